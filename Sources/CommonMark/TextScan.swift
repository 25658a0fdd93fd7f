/// What one pass over a file's bytes tells before libcmark reads them: whether there is something that is no text,
/// which libcmark would replace silently, and whether the rarer passes are needed at all.
struct TextScan {
  /// Where the first control character or noncharacter stands.
  private(set) var firstForbidden: (offset: Int, scalar: Unicode.Scalar)?
  /// The offset of the first byte that is not UTF-8.
  private(set) var firstInvalidByte: Int?
  /// Where the `^` of each `[^` stands.
  private(set) var footnoteCarets: [Int] = []
  /// Whether a bar stands in it, as in every table.
  private(set) var hasBars = false
  /// Whether `&#` stands in it.
  private(set) var hasReferences = false
  /// Whether a carriage return does.
  private(set) var hasCarriageReturns = false

  /// Sixteen bytes at a time; only where one of eight may matter is each looked at. Where a block is not of ASCII alone
  /// it is held against those that begin one, two and three bytes before it, as what a byte may be depends on them.
  init(_ bytes: [UInt8]) {
    let text = bytes.span
    var isWrong = ByteBlock.Answer(repeating: false)
    // Past the end, for a character that ends there too early.
    var offset = 0
    while offset < text.count &+ 3 {
      let matters =
        if offset >= 3, offset <= text.count &- ByteBlock.count {
          Self.matters(
            ByteBlock(whole: text, at: offset), after: ByteBlock(whole: text, at: offset &- 1),
            ByteBlock(whole: text, at: offset &- 2), ByteBlock(whole: text, at: offset &- 3), &isWrong)
        } else {
          Self.matters(
            ByteBlock(text, at: offset), after: ByteBlock(text, at: offset - 1), ByteBlock(text, at: offset - 2),
            ByteBlock(text, at: offset - 3), &isWrong)
        }
      if ByteBlock.isAny(matters) {
        ByteBlock.forEachEight(matters) { eight in
          look(at: bytes.indices.clamped(to: offset + eight.lowerBound..<offset + eight.upperBound), of: bytes)
        }
      }
      offset &+= ByteBlock.count
    }
    if ByteBlock.isAny(isWrong) { firstInvalidByte = Self.firstInvalidByte(bytes) }
  }

  /// Which bytes of a block have to be looked at.
  /// - Parameters:
  ///   - before: with `second` and `third`, the blocks that begin one, two and three bytes before it.
  ///   - isWrong: true afterwards where something may be no UTF-8.
  @inline(__always) private static func matters(
    _ block: ByteBlock, after before: ByteBlock, _ second: ByteBlock, _ third: ByteBlock,
    _ isWrong: inout ByteBlock.Answer
  ) -> ByteBlock.Answer {
    let matters =
      block.isControl .| block.equal(UInt8(ascii: "^")) .| block.equal(UInt8(ascii: "&"))
      .| block.equal(UInt8(ascii: "|"))
    guard ByteBlock.isAny(block.isNotASCII .| second.isNotASCII) else { return matters }
    isWrong .|= block.isContinuation .^ (before.isLead .| second.isLeadOfThree)
    guard ByteBlock.isAny(block.isRareLead .| third.isRareLead) else { return matters }
    isWrong .|= mayBeInvalid(block, after: before)
    return matters .| mayBeForbidden(block, after: before, second, third)
  }

  @inline(never) private mutating func look(at range: Range<Int>, of bytes: [UInt8]) {
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "^"): if offset > 0, bytes[offset - 1] == UInt8(ascii: "[") { footnoteCarets.append(offset) }
      case UInt8(ascii: "&"):
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "#") { hasReferences = true }
      case UInt8(ascii: "|"): hasBars = true
      case 0x0D: hasCarriageReturns = true
      case 0x09, 0x0A, 0x20..<0x7F: continue
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
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
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
  ) -> ByteBlock.Answer {
    let controls = before.equal(0xC2) .& .!block.hasBitFive
    return controls .| (before.equal(0xBF, setting: 0x08) .& second.equal(0xEF)) .| third.isLeadOfFour
  }

  /// Which bytes make a form that is overlong, a surrogate, or begin a character of four bytes, which is rare.
  @inline(__always) private static func mayBeInvalid(_ block: ByteBlock, after before: ByteBlock) -> ByteBlock.Answer {
    let isOverlong = block.equal(0xC1, setting: 0x01) .| (before.equal(0xE0) .& .!block.hasBitFive)
    return isOverlong .| (before.equal(0xED) .& block.hasBitFive) .| block.isLeadOfFour
  }
}
