/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced by
/// references, and those that XML 1.0 has no place for (§2.2) by U+FFFD; runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let first = candidate(in: text, from: 0)
    if first == text.count {
      bytes.append(contentsOf: text)
    } else {
      append(text, replacingFrom: first, to: &bytes)
    }
  }

  /// Most texts have nothing in them that must be replaced; this is kept out of their way.
  /// - Parameter first: the first byte that may have to be replaced.
  @inline(never) private static func append(
    _ text: UnsafeBufferPointer<UInt8>, replacingFrom first: Int, to bytes: inout [UInt8]
  ) {
    var runStart = 0
    var next = nextReplacement(in: text, from: first)
    while let (index, length, replacement) = next {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      runStart = index + length
      next = nextReplacement(in: text, from: candidate(in: text, from: runStart))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// Whether nothing in a text has to be replaced.
  static func isSafe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    nextReplacement(in: text, from: candidate(in: text, from: 0)) == nil
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  static func append(_ text: Substring, to bytes: inout [UInt8]) {
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
    let last = text.count - SixteenBytes.count
    guard last >= 0, start < text.count else { return shortCandidate(in: text, from: start) }
    var index = start
    while index < last {
      let sixteen = SixteenBytes(text, at: index)
      if let place = sixteen.firstCandidate() { return index + place }
      index += SixteenBytes.count
    }
    // The last sixteen overlap with those before.
    return SixteenBytes(text, at: last).firstCandidate(from: index - last).map { last + $0 } ?? text.count
  }

  private static func shortCandidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, isSafe(text[index]) { index += 1 }
    return index
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

/// Sixteen bytes of text looked at together.
private struct SixteenBytes {
  private typealias Bytes = SIMD16<UInt8>

  static let count = 16

  /// All bits of a byte that may have to be replaced are set, those of any other are not; the first byte is the lowest.
  private let candidates: UInt128

  /// - Parameter index: where they begin; all sixteen are in `text`.
  @inline(__always) init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: Bytes.self)
    // With two bits set " & ' (and #) are one byte, and so are < and >.
    let quotes = (bytes | Bytes(repeating: 0x05)) .== Bytes(repeating: 0x27)
    let brackets = (bytes | Bytes(repeating: 0x02)) .== Bytes(repeating: 0x3E)
    let controls = bytes .< Bytes(repeating: 0x20)
    let found = quotes .| brackets .| controls .| (bytes .== Bytes(repeating: 0xEF))
    candidates = UInt128(littleEndian: unsafeBitCast(found, to: UInt128.self))
  }

  /// The place of the first that may have to be replaced; nil where there is none.
  /// - Parameter start: how many at the beginning do not count, fewer than sixteen.
  @inline(__always) func firstCandidate(from start: Int = 0) -> Int? {
    let rest = candidates &>> UInt128(truncatingIfNeeded: 8 &* start)
    return rest == 0 ? nil : start &+ rest.trailingZeroBitCount &>> 3
  }
}
