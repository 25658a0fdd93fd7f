public import Markup
internal import Resolutions
public import Sites

/// `/fr/2019-2610-kazakhstan/`: the whole text in one language.
extension ResolutionPage {
  /// - Parameter parts: of the page's version.
  public func write(_ parts: VersionParts, to html: inout HTML) {
    let address = address
    let up = address.up
    html.append(
      Layout(
        stencils: parts.stencils.layout,
        head: DocumentHead(
          title: rendered.title, description: parts.description, canonical: address,
          alternates: parts.resolution.alternates),
        switches: LanguageSwitch(
          stencils: parts.stencils.layout.languages, languages: context.languages, up: up, page: address.withinLanguage),
        up: up, kind: "resolution", content: ResolutionContent(page: self, up: up, parts: parts)))
  }
}

/// What stands between masthead and foot.
private struct ResolutionContent: HTMLContent {
  let page: ResolutionPage
  let up: String
  let parts: VersionParts

  func write(to html: inout HTML) {
    let rendered = page.rendered
    let phrases = page.frame.phrases
    let bar = ProvisionBar(page: page, versions: parts.resolution.sameProvision, stencils: parts.stencils).stencil
    let text = PageText(column: parts.text, markdown: parts.markdown, bar: bar)
    let outlines = Outlines(rendered.version)
    html += "<article data-pagefind-body data-pagefind-meta=\"title:\(rendered.title)\">\n"
    html.append(DocumentHeader(page: page, parts: parts, up: up))
    html.append(
      Contents(
        rendered: rendered, outlines: outlines, phrases: phrases, stencils: parts.stencils,
        fillings: parts.text.fillings))
    html.append(markup: "<div class=\"text\">\n")
    html.append(TextView(version: rendered.version, outlines: outlines, frame: page.frame, text: text))
    html.append(FootnotesView(text: text, phrases: phrases, stencils: parts.stencils.provisions))
    html.append(markup: "</div>\n</article>\n")
    html.append(parts.stencils.copyTools)
  }
}
