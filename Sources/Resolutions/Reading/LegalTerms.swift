/// The words that a language opens an annex's or an article's heading with. Only headings are told apart by words;
/// citations, recitals and paragraphs never are.
struct LegalTerms: Sendable {
  /// In lower case.
  let annex: [String]
  /// In lower case, without the number.
  let article: [String]
  /// Whether the number stands before the word: "1. cikk".
  let isNumberFirst: Bool
  /// The characters of all of them, with a sign after each.
  private let openings: [Unicode.Scalar]

  private init(annex: [String], article: [String], isNumberFirst: Bool = false) {
    self.annex = annex
    self.article = article
    self.isNumberFirst = isNumberFirst
    openings = (annex + article).flatMap { Array($0.unicodeScalars) + [Self.wordEnd] }
  }

  /// The terms of a language and English ones, which bilingual documents use.
  static func terms(for language: LanguageTag) -> LegalTerms { bilingual[language.language] ?? english }

  private static let english = LegalTerms(
    annex: ["annex", "annexes", "appendix", "appendices"], article: ["article", "art."])

  private static let bilingual = table.mapValues { own in
    LegalTerms(
      annex: own.annex + english.annex, article: own.article + english.article, isNumberFirst: own.isNumberFirst)
  }

  /// Whether a heading may open with one of the words, or with a number where that stands first. Most open with another
  /// word of plain letters, and that is decided by the first that differs.
  func mayOpen(_ heading: Span<UInt8>) -> Bool {
    guard let first = PlainLetter(in: heading, at: 0), first.small != " " else { return true }
    if isNumberFirst, Self.numberInitials.contains(first.small) { return true }
    var (index, differs) = (0, false)
    for scalar in openings {
      if scalar == Self.wordEnd {
        if !differs { return true }
        (index, differs) = (0, false)
      } else if !differs {
        // What follows a letter may be a mark that changes it.
        guard let letter = PlainLetter(in: heading, at: index),
          PlainLetter(in: heading, at: index + letter.length) != nil
        else { return true }
        differs = letter.small != scalar
        index += letter.length
      }
    }
    return false
  }

  private static let wordEnd: Unicode.Scalar = "\0"

  /// What a number in a heading begins with, where it is a plain letter: digits, Roman numerals, words for the first.
  private static let numberInitials = Array("0123456789ivxlcıpuú".unicodeScalars)

