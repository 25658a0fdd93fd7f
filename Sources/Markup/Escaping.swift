internal import CommonMark

/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout MarkupBytes) {
    let first = candidate(in: text, from: 0)
    if first == text.count {
      bytes.append(UnsafeRawBufferPointer(text))
    } else {
      append(text, replacingFrom: first, to: &bytes)
    }
  }

  /// Most texts have nothing in them that must be replaced; this is kept out of their way.
  /// - Parameter first: the first byte that may have to be replaced.
  @inline(never) private static func append(
    _ text: UnsafeBufferPointer<UInt8>, replacingFrom first: Int, to bytes: inout MarkupBytes
  ) {
    var runStart = 0
    var next = nextReplacement(in: text, from: first)
    while let (index, length, replacement) = next {
      bytes.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[runStart..<index]))
      bytes.append(replacement)
      runStart = index + length
      next = nextReplacement(in: text, from: candidate(in: text, from: runStart))
    }
    bytes.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[runStart...]))
  }

  /// Whether nothing in a text has to be replaced.
  static func isSafe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    nextReplacement(in: text, from: candidate(in: text, from: 0)) == nil
  }

  static func append(_ text: String, to bytes: inout MarkupBytes) {
    text.utf8.span.withUnsafeBufferPointer { append($0, to: &bytes) }
  }

  static func append(_ text: Substring, to bytes: inout MarkupBytes) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The next character that has to be replaced: where it is, how many bytes it has, and by what.
  /// - Parameter candidate: the next byte that may have to be.
  private static func nextReplacement(
    in text: UnsafeBufferPointer<UInt8>, from candidate: Int
  ) -> (index: Int, length: Int, replacement: StaticString)? {
    var index = candidate
    while index < text.count {
      if let (replacement, length) = replacement(at: index, in: text) { return (index, length, replacement) }
      index = Self.candidate(in: text, from: index + 1)
    }
    return nil
  }

  /// The index of the next byte that may have to be replaced; the end where there is none.
  private static func candidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start...]))
    if rest.count >= 32 { return start + candidate(inBlocks: rest) }
    if rest.count >= 16 { return start + (candidate(in: rest, 0, rest.count &- 16) ?? rest.count) }
    var index = 0
    while index < rest.count, isSafe(rest[index]) { index += 1 }
    return start + index
  }

  @inline(__always) private static func candidate(inBlocks text: UnsafeRawBufferPointer) -> Int {
    let last = text.count &- 32
    var index = 0
    while index < last {
      if let place = candidate(in: text, index, index &+ 16) { return place }
      index &+= 32
    }
    // The last block overlaps with the one before.
    return candidate(in: text, last, last &+ 16) ?? text.count
  }

  /// The first byte that may have to be replaced among sixteen at one place and sixteen at another one after it.
  @inline(__always) private static func candidate(
    in text: UnsafeRawBufferPointer, _ first: Int, _ second: Int
  ) -> Int? {
    guard let start = text.baseAddress else { return nil }
    let ours = candidates(ByteBlock(loading: start + first))
    let theirs = candidates(ByteBlock(loading: start + second))
    guard ByteBlock.isAny(ours .| theirs) else { return nil }
    return ByteBlock.isAny(ours) ? first + ByteBlock.first(ours) : second + ByteBlock.first(theirs)
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
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] | 1 == 0xBF: ("\u{FFFD}", 3)
    default: nil
    }
  }
}
