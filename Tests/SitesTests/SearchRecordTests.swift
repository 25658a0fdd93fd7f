import Diagnostics
import Resolutions
import Sites
import Testing

/// What the search is given: one record a provision, in its own words.
@Suite struct SearchRecordTests {
  private static let text = """
    ---
    title: Rivers
    reference: 2020/1
    institution: River Assembly
    ---
    # Resolution on rivers

    The Assembly,

    - having regard to its statute,

    A. whereas l’eau and the members’ boats;

    ## Measures

    1. Urges the States:

       (a) to measure;

       (b) to report;

       within a year.[^1]

    2a. Instructs its President.

    <!-- end -->

    Done at Basel.

    [^1]: OJ C 1.

    # Annex: Dams

    1. No dam.
    """

  private static func records(_ text: String, _ tag: LanguageTag = "en") throws -> [SearchRecord] {
    let site = TestSite(["rivers": [tag]])
    let resolution = site.assemble("rivers", [tag: text]).value
    return SearchRecord.all(of: try #require(resolution.versions.first), try #require(site.frames[tag]))
  }

  @Test func `every word of a text is in one record, with the address it stands at`() throws {
    let records = try Self.records(Self.text)
    #expect(
      records.map { $0.anchor?.rawValue ?? "" } == [
        "", "cit_1", "rec_A", "para_1", "para_2a", "att_1__para_1", "att_1", "sec_1", "fn_1",
      ])
    #expect(
      records[0].text == "Resolution on rivers Rivers 2020/1 River Assembly The Assembly, Done at Basel.")
    #expect(
      records[3].parts.map { "\($0.anchor?.rawValue ?? "")=\($0.text)" } == [
        "para_1=Urges the States:", "para_1__list_1__point_a=to measure;", "para_1__list_1__point_b=to report;",
        "para_1=within a year.",
      ])
    #expect(records.map(\.number) == ["", "1", "A", "1", "2a", "1", "1", "", "1"])
    #expect(records.last?.text == "OJ C 1.")
  }

  @Test func `no label is among the words`() throws {
    let records = try Self.records(Self.text)
    #expect(records.allSatisfy { !$0.text.contains("A.") && !$0.text.contains("(a)") && !$0.text.contains("2a.") })
  }

  @Test func `numbers and words behind apostrophes are forms`() throws {
    let records = try Self.records(Self.text)
    #expect(records[2].forms == ["wrecxaq", "eau"])
    #expect(records[4].forms == ["wparax2aq"])
    #expect(records[5].forms == ["wparax1q"])
    #expect(records[8].forms == ["wfnx1q"])
  }

  @Test func `a number is a form as it is printed, too`() throws {
    let text = "# Ψήφισμα\n\nΑ. λαμβάνοντας υπόψη·\n\nΒ. λαμβάνοντας υπόψη·\n\nΓ. λαμβάνοντας υπόψη·\n\n1. τονίζει·\n"
    let records = try Self.records(text, "el")
    #expect(records[3].forms == ["wrecxcq", "wrecxγq"])
  }

  @Test(
    arguments: [
      ("والتعذيب", ["التعذيب", "تعذيب"]), ("للتعذيب", ["تعذيب", "لتعذيب"]), ("لمراد", ["مراد"]), ("وقت", []),
      ("في", []),
    ])
  func `what Arabic writes in one with a word is taken off`(word: String, forms: [String]) throws {
    let records = try Self.records("# قرار\n\n1. \(word)\n", "ar")
    #expect(Set(records[1].forms.dropFirst()) == Set(forms))
  }

  @Test func `what is not translated is found in its own language alone`() throws {
    let site = TestSite(["rivers": ["en", "fr"]])
    let english = "---\ntitle: Rivers\n---\n# Rivers\n\nA. whereas water flows;\n\n1. Urges calm.\n"
    let french = "---\ntitle: Rivières\ncomplete: false\n---\n# Rivières\n\n1. Demande du calme.\n"
    let resolution = site.assemble("rivers", ["en": english, "fr": french]).value
    let version = try #require(resolution.versions.first { $0.language.tag == "fr" })
    #expect(version.text.provisions.map(\.anchor.rawValue) == ["rec_A", "para_1"])
    let records = SearchRecord.all(of: version, try #require(site.frames["fr"]))
    #expect(records.map(\.text) == ["Rivières", "Demande du calme."])
  }
}
