public import Markup
internal import Resolutions
public import Sites

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share.
extension ProvisionPage {
  /// - Parameter parts: of this provision.
  public func write(_ parts: ProvisionParts, to html: inout HTML) {
    let address = address
    let up = address.up
    let layout = parts.stencils.layout
    html.append(
      Layout(
        stencils: layout, head: head(name: parts.name),
        switches: LanguageSwitch(
          stencils: layout.languages, languages: context.languages, up: up, page: address.withinLanguage),
        up: up, kind: "one-provision", content: ProvisionContent(page: self, parts: parts, up: up)))
  }

  private func head(name: String) -> DocumentHead {
    let title = "\(name.capitalizedInitial) · \(rendered.title)"
    let text = rendered.version.plainText(of: provision, limit: 400)
    var head = DocumentHead(
      title: title, description: text, canonical: .resolution(rendered.language.tag, context.slug),
      fragment: provision.anchor)
    head.more = """
      <meta property="og:type" content="article">
      <meta property="og:title" content="\(title)">
      <meta property="og:description" content="\(text)">
      <meta property="og:site_name" content="\(frame.configuration.name(in: frame.language.tag))">
      <meta name="twitter:card" content="summary">
      \(absoluteMetadata)
      """
    return head
  }

  /// What needs to know where the site stands.
  private var absoluteMetadata: HTML? {
    guard let base = frame.baseURL else { return nil }
    return """
      <meta property="og:url" content="\(base)\(address.path)">
      <link rel="alternate" type="application/json+oembed" href="\(base)\(address.path)oembed.json">

      """
  }
}

/// What stands between masthead and foot.
private struct ProvisionContent: HTMLContent {
  let page: ProvisionPage
  let parts: ProvisionParts
  let up: String

  func write(to html: inout HTML) {
    let phrases = page.frame.phrases
    let text = Address.resolution(page.rendered.language.tag, page.context.slug).path
    let anchor = page.provision.anchor.rawValue
    html += """
      <article>
      <header class="head">
      <h1 class="facts">\(parts.name.capitalizedInitial)</h1>
      </header>
      \(Quotation(page: page, parts: parts, address: page.address))\
      \(TranslationNotice(stencil: parts.version.notice, up: up, anchor: page.provision.anchor))\
      <nav class="steps" aria-label="\(phrases[.contents])">
      \(step(to: page.previous, phrases[.previous], "prev"))\
      <a href="\(up)\(text)#\(anchor)">\(phrases[.wholeText])</a>
      \(step(to: page.next, phrases[.next], "next"))</nav>
      \(OtherLanguages(page: page, links: parts.stencils.layout.languages.links, up: up))\
      <div class="tools">
      \(CiteDetails(citation: parts.citation, stencils: parts.stencils))\(embed)</div>
      </article>

      """
  }

  private func step(to place: PlacedProvision?, _ words: String, _ relation: StaticString) -> HTML? {
    guard let place else { return nil }
    let address = Address.provision(page.rendered.language.tag, page.context.slug, place.provision.anchor).path
    let name = page.frame.phrases.fullName(of: place, comma: page.frame.language.comma)
    return """
      <a rel="\(HTML(literal: relation))" href="\(up)\(address)">\(words)\(page.frame.language.colon)\(name)</a>

      """
  }

  /// The code that shows the provision in another site's page.
  private var embed: HTML? {
    guard let code = page.embedCode(parts) else { return nil }
    let phrases = page.frame.phrases
    return """
      <details class="embed">
      <summary>\(phrases[.embed])</summary>
      <p><label for="embed-code">HTML</label></p>
      <textarea id="embed-code" readonly rows="4" dir="ltr">\(code)</textarea>
      <p class="scripted"><button type="button" value="embed">\(phrases[.copy])</button></p>
      </details>

      """
  }
}

/// The provision like the pull quote of a newspaper, its source under it.
struct Quotation: HTMLContent {
  let page: ProvisionPage
  let parts: ProvisionParts
  /// On which it stands: the page itself, or its compact form.
  let address: Address

  func write(to html: inout HTML) {
    let rendered = page.rendered
    let text = address.reference(to: .resolution(rendered.language.tag, page.context.slug))
    html.append(markup: "<figure class=\"quotation\">\n<blockquote>\n")
    let content = PageText(column: parts.version.text, markdown: parts.version.markdown(on: address))
    content.write(page.provision.index, level: 2, to: &html)
    html += """
      </blockquote>
      <figcaption><a href="\(text)#\(page.provision.anchor.rawValue)">\(parts.citation.isolated)</a></figcaption>
      </figure>

      """
    let references = rendered.version.footnoteReferences(of: page.provision)
    html.append(
      FootnotesView(
        text: content, phrases: page.frame.phrases, stencils: parts.stencils.provisions,
        references: Set(references.map(\.id))))
  }
}

/// The same provision in the other languages of the resolution.
private struct OtherLanguages: HTMLContent {
  let page: ProvisionPage
  let links: LanguageLinks
  let up: String

  func write(to html: inout HTML) {
    let others = page.context.languages.filter { $0.tag != page.rendered.language.tag }
    guard !others.isEmpty else { return }
    html += """
      <section class="other-languages" aria-labelledby="other-languages">
      <h2 class="site-heading" id="other-languages">\(page.frame.phrases[.sameInOtherLanguages])</h2>
      <ul>

      """
    let filling = Filling(path: up, page: page.address.withinLanguage)
    for language in others {
      html.append(markup: "<li>")
      html.append(links[language], filling)
      html.append(markup: "</li>\n")
    }
    html.append(markup: "</ul>\n</section>\n")
  }
}
