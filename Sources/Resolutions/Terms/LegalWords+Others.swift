extension LegalTerms {
  /// Of the languages from Italian on, as in `table`.
  static let otherWords: [String: LegalTerms] = [
    // Unreviewed but for articles and annexes.
    "it": LegalTerms(
      article: "articolo|art.",
      section: "sezione",
      annex: "allegato|allegati|appendice|appendici|annesso",
      chapter: "capitolo|capo|titolo",
      part: "parte",
      citation: "visto|vista|visti|viste",
      whereas: "considerato|considerando|premesso|rilevato|constatato|ritenuto|atteso",
      resolved: "delibera|si delibera",
      nowTherefore:
        "pertanto|tutto ciò premesso|per questi motivi|tutto ciò considerato|tutto ciò premesso e considerato|ciò premesso",
      ending: "fatto a|approvato|approvata|adottato|adottata|firmato|voti|favorevoli|contrari"
        + "|astenuti|letto, approvato|dato a"),
    // Unreviewed but for articles and annexes.
    "kk": LegalTerms(
      article: "бап",
      section: "бөлім|параграф",
      annex: "қосымша|қосымшалар",
      chapter: "тарау",
      part: "бөлік",
      citation: "назарға ала отырып",
      whereas: "ескере отырып",
      resolved: "қаулы етілді",
      nowTherefore: "осыған байланысты",
      ending: "қабылданды|бекітілді|қол қойылды|қарсы:|қалыс",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "lt": LegalTerms(
      article: "straipsnis",
      section: "skirsnis",
      annex: "priedas|priedai|priedėlis|priedėliai",
      chapter: "skyrius",
      part: "dalis",
      citation: "atsižvelgdamas į|atsižvelgdama į",
      whereas: "kadangi",
      resolved: "nutarta",
      nowTherefore: "todėl",
      ending: "priimta|patvirtinta|pasirašyta|už:|prieš:|susilaikė",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "lv": LegalTerms(
      article: "pants",
      section: "iedaļa",
      annex: "pielikums|pielikumi|papildinājums|papildinājumi",
      chapter: "nodaļa",
      part: "daļa",
      citation: "ņemot vērā",
      whereas: "tā kā",
      resolved: "nolemts",
      nowTherefore: "tādēļ",
      ending: "sagatavots|pieņemts|apstiprināts|parakstīts|par:|pret:|atturas",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "mt": LegalTerms(
      article: "artikolu|l-artikolu",
      section: "taqsima|sezzjoni",
      annex: "anness|l-anness|annessi|l-annessi|appendiċi|l-appendiċi",
      chapter: "kapitolu|titolu",
      part: "parti",
      citation: "wara li kkunsidra",
      whereas: "billi",
      resolved: "huwa deċiż",
      nowTherefore: "għalhekk",
      ending: "magħmul|adottat|adottata|approvat|iffirmat|favur|kontra:|astensjonijiet"),
    // Unreviewed but for articles and annexes.
    "nl": LegalTerms(
      article: "artikel|art.",
      section: "afdeling",
      annex: "bijlage|bijlagen|aanhangsel|aanhangsels|appendix",
      chapter: "hoofdstuk|titel",
      part: "deel",
      citation: "gelet op|gezien",
      whereas: "overwegende|constaterende",
      resolved: "besluit|besloten",
      nowTherefore: "derhalve|daarom|om deze redenen",
      ending: "gedaan te|aangenomen|goedgekeurd|getekend|voor:|tegen:|onthoudingen|stemming"),
    // Unreviewed but for articles and annexes.
    "pl": LegalTerms(
      article: "artykuł|art.",
      section: "sekcja|oddział",
      annex: "załącznik|załączniki|dodatek|aneks",
      chapter: "rozdział|tytuł",
      part: "część",
      citation: "uwzględniając",
      whereas: "zważywszy|mając na uwadze, że",
      resolved: "uchwala się|postanawia się",
      nowTherefore: "w związku z powyższym|wobec powyższego|dlatego",
      ending: "sporządzono|przyjęto|przyjęta|uchwalono|zatwierdzono|podpisano|za:|przeciw:"
        + "|wstrzymało się"),
    // Unreviewed but for articles and annexes.
    "pt": LegalTerms(
      article: "artigo|art.",
      section: "secção|seção",
      annex: "anexo|anexos|apêndice|apêndices",
      chapter: "capítulo|título",
      part: "parte",
      citation: "tendo em conta",
      whereas: "considerando",
      resolved: "resolve|resolve-se|fica resolvido",
      nowTherefore:
        "por conseguinte|portanto, resolve|pelo exposto|por isso|nestes termos|assim|face ao exposto|ante o exposto|portanto",
      ending:
        "feito em|aprovado|aprovada|adotado|adotada|assinado|votos|a favor|contra:|abstenções|sala das sessões|assembleia da república,"
    ),
    // Unreviewed but for articles and annexes.
    "ro": LegalTerms(
      article: "articolul|art.",
      section: "secțiunea|secţiunea",
      annex: "anexă|anexa|anexe|anexele|apendice|apendicele",
      chapter: "capitolul|titlul",
      part: "partea",
      citation: "având în vedere",
      whereas: "întrucât",
      resolved: "se hotărăște|se decide",
      nowTherefore: "prin urmare|pentru aceste motive|drept urmare",
      ending: "întocmit|adoptat|adoptată|aprobat|semnat|pentru:|împotrivă:|abțineri"),
    // Unreviewed but for articles and annexes.
    "ru": LegalTerms(
      article: "статья",
      section: "раздел|параграф",
      annex: "приложение|приложения|дополнение|дополнения|добавление|добавления",
      chapter: "глава",
      part: "часть",
      citation: "ссылаясь на",
      whereas: "принимая во внимание, что|учитывая, что|поскольку",
      resolved: "постановлено|постановляется",
      nowTherefore: "в связи с этим|поэтому|на основании изложенного|исходя из изложенного",
      ending: "совершено|принято|принята|утверждено|подписано|за:|против:|воздержались|голосовали"),
    // Unreviewed but for articles and annexes.
    "sk": LegalTerms(
      article: "článok|čl.",
      section: "oddiel",
      annex: "príloha|prílohy|dodatok|dodatky|doplnok",
      chapter: "kapitola|hlava",
      part: "časť",
      citation: "so zreteľom na",
      whereas: "keďže",
      resolved: "uznáša sa",
      nowTherefore: "preto|z týchto dôvodov",
      ending: "prijaté|schválené|podpísané|za:|proti:|zdržali sa|v bratislave"),
    // Unreviewed but for articles and annexes.
    "sl": LegalTerms(
      article: "člen",
      section: "oddelek",
      annex: "priloga|priloge|dodatek|dodatki",
      chapter: "poglavje|naslov",
      part: "del",
      citation: "ob upoštevanju",
      whereas: "ker",
      resolved: "sklenjeno je",
      nowTherefore: "zato",
      ending: "sprejeto|potrjeno|podpisano|za:|proti:|vzdržani",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "sv": LegalTerms(
      article: "artikel|art.",
      section: "avsnitt",
      annex: "bilaga|bilagor|tillägg|appendix",
      chapter: "kapitel|avdelning",
      part: "del",
      citation: "med beaktande av",
      whereas: "med beaktande av att",
      resolved: "beslutades|det beslutas",
      nowTherefore: "därför beslutas|därför",
      ending: "utfärdad i|antagen|antaget|godkänd|undertecknat|ja-röster|nej-röster|röster"),
    // Unreviewed but for articles and annexes.
    "tr": LegalTerms(
      article: "madde",
      section: "kısım",
      annex: "ek|ekler|lahika",
      chapter: "bölüm|fasıl",
      part: "kısım",
      citation: "dikkate alarak",
      whereas: "mademki",
      resolved: "karar verilmiştir",
      nowTherefore: "bu nedenle|bu itibarla|bu sebeple",
      ending: "düzenlenmiştir|kabul edilmiştir|onaylanmıştır|imzalanmıştır|kabul:|ret:|çekimser",
      isNumberFirst: true),
    // Unreviewed but for articles and annexes.
    "uk": LegalTerms(
      article: "стаття",
      section: "розділ|параграф",
      annex: "додаток|додатки|доповнення",
      chapter: "глава",
      part: "частина",
      citation: "беручи до уваги документ",
      whereas: "беручи до уваги, що|враховуючи, що|оскільки",
      resolved: "ухвалено|вирішено",
      nowTherefore: "у зв’язку з цим|тому|на підставі викладеного|з огляду на викладене",
      ending: "вчинено|прийнято|ухвалено|затверджено|підписано|за:|проти:|утрималися"),
    // Unreviewed but for articles and annexes.
    "zh": LegalTerms(
      article: "条|條",
      section: "节",
      annex: "附件|附录|附文",
      chapter: "章",
      part: "编|部分",
      citation: "根据",
      whereas: "鉴于",
      resolved: "决议|兹决议",
      nowTherefore: "因此|为此|兹此",
      ending: "通过|签署|赞成|反对|弃权",
      isNumberFirst: true),
  ]
}
