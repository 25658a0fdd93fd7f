package import Markup
internal import Resolutions
package import Sites

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
extension ParallelPage {
  /// - Parameter stencils: of the page's language.
  package func write(_ stencils: PageStencils, beside original: OriginalColumn, to html: inout HTML) {
    let up = address.up
    let slug = context.slug
    html.append(
      Layout(
        frame: frame, head: head(up: up),
        switches: LanguageSwitch(frame, versions: context.versions, up: up) { tag in
          tag == context.sourceLanguage.tag ? .resolution(tag, slug) : .parallel(tag, slug)
        },
        up: up, kind: "parallel", content: ParallelContent(page: self, original: original, up: up, stencils: stencils),
        footer: stencils.footer))
  }

  private func head(up: String) -> DocumentHead {
    DocumentHead(
      frame: frame, up: up, title: "\(rendered.title) · \(frame.phrases[.besideOriginal])",
      description: rendered.version.description(limit: 160), canonical: .resolution(rendered.language.tag, context.slug)
    )
  }
}

/// What stands between masthead and foot.
private struct ParallelContent: HTMLContent {
  let page: ParallelPage
  let up: String
  private let original: OriginalColumn
  private let left: Side
  private let right: Side

  /// One of the two columns.
  private struct Side {
    let rendered: RenderedVersion
    let writer: ProvisionWriter
    /// The attributes of its cells: the language, where it is not the page's.
    let attributes: HTML
  }

  init(page: ParallelPage, original: OriginalColumn, up: String, stencils: PageStencils) {
    self.page = page
    self.original = original
    self.up = up
    left = Side(
      rendered: page.rendered,
      writer: ProvisionWriter(page.rendered, stencils.provisions), attributes: "")
    let source = original.rendered.language
    right = Side(
      rendered: original.rendered, writer: original.writer,
      attributes: " lang=\"\(source.tag.rawValue)\" dir=\"\(source.direction.rawValue)\"")
  }

  func write(to html: inout HTML) {
    let phrases = page.frame.phrases
    let whole = Address.resolution(page.rendered.language.tag, page.context.slug)
    html += """
      <article>
      <header class="head">
      \(Facts(rendered: page.rendered, context: page.context, frame: page.frame))\
      \(PrintAddress(frame: page.frame, address: page.address))\
      \(TranslationNotice(rendered: page.rendered, context: page.context, frame: page.frame, up: up))\
      <div class="tools"><a href="\(up)\(whole.path)">\(phrases[.wholeText])</a></div>
      </header>
      <div class="row languages-row">
      <p>\(page.rendered.language.ownName)</p>
      <p\(right.attributes)>\(original.rendered.language.ownName)</p>
      </div>
      <div class="row title-row">
      <div class="cell"><h1>\(title(left))</h1></div>
      <div class="cell"\(right.attributes)><p class="title">\(title(right))</p></div>
      </div>

      """
    write(page.rendered.version.main, original.rendered.version.main, body: 0, to: &html)
    writeAnnexes(to: &html)
    writeFootnotes(to: &html)
    html.append(markup: "</article>\n")
  }

  private func title(_ side: Side) -> FullTitle {
    let reference = side.rendered.version.head.reference ?? page.context.reference
    return FullTitle(rendered: side.rendered, reference: reference, markdown: side.writer.markdown)
  }

  /// - Parameter body: 0 for the main one, 1 for the first annex.
  private func write(_ ours: ResolutionBody, _ theirs: ResolutionBody, body: Int, to html: inout HTML) {
    let formulas = max(ours.formula.count, theirs.formula.count)
    for index in 0..<formulas {
      writeRow(to: &html) { side, html in
        let formula = side.writer.idPrefix.isEmpty ? ours.formula : theirs.formula
        guard formula.indices.contains(index) else { return }
        html.append(markup: "<div class=\"formula\">\n")
        html.append(side.writer.markdown.block(formula[index].node, skipping: formula[index].skipping))
        html.append(markup: "</div>\n")
      }
    }
    let level = body == 0 ? OriginalColumn.mainLevel : OriginalColumn.annexLevel
    for row in Alignment(ours.elements, theirs.elements).rows {
      writeRow(to: &html) { side, html in
        if !side.writer.idPrefix.isEmpty {
          if let index = row.right { original.write(index, to: &html) }
        } else if let index = row.left {
          side.writer.write(index, level: level, to: &html)
        }
      }
    }
  }

  private func writeAnnexes(to html: inout HTML) {
    let (ours, theirs) = (page.rendered.version.annexes, original.rendered.version.annexes)
    for index in 0..<max(ours.count, theirs.count) {
      writeRow(to: &html) { side, html in
        let annexes = side.rendered.version.annexes
        guard annexes.indices.contains(index) else { return }
        let id: HTML = "\(side.writer.idPrefix)\(annexes[index].anchor.rawValue)"
        html.append(
          LinkedHeading(
            markdown: side.writer.markdown, text: annexes[index].heading, level: 2, link: "<a href=\"#\(id)\">",
            attributes: " id=\"\(id)\""))
      }
      write(
        ours.indices.contains(index) ? ours[index].body : .empty,
        theirs.indices.contains(index) ? theirs[index].body : .empty, body: index + 1, to: &html)
    }
  }

  private func writeFootnotes(to html: inout HTML) {
    guard !page.rendered.version.footnotes.isEmpty || !original.rendered.version.footnotes.isEmpty else { return }
    writeRow(to: &html) { side, html in
      html.append(
        FootnotesView(
          footnotes: side.rendered.version.footnotes, phrases: page.frame.phrases, markdown: side.writer.markdown,
          idPrefix: side.writer.idPrefix))
    }
  }

  private func writeRow(to html: inout HTML, _ cell: (Side, inout HTML) -> Void) {
    html.append(markup: "<div class=\"row\">\n")
    // One after the other, since a loop over both would copy them for each row.
    writeCell(left, to: &html, cell)
    writeCell(right, to: &html, cell)
    html.append(markup: "</div>\n")
  }

  private func writeCell(_ side: Side, to html: inout HTML, _ cell: (Side, inout HTML) -> Void) {
    html.append(markup: "<div class=\"cell\"")
    html.append(side.attributes)
    html.append(markup: ">\n")
    cell(side, &html)
    html.append(markup: "</div>\n")
  }
}
