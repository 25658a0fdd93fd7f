extension LegalTerms {
  /// The words of each language, one string a kind, with a bar between two words; the likeliest first. In lower case,
  /// without numbers.
  ///
  /// Words for articles and annexes have been checked against published texts of the language. All others have been
  /// written down from memory unless the line above says more: reviewers are welcome, and until then
  /// `Content/<lang>/phrases.yml` adds what a site needs.
  static let table = firstWords.merging(otherWords) { own, _ in own }.merging(moreWords) { own, _ in own }
    .merging(worldWords) { own, _ in own }.merging(
      ["nb": "no", "nn": "no", "sh": "sr"].compactMapValues { moreWords[$0] }
    ) { own, _ in own }

  private static let firstWords: [String: LegalTerms] = [
    // Reviewed: all.
    "en": LegalTerms(
      article: "article|art.",
      section: "section|sec.",
      annex: "annex|annexes|appendix|appendices|schedule|schedules",
      chapter: "chapter|title",
      part: "part",
      citation: "having regard to|pursuant to",
      whereas: "whereas|and whereas",
      resolved: "resolved|be it resolved|be it further resolved|further resolved"
        + "|and be it further resolved|be it also resolved|be it finally resolved"
        + "|resolved further|it is resolved|it is further resolved"
        + "|let it be resolved|let it further be resolved|let it be further resolved|let it finally be resolved"
        + "|let it also be resolved",
      nowTherefore:
        "now, therefore|now therefore|therefore, be it|therefore be it|be it therefore|now be it therefore|accordingly"
        + "|therefore, let it be|therefore let it be|now, let it be|be it ordained|be it enacted|be it ordered",
      ending: "passed|adopted|approved|done at|done in|signed|attest|ayes|noes|nays|yeas|absent"
        + "|abstain|vote|votes|voting|for:|against:|carried|dated|given under|in witness"
        + "|introduced|certified|i certify|i hereby certify|effective|on behalf of|submitted by|sponsored by|moved by|moved:|seconded by|seconded:|proposed by"
    ),
    // Unreviewed but for articles and annexes.
    "ar": LegalTerms(
      article: "المادة|مادة",
      section: "القسم|قسم",
      annex: "مرفق|المرفق|مرفقات|المرفقات|ملحق|الملحق|ملاحق|الملاحق|تذييل|التذييل|تذييلات|التذييلات",
      chapter: "الفصل|فصل|الباب",
      part: "الجزء|جزء",
      citation: "بعد الاطلاع على",
      whereas: "حيث إن|حيث أن|وحيث إن|وحيث أن|لما كان|ولما كان",
      resolved: "تقرر|يتقرر",
      nowTherefore: "لذلك|وبناء على ذلك|بناء عليه|وعليه|لهذه الأسباب",
      ending: "حرر في|حررت في|اعتمد|اعتمدت|اتخذ|صدر في|المؤيدون|المعارضون|الممتنعون"),
    // Unreviewed but for articles and annexes.
    "bg": LegalTerms(
      article: "член|чл.",
      section: "раздел",
      annex: "приложение|приложения|допълнение|анекс",
      chapter: "глава|дял",
      part: "част",
      citation: "като взе предвид",
      whereas: "като има предвид",
      resolved: "реши|решава се",
      nowTherefore: "поради това|предвид изложеното",
      ending: "съставено в|прието|приета|одобрено|подписано|за:|против:|въздържали се"),
    // Unreviewed but for articles and annexes.
    "cs": LegalTerms(
      article: "článek|čl.",
      section: "oddíl",
      annex: "příloha|přílohy|dodatek|dodatky|doplněk",
      chapter: "kapitola|hlava",
      part: "část",
      citation: "s ohledem na",
      whereas: "vzhledem k tomu",
      resolved: "usneseno|usnáší se",
      nowTherefore: "proto|z těchto důvodů",
      ending: "v bruselu dne|přijato|schváleno|podepsáno|pro:|proti:|zdrželi se|v praze dne|v brně dne"),
    // Unreviewed but for articles and annexes.
    "da": LegalTerms(
      article: "artikel|art.",
      section: "afsnit",
      annex: "bilag|bilaget|tillæg|appendiks",
      chapter: "kapitel|afsnit",
      part: "del",
      citation: "som henviser til|under henvisning til",
      whereas: "som henviser til, at|der henviser til, at",
      resolved: "det besluttes|besluttet",
      nowTherefore: "derfor besluttes|derfor",
      ending: "udfærdiget i|vedtaget|godkendt|underskrevet|for:|imod:|stemte"),
    // Reviewed: article, annex, section, chapter, part.
    "de": LegalTerms(
      article: "artikel|art.",
      section: "abschnitt",
      annex: "anlage|anlagen|anhang|anhänge|annex",
      chapter: "kapitel|titel",
      part: "teil",
      citation: "gestützt auf|nach einsicht in|nach anhörung|auf vorschlag",
      whereas: "in der erwägung|in erwägung|in anbetracht|und in der erwägung",
      resolved: "beschlossen|es wird beschlossen|ferner wird beschlossen",
      nowTherefore:
        "daher wird beschlossen|nun wird daher|daher|deshalb|aus diesen gründen|nach alledem|demgemäß|dementsprechend",
      ending: "geschehen zu|angenommen|beschlossen|gezeichnet|gez.|ja-stimmen|nein-stimmen"
        + "|antragsteller|antragstellerin|enthaltungen|abstimmung|ja:|nein:|namens|im namen"),
    // Unreviewed but for articles and annexes.
    "el": LegalTerms(
      article: "άρθρο|αρθρο",
      section: "τμήμα|ενότητα",
      annex: "παράρτημα|παραρτήματα|παραρτημα|παραρτηματα|προσάρτημα|προσαρτημα",
      chapter: "κεφάλαιο|τίτλος",
      part: "μέρος",
      citation: "έχοντας υπόψη",
      whereas: "λαμβάνοντας υπόψη ότι|εκτιμώντας ότι",
      resolved: "αποφασίζεται",
      nowTherefore: "για τους λόγους αυτούς|ως εκ τούτου",
      ending: "έγινε|εγκρίθηκε|υιοθετήθηκε|υπεγράφη|υπέρ:|κατά:|αποχές"),
    // Unreviewed but for articles and annexes.
    "es": LegalTerms(
      article: "artículo|art.",
      section: "sección",
      annex: "anexo|anexos|apéndice|apéndices",
      chapter: "capítulo|título",
      part: "parte",
      citation: "visto|vista|vistos|vistas",
      whereas: "considerando|por cuanto|y considerando|que considerando",
      resolved: "resuelve|se resuelve|resuélvase|se resuelve además|resuelto",
      nowTherefore:
        "por tanto|por lo tanto|por consiguiente|por ello|por lo anterior|por lo expuesto|en su virtud|en consecuencia|en mérito de lo expuesto",
      ending: "hecho en|dado en|dada en|aprobado|aprobada|adoptado|adoptada|firmado|votos|a favor"
        + "|en contra|abstenciones|comuníquese y|publíquese"),
    // Unreviewed but for articles and annexes.
    "et": LegalTerms(
      article: "artikkel",
      section: "jagu",
      annex: "lisa|lisad|liide|liited",
      chapter: "peatükk",
      part: "osa",
      citation: "võttes arvesse",
      whereas: "arvestades, et",
      resolved: "otsustatakse",
      nowTherefore: "seetõttu",
      ending: "koostatud|vastu võetud|heaks kiidetud|poolt|vastu:|erapooletuid",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "fi": LegalTerms(
      article: "artikla",
      section: "jakso",
      annex: "liite|liitteet|päätöslauselman liite|lisäys",
      chapter: "luku",
      part: "osa",
      citation: "ottaa huomioon",
      whereas: "ottaa huomioon, että",
      resolved: "päätetään",
      nowTherefore: "tästä syystä",
      ending: "tehty|annettu|hyväksytty|allekirjoitettu|puolesta|vastaan|tyhjää",
      isNumberFirst: true),
    // Reviewed: article, annex, section, chapter, part.
    "fr": LegalTerms(
      article: "article|art.",
      section: "section",
      annex: "annexe|annexes|appendice|appendices",
      chapter: "chapitre|titre",
      part: "partie",
      citation: "vu|vu le|vu la|vus",
      whereas: "considérant|attendu que|et considérant|et attendu que",
      resolved: "résolu|il est résolu|qu’il soit résolu|il est en outre résolu",
      nowTherefore:
        "par conséquent|en conséquence|c’est pourquoi|par ces motifs|pour ces motifs|après en avoir délibéré|après avoir délibéré|après délibération",
      ending: "fait à|fait et délibéré|adopté|adoptée|approuvé|signé|pour extrait|pour :|pour:"
        + "|contre :|contre:|abstention|vote|votes|délibéré|au nom de|certifié"),
    // Unreviewed but for articles and annexes.
    "ga": LegalTerms(
      article: "airteagal",
      section: "roinn|alt",
      annex: "iarscríbhinn|iarscríbhinní|foscríbhinn|foscríbhinní|aguisín|aguisíní",
      chapter: "caibidil|teideal",
      part: "cuid",
      citation: "ag féachaint do",
      whereas: "de bhrí",
      resolved: "rúnaítear",
      nowTherefore: "dá bhrí sin",
      ending: "arna dhéanamh|glactha|ar son|in aghaidh"),
    // Unreviewed.
    "he": LegalTerms(
      article: "סעיף",
      section: "חלק",
      annex: "נספח|נספחים|תוספת",
      chapter: "פרק",
      part: "חלק",
      citation: "בתוקף",
      whereas: "הואיל|והואיל",
      resolved: "הוחלט|לפיכך הוחלט",
      nowTherefore: "לפיכך|אי לכך|לכן|על כן",
      ending: "התקבל|נחתם|בעד|נגד|נמנעו|ניתן ב"),
    // Unreviewed but for articles and annexes.
    "hr": LegalTerms(
      article: "članak",
      section: "odjeljak",
      annex: "prilog|prilozi|dodatak|dodaci",
      chapter: "poglavlje|glava",
      part: "dio",
      citation: "uzimajući u obzir",
      whereas: "budući da|s obzirom na to da",
      resolved: "zaključuje se",
      nowTherefore: "stoga|slijedom navedenoga",
      ending: "sastavljeno u|doneseno|usvojeno|potpisano|za:|protiv:|suzdržani|klasa:|u zagrebu"),
    // Unreviewed but for articles and annexes.
    "hu": LegalTerms(
      article: "cikk",
      section: "szakasz",
      annex: "melléklet|mellékletek|az állásfoglalás melléklete|függelék|függelékek",
      chapter: "fejezet|cím",
      part: "rész",
      citation: "tekintettel",
      whereas: "mivel",
      resolved: "elhatározza",
      nowTherefore: "ezért",
      ending: "kelt|elfogadva|elfogadta|aláírta|igen:|nem:|tartózkodott",
      isNumberFirst: true),
  ]
}
