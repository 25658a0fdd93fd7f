/// White space as texts from word processors and PDFs have it, in UTF-8.
enum WhiteSpace {
  /// How many bytes of white space `bytes` begin with: no-break, typographic and ideographic spaces and the invisible
  /// marks of direction included.
  static func length(at bytes: ArraySlice<UInt8>) -> Int {
    leading(bytes, spaceLength)
  }

  /// How many bytes of marks of direction (U+200E, U+200F, U+061C) `bytes` begin with.
  static func marks(at bytes: ArraySlice<UInt8>) -> Int {
    leading(bytes, markLength)
  }

  /// The length of the one white space character that `bytes` begin with, in bytes; 0 where there is none.
  static func spaceLength(at bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    switch first {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return bytes.dropFirst().first == 0xA0 ? 2 : 0
    case 0xD8, 0xE2, 0xE3:
      switch (first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
      case (0xE2, 0x80, .some(0x80...0x8B)), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
      default: return markLength(at: bytes)
      }
    default: return 0
    }
  }

  private static func markLength(at bytes: ArraySlice<UInt8>) -> Int {
    switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
    case (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F): 3
    case (0xD8, 0x9C, _): 2
    default: 0
    }
  }

  private static func leading(_ bytes: ArraySlice<UInt8>, _ length: (ArraySlice<UInt8>) -> Int) -> Int {
    var rest = bytes
    while true {
      let count = length(rest)
      guard count > 0 else { return rest.startIndex - bytes.startIndex }
      rest = rest.dropFirst(count)
    }
  }
}
