package import Markup
internal import Resolutions
package import Sites

/// `/fr/2019-2610-kazakhstan/`: the whole text in one language.
extension ResolutionPage {
  /// - Parameter stencils: of the page's language.
  package func write(_ stencils: PageStencils, to html: inout HTML) {
    let up = address.up
    html.append(
      Layout(
        frame: frame, head: head(up: up),
        switches: LanguageSwitch(frame, versions: context.versions, up: up) { .resolution($0, context.slug) },
        up: up, kind: "resolution", content: ResolutionContent(page: self, up: up, stencils: stencils),
        footer: stencils.footer))
  }

  private func head(up: String) -> DocumentHead {
    DocumentHead(
      frame: frame, up: up, title: rendered.title, description: rendered.version.description(limit: 160),
      canonical: address,
      alternates: context.versions.map { ($0.language.tag, .resolution($0.language.tag, context.slug)) },
      anyLanguage: .neutral(context.slug))
  }
}

/// What stands between masthead and foot.
private struct ResolutionContent: HTMLContent {
  let page: ResolutionPage
  let up: String
  let stencils: PageStencils

  func write(to html: inout HTML) {
    let rendered = page.rendered
    let phrases = page.frame.phrases
    let writer = ProvisionWriter(rendered, stencils.provisions, bar: ProvisionBar(page: page, up: up).stencil)
    html += "<article data-pagefind-body data-pagefind-meta=\"title:\(rendered.title)\">\n"
    html.append(DocumentHeader(page: page, citation: Citation(page), up: up))
    html.append(
      Contents(
        rendered: rendered, phrases: phrases, stencils: stencils.provisions, fillings: writer.fillings))
    html.append(markup: "<div class=\"text\">\n")
    html.append(TextView(version: rendered.version, frame: page.frame, writer: writer))
    html.append(
      FootnotesView(
        footnotes: rendered.version.footnotes, phrases: phrases, stencils: stencils.provisions,
        markdown: rendered.markdown))
    html.append(markup: "</div>\n</article>\n")
    html.append(CopyTools(phrases: phrases))
  }
}
