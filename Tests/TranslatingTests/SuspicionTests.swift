import Resolutions
import Testing

@testable import Sites
@testable import Translating

/// What a reviser would look at, and what he would not.
@Suite struct SuspicionTests {
  struct Case: CustomStringConvertible {
    let language: String
    let source: String
    let translation: String
    var ids: [String] = []
    var description: String { "\(language): \(translation)" }
  }

  private static let right = [
    Case(
      language: "de", source: "Notes that 12 of 15 have paid;",
      translation: "stellt fest, dass zwölf von 15 gezahlt haben;"),
    Case(language: "de", source: "of 10 May 2018,", translation: "vom 10.5.2018,"),
    Case(language: "fr", source: "of 10 May 2018,", translation: "du 10 mai 2018,"),
    Case(language: "kk", source: "in July 2018", translation: "2018 жылғы шілдеде"),
    Case(language: "ru", source: "in October 2016", translation: "в октябре 2016 года"),
    Case(language: "ar", source: "on 27 February 2019,", translation: "في ٢٧ فبراير ٢٠١٩،"),
    Case(language: "fr", source: "some 10,000 people", translation: "quelque 10 000 personnes"),
    Case(language: "fr", source: "some 10,000 people", translation: "quelque 10\u{202F}000 personnes"),
    Case(language: "sv", source: "a fund of 1,500,000 kronor in 2019", translation: "en fond på 1 500 000 kronor 2019"),
    Case(language: "de", source: "a fund of 1,500,000.50 euros", translation: "ein Fonds von 1.500.000,50 Euro"),
    Case(language: "de", source: "some 10,000 people", translation: "rund 10’000 Menschen"),
    Case(language: "de", source: "some 10,000 people", translation: "rund 10\u{2009}000 Menschen"),
    Case(language: "hi", source: "some 100,000 people in 2019", translation: "लगभग १,००,००० लोग २०१९ में"),
    Case(language: "fa", source: "some 10,000 people, 3.5 % in 2019", translation: "حدود ۱۰٬۰۰۰ نفر، ۳٫۵ درصد در ۲۰۱۹"),
    Case(language: "ru", source: "Part 4 of Annex II", translation: "часть IV приложения 2"),
    Case(language: "fr", source: "in the 20th century", translation: "au XXe siècle"),
    Case(language: "uk", source: "in the 21st century", translation: "у ХХІ столітті"),
    Case(language: "de", source: "the 2nd and 3rd session", translation: "die zweite und die dritte Sitzung"),
    Case(language: "es", source: "its 4th session", translation: "su cuarto período de sesiones"),
    Case(language: "ru", source: "of the 2 rivers", translation: "двух рек"),
    Case(language: "ar", source: "its 3rd session", translation: "دورته الثالثة"),
    Case(language: "zh", source: "its 76th session in 2019", translation: "二〇一九年第七十六届会议"),
    Case(language: "en", source: "21 of them", translation: "twenty-one of them"),
    Case(language: "en", source: "500 people, 1000 boats", translation: "five hundred people, a thousand boats"),
    Case(language: "ar", source: "(2019/2610(RSP))", translation: "(\u{2068}2019/2610(RSP)\u{2069})"),
    Case(language: "bg", source: "Rules 135(5) and 123(4)", translation: "член 135, параграф 5 и член 123, параграф 4"),
    Case(language: "de", source: "Zhanbolat Mamay, Aset Mataev", translation: "Zhanbolat Mamay, Aset Mataev"),
    Case(language: "fr", source: "New York 2019", translation: "New York 2019"),
    Case(language: "fr", source: "a) to share; b) to wait", translation: "a) partager; b) attendre"),
    Case(language: "de", source: "the “charter” (old)", translation: "die „Charta“ (alt)"),
    Case(language: "fr", source: "the group’s members’ rights", translation: "l’égalité d’autrui"),
    Case(language: "fr", source: "on 10 August 2018", translation: "le 10 aou\u{302}t 2018"),
    Case(language: "ar", source: "a) one; b) two", translation: "أ) واحد؛ ب) اثنان"),
    Case(language: "zh", source: "the “charter” (old)", translation: "“宪章”（旧）"),
    Case(
      language: "sv", source: "welcomes Andrea – Barbara – Christina – in her own words",
      translation: "välkomnar Andrea – Barbara – Christina – med egna ord"),
  ]

