/// Some documents have every line of a page as a paragraph of its own, as text from a plain file has that was opened in a
/// word processor. Their paragraphs are put together again.
enum HardLines {
  static func joined(_ text: ImportedText) -> ImportedText {
    guard isBroken(text.blocks) else { return text }
    var lines: [PageLine] = []
    var blanks = 0
    for block in text.blocks {
      guard !block.isBlank else {
        blanks += 1
        continue
      }
      var runs = block.runs
      if let label = block.computedLabel { runs.insert(TextRun("\(label) "), at: 0) }
      let length = Double(runs.map(\.text).joined().trimmingBlanks().count)
      let left = (block.indent ?? 0) + Double(block.text.prefix { $0.isWhitespace }.count)
      lines.append(
        PageLine(
          runs: runs, left: left, right: left + length, gap: lines.isEmpty ? nil : Double(blanks + 1), size: 1,
          place: block.place))
      blanks = 0
    }
    var pages = Pages(pages: [SourcePage(number: 1, lines: lines)])
    pages.text = text
    return LineJoiner.join(pages)
  }

  /// Whether many paragraphs begin in the middle of a sentence, and none is longer than a line.
  private static func isBroken(_ blocks: [ImportedBlock]) -> Bool {
    let isText = blocks.allSatisfy { if case .text = $0.kind { true } else { false } }
    guard isText, blocks.count > 8, blocks.allSatisfy({ $0.text.count <= 140 }) else { return false }
    var continued = 0
    var all = 0
    for (last, next) in zip(blocks, blocks.dropFirst()) where !next.isBlank {
      all += 1
      guard let end = last.text.trimmingBlanks().last, let first = next.text.trimmingBlanks().first else { continue }
      if (end.isLetter || end.isNumber) && next.computedLabel == nil
        && (first.isLowercase || SourceLabel(next.text) == nil)
      {
        continued += 1
      }
    }
    return continued * 3 > all
  }
}
