import Diagnostics
import Resolutions
import Sites
import Testing

/// Which provisions of two versions stand side by side, and what is said where they differ.
@Suite struct AlignmentTests {
  private static let english = [
    "Stresses that water is shared;",
    "Calls on the 27 governments to measure it by 2030;",
    "Notes that Rhine and Danube are long, and that much of what has been written of them has been forgotten;",
    "Refers to [the charter](https://example.org/charter) of the lakes;",
    "Instructs its President to forward this resolution.",
  ]
  private static let spanish = [
    "Subraya que el agua es compartida;",
    "Pide a los 27 gobiernos que la midan antes de 2030;",
    "Señala que el Rin y el Danubio son largos y que mucho de lo que se ha escrito sobre ellos se ha olvidado;",
    "Se remite a [la carta](https://example.org/charter) de los lagos;",
    "Encarga a su presidente que transmita la presente resolución.",
  ]

  /// Paragraphs with their numbers.
  private static func text(_ paragraphs: [String], numbers: [Int]? = nil) -> String {
    let numbers = numbers ?? Array(1...max(paragraphs.count, 1))
    return "---\ntitle: Rivers\n---\n\n" + zip(numbers, paragraphs).map { "\($0). \($1)\n\n" }.joined()
  }

  private static func diagnostics(_ source: String, _ translation: String) -> [Diagnostic] {
    let site = TestSite(["a": ["en", "es"]])
    let other = translation.replacing(
      "title: Rivers", with: "title: Rivers\ntranslation: unofficial", maxReplacements: 1)
    return site.assemble("a", ["en": source, "es": other]).diagnostics.sorted()
  }

  @Test(arguments: 0..<5)
  func `a paragraph that the source alone has is found by the texts`(lacking: Int) throws {
    var paragraphs = Self.spanish
    paragraphs.remove(at: lacking)
    let told = Self.diagnostics(Self.text(Self.english), Self.text(paragraphs))
    let only = try #require(told.count == 1 ? told.first : nil)
    #expect(only.rule == "missing-provision")
    #expect(only.summary.hasPrefix("paragraph \(lacking + 1) is "), "\(only.summary)")
    if lacking < 4 {
      let last = lacking + 2 == 5 ? "5" : "\(lacking + 2) to 5"
      #expect(only.summary.hasSuffix("; the Spanish goes on with what is now \(last)"))
      #expect(only.hints == ["add its translation before this one, and number what follows \(last)"])
    }
  }

  @Test(arguments: 0..<5)
  func `what is done as the hint says leaves both aligned`(lacking: Int) {
    let told = Self.diagnostics(Self.text(Self.english), Self.text(Self.spanish))
    #expect(told.isEmpty)
    // A translation in which the number was kept and the rest not numbered anew is not yet right, and told so.
    var numbers = Array(1...5)
    for index in (lacking + 1)..<max(5, lacking + 1) { numbers[index] -= 1 }
    let half = Self.diagnostics(Self.text(Self.english), Self.text(Self.spanish, numbers: numbers))
    #expect(half.contains { $0.severity == .error } == (lacking < 4))
  }

  @Test(arguments: 0..<5)
  func `a paragraph that the source no longer has is found by the texts`(gone: Int) throws {
    var paragraphs = Self.english
    paragraphs.remove(at: gone)
    let told = Self.diagnostics(Self.text(paragraphs), Self.text(Self.spanish))
    let only = try #require(told.count == 1 ? told.first : nil)
    #expect(only.rule == "extra-provision")
    #expect(only.location.range.start.line == 6 + 2 * gone)
  }

  @Test func `a number that is left out says which paragraph is missing`() {
    let words = ["One thing;", "Another thing;", "A third thing;", "The last thing."]
    let told = Self.diagnostics(Self.text(words), Self.text([words[0], words[1], words[3]], numbers: [1, 2, 4]))
    #expect(told.map(\.summary) == ["paragraph 3 is missing after paragraph 2"])
  }

  @Test func `points of a paragraph that has another number are no difference`() throws {
    let points = "   (a) one;\n\n   (b) two;\n\n"
    let source = Self.text(Self.english[..<2] + ["Calls for 12 things:\n\n\(points)"])
    let told = Self.diagnostics(source, Self.text([Self.spanish[0], "Pide 12 cosas:\n\n\(points)"]))
    #expect(told.map(\.rule) == ["missing-provision"])
  }

  @Test func `long versions are aligned with bounded work`() {
    func paragraphs(_ word: String) -> [String] { (0..<2000).map { "\(word) \($0 * 7919 % 10_007);" } }
    var short = paragraphs("Pide")
    short.remove(at: 1000)
    let told = Self.diagnostics(Self.text(paragraphs("Calls for")), Self.text(short))
    #expect(told.map(\.summary.count).count == 1)
    #expect(told.first?.summary.hasPrefix("paragraph 1001 is new in the English version") ?? false)
    let unlike = Self.diagnostics(Self.text(paragraphs("Calls for")), Self.text(Array(short[..<800])))
    #expect(unlike.map(\.rule) == ["missing-provision"])
  }

  @Test func `rows keep what stands alone in its place`() throws {
    let site = TestSite(["a": ["en", "es"]])
    let texts = (Self.text(Self.english), Self.text(Self.spanish.enumerated().filter { $0.offset != 1 }.map(\.element)))
    let assembled = site.assemble(
      "a", ["en": texts.0, "es": texts.1.replacing("---\n\n", with: "translation: machine\n---\n\n")])
    let alignment = try #require(assembled.value.alignments["es"])
    let rows = alignment.rows(alignment.version.main.elements, alignment.source.main.elements)
    #expect(rows.map { $0.ours == nil } == [false, true, false, false, false])
    #expect(!alignment.isByAddress)
  }
}
