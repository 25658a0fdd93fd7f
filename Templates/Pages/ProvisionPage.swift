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
    let cited = citation(of: page.place)
    let citation = cited.citation
    let languages = context.languages.filter { $0.tag != language.tag }
    return frame.page(
      "one-provision", head: head(of: page, citation, at: address),
      languages: frame.languageSwitch(context.languages, to: address.withinLanguage), isEmbeddable: true,
      content: """
        <article>
        <header class="head">
        \(facts)<h1>\(phrases.html(name: name(of: page.place).capitalizedInitial(in: language.tag)))</h1>
        <p class="of"><a href="../#\(anchor.rawValue)">\(version.title)</a></p>
        \(printAddress(address))</header>
        \(notice(up: frame.up, anchor: anchor))\(former?.ownPageNotice(anchor))\
        \(isEarlier ? versionNotice(up: frame.up, way: "../") : nil)\
        \(quotation(of: page.provision, citation, in: frame))\
        <nav class="steps"\(phrases.label(.contents))>
        \(page.previous.map { step(to: $0, "prev", phrases.html(.previous)) })<a href="../#\(anchor.rawValue)">\(phrases.html(.wholeText))</a>
        \(page.next.map { step(to: $0, "next", phrases.html(.next)) })</nav>
        \(languages.isEmpty ? nil : sameProvision(in: languages, at: address, frame))\(mentions?.ofProvision(anchor, up: frame.up))<div class="tools">
        \(citeDetails(cited, way: "../"))\(embedDetails(page, citation))</div>
        </article>

        """)
  }

  /// `/kk/2019-2610-kazakhstan/rec_B/`
  public func address(of page: ProvisionPage) -> Address {
    .provision(language.tag, context.slug, page.provision.anchor)
  }

  /// "Recital B · Kazakhstan"
  func title(of place: PlacedProvision) -> String {
    "\(name(of: place).capitalizedInitial(in: language.tag)) · \(version.title)"
  }

  private func head(of page: ProvisionPage, _ citation: Citation, at address: Address) -> PageFrame.Head {
    let oEmbed: HTML? = oEmbedAddress(of: page).map { url in
      "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"\(url)\">\n"
    }
    return PageFrame.Head(
      title: markingKind(title(of: page.place)), description: version.text.plainText(of: page.provision, limit: 400),
      canonical: address, kind: .article, running: runningHead,
      translations: .init(context.languages, anyLanguage: nil) { [context] in
        .provision($0, context.slug, page.provision.anchor)
      },
      isListed: !isEarlier,
      more: "\(oEmbed)\(formatLinks(way: "../"))\(metadata(of: page, citation))")
  }

  /// The provision like the pull quote of a newspaper, its source under it, and its footnotes. In a frame the source is a
  /// link of its own, which leads out of it.
  private func quotation(of provision: Provision, _ citation: Citation, in frame: PageFrame) -> HTML {
    let template = ProvisionTemplate(text: textBelow, labels: frame.labels, gaps: gaps, outdated: outdated)
    let anchor = provision.anchor.rawValue
    let kind: HTML? = citation.translation.map { " [\($0.kindHTML)]" }
    let source: HTML = "\(language.isolating(citation.reference, in: citation.plain))\(kind)"
    return """
      <figure class="quotation">
      <blockquote>
      \(template.html(.provision(provision), level: 2))</blockquote>
      <figcaption><a href="../#\(anchor)">\(source)</a>\
      <a class="in-frame" href="../#\(anchor)" target="_blank">\(source)</a></figcaption>
      </figure>
      \(FootnotesTemplate(text: textBelow, phrases: phrases, notes: notes.notes(of: provision), gaps: gaps).html)
      """
  }

  private func step(to place: PlacedProvision, _ relation: HTML, _ words: HTML) -> HTML {
    """
    <a rel="\(relation)" href="../\(place.provision.anchor.rawValue)/"\(phrases.own(within: .contents))>\(words)\(language.colon)\(phrases.html(name: name(of: place)))</a>

    """
  }

  private func sameProvision(in languages: [SiteLanguage], at address: Address, _ frame: PageFrame) -> HTML {
    """
    <section class="other-languages" aria-labelledby="other-languages">
    <h2 class="site-heading" id="other-languages">\(phrases.html(.sameInOtherLanguages))</h2>
    <ul>
    \(languages, { "<li>\(frame.link(to: address.withinLanguage, in: $0))</li>\n" })</ul>
    </section>

    """
  }
}
