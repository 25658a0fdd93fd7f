import CommonMark
import Diagnostics
import Markup
import Testing

/// What a document becomes when its links and footnotes have been found to mean something, and parts of it.
@Suite struct MarkdownHTMLTests {
  @Test func `a footnote's mark leads to it`() {
    #expect(
      html("a[^1]b") { $0.footnotes[index(of: .footnoteReference, in: $0)] = mark }
        == "<p>a<sup class=\"footnote-mark\"><a href=\"#fn_1\" id=\"fnref_1\">1</a></sup>b</p>\n")
  }

  @Test func `within a link it is no link, since links do not nest`() {
    #expect(
      html("[a[^1] *b[^1]*](/c)") { $0.footnotes[index(of: .footnoteReference, in: $0)] = mark }
        == "<p><a href=\"/c\">a<sup class=\"footnote-mark\" id=\"fnref_1\">1</sup> <em>b[^1]</em></a></p>\n")
  }

  @Test func `after a link it is one again`() {
    #expect(
      html("[a](/c)[^1]") { $0.footnotes[index(of: .footnoteReference, in: $0)] = mark }
        == "<p><a href=\"/c\">a</a><sup class=\"footnote-mark\"><a href=\"#fn_1\" id=\"fnref_1\">1</a></sup></p>\n")
  }

  @Test func `within an image's description it is nothing`() {
    #expect(
      html("![a[^1]](/c)") { $0.footnotes[index(of: .footnoteReference, in: $0)] = mark }
        == "<p><img src=\"/c\" alt=\"a\" /></p>\n")
  }

  @Test func `a mark's parts are text`() {
    let hostile = MarkdownHTML.FootnoteMark(label: "<1>", target: "\"a", id: "'b")
    #expect(
      html("[^1]") { $0.footnotes[index(of: .footnoteReference, in: $0)] = hostile }
        == "<p><sup class=\"footnote-mark\"><a href=\"#&quot;a\" id=\"&#39;b\">&lt;1&gt;</a></sup></p>\n")
  }

  @Test func `an unknown label is printed as written`() {
    #expect(html("a[^ұ&] `[^2]` \\[^3]") == "<p>a[^ұ&amp;] <code>[^2]</code> [^3]</p>\n")
  }

  @Test func `a definition is printed by whoever knows where`() {
    #expect(html("a\n[^1]: b") == "<p>a</p>\n")
    #expect(html("- [^1]: b") == "<ul>\n<li></li>\n</ul>\n")
  }

  @Test func `a link leads where it was found to lead`() {
    #expect(
      html("[a](../b.md 'c')") { $0.destinations[index(of: .link, in: $0)] = "../b/?x=1&y=\"2\"#rec_B" }
        == "<p><a href=\"../b/?x=1&amp;y=&quot;2&quot;#rec_B\" title=\"c\">a</a></p>\n")
    #expect(
      html("![a](b.png)") { $0.destinations[index(of: .image, in: $0)] = "'/b.svg" }
        == "<p><img src=\"&#39;/b.svg\" alt=\"a\" /></p>\n")
  }

  @Test(arguments: [
    ("/a b", "/a%20b"), ("/é", "/%C3%A9"), ("/a\"b", "/a%22b"), ("/a'b", "/a&#39;b"), ("/a&b", "/a&amp;b"),
    ("/[a]", "/%5Ba%5D"), ("/%20%zz", "/%20%zz"), ("/a\\\\b", "/a%5Cb"), ("/a`b", "/a%60b"),
    ("/{a}|^", "/%7Ba%7D%7C%5E"),
    ("/~a_-.!*();/?:@=+$,#", "/~a_-.!*();/?:@=+$,#"), ("/\u{7F}", "/%7F"), ("/\u{FFFD}", "/%EF%BF%BD"),
  ])
  func `an address is percent-encoded`(_ address: String, _ expected: String) {
    #expect(html("[a](<\(address)>)") == "<p><a href=\"\(expected)\">a</a></p>\n")
  }

  @Test(arguments: [
    (0, "A. a <em>b</em>"), (3, "a <em>b</em>"), (5, "<em>b</em>"), (6, "<em></em>"), (99, "<em></em>"),
  ])
  func `a label is left out at the start`(_ skipping: Int, _ expected: String) {
    let rendering = MarkdownHTML(parse("A. a *b*"))
    #expect(rendering.block(1, skipping: skipping).string == "<p>\(expected)</p>\n")
    #expect(rendering.inlines(of: 1, skipping: skipping).string == expected)
  }

  @Test func `what stands within a node is written without its tags`() {
    let rendering = MarkdownHTML(parse("# a *b*\n\n- c\n- d\n\n> e"))
    #expect(rendering.inlines(of: 1).string == "a <em>b</em>")
    #expect(rendering.inlines(of: 0).string.hasPrefix("<h1>a"))
    #expect(rendering.block(3).string == "<em>b</em>")
  }

  @Test(arguments: [
    ("19-бабын", "<span class=\"whole\">19-бабын</span>"),
    ("a 2019-го, b", "a <span class=\"whole\">2019-го</span>, b"),
    ("5-ші 6-шы", "<span class=\"whole\">5-ші</span> <span class=\"whole\">6-шы</span>"),
    ("2018-ა", "<span class=\"whole\">2018-ა</span>"),
    ("2018-2019", "2018-2019"), ("a-б", "a-б"), ("5-", "5-"), ("-a", "-a"), ("5-“a”", "5-“a”"),
    ("5-\u{A0}a", "5-\u{A0}a"),
    ("1-a&b", "<span class=\"whole\">1-a</span>&amp;b"), ("`5-a`", "<code>5-a</code>"),
    ("![5-a](b.png)", "<img src=\"b.png\" alt=\"5-a\" />"),
  ])
  func `a number keeps its ending beside it where a text asks for it`(_ markdown: String, _ expected: String) {
    #expect(MarkdownHTML(parse(markdown), keepsEndings: true).inlines(of: 1).string == expected)
  }

  @Test func `blocks stand on lines of their own`() {
    let page: HTML = "<main>\(MarkdownHTML(parse("a\n\n- b\n\n3. c")).block(0))</main>"
    #expect(page.string == "<main><p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n</main>")
  }

  private let mark = MarkdownHTML.FootnoteMark(label: "1", target: "fn_1", id: "fnref_1")

  /// A document and what its links and footnotes are found to mean.
  private struct Findings {
    let document: MarkdownDocument
    var destinations: [Int: String] = [:]
    var footnotes: [Int: MarkdownHTML.FootnoteMark] = [:]
  }

  private func html(_ markdown: String, _ find: (inout Findings) -> Void = { _ in }) -> String {
    var findings = Findings(document: parse(markdown))
    find(&findings)
    let rendering = MarkdownHTML(
      findings.document, destinations: findings.destinations, footnotes: findings.footnotes)
    return rendering.block(0).string
  }

  private func parse(_ markdown: String) -> MarkdownDocument {
    MarkdownParser.parse(SourceFile(path: "a.md", text: markdown)).value
  }

  private func index(of kind: MarkdownNode.Kind, in findings: Findings) -> Int {
    findings.document.nodes.firstIndex { $0.kind == kind } ?? 0
  }
}
