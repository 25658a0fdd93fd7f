import Foundation
import Importing
import Resolutions
import TestSupport
import Testing

/// Each rule has a bad input, made here, beside the exact report that its editor sees: `Tests/Fixtures/Importing/<rule>.txt`.
struct RuleTests {
  private static let opening = "Resolution on rivers\n\nThe Assembly,\n\n"

  @Test(arguments: ImportRule.allCases)
  func `a rule tells its editor what to look at`(_ rule: ImportRule) throws {
    let result = try result(for: rule)
    #expect(Imports.rules(result).contains(rule.rawValue))
    try Golden.check(Imports.report(result), against: "Importing/\(rule.rawValue).txt")
  }

  @Test func `no fixture is left of a rule that is gone`() {
    let rules = Set(ImportRule.allCases.map { "\($0.rawValue).txt" })
    #expect(Set(Golden.names(in: "Importing")) == rules)
  }

  private func result(for rule: ImportRule) throws -> ImportResult {
    switch rule {
    case .lostWords: try page(layout: ["1. Decides."], plain: "1. Decides nothing.")
    case .addedWords: try page(layout: ["1. Decides nothing."], plain: "1. Decides.")
    case .noTitle: try text("1. Decides.\n\n2. Ends.", opening: "")
    case .dashesSet: try text("having regard to the charter,\n\nA. whereas rivers cross borders;\n\n1. Decides.")
    case .ending: try text("1. Decides.\n\nDone at Riverside")
    case .lettersPastZ: try word((1...28).map { WordFile.paragraph("whereas \($0),", list: 1) }.joined())
    case .symbol: try word(run(#"<w:sym w:font="Wingdings" w:char="F04A"/>"#))
    case .picture: try word(run(#"<w:drawing><wp:docPr descr="A map"/></w:drawing>"#))
    case .textBox:
      try word(run("<w:pict><w:txbxContent>\(WordFile.paragraph("2. Boxed."))</w:txbxContent></w:pict>"))
    case .insertion: try word("<w:p><w:ins><w:r><w:t>1. Added.</w:t></w:r></w:ins></w:p>")
    case .joinedWord: try text("1. Plans the long -term and furt her, further still.")
    case .brokenWord: try text("1. Plans that q rivers flow.")
    case .lineEndHyphen: try text("1. Plans for police-\ncontributing rivers.")
    case .missingStop: try text("1. Plans;\n\n2 Decides.")
    case .labelInText: try text("1. Plans, as the report says, (i) to share and\n(ii) to keep the water.")
    case .pageBreak: try text("1. Plans, as the report says, that all is well.\u{C}Nothing else is said of it.")
    case .unfinished: try text("1. Plans, as the report says, that all\n\nRivers are free.")
    case .table: try text("1. Plans for these years:\n\nAmu      12.5      11.4\nSyr       9.3       8.8\n\n2. Ends.")
    case .noteMark: try text("1. Plans;1 decides.\n\n______\n1 OJ L 1.")
    case .repeatedMark: try text("1. Plans;1 decides.\n\n______\n1 OJ L 1.\u{C}2. Ends.1\n\n______\n1 OJ L 2.")
    case .noteWithoutMark: try text("1. Plans; decides.\n\n______\n1 OJ L 1.")
    }
  }

  private func text(_ body: String, opening: String = opening) throws -> ImportResult {
    try Imports.read("a.txt", Array((opening + body + "\n").utf8))
  }

  private func run(_ content: String) -> String {
    WordFile.paragraph("1. Decides.") + "<w:p><w:r><w:t>2. Ends</w:t>\(content)</w:r></w:p>"
  }

  private func word(_ body: String) throws -> ImportResult {
    let numbering = WordFile.list(1, [("upperLetter", "%1.")]) + WordFile.use(1, of: 1)
    return try Imports.read(
      "a.docx",
      WordFile.bytes(
        WordFile.paragraph("Resolution on rivers") + WordFile.paragraph("The Assembly,") + body,
        ["numbering": numbering]))
  }

  /// A page of a PDF whose lines say one thing where its plain text says another.
  private func page(layout: [String], plain: String) throws -> ImportResult {
    struct Tools: ImportTools {
      let layout, plain: String
      func pdfLayout(_ pdf: [UInt8]) -> [UInt8] { Array(layout.utf8) }
      func pdfText(_ pdf: [UInt8]) -> [UInt8] { Array(plain.utf8) }
    }
    let lines = ["Resolution on rivers", "The Assembly,"] + layout
    let texts = lines.enumerated().map { index, line in
      #"<text top="\#(100 + 40 * index)" left="100" width="\#(8 * line.count)" height="16" font="0">\#(line)</text>"#
    }
    let tools = Tools(
      layout: #"<page><fontspec id="0" size="15"/>\#(texts.joined())</page>"#, plain: Self.opening + plain + "\n")
    return try Importer.read(
      Importer.Source(name: "a.pdf", bytes: Array("%PDF-1.4".utf8), language: .english), tools: tools)
  }
}
