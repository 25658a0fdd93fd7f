import Diagnostics
import Testing

/// Lines and positions, where lines end in the three ways of CommonMark.
@Suite struct SourceFileTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("a\rb\r", ["a", "b", ""]), ("\n\r\r\n\n", ["", "", "", "", ""]), ("a\n\rb", ["a", "", "b"]),
    ("\u{FEFF}a\nб", ["\u{FEFF}a", "б"]), ("a\u{0B}b\u{85}c\u{2028}d", ["a\u{0B}b\u{85}c\u{2028}d"]),
  ])
  func `a file has these lines`(_ text: String, _ lines: [String]) {
    let file = SourceFile(path: "a.md", text: text)
    #expect((1...lines.count).map { String(decoding: file.line($0), as: UTF8.self) } == lines)
    #expect(file.line(lines.count + 1).isEmpty)
  }

  @Test(arguments: [Int.min, -1, 0, 3, Int.max])
  func `there is no such line`(_ line: Int) {
    #expect(SourceFile(path: "a.md", text: "a\nb").line(line).isEmpty)
  }

  @Test(arguments: [(0, 1, 1), (1, 1, 2), (2, 2, 1), (3, 2, 2), (4, 2, 3), (5, 3, 1), (6, 4, 1), (7, 4, 2)])
  func `a byte has a line and a column`(_ offset: Int, _ line: Int, _ column: Int) {
    let file = SourceFile(path: "a.md", text: "a\nb\r\n\rcd")
    #expect(file.position(ofByte: offset) == SourcePosition(line: line, column: column))
  }

  @Test func `an offset past the end is on the last line`() {
    #expect(SourceFile(path: "a.md", text: "a\nb").position(ofByte: 9) == SourcePosition(line: 2, column: 8))
    #expect(SourceFile(path: "a.md", text: "").position(ofByte: 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func `many problems in a large file cost one pass`() {
    let file = SourceFile(path: "a.md", bytes: Array(repeating: UInt8(ascii: "\n"), count: 1 << 20))
    var total = 0
    for line in 1...100_000 { total += file.line(line).count + file.position(ofByte: line).line }
    #expect(total == 100_000 * 100_003 / 2)
  }

  @Test func `a range never ends before it starts`() {
    let place = SourcePosition(line: 4, column: 7)
    let range = SourceRange(start: place, end: SourcePosition(line: 4, column: 2))
    #expect(range.end == place)
    #expect(SourceRange(line: 1, column: 1, length: 0).end.column == 2)
  }
}
