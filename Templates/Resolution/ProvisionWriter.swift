internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// Writes provisions: label, text, points and what opens under them, straight into the page.
final class ProvisionWriter: Sendable {
  let markdown: MarkdownHTML
  let structure: Structure
  private let labelled: ByKind<Stencil>
  private let unlabelled: ByKind<Stencil>
  private let article: Stencil
  /// What opens under the provision that the address names.
  private let bar: Stencil
  /// The same, and the end of the provision.
  private let end: Stencil
  /// The same after the text, where that is all there is.
  private let endOfText: Stencil
  /// Set before ids where a page shows the same provisions twice, as `stencils` do.
  let idPrefix: String
  /// What is filled in for each element from `first` on.
  let fillings: Fillings
  private let first: Int

  /// - Parameter provision: the only one that is to be written; nil for a text with all of them.
  convenience init(
    _ rendered: RenderedVersion, _ stencils: ProvisionStencils, bar: Stencil = "", only provision: Provision? = nil
  ) {
    self.init(
      markdown: rendered.markdown, structure: rendered.version.structure, stencils, bar: bar, only: provision)
  }

  init(
    markdown: MarkdownHTML, structure: Structure, _ stencils: ProvisionStencils, bar: Stencil = "",
    idPrefix: String = "", only provision: Provision? = nil
  ) {
    self.markdown = markdown
    self.structure = structure
    labelled = stencils.labelled
    unlabelled = stencils.unlabelled
    article = stencils.article
    self.bar = bar
    end = "\(bar)</div>\n"
    endOfText = "</p>\n\(end)"
    self.idPrefix = idPrefix
    let range = provision.map { $0.index..<Int(structure[$0.index].end) } ?? 0..<structure.elements.count
    first = range.lowerBound
    fillings = Fillings(structure, range)
  }

  /// Writes whatever a body consists of.
  /// - Parameters:
  ///   - index: of the element.
  ///   - level: of the heading that it has.
  func write(_ index: Int, level: Int = 3, to html: inout HTML) {
    let element = structure[index]
    switch element.kind {
    case .provision(.article): writeArticle(index, element, level: level, to: &html)
    case .provision(let kind): write(index, element, kind, level: level, to: &html)
    case .list: for point in structure.parts(of: index).indices { write(point, to: &html) }
    case .crossHeading: writeHeading(index, element, level: level, to: &html)
    case .rule: html.append(markup: "<hr class=\"rule\">\n")
    case .text: writeText(element, isInline: false, to: &html)
    }
  }

  private func write(
    _ index: Int, _ element: Structure.Element, _ kind: ProvisionKind, level: Int, to html: inout HTML
  ) {
    if element.label.isEmpty {
      unlabelled.write(kind, fillings, index - first, to: &html)
    } else {
      labelled.write(kind, fillings, index - first, to: &html)
    }
    var next = index + 1
    let end = Int(element.end)
    if next < end, let place = structure[next].text, isParagraph(structure[next].kind, place) {
      markdown.write(place.node, skipping: place.skipping, isInline: true, to: &html)
      next += 1
    }
    guard next < end else { return html.append(endOfText, fillings, index - first) }
    html.append(markup: "</p>\n")
    while next < end {
      write(next, level: level, to: &html)
      next = Int(structure[next].end)
    }
    html.append(self.end, fillings, index - first)
  }

  /// Whether a part is the text that stands on a line with the label.
  private func isParagraph(_ kind: Structure.Element.Kind, _ place: TextPlace) -> Bool {
    if case .text = kind { markdown.document[place.node].kind == .paragraph } else { false }
  }

  private func writeArticle(_ index: Int, _ element: Structure.Element, level: Int, to html: inout HTML) {
    guard let heading = element.text else { return }
    html.append(article, fillings, index - first)
    let link: HTML = "<a href=\"#\(idPrefix)\(structure.anchor(of: index).rawValue)\">"
    html.append(LinkedHeading(markdown: markdown, text: heading, level: level, link: link))
    html.append(bar, fillings, index - first)
    let parts = structure.parts(of: index)
    var levels = HeadingLevels(parts, below: level)
    for part in parts.indices {
      let isHeading = structure[part].kind == .crossHeading
      write(part, level: isHeading ? levels.level(of: structure[part]) : 3, to: &html)
    }
    html.append(markup: "</div>\n")
  }

  /// A heading between provisions.
  private func writeHeading(_ index: Int, _ element: Structure.Element, level: Int, to html: inout HTML) {
    guard let text = element.text else { return }
    let id: HTML = "\(idPrefix)\(structure.anchor(of: index).rawValue)"
    html.append(
      LinkedHeading(
        markdown: markdown, text: text, level: level, link: "<a href=\"#\(id)\">",
        attributes: " class=\"cross-heading\" id=\"\(id)\""))
  }

  private func writeText(_ element: Structure.Element, isInline: Bool, to html: inout HTML) {
    guard let place = element.text else { return }
    markdown.write(place.node, skipping: place.skipping, isInline: isInline, to: &html)
  }
}
