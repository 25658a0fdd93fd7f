import CommonMark
import Diagnostics
import Testing

/// Indented text that CommonMark takes for code, read as text: places stay those of the file.
@Suite struct UnindentationTests {
  static let texts: [(String, String)] = [
    ("    (a) b", "paragraph 1:5-1:9\n  text 1:5-1:9 |(a) b|"),
    (
      "a\n\n     b *c*",
      "paragraph 1:1-1:1\n  text 1:1-1:1 |a|\nparagraph 3:6-3:10\n  text 3:6-3:7 |b |\n"
        + "  emphasis 3:8-3:10\n    text 3:9-3:9 |c|"
    ),
    ("\ta\r\n\r\n\tb", "paragraph 1:2-1:2\n  text 1:2-1:2 |a|\nparagraph 3:2-3:2\n  text 3:2-3:2 |b|"),
    (
      "1.\t\ta[^1]",
      "orderedList 1:1-1:9\n  item 1:1-1:9 |1.|\n    paragraph 1:5-1:9\n      text 1:5-1:5 |a|\n"
        + "      footnoteReference 1:6-1:9 |1|"
    ),
    (
      "\t1.      a",
      "orderedList 1:2-1:10\n  item 1:2-1:10 |1.|\n    paragraph 1:10-1:10\n      text 1:10-1:10 |a|"
    ),
    (
      "> \t\t(a) b",
      "blockQuote 1:1-1:9\n  paragraph 1:5-1:9\n    text 1:5-1:9 |(a) b|"
    ),
    (
      "    - a\n    - b",
      "bulletList 1:5-2:7\n  item 1:5-1:7\n    paragraph 1:7-1:7\n      text 1:7-1:7 |a|\n"
        + "  item 2:5-2:7\n    paragraph 2:7-2:7\n      text 2:7-2:7 |b|"
    ),
    ("    a\n\n            b", "paragraph 1:5-1:5\n  text 1:5-1:5 |a|\nparagraph 3:13-3:13\n  text 3:13-3:13 |b|"),
  ]

  @Test(arguments: texts)
  func `indented code is read as text`(_ markdown: String, _ expected: String) {
    #expect(outline(unindented(markdown).value, places: true) == expected)
  }

  @Test(arguments: [
    "```\n    a\n```", "~~~\na\n~~~", "````\n```\n````", "- a\n\n     ```\n     b\n     ```", "   ~~~\n   a",
    "    Country    Votes\n    Norway     12", "    a\tb\n    c\td",
  ])
  func `what is fenced or set in columns stays code`(_ markdown: String) {
    #expect(outline(unindented(markdown).value) == outline(markdown))
    #expect(unindented(markdown).value.nodes.contains { $0.kind == .codeBlock })
  }

  @Test(arguments: ["    (a)    b\n    (b)    c", "    –\ta\n    –\tb", "    a     b\n    c"])
  func `gaps after labels make no columns`(_ markdown: String) {
    #expect(!unindented(markdown).value.nodes.contains { $0.kind == .codeBlock })
  }

  @Test func `a problem in it has the place of the file`() throws {
    let problem = try #require(unindented("a\n\n\t\t(a) <i>").diagnostics.first)
    #expect(problem.location.range == SourceRange(line: 3, column: 7, length: 3))
  }

  @Test func `text that steps further and further in comes to an end`() {
    let staircase = (1...100).map { String(repeating: "    ", count: $0) + "a" }.joined(separator: "\n\n")
    let text = unindented(staircase).value.plainText(of: 0)
    #expect(text.count { $0 == "a" } == 100)
  }

  private func unindented(_ markdown: String) -> Diagnosed<MarkdownDocument> {
    MarkdownParser.parse(SourceFile(path: "test.md", text: markdown), isIndentedCodeText: true)
  }
}
