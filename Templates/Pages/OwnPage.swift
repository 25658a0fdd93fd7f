public import Markup
internal import Resolutions
public import Sites

/// `/fr/about/`: a page of the publisher's own.
extension OwnPage {
  /// - Parameter frames: of the page's language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    let others = frame.site.languages.filter { languages.contains($0.tag) }
    let source = frame.site.configuration.sourceLanguage
    let first = languages.contains(source) ? source : languages.first ?? text.language
    var head = PageFrame.Head(title: text.title.isEmpty ? slug.rawValue : text.title, canonical: address)
    head.description = text.description(limit: 160)
    if others.count > 1 {
      head.translations = .init(others, anyLanguage: .page(first, slug)) { [slug] in .page($0, slug) }
    }
    return frame.page(
      "own-page", head: head, languages: frame.languageSwitch(others, to: address.withinLanguage),
      menu: Ways(site: frame.site, up: frame.up).menu(current: address),
      content: """
        <article>
        <header class="head">
        <h1>\(text.title.isEmpty ? HTML(text: slug.rawValue) : text.headingHTML)</h1>
        </header>
        \(text.bodyHTML(links: links, up: frame.up))</article>

        """)
  }
}
