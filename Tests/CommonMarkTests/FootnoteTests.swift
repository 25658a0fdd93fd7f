import CommonMark
import Diagnostics
import Testing

/// `[^label]`, which CommonMark knows nothing of.
@Suite struct FootnoteTests {
  static let texts: [(String, String)] = [
    ("a[^1]b", "paragraph\n  text |a|\n  footnoteReference |1|\n  text |b|"),
    (
      "a[^1][^2] b[^1]",
      "paragraph\n  text |a|\n  footnoteReference |1|\n  footnoteReference |2|\n  text | b|\n  footnoteReference |1|"
    ),
    ("[^1]: OJ C 123, p. 6.", "footnoteDefinition |1|\n  text |OJ C 123, p. 6.|"),
    ("[^1]:no space", "footnoteDefinition |1|\n  text |no space|"),
    ("[^1]:\t tab", "footnoteDefinition |1|\n  text |tab|"),
    ("[^1]:", "footnoteDefinition |1|"),
    ("[^1]: a\n[^2]: b", "footnoteDefinition |1|\n  text |a|\nfootnoteDefinition |2|\n  text |b|"),
    ("[^1]: a  \n[^2]: b", "footnoteDefinition |1|\n  text |a|\nfootnoteDefinition |2|\n  text |b|"),
    ("[^1]: a\\\n[^2]: b", "footnoteDefinition |1|\n  text |a|\nfootnoteDefinition |2|\n  text |b|"),
    (
      "[^1]: a\nmore\n[^2]: b",
      "footnoteDefinition |1|\n  text |a|\n  softBreak\n  text |more|\n"
        + "footnoteDefinition |2|\n  text |b|"
    ),
    ("text[^1]\n[^1]: a", "paragraph\n  text |text|\n  footnoteReference |1|\nfootnoteDefinition |1|\n  text |a|"),
    ("[^1]: https://example.org/a", "footnoteDefinition |1|\n  text |https://example.org/a|"),
    (
      "[^1]: <https://example.org/>",
      "footnoteDefinition |1|\n  link |https://example.org/|\n    text |https://example.org/|"
    ),
    ("[^1]: /url \"title\"", "footnoteDefinition |1|\n  text |/url \"title\"|"),
    ("[^1]: *a* b", "footnoteDefinition |1|\n  emphasis\n    text |a|\n  text | b|"),
    ("[^1]: see [^2]", "footnoteDefinition |1|\n  text |see |\n  footnoteReference |2|"),
    (
      "- a[^1]\n\n  [^1]: b",
      "bulletList\n  item\n    paragraph\n      text |a|\n      footnoteReference |1|\n"
        + "    footnoteDefinition |1|\n      text |b|"
    ),
    ("> [^1]: b", "blockQuote\n  footnoteDefinition |1|\n    text |b|"),
    (
      "1. a\n[^1]: b",
      "orderedList\n  item |1.|\n    paragraph\n      text |a|\n    footnoteDefinition |1|\n      text |b|"
    ),
    ("# a[^1]", "heading\n  text |a|\n  footnoteReference |1|"),
    ("*a[^1]*", "paragraph\n  emphasis\n    text |a|\n    footnoteReference |1|"),
    ("[a[^1]](/u)", "paragraph\n  link |/u|\n    text |a|\n    footnoteReference |1|"),
    ("![a[^1]](/u)", "paragraph\n  image |/u|\n    text |a|\n    footnoteReference |1|"),
    ("[^1](/u)", "paragraph\n  footnoteReference |1|\n  text |(/u)|"),
    ("[^*]", "paragraph\n  footnoteReference |*|"),
    ("a[^*] b[^**]", "paragraph\n  text |a|\n  footnoteReference |*|\n  text | b|\n  footnoteReference |**|"),
    ("[^ә-1_x]", "paragraph\n  footnoteReference |ә-1_x|"),
    ("[^1]:<!-- c -->[^2]: x", "footnoteDefinition |1|\n  footnoteReference |2|\n  text |: x|"),
    (
      "a\n[^1]:<!-- c -->[^2]: x",
      "paragraph\n  text |a|\nfootnoteDefinition |1|\n  footnoteReference |2|\n  text |: x|"
    ),
    ("a [^1]: b", "paragraph\n  text |a |\n  footnoteReference |1|\n  text |: b|"),
  ]

