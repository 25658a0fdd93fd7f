public import Markup
internal import Resolutions
internal import Sites

/// `/fr/2019-2610-kazakhstan/`: the whole text in one language.
extension VersionMaterial {
  /// The page as UTF-8 HTML.
  public func resolutionPage() -> HTML {
    let frame = frames.frame(of: whole)
    let outlines = Outlines(version.text)
    let otherTexts = placeLinks { [context] in frame.up + Address.resolution($0, context.slug).path }
    let provisions = ProvisionTemplate(
      text: text, labels: frame.labels, bar: bar(up: frame.up, otherTexts), former: former, gaps: gaps,
      outdated: outdated)
    let body = TextTemplate(outlines: outlines, phrases: phrases, provisions: provisions)
    return frame.page(
      "resolution",
      head: .init(
        title: markingKind(isEarlier ? "\(version.title) · \(versionDateText)" : version.title),
        description: version.text.description(limit: 160), canonical: whole,
        kind: .article, running: runningHead,
        translations: .init(context.languages, anyLanguage: .neutral(context.slug)) { [context] in
          .resolution($0, context.slug)
        },
        isListed: !isEarlier,
        more: "\(formatLinks(way: ""))\(metadata(in: frame))"),
      languages: frame.languageSwitch(context.languages, to: whole.withinLanguage),
      content: """
        \(whereLine)<article>
        \(header(up: frame.up))\(Contents(version: version.text, outlines: outlines, phrases: phrases).html)\
        <div class="text">
        \(body.html)\(footnotes(otherTexts))\
        \(mentions?.ofTheText(up: frame.up))</div>
        </article>
        \(copyTools)
        """)
  }

  private func header(up: String) -> HTML {
    // A title that would fill the screen is set smaller: one that names all the States that table it.
    let isLong = citation.title.utf8.count > 200 && citation.title.unicodeScalars.count > 200
    return """
      <header class="head">
      \(facts)<h1\(isLong ? " class=\"long\"" as HTML : nil)\(version.text.heading.flatMap(text.language))>\(text.fullTitle(of: version))</h1>
      \(printAddress(whole))\(notice(up: up))\(versionNotice(up: up, way: ""))<div class="tools">
      \(besidePhrase.map { "<a href=\"parallel/\">\(phrases.html($0))</a>\n" as HTML })\(citeDetails(citations.whole, way: ""))</div>
      </header>

      """
  }

  private func footnotes(_ otherTexts: PlaceLinks) -> HTML? {
    FootnotesTemplate(
      text: text, phrases: phrases, notes: notes.all, former: former, gaps: gaps, otherTexts: otherTexts
    ).html
  }

  private func bar(up: String, _ otherTexts: PlaceLinks) -> ProvisionBar {
    let inner = phrases.isForeign(.tools) ? language.attributes : nil
    return ProvisionBar(
      phrases, otherTexts: otherTexts, parallel: besidePhrase.map { phrases.html($0) },
      hasProvisionPages: frames.site.configuration.hasProvisionPages, inner: inner, kind: kindLine,
      mentions: mentions.map { $0.lines(up: up, inner) })
  }

  /// The buttons that a script puts into the bar of a provision, and how sentences name provisions, for what they copy: by
  /// the class of the provision's element, with the placeholder.
  private var copyTools: HTML {
    func name(_ kind: ProvisionKind) -> HTML { " data-\(kind.className)=\"\(phrases[kind.phrase])\"" }
    return """
      <template id="copy-tools"\(ProvisionKind.allCases, name) data-annex="\(phrases[.annexN])">\
      <button type="button" value="link">\(phrases.html(.copyLink))</button> \
      <button type="button" value="quote">\(phrases.html(.copyQuote))</button> \
      <button type="button" value="citation">\(phrases.html(.copyCitation))</button></template>

      """
  }
}
