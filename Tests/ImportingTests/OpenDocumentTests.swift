import Importing
import Resolutions
import Testing

/// OpenDocument texts.
struct OpenDocumentTests {
  private static let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    """
  private static let styles = """
    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>\
    <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="A" style:num-suffix="."/></text:list-style>\
    <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>\
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
    """

  private func read(_ body: String) throws -> ImportResult {
    let content = """
      <office:document-content \(Self.namespaces)><office:automatic-styles>\(Self.styles)</office:automatic-styles>\
      <office:body><office:text><text:h text:outline-level="1">Resolution on rivers</text:h><text:p>The Assembly,</text:p>\
      \(body)</office:text></office:body></office:document-content>
      """
    return try Imports.read("a.odt", Archive.bytes([("content.xml", content)]))
  }

  private func items(_ texts: [String]) -> String {
    texts.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }.joined()
  }

  @Test func `28 automatic recitals are A to Z, AA and AB, and a list goes on after an interruption`() throws {
    let recitals = (1...28).map { "whereas \($0)," }
    let result = try read(
      #"<text:list xml:id="a" text:style-name="L1">\#(items(Array(recitals[..<10])))</text:list><text:p/>"#
        + #"<text:list text:continue-list="a" text:style-name="L1">\#(items(Array(recitals[10...])))</text:list>"#
        + #"<text:list text:style-name="L2">\#(items(["Decides;"]))</text:list>"#
        + #"<text:list text:continue-numbering="true" text:style-name="L2">\#(items(["Decides again."]))</text:list>"#)
    let letters = (0..<26).map { "\(Character(UnicodeScalar(UInt8(65 + $0))))." }
    #expect(result.version.provisions.map(\.label) == letters + ["AA.", "AB.", "1.", "2."])
    #expect(Imports.rules(result) == [])
    #expect(!result.losesWords)
  }

  @Test func `notes, emphasis, links, comments and deletions are read as a reader sees them`() throws {
    let result = try read(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>\
      <text:list text:style-name="L2"><text:list-item><text:p>Calls <text:span text:style-name="T1">for</text:span><text:s/>\
      <text:a xlink:href="https://a.example/">water</text:a>:<text:note><text:note-citation>1</text:note-citation><text:note-body>\
      <text:p>OJ L 1.</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>wells;<office:annotation>\
      <text:p>why?</text:p></office:annotation></text:p></text:list-item></text:list></text:list-item></text:list>
      """)
    #expect(
      result.markdown.hasSuffix(
        "1. Calls *for* [water](https://a.example/):[^1]\n\n   (a) wells;\n\n[^1]: OJ L 1.\n"))
    #expect(Imports.report(result).contains("deleted with changes tracked: “gone”"))
    #expect(Imports.report(result).contains("comment: “why?”"))
    #expect(!result.losesWords)
  }
}
