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
    \(isDraft ? "<li><strong>\(phrases[.notPublished])</strong></li>\n" as HTML : nil)\
    \(status.map { "<li>\(phrases[$0.phrase])</li>\n" as HTML })\
    \(self[.institution].map { "<li>\($0)</li>\n" as HTML })\
    \(self[.reference].map { "<li><bdi>\($0)</bdi></li>\n" as HTML })\
    \(date.map { "<li>\(yearLabel(phrases, language))<time datetime=\"\($0.iso)\">\(dateText)</time></li>\n" as HTML })\
    \(sponsors.map { "<li>\(phrases[.sponsorsN, $0])</li>\n" as HTML })\
    \(translation.map { "<li>\(phrases[$0.shortPhrase])</li>\n" as HTML })\
    \(officialText.map { "<li><a href=\"\($0)\">\(phrases[.officialText])</a></li>\n" as HTML })</ul>

    """
  }

  /// A number alone does not say that it is a year.
  private func yearLabel(_ phrases: Phrases, _ language: SiteLanguage) -> String {
    date?.month == nil ? phrases[.year] + language.colon : ""
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