  private static let wrong = [
    Case(
      language: "fr", source: "Rules 1 and 12 of 2019", translation: "articles 11 et 2 de 2019", ids: ["numbers"]),
    Case(
      language: "fr", source: "some 10,000 people in 2019", translation: "quelque 10 000 personnes en 2018",
      ids: ["numbers"]),
    Case(language: "hi", source: "some 100,000 people in 2019", translation: "१,००,००० लोग २०१८ में", ids: ["numbers"]),
    Case(language: "en", source: "21 of them", translation: "twenty-two of them", ids: ["numbers"]),
    Case(language: "ru", source: "Part 4", translation: "часть VI", ids: ["numbers"]),
    Case(language: "zh", source: "in 2019", translation: "二〇一八年", ids: ["numbers"]),
    Case(
      language: "fr", source: "in October 2016 a court", translation: "en octobre 2017, un tribunal", ids: ["numbers"]),
    Case(language: "fr", source: "for 7 years", translation: "pendant six ans", ids: ["numbers"]),
    Case(language: "de", source: "on 10 May 2018", translation: "am 10. März 2018", ids: ["months"]),
    Case(language: "ru", source: "in July 2018", translation: "в июне 2018 года", ids: ["months"]),
    Case(
      language: "fr", source: "see P8_TA(2019)0203", translation: "voir P8_TA(2019)0230", ids: ["codes"]),
    Case(
      language: "kk", source: "urges the government to release all prisoners at once",
      translation: "urges the government to release all prisoners at once", ids: ["untranslated"]),
    Case(
      language: "de", source: "Calls on the authorities to respect the right to peaceful protest",
      translation: "fordert, to respect the right to peaceful protest", ids: ["untranslated"]),
    Case(language: "fr", source: "the “charter” of all", translation: "la «charte de tous", ids: ["unbalanced"]),
    Case(language: "fr", source: "(old) charter", translation: "(ancienne charte", ids: ["unbalanced"]),
    Case(language: "zh", source: "the charter (old)", translation: "宪章（旧", ids: ["unbalanced"]),
    Case(language: "de", source: "a [sic] charter", translation: "eine (sic] Charta", ids: ["unbalanced"]),
    Case(
      language: "de", source: "Calls on Andrea to leave the river alone at last",
      translation: "fordert Andrea auf, to leave the river alone at last", ids: ["untranslated"]),
    Case(
      language: "fr",
      source:
        "Stresses that deeper relations have to be based on shared values and correspond to an active engagement;",
      translation: "Souligne;", ids: ["length"]),
  ]

  @Test(arguments: right + wrong)
  func `suspicions are those of a reviser`(example: Case) throws {
    let check = SuspicionCheck(
      source: LanguageWords(.english), target: LanguageWords(try #require(LanguageTag(example.language))),
      usualLength: 100)
    let found = check.suspicions(SourceFeatures(example.source), TextFeatures(example.translation))
    #expect(found.map(\.id) == example.ids, "\(found)")
  }

  @Test func `kinds of signs are those of Unicode`() {
    for value in [0x41, 0x39, 0xE9, 0x301, 0x664, 0xFF19, 0x4E00, 0x200F, 0x2003, 0x2019, 0x1D7D8, 0x10400] as [UInt32]
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kinds = ScalarKinds(of: scalar)
      let properties = scalar.properties
      #expect(kinds.contains(.letter) == properties.isAlphabetic, "\(value)")
      #expect(kinds.contains(.number) == (properties.numericType != nil), "\(value)")
      #expect(kinds.contains(.decimal) == (properties.numericType == .decimal), "\(value)")
      #expect(kinds.contains(.lowercase) == properties.isLowercase, "\(value)")
    }
  }

  @Test(arguments: [
    ("a b c", "a b c", 0), ("a b c", "a x c", 1), ("a b c d", "x b c y", 2), ("", "a", 1), ("a", "", 1),
    ("a b c", "a b c d e", 1),
  ])
  func `changes are counted by places`(old: String, new: String, count: Int) {
    let difference = WordDifference(from: old, to: new)
    #expect(difference.count == count)
    func text(_ kept: (WordDifference.Piece) -> String?) -> String {
      difference.pieces.compactMap(kept).joined(separator: " ")
    }
    #expect(text { if case .added = $0 { nil } else { $0.words } } == old)
    #expect(text { if case .removed = $0 { nil } else { $0.words } } == new)
  }
}

extension WordDifference.Piece {
  fileprivate var words: String {
    switch self {
    case .same(let words), .removed(let words), .added(let words): words
    }
  }
}
