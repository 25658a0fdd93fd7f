internal import CLibcmark

extension Span<UInt8> {
  /// Whether others are the same bytes in the same order.
  public func hasSameBytes(as other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { ours in
      unsafe other.withUnsafeBytes { theirs in
        guard let our = ours.baseAddress, let their = theirs.baseAddress else { return true }
        return unsafe cmark_same_bytes(our, their, ours.count)
      }
    }
  }

  /// A number that other bytes hardly ever have: Fowler, Noll and Vo's hash, FNV-1a, of 64 bits. For names and words, which
  /// are short.
  public var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
