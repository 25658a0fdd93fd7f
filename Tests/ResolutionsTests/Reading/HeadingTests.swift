import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Resolutions

@Suite struct HeadingTests {
  private func article(_ heading: String, _ language: LanguageTag) -> String? {
    let terms = LegalTerms.terms(for: language)
    let number = ArticleHeading.number(in: HeadingBeginning.of(heading), terms, language: language)
    if number != nil { expectMayOpen(heading, terms) }
    return number?.text
  }

  private func isAnnex(_ heading: String, _ language: LanguageTag) -> Bool {
    let terms = LegalTerms.terms(for: language)
    let isOne = AnnexHeading.isOne(HeadingBeginning.of(heading), terms)
    if isOne { expectMayOpen(heading, terms) }
    return isOne
  }

  /// What opens an article or annex must not be passed over as another word.
  private func expectMayOpen(_ heading: String, _ terms: LegalTerms) {
    let mayOpen = terms.mayOpen(Array(heading.utf8).span)
    #expect(mayOpen, "\(heading)")
  }

  @Test(arguments: phrases)
  func `no heading is passed over because of how its letters are written`(
    _ phrases: (language: String, article: String, annex: String)
  ) throws {
    let language = try #require(LanguageTag(phrases.language))
    let terms = LegalTerms.terms(for: language)
    var found = 0
    for word in terms.article + terms.annex {
      for spelling in [word, word.uppercased(), word.capitalized, "\u{A0}\(word)", " \(word)"] {
        for heading in [
          spelling, "\(spelling) 5", "\(spelling) IV", "5. \(spelling)", "5a \(spelling)", "IV. \(spelling)",
          "ıv \(spelling)", "第五\(spelling)", "٥ \(spelling)", "premier \(spelling)", "único \(spelling)",
          "الأولى \(spelling)", spelling + "\u{301}", String(spelling.dropLast()),
        ] {
          for text in [heading, heading.decomposedStringWithCanonicalMapping] {
            found += article(text, language) != nil || isAnnex(text, language) ? 1 : 0
          }
        }
      }
    }
    #expect(found >= 10 * terms.annex.count)
  }

  @Test(
    arguments: [
      ("en", "Assembly of the Union"), ("el", "Συνέλευση"), ("kk", "Қазақстан"), ("hu", "Javaslat 5"), ("cs", "Česká"),
    ] as [(LanguageTag, String)])
  func `other words are passed over`(language: LanguageTag, heading: String) {
    let mayOpen = LegalTerms.terms(for: language).mayOpen(Array(heading.utf8).span)
    #expect(!mayOpen)
  }

