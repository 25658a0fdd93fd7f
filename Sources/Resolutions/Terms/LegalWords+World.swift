extension LegalTerms {
  /// Of further languages: the words that head articles, sections, annexes, chapters and parts, and little more. Unreviewed.
  static let worldWords: [String: LegalTerms] = [
    "ka": few(article: "მუხლი", annex: "დანართი", chapter: "თავი", part: "ნაწილი"),
    "hy": few(article: "հոդված", annex: "հավելված", chapter: "գլուխ", part: "մաս"),
    "sq": few(article: "neni", annex: "shtojca|aneksi", chapter: "kreu|kapitulli", part: "pjesa"),
    "az": few(article: "maddə", annex: "əlavə", chapter: "fəsil", part: "hissə"),
    "uz": few(article: "modda|модда", annex: "ilova|илова", chapter: "bob|боб", part: "qism", isNumberFirst: true),
    "ky": few(article: "берене|статья", annex: "тиркеме", chapter: "глава", part: "бөлүк", isNumberFirst: true),
    "tg": few(article: "моддаи|модда", annex: "замима", chapter: "боби|боб", part: "қисми"),
    "mn": few(article: "зүйл", annex: "хавсралт", chapter: "бүлэг", part: "хэсэг", isNumberFirst: true),
    "th": few(article: "มาตรา|ข้อ", annex: "ภาคผนวก|บัญชีแนบท้าย", chapter: "หมวด", part: "ส่วนที่|ภาค"),
    "lo": few(article: "ມາດຕາ", annex: "ເອກະສານຊ້ອນ", chapter: "ໝວດ", part: "ພາກ"),
    "km": few(article: "មាត្រា|ប្រការ", annex: "ឧបសម្ព័ន្ធ", chapter: "ជំពូក", part: "ផ្នែក"),
    "ms": few(
      article: "perkara|artikel|fasal", section: "seksyen", annex: "lampiran|jadual", chapter: "bab", part: "bahagian"),
    "fil": few(article: "artikulo", section: "seksyon", annex: "annex|dugtong", chapter: "kabanata", part: "bahagi"),
    "sw": few(article: "ibara|kifungu", section: "sehemu", annex: "kiambatisho", chapter: "sura", part: "sehemu"),
    "am": few(article: "አንቀጽ", annex: "አባሪ", chapter: "ምዕራፍ", part: "ክፍል"),
    "ur": few(article: "دفعہ|آرٹیکل", annex: "ضمیمہ", chapter: "باب", part: "حصہ"),
    "bn": few(article: "অনুচ্ছেদ|ধারা", annex: "পরিশিষ্ট|তফসিল", chapter: "অধ্যায়", part: "ভাগ"),
    "ne": few(article: "धारा|दफा", annex: "अनुसूची", chapter: "परिच्छेद", part: "भाग"),
    "mr": few(article: "अनुच्छेद|कलम", annex: "परिशिष्ट|अनुसूची", chapter: "प्रकरण", part: "भाग"),
    "ta": few(article: "பிரிவு|உறுப்பு", annex: "இணைப்பு|அட்டவணை", chapter: "அத்தியாயம்", part: "பகுதி"),
    "gl": few(
      article: "artigo|art.", section: "sección", annex: "anexo|anexos", chapter: "capítulo|título", part: "parte"),
    "eu": few(article: "artikulua", annex: "eranskina", chapter: "kapitulua", part: "zatia", isNumberFirst: true),
    "cy": few(article: "erthygl", section: "adran", annex: "atodiad|atodlen", chapter: "pennod", part: "rhan"),
    "lb": few(article: "artikel|art.", annex: "annex|anhang", chapter: "kapitel", part: "deel"),
    "af": few(article: "artikel", section: "afdeling", annex: "bylae|aanhangsel", chapter: "hoofstuk", part: "deel"),
  ]

  private static func few(
    article: String, section: String = "", annex: String, chapter: String, part: String, isNumberFirst: Bool = false
  ) -> LegalTerms {
    LegalTerms(
      article: article, section: section, annex: annex, chapter: chapter, part: part, citation: "", whereas: "",
      resolved: "", nowTherefore: "", ending: "", isNumberFirst: isNumberFirst)
  }
}
