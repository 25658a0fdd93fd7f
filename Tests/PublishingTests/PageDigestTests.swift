import Testing

@testable import Publishing

@Suite struct PageDigestTests {
  /// A manifest may be read on another machine than the one that wrote it, with other vector instructions.
  @Test(
    arguments: [
      (0, 0x2D06_8005_38D3_94C2), (1, 0x13E6_08BC_156D_EFED), (16, 0xB8C8_59B0_F030_B585),
      (200, 0x746C_D002_5327_BF5B), (241, 0x8BEA_DD3A_8874_FE17), (5000, 0x799A_ADDD_7339_581D),
    ] as [(Int, UInt64)])
  func `digests are those of XXH3 on every machine`(count: Int, hash: UInt64) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    #expect(hash64(bytes.span.bytes) == hash)
    #expect(PageDigest(bytes.span.bytes) == PageDigest(hash: hash, size: UInt64(count)))
  }
}
