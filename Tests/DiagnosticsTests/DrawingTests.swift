import Diagnostics
import Testing

/// One case: a line, a range in it, and the two lines drawn of it.
struct Drawing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let line: String
  let range: SourceRange
  let expected: String

  init(_ name: String, _ line: String, _ columns: Range<Int>, _ expected: String) {
    testDescription = name
    self.line = line
    range = SourceRange(line: 41, column: columns.lowerBound, length: columns.count)
    self.expected = expected
  }
}

/// What stands between a diagnostic's first line and its notes.
@Suite struct DrawingTests {
  static let drawings = [
    Drawing("one character", "4. calls on", 1..<2, "41 | 4. calls on\n   | ^\n"),
    Drawing("a word", "4. calls on", 4..<9, "41 | 4. calls on\n   |    ^~~~~\n"),
    Drawing("the end of the line", "4. on", 6..<7, "41 | 4. on\n   |      ^\n"),
    Drawing("past the end", "4. on", 90..<99, "41 | 4. on\n   |      ^\n"),
    Drawing("longer than the line", "4. on", 4..<99, "41 | 4. on\n   |    ^~\n"),
    Drawing("a tab before", "\t4. on", 5..<7, "41 | \t4. on\n   | \t   ^~\n"),
    Drawing("a tab between", "4.\ton", 4..<6, "41 | 4.\ton\n   |   \t^~\n"),
    Drawing("Cyrillic", "4. призывает", 6..<10, "41 | 4. призывает\n   |     ^~\n"),
    Drawing("half a character", "4. призывает", 7..<8, "41 | 4. призывает\n   |     ^\n"),
    Drawing("combining marks", "e\u{301}e\u{301} x", 8..<9, "41 | e\u{301}e\u{301} x\n   |    ^\n"),
    Drawing("a combined character", "ae\u{301}x", 2..<5, "41 | ae\u{301}x\n   |  ^\n"),
    Drawing("wide before", "哈萨克 x", 11..<12, "41 | 哈萨克 x\n   |        ^\n"),
    Drawing("wide within", "a哈萨克", 2..<8, "41 | a哈萨克\n   |  ^~~~\n"),
    Drawing("an emoji of several scalars", "👨‍👩‍👧x", 19..<20, "41 | 👨‍👩‍👧x\n   |   ^\n"),
    Drawing("characters of no width", "a\u{200B}\u{200F}\u{AD}b", 10..<11, "41 | a\u{200B}\u{200F}\u{AD}b\n   |  ^\n"),
    Drawing("Arabic", "٤. يدعو إلى", 5..<13, "41 | ٤. يدعو إلى\n   |    ^~~~\n"),
    Drawing(
      "what would turn the line around", "a\u{202E}b\u{2066}c", 9..<10, "41 | a\u{FFFD}b\u{FFFD}c\n   |     ^\n"),
    Drawing(
      "what would colour the terminal", "a\u{1B}[31mb\u{7}", 7..<8, "41 | a\u{FFFD}[31mb\u{FFFD}\n   |       ^\n"),
  ]

  @Test(arguments: drawings)
  func `a line is drawn with its marker`(_ drawing: Drawing) {
    #expect(draw(drawing.line, drawing.range) == drawing.expected)
  }

  @Test func `a range of several lines is marked to the end of the first`() {
    let range = SourceRange(start: SourcePosition(line: 41, column: 4), end: SourcePosition(line: 43, column: 2))
    #expect(draw("4. calls on", range) == "41 | 4. calls on\n   |    ^~~~~~~~\n")
  }

  @Test func `an empty line is not drawn`() {
    #expect(draw("", SourceRange(line: 41, column: 1)) == "")
  }

  @Test func `a long line is cut to either side`() {
    let line = String(repeating: "abcdefghi ", count: 30)
    let shown = "…" + String(repeating: "abcdefghi ", count: 10) + "…"
    let expected = "41 | \(shown)\n   | " + String(repeating: " ", count: 41) + "^~~~~~~~~\n"
    #expect(draw(line, SourceRange(line: 41, column: 151, length: 9)) == expected)
  }

  @Test func `a long line is cut after its start`() {
    let line = String(repeating: "abcdefghi ", count: 30)
    let expected = "41 | " + String(repeating: "abcdefghi ", count: 10) + "…\n   | ^\n"
    #expect(draw(line, SourceRange(line: 41, column: 1)) == expected)
  }

  @Test func `a long line is cut before its end`() {
    let line = String(repeating: "abcdefghi ", count: 30)
    let expected =
      "41 | …" + String(repeating: "abcdefghi ", count: 4) + "\n   | " + String(repeating: " ", count: 41) + "^\n"
    #expect(draw(line, SourceRange(line: 41, column: 301)) == expected)
  }

  @Test func `a range longer than what is shown is marked as far as that`() {
    let line = String(repeating: "abcdefghi ", count: 30)
    let expected =
      "41 | " + String(repeating: "abcdefghi ", count: 10) + "…\n   | ^" + String(repeating: "~", count: 99) + "\n"
    #expect(draw(line, SourceRange(line: 41, column: 1, length: 200)) == expected)
  }

  @Test func `a line of which only a part was kept is drawn the same`() {
    let text = String(repeating: "abcdefghi ", count: 3_000)
    let shown = "…" + String(repeating: "abcdefghi ", count: 10) + "…"
    let expected = "1 | \(shown)\n  | " + String(repeating: " ", count: 41) + "^~~~~~~~~\n"
    let location = SourceLocation(SourceFile(path: "a.md", text: text), SourceRange(line: 1, column: 15_001, length: 9))
    #expect(draw(location) == expected)
  }

  private func draw(_ line: String, _ range: SourceRange) -> String {
    draw(SourceLocation(path: "a.md", range: range, lineText: line))
  }

  /// All but the first line.
  private func draw(_ location: Diagnostics.SourceLocation) -> String {
    let text = DiagnosticText(colored: false).text(of: Diagnostic(.error, rule: TestRule.plain, at: location, "wrong"))
    return String(text.drop { $0 != "\n" }.dropFirst())
  }
}
