internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// The contents of a resolution: its parts and cross-headings, and under each the numbers of its provisions as links.
struct Contents: HTMLContent {
  let rendered: RenderedVersion
  let outlines: Outlines
  let phrases: Phrases
  let stencils: PageStencils
  /// What is filled in for each element.
  let fillings: Fillings

  func write(to html: inout HTML) {
    html.append(stencils.contents.opening)
    write(outlines.main, to: &html)
    for (annex, outline) in zip(rendered.version.annexes, outlines.annexes) {
      writeEntry(annex.heading, anchor: annex.anchor, className: "part-entry", to: &html)
      write(outline, to: &html)
    }
    html.append(stencils.contents.end)
  }

  /// What stands around the entries in one language. At the end there is a field that leads to a number; without scripts
  /// the links do.
  static func frame(_ phrases: Phrases) -> (opening: HTML, end: HTML) {
    (
      """
      <nav class="contents" aria-label="\(phrases[.contents])"><details>
      <summary>\(phrases[.contents])</summary>

      """,
      """
      <form class="jump scripted"><label>\(phrases[.jumpToNumber]) <input name="number" size="4" autocomplete="off"></label> \
      <button>\(phrases[.jump])</button><output data-nothing="\(phrases[.noNumber, "{number}"])"></output></form>
      </details></nav>

      """
    )
  }

  private func write(_ outline: Outline, to html: inout HTML) {
    for part in outline.parts {
      if outline.hasHeadings, !part.isHeaded {
        writeEntry(phrases[part.title], id: part.id, className: "part-entry", to: &html)
      }
      var isInNumbers = false
      let (structure, entries) = (part.elements.structure, stencils.provisions)
      for index in part.elements.indices {
        let element = structure[index]
        switch element.kind {
        case .provision:
          if isInNumbers {
            html.append(entries.nextEntry, fillings, index)
          } else {
            html.append(markup: "<p class=\"numbers\">")
            html.append(entries.entry, fillings, index)
          }
          isInNumbers = true
        case .crossHeading:
          if isInNumbers { html.append(markup: "</p>\n") }
          isInNumbers = false
          if let text = element.text {
            writeEntry(
              text, label: structure.label(of: index), anchor: structure.anchor(of: index),
              className: part.isHeaded ? "part-entry" : "heading-entry",
              to: &html)
          }
        case .list, .rule, .text: break
        }
      }
      if isInNumbers { html.append(markup: "</p>\n") }
    }
  }

  private func writeEntry(
    _ text: TextPlace, label: String = "", anchor: Anchor, className: StaticString, to html: inout HTML
  ) {
    let title = rendered.version.document.plainText(of: text.node, skipping: text.skipping)
    writeEntry(label.isEmpty ? title : "\(label) \(title)", id: anchor.rawValue, className: className, to: &html)
  }

  private func writeEntry(_ title: String, id: String, className: StaticString, to html: inout HTML) {
    html.append(markup: "<p class=\"")
    html.append(markup: className)
    html.append("\"><a href=\"#", text: id, "\">")
    html.append(text: title)
    html.append(markup: "</a></p>\n")
  }
}
