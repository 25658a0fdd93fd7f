/// What one pass over a file's bytes tells before libcmark reads them: whether there is something that is no text,
/// which libcmark would replace silently, and whether the rarer passes are needed at all.
struct TextScan {
  /// Where the first control character or noncharacter stands.
  private(set) var firstForbidden: (offset: Int, scalar: Unicode.Scalar)?
  /// The offset of the first byte that is not UTF-8.
  private(set) var firstInvalidByte: Int?
  /// Where the `^` of each `[^` stands.
  private(set) var footnoteCarets: [Int] = []
  /// Whether `&#` stands in it.
  private(set) var hasReferences = false

  /// Thirty-two bytes at a time; only where one of eight may matter is each looked at. Where a block is not of ASCII alone
  /// it is held against the blocks that begin one and two bytes before it, as what a byte may be depends on those.
  init(_ bytes: [UInt8]) {
    let text = bytes.span
    var wasASCII = true
    var wasRare = false
    var isWrong = ByteBlock.Words.zero
    // Past the end, for a character that ends there too early.
    for offset in stride(from: 0, to: text.count + 3, by: ByteBlock.count) {
      let block = ByteBlock(text, at: offset)
      var matters = block.isControl | block.equal(UInt8(ascii: "^")) | block.equal(UInt8(ascii: "&"))
      let isASCII = !ByteBlock.isAny(block.isNotASCII)
      if !isASCII || !wasASCII {
        let before = ByteBlock(text, at: offset - 1)
        let second = ByteBlock(text, at: offset - 2)
        let isRare = ByteBlock.isAny(block.isRareLead)
        isWrong |= block.isContinuation ^ (before.isLead | second.isLeadOfThree)
        if isRare || wasRare {
          let third = ByteBlock(text, at: offset - 3)
          isWrong |= Self.mayBeInvalid(block, after: before)
          matters |= Self.mayBeForbidden(block, after: before, second, third)
        }
        wasRare = isRare
      }
      wasASCII = isASCII
      guard ByteBlock.isAny(matters) else { continue }
      ByteBlock.forEachEight(matters) { eight in
        look(at: bytes.indices.clamped(to: offset + eight.lowerBound..<offset + eight.upperBound), of: bytes)
      }
    }
    if ByteBlock.isAny(isWrong) { firstInvalidByte = Self.firstInvalidByte(bytes) }
  }

  private mutating func look(at range: Range<Int>, of bytes: [UInt8]) {
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "^"): if offset > 0, bytes[offset - 1] == UInt8(ascii: "[") { footnoteCarets.append(offset) }
      case UInt8(ascii: "&"):
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "#") { hasReferences = true }
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F: continue
      default: lookForForbidden(endingAt: offset, of: bytes)
      }
    }
  }

  /// Takes note of a forbidden character that ends with the byte at `offset`.
  private mutating func lookForForbidden(endingAt offset: Int, of bytes: [UInt8]) {
    guard firstForbidden == nil else { return }
    var start = offset
    while start > 0, offset - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = Self.scalar(bytes[start...offset]), Self.isForbidden(scalar) else { return }
    firstForbidden = (start, scalar)
  }

  /// The character that all of `bytes` are; nil where they are not one.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest), UTF8.width(scalar) == bytes.count else { return nil }
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

  /// What the standard library says of bytes of which all that is known is that they may be invalid.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  // MARK: Blocks

  /// Which bytes may end a character that is forbidden: U+0080 to U+009F after 0xC2, those at the end of
  /// the first plane after 0xEF 0xB7 or 0xEF 0xBF, and any of four bytes.
  @inline(__always) private static func mayBeForbidden(
    _ block: ByteBlock, after before: ByteBlock, _ second: ByteBlock, _ third: ByteBlock
  ) -> ByteBlock.Words {
    let controls = before.equal(0xC2) & ~block.hasBitFive
    return controls | before.equal(0xBF, setting: 0x08, after: 0xEF, second) | third.isLeadOfFour
  }

  /// Which bytes make a form that is overlong, a surrogate, or begin a character of four bytes, which is rare.
  @inline(__always) private static func mayBeInvalid(_ block: ByteBlock, after before: ByteBlock) -> ByteBlock.Words {
    let isOverlong = block.equal(0xC1, setting: 0x01) | (before.equal(0xE0) & ~block.hasBitFive)
    return isOverlong | (before.equal(0xED) & block.hasBitFive) | block.isLeadOfFour
  }
}
