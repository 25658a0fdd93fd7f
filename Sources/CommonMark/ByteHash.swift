extension Span<UInt8> {
  /// A number that other bytes hardly ever have: Fowler, Noll and Vo's hash, FNV-1a, of 64 bits. For names and words, which
  /// are short.
  public var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
