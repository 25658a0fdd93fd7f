/// Eight bytes of text looked at together, to pass quickly over those that need no closer look.
///
/// Public, where all else is `package`, because only public functions are inlined into other targets.
public struct EightBytes {
  @usableFromInline let word: UInt64

  /// - Parameter word: the eight bytes, in any order.
  @inlinable public init(_ word: UInt64) {
    self.word = word
  }

  /// Not zero when one of the bytes is `byte`.
  @inlinable public func equal(_ byte: UInt8) -> UInt64 {
    let difference = word ^ Self.all(byte)
    return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80)
  }

  /// Not zero when one of the bytes is below `byte`, which is at most 0x80.
  @inlinable public func below(_ byte: UInt8) -> UInt64 {
    (word &- Self.all(byte)) & ~word & Self.all(0x80)
  }

  /// The bytes with some bits set, so that several differ no more.
  @inlinable public func setting(_ bits: UInt8) -> EightBytes {
    EightBytes(word | Self.all(bits))
  }

  /// Eight times the same byte.
  @inlinable static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}
