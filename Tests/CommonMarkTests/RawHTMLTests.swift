import CommonMark
import Diagnostics
import Testing

/// Comments are comments; any other raw HTML is refused, and a comment that swallows text is pointed out.
@Suite struct RawHTMLTests {
  @Test(arguments: [
    "<!-- a -->", "a <!-- b --> c", "<!-- a\n\n<script>\n-->\n\ntext", "<!---->", "<!-->", "<!--->",
    "<!-- a --><!-- b -->",
    "<!-- a -->\n  <!-- b -->  ", "- <!-- a -->", "> <!-- a\n> -->", "`<b>`", "    <b>", "\\<b>", "a < b > c", "<3",
    "&lt;b&gt;", "<!-- – -- — -->", "a <!-- open",
  ])
  func `this is no raw HTML`(_ markdown: String) {
    #expect(rules(markdown) == [])
  }

  @Test(arguments: [
    ("<b>", "<b>"), ("a <b>c</b>", "<b>"), ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("<div\nonclick=a>", "<div"), ("<!-- a --><b>", "<b>"), ("<!-- a --> text", "text"), ("<!--> x -->", "x -->"),
    ("<?php a ?>", "<?php a ?>"), ("<!DOCTYPE html>", "<!DOCTYPE html>"), ("<![CDATA[a]]>", "<![CDATA[a]]>"),
    ("a <B/>", "<B/>"), ("a <i title=\"[^1]\"> [^1]", "<i title=\"[^1]\">"), ("<\u{2F}b>", "</b>"),
    ("<iframe src=\"https://example.org/a/very/long/address\">", "<iframe src=\"https://example.org/a/very/…"),
    ("<em\ttitle='é'>", "<em\ttitle='é'>"), ("<svg/onload=alert(1)>", nil),
    ("<img src=x onerror=a>", "<img src=x onerror=a>"),
  ])
  func `raw HTML is refused`(_ markdown: String, _ beginning: String?) {
    let problems = parse(markdown).diagnostics
    guard let beginning else { return #expect(problems == []) }  // no tag by CommonMark's grammar: it is text
    #expect(problems.first?.rule == "raw-html")
    #expect(problems.first?.summary == "raw HTML is not published: \(beginning)")
    #expect(!parse(markdown).value.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline })
  }

  @Test(arguments: ["<!-- a", "<!-- a\n\ntext\n\n# more", "text\n\n<!-- a --\n", "- <!--\n- b", "<!-- a --><!-- b"])
  func `a comment without an end is pointed out`(_ markdown: String) {
    #expect(rules(markdown) == ["unclosed-comment"])
  }
}
