internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// Writes provisions: label, text, points and what opens under them, straight into the page.
struct ProvisionWriter {
  let markdown: MarkdownHTML
  let stencils: ProvisionStencils
  /// What opens under the provision that the address names.
  var bar: Stencil?
  /// Set before ids where a page shows the same provisions twice.
  var idPrefix = ""

  /// - Parameter level: of the heading that an article has.
  func write(_ provision: Provision, level: Int = 3, to html: inout HTML) {
    let filling = Filling(provision, prefix: idPrefix)
    var rest = provision.body[...]
    if let heading = provision.heading {
      html.append(stencils.article, filling)
      let link: HTML = "<a href=\"#\(idPrefix)\(provision.anchor.rawValue)\">"
      html.append(LinkedHeading(markdown: markdown, text: heading, level: level, link: link))
      if let bar { html.append(bar, filling) }
    } else {
      let openings = provision.label.isEmpty ? stencils.unlabelled : stencils.labelled
      html.append(openings[provision.kind], filling)
      if case .text(let place) = rest.first, markdown.document[place.node].kind == .paragraph {
        markdown.write(place.node, skipping: place.skipping, isInline: true, to: &html)
        rest = rest.dropFirst()
      }
      html.append(markup: "</p>\n")
    }
    var levels = provision.heading == nil ? nil : HeadingLevels(rest, below: level)
    for element in rest {
      switch element {
      case .text(let place): html.append(markdown.block(place.node, skipping: place.skipping))
      case .provisions(let inner):
        for provision in inner { write(provision, to: &html) }
      case .crossHeading(let heading):
        html.append(self.heading(heading, level: levels?.level(of: heading) ?? level))
      }
    }
    if let bar, provision.heading == nil { html.append(bar, filling) }
    html.append(markup: "</div>\n")
  }

  /// Whatever a body consists of.
  /// - Parameter level: of the headings in it.
  func write(_ element: BodyElement, level: Int, to html: inout HTML) {
    switch element {
    case .provision(let provision): write(provision, level: level, to: &html)
    case .crossHeading(let heading): html.append(self.heading(heading, level: level))
    case .rule: html.append(markup: "<hr class=\"rule\">\n")
    case .text(let place): html.append(markdown.block(place.node, skipping: place.skipping))
    }
  }

  /// A heading between provisions.
  private func heading(_ heading: CrossHeading, level: Int) -> LinkedHeading {
    let id: HTML = "\(idPrefix)\(heading.anchor.rawValue)"
    return LinkedHeading(
      markdown: markdown, text: heading.text, level: level, link: "<a href=\"#\(id)\">",
      attributes: " class=\"cross-heading\" id=\"\(id)\"")
  }
}
