import Foundation
import Markup
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

  @Test func `BibTeX escapes what TeX would read`() async throws {
    let bibTeX = try await Sample(["en": Self.text]).file("cite.bib")
    #expect(bibTeX.contains(#"100 \%"#))
    #expect(bibTeX.contains(#"\& "#))
    #expect(bibTeX.contains(##"\$streams\_ \#1"##))
    #expect(!bibTeX.contains("100 % of"))
    #expect(bibTeX.contains("2020"))
  }

  @Test func `keys of earlier versions hold no sign of BibTeX's`() async throws {
    let bibTeX = try await Sample(["en": Self.text], slug: "2020-1-rivers@2020-03-11").file("cite.bib")
    #expect(bibTeX.hasPrefix("@misc{2020-1-rivers-2020-03-11-en,"))
    #expect(bibTeX.contains("@misc{2020-1-rivers-2020-03-11-en-rec_A,"))
  }

  @Test func `RIS has one tag a line and an end`() async throws {
    let ris = try await Sample(["en": Self.text]).file("cite.ris")
    let lines = ris.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("TY  - ") == true)
    #expect(lines.last?.hasPrefix("ER  -") == true)
    #expect(lines.allSatisfy { $0.wholeMatch(of: #/[A-Z][A-Z0-9]  -.*/#) != nil })
    #expect(ris.contains("recital A"))
  }

  /// A text with sections whose numbers begin anew, and annexes.
  private static func text(annexes: [String]) -> String {
    """
    ---
    title: Wells
    date: 2020
    ---
    # Wells

    ## I. Wells

    1. Asks for wells.

    ## II. Pumps

    1. Asks for pumps.

    \(annexes.map { "## \($0)\n\n1. Wells are deep." }.joined(separator: "\n\n"))
    """
  }

  @Test(
    arguments: [
      (["Annex I", "Annex II"], "annex II, paragraph 1"), (["Annex A. Fees"], "annex A, paragraph 1"),
      (["Annex"], "annex, paragraph 1"), (["Annex", "Annex"], "annex 2, paragraph 1"),
    ])
  func `annexes and sections are named as printed`(_ annexes: [String], name: String) async throws {
    let ris = try await Sample(["en": Self.text(annexes: annexes)]).file("cite.ris")
    #expect(ris.contains("section II, paragraph 1"))
    #expect(ris.contains(", \(name)") || ris.contains(" \(name)"), "\(ris)")
  }

  @Test func `CSL-JSON is JSON, with the date as precise as it is`() async throws {
    let text = try await Sample(["en": Self.text]).file("cite.json")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let item = try #require((value as? [[String: Any]])?.first ?? value as? [String: Any])
    #expect((item["title"] as? String)?.contains("\"quoted\"") == true)
    let issued = try #require(item["issued"] as? [String: Any])
    #expect((issued["date-parts"] as? [[Int]]) == [[2020, 5, 7]])
  }

  @Test func `nothing is made up where the source states no date, number or body`() async throws {
    let text = "# Resolution on rivers\n\nA. whereas;\n\n1. Stresses it.\n"
    let sample = try await Sample(["en": text])
    let json = try sample.file("cite.json")
    #expect(!json.contains("issued"))
    #expect(!json.contains("number"))
    #expect(!json.contains("author"))
    #expect(try !sample.file("cite.bib").contains("year"))
    #expect(try !sample.file("cite.ris").contains("PY  -"))
  }

  @Test func `a file has an entry for the text and for each provision, with a locator`() async throws {
    let sample = try await Sample(["en": Self.text])
    let json = try JSONSerialization.jsonObject(with: Data(try sample.file("cite.json").utf8))
    let items = try #require(json as? [[String: Any]])
    #expect(items.map { $0["locator"] as? String } == [nil, "recital A", "paragraph 1"])
    #expect(
      items.map { $0["id"] as? String } == ["", "-rec_A", "-para_1"].map { "2019-1-sample-en\($0)" })
    #expect(try sample.file("cite.bib").components(separatedBy: "@misc{").count == 4)
    #expect(try sample.file("cite.ris").components(separatedBy: "TY  - LEGAL\r\n").count == 4)
  }

  @Test func `without pages of provisions a file has one entry`() async throws {
    let sample = try await Sample(["en": Self.text], configuration: "provisionPages: false")
    for format in ResolutionFormats.all { #expect(try !sample.file(format.fileName).contains("recital A")) }
  }

  @Test(arguments: ["rec_A", "para_1"])
  func `a provision's page offers its citation in each form`(anchor: String) async throws {
    let html = try await Sample(["en": Self.text]).provision(anchor)
    let name = anchor == "rec_A" ? "recital A" : "paragraph 1"
    for part in ["note = {\(name)}", "SE  - \(name)", "&quot;locator&quot;: &quot;\(name)&quot;"] {
      #expect(html.contains(part))
    }
  }

  private static let head = "title: Fleuves\ninstitution: Assemblée\ntranslator: A. Traductrice"

  /// What the files say of a version in French that is a translation of some kind.
  private func files(_ kind: String) async throws -> (bibTeX: String, ris: String, json: String, page: String) {
    let text = "---\n\(Self.head)\ntranslation: \(kind)\n---\n# Résolution\n\nA. considérant ;\n\n1. souligne.\n"
    let sample = try await Sample(["en": Self.text, "fr": text])
    return (
      try sample.file("cite.bib", "fr"), try sample.file("cite.ris", "fr"), try sample.file("cite.json", "fr"),
      try sample.provision("rec_A", "fr")
    )
  }

  @Test(arguments: [
    ("machine", "Traduction automatique", "Traduction automatique, non révisée par l’institution"),
    ("unofficial", "Traduction non officielle", "Traduction non officielle"),
  ])
  func `an unofficial translation is cited as what it is`(kind: String, short: String, notice: String) async throws {
    let files = try await files(kind)
    #expect(files.bibTeX.contains("author = {{Assemblée [\(short)]}}"))
    #expect(files.bibTeX.contains("translator = {{A. Traductrice}}"))
    #expect(files.bibTeX.contains("note = {considérant A. \(notice). "))
    #expect(files.ris.contains("AU  - Assemblée [\(short)]\r\nA4  - A. Traductrice\r\n"))
    #expect(files.ris.contains("N1  - \(notice). "))
    #expect(files.json.contains("\"literal\": \"Assemblée [\(short)]\""))
    #expect(files.page.contains("<meta name=\"DC.creator\" content=\"Assemblée [\(short)]\">"))
    #expect(files.page.contains("<span class=\"kind\">[\(notice). "))
    #expect(files.page.contains(" [\(short)] · Resolutions</title>"))
    for file in [files.bibTeX, files.ris, files.json, files.page] { #expect(file.contains("Resolution on 100 ")) }
  }

  @Test func `an official translation is the institution's own and still a translation`() async throws {
    let files = try await files("official")
    #expect(files.bibTeX.contains("author = {{Assemblée}}"))
    #expect(files.ris.contains("N1  - Traduction officielle. "))
    #expect(files.page.contains("<span class=\"kind\">[Traduction officielle. "))
    #expect(!files.page.contains("UnofficialLegalValue"))
  }
}
