internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// The text of one version, from the enacting formula to the last annex.
struct TextView: HTMLContent {
  let version: LanguageVersion
  let outlines: Outlines
  let frame: SiteFrame
  let text: PageText

  func write(to html: inout HTML) {
    write(version.main, outline: outlines.main, level: 2, to: &html)
    for (annex, outline) in zip(version.annexes, outlines.annexes) { write(annex, outline, to: &html) }
  }

  private func write(_ annex: Annex, _ outline: Outline, to html: inout HTML) {
    let id = annex.anchor.rawValue
    let heading = LinkedHeading(
      markdown: text.markdown, text: annex.heading, level: 2, anchor: annex.anchor)
    html += """
      <section class="annex" id="\(id)">
      \(heading)
      """
    write(annex.body, outline: outline, level: 3, to: &html)
    html.append(markup: "</section>\n")
  }

  /// - Parameter level: of the headings over the parts.
  private func write(_ body: ResolutionBody, outline: Outline, level: Int, to html: inout HTML) {
    write(body.openingNote, opening: "<div class=\"note\">\n", to: &html)
    write(body.formula, opening: "<div class=\"formula\">\n", to: &html)
    for part in outline.parts {
      guard outline.hasHeadings else {
        write(part.elements, below: level - 1, to: &html)
        continue
      }
      if part.isHeaded {
        html += "<section class=\"part \(HTML(literal: part.className))\" id=\"\(part.id)\">\n"
      } else {
        html += """
          <section class="part \(HTML(literal: part.className))">
          <h\(level) class="site-heading" id="\(part.id)" data-pagefind-ignore>\(frame.phrases[part.title])</h\(level)>

          """
      }
      write(part.elements, below: part.isHeaded ? level - 1 : level, to: &html)
      html.append(markup: "</section>\n")
    }
  }

  private func write(_ places: [TextPlace], opening: StaticString, to html: inout HTML) {
    for place in places {
      html.append(markup: opening)
      html.append(text.markdown.block(place.node, skipping: place.skipping))
      html.append(markup: "</div>\n")
    }
  }

  private func write(_ elements: Siblings, below level: Int, to html: inout HTML) {
    var levels = HeadingLevels(elements, below: level)
    for index in elements.indices {
      let element = version.structure[index]
      let headingLevel = element.kind == .crossHeading ? levels.level(of: element) : levels.article
      text.write(index, level: headingLevel, to: &html)
    }
  }
}
