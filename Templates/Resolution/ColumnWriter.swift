internal import CommonMark
internal import Markup
internal import Resolutions

/// Writes the provisions of a version, one after the other: label, text and points.
struct ColumnWriter {
  private(set) var markup: HTML
  private(set) var cuts: [TextColumn.Cut] = []
  private(set) var places: [TextColumn.Place]
  private let markdown: MarkdownHTML
  private let structure: Structure
  private let stencils: ProvisionStencils
  private let fillings: Fillings
  private var gaps: [LinkGap] = []

  /// - Parameter fillings: of all elements of the structure.
  init(_ markdown: MarkdownHTML, _ structure: Structure, _ stencils: ProvisionStencils, _ fillings: Fillings) {
    self.markdown = markdown
    self.structure = structure
    self.stencils = stencils
    self.fillings = fillings
    // A provision, an element or two with its text, has about 250 bytes of markup around it.
    markup = HTML(capacity: markdown.document.text.count + 150 * structure.elements.count)
    cuts.reserveCapacity(structure.elements.count)
    places = Array(repeating: TextColumn.Place(), count: structure.elements.count)
  }

  /// Writes everything that the structure consists of.
  mutating func writeAll() {
    var index = 0
    while index < structure.elements.count {
      write(index)
      index = Int(structure[index].end)
    }
  }

  private mutating func write(_ index: Int) {
    let (start, firstCut) = (markup.count, cuts.count)
    let element = structure[index]
    switch element.kind {
    case .provision(.article): writeArticle(index, element)
    case .provision(let kind): write(index, element, kind)
    case .list: for point in structure.parts(of: index).indices { write(point) }
    case .crossHeading: cut(.heading, index)
    case .rule: markup.append(markup: "<hr class=\"rule\">\n")
    case .text: if let place = element.text { write(place, isInline: false) }
    }
    places[index] = TextColumn.Place(
      markup: TextSpan(start: start, count: markup.count - start),
      cuts: TextSpan(start: firstCut, count: cuts.count - firstCut))
  }

  private mutating func write(_ index: Int, _ element: Structure.Element, _ kind: ProvisionKind) {
    if element.label.isEmpty {
      stencils.unlabelled.write(kind, fillings, index, to: &markup)
    } else {
      stencils.labelled.write(kind, fillings, index, to: &markup)
    }
    var next = index + 1
    if next < Int(element.end), let place = structure[next].text, isParagraph(structure[next].kind, place) {
      write(place, isInline: true)
      next += 1
    }
    let end: StaticString = "</div>\n"
    if next < Int(element.end) {
      markup.append(markup: "</p>\n")
      while next < Int(element.end) {
        write(next)
        next = Int(structure[next].end)
      }
      markup.append(markup: end)
    } else {
      markup.append(markup: "</p>\n</div>\n")
    }
    // What opens under the provision stands before its end.
    cuts.append(TextColumn.Cut(end: markup.count - end.utf8CodeUnitCount, kind: .bar, element: index))
  }

  /// Whether a part is the text that stands on a line with the label.
  private func isParagraph(_ kind: Structure.Element.Kind, _ place: TextPlace) -> Bool {
    if case .text = kind { markdown.document[place.node].kind == .paragraph } else { false }
  }

  private mutating func writeArticle(_ index: Int, _ element: Structure.Element) {
    guard element.text != nil else { return }
    markup.append(stencils.article, fillings, index)
    cut(.heading, index)
    cut(.bar, index)
    for part in structure.parts(of: index).indices { write(part) }
    markup.append(markup: "</div>\n")
  }

  private mutating func cut(_ kind: TextColumn.Cut.Kind, _ index: Int) {
    cuts.append(TextColumn.Cut(end: markup.count, kind: kind, element: index))
  }

  private mutating func write(_ place: TextPlace, isInline: Bool) {
    markdown.write(place.node, skipping: place.skipping, isInline: isInline, leaving: &gaps, to: &markup)
    guard !gaps.isEmpty else { return }
    for gap in gaps { cuts.append(TextColumn.Cut(end: gap.offset, kind: .link(gap.base), element: 0)) }
    gaps.removeAll(keepingCapacity: true)
  }
}
