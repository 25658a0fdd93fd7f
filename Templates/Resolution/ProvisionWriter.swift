internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// Writes provisions: label, text, points and what opens under them, straight into the page.
struct ProvisionWriter {
  let markdown: MarkdownHTML
  let stencils: ProvisionStencils

  /// - Parameters:
  ///   - context: the names of what the provision belongs to, each with a comma after it.
  ///   - level: of the heading that an article has.
  func write(_ provision: Provision, context: HTML = HTML(), level: Int = 3, to html: inout HTML) {
    let filling = stencils.names.filling(provision, context: context)
    var rest = provision.body[...]
    if let heading = provision.heading {
      stencils.article.write(filling, to: &html)
      var link = HTML()
      stencils.articleLink.write(filling, to: &link)
      html.append(LinkedHeading(markdown: markdown, text: heading, level: level, link: link))
      stencils.bar?.write(filling, to: &html)
    } else {
      let opening = provision.label.isEmpty ? stencils.unlabelled : stencils.labelled
      opening[provision.kind].write(filling, to: &html)
      if case .text(let place) = rest.first, markdown.document[place.node].kind == .paragraph {
        html.append(markdown.inlines(of: place.node, skipping: place.skipping))
        rest = rest.dropFirst()
      }
      html.append(markup: "</p>\n")
    }
    write(rest, of: provision, filling: filling, level: level, to: &html)
    if provision.heading == nil { stencils.bar?.write(filling, to: &html) }
    html.append(markup: "</div>\n")
  }

  /// The blocks, points and headings after a provision's first paragraph.
  private func write(
    _ elements: ArraySlice<ProvisionElement>, of provision: Provision, filling: Stencil.Filling, level: Int,
    to html: inout HTML
  ) {
    var levels = provision.heading == nil ? nil : HeadingLevels(elements, below: level)
    for element in elements {
      switch element {
      case .text(let place): html.append(markdown.block(place.node, skipping: place.skipping))
      case .provisions(let inner):
        var context = filling.context
        filling.name.write(filling, to: &context)
        context.append(text: stencils.comma)
        for provision in inner { write(provision, context: context, to: &html) }
      case .crossHeading(let heading):
        html.append(self.heading(heading, level: levels?.level(of: heading) ?? level))
      }
    }
  }

  /// Whatever a body consists of.
  /// - Parameter level: of the headings in it.
  func write(_ element: BodyElement, context: HTML = HTML(), level: Int, to html: inout HTML) {
    switch element {
    case .provision(let provision): write(provision, context: context, level: level, to: &html)
    case .crossHeading(let heading): html.append(self.heading(heading, level: level))
    case .rule: html.append(markup: "<hr class=\"rule\">\n")
    case .text(let place): html.append(markdown.block(place.node, skipping: place.skipping))
    }
  }

  /// A heading between provisions.
  private func heading(_ heading: CrossHeading, level: Int) -> LinkedHeading {
    let id: HTML = "\(stencils.idPrefix)\(heading.anchor.rawValue)"
    return LinkedHeading(
      markdown: markdown, text: heading.text, level: level, link: "<a href=\"#\(id)\">",
      attributes: " class=\"cross-heading\" id=\"\(id)\"")
  }
}
