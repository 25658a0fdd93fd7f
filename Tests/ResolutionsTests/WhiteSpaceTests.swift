import Resolutions
import Testing

@Suite struct WhiteSpaceTests {
  @Test func `white space is what Unicode calls so`() {
    let others = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter {
      $0.isWhiteSpace != $0.properties.isWhitespace
    }
    #expect(others.isEmpty)
  }
}
