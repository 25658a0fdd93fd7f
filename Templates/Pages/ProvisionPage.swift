public import Markup
internal import Resolutions
public import Sites

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share. As `…/rec_B/#embed` the style sheet shows it compactly, for
/// the frames of other sites.
extension VersionMaterial {
  /// The page as UTF-8 HTML.
  public func provisionPage(_ page: ProvisionPage) -> HTML {
    let address = address(of: page)
    let frame = frames.frame(of: address)
    let anchor = page.provision.anchor
    let citation = citation(of: page.place)
    let languages = context.languages.filter { $0.tag != language.tag }
    return frame.page(
      "one-provision", head: head(of: page, at: address),
      languages: frame.languageSwitch(context.languages, to: address.withinLanguage), isEmbeddable: true,
      content: """
        <article>
        <header class="head">
        <h1 class="facts">\(name(of: page.place).capitalizedInitial)</h1>
        </header>
        \(quotation(of: page.provision, citation, in: frame))\(notice(up: frame.up, anchor: anchor))\(former?.ownPageNotice(anchor))\
        <nav class="steps" aria-label="\(phrases[.contents])">
        \(page.previous.map { step(to: $0, "prev", phrases[.previous]) })<a href="../#\(anchor.rawValue)">\(phrases[.wholeText])</a>
        \(page.next.map { step(to: $0, "next", phrases[.next]) })</nav>
        \(languages.isEmpty ? nil : sameProvision(in: languages, at: address, frame))<div class="tools">
        \(citeDetails(citation, way: "../"))\(embedDetails(page, citation))</div>
        </article>

        """)
  }

  /// `/kk/2019-2610-kazakhstan/rec_B/`
  public func address(of page: ProvisionPage) -> Address {
    .provision(language.tag, context.slug, page.provision.anchor)
  }

  /// "Recital B · Kazakhstan"
  func title(of place: PlacedProvision) -> String { "\(name(of: place).capitalizedInitial) · \(version.title)" }

  private func head(of page: ProvisionPage, at address: Address) -> PageFrame.Head {
    let title = title(of: page.place)
    let text = version.text.plainText(of: page.provision, limit: 400)
    return PageFrame.Head(
      title: title, description: text, canonical: whole, fragment: page.provision.anchor,
      more: """
        <meta property="og:type" content="article">
        <meta property="og:title" content="\(title)">
        <meta property="og:description" content="\(text)">
        <meta property="og:site_name" content="\(frames.site.configuration.name(in: language.tag))">
        <meta name="twitter:card" content="summary">
        \(frames.site.baseURL.map { placed(address, baseURL: $0) })\(formatLinks(way: "../"))
        """)
  }

  /// What only a site that knows its own address can say.
  private func placed(_ address: Address, baseURL: String) -> HTML {
    let oEmbed: HTML = """
      <link rel="alternate" type="application/json+oembed" href="\(baseURL)\(address.path)oembed.json">

      """
    return """
      <meta property="og:url" content="\(baseURL)\(address.path)">
      \(frames.site.configuration.hasOEmbed ? oEmbed : nil)
      """
  }

  /// The provision like the pull quote of a newspaper, its source under it, and its footnotes. In a frame the source is a
  /// link of its own, which leads out of it.
  private func quotation(of provision: Provision, _ citation: Citation, in frame: PageFrame) -> HTML {
    let template = ProvisionTemplate(text: textBelow, labels: frame.labels, gaps: gaps)
    let anchor = provision.anchor.rawValue
    let source = language.isolating(citation.reference, in: citation.plain)
    return """
      <figure class="quotation">
      <blockquote>
      \(template.html(.provision(provision), level: 2))</blockquote>
      <figcaption><a href="../#\(anchor)">\(source)</a>\
      <a class="in-frame" href="../#\(anchor)" target="_blank">\(source)</a></figcaption>
      </figure>
      \(FootnotesTemplate(text: textBelow, phrases: phrases, notes: notes.notes(of: provision)).html)
      """
  }

  private func step(to place: PlacedProvision, _ relation: HTML, _ words: String) -> HTML {
    """
    <a rel="\(relation)" href="../\(place.provision.anchor.rawValue)/">\(words)\(language.colon)\(name(of: place))</a>

    """
  }

  private func sameProvision(in languages: [SiteLanguage], at address: Address, _ frame: PageFrame) -> HTML {
    """
    <section class="other-languages" aria-labelledby="other-languages">
    <h2 class="site-heading" id="other-languages">\(phrases[.sameInOtherLanguages])</h2>
    <ul>
    \(languages, { "<li>\(frame.link(to: address.withinLanguage, in: $0))</li>\n" })</ul>
    </section>

    """
  }
}
