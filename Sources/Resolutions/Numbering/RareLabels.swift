/// Labels that are more than one word, or that no space follows: `1 bis.`, `1.º`, `一、`, `（一）`, `１．`.
enum RareLabels {
  // MARK: Chinese and Japanese

  /// The label that a text of ideographs or full-width signs opens with; nil where there is none. No space has to follow.
  static func ideographic(at text: Span<UInt8>) -> PrintedLabel? {
    let isOpen = text.has(0xEF, 0xBC, 0x88, at: 0)  // （
    let start = isOpen ? 3 : 0
    var end = start
    while end < text.count, end - start <= 12, case let length = numeralLength(in: text, at: end, isOpen: isOpen),
      length > 0
    {
      end += length
    }
    guard end > start, end < text.count else { return nil }
    // In Japan a wide space is enough after a number.
    if !isOpen, text.has(0xE3, 0x80, 0x80, at: end), text[start] >= 0xE3 {
      let form = text[start] == 0xEF ? PrintedLabel.Form.stop : .parenthesis
      return PrintedLabel(
        form, ShortText(text.extracting(0..<end)), core: start..<end,
        length: end + WhiteSpace.length(in: text, at: end))
    }
    let mark: Int
    if isOpen {
      mark = text.has(0xEF, 0xBC, 0x89, at: end) ? 3 : text[end] == UInt8(ascii: ")") ? 1 : 0
    } else {
      let isStop = text.has(0xE3, 0x80, 0x81, at: end) || text.has(0xEF, 0xBC, 0x8E, at: end)  // 、 ．
      mark = isStop ? 3 : 0
    }
    guard mark > 0, end + mark <= ShortText.capacity else { return nil }
    return PrintedLabel(
      isOpen ? .parentheses : .stop, ShortText(text.extracting(0..<end + mark)), core: start..<end,
      length: end + mark + WhiteSpace.length(in: text, at: end + mark))
  }