  /// The languages that the site has words for, and how they name article 5 and annex 2.
  private static let phrases: [(language: String, article: String, annex: String)] = {
    let folder = Project.root.appending(path: "Templates/Phrases")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "yml" }.compactMap { file in
      guard let bytes = try? Data(contentsOf: file) else { return nil }
      let pairs = YAMLFile.read(SourceFile(path: file.path, bytes: Array(bytes))).value
      func phrase(_ key: String, _ number: String) -> String {
        let text = pairs.first { $0.key.text == key }?.value.text ?? ""
        return text.replacingOccurrences(of: "{number}", with: number)
      }
      let language = file.deletingPathExtension().lastPathComponent
      return (language, phrase("article-n", "5"), phrase("annex-n", "2"))
    }
  }()

  @Test func `there are words for thirty languages or more`() {
    #expect(Self.phrases.count >= 30)
  }

  @Test(arguments: phrases)
  func `each language's own words for article and annex are recognised`(
    _ phrases: (language: String, article: String, annex: String)
  ) throws {
    let language = try #require(LanguageTag(phrases.language))
    for heading in [phrases.article, phrases.article.uppercased(), "\(phrases.article) – X", "\(phrases.article): X"] {
      #expect(article(heading, language) == "5", "\(heading)")
      #expect(!isAnnex(heading, language), "\(heading)")
    }
    for heading in [phrases.annex, phrases.annex.uppercased(), "\(phrases.annex). X", "\(phrases.annex): X"] {
      #expect(isAnnex(heading, language), "\(heading)")
      #expect(article(heading, language) == nil, "\(heading)")
    }
  }

  @Test(
    arguments: [
      ("ar", "المادة 5", "مرفق"), ("bg", "Член 5", "Приложение"), ("cs", "Článek 5", "PŘÍLOHA"),
      ("da", "Artikel 5", "Bilag"),
      ("de", "Artikel 5", "ANHANG"), ("el", "ΑΡΘΡΟ 5", "ΠΑΡΑΡΤΗΜΑ"), ("en", "Article 5", "ANNEX"),
      ("es", "Artículo 5", "ANEXO"),
      ("et", "Artikkel 5", "LISA"), ("fi", "5 artikla", "LIITE"), ("fr", "Article 5", "ANNEXE"),
      ("ga", "Airteagal 5", "IARSCRÍBHINN"),
      ("hr", "Članak 5.", "PRILOG"), ("hu", "5. cikk", "MELLÉKLET"), ("it", "Articolo 5", "ALLEGATO"),
      ("kk", "5-бап", "ҚОСЫМША"),
      ("lt", "5 straipsnis", "PRIEDAS"), ("lv", "5. pants", "PIELIKUMS"), ("mt", "Artikolu 5", "ANNESS"),
      ("nl", "Artikel 5", "BIJLAGE"),
      ("pl", "Artykuł 5", "ZAŁĄCZNIK"), ("pt", "Artigo 5.º", "ANEXO"), ("ro", "Articolul 5", "ANEXĂ"),
      ("ru", "Статья 5", "ПРИЛОЖЕНИЕ"),
      ("sk", "Článok 5", "PRÍLOHA"), ("sl", "5. člen", "PRILOGA"), ("sv", "Artikel 5", "BILAGA"),
      ("tr", "Madde 5", "EK"),
      ("uk", "Стаття 5", "ДОДАТОК"), ("zh", "第五条", "附件"),
    ] as [(LanguageTag, String, String)])
  func `each language opens articles and annexes with its words, bare or numbered`(
    language: LanguageTag, heading: String, annex: String
  ) {
    #expect(article(heading, language) == "5")
    #expect(article("\(heading)  ", language) == "5")
    for text in [annex, "\(annex) I", "\(annex) 2", "\(annex): X", "\(annex) – X", "\(annex)\u{A0}II"] {
      #expect(isAnnex(text, language), "\(text)")
    }
  }

  @Test(
    arguments: [
      ("en", "Article 5a", "5a"), ("en", "Article 5 bis", "5bis"), ("fr", "Article 5 ter", "5ter"),
      ("fr", "Article premier", "1"),
      ("it", "Articolo 1 bis", "1bis"), ("en", "Article IV", "IV"), ("fr", "Article 1er", "1er"),
      ("fr", "Article 1er bis", "1erbis"), ("fr", "Article 3 bis A", "3bisA"), ("fr", "Article 4-1", "4-1"),
      ("fr", "Article L. 121-3", "L-121-3"), ("fr", "Article 5.1", "5-1"), ("pt", "Artigo 1.º", "1"),
      ("he", "סעיף ב", "2"),
      ("fr", "Article XII bis", "XIIbis"), ("en", "ARTICLE 12. TITLE", "12"),
      ("en", "Art. 7", "7"),
      ("en", "Article 5, paragraph 2", "5"), ("en", "Article 5– Scope", "5"), ("en", "Article 5. A title", "5"),
      ("bg", "чл. 3а", "3a"),
      ("zh", "第十二条", "12"), ("zh", "第二十条 标题", "20"), ("zh", "第12条", "12"), ("ar", "المادة ١٢", "12"),
      ("ar", "المادة الأولى", "1"),
      ("hu", "12/A. cikk", nil), ("sl", "3.a člen", nil), ("de", "Article 5", "5"), ("kk", "5а-бап", "5a"),
      ("en", "article 0", nil),
    ] as [(LanguageTag, String, String?)])
  func `numbers of articles are read as addresses have them`(language: LanguageTag, heading: String, number: String?) {
    #expect(article(heading, language) == number)
  }

  @Test(
    arguments: [
      ("en", "Articles 5 and 6"), ("en", "Articulation"), ("en", "5. Article of faith"), ("en", "Article"),
      ("en", "The article 5"),
      ("en", "Article five"), ("en", "Particle 5"), ("de", "Artikelentwurf 5"), ("zh", "三条建议"), ("hu", "5. cikkely"),
      ("en", ""), ("en", "Article D"),
    ] as [(LanguageTag, String)])
  func `other headings open no article`(language: LanguageTag, heading: String) {
    #expect(article(heading, language) == nil)
  }

  @Test(
    arguments: [
      ("en", "Annexation of Crimea"), ("en", "The annex"), ("en", "Preannex"), ("en", ""),
      ("en", "1. Annex procedures"),
      ("de", "Anlagenbau"), ("fr", "Annexion"), ("tr", "Ekonomi"), ("es", "Anexoa"),
    ] as [(LanguageTag, String)])
  func `other headings open no annex`(language: LanguageTag, heading: String) {
    #expect(!isAnnex(heading, language))
  }

  @Test(
    arguments: [
      ("hu", "1. melléklet"), ("kk", "2-қосымша"), ("lt", "1 priedas"), ("en", "Annexes"), ("mt", "L-Anness"),
      ("en", "Appendix 1"),
    ] as [(LanguageTag, String)])
  func `annexes may have their number first where the language puts it there`(language: LanguageTag, heading: String) {
    #expect(isAnnex(heading, language))
  }

  @Test func `a heading of megabytes is told by its beginning`() {
    let long = String(repeating: "word ", count: 1_000_000)
    #expect(article("Article 5 \(long)", "en") == "5")
    #expect(isAnnex("Annex \(long)", "en"))
    #expect(!isAnnex(long, "en"))
  }
}