  static let longTexts: [(String, String)] = [
    (
      "[^1]: a [^2]\n\n    b *c*\n\n    - d\n\n      e\n\nf",
      "footnoteDefinition |1|\n  paragraph\n    text |a |\n    footnoteReference |2|\n  paragraph\n    text |b |\n"
        + "    emphasis\n      text |c|\n  bulletList\n    item\n      paragraph\n        text |d|\n      paragraph\n"
        + "        text |e|\nparagraph\n  text |f|"
    ),
    ("[^1]:\n\n    a\n\n    b", "footnoteDefinition |1|\n  paragraph\n    text |a|\n  paragraph\n    text |b|"),
    ("[^1]: a\n\n   b", "footnoteDefinition |1|\n  text |a|\nparagraph\n  text |b|"),
    (
      "[^1]: a\n\n\tb\n\n[^2]: c\n\n    [^3]: d\n\n        e",
      "footnoteDefinition |1|\n  paragraph\n    text |a|\n  paragraph\n    text |b|\n"
        + "footnoteDefinition |2|\n  text |c|\nfootnoteDefinition |3|\n  paragraph\n    text |d|\n  paragraph\n    text |e|"
    ),
    (
      "1. a[^1]\n\n   [^1]: b\n\n       c\n\n   d",
      "orderedList\n  item |1.|\n    paragraph\n      text |a|\n      footnoteReference |1|\n    footnoteDefinition |1|\n"
        + "      paragraph\n        text |b|\n      paragraph\n        text |c|\n    paragraph\n      text |d|"
    ),
  ]

  @Test(arguments: longTexts)
  func `indented blocks after a definition belong to it`(_ markdown: String, _ expected: String) {
    let file = SourceFile(path: "test.md", text: markdown)
    #expect(outline(MarkdownParser.parse(file, isIndentedCodeText: true).value) == expected)
  }

  @Test(arguments: texts)
  func `footnotes are found`(_ markdown: String, _ expected: String) {
    #expect(outline(markdown) == expected)
    #expect(rules(markdown) == [])
  }

  static let noFootnotes: [(String, String)] = [
    ("\\[^1]", "paragraph\n  text |[^1]|"),
    ("\\[^1]: a", "paragraph\n  text |[^1]: a|"),
    ("\\\\[^1]", "paragraph\n  text |\\|\n  footnoteReference |1|"),
    ("`[^1]` [^2]", "paragraph\n  code |[^1]|\n  text | |\n  footnoteReference |2|"),
    ("    [^1]: a", "codeBlock |[^1]: a\n|"),
    ("```[^1]\n[^1]: a\n```", "codeBlock |[^1]: a\n|"),
    ("[^]", "paragraph\n  text |[^]|"),
    ("[^ 1]", "paragraph\n  text |[^ 1]|"),
    ("[^1", "paragraph\n  text |[^1|"),
    ("[^a\nb]", "paragraph\n  text |[^a|\n  softBreak\n  text |b]|"),
    ("[^a[b]", "paragraph\n  text |[^a[b]|"),
    ("[a](/u[^1])", "paragraph\n  link |/u[^1]|\n    text |a|"),
    ("[a](</u[^1]>)", "paragraph\n  link |/u[^1]|\n    text |a|"),
    ("[a](/u \"[^1]\")", "paragraph\n  link |/u|\n    text |a|"),
    ("[^\(String(repeating: "a", count: 64))]", "paragraph\n  text |[^\(String(repeating: "a", count: 64))]|"),
    ("a<!-- [^1] -->[^2]", "paragraph\n  text |a|\n  footnoteReference |2|"),
  ]

  @Test(arguments: noFootnotes)
  func `what only looks like one is left as written`(_ markdown: String, _ expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    "&#1;&#2; [^1]", "&#1;^x&#2; [^1]", "\u{1}\u{2} [^1]", "\u{1}^a\u{2}[^b]", "[^a*b]*", "[^a<b>]", "[^`a]`",
  ])
  func `no text forges or breaks a mark`(_ markdown: String) {
    let document = parse(markdown).value
    #expect(!document.text.contains { $0 == 1 || $0 == 2 })
    #expect(document.nodes.allSatisfy { $0.kind != .footnoteReference || !$0.literal.isEmpty })
  }

  @Test func `the longest label has 63 bytes`() {
    let label = String(repeating: "a", count: 63)
    #expect(outline("[^\(label)]") == "paragraph\n  footnoteReference |\(label)|")
  }
}
