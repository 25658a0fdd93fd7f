/// Recognises a label, a dash or a heading's sign that is followed by its text at once: `2.Calls`, `–having`, `##Title`.
enum MissingSpace {
  /// The sign that a text opens with, where a letter follows it right away; nil where there is none.
  /// - Parameter isTop: whether the text is the first of its document.
  static func sign(at text: ArraySlice<UInt8>, isTop: Bool) -> String? {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      let signs = text.prefix { $0 == UInt8(ascii: "#") }
      // One of them may open a word of the net, as in #MeToo, but hardly a document.
      return ((isTop ? 1 : 2)...6).contains(signs.count) ? sign(signs, in: text) : nil
    case UInt8(ascii: "-"): return sign(text.prefix(1), in: text)
    case 0xE2: return isDash(text) ? sign(text.prefix(3), in: text) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix(4).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return digits.count <= 3 ? label(digits.count, in: text) : nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return label(1, in: text)
    case 0xCE...0xD1: return label(2, in: text)  // Greek and Cyrillic
    default: return nil
    }
  }

  private static func label(_ count: Int, in text: ArraySlice<UInt8>) -> String? {
    guard let end = text.dropFirst(count).first, end == UInt8(ascii: ".") || end == UInt8(ascii: ")") else {
      return nil
    }
    return sign(text.prefix(count + 1), in: text)
  }

  /// A sign that two letters follow: initials, as in `U.N.`, are none.
  private static func sign(_ sign: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> String? {
    let rest = text[sign.endIndex...]
    let isText = rest.count > 2 && rest.prefix(2).allSatisfy { isLetter($0) }
    return isText ? String(decoding: sign, as: UTF8.self) : nil
  }

  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: [0xE2, 0x80]) && text.dropFirst(2).first.map { (0x93...0x94).contains($0) } ?? false
  }

  /// Of two bytes or more, or an ASCII letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0xC3...0xE0).contains(byte)
      || (0x80..<0xC0).contains(byte)
  }
}
