import CommonMark
import Diagnostics
import Testing

/// Where nodes stand in the file: lines and columns from 1, columns in bytes, the last byte included.
@Suite struct PositionTests {
  static let texts: [(String, String)] = [
    ("a", "paragraph 1:1-1:1\n  text 1:1-1:1 |a|"),
    ("\n\n# аб", "heading 3:1-3:6\n  text 3:3-3:6 |аб|"),
    ("a\nbc", "paragraph 1:1-2:2\n  text 1:1-1:1 |a|\n  softBreak 1:2-1:2\n  text 2:1-2:2 |bc|"),
    (
      "A. a *b* c",
      "paragraph 1:1-1:10\n  text 1:1-1:5 |A. a |\n  emphasis 1:6-1:8\n    text 1:7-1:7 |b|\n"
        + "  text 1:9-1:10 | c|"
    ),
    (
      "1. a\n\n2. b",
      "orderedList 1:1-3:4\n  item 1:1-2:0 |1.|\n    paragraph 1:4-1:4\n      text 1:4-1:4 |a|\n"
        + "  item 3:1-3:4 |2.|\n    paragraph 3:4-3:4\n      text 3:4-3:4 |b|"
    ),
    (
      "see[^1], [^2]",
      "paragraph 1:1-1:13\n  text 1:1-1:3 |see|\n  footnoteReference 1:4-1:7 |1|\n"
        + "  text 1:8-1:9 |, |\n  footnoteReference 1:10-1:13 |2|"
    ),
    ("б[^1]", "paragraph 1:1-1:6\n  text 1:1-1:2 |б|\n  footnoteReference 1:3-1:6 |1|"),
    (
      "[^1]: a\n[^2]: bc",
      "footnoteDefinition 1:1-1:7 |1|\n  text 1:7-1:7 |a|\n"
        + "footnoteDefinition 2:1-2:8 |2|\n  text 2:7-2:8 |bc|"
    ),
    (
      "a\n[^1]: b\nc",
      "paragraph 1:1-1:1\n  text 1:1-1:1 |a|\n"
        + "footnoteDefinition 2:1-3:1 |1|\n  text 2:7-2:7 |b|\n  softBreak 2:8-2:8\n  text 3:1-3:1 |c|"
    ),
    (
      "a\r\nb\r\n\r\nc",
      "paragraph 1:1-2:1\n  text 1:1-1:1 |a|\n  softBreak 1:2-1:2\n  text 2:1-2:1 |b|\n"
        + "paragraph 4:1-4:1\n  text 4:1-4:1 |c|"
    ),
    (
      "a\rb\r\rc",
      "paragraph 1:1-2:1\n  text 1:1-1:1 |a|\n  softBreak 1:2-1:2\n  text 2:1-2:1 |b|\n"
        + "paragraph 4:1-4:1\n  text 4:1-4:1 |c|"
    ),
    ("\u{FEFF}a", "paragraph 1:4-1:4\n  text 1:4-1:4 |a|"),
    ("\u{FEFF}# a\n\nb", "heading 1:4-1:6\n  text 1:6-1:6 |a|\nparagraph 3:1-3:1\n  text 3:1-3:1 |b|"),
  ]

  @Test(arguments: texts)
  func `nodes have places`(_ markdown: String, _ expected: String) {
    #expect(outline(markdown, places: true) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `places count from the start of the file, its head included`(_ end: String) throws {
    let head = ["---", "title: é", "---", ""].joined(separator: end)
    let file = SourceFile(path: "a.md", text: head + ["# a", "", "b <i> c[^1]"].joined(separator: end))
    let parsed = MarkdownParser.parse(file, from: head.utf8.count, firstLine: 4)
    #expect(
      outline(parsed.value, places: true) == """
        heading 4:1-4:3
          text 4:3-4:3 |a|
        paragraph 6:1-6:11
          text 6:1-6:2 |b |
          text 6:6-6:7 | c|
          footnoteReference 6:8-6:11 |1|
        """)
    let problem = try #require(parsed.diagnostics.first)
    #expect(problem.location.range == SourceRange(line: 6, column: 3, length: 3))
    #expect(problem.location.lineText == "b <i> c[^1]")
  }

  @Test func `a problem in the head has its own place`() throws {
    let file = SourceFile(path: "a.md", text: "---\ntitle: a\u{7}\n---\nb")
    let problem = try #require(MarkdownParser.parse(file, from: 18, firstLine: 4).diagnostics.first)
    #expect(problem.location.range.start == SourcePosition(line: 2, column: 9))
  }

  @Test(arguments: ["a &amp; [^1]", "\\* [^1]", "&nbsp;[^1] b"])
  func `where the text is not as long as its source, the place is that of the whole`(_ markdown: String) throws {
    let document = parse(markdown).value
    let reference = try #require(document.nodes.first { $0.kind == .footnoteReference })
    let range = reference.range
    #expect(range.start == SourcePosition(line: 1, column: 1))
    #expect(range.end.column <= markdown.utf8.count + 1)
  }
}
