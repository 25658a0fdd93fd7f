/// Thirty-two bytes of text looked at together, to pass quickly over those that need no closer look.
///
/// An answer is bit 7 of each byte that it is true of; other bits mean nothing. All is made of `+`, `-`, `&`, `|`, `^`
/// and `~` of words, as those of vectors are one instruction each and comparisons are not.
struct ByteBlock {
  typealias Words = SIMD4<UInt64>

  static let count = 32
  private let words: Words

  /// The bytes of `text` from `offset` on; spaces where it has none.
  @inline(__always) init(_ text: borrowing Span<UInt8>, at offset: Int) {
    if offset >= 0, offset <= text.count &- Self.count {
      words = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Words.self)
    } else {
      words = Self.padded(text, at: offset)
    }
  }

  private static func padded(_ text: borrowing Span<UInt8>, at offset: Int) -> Words {
    var words = Words(repeating: 0)
    for index in 0..<count {
      let place = offset + index
      let byte = place >= 0 && place < text.count ? text[place] : 0x20
      words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
    for index in words.indices { words[index] = UInt64(littleEndian: words[index]) }
    return words
  }

  /// Whether an answer is true of any byte.
  @inline(__always) static func isAny(_ answer: Words) -> Bool {
    (answer[0] | answer[1] | answer[2] | answer[3]) & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes of each eight, counted from the first of the block, of which an answer is true of any.
  @inline(__always) static func forEachEight(_ answer: Words, _ body: (Range<Int>) -> Void) {
    for index in answer.indices where answer[index] & 0x8080_8080_8080_8080 != 0 { body(index * 8..<index * 8 + 8) }
  }

  @inline(__always) private static func all(_ byte: UInt8) -> Words {
    Words(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
  }

  /// Which bytes of some words are zero. True of one that is not, too, right after one that is.
  @inline(__always) private static func zero(_ words: Words) -> Words { (words &- all(1)) & ~words }

  /// Which are `byte`; with `bits`, which are with those set.
  @inline(__always) func equal(_ byte: UInt8, setting bits: UInt8 = 0) -> Words { Self.zero(differing(byte, bits)) }

  /// Which are `byte` after `other` in the block before. Both blocks are of one text, a byte apart.
  @inline(__always) func equal(_ byte: UInt8, setting bits: UInt8 = 0, after other: UInt8, _ before: Self) -> Words {
    Self.zero(differing(byte, bits) | before.differing(other, 0))
  }

  /// Which are controls of ASCII, line feeds aside.
  @inline(__always) var isControl: Words {
    let low = words & Self.all(0x7F)
    let isNoControl = (low &+ Self.all(0x60)) & ~(low &+ Self.all(0x01))
    let isNoLineFeed = (low ^ Self.all(0x0A)) &+ Self.all(0x7F)
    return isNoLineFeed & ~(isNoControl | words)
  }

  @inline(__always) private func differing(_ byte: UInt8, _ bits: UInt8) -> Words {
    bits == 0 ? words ^ Self.all(byte) : (words | Self.all(bits)) ^ Self.all(byte)
  }

  /// Which are below `byte`, which is at most 0x80. True of one that is not, too, right after one that is.
  @inline(__always) func below(_ byte: UInt8) -> Words { (words &- Self.all(byte)) & ~words }

  // MARK: UTF-8

  /// Which have bit 7.
  @inline(__always) var isNotASCII: Words { words }

  /// Which have bits 7 and 6, and begin a character.
  @inline(__always) var isLead: Words { words & (words &+ words) }

  /// Which begin a character of three bytes or more.
  @inline(__always) var isLeadOfThree: Words {
    let twice = words &+ words
    return words & twice & (twice &+ twice)
  }

  /// Which begin a character of four bytes, or are no byte of UTF-8.
  @inline(__always) var isLeadOfFour: Words {
    let twice = words &+ words
    let fourfold = twice &+ twice
    return words & twice & fourfold & (fourfold &+ fourfold)
  }

  /// Which begin a character of which more has to be known than how many bytes it has: 0xC0 to 0xC2, 0xE0, and from 0xED
  /// on. Greek and Cyrillic letters, dashes and most quotation marks do not.
  @inline(__always) var isRareLead: Words {
    let low = words & Self.all(0x7F)
    let isAfterC2 = low &+ Self.all(0x3D)
    let isNotE0 = (low ^ Self.all(0x60)) &+ Self.all(0x7F)
    return words & (((low &+ Self.all(0x40)) & ~(isAfterC2 & isNotE0)) | (low &+ Self.all(0x13)))
  }

  /// Which go on with a character.
  @inline(__always) var isContinuation: Words { words & ~(words &+ words) }

  /// Which have bit 5.
  @inline(__always) var hasBitFive: Words {
    let twice = words &+ words
    return twice &+ twice
  }
}
