import Diagnostics
import Testing

/// The whole text of a diagnostic, and the counts at the end.
@Suite struct DiagnosticTextTests {
  static let diagnostic = Diagnostic(
    .error, rule: TestRule.plain,
    at: SourceLocation(
      path: "Content/fr/2019-2610-kazakhstan.md", range: SourceRange(line: 41, column: 1, length: 2),
      lineText: "4. condamne le blocage…"),
    "paragraph 4 follows paragraph 2",
    notes: [
      DiagnosticNote(
        SourceLocation(path: "Content/fr/2019-2610-kazakhstan.md", range: SourceRange(line: 38, column: 1)),
        "paragraph 2 is here")
    ],
    hints: ["number it 3, or add the missing paragraph; the English version has a paragraph 3"])

  @Test func `a diagnostic is printed as compilers print theirs`() {
    let expected = """
      Content/fr/2019-2610-kazakhstan.md:41:1: error: paragraph 4 follows paragraph 2 [number-out-of-sequence]
      41 | 4. condamne le blocage…
         | ^~
      note: Content/fr/2019-2610-kazakhstan.md:38:1: paragraph 2 is here
      hint: number it 3, or add the missing paragraph; the English version has a paragraph 3

      """
    #expect(DiagnosticText(colored: false).text(of: Self.diagnostic) == expected)
  }

  @Test func `colour is only added, never in place of words`() {
    let colored = DiagnosticText(colored: true).text(of: Self.diagnostic)
    let expected = """
      Content/fr/2019-2610-kazakhstan.md:41:1: \u{1b}[31merror:\u{1b}[0m paragraph 4 follows paragraph 2 \
      [number-out-of-sequence]
      41 | 4. condamne le blocage…
         | \u{1b}[32m^~\u{1b}[0m
      \u{1b}[36mnote\u{1b}[0m: Content/fr/2019-2610-kazakhstan.md:38:1: paragraph 2 is here
      \u{1b}[32mhint\u{1b}[0m: number it 3, or add the missing paragraph; the English version has a paragraph 3

      """
    #expect(colored == expected)
    let stripped = colored.replacing(#/\u{1b}\[\d+m/#, with: "")
    #expect(stripped == DiagnosticText(colored: false).text(of: Self.diagnostic))
  }

  @Test func `a warning has a colour of its own`() {
    var warning = Self.diagnostic
    warning.severity = .warning
    #expect(DiagnosticText(colored: true).text(of: warning).contains("\u{1b}[35mwarning:\u{1b}[0m"))
  }

  @Test func `nothing an author wrote can steer the terminal`() {
    let place = SourceLocation(path: "a\u{1b}[2J\n.md", range: .startOfFile)
    let diagnostic = Diagnostic(
      .error, rule: TestRule.plain, at: place, "raw \u{1b}]0;x\u{7} \u{9B}1m",
      notes: [DiagnosticNote(place, "\r\u{8}")],
      hints: ["\u{202E}"])
    let text = DiagnosticText(colored: false).text(of: diagnostic)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
    #expect(text.split(separator: "\n").count == 3)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    (0, 0, ""), (1, 0, "1 error\n"), (2, 0, "2 errors\n"), (0, 1, "1 warning\n"), (0, 3, "3 warnings\n"),
    (1, 1, "1 error, 1 warning\n"), (12, 2, "12 errors, 2 warnings\n"),
  ])
  func `the counts stand at the end`(_ errors: Int, _ warnings: Int, _ expected: String) {
    var warning = Self.diagnostic
    warning.severity = .warning
    let list =
      Array(repeating: Self.diagnostic, count: errors) + Array(repeating: warning, count: warnings)
    #expect(DiagnosticText(colored: false).counts(of: list) == expected)
  }

  @Test func `any order of work prints the same list`() {
    let places: [(String, Int, Int, TestRule, String)] = [
      ("a.md", 2, 9, .plain, "x"), ("a.md", 10, 1, .plain, "x"), ("a.md", 10, 2, .other, "y"),
      ("a.md", 10, 2, .plain, "a"), ("a.md", 10, 2, .plain, "b"), ("b.md", 1, 1, .plain, "x"),
    ]
    let sorted = places.map { path, line, column, rule, summary in
      Diagnostic(
        .error, rule: rule, at: SourceLocation(path: path, range: SourceRange(line: line, column: column)), summary)
    }
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
