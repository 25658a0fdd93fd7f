import Diagnostics
import Resolutions
import TestSupport
import Testing

/// Documents that institutions published, written down as their staff would.
@Suite(.enabled(if: Project.hasShared("samples"), "the folder shared/ is not beside the checkout"))
struct RealDocumentTests {
  /// What must be found in one of them: exactly these addresses, and nothing wrong.
  private func expect(
    _ markdown: String, _ language: LanguageTag = .english, has addresses: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let reading = ResolutionReader.read(markdown, language)
    #expect(reading.addresses == addresses, sourceLocation: sourceLocation)
    #expect(reading.rules == [], sourceLocation: sourceLocation)
    #expect(!reading.value.fullTitle.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("eng", "en", 10), ("fra", "fr", 9), ("deu_1996", "de", 9), ("bul", "bg", 9), ("ell_monotonic", "el", 9),
    ("rus", "ru", 9), ("arb", "ar", 9),
  ])
  func `the declaration of human rights has 30 articles`(name: String, tag: String, recitals: Int) throws {
    let language = try #require(LanguageTag(tag))
    let paragraphs = [11: 2, 13: 2, 14: 2, 15: 2, 16: 3, 17: 2, 20: 2, 21: 3, 23: 4, 25: 2, 26: 3, 27: 2, 29: 3]
    let articles = (1...30).flatMap { article in
      ["art_\(article)"] + AddressList.numbered("para", paragraphs[article] ?? 0, within: "art_\(article)__")
    }
    expect(
      try UniversalDeclaration.markdown(name), language, has: AddressList.numbered("rec", recitals) + articles)
  }

  @Test func `S_2018_693 has 57 paragraphs under headings`() throws {
    let markdown = try UNDraft.markdown("S_2018_693")
    let points = [
      7: "i ii iii iv v vi", 11: "i ii iii", 19: "i ii iii", 38: "a b", 56: "i ii iii iv v vi vii viii ix x",
    ]
    expect(markdown, has: AddressList.numbered("rec", 36) + AddressList.numbered("para", 57, points: points))
    #expect(sections(markdown) == ["main": 9])
  }

  @Test func `S_2024_557 has two annexes that restart at 1`() throws {
    let marks = [
      ("(1999). 1 ", "(1999).[^1] "), ("citizenship. 2", "citizenship.[^2]"), ("decision;3", "decision;[^3]"),
    ]
    let markdown = try UNDraft.markdown("S_2024_557", marks: marks)
    let first = [
      1: "a b c d e f", 2: "a b", 3: "a b c d", 6: "a b c", 7: "a b c[i ii iii]", 13: "a b c", 15: "a b c d",
    ]
    expect(
      markdown,
      has: AddressList.numbered("rec", 6) + AddressList.numbered("para", 6)
        + AddressList.numbered("para", 15, points: first, within: "att_1__")
        + AddressList.numbered("para", 12, points: [6: "a b c d e"], within: "att_2__"))
    #expect(sections(markdown) == ["main": 0, "att_1": 5, "att_2": 5])
    #expect(ResolutionReader.read(markdown).value.footnotes.map(\.references.count) == [1, 1, 1])
  }

  @Test func `S_2018_1021 has 1 to 3 nested in paragraph 7`() throws {
    let points = [7: "1 2 3", 33: "-1 -2 -3 -4 -5 -6 -7 -8"]
    expect(
      try UNDraft.markdown("S_2018_1021"),
      has: AddressList.numbered("rec", 16) + AddressList.numbered("para", 35, points: points))
  }

  @Test func `S_2017_77 has points (a) to (h) and headings in its operative part`() throws {
    let markdown = try UNDraft.markdown("S_2017_77")
    let points = [
      1: "a b c d e f g h", 10: "a b c", 13: "a b c", 17: "a b c d e f g h", 28: "a b c d e f g",
    ]
    expect(markdown, has: AddressList.numbered("rec", 28) + AddressList.numbered("para", 39, points: points))
    #expect(sections(markdown) == ["main": 7])
  }

  @Test func `S_2020_449 has points (i) in points (b) and (c)`() throws {
    let points = [2: "a b[i ii iii iv] c[i ii iii iv] d e f"]
    expect(
      try UNDraft.markdown("S_2020_449"),
      has: AddressList.numbered("rec", 6) + AddressList.numbered("para", 6, points: points))
  }

  @Test(arguments: [("S_2016_1061", 3, 3), ("S_2016_1100", 10, 13)])
  func `a short draft has recitals and paragraphs`(name: String, recitals: Int, paragraphs: Int) throws {
    expect(
      try UNDraft.markdown(name),
      has: AddressList.numbered("rec", recitals) + AddressList.numbered("para", paragraphs))
  }

  @Test func `the joint motion has three citations, recitals A to C and nine paragraphs`() throws {
    expect(
      try ParliamentMotion.markdown(),
      has: AddressList.numbered("cit", 3) + ["rec_A", "rec_B", "rec_C"] + AddressList.numbered("para", 9))
  }

  /// How many cross-headings the resolution itself and each of its annexes has.
  private func sections(_ markdown: String) -> [String: Int] {
    func count(_ body: ResolutionBody) -> Int {
      body.elements.count { if case .crossHeading = $0 { true } else { false } }
    }
    let version = ResolutionReader.read(markdown).value
    var result = ["main": count(version.main)]
    for annex in version.annexes { result[annex.anchor.rawValue] = count(annex.body) }
    return result
  }
}
