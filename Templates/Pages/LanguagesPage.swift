public import Markup
internal import Resolutions
public import Sites

/// `/`: the languages of the site, each by its own name.
extension LanguagesPage {
  /// - Parameter frames: of the site's source language.
  public func html(_ frames: PageFrames) -> HTML {
    let (frame, phrases) = (frames.frame(of: address), frames.site.phrases)
    let languages = frames.site.languages
    return frame.page(
      "languages-page",
      head: .init(
        title: phrases[.languages], description: phrases[.siteHolds],
        english: phrases.language(of: .siteHolds), canonical: address,
        translations: .init(languages, anyLanguage: address) { .index($0) }),
      content: """
        <header class="head">
        <h1>\(phrases.html(.chooseLanguage))</h1>
        <p class="holds">\(phrases.html(.siteHolds))</p>
        </header>
        <ul class="language-names">
        \(languages, { "<li>\(frame.link(to: "", in: $0))\(amount(in: $0))</li>\n" })</ul>

        """)
  }

  /// How many resolutions there are in a language, in its own words.
  private func amount(in language: SiteLanguage) -> HTML? {
    amounts[language.tag].map { phrases, count in
      let (tag, direction) = (language.tag.rawValue, language.direction.rawValue)
      return
        " <span class=\"facts\" lang=\"\(tag)\" dir=\"\(direction)\">\(phrases.html(.resolutions))\(language.colon)\(count)</span>"
    }
  }
}
