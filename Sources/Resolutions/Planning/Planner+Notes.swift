internal import CommonMark

/// Finds footnotes as other programs print them at the end of a text: `¹ Resolution 62/200`, `(1) OJ C 185`.
extension Planner {
  /// Where they begin, with numbers to which the text before them refers; the end where there are none.
  func printedNotes() -> Int {
    var start = blocks.endIndex
    while start > blocks.startIndex, isNumberedNote(start - 1) || blocks[start - 1].kind == .rule { start -= 1 }
    while start < blocks.endIndex, blocks[start].kind == .rule { start += 1 }
    guard start < blocks.endIndex, start > blocks.startIndex, isOne(blocks[start]), let label = blocks[start].label,
      !blocks[start - 1].isHeading,
      blocks[start - 1].kind == .rule || ending(start - 1) == .stop || endsShort(start - 1),
      blocks[..<start].contains(where: { refers($0, to: label.text) })
    else { return blocks.endIndex }
    return start
  }

  /// Whether a block has a raised number, or one in brackets.
  private func isNumberedNote(_ index: Int) -> Bool {
    guard blocks[index].kind == .numbered, let label = blocks[index].label, label.form == .parentheses else {
      return false
    }
    return label.isNumber
  }

  /// Whether a block is a line that no sign ends, as names and dates are.
  private func endsShort(_ index: Int) -> Bool {
    blocks[index].kind == .paragraph && ShortLine.isOne(text(blocks[index]))
  }

  /// Whether a mark stands in a text, after its first word.
  private func refers(_ block: Block, to mark: String) -> Bool {
    let text = text(block)
    guard let place = text.firstRange(of: mark) else { return false }
    return place.lowerBound > text.startIndex && text[..<place.lowerBound].contains(where: \.isLetter)
  }
}
