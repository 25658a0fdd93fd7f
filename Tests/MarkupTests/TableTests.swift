import CommonMark
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Pipe tables, by the rules of GitHub's specification of Markdown.
@Suite struct TableTests {
  /// A table for each rule, and texts that are none.
  static let texts: [String] = [
    "| a | b |\n| - | - |\n| 1 | 2 |", "a | b\n-|-\n1 | 2", "| a |\n|---|", "|a|\n|:-:|\n|1|",
    "| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |", "|a|b|c|\n|:-|-|-:|\n|1|\n|1|2|3|4|\nrow",
    "| a \\| b | c |\n| - | - |\n| `1 \\| 2` | \\\\ |", "| a | b |\n| - |\n| 1 | 2 |", "| a |\n| - | - |",
    "| *a* | **b** |\n| - | - |\n| [x](https://example.org) | `c` |", "| a |\n| - |\n> quote",
    "| a |\n| - |\n# Heading",
    "| a |\n| - |\n\n| b |", "| a |\n| - |\n- item", "text\n| a | b |\n| - | - |\n| 1 | 2 |", "two\nlines\na|b\n-|-",
    "> | a | b |\n> | - | - |\n> | 1 | 2 |\n\nafter", "- | a |\n  | - |\n  | 1 |\n- next",
    "1. text\n\n   | a |\n   |---|\n   | 1 |",
    "| a | b |\n| - | - |\n| 1 | [x] |\n\n[x]: https://example.org", "| a | b\n|-|-\n| 1 | 2",
    "| a |\n| - |\n|  |\n| |",
    "| a |\n|-|\n| # no heading |\n| - no item |\n| 1. neither |\n| > quote |\n| --- |", "|  |\n|--|\n|1|",
    "| a |\n|- -|",
    "| a |\n|:|", "| a |\n|::-|", "| a |\n | - | \n  | 1 |", "\t| a |\n\t| - |", "|a|b|\n|-|-|\n|1|2|\n```\ncode\n```",
    "| a | b |\n|---|---|\n| _x_ | x_y_z |\n| \\*x\\* | &amp; |", "| a | b |\n| - | - |\n| `` ` `` | `x |",
    "a\n-|-", "a | b\n- | -\n\n\n1 | 2", "| a |\n| - |\n***", "| a | b |\n|-|-|\n| \\\\| x |\n| \\\\\\| y | z |",
    "|a|\n|-|\n|<https://example.org>|", "| é | 漢字 |\n|---|:--|\n| ü | ✓ |", "|\n|-|", "||\n|-|\n|1|",
    "| a |\n| - |\r\n| 1 |\r\n",
  ]

  private static let tool = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: tool != nil, "cmark-gfm is not installed"), arguments: texts)
  func `a table is what GitHub's own parser makes of it`(_ markdown: String) throws {
    let tool = try #require(Self.tool)
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "table.md")
      try markdown.write(to: file, atomically: true, encoding: .utf8)
      let outcome = try Command.run(URL(fileURLWithPath: tool), ["--extension", "table", file.path], in: folder)
      #expect(Self.plain(ourHTML(markdown)) == Self.plain(outcome.output), "\(markdown)")
    }
  }

  /// Without what only ours has, or only theirs: the frame, scopes, the way in which alignment is written, line breaks.
  private static func plain(_ html: String) -> String {
    html.replacing(#/<div class="table"[^>]*>\n|(<\/table>)\n<\/div>/#) { String($0.1 ?? "") }
      .replacing(" scope=\"col\"", with: "").replacing(#/ align="(\w+)"/#) { " class=\"\($0.1)\"" }
      .replacing("&#39;", with: "'").replacing("\n", with: "")
  }

  @Test func `a table scrolls in a frame that keys reach, under the names of its columns`() {
    #expect(
      ourHTML("| Fee | *Amount* |\n| --- | --: |\n| Wells | 10 & more |") == """
        <div class="table" tabindex="0" role="group" aria-label="Fee, Amount">
        <table>
        <thead>
        <tr><th scope="col">Fee</th><th scope="col" class="right"><em>Amount</em></th></tr>
        </thead>
        <tbody>
        <tr><td>Wells</td><td class="right">10 &amp; more</td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `cells have their places in the source`() throws {
    let text = "---\n---\ntext\n\n| a | b \\| c |\n|---|---|\n| 1 | <b> |\n"
    let file = SourceFile(path: "a.md", text: text)
    let read = MarkdownParser.parse(file, from: 8, firstLine: 3)
    let document = read.value
    let cells = document.nodes.filter { $0.kind == .tableCell }
    #expect(cells.map(\.startColumn) == [3, 7, 3, 7])
    #expect(cells.map(\.startLine) == [5, 5, 7, 7])
    #expect(cells.map(\.endColumn) == [3, 12, 3, 9])
    let problem = try #require(read.diagnostics.first)
    #expect(problem.rule == "raw-html")
    #expect(problem.location.range.start.line == 7)
    #expect(problem.location.range.start.column == 7)
  }

  @Test func `plain text parts cells and rows`() throws {
    let document = MarkdownParser.parse(SourceFile(path: "a.md", text: "| a | b |\n|-|-|\n| 1 | 2 |")).value
    #expect(document.plainText(of: 0) == "a | b; 1 | 2")
  }

  @Test func `footnotes stand in cells`() {
    let document = MarkdownParser.parse(
      SourceFile(path: "a.md", text: "| a[^1] |\n|-|\n| [^*] |\n\n[^1]: One.\n\n[^*]: Two.\n")
    ).value
    #expect(document.nodes.count { $0.kind == .footnoteReference } == 2)
    #expect(document.nodes.count { $0.kind == .footnoteDefinition } == 2)
  }

  @Test func `short rows under a long head cost no more than they are worth`() {
    let columns = 2000
    let head = String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
    let document = MarkdownParser.parse(
      SourceFile(path: "a.md", text: head + String(repeating: "1\n", count: 4000))
    ).value
    #expect(document.nodes.count < 300_000)
  }
}
