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
        title: phrases[.languages], description: phrases[.siteHolds], canonical: address,
        translations: .init(languages, anyLanguage: address) { .index($0) }),
      content: """
        <header class="head">
        <h1>\(phrases[.chooseLanguage])</h1>
        </header>
        <ul class="language-names">
        \(languages, { "<li>\(frame.link(to: "", in: $0))</li>\n" })</ul>

        """)
  }
}
