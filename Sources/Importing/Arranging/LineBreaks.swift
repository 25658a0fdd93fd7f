/// Line breaks within a paragraph part it where an author used them instead of new paragraphs.
enum LineBreaks {
  /// Two breaks in a row always do, one does where a label follows.
  static func parted(_ blocks: [ImportedBlock]) -> [ImportedBlock] {
    blocks.flatMap(part)
  }

  private static func part(_ block: ImportedBlock) -> [ImportedBlock] {
    guard case .text = block.kind, block.text.contains("\n") else { return [block] }
    var lines: [[TextRun]] = [[]]
    for run in block.runs {
      for (index, piece) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append([]) }
        var part = run
        part.text = String(piece)
        if !piece.isEmpty || run.note != nil { lines[lines.count - 1].append(part) }
      }
    }
    var result: [ImportedBlock] = []
    var isParted = true
    for line in lines {
      let text = line.map(\.text).joined()
      if text.allSatisfy(\.isWhitespace) && !line.contains(where: { $0.note != nil }) {
        isParted = true
        continue
      }
      if isParted || SourceLabel(text) != nil || result.isEmpty {
        var next = block
        if !result.isEmpty { next.computedLabel = nil }
        next.runs = line
        result.append(next)
      } else {
        result[result.count - 1].runs += [TextRun(" ")] + line
      }
      isParted = false
    }
    return result.isEmpty ? [block] : result
  }
}
