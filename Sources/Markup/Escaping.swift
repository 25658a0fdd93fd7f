internal import CommonMark

/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; what stands between them is copied whole.
enum Escaping {
  /// Appends UTF-8 `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = candidate(in: text, from: 0)
    while index < text.count {
      if let (replacement, length) = replacement(at: index, in: text) {
        bytes.append(text.extracting(start..<index))
        bytes.append(replacement)
        index += length
        start = index
      } else {
        index += 1
      }
      index = candidate(in: text, from: index)
    }
    bytes.append(text.extracting(start..<text.count))
  }

  /// The index of the next byte that may have to be replaced; the end where there is none. Most texts have hardly any, so
  /// that sixteen bytes are looked at together.
  private static func candidate(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index <= text.count - ByteBlock.count {
      let found = candidates(ByteBlock(whole: text, at: index))
      if ByteBlock.isAny(found) { return index + ByteBlock.first(found) }
      index += ByteBlock.count
    }
    while index < text.count, isSafe(text[index]) { index += 1 }
    return index
  }

  /// The bytes that may have to be replaced, and some others that are rare.
  @inline(__always) private static func candidates(_ block: ByteBlock) -> ByteBlock.Answer {
    // With two bits set " & ' (and #) are one byte, and so are < and >.
    block.equal(0x27, setting: 0x05) .| block.equal(0x3E, setting: 0x02) .| block.below(0x20) .| block.from(0xEF)
  }

  /// Whether a byte never has to be replaced.
  @inline(__always) private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF:
      false
    default: true
    }
  }

  /// What to write instead of the character at `index`, and how many bytes it has.
  @inline(__always) private static func replacement(
    at index: Int, in text: borrowing Span<UInt8>
  ) -> (StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0x09, 0x0A, 0x0D: nil
    case ..<0x20: ("\u{FFFD}", 1)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] | 1 == 0xBF: ("\u{FFFD}", 3)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends bytes that stand side by side.
  mutating func append(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends what stands in the source code of this program.
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }
}
