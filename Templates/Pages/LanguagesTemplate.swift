package import Markup
internal import Resolutions
package import Sites

/// `/`: the languages of the site, each by its own name.
extension LanguagesPage {
  package var html: HTML {
    let head = DocumentHead(
      frame: frame, up: "", title: frame.phrases[.languages], canonical: address,
      alternates: frame.languages.map { ($0.tag, .index($0.tag)) }, anyLanguage: address)
    let layout = Layout(
      frame: frame, head: head, switches: .none(frame), up: "", kind: "languages-page", content: content)
    return "\(layout)"
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
