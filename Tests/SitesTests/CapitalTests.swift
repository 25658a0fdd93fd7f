import Diagnostics
import Resolutions
import Sites
import Testing

/// Capitals at the beginning of headings and names, by Unicode's title case and CLDR's exceptions from it.
@Suite struct CapitalTests {
  @Test(
    arguments: [
      ("en", "recital B", "Recital B"), ("kk", "3-тармақ", "3-тармақ"), ("kk", "қазақ тілі", "Қазақ тілі"),
      ("el", "άρθρο 5", "Άρθρο 5"), ("ar", "الفقرة 2", "الفقرة 2"), ("fr", "équateur", "Équateur"),
      ("ka", "მუხლი 5", "მუხლი 5"), ("hy", "և կետ", "Եւ կետ"), ("hr", "ǆ", "ǅ"), ("de", "ß", "Ss"),
      ("tr", "ilgili", "İlgili"), ("az", "iclas", "İclas"), ("az-Latn", "iclas", "İclas"), ("en", "ilgili", "Ilgili"),
      ("nl", "ijsland", "IJsland"), ("nl", "italië", "Italië"), ("en", "ijsland", "Ijsland"),
      ("el", "ά", "Ά"), ("en", "", ""), ("en", "2nd", "2nd"),
    ] as [(LanguageTag, String, String)])
  func `a beginning has the capital that its language writes`(tag: LanguageTag, text: String, expected: String) {
    #expect(text.capitalizedInitial(in: tag) == expected)
  }

  @Test(
    arguments: [
      ("ka", "ქართული"), ("kk", "Қазақ тілі"), ("nl", "Nederlands"), ("tr", "Türkçe"), ("hy", "Հայերեն"),
    ] as [(LanguageTag, String)])
  func `a language's own name begins as CLDR has it in lists`(tag: LanguageTag, expected: String) {
    #expect(LanguageFacts.language(tag).ownName == expected)
  }

  @Test func `names stand under small Georgian letters, which have no capitals of their own`() throws {
    let text = """
      ---
      title: მდინარეები
      date: 2020
      index:
        mtkvari: {entry: მტკვარი, forms: [მტკვარი]}
      ---
      # მდინარეები

      1. მტკვარი.
      """
    let site = TestSite(["2020-1-rivers": ["ka"]])
    let listing = site.assemble("2020-1-rivers", ["ka": text]).value.listing
    let georgian = try #require(site.frames["ka"])
    #expect(SitePages([listing]).names(georgian)?.entries.map(\.initial) == ["მ"])
  }
}
