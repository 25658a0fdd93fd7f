/// What one pass over a file's bytes tells before libcmark reads them: whether there is something that is no text,
/// which libcmark would replace silently, and whether the rarer passes are needed at all.
struct TextScan {
  /// Where the first control character or noncharacter stands.
  private(set) var firstForbidden: (offset: Int, scalar: Unicode.Scalar)?
  /// Where the `^` of each `[^` stands.
  private(set) var footnoteCarets: [Int] = []
  /// Whether `&#` stands in it.
  private(set) var hasReferences = false

  /// Eight bytes at a time; only where one of the eight may matter is each looked at.
  init(_ bytes: [UInt8]) {
    let span = unsafe bytes.span.bytes
    var offset = 0
    while offset + 8 <= bytes.count {
      let eight = unsafe EightBytes(span.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if Self.mayMatter(eight) { look(at: offset..<offset + 8, of: bytes) }
      offset += 8
    }
    look(at: offset..<bytes.count, of: bytes)
  }

  private mutating func look(at range: Range<Int>, of bytes: [UInt8]) {
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "^"): if offset > 0, bytes[offset - 1] == UInt8(ascii: "[") { footnoteCarets.append(offset) }
      case UInt8(ascii: "#"): hasReferences = hasReferences || (offset > 0 && bytes[offset - 1] == UInt8(ascii: "&"))
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F: continue
      default:
        guard firstForbidden == nil, let scalar = Self.scalar(at: offset, of: bytes), Self.isForbidden(scalar) else {
          continue
        }
        firstForbidden = (offset, scalar)
      }
    }
  }

  /// The character that begins at `offset`; nil within one, and where the bytes are not UTF-8.
  private static func scalar(at offset: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    var decoder = UTF8()
    var rest = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }

  /// Whether HTML and XML have no place for the character: a control character other than tab and line ends, or a
  /// noncharacter.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The offset of the first byte that is not UTF-8.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether one of eight bytes is a control, `^`, `#`, or begins a character that may be forbidden: 0xC2 those up to
  /// U+009F, 0xEF those at the end of the first plane, 0xF0 and more those of other planes.
  @inline(__always) private static func mayMatter(_ eight: EightBytes) -> Bool {
    let found =
      eight.below(0x20) | eight.equal(0x7F) | eight.equal(UInt8(ascii: "^")) | eight.equal(UInt8(ascii: "#"))
      | eight.equal(0xC2) | eight.equal(0xEF) | eight.beginsFour
    return found != 0
  }
}
