import Diagnostics
import Resolutions
import Testing

/// Files that are no texts with mistakes but something else.
@Suite struct ManyProblemsTests {
  @Test func `of more problems than anyone reads the first are told`() {
    let rules = ResolutionReader.read("# T\n\n" + String(repeating: "1. One.\n\n", count: 3000)).rules
    #expect(rules.count == 1001)
    #expect(rules.dropLast().allSatisfy { $0 == "repeated-number" })
    #expect(rules.last == "too-many-problems")
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func `a file in UTF-16 has one problem`(_ mark: [UInt8]) {
    let letters = "# Title".utf8.flatMap { mark[0] == 0xFF ? [$0, 0] : [0, $0] }
    let reading = ResolutionReader.read(SourceFile(path: "a.md", bytes: mark + letters), language: .english)
    #expect(reading.rules == ["invalid-utf8"])
  }

  @Test func `a single sign at the top of a text is a heading's`() {
    #expect(ResolutionReader.read("#Title\n\n1. One.\n\n#MeToo is noted.").rules.contains("missing-space"))
    #expect(ResolutionReader.read("# Title\n\n1. One.\n\n#MeToo is noted.").rules.isEmpty)
  }
}
