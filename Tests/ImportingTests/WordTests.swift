import Importing
import Resolutions
import Testing

/// Word files.
struct WordTests {
  private func labels(_ result: ImportResult) -> [String] { result.version.provisions.map(\.label) }

  private static let lists =
    WordFile.list(1, [("upperLetter", "%1.")])
    + WordFile.list(2, [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")])
    + WordFile.use(1, of: 1) + WordFile.use(2, of: 2) + WordFile.use(3, of: 2, start: 1)
    + WordFile.use(4, of: 1, start: 1)

  private func opening(_ text: String) -> [UInt8] {
    WordFile.bytes(
      WordFile.paragraph("Resolution on rivers", style: "Title") + WordFile.paragraph("The Assembly,") + text,
      ["numbering": Self.lists, "styles": #"<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>"#])
  }

  @Test func `28 automatic recitals are A to Z, AA and AB`() throws {
    let recitals = (1...28).map { WordFile.paragraph("whereas \($0),", list: 1) }.joined()
    let result = try Imports.read("a.docx", opening(recitals + WordFile.paragraph("Decides.", list: 2)))
    let letters = (0..<26).map { "\(Character(UnicodeScalar(UInt8(65 + $0))))." }
    #expect(labels(result) == letters + ["AA.", "AB.", "1."])
    #expect(!result.losesWords)
    #expect(Imports.rules(result) == ["letters-past-z"])
  }

  @Test func `numbers go on after an interruption and begin anew where a list does`() throws {
    let text = [
      WordFile.paragraph("whereas one;", list: 1), WordFile.paragraph("whereas two;", list: 1),
      WordFile.paragraph("Calls for:", list: 2), WordFile.paragraph("this:", list: 2, level: 1),
      WordFile.paragraph("now;", list: 2, level: 2), WordFile.paragraph("later;", list: 2, level: 2),
      WordFile.paragraph("that;", list: 2, level: 1), WordFile.paragraph("without delay;"),
      WordFile.paragraph("Decides;", list: 2), WordFile.paragraph("and:", list: 2, level: 1),
      WordFile.paragraph("Restarts.", list: 3),
    ].joined()
    let result = try Imports.read("a.docx", opening(text))
    #expect(
      result.markdown.contains(
        "1. Calls for:\n\n   (a) this:\n\n      (i) now;\n\n      (ii) later;\n\n   (b) that;\n\n   without delay;\n\n2. Decides;\n\n   (a) and:\n\n1. Restarts.\n"
      ))
    #expect(!result.losesWords)
  }

  @Test func `tracked changes, fields, notes, links and emphasis are read as a reader sees them`() throws {
    let text = """
      <w:p><w:r><w:t>1. Keeps </w:t></w:r><w:del><w:r><w:delText>gone </w:delText></w:r></w:del>\
      <w:ins><w:r><w:rPr><w:i/></w:rPr><w:t>new</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> words</w:t></w:r>\
      <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> and </w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example/"</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a link</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
      """
    let notes =
      #"<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>OJ L 1.</w:t></w:r></w:p></w:footnote>"#
    let result = try Imports.read(
      "a.docx",
      WordFile.bytes(WordFile.paragraph("On rivers") + WordFile.paragraph("The Assembly,") + text, ["footnotes": notes])
    )
    #expect(result.markdown.contains("1. Keeps *new* words[^1] and [a link](https://a.example/).\n\n[^1]: OJ L 1.\n"))
    #expect(!result.losesWords)
    #expect(Imports.report(result).contains("deleted with changes tracked: “gone”"))
  }

  @Test func `a table with data is a table, one with labels is text`() throws {
    func table(_ rows: [[String]]) -> String {
      "<w:tbl>"
        + rows.map { row in "<w:tr>" + row.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined() + "</w:tr>" }
        .joined() + "</w:tbl>"
    }
    let text =
      table([["A.", "whereas one;"], ["B.", "whereas two;"]]) + WordFile.paragraph("1. Notes:")
      + table([["Year", "m|s"], ["2019", "3.5"]])
    let result = try Imports.read("a.docx", opening(text))
    #expect(
      result.markdown.contains(
        "A. whereas one;\n\nB. whereas two;\n\n1. Notes:\n\n   | Year | m\\|s |\n   | --- | --- |\n   | 2019 | 3.5 |\n")
    )
    #expect(!result.losesWords)
  }
}
