import Importing
import Resolutions
import Testing

/// Web pages and Akoma Ntoso.
struct WebTests {
  private static let page = """
    <!doctype html><html><head><title>Site</title><script>var x = "1. no";</script></head><body>
    <nav><ul><li>1. Home<li>2. News</ul></nav>
    <main><h1>Resolution on rivers</h1><p><i>The Assembly</i>,
    <p>A.&nbsp;whereas rivers cross borders&hellip;<sup><a href="#n1" id="r1">1</a></sup>
    <ol><li>Stresses;<li>Calls for:<ol type="a"><li>water;<li>wine;</ol><li value="4">Decides on <a href="https://a.example/b_(c)">this</a>.</ol>
    <div id="n1"><a href="#r1">1</a> OJ L 1.</div></main>
    <footer>1. Imprint</footer></body></html>
    """

  @Test func `a page gives its provisions, and what stands around them is left out`() throws {
    let result = try Imports.read("a.html", Array(Self.page.utf8))
    #expect(
      result.markdown == """
        # Resolution on rivers

        *The Assembly*,

        A. whereas rivers cross borders…[^1]

        1. Stresses;

        2. Calls for:

           a. water;

           b. wine;

        4. Decides on [this](<https://a.example/b_(c)>).

        [^1]: OJ L 1.

        """)
    #expect(!result.losesWords)
    #expect(Imports.report(result).contains("around the text on the web page: “1. Home”"))
  }

  @Test(arguments: [
    // Word's own pages, with marks in brackets.
    """
    <p class=MsoTitle><b>Resolution on rivers</b><o:p></o:p></p><p>The Assembly,</p><p>1.&nbsp; Stresses<a href="#_ftn1" name="_ftnref1">[1]</a>;</p>
    <p>2. Calls on all:</p><p>(a) to share.</p><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> OJ L 1.</p></div>
    """,
    // Line breaks instead of paragraphs, and a menu with numbers.
    """
    <div>1. Home<br>2. News</div><div><b>Resolution on rivers</b><br><br>The Assembly,<br><br>1. Stresses [this] here;<br>2. Calls on all:<br>
    (a) to share.</div>
    """,
    // Numbers in elements of their own.
    """
    <article><h2>Resolution on rivers</h2><div>The Assembly,</div><div><div>1.</div><div>Stresses;</div></div>
    <div><div>2.</div><div>Calls on all:<ol type=a><li>to share.</li></ol></div></div></article>
    """,
  ])
  func `pages of any make are read`(html: String) throws {
    let result = try Imports.read("a.html", Array("<html><body>\(html)</body></html>".utf8))
    #expect(result.version.fullTitle == "Resolution on rivers")
    #expect(result.addresses == ["para_1", "para_2", "para_2__list_1__point_a"])
    #expect(!result.losesWords)
  }

  private static func tabled(by printed: String, authors: String) throws -> ImportResult {
    let html = """
      <html><head><meta name="author" content="\(authors)"></head><body><main><div><h1>Motion</h1>pursuant to Rule 1<br><br>
      \(printed)</div><div><p>Resolution on rivers<p>The Assembly,<p>A. whereas rivers cross borders;<p>1. Stresses;
      <p>2. Calls on all.</div></main></body></html>
      """
    let result = try Imports.read("a.html", Array(html.utf8))
    #expect(!result.losesWords)
    return result
  }

  @Test(arguments: [
    (
      "Ana Lind, Ole Dal-Berg<br>on behalf of the Lake Group<br>Eva Sø", "Eva SØ, Ole DAL-BERG, Ana LIND",
      ["Ana Lind, Ole Dal-Berg on behalf of the Lake Group", "Eva Sø"]
    ),
    // A hyphen that does not break; a group in another language.
    (
      "Ana Lind, Ole Dal\u{2011}Berg <br>im Namen der See-Fraktion<br>Eva Sø", "Ana LIND, Ole DAL-BERG, Eva SØ",
      ["Ana Lind, Ole Dal\u{2011}Berg im Namen der See-Fraktion", "Eva Sø"]
    ),
    // What follows the last name may be anything.
    ("Ana Lind<br>Amendments<br>Download", "Ana LIND", ["Ana Lind"]),
    // Somebody who is no author, and a head that names nobody.
    ("Ana Lind, Ole Berg", "Ana LIND", []), ("Ana Lind", "", []), ("", "Ana LIND", []),
  ])
  func `who tabled a text stands in its head, where the page's own says who it was`(
    printed: String, authors: String, sponsors: [String]
  ) throws {
    #expect(try Self.tabled(by: printed, authors: authors).version.head.sponsors == sponsors)
  }

  @Test func `Akoma Ntoso is read by its elements`() throws {
    let xml = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
      <meta><identification source="#a"><FRBRWork><FRBRdate date="2019-03-14" name="adoption"/></FRBRWork></identification></meta>
      <preface><longTitle><p>Resolution on <docTitle>rivers</docTitle> (<docketNumber>2020/1(RSP)</docketNumber>)</p></longTitle></preface>
      <preamble><formula name="enacting"><p>The Assembly,</p></formula>
      <recitals><recital><num>A.</num><p>whereas<authorialNote marker="1"><p>OJ L 1.</p></authorialNote>;</p></recital></recitals></preamble>
      <mainBody><hcontainer name="heading"><heading>Waters</heading>
      <paragraph><num>1.</num><list><intro><p>calls for:</p></intro><point><num>(a)</num><content><p>wells;</p></content></point>
      <wrapUp><p>at once.</p></wrapUp></list></paragraph></hcontainer></mainBody></statement></akomaNtoso>
      """
    let result = try Imports.read("a.xml", Array(xml.utf8))
    #expect(
      result.markdown == """
        ---
        reference: 2020/1(RSP)
        date: 2019-03-14
        ---
        # Resolution on rivers (2020/1(RSP))

        The Assembly,

        A. whereas[^1];

        ## Waters

        1. calls for:

           (a) wells;

           at once.

        [^1]: OJ L 1.

        """)
    #expect(!result.losesWords)
  }
}
