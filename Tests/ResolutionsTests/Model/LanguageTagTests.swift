import Resolutions
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("fr", "fr"), ("FR", "fr"), ("kaz", "kaz"), ("pt-BR", "pt-BR"), ("pt-br", "pt-BR"), ("sr-latn", "sr-Latn"),
    ("SR-LATN-rs", "sr-Latn-RS"), ("es-419", "es-419"), ("de-1996", "de-1996"), ("de-CH-1901", "de-CH-1901"),
    ("sl-rozaj-biske", "sl-rozaj-biske"), ("ca-VALENCIA", "ca-valencia"), ("zh-Hant-TW", "zh-Hant-TW"),
  ])
  func `a well-formed tag gets its canonical case`(text: String, canonical: String) {
    #expect(LanguageTag(text)?.rawValue == canonical)
    #expect(LanguageTag(text)?.description == canonical)
  }

  @Test(arguments: [
    "", "f", "fren", "fr_FR", "fr-", "-fr", "fr--FR", "fr-F", "f1", "фр", "fr-FR-BE", "fr-Latn-Cyrl", "fr-123456789",
    "x-foo", "i-klingon", "en-a", "fr ", " fr", "fr/..", "..", "static", "drafts", "en-é1234",
  ])
  func `anything else is no tag`(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(
    arguments: [
      ("fr", ["fr"]), ("pt-BR", ["pt-BR", "pt"]), ("sr-Latn-RS", ["sr-Latn-RS", "sr-Latn", "sr"]),
    ] as [(LanguageTag, [String])])
  func `fallbacks become ever more general`(tag: LanguageTag, fallbacks: [String]) {
    #expect(tag.fallbacks == fallbacks)
    #expect(tag.language == fallbacks.last)
  }

  @Test func `tags are sorted by their text`() {
    #expect((["pt-BR", "fr", "pt", "bg"] as [LanguageTag]).sorted().map(\.rawValue) == ["bg", "fr", "pt", "pt-BR"])
  }
}
