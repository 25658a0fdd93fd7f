import CommonMark
import Diagnostics
import Testing

/// What a reader reads of a node.
@Suite struct PlainTextTests {
  @Test(arguments: [
    ("a *b* `c` [d](/e)", "a b c d"), ("a\nb", "a b"), ("a  \nb", "a b"), ("a\n\nb", "a b"), ("- a\n- b", "a b"),
    ("# a\n\nb", "a b"), ("a[^1]\n\n[^1]: b", "a"), ("- a[^1]\n\n  [^1]: b\n\n- c", "a c"), ("&amp; &lt;", "& <"),
    ("    a\n    b", "a b "), ("![a](/b)", "a"), ("", ""), ("a\u{A0}b", "a\u{A0}b"), ("<!-- a --> ", ""),
  ])
  func `a document reads`(_ markdown: String, _ expected: String) {
    #expect(parse(markdown).value.plainText(of: 0) == expected)
  }

  @Test(arguments: [(0, "A. a b"), (3, "a b"), (6, ""), (99, "")])
  func `a label is left out`(_ skipping: Int, _ expected: String) {
    #expect(parse("A. a b").value.plainText(of: 1, skipping: skipping) == expected)
  }

  @Test func `a label is left out across nodes`() {
    #expect(parse("*A.* `x` b").value.plainText(of: 1, skipping: 4) == " b")
  }

  @Test func `a footnote asked for by itself is read`() {
    #expect(parse("[^1]: a *b*").value.plainText(of: 1) == "a b")
  }

  @Test func `children are stepped over`() {
    let document = parse("a *b* c\n\nd").value
    #expect(Array(document.children(of: 0)) == [1, 6])
    #expect(Array(document.children(of: 1)) == [2, 3, 5])
    #expect(Array(document.children(of: 2)) == [])
    #expect(Array(MarkdownDocument().children(of: 0)) == [])
  }
}
