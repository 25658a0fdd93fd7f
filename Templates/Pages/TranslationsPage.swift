public import Markup
internal import Resolutions
public import Sites

/// `/fr/translations/`: for a team, what of the translations into a language is to be done. No page leads here, and search
/// engines are asked not to list it.
extension TranslationsPage {
  /// - Parameter frames: of the page's language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    let title = "Translations into \(LanguageFacts.englishName(of: frame.language.tag))"
    let head = PageFrame.Head(
      title: title, description: "What of them is missing, outdated or suspicious", canonical: address, isListed: false)
    return frame.page(
      "translations", head: head,
      languages: frame.languageSwitch(languages, to: address.withinLanguage), content: content(frame, title))
  }

  private func content(_ frame: PageFrame, _ title: String) -> HTML {
    let texts = texts.map { text in
      FindingsTemplate(
        text.findings, id: text.slug.rawValue, title: marked(text.title, frame.language),
        way: frame.up + Address.resolution(frame.language.tag, text.slug).path, language: frame.language,
        source: text.source)
    }
    let counts = self.texts.map(\.findings.counts)
    let (done, all) = (counts.reduce(0) { $0 + $1.translated }, counts.reduce(0) { $0 + $1.all })
    return """
      <div lang="en" dir="ltr">
      <header class="head">
      <h1>\(title)</h1>
      <p>\(done) of \(all) provisions and headings translated</p>
      </header>
      <ul>
      \(texts, \.item)</ul>
      \(texts.compactMap(\.section), { $0 })</div>

      """
  }

  private func marked(_ title: String, _ language: SiteLanguage) -> HTML {
    "<span lang=\"\(language.tag.rawValue)\" dir=\"\(language.direction.rawValue)\">\(title)</span>"
  }
}
