internal import Markup
internal import Resolutions
internal import Sites

/// What a citation of a text or of one provision is made of. Nothing stands in it that its source does not say.
struct Citation {
  /// The full title, as plain text.
  let title: String
  let shortTitle: String
  /// Whose resolution it is. For who wrote these words see `author`.
  let institution: String?
  let reference: String?
  let date: PartialDate?
  /// The date in the language's words; empty where there is none.
  let dateText: String
  let language: SiteLanguage
  /// Nil for an original.
  let translation: CitedTranslation?
  /// `2019-2610-kazakhstan-en-rec_B`
  private(set) var key: String
  /// Absolute; nil where it is not known where the site stands.
  private(set) var url: String?
  /// The provision that is cited; nil where it is the whole text.
  private(set) var provision: CitedProvision?
  /// The whole text in words.
  private let plainText: String

  /// The provision that is cited.
  struct CitedProvision {
    /// As a sentence names it: `paragraph 2, point (a)`
    let name: String
    /// Its text, without its label.
    let text: String
    /// The language of the text, where that is not the version's: it is not translated yet.
    let language: (tag: LanguageTag, name: String)?
  }

  /// Of a whole text.
  /// - Parameters:
  ///   - title: the full title, as plain text.
  ///   - site: what pages in the version's language share.
  init(_ version: SiteVersion, title: String, of context: ResolutionContext, _ site: SiteFrame) {
    let facts = version.facts(in: site)
    self.title = title.isEmpty ? version.title : title
    shortTitle = version.title
    institution = facts[.institution]
    reference = facts[.reference]
    date = facts.date
    dateText = facts.dateText
    language = version.language
    translation = CitedTranslation(version, of: context, site)
    let slug = context.slug
    // BibTeX takes an `@`, which names of earlier versions have, for the beginning of an entry.
    key = "\(slug.rawValue.replacing { $0 == "@" ? "-" : nil })-\(language.tag.rawValue)"
    url = site.baseURL.map { $0 + Address.resolution(version.language.tag, slug).path }
    plainText = Self.plainText(institution, title: self.title, reference, facts, language.comma)
  }

  /// The same of one of its provisions.
  func of(_ provision: CitedProvision, at anchor: Anchor) -> Citation {
    var citation = self
    citation.key += "-\(anchor)"
    citation.url? += "#\(anchor)"
    citation.provision = provision
    return citation
  }

  /// The language of what is quoted.
  var quotedLanguage: LanguageTag { provision?.language?.tag ?? language.tag }

  /// For fields that say who wrote a text. Many styles print neither translator nor note: so the name itself says where
  /// the words are not the institution's own: "European Parliament [Machine translation]".
  var author: String? {
    guard let translation, !translation.isOfficial else { return institution }
    return institution.map { "\($0) [\(translation.kindName)]" }
  }

  /// What a format says in its field for notes: the provision that is cited, what kind of translation it is.
  var notes: [String] { [provision?.name, translation?.note].compactMap { $0 } }

  /// The citation in words, followed in brackets by what kind of translation it is and of what.
  var html: HTML {
    let note: HTML? = translation.map { " <span class=\"kind\">\($0.bracketedNote)</span>" }
    return "\(language.isolating(reference, in: plain))\(note)"
  }

  /// The translation that it is of, where that is not the institution's own.
  var unofficial: CitedTranslation? { translation.flatMap { $0.isOfficial ? nil : $0 } }

  /// The citation in words, as the institution writes it, without saying that it is a translation:
  /// `European Parliament resolution on … (2019/2610(RSP)), recital B`
  var plain: String {
    guard let provision else { return plainText }
    return plainText + language.comma + provision.name + (provision.language.map { " [\($0.name)]" } ?? "")
  }

  private static func plainText(
    _ institution: String?, title: String, _ reference: String?, _ facts: Facts, _ comma: String
  ) -> String {
    var plain = ""
    if let institution, !title.names(institution) { plain += institution + comma }
    plain += title
    if let reference, !title.contains(bytesOf: reference) { plain += comma + reference }
    if let date = facts.date, !isImplied(date, by: [title, reference ?? ""]) { plain += comma + facts.dateText }
    return plain
  }

  /// A mere year says nothing beside a title or reference that holds it.
  private static func isImplied(_ date: PartialDate, by texts: [String]) -> Bool {
    let year = String(date.year)
    return date.month == nil && texts.contains { $0.contains(bytesOf: year) }
  }
}

extension SiteLanguage {
  /// A colon with its spaces: French sets one before it that no line breaks at.
  var colon: String {
    if tag.language == "fr" { return "\u{A0}: " }
    return script == "cjk" ? "：" : ": "
  }
}
