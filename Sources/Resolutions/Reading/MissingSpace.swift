/// Recognises a label, a dash or a heading's sign that is followed by its text at once: `2.Calls`, `–having`, `##Title`.
enum MissingSpace {
  /// How many bytes the sign takes that a text opens with, where a letter follows it right away; 0 where there is none.
  /// - Parameter isTop: whether the text is the first of its document.
  static func signLength(in text: Span<UInt8>, isTop: Bool) -> Int {
    guard !text.isEmpty else { return 0 }
    switch text[0] {
    case UInt8(ascii: "#"):
      let signs = prefix(of: text, atMost: 7) { $0 == UInt8(ascii: "#") }
      // One of them may open a word of the net, as in #MeToo, but hardly a document.
      return ((isTop ? 1 : 2)...6).contains(signs) ? sign(signs, in: text) : 0
    case UInt8(ascii: "-"): return sign(1, in: text)
    case 0xE2: return isDash(text) ? sign(3, in: text) : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = prefix(of: text, atMost: 4) { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return digits <= 3 ? label(digits, in: text) : 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return label(1, in: text)
    case 0xCE...0xD1: return label(2, in: text)  // Greek and Cyrillic
    default: return 0
    }
  }

  private static func prefix(of text: Span<UInt8>, atMost limit: Int, while isPart: (UInt8) -> Bool) -> Int {
    var count = 0
    while count < min(limit, text.count), isPart(text[count]) { count += 1 }
    return count
  }

  private static func label(_ count: Int, in text: Span<UInt8>) -> Int {
    guard count < text.count, text[count] == UInt8(ascii: ".") || text[count] == UInt8(ascii: ")") else { return 0 }
    return sign(count + 1, in: text)
  }

  /// The length of a sign that two letters follow: initials, as in `U.N.`, are none.
  private static func sign(_ length: Int, in text: Span<UInt8>) -> Int {
    length + 2 < text.count && isLetter(text[length]) && isLetter(text[length + 1]) ? length : 0
  }

  private static func isDash(_ text: Span<UInt8>) -> Bool {
    text.count > 2 && text[1] == 0x80 && (text[2] == 0x93 || text[2] == 0x94)
  }

  /// Of two bytes or more, or an ASCII letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0xC3...0xE0).contains(byte)
      || (0x80..<0xC0).contains(byte)
  }
}
