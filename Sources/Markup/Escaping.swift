/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      // All lie below 0x3F but two, which begin with 0xEF; most letters do neither.
      if byte <= 0x3E || byte == 0xEF, let (replacement, length) = replacement(at: index, in: text) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        index += length
        runStart = index
        continue
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<count]))
  }

  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    var text = String(text)
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// What to write instead of the character at `index`, and how many bytes it has.
  @inline(__always) private static func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0x09, 0x0A, 0x0D: nil
    case ..<0x20: ("\u{FFFD}", 1)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("\u{FFFD}", 3)
    default: nil
    }
  }
}
