internal import CommonMark

/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    // Labels and numbers are short; all of such a text is looked at in one go.
    if text.count < 8, text.allSatisfy(isSafe) { return bytes.append(contentsOf: text) }
    while true {
      index = candidate(in: text, from: index)
      guard index < text.count else { break }
      guard let (replacement, length) = replacement(at: index, in: text) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      runStart = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// Whether nothing in a text has to be replaced, as far as a quick look tells.
  static func isSafe(_ text: UnsafeBufferPointer<UInt8>) -> Bool { candidate(in: text, from: 0) == text.count }

  /// Whether a byte never has to be replaced.
  @inline(__always) private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF:
      false
    default: true
    }
  }

  /// The index of the next byte that may have to be replaced; the end where there is none.
  private static func candidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(text)
    while index + 8 <= text.count {
      let eight = EightBytes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // With two bits set " & ' (and #) are one byte, and so are < and >.
      let found =
        eight.below(0x20) | eight.setting(0x05).equal(0x27) | eight.setting(0x02).equal(0x3E) | eight.equal(0xEF)
      if found != 0 { break }
      index += 8
    }
    while index < text.count {
      guard isSafe(text[index]) else { return index }
      index += 1
    }
    return index
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    append(String(text), to: &bytes)
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
