import Markup
import Testing

/// Markup with blanks, filled in again and again.
@Suite struct StencilTests {
  private static let id = Stencil.Blank(0)
  private static let label = Stencil.Blank(1)
  private static let last = Stencil.Blank(3)

  private func filled(_ stencil: Stencil, _ filling: Filling) -> String {
    var html: HTML = "<main>"
    html.append(stencil, filling)
    return html.string
  }

  @Test func `blanks are filled in where they stand, as often as they stand there`() {
    let stencil: Stencil = "<a id=\"\(Self.id)\" href=\"#\(Self.id)\">\(Self.label)</a>\(Self.last)"
    #expect(filled(stencil, Filling("rec_B", "B.")) == "<main><a id=\"rec_B\" href=\"#rec_B\">B.</a>")
    #expect(filled(stencil, Filling("", "", "c", "d")) == "<main><a id=\"\" href=\"#\"></a>d")
  }

  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("a\"b", "a&quot;b"), ("'", "&#39;"), ("AT&T and others", "AT&amp;T and others"),
    ("\u{1}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("ΣΤ", "ΣΤ"),
    ("a < b, in more than eight bytes", "a &lt; b, in more than eight bytes"),
  ])
  func `what fills a blank is text`(text: String, expected: String) {
    #expect(filled("[\(Self.label)]", Filling("id", text)) == "<main>[\(expected)]")
  }

  @Test func `what is not blank is markup where it is written as such, else text`() {
    let name = "A & B"
    let inner: Stencil = "<i>\(Self.label)</i>"
    let stencil: Stencil = "\(inner)\(name)\("<br>" as HTML)\([1, 2], { _ in inner })"
    #expect(filled(stencil, Filling("", "x")) == "<main><i>x</i>A &amp; B<br><i>x</i><i>x</i>")
  }

  @Test func `a stencil without blanks is its markup`() {
    #expect(filled("<hr>", Filling("a")) == "<main><hr>")
    #expect(filled("", Filling("a")) == "<main>")
  }

  @Test func `a part of other markup is copied as it is`() {
    let other: HTML = "<p>a</p><p>\("<")</p>"
    var html = HTML()
    html.append(other, 8..<other.count)
    #expect(html.string == "<p>&lt;</p>")
  }

  @Test func `a page writes its own parts into the gaps`() {
    let first = PageStencil.Gap(0)
    let second = PageStencil.Gap(1)
    let inner: PageStencil = "<main>\(first)</main>\(Stencil.Blank(0))"
    let page: PageStencil = "\(second)<body class=\"\(Stencil.Blank(1))\">\(inner)\("&")</body>\(first)"
    var html = HTML()
    html.append(page, Filling("<", "index")) { gap, html in html += gap == first ? "1" : "2" }
    #expect(html.string == "2<body class=\"index\"><main>1</main>&lt;&amp;</body>1")
  }

  @Test func `a page without gaps is a stencil`() {
    var html = HTML()
    html.append("<hr>" as PageStencil, .none) { _, html in html += "never" }
    #expect(html.string == "<hr>")
  }
}
