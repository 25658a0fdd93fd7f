import Diagnostics
import Resolutions
import Sites
import Testing

/// Who refers to what, found from the links of texts.
@Suite struct MentionTests {
  private static let site = TestSite(
    ["2020-1-rivers": ["en", "fr", "kk"], "2019-7-lakes": ["fr"]],
    phrases: [
      .recitalN: "recital {number}", .paragraphN: "paragraph {number}", .pointN: "point {number}",
      .annexN: "annex {number}",
    ])

  /// What the provisions of one text refer to: "B → 2019-7-lakes#rec_A" for its recital B.
  @Test(
    arguments: [
      ("A. whereas [lakes](2019-7-lakes.md#rec_A) freeze;", ["recital A → 2019-7-lakes#rec_A"]),
      ("A. whereas [lakes](../fr/2019-7-lakes.md) freeze;", ["recital A → 2019-7-lakes"]),
      ("A. whereas [lakes](2019-7-lakes.md) [freeze](2019-7-lakes.md);", ["recital A → 2019-7-lakes"]),
      ("A. whereas they freeze[^1];\n\n[^1]: See [lakes](2019-7-lakes.md).", ["recital A → 2019-7-lakes"]),
      (
        "A. whereas they freeze[^1];\n\nB. whereas they thaw[^1];\n\n[^1]: See [lakes](2019-7-lakes.md).",
        ["recital A → 2019-7-lakes", "recital B → 2019-7-lakes"]
      ),
      (
        "A. whereas:\n\n   (a) lakes [freeze](2019-7-lakes.md#para_1);\n\n   (b) they [thaw](#rec_A);",
        ["recital A, point (a) → 2019-7-lakes#para_1", "recital A, point (b) → 2020-1-rivers#rec_A"]
      ),
      ("A. whereas [this](#rec_A) is so;\n\nB. whereas [that](#rec_A) too;", ["recital B → 2020-1-rivers#rec_A"]),
      ("A. whereas [this](2020-1-rivers.md) is so;", []),
      ("A. whereas [all](https://example.org/lakes.md) freeze;", []),
      (
        "A. whereas lakes freeze;\n\n1. Decides.\n\n## Annex\n\n1. [Lakes](2019-7-lakes.md).",
        ["annex, paragraph 1 → 2019-7-lakes"]
      ),
    ] as [(String, [String])])
  func `links are told by the provision that they stand in`(text: String, expected: [String]) {
    let resolution = Self.site.assemble(
      "2020-1-rivers", ["en": "---\ntitle: Rivers\n---\n# Rivers\n\nThe Assembly,\n\n\(text)"]
    ).value
    let mentions = resolution.mentions(Self.frames)
    #expect(mentions.flatMap { told($1, of: $0, in: "en") }.sorted() == expected.sorted())
  }

  @Test func `each language names the provision as it prints it, and what one language alone says is said`() {
    let resolution = Self.site.assemble(
      "2020-1-rivers",
      [
        "en": "---\ntitle: Rivers\n---\n# Rivers\n\nA. whereas [lakes](2019-7-lakes.md);\n\nB. whereas they freeze;",
        "kk":
          "---\ntitle: Өзендер\n---\n# Өзендер\n\nА. [көлдер](2019-7-lakes.md);\n\nӘ. [қатады](2019-7-lakes.md#rec_A);",
      ]
    ).value
    let mentions = resolution.mentions(Self.frames)[Slug("2019-7-lakes")] ?? []
    #expect(told(mentions, of: Slug("lakes"), in: "kk") == ["recital А → lakes", "recital Ә → lakes#rec_A"])
    #expect(told(mentions, of: Slug("lakes"), in: "en") == ["recital A → lakes", "recital B → lakes#rec_A"])
    #expect(mentions.map { $0.version(for: "kk")?.title } == ["Өзендер", "Өзендер"])
    // Readers of a language that it lacks are led to the source version.
    #expect(mentions.map { $0.version(for: "fr")?.language } == ["en", "en"])
  }

  @Test func `what is packed comes out in the order in which readers are told`() {
    func mentions(_ slug: String, _ date: String) -> [Slug: [Mention]] {
      let head = date.isEmpty ? "" : "---\ndate: \(date)\n---\n"
      return Self.site.assemble(
        slug, ["en": head + "# Text\n\n1. [b](2019-7-lakes.md);\n\n2. [a](2019-7-lakes.md#rec_A)."]
      )
      .value.mentions(Self.frames)
    }
    var first = PackedMentions()
    first.append(mentions("c", ""))
    first.append(mentions("b", "2020"))
    var second = PackedMentions()
    second.append(mentions("a", "2020"))
    second.append(mentions("d", "2021-02"))
    first.append(second)
    let all = first[Slug("2019-7-lakes")]
    #expect(all.map(\.slug.rawValue) == ["d", "d", "a", "a", "b", "b", "c", "c"])
    #expect(all.map(\.target) == (0..<4).flatMap { _ in [nil, Anchor("rec_A")] })
    #expect(all.prefix(2) == Mention.sorted(mentions("d", "2021-02")[Slug("2019-7-lakes")] ?? [])[...])
    #expect(first[Slug("elsewhere")].isEmpty)
  }

  @Test(
    arguments: [
      ("[a](2019-7-lakes.md#rec_A)", ["2019-7-lakes"]), ("[a](../fr/b.md) [c](<d.md>)", ["b", "d"]),
      ("[a]\n\n[a]: e\\-f.md \"g\"", ["e-f"]), ("[a](2020-1-rivers@2020-03-11.md)", ["2020-1-rivers@2020-03-11"]),
      ("a.md", ["a"]), (".md and .mdx, md", []), ("", []), ("m", []),
    ] as [(String, [String])])
  func `a file is searched for names of texts without being read`(text: String, names: [String]) {
    #expect(NamedTexts.slugs(in: Array(text.utf8)) == Set(names.map { Slug($0) }))
  }

  // MARK: Helpers

  private static var frames: [LanguageTag: SiteFrame] { site.frames }

  private func told(_ mentions: [Mention], of slug: Slug, in language: LanguageTag) -> [String] {
    mentions.map { mention in
      "\(mention.version(for: language)?.name ?? "") → \(slug)\(mention.target.map { "#\($0)" } ?? "")"
    }
  }
}
