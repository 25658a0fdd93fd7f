public import Markup
internal import Resolutions
public import Sites

/// `/`: the languages of the site, each by its own name.
extension LanguagesPage {
  /// - Parameter layout: of the site's source language.
  public func write(_ layout: LayoutStencils, to html: inout HTML) {
    let head = DocumentHead(
      title: frame.phrases[.languages], canonical: address,
      alternates: DocumentHead.alternates(frame.languages, anyLanguage: address, baseURL: frame.baseURL) { .index($0) })
    html.append(
      Layout(stencils: layout, head: head, switches: nil, up: "", kind: "languages-page", content: content))
  }

  private var content: HTML {
    """
    <header class="head">
    <h1>\(frame.phrases[.chooseLanguage])</h1>
    </header>
    <ul class="language-names">
    \(frame.languages, name)</ul>

    """
  }

  private func name(_ language: SiteLanguage) -> HTML {
    let tag = language.tag.rawValue
    return """
      <li><a lang="\(tag)" dir="\(language.direction.rawValue)" hreflang="\(tag)" href="\(Address.index(language.tag).path)">\(language.ownName)</a></li>

      """
  }
}
