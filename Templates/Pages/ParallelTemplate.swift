public import Markup
internal import Resolutions
public import Sites

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
extension ParallelPage {
  /// - Parameter parts: of the page's version.
  public func write(_ parts: VersionParts, beside original: TextColumn, to html: inout HTML) {
    let address = address
    let up = address.up
    let whole = Address.resolution(rendered.language.tag, context.slug)
    html.append(
      Layout(
        stencils: parts.stencils.layout,
        head: DocumentHead(
          title: "\(rendered.title) · \(frame.phrases[.besideOriginal])", description: parts.description,
          canonical: whole),
        switches: LanguageSwitch(
          stencils: parts.stencils.layout.languages, languages: context.languages, up: up, page: address.withinLanguage,
          exception: (context.sourceLanguage, whole.withinLanguage)),
        up: up, kind: "parallel",
        content: ParallelContent(page: self, parts: parts, original: original, up: up)))
  }
}

/// What stands between masthead and foot.
private struct ParallelContent: HTMLContent {
  let page: ParallelPage
  let parts: VersionParts
  let up: String
  private let left: Side
  private let right: Side
  /// The attributes of the cells to the right: their language.
  private let attributes: HTML
  /// Ends the cell to the left and opens the one to the right.
  private let middle: HTML
  private let stencils: ProvisionStencils

  /// One of the two columns.
  private struct Side {
    let rendered: RenderedVersion
    let text: PageText
  }

  init(page: ParallelPage, parts: VersionParts, original: TextColumn, up: String) {
    self.page = page
    self.parts = parts
    self.up = up
    stencils = parts.stencils.provisions
    left = Side(
      rendered: page.rendered, text: PageText(column: parts.text, markdown: parts.markdown(on: page.address)))
    right = Side(
      rendered: original.rendered, text: PageText(column: original, markdown: original.markdown))
    let source = original.rendered.language
    let attributes: HTML = " lang=\"\(source.tag.rawValue)\" dir=\"\(source.direction.rawValue)\""
    self.attributes = attributes
    middle = "</div>\n<div class=\"cell\"\(attributes)>\n"
  }

  func write(to html: inout HTML) {
    let phrases = page.frame.phrases
    let whole = Address.resolution(page.rendered.language.tag, page.context.slug)
    html += """
      <article>
      <header class="head">
      \(parts.facts)\(PrintAddress(frame: page.frame, address: page.address))\
      \(TranslationNotice(stencil: parts.notice, up: up))\
      <div class="tools"><a href="\(up)\(whole.path)">\(phrases[.wholeText])</a></div>
      </header>
      <div class="row languages-row">
      <p>\(page.rendered.language.ownName)</p>
      <p\(attributes)>\(right.rendered.language.ownName)</p>
      </div>
      <div class="row title-row">
      <div class="cell"><h1>\(title(left))</h1></div>
      <div class="cell"\(attributes)><p class="title">\(title(right))</p></div>
      </div>

      """
    write(
      page.rendered.version.main, right.rendered.version.main, level: 2, to: &html)
    writeAnnexes(to: &html)
    writeFootnotes(to: &html)
    html.append(markup: "</article>\n")
  }

  private func title(_ side: Side) -> FullTitle {
    let reference = side.rendered.version.head.reference ?? page.context.reference
    return FullTitle(rendered: side.rendered, reference: reference, markdown: side.text.markdown)
  }

  private func write(_ ours: ResolutionBody, _ theirs: ResolutionBody, level: Int, to html: inout HTML) {
    write(ours.openingNote, theirs.openingNote, opening: "<div class=\"note\">\n", to: &html)
    write(ours.formula, theirs.formula, opening: "<div class=\"formula\">\n", to: &html)
    for row in page.alignment.rows(ours.elements, theirs.elements) {
      openLeft(to: &html)
      if let index = row.ours { left.text.write(index, level: level, to: &html) }
      openRight(to: &html)
      if let index = row.theirs { right.text.write(index, level: level, to: &html) }
      close(to: &html)
    }
  }

  private func write(_ ours: [TextPlace], _ theirs: [TextPlace], opening: StaticString, to html: inout HTML) {
    for index in 0..<max(ours.count, theirs.count) {
      openLeft(to: &html)
      write(ours.dropFirst(index).first, left, opening: opening, to: &html)
      openRight(to: &html)
      write(theirs.dropFirst(index).first, right, opening: opening, to: &html)
      close(to: &html)
    }
  }

  private func write(_ place: TextPlace?, _ side: Side, opening: StaticString, to html: inout HTML) {
    guard let place else { return }
    html.append(markup: opening)
    side.text.markdown.write(place.node, skipping: place.skipping, isInline: false, to: &html)
    html.append(markup: "</div>\n")
  }

  private func writeAnnexes(to html: inout HTML) {
    let (ours, theirs) = (page.rendered.version.annexes, right.rendered.version.annexes)
    for index in 0..<max(ours.count, theirs.count) {
      let (our, their) = (ours.dropFirst(index).first, theirs.dropFirst(index).first)
      openLeft(to: &html)
      writeHeading(of: our, left, to: &html)
      openRight(to: &html)
      writeHeading(of: their, right, to: &html)
      close(to: &html)
      write(our?.body ?? .empty, their?.body ?? .empty, level: 3, to: &html)
    }
  }

  private func writeHeading(of annex: Annex?, _ side: Side, to html: inout HTML) {
    guard let annex else { return }
    html.append(
      LinkedHeading(
        markdown: side.text.markdown, text: annex.heading, level: 2, idPrefix: side.text.column.idPrefix,
        anchor: annex.anchor, hasID: true))
  }

  private func writeFootnotes(to html: inout HTML) {
    guard !page.rendered.version.footnotes.isEmpty || !right.rendered.version.footnotes.isEmpty else { return }
    openLeft(to: &html)
    html.append(footnotes(left))
    openRight(to: &html)
    html.append(footnotes(right))
    close(to: &html)
  }

  private func footnotes(_ side: Side) -> FootnotesView {
    FootnotesView(text: side.text, phrases: page.frame.phrases, stencils: stencils)
  }

  // MARK: Rows

  private func openLeft(to html: inout HTML) { html.append(markup: "<div class=\"row\">\n<div class=\"cell\">\n") }

  private func openRight(to html: inout HTML) { html.append(middle) }

  private func close(to html: inout HTML) { html.append(markup: "</div>\n</div>\n") }
}
