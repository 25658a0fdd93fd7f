/// What tells one state of a page or file from another: FNV-1a of its bytes, 64 bits wide.
struct Version: Sendable, Hashable {
  private let hash: UInt64

  init(of bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  /// In hexadecimal digits.
  var text: String { String(hash, radix: 16) }
}
