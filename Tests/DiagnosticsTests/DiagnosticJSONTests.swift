import Diagnostics
import Foundation
import Testing

/// The JSON form, read back by another's parser.
@Suite struct DiagnosticJSONTests {
  /// The fields as another program declares them.
  struct Read: Decodable {
    struct Location: Decodable, Equatable {
      let path: String
      let line: Int
      let column: Int
      let endLine: Int
      let byteColumn: Int
      let byteEndColumn: Int
    }
    struct Note: Decodable {
      let location: Location
      let text: String
    }
    let rule: String
    let severity: String
    let location: Location
    let summary: String
    let notes: [Note]
    let hints: [String]
  }

  @Test func `it has all fields of the text form`() throws {
    let place = SourceLocation(
      path: "Content/bg/a.md",
      range: SourceRange(start: SourcePosition(line: 41, column: 6), end: SourcePosition(line: 42, column: 3)),
      lineText: "4. призовава")
    let diagnostic = Diagnostic(
      .warning, rule: TestRule.plain, at: place, "wrong", notes: [DiagnosticNote(place, "here")], hints: ["a", "b"])
    let read = try #require(read([diagnostic]).first)
    let location = Read.Location(
      path: "Content/bg/a.md", line: 41, column: 5, endLine: 42, byteColumn: 6, byteEndColumn: 3)
    #expect(read.rule == "number-out-of-sequence")
    #expect(read.severity == "warning")
    #expect(read.location == location)
    #expect(read.summary == "wrong")
    #expect(read.notes.map(\.text) == ["here"])
    #expect(read.notes.first?.location == location)
    #expect(read.hints == ["a", "b"])
  }

  @Test(arguments: 0...3)
  func `it is an array, one line each`(_ count: Int) throws {
    let diagnostics = Array(repeating: DiagnosticTextTests.diagnostic, count: count)
    #expect(try read(diagnostics).count == count)
    let lines = DiagnosticJSON.text(of: diagnostics).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == (count == 0 ? 2 : count + 3))
  }

  @Test(arguments: [
    "", "plain", "\"", "\\", "\\u0041", "/", "</script>", "\n\r\t\u{8}\u{C}", "\u{0}\u{1}\u{1F}\u{7F}\u{80}\u{9F}",
    "\u{2028}\u{2029}", "Қазақстан", "e\u{301}", "👨‍👩‍👧", "\u{10FFFF}\u{FFFF}", "\u{202E}كازاخستان", "\r\n",
  ])
  func `any text survives`(_ text: String) throws {
    let place = SourceLocation(path: text, range: .startOfFile)
    let diagnostic = Diagnostic(
      .error, rule: TestRule.plain, at: place, text, notes: [DiagnosticNote(place, text)], hints: [text])
    let read = try #require(read([diagnostic]).first)
    let texts: [String?] = [read.location.path, read.summary, read.notes.first?.text, read.hints.first]
    for read in texts { #expect(read?.utf8.elementsEqual(text.utf8) == true) }
  }

  private func read(_ diagnostics: [Diagnostic]) throws -> [Read] {
    try JSONDecoder().decode([Read].self, from: Data(DiagnosticJSON.text(of: diagnostics).utf8))
  }
}
