internal import Markup
internal import Resolutions
internal import Sites

extension Facts {
  /// The line of facts over a text and in the index: what a reader has to know of it besides its title.
  /// - Parameters:
  ///   - language: of the page.
  ///   - translation: what kind of translation the text is, where nothing else on the page says so.
  func html(_ phrases: Phrases, _ language: SiteLanguage, translation: Head.Translation? = nil) -> HTML {
    """
    <ul class="facts">
    \(isDraft ? "<li><strong>\(phrases.html(.notPublished))</strong></li>\n" as HTML : nil)\
    \(status.map { "<li>\(phrases.html($0.phrase))</li>\n" as HTML })\
    \(self[.institution].map { "<li>\($0)</li>\n" as HTML })\
    \(self[.reference].map { "<li><bdi>\($0)</bdi></li>\n" as HTML })\
    \(date.map { "<li>\(yearLabel(phrases, language))<time datetime=\"\($0.iso)\">\(dateText)</time></li>\n" as HTML })\
    \(sponsors.map { "<li>\(tabled(by: $0, phrases))</li>\n" as HTML })\
    \(translation.map { "<li>\(phrases.html($0.shortPhrase))</li>\n" as HTML })\
    \(officialText.map { "<li><a href=\"\($0)\">\(phrases.html(.officialText))</a></li>\n" as HTML })</ul>

    """
  }

  /// Its sponsors. Those of a joint motion would fill the screen before its title: more than a line or two of them unfold.
  private func tabled(by names: String, _ phrases: Phrases) -> HTML {
    let first = names.prefix(90)
    guard names.count > 200 else { return phrases.html(.sponsorsN, names) }
    let beginning = first.lastIndex(of: " ").map { first[..<$0] } ?? first
    return """
      <details class="sponsors"><summary>\(phrases.html(.sponsorsN, "\(beginning) …"))</summary>
      \(phrases.html(.sponsorsN, names))</details>
      """
  }

  /// A number alone does not say that it is a year.
  private func yearLabel(_ phrases: Phrases, _ language: SiteLanguage) -> HTML? {
    date?.month == nil ? "\(phrases.html(.year))\(language.colon)" : nil
  }
}

extension Head.Status {
  var phrase: Phrase {
    switch self {
    case .draft: .statusDraft
    case .tabled: .statusTabled
    case .adopted: .statusAdopted
    case .repealed: .statusRepealed
    case .withdrawn: .statusWithdrawn
    case .inForce: .statusInForce
    }
  }
}

extension Head.Translation {
  var phrase: Phrase {
    switch self {
    case .official: .translationOfficial
    case .unofficial: .translationUnofficial
    case .machine: .translationMachine
    }
  }
}
