import Diagnostics
import Testing

/// How a column is counted for a reader, and how much of a line a location keeps.
@Suite struct SourceLocationTests {
  @Test(arguments: [
    ("abc", 1, 1), ("abc", 3, 3), ("abc", 4, 4), ("abc", 99, 4), ("abc", 0, 1), ("abc", -5, 1), ("", 1, 1),
    ("Қазақстан", 1, 1), ("Қазақстан", 3, 2), ("Қазақстан", 2, 1), ("Қазақстан", 19, 10),
    ("e\u{301}x", 2, 1), ("e\u{301}x", 4, 2), ("👨‍👩‍👧x", 19, 2), ("👨‍👩‍👧x", 5, 1), ("中文x", 7, 3), ("كازاخستان", 5, 3),
    ("\t1.", 2, 2),
  ])
  func `a byte is in this character`(_ line: String, _ byte: Int, _ character: Int) {
    let range = SourceRange(line: 1, column: byte)
    #expect(SourceLocation(path: "a.md", range: range, lineText: line).characterColumn == character)
    #expect(SourceLocation(SourceFile(path: "a.md", text: line), range).characterColumn == character)
  }

  @Test func `bytes that are not UTF-8 count one character each`() {
    let file = SourceFile(path: "a.md", bytes: [0xFF, 0xFE, 0x61, 0x62])
    #expect(SourceLocation(file, SourceRange(line: 1, column: 4)).characterColumn == 4)
  }

  @Test func `without a line the column is that of the byte`() {
    #expect(SourceLocation(path: "a.md", range: SourceRange(line: 1, column: 7)).characterColumn == 7)
  }

  @Test(arguments: [0, 1, 9_999, 10_000, 19_999, 20_000])
  func `of a very long line only a part is kept`(_ offset: Int) throws {
    let file = SourceFile(path: "a.md", text: String(repeating: "ж", count: 10_000))
    let location = SourceLocation(file, SourceRange(line: 1, column: offset + 1))
    let kept = try #require(location.lineText)
    #expect(kept.utf8.count <= 2 << 10)
    #expect(kept.allSatisfy { $0 == "ж" })
    #expect(location.characterColumn == offset + 1)
  }
}
