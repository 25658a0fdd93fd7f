/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let words = UnsafeRawBufferPointer(text)
    var runStart = 0
    var index = 0
    let count = text.count
    while index < count {
      if index + 8 <= count, !mayMatter(words.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
        continue
      }
      let end = min(index + 8, count)
      while index < end {
        guard let (replacement, length) = replacement(at: index, in: text) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        index += length
        runStart = index
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<count]))
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    append(String(text), to: &bytes)
  }

  // MARK: Eight bytes at once

  /// Whether one of eight bytes is a control character, `"`, `&`, `'`, `<`, `>`, or 0xEF.
  @inline(__always) private static func mayMatter(_ word: UInt64) -> Bool {
    let control = (word &- all(0x20)) & ~word & all(0x80)
    // `&` and `'` differ in one bit, and so do `<` and `>`.
    let ampersandOrApostrophe = zero((word ^ all(UInt8(ascii: "&"))) & all(0xFE))
    let lessOrGreater = zero((word ^ all(UInt8(ascii: "<"))) & all(0xFD))
    let others = zero(word ^ all(UInt8(ascii: "\""))) | zero(word ^ all(0xEF))
    return control | ampersandOrApostrophe | lessOrGreater | others != 0
  }

  /// Not zero when one of the eight bytes is zero.
  @inline(__always) private static func zero(_ word: UInt64) -> UInt64 {
    (word &- all(0x01)) & ~word & all(0x80)
  }

  /// Eight times the same byte.
  @inline(__always) private static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

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
