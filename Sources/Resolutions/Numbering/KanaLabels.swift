extension RareLabels {
  /// `ア　`, `イ．`, `（ウ）`: one letter of Japan, as points of points have it. White space is enough after it.
  static func kana(at text: Span<UInt8>) -> PrintedLabel? {
    let isOpen = text.count > 6 && text[0] == 0xEF && text[1] == 0xBC && text[2] == 0x88  // （
    let start = isOpen ? 3 : 0
    let end = start + 3
    guard end < text.count, isKana(text, at: start) else { return nil }
    if isOpen { return closed(text, core: start..<end) }
    let hasStop = end + 2 < text.count && text[end] == 0xEF && text[end + 1] == 0xBC && text[end + 2] == 0x8E  // ．
    let width = end + (hasStop ? 3 : 0)
    let space = WhiteSpace.length(in: text, at: width)
    guard hasStop || space > 0 else { return nil }
    return PrintedLabel(
      .parenthesis, ShortText(text.extracting(0..<width)), core: start..<end, length: width + space)
  }

  /// `(1)` and `2.` right before an ideograph: Chinese has no space after a label.
  static func closeNumber(at text: Span<UInt8>) -> PrintedLabel? {
    let start = text.count > 0 && text[0] == UInt8(ascii: "(") ? 1 : 0
    var end = start
    while end < text.count, end - start < 3, (0x30...0x39).contains(text[end]) { end += 1 }
    guard (1...2).contains(end - start), end + 1 < text.count, (0xE4...0xE9).contains(text[end + 1]) else { return nil }
    let form: PrintedLabel.Form
    switch text[end] {
    case UInt8(ascii: ")"): form = start > 0 ? .parentheses : .parenthesis
    case UInt8(ascii: ".") where start == 0: form = .stop
    default: return nil
    }
    return PrintedLabel(form, ShortText(text.extracting(0..<end + 1)), core: start..<end, length: end + 1)
  }

  /// The same with both brackets.
  private static func closed(_ text: Span<UInt8>, core: Range<Int>) -> PrintedLabel? {
    let end = core.upperBound
    let isWide = end + 2 < text.count && text[end] == 0xEF && text[end + 1] == 0xBC && text[end + 2] == 0x89  // ）
    guard isWide || text[end] == UInt8(ascii: ")") else { return nil }
    let width = end + (isWide ? 3 : 1)
    return PrintedLabel(
      .parentheses, ShortText(text.extracting(0..<width)), core: core,
      length: width + WhiteSpace.length(in: text, at: width))
  }

  /// Whether one of U+30A1 to U+30F6 stands at an index.
  private static func isKana(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE3
      && ((text[index + 1] == 0x82 && text[index + 2] >= 0xA1) || (text[index + 1] == 0x83 && text[index + 2] <= 0xB6))
  }
}
