internal import CommonMark

/// Tells the heading that is the title from those that divide the text.
enum TitleFinder {
  /// The title among the blocks: the first heading. One below level 1 is the title only where it stands above the
  /// others, or where the head gives none.
  static func title(in blocks: [Block], hasHeadTitle: Bool) -> Int? {
    guard let first = blocks.firstIndex(where: { $0.isHeading || $0.isNumbered || $0.kind == .dashed }),
      case .heading(let level) = blocks[first].kind, !blocks[first].isBoldHeading || (first == 0 && !hasHeadTitle)
    else { return nil }
    let others = blocks[(first + 1)...]
    let isHighest = !others.contains { block in
      switch block.kind {
      case .heading(let other): other <= level
      case .container, .annex: true
      default: false
      }
    }
    return level == 1 || isHighest || !hasHeadTitle ? first : nil
  }

  /// Whether text stands before the title, and other headings of its level come after it: another line may be the title.
  static func isInDoubt(_ title: Int, in blocks: [Block]) -> Bool {
    guard title > 0, case .heading(let level) = blocks[title].kind else { return false }
    return blocks[(title + 1)...].contains { $0.kind == .heading(level: level) && !$0.isBoldHeading }
  }
}

/// Tells the headings of annexes from those that only open with such a word.
enum AnnexFinder {
  /// Where the paragraphs under a heading go on with the numbers before it, it is no annex but a cross-heading.
  static func keepAnnexes(in blocks: inout [Block], of document: MarkdownDocument) {
    guard blocks.contains(where: { $0.kind == .annex }) else { return }
    var last: Int?
    var candidate: Int?
    for index in blocks.indices {
      switch blocks[index].kind {
      case .annex: candidate = index
      case .numbered:
        guard let number = blocks[index].label.flatMap(PrintedNumber.init), number.parents.isEmpty else {
          continue
        }
        if let heading = candidate, let last, number.value == last + 1, number.value > 1 {
          blocks[heading].kind = .heading(level: Int(document[blocks[heading].node].value))
        }
        candidate = nil
        last = number.value
      default: continue
      }
    }
  }
}
