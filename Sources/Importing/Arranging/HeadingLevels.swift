/// Which blocks are headings, and of which Markdown level: 2 for one that stands below no other.
struct HeadingLevels {
  /// The headings that the next one may stand below.
  private var open: [Int] = []

  /// The level of the next block, if it is a heading. Two levels never leave one out.
  mutating func level(of block: ImportedBlock) -> Int? {
    guard let rank = Self.rank(block) else { return nil }
    while let last = open.last, last >= rank { open.removeLast() }
    open.append(rank)
    return min(open.count + 1, 6)
  }

  /// Headings of the source come before lines that are only bold.
  private static func rank(_ block: ImportedBlock) -> Int? {
    switch block.kind {
    case .heading(let level): return level
    case .text:
      guard block.isStrong, block.text.count <= 200, let sign = block.text.trimmingBlanks().last, !".,;".contains(sign),
        SourceLabel(block.printed).map({ $0.values.contains { $0.series == .roman } && $0.kind == .upperLetter })
          ?? true
      else { return nil }
      return 50
    default: return nil
    }
  }
}
