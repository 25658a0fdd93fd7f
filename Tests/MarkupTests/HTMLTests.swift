import Markup
import Testing

/// Markup that is written as literals, with texts and other markup in it.
@Suite struct HTMLTests {
  @Test func `a literal is markup, and what is put into it is text`() {
    let (text, part) = ("<b> & \"c\"", Substring("d's"))
    let html: HTML = "<p title=\"\(text)\">\(part) \(2019)</p>"
    #expect(html.string == "<p title=\"&lt;b&gt; &amp; &quot;c&quot;\">d&#39;s 2019</p>")
  }

  @Test func `finished markup is put in as it stands, and nothing for nil`() {
    let inner: HTML = "<i>\("&")</i>"
    let none: HTML? = nil
    #expect(("<p>\(inner)\(none)\(inner as HTML?)</p>" as HTML).string == "<p><i>&amp;</i><i>&amp;</i></p>")
  }

  @Test func `data ends no element`() {
    let html = HTML(data: "{\"a\":\"</script><!--\"}", mediaType: "application/ld+json")
    let data = #"{"a":"\u003C/script>\u003C!--"}"#
    #expect(html.string == "<script type=\"application/ld+json\">\(data)</script>\n")
  }

  @Test func `each item becomes a piece of markup`() {
    let html: HTML = "<ul>\(["a", "<"], { "<li>\($0)</li>" })\([Int](), { "<li>\($0)</li>" })</ul>"
    #expect(html.string == "<ul><li>a</li><li>&lt;</li></ul>")
  }

  @Test func `markup is appended, and a copy does not change with it`() {
    var html: HTML = "<p>"
    let copy = html
    html += "<b>"
    html += html
    #expect(html.string == "<p><b><p><b>")
    #expect(copy.string == "<p>")
    #expect(!html.isEmpty)
    #expect(HTML().isEmpty)
  }

  @Test func `the same markup is equal however it was made`() {
    let pieced: HTML = "\(1...3, { _ in "<br>" })"
    #expect(pieced == "<br><br><br>")
    #expect(pieced != "<br><br>")
    #expect(pieced.bytes == Array("<br><br><br>".utf8))
  }

  @Test func `XML has the same ways`() {
    let (inner, none): (XML, XML?) = ("<b/>", nil)
    let xml: XML = "<a t=\"\("<")\">\(inner)\(none)\(7)\([1, 2], { "<c n=\"\($0)\"/>" })\(Substring("&"))</a>"
    #expect(xml.string == "<a t=\"&lt;\"><b/>7<c n=\"1\"/><c n=\"2\"/>&amp;</a>")
    var more = xml
    more += inner
    #expect(more.string == xml.string + "<b/>")
  }
}
