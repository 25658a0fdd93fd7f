import CommonMark
import Testing

@Suite struct ByteBlockTests {
  /// Each byte there is, at each place of a block that has another one everywhere else.
  private func check(
    _ answer: (ByteBlock) -> ByteBlock.Answer, other: UInt8, isMeant: (UInt8) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<ByteBlock.count {
        var bytes = [UInt8](repeating: other, count: ByteBlock.count)
        bytes[place] = byte
        let answer = answer(ByteBlock(whole: bytes.span, at: 0))
        let first = isMeant(byte) ? place : ByteBlock.count
        let isRight = ByteBlock.isAny(answer) == isMeant(byte) && ByteBlock.first(answer) == first
        #expect(isRight, "\(byte) at \(place)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `bytes are looked at one by one`() {
    check({ $0.equal(0x27, setting: 0x05) }, other: 0x61) { [0x22, 0x23, 0x26, 0x27].contains($0) }
    check({ $0.equal(0x3E, setting: 0x02) }, other: 0xFF) { [0x3C, 0x3E].contains($0) }
    check({ $0.below(0x20) }, other: 0x20) { $0 < 0x20 }
    check({ $0.from(0xEF) }, other: 0xEE) { $0 >= 0xEF }
  }

  @Test func `the first of several counts`() {
    let bytes: [UInt8] = [9, 9, 9, 1, 9, 9, 9, 9, 9, 1, 9, 9, 9, 9, 9, 1]
    let first = ByteBlock.first(ByteBlock(whole: bytes.span, at: 0).below(2))
    #expect(first == 3)
  }
}
