extension LegalTerms {
  /// Of languages that the site has no words of its own for. Unreviewed.
  static let moreWords: [String: LegalTerms] = [
    "sr": LegalTerms(
      article: "члан|član", section: "одељак|odeljak", annex: "прилог|prilog|анекс|aneks",
      chapter: "глава|glava|поглавље|poglavlje", part: "део|deo", citation: "имајући у виду|imajući u vidu",
      whereas: "будући да|budući da|с обзиром на то да|s obzirom na to da", resolved: "одлучено је|odlučeno je",
      nowTherefore: "стога|stoga|на основу изложеног|na osnovu izloženog",
      ending: "усвојено|usvojeno|потписано|potpisano|за:|против:|уздржани|у београду|u beogradu"),
    "bs": LegalTerms(
      article: "član", section: "odjeljak", annex: "prilog|aneks",
      chapter: "glava|poglavlje", part: "dio", citation: "imajući u vidu",
      whereas: "budući da", resolved: "odlučeno je",
      nowTherefore: "stoga",
      ending: "usvojeno|potpisano|za:|protiv:|suzdržani"),
    "mk": LegalTerms(
      article: "член", section: "оддел", annex: "прилог|анекс",
      chapter: "глава|поглавје", part: "дел", citation: "имајќи предвид",
      whereas: "бидејќи", resolved: "одлучено е",
      nowTherefore: "затоа",
      ending: "усвоено|потпишано|за:|против:|воздржани"),
    "be": LegalTerms(
      article: "артыкул", section: "раздзел", annex: "дадатак",
      chapter: "глава", part: "частка", citation: "спасылаючыся на",
      whereas: "прымаючы пад увагу", resolved: "вырашана",
      nowTherefore: "таму",
      ending: "прынята|падпісана|за:|супраць:"),
    "no": LegalTerms(
      article: "artikkel|art.", section: "avsnitt", annex: "vedlegg|tillegg",
      chapter: "kapittel", part: "del", citation: "under henvisning til",
      whereas: "ettersom", resolved: "det vedtas",
      nowTherefore: "derfor|på denne bakgrunn",
      ending: "vedtatt|godkjent|undertegnet|for:|mot:"),
    "is": LegalTerms(
      article: "grein", section: "þáttur", annex: "viðauki",
      chapter: "kafli", part: "hluti", citation: "með vísan til",
      whereas: "þar sem", resolved: "samþykkt er",
      nowTherefore: "því",
      ending: "samþykkt|undirritað", isNumberFirst: true),
    "ca": LegalTerms(
      article: "article|art.", section: "secció", annex: "annex|annexos|apèndix",
      chapter: "capítol|títol", part: "part", citation: "vist|vista|vistos",
      whereas: "considerant|atès que", resolved: "es resol|resol",
      nowTherefore: "per tant|per això|en conseqüència|per tot això",
      ending: "aprovat|aprovada|signat|vots"),
    "fa": LegalTerms(
      article: "ماده", section: "بخش", annex: "پیوست|ضمیمه",
      chapter: "فصل", part: "قسمت", citation: "با توجه به",
      whereas: "از آنجا که", resolved: "تصویب شد",
      nowTherefore: "بنابراین|از این رو",
      ending: "تصویب شد در|امضا شد|موافق|مخالف|ممتنع"),
    "ja": LegalTerms(
      article: "条|條", section: "節", annex: "附属書|付属書|別表|附則",
      chapter: "章", part: "編|部", citation: "",
      whereas: "鑑み", resolved: "決議する",
      nowTherefore: "よって",
      ending: "右決議する|以上決議する|可決|賛成|反対|令和|平成", isNumberFirst: true),
    "ko": LegalTerms(
      article: "조", section: "절", annex: "부속서|별표|부칙",
      chapter: "장", part: "편|부", citation: "",
      whereas: "", resolved: "결의한다",
      nowTherefore: "따라서",
      ending: "찬성|반대|기권|가결", isNumberFirst: true),
    "hi": LegalTerms(
      article: "अनुच्छेद|धारा", section: "अनुभाग", annex: "अनुलग्नक|परिशिष्ट",
      chapter: "अध्याय", part: "भाग", citation: "",
      whereas: "जबकि|चूंकि", resolved: "संकल्प किया जाता है",
      nowTherefore: "अतः|अब इसलिए",
      ending: "पारित|हस्ताक्षरित|पक्ष में|विरोध में"),
    "vi": LegalTerms(
      article: "điều", section: "mục", annex: "phụ lục",
      chapter: "chương", part: "phần", citation: "căn cứ",
      whereas: "xét thấy", resolved: "quyết nghị",
      nowTherefore: "do đó|vì vậy",
      ending: "thông qua|ký"),
    "id": LegalTerms(
      article: "pasal", section: "bagian", annex: "lampiran",
      chapter: "bab", part: "bagian", citation: "mengingat",
      whereas: "menimbang|bahwa", resolved: "memutuskan",
      nowTherefore: "oleh karena itu",
      ending: "ditetapkan|disahkan|ditandatangani"),
  ]
}
