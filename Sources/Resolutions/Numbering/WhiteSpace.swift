/// White space as texts from word processors and PDFs have it, in UTF-8.
enum WhiteSpace {
  /// How many bytes of white space stand in `text` from `start` on: no-break, typographic and ideographic spaces and the
  /// invisible marks of direction included.
  static func length(in text: Span<UInt8>, at start: Int = 0) -> Int {
    var end = start
    while case let length = spaceLength(in: text, at: end), length > 0 { end += length }
    return end - start
  }

  /// How many bytes of marks of direction (U+200E, U+200F, U+061C) `text` begins with.
  static func marks(in text: Span<UInt8>) -> Int {
    var end = 0
    while case let length = markLength(in: text, at: end), length > 0 { end += length }
    return end
  }

  /// The length of the one white space character that stands at `index`, in bytes; 0 where there is none.
  static func spaceLength(in text: Span<UInt8>, at index: Int = 0) -> Int {
    guard index < text.count else { return 0 }
    switch text[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return byte(text, index + 1) == 0xA0 ? 2 : 0
    case 0xD8, 0xE2, 0xE3:
      switch (text[index], byte(text, index + 1), byte(text, index + 2)) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
      default: return markLength(in: text, at: index)
      }
    default: return 0
    }
  }

  private static func markLength(in text: Span<UInt8>, at index: Int) -> Int {
    guard index < text.count, text[index] >= 0xD8 else { return 0 }
    switch (text[index], byte(text, index + 1), byte(text, index + 2)) {
    case (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F): return 3
    case (0xD8, 0x9C, _): return 2
    default: return 0
    }
  }

  /// The byte at `index`; 0 after the end.
  private static func byte(_ text: Span<UInt8>, _ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
}
