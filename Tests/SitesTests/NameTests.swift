import Diagnostics
import Resolutions
import Sites
import Testing

/// Where names and subjects occur, and what is said of entries that do not agree with the text.
@Suite struct NameTests {
  private static let site = TestSite(["2020-1-rivers": ["en", "fr"]])

  /// A version whose index has one entry with given forms.
  private static func text(_ forms: String, _ body: String, translation: Bool = false) -> String {
    """
    ---
    title: Rivers
    \(translation ? "translation: official" : "date: 2020")
    index:
      danube: {entry: Danube, forms: [\(forms)]}
    ---
    # Rivers

    \(body)
    """
  }

  /// The addresses at which the entry is listed.
  private static func places(_ forms: String, _ body: String) throws -> [String] {
    let listing = site.assemble("2020-1-rivers", ["en": text(forms, body)]).value.listing
    let english = try #require(site.frames["en"])
    return SitePages([listing]).names(english)?.entries.flatMap(\.places).flatMap(\.provisions).map(\.anchor.rawValue)
      ?? []
  }

  @Test(
    arguments: [
      ("Danube", "1. On the Danube.\n\n2. On the Rhine.\n\n3. DANUBE, danube.", ["para_1", "para_3"]),
      ("Danube", "1. Danubeland and the SubDanube.", []),
      ("Danube", "1. *Dan*ube, [Danube](https://example.org/).", ["para_1"]),
      ("blue river", "1. The blue\n   river.\n\n2. A blue, river.\n\n3. Blue rivers.", ["para_1", "para_2"]),
      ("\"Danube, Danubes\"", "1. Danube: Danubes.", ["para_1"]),
      ("Danube, Duna", "1. Duna.\n\n2. Donau.", ["para_1"]),
      ("Danube", "1. Lists:\n\n   (a) Rhine;\n\n   (b) Danube.", ["para_1"]),
      ("Danube", "1. Rivers.[^1]\n\n[^1]: Danube.", []),
      (
        "Danube", "- having regard to the Danube,\n\nA. whereas the Danube;\n\n1. Danube.",
        ["cit_1", "rec_A", "para_1"]
      ),
      ("Danube", "## Article 1 Danube\n\n1. Flows.\n\n## Article 2\n\nThe Danube.", ["art_1", "art_2"]),
      ("Danube", "1. One.\n\n## Annex\n\n1. Danube.", ["att_1__para_1"]),
      ("Дунай", "1. ДУНАЙ.", ["para_1"]),
      ("İstanbul", "1. İSTANBUL, İstanbul.", ["para_1"]),
      ("نهر", "1. على نهر النيل.", ["para_1"]),
    ] as [(String, String, [String])])
  func `a name is found as a whole word, in small letters and capitals`(
    forms: String, body: String, expected: [String]
  ) throws {
    #expect(try Self.places(forms, body) == expected)
  }

  @Test(
    arguments: [
      ("Danube", "1. Danube.", "Danube", "1. Danube.", []),
      ("Rhine", "1. Danube.", "Rhine", "1. Danube.", ["index-entry-unused"]),
      ("Danube", "1. Danube.\n\n2. Rhine.", "Danube", "1. Rhin.\n\n2. Danube.", ["index-entry-differs"]),
    ])
  func `entries are held against the text and against the source`(
    forms: String, body: String, otherForms: String, otherBody: String, rules: [String]
  ) {
    let assembled = Self.site.assemble(
      "2020-1-rivers", ["en": Self.text(forms, body), "fr": Self.text(otherForms, otherBody, translation: true)])
    #expect(Set(assembled.diagnostics.map(\.rule)).filter { $0.hasPrefix("index") } == Set(rules))
  }

  @Test func `an index of names is in the order of its alphabet, without the signs that names begin with`() throws {
    func listing(_ entries: [(key: String, entry: String)]) -> ResolutionListing {
      let index = entries.map { "  \($0.key): {entry: \"\($0.entry)\", forms: [all]}" }.joined(separator: "\n")
      let text = "---\ntitle: T\ndate: 2020\nindex:\n\(index)\n---\n# T\n\n1. For all."
      return Self.site.assemble("2020-1-rivers", ["en": text]).value.listing
    }
    let entries = [("z", "Zebra"), ("o", "Öl"), ("p", "Pea"), ("q", "“Ostrich”"), ("a", "ant")]
    let english = try #require(Self.site.frames["en"])
    let page = try #require(SitePages([listing(entries)]).names(english))
    #expect(page.entries.map(\.entry) == ["ant", "Öl", "“Ostrich”", "Pea", "Zebra"])
    #expect(page.entries.map(\.initial) == ["A", "Ö", "O", "P", "Z"])
    #expect(page.languages.map(\.tag) == ["en"])
  }
}
