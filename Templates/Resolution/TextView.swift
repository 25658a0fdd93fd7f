internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// The text of one version, from the enacting formula to the last annex.
struct TextView: HTMLContent {
  let rendered: RenderedVersion
  let phrases: Phrases
  let writer: ProvisionWriter

  func write(to html: inout HTML) {
    write(rendered.version.main, outline: Outline(rendered.version.main), level: 2, to: &html)
    for annex in rendered.version.annexes { write(annex, to: &html) }
  }

  private func write(_ annex: Annex, to html: inout HTML) {
    html += """
      <section class="annex" id="\(annex.anchor.rawValue)">
      \(LinkedHeading(
        markdown: writer.markdown, text: annex.heading, level: 2, link: "<a href=\"#\(annex.anchor.rawValue)\">"))
      """
    write(annex.body, outline: Outline(annex.body, annex: annex.anchor), level: 3, to: &html)
    html.append(markup: "</section>\n")
  }

  /// - Parameter level: of the headings over the parts.
  private func write(_ body: ResolutionBody, outline: Outline, level: Int, to html: inout HTML) {
    for place in body.formula {
      html.append(markup: "<div class=\"formula\">\n")
      html.append(writer.markdown.block(place.node, skipping: place.skipping))
      html.append(markup: "</div>\n")
    }
    for part in outline.parts {
      html += "<section class=\"part \(HTML(literal: part.className))\">\n"
      if outline.hasHeadings {
        html += "<h\(level) class=\"site-heading\" id=\"\(part.id)\" data-pagefind-ignore>\(phrases[part.title])</h\(level)>\n"
      }
      write(part.elements, below: outline.hasHeadings ? level : level - 1, to: &html)
      html.append(markup: "</section>\n")
    }
  }

  private func write(_ elements: ArraySlice<BodyElement>, below level: Int, to html: inout HTML) {
    var levels = HeadingLevels(elements, below: level)
    for element in elements {
      switch element {
      case .provision(let provision): writer.write(provision, level: levels.article, to: &html)
      case .crossHeading(let heading):
        let id = heading.anchor.rawValue
        html.append(
          LinkedHeading(
            markdown: writer.markdown, text: heading.text, level: levels.level(of: heading),
            link: "<a href=\"#\(id)\">", attributes: " class=\"cross-heading\" id=\"\(id)\""))
      case .rule: html.append(markup: "<hr class=\"rule\">\n")
      case .text(let place): html.append(writer.markdown.block(place.node, skipping: place.skipping))
      }
    }
  }
}

/// The footnotes of a version, each with the way back to where it is referred to.
struct FootnotesView: HTMLContent {
  let footnotes: [Footnote]
  let phrases: Phrases
  let markdown: MarkdownHTML
  /// Set before ids where a page shows the same footnotes twice.
  var idPrefix = ""

  func write(to html: inout HTML) {
    guard !footnotes.isEmpty else { return }
    html += """
      <section class="footnotes" aria-label="\(phrases[.footnotes])">
      <ol>

      """
    for note in footnotes {
      html += "<li id=\"\(idPrefix)\(note.anchor.rawValue)\" value=\"\(note.number)\">"
      for child in markdown.document.children(of: note.text.node) { html.append(markdown.block(child)) }
      html += "\(note.references, back)</li>\n"
    }
    html.append(markup: "</ol>\n</section>\n")
  }

  private func back(to reference: String) -> HTML {
    " <a class=\"back\" href=\"#\(idPrefix)\(reference)\" aria-label=\"\(phrases[.backToText])\">↩\u{FE0E}</a>"
  }
}