  private static let table: [String: LegalTerms] = [
    "ar": LegalTerms(
      annex: [
        "مرفق", "المرفق", "مرفقات", "المرفقات", "ملحق", "الملحق", "ملاحق", "الملاحق", "تذييل", "التذييل", "تذييلات",
        "التذييلات",
      ],
      article: ["المادة", "مادة"]),
    "bg": LegalTerms(
      annex: ["приложение", "приложения", "допълнение", "анекс"],
      article: ["член", "чл."]),
    "cs": LegalTerms(
      annex: ["příloha", "přílohy", "dodatek", "dodatky", "doplněk"],
      article: ["článek", "čl."]),
    "da": LegalTerms(
      annex: ["bilag", "bilaget", "tillæg", "appendiks"],
      article: ["artikel", "art."]),
    "de": LegalTerms(
      annex: ["anlage", "anlagen", "anhang", "anhänge", "annex"],
      article: ["artikel", "art."]),
    "el": LegalTerms(
      annex: ["παράρτημα", "παραρτήματα", "παραρτημα", "παραρτηματα", "προσάρτημα", "προσαρτημα"],
      article: ["άρθρο", "αρθρο"]),
    "es": LegalTerms(
      annex: ["anexo", "anexos", "apéndice", "apéndices"],
      article: ["artículo", "art."]),
    "et": LegalTerms(
      annex: ["lisa", "lisad", "liide", "liited"],
      article: ["artikkel"], isNumberFirst: true),
    "fi": LegalTerms(
      annex: ["liite", "liitteet", "päätöslauselman liite", "lisäys"],
      article: ["artikla"], isNumberFirst: true),
    "fr": LegalTerms(
      annex: ["annexe", "annexes", "appendice", "appendices"],
      article: ["article", "art."]),
    "ga": LegalTerms(
      annex: ["iarscríbhinn", "iarscríbhinní", "foscríbhinn", "foscríbhinní", "aguisín", "aguisíní"],
      article: ["airteagal"]),
    "hr": LegalTerms(
      annex: ["prilog", "prilozi", "dodatak", "dodaci"],
      article: ["članak"]),
    "hu": LegalTerms(
      annex: ["melléklet", "mellékletek", "az állásfoglalás melléklete", "függelék", "függelékek"],
      article: ["cikk"], isNumberFirst: true),
    "it": LegalTerms(
      annex: ["allegato", "allegati", "appendice", "appendici", "annesso"],
      article: ["articolo", "art."]),
    "kk": LegalTerms(
      annex: ["қосымша", "қосымшалар"],
      article: ["бап"], isNumberFirst: true),
    "lt": LegalTerms(
      annex: ["priedas", "priedai", "priedėlis", "priedėliai"],
      article: ["straipsnis"], isNumberFirst: true),
    "lv": LegalTerms(
      annex: ["pielikums", "pielikumi", "papildinājums", "papildinājumi"],
      article: ["pants"], isNumberFirst: true),
    "mt": LegalTerms(
      annex: ["anness", "l-anness", "annessi", "l-annessi", "appendiċi", "l-appendiċi"],
      article: ["artikolu", "l-artikolu"]),
    "nl": LegalTerms(
      annex: ["bijlage", "bijlagen", "aanhangsel", "aanhangsels", "appendix"],
      article: ["artikel", "art."]),
    "pl": LegalTerms(
      annex: ["załącznik", "załączniki", "dodatek", "aneks"],
      article: ["artykuł", "art."]),
    "pt": LegalTerms(
      annex: ["anexo", "anexos", "apêndice", "apêndices"],
      article: ["artigo", "art."]),
    "ro": LegalTerms(
      annex: ["anexă", "anexa", "anexe", "anexele", "apendice", "apendicele"],
      article: ["articolul", "art."]),
    "ru": LegalTerms(
      annex: ["приложение", "приложения", "дополнение", "дополнения", "добавление", "добавления"],
      article: ["статья"]),
    "sk": LegalTerms(
      annex: ["príloha", "prílohy", "dodatok", "dodatky", "doplnok"],
      article: ["článok", "čl."]),
    "sl": LegalTerms(
      annex: ["priloga", "priloge", "dodatek", "dodatki"],
      article: ["člen"], isNumberFirst: true),
    "sv": LegalTerms(
      annex: ["bilaga", "bilagor", "tillägg", "appendix"],
      article: ["artikel", "art."]),
    "tr": LegalTerms(
      annex: ["ek", "ekler", "lahika"],
      article: ["madde"], isNumberFirst: true),
    "uk": LegalTerms(
      annex: ["додаток", "додатки", "доповнення"],
      article: ["стаття"]),
    "zh": LegalTerms(
      annex: ["附件", "附录", "附文"],
      article: ["条"], isNumberFirst: true),
  ]
}

/// A letter or sign that is one character by itself where another one follows it: ASCII, or Latin, Greek or Cyrillic.
private struct PlainLetter {
  let small: Unicode.Scalar
  /// In bytes.
  let length: Int

  /// nil at the end of the text, and where anything else stands.
  init?(in text: Span<UInt8>, at index: Int) {
    guard index < text.count else { return nil }
    let first = text[index]
    guard first >= 0x80 else {
      let isCapital = first >= 0x41 && first <= 0x5A
      guard first >= 0x20 else { return nil }
      small = Unicode.Scalar(isCapital ? first | 0x20 : first)
      length = 1
      return
    }
    guard first >= 0xC3, first <= 0xD4, index + 1 < text.count,
      let scalar = Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
    else { return nil }
    switch scalar.value {
    case 0xC0...0x24F, 0x388...0x3FF, 0x400...0x482, 0x48A...0x52F: break
    default: return nil
    }
    length = 2
    guard !scalar.isCommonLetter else {
      small = scalar.commonSmall
      return
    }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let mapped = mapping.first else { return nil }
    small = mapped
  }
}
