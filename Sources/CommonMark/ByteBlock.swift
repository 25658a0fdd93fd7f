/// Sixteen bytes of text looked at together, to pass quickly over those that need no closer look: as many as one vector of
/// any processor holds. An answer says of each byte whether something is true of it.
public struct ByteBlock {
  /// Of each of the sixteen bytes.
  public typealias Answer = SIMDMask<SIMD16<Int8>>

  /// How many bytes a block has.
  public static let count = 16
  @usableFromInline let bytes: SIMD16<UInt8>

  /// The bytes of `text` from `offset` on; spaces where it has none.
  @inline(__always) init(_ text: borrowing Span<UInt8>, at offset: Int) {
    if offset >= 0, offset <= text.count &- Self.count {
      self.init(whole: text, at: offset)
    } else {
      self.init(bytes: Self.padded(text, at: offset))
    }
  }

  private init(bytes: SIMD16<UInt8>) {
    self.bytes = bytes
  }

  /// The bytes of `text` from `offset` on, which has them all.
  @inlinable @inline(__always) public init(whole text: borrowing Span<UInt8>, at offset: Int) {
    precondition(offset >= 0 && offset <= text.count &- Self.count, "a block of bytes ends after the text")
    bytes = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  @inline(never) private static func padded(_ text: borrowing Span<UInt8>, at offset: Int) -> SIMD16<UInt8> {
    var bytes = SIMD16<UInt8>(repeating: 0x20)
    for index in 0..<count where text.indices.contains(offset + index) { bytes[index] = text[offset + index] }
    return bytes
  }

  /// Whether an answer is true of any byte.
  @inlinable @inline(__always) public static func isAny(_ answer: Answer) -> Bool {
    // The library's own `any` goes through the bytes.
    let words = unsafe unsafeBitCast(answer, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// The place of the first byte that an answer is true of; 16 where there is none.
  @inlinable @inline(__always) public static func first(_ answer: Answer) -> Int {
    unsafe UInt128(littleEndian: unsafeBitCast(answer, to: UInt128.self)).trailingZeroBitCount &>> 3
  }

  /// The bytes of each eight, counted from the first of the block, of which an answer is true of any.
  @inline(__always) static func forEachEight(_ answer: Answer, _ body: (Range<Int>) -> Void) {
    let words = unsafe unsafeBitCast(answer, to: SIMD2<UInt64>.self)
    for index in words.indices where words[index] != 0 { body(index * 8..<index * 8 + 8) }
  }

  /// A vector of one byte. Operators that take the byte itself work byte by byte.
  @inlinable @inline(__always) static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Which are `byte`.
  @inline(__always) func equal(_ byte: UInt8) -> Answer { bytes .== Self.all(byte) }

  /// Which are `byte` with some of its bits set.
  @inlinable @inline(__always) public func equal(_ byte: UInt8, setting bits: UInt8) -> Answer {
    (bytes | Self.all(bits)) .== Self.all(byte)
  }

  /// Which are below `byte`.
  @inlinable @inline(__always) public func below(_ byte: UInt8) -> Answer { bytes .< Self.all(byte) }

  /// Which are `byte` or above.
  @inlinable @inline(__always) public func from(_ byte: UInt8) -> Answer { bytes .>= Self.all(byte) }

  /// Which are controls of ASCII, line feeds aside.
  @inline(__always) var isControl: Answer { (below(0x20) .& .!equal(0x0A)) .| equal(0x7F) }

  // MARK: UTF-8

  @inline(__always) var isNotASCII: Answer { from(0x80) }

  /// Which begin a character of two bytes or more.
  @inline(__always) var isLead: Answer { from(0xC0) }

  /// Which begin a character of three bytes or more.
  @inline(__always) var isLeadOfThree: Answer { from(0xE0) }

  /// Which begin a character of four bytes, or are no byte of UTF-8.
  @inline(__always) var isLeadOfFour: Answer { from(0xF0) }

  /// Which begin a character of which more has to be known than how many bytes it has: 0xC0 to 0xC2, 0xE0, and from 0xED
  /// on. Greek and Cyrillic letters, dashes and most quotation marks do not.
  @inline(__always) var isRareLead: Answer {
    ((bytes &- Self.all(0xC0)) .< Self.all(3)) .| equal(0xE0) .| from(0xED)
  }

  /// Which go on with a character.
  @inline(__always) var isContinuation: Answer { (bytes & Self.all(0xC0)) .== Self.all(0x80) }

  /// Which have bit 5.
  @inline(__always) var hasBitFive: Answer { (bytes & Self.all(0x20)) .== Self.all(0x20) }
}
