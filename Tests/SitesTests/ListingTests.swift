import Diagnostics
import Foundation
import Resolutions
import Sites
import Testing

/// What is kept of a resolution, packed for a build and as JSON for others.
@Suite struct ListingTests {
  private static let texts: [LanguageTag: String] = [
    "en": """
    ---
    title: "Rivers & “lakes”"
    reference: 2020/1(RSP)
    date: 2020-05
    institution: Water Assembly
    status: adopted
    subjects: [Water, Borders]
    index:
      danube: {entry: Danube, forms: [Danube]}
    ---
    # Rivers

    The Assembly,

    A. whereas the Danube[^1] flows;

    ## Part

    1. Decides:

       (a) this;

    ## Annex

    1. More.

    [^1]: A  note.
    """,
    "fr":
      "---\ntitle: Fleuves\ntranslation: official\n---\n# Fleuves\n\nL’Assemblée,\n\nA. considérant que;\n\n1. Décide:\n\n   (a) ceci;",
  ]
  private static let site = TestSite(["2020-1-rivers": ["en", "fr"], "2020-2-lakes": ["fr"]])
  private static let assembled = site.assemble("2020-1-rivers", texts).value

  @Test func `a packed listing comes out as it went in`() {
    let other = Self.site.assemble("2020-2-lakes", ["fr": "# Lacs\n\n1. Décide."]).value.listing
    var packed = PackedListings()
    packed.append(Self.assembled.listing)
    var more = PackedListings()
    for _ in 0..<3000 { more.append(other) }
    packed.append(more)
    #expect(packed.count == 3001)
    #expect(packed[0] == Self.assembled.listing)
    #expect(packed[1] == other && packed[3000] == other)
  }

  @Test func `a summary is JSON and comes back`() throws {
    let summary = Self.assembled.summary
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(summary)
    #expect(try JSONDecoder().decode(ResolutionSummary.self, from: json) == summary)
    #expect(try encoder.encode(Self.assembled.summary) == json)
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains("\"date\":\"2020-05\"") && text.contains("\"language\":\"fr\""), "\(text)")
  }

  @Test func `every address of a version has a fingerprint`() throws {
    for version in Self.assembled.versions {
      let fingerprints = try #require(Self.assembled.summary.fingerprints[version.language.tag])
      #expect(Set(fingerprints.keys) == Set(version.text.anchors))
    }
  }

  @Test(
    arguments: [
      ("this;", "that;", ["para_1", "para_1__list_1__point_a"]),
      ("Decides:", "Decides\n   anew:", ["para_1"]),
      ("Danube[^1] flows", "Danube[^1]  *flows*", []),
      ("A  note", "A note", []),
      ("A  note", "Another note", ["fn_1"]),
      ("## Part", "## Third part", ["sec_1"]),
      ("(a) this", "a) this", ["para_1"]),
    ] as [(String, String, [String])])
  func `a fingerprint changes with the words, and with nothing else`(
    old: String, new: String, changed: [String]
  ) throws {
    let text = try #require(Self.texts["en"])
    let before = Self.site.assemble("2020-1-rivers", ["en": text]).value.summary.fingerprints["en"] ?? [:]
    let now = Self.site.assemble("2020-1-rivers", ["en": text.replacing(old, with: new)]).value.summary
    let after = now.fingerprints["en"] ?? [:]
    #expect(Set(before.keys) == Set(after.keys))
    #expect(before.keys.filter { before[$0] != after[$0] }.map(\.rawValue).sorted() == changed)
  }

  @Test(
    arguments: [
      ("", "2d06800538d394c2"), ("a", "e6c632b61e964e1f"), (" a\n", "e6c632b61e964e1f"),
      ("Urges the\u{A0}government", "Urges the government"), ("Urges  the\ngovernment ", "Urges the government"),
    ])
  func `a fingerprint is XXH3 of the text with single spaces`(text: String, expected: String) {
    let fingerprint = TextFingerprint(of: text)
    #expect(fingerprint == TextFingerprint(expected) ?? TextFingerprint(of: expected))
    #expect(TextFingerprint(fingerprint.description) == fingerprint)
  }

  @Test(arguments: ["", "e6c632b61e964e1", "e6c632b61e964e1ff", "+6c632b61e964e1f", "g6c632b61e964e1f"])
  func `what is no fingerprint is not read as one`(text: String) {
    #expect(TextFingerprint(text) == nil)
  }
}
