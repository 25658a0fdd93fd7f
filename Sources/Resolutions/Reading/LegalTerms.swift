/// The words that a language opens an annex's or an article's heading with. Only headings are told apart by words;
/// citations, recitals and paragraphs never are.
struct LegalTerms: Sendable {
  /// In lower case.
  let annex: [String]
  /// In lower case, without the number.
  let article: [String]
  /// Whether the number stands before the word: "1. cikk".
  var isNumberFirst = false

  /// The terms of a language and English ones, which bilingual documents use.
  static func terms(for language: LanguageTag) -> LegalTerms {
    let english = LegalTerms(annex: ["annex", "annexes", "appendix", "appendices"], article: ["article", "art."])
    guard language.language != "en", let own = table[language.language] else { return english }
    return LegalTerms(
      annex: own.annex + english.annex, article: own.article + english.article, isNumberFirst: own.isNumberFirst)
  }

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
