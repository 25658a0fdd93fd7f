import CommonMark
import Testing

@Suite struct SpanBytesTests {
  @Test(
    arguments: [
      ([], [], true), ([1], [1], true), ([1, 2, 3], [1, 2, 3], true), ([], [1], false), ([1], [], false),
      ([1, 2], [1, 3], false), ([1, 2], [1, 2, 3], false), ([0, 1], [0, 2], false), ([0xFF], [0x7F], false),
    ] as [([UInt8], [UInt8], Bool)])
  func `runs are the same where all their bytes are`(_ a: [UInt8], _ b: [UInt8], isSame: Bool) {
    #expect(a.span.hasSameBytes(as: b.span) == isSame)
    #expect(b.span.hasSameBytes(as: a.span) == isSame)
    let both = a + b
    #expect(both.span.extracting(..<a.count).hasSameBytes(as: both.span.extracting(a.count...)) == isSame)
  }
}
