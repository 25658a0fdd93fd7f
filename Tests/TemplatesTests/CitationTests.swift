import Foundation
import Resolutions
import Sites
import Templates
import Testing

/// Citations as files: what reference managers read, with nothing that the source does not state.
@Suite struct CitationTests {
  private static let text = """
    ---
    title: Rivers
    reference: 2020/1(RSP)
    date: 2020-05-07
    institution: Water & Ice Assembly
    ---
    # Resolution on 100 % of {rivers} & $streams_ #1 ~ ^ \\\\ "quoted" (2020/1(RSP))

    The Assembly,

    A. whereas rivers cross borders & "lines";

    1. Stresses it.
    """

  @Test func `BibTeX escapes what TeX would read`() throws {
    let parts = try Sample(["en": Self.text]).parts()
    let bibTeX = parts.citation(.bibTeX)
    #expect(bibTeX.contains(#"100 \%"#))
    #expect(bibTeX.contains(#"\& "#))
    #expect(bibTeX.contains(##"\$streams\_ \#1"##))
    #expect(!bibTeX.contains("100 % of"))
    #expect(bibTeX.contains("2020"))
  }

  @Test func `RIS has one tag a line and an end`() throws {
    let page = try Sample(["en": Self.text]).provision("rec_A").parts
    let ris = page.citation(.ris)
    let lines = ris.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("TY  - ") == true)
    #expect(lines.last?.hasPrefix("ER  -") == true)
    #expect(lines.allSatisfy { $0.wholeMatch(of: #/[A-Z][A-Z0-9]  -.*/#) != nil })
    #expect(ris.contains("recital A"))
  }

  @Test func `CSL-JSON is JSON, with the date as precise as it is`() throws {
    let text = try Sample(["en": Self.text]).parts().citation(.cslJSON)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let item = try #require((value as? [[String: Any]])?.first ?? value as? [String: Any])
    #expect((item["title"] as? String)?.contains("\"quoted\"") == true)
    let issued = try #require(item["issued"] as? [String: Any])
    #expect((issued["date-parts"] as? [[Int]]) == [[2020, 5, 7]])
  }

  @Test func `nothing is made up where the source states no date, number or body`() throws {
    let text = "# Resolution on rivers\n\nA. whereas;\n\n1. Stresses it.\n"
    let parts = try Sample(["en": text]).parts()
    let json = parts.citation(.cslJSON)
    #expect(!json.contains("issued"))
    #expect(!json.contains("number"))
    #expect(!json.contains("author"))
    #expect(!parts.citation(.bibTeX).contains("year"))
    #expect(!parts.citation(.ris).contains("PY  -"))
  }

  @Test(arguments: ["rec_A", "para_1"])
  func `a provision is its citation's locator`(anchor: String) throws {
    let page = try Sample(["en": Self.text]).provision(anchor).parts
    let name = anchor == "rec_A" ? "recital A" : "paragraph 1"
    for format in CitationFormat.allCases { #expect(page.citation(format).contains(name), "\(format)") }
  }
}

extension VersionParts {
  fileprivate func citation(_ format: CitationFormat) -> String {
    var bytes: [UInt8] = []
    write(format, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ProvisionParts {
  fileprivate func citation(_ format: CitationFormat) -> String {
    var bytes: [UInt8] = []
    write(format, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
