import Resolutions
import Testing

@Suite struct WhiteSpaceTests {
  @Test func `white space is what Unicode calls so`() {
    let others = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter {
      $0.isWhiteSpace != $0.properties.isWhitespace
    }
    #expect(others.isEmpty)
  }

  @Test func `white space is collapsed in UTF-8 as it is scalar by scalar`() {
    let different = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter { scalar in
      var bytes = Array("\(scalar)a\(scalar)\(scalar)b\(scalar)".utf8)
      let expected = scalar.isWhiteSpace ? Array("a b".utf8) : bytes
      bytes.collapseWhiteSpace()
      return bytes != expected
    }
    #expect(different.isEmpty)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), ("\t a\r\n\u{A0}b \u{2003}", "a b"), ("“a”\u{202F}– b", "“a” – b"),
  ])
  func `what is left of white space is one space between words`(text: String, expected: String) {
    var bytes = Array(text.utf8)
    bytes.collapseWhiteSpace()
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `bytes that are cut off are no white space`() {
    for cut: [UInt8] in [[0xC2], [0xE2, 0x80], [0xE3], [0xE1, 0x9A]] {
      var bytes = [0x61, 0x20] + cut
      bytes.collapseWhiteSpace()
      #expect(bytes == [0x61, 0x20] + cut)
    }
  }
}
