internal import Markup
internal import Resolutions
internal import Sites

/// What a citation of a translation says besides, so that nobody takes it for the original's words.
struct CitedTranslation {
  let kind: Head.Translation
  /// As its head names who made it; nil where it does not.
  let translator: String?
  /// The full title of the original, as plain text.
  let originalTitle: String
  let originalLanguage: SiteLanguage
  /// The whole text of the original; nil where it is not known where the site stands.
  let originalURL: String?
  /// In a word or two: "Machine translation".
  let kindName: String
  /// The same for pages.
  let kindHTML: HTML
  /// `note` for pages, within brackets: the original's title is marked as what it is, and so are English words that stand
  /// in for missing ones.
  let bracketedNote: HTML
  /// What stands before and after the original's title in `note`.
  private let around: (before: String, after: String)

  /// Nil for an original, and for a version that does not say what it is.
  /// - Parameter site: what pages in the version's language share.
  init?(_ version: SiteVersion, of context: ResolutionContext, _ site: SiteFrame) {
    guard let kind = version.translation else { return nil }
    let (phrases, source) = (site.phrases, context.sourceLanguage)
    self.kind = kind
    translator = version.translator
    originalTitle = context.originalTitle
    originalLanguage = source
    originalURL = site.baseURL.map { $0 + Address.resolution(source.tag, context.slug).path }
    kindName = phrases[kind.shortPhrase]
    kindHTML = phrases.html(kind.shortPhrase)
    let words = version.kindWords(site).map { "\($0). " }.joined()
    let (colon, sourceName) = (site.language.colon, site.languageNames[source.tag] ?? source.ownName)
    around = ("\(words)\(phrases[.original])\(colon)", " (\(sourceName))")
    let title: HTML = """
      <bdi lang="\(source.tag.rawValue)" dir="\(source.direction.rawValue)">\(originalTitle)</bdi>
      """
    bracketedNote = """
      [\(version.kindHTML(site), { "\($0). " })\(phrases.html(.original))\(colon)\(title) (\(sourceName))]
      """
  }

  /// Whether it is the institution's own, whose words may be quoted as such.
  var isOfficial: Bool { kind == .official }

  /// What it is, who made it and of what, in the language of the translation: "Machine translation, not reviewed by the
  /// institution. Translation: Whereas. Original: European Parliament resolution on … (English)"
  var note: String { around.before + originalTitle + around.after }
}

extension Head.Translation {
  /// What it is, in a word or two.
  var shortPhrase: Phrase { self == .machine ? .machineTranslation : phrase }
}

extension SiteVersion {
  /// What kind of translation it is, who made it, who has reviewed it and when, each a sentence without its stop; nothing
  /// for an original. A machine's translation that was reviewed is no longer called unreviewed.
  func kindWords(_ site: SiteFrame) -> [String] {
    kindPhrases(site).map { phrase, value in value.map { site.phrases[phrase, $0] } ?? site.phrases[phrase] }
  }

  /// The same for pages.
  func kindHTML(_ site: SiteFrame) -> [HTML] {
    kindPhrases(site).map { phrase, value in value.map { site.phrases.html(phrase, $0) } ?? site.phrases.html(phrase) }
  }

  /// What it says, with what stands in the place of placeholders.
  private func kindPhrases(_ site: SiteFrame) -> [(phrase: Phrase, value: String?)] {
    guard let translation else { return [] }
    let reviewed = review.map { "\($0.reviewer)\(language.comma)\(site.dates.text($0.date))" }
    let kind = review == nil ? translation.phrase : translation.shortPhrase
    return [(kind, nil)] + [(.translationBy, translator), (.reviewedBy, reviewed)].filter { $0.1 != nil }
  }

  /// In a word or two what kind of translation it is, where its words are not the institution's own; nil for others.
  func unofficialKind(_ phrases: Phrases) -> String? {
    translation.flatMap { $0 == .official ? nil : phrases[$0.shortPhrase] }
  }
}