  /// The bytes of a digit or numeral that stands at an index; 0 for anything else.
  private static func numeralLength(in text: Span<UInt8>, at index: Int, isOpen: Bool) -> Int {
    if (0x30...0x39).contains(text[index]) { return 1 }
    if isOpen, (0x61...0x7A).contains(text[index] | 0x20) { return 1 }
    if isOpen, text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBD,
      (0x81...0x9A).contains(text[index + 2])
    {
      return 3
    }
    guard text[index] >= 0xE3, index + 2 < text.count,
      let scalar = Unicode.Scalar(
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F))
    else { return 0 }
    return ChineseNumber.isDigit(scalar) || Digits.value(scalar) != nil ? 3 : 0
  }

  // MARK: Signs

  /// `①` and `¹`, which number paragraphs in Korea and Switzerland.
  static func sign(at text: Span<UInt8>) -> PrintedLabel? {
    var end = 0
    while end < text.count, end < 9, case let length = signLength(in: text, at: end), length > 0 { end += length }
    let space = end > 0 ? WhiteSpace.length(in: text, at: end) : 0
    guard space > 0 else { return nil }
    return PrintedLabel(.parentheses, ShortText(text.extracting(0..<end)), core: 0..<end, length: end + space)
  }

  private static func signLength(in text: Span<UInt8>, at index: Int) -> Int {
    if index + 1 < text.count, text[index] == 0xC2, [0xB9, 0xB2, 0xB3].contains(text[index + 1]) { return 2 }
    guard index + 2 < text.count, text[index] == 0xE2 else { return 0 }
    if text[index + 1] == 0x81, text[index + 2] == 0xB0 || (0xB4...0xB9).contains(text[index + 2]) { return 3 }
    return text[index + 1] == 0x91 && (0xA0...0xB3).contains(text[index + 2]) ? 3 : 0
  }

  /// A number or a Roman numeral with a dash after it: `1 – `, `I - `, `I. – `.
  static func dashed(at text: Span<UInt8>) -> PrintedLabel? {
    var end = 0
    while end < min(text.count, 6), isDigit(text, end) || "IVX".utf8.contains(text[end]) { end += 1 }
    guard end > 0 else { return dashedOther(at: text) }
    return dashed(text, core: end)
  }

  private static func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool { (0x30...0x39).contains(text[index]) }

  /// The same with the digits of another script.
  private static func dashedOther(at text: Span<UInt8>) -> PrintedLabel? {
    var end = 0
    while end + 1 < min(text.count, 9), text[end] == 0xD9 || text[end] == 0xDB, text[end + 1] >= 0xA0,
      text[end + 1] <= 0xB9
    {
      end += 2
    }
    // `أ - `
    if end == 0, text.count > 2, (0xD8...0xDA).contains(text[0]), WhiteSpace.spaceLength(in: text, at: 2) > 0 {
      end = 2
    }
    return end > 0 ? dashed(text, core: end) : nil
  }

  private static func dashed(_ text: Span<UInt8>, core: Int) -> PrintedLabel? {
    var start = core
    if start < text.count, text[start] == UInt8(ascii: ".") { start += 1 }
    let space = WhiteSpace.length(in: text, at: start)
    guard space > 0 else { return nil }
    var end = start + space
    if end < text.count, text[end] == UInt8(ascii: "-") {
      end += 1
    } else if text.has(0xE2, 0x80, 0x93, at: end) || text.has(0xE2, 0x80, 0x94, at: end) {
      end += 3
    } else {
      return nil
    }
    let after = WhiteSpace.length(in: text, at: end)
    guard after > 0, end <= ShortText.capacity else { return nil }
    return PrintedLabel(.dashed, ShortText(text.extracting(0..<end)), core: 0..<core, length: end + after)
  }

  // MARK: Ordinals and inserts

  /// A label whose number is an ordinal or has a word for an insert: `1.º`, `1 bis.`, `3 bis A)`; nil for any other.
  static func ordinal(at text: Span<UInt8>) -> PrintedLabel? {
    let isOpen = text.count > 0 && text[0] == UInt8(ascii: "(")
    let start = isOpen ? 1 : 0
    var end = start
    while end < text.count, end - start < 4, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end > start else { return nil }
    if case let length = insertLength(in: text, at: end), length > 0 {
      return ended(text, core: start..<end + length, from: end + length, isOpen: isOpen)
    }
    let sign = ordinalSign(in: text, at: end)
    return sign > 0 ? ended(text, core: start..<end, from: end + sign, isOpen: isOpen) : nil
  }

  /// `º` or `.º`, in bytes.
  private static func ordinalSign(in text: Span<UInt8>, at index: Int) -> Int {
    let stop = index < text.count && text[index] == UInt8(ascii: ".") ? 1 : 0
    let sign = index + stop
    guard sign + 1 < text.count, text[sign] == 0xC2, [0xBA, 0xAA, 0xB0].contains(text[sign + 1]) else { return 0 }
    return stop + 2
  }

  /// A space and a Latin word for an insert, and the capital that may follow it, in bytes.
  static func insertLength(in text: Span<UInt8>, at start: Int) -> Int {
    let space = WhiteSpace.spaceLength(in: text, at: start)
    guard space > 0 else { return 0 }
    var end = start + space
    while end < text.count, end - start < 14, (0x61...0x7A).contains(text[end]) { end += 1 }
    let word = String(decoding: (start + space..<end).map { text[$0] }, as: UTF8.self)
    guard Insert.isSpelt(word) else { return 0 }
    if case let gap = WhiteSpace.spaceLength(in: text, at: end), gap > 0, end + gap + 1 < text.count,
      (0x41...0x5A).contains(text[end + gap]), isEnd(text[end + gap + 1])
    {
      end += gap + 1
    }
    return end - start
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") }

  /// The label with its punctuation, where there is one and white space after it. The sign of an ordinal is enough.
  private static func ended(
    _ text: Span<UInt8>, core: Range<Int>, from start: Int, isOpen: Bool
  ) -> PrintedLabel? {
    var end = start
    var form = PrintedLabel.Form.stop
    if end < text.count, isEnd(text[end]) {
      if text[end] == UInt8(ascii: ")") { form = isOpen ? .parentheses : .parenthesis }
      end += 1
      if end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }  // 1º.-
    } else if isOpen || text[end - 2] != 0xC2 {
      return nil
    }
    let space = WhiteSpace.length(in: text, at: end)
    guard end <= ShortText.capacity, space > 0 || end == text.count else { return nil }
    return PrintedLabel(form, ShortText(text.extracting(0..<end)), core: core, length: end + space)
  }
}

extension Span<UInt8> {
  /// Whether three bytes stand at an index.
  fileprivate func has(_ first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
    index + 2 < count && self[index] == first && self[index + 1] == second && self[index + 2] == third
  }
}
