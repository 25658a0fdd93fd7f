extension RareLabels {
  /// `PP1.` and `OP1.`, as drafts under negotiation number the paragraphs of the preamble and of the operative part. A space
  /// may stand before the number, an insert after it, and brackets around it all.
  static func negotiated(at text: Span<UInt8>) -> PrintedLabel? {
    let isOpen = text.count > 0 && text[0] == UInt8(ascii: "(")
    var end = isOpen ? 1 : 0
    guard end + 3 < text.count, text[end] == UInt8(ascii: "P") || text[end] == UInt8(ascii: "O"),
      text[end + 1] == UInt8(ascii: "P")
    else { return nil }
    end += 2
    end += WhiteSpace.spaceLength(in: text, at: end)
    let start = end
    while end < text.count, end - start < 3, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end > start else { return nil }
    end += max(insertLength(in: text, at: end), closeInsertLength(in: text, at: end))
    return ended(text, core: start..<end, isOpen: isOpen)
  }

  /// The letters of an insert right after a number, in bytes.
  private static func closeInsertLength(in text: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < text.count, end - start < 14, (0x61...0x7A).contains(text[end] | 0x20) { end += 1 }
    let letters = String(decoding: (start..<end).map { text[$0] }, as: UTF8.self)
    return letters.count == 1 || Insert.isSpelt(letters) ? end - start : 0
  }

  /// The label with the sign after it, if it has one, and white space.
  private static func ended(_ text: Span<UInt8>, core: Range<Int>, isOpen: Bool) -> PrintedLabel? {
    var end = core.upperBound
    guard end < text.count else { return nil }
    var form = PrintedLabel.Form.stop
    switch text[end] {
    case UInt8(ascii: ")"):
      form = isOpen ? .parentheses : .parenthesis
      end += 1
    case UInt8(ascii: "."), UInt8(ascii: ":"): end += 1
    default: break
    }
    guard !isOpen || form == .parentheses, end <= ShortText.capacity,
      case let space = WhiteSpace.length(in: text, at: end), space > 0
    else { return nil }
    return PrintedLabel(form, ShortText(text.extracting(0..<end)), core: core, length: end + space)
  }
}
