internal import CommonMark
internal import Markup
internal import Resolutions

/// Writes the provisions of a version, one after the other: label, text and points.
///
/// What it writes from never changes while it writes, so that nothing is retained on the way.
struct ColumnWriter {
  let markdown: MarkdownHTML
  let structure: Structure
  let stencils: ProvisionStencils
  /// Of all elements of the structure.
  let fillings: Fillings

  /// What is written.
  struct Column {
    fileprivate(set) var markup: HTML
    fileprivate(set) var cuts: [TextColumn.Cut] = []
    fileprivate(set) var places: [TextColumn.Place]
    fileprivate var gaps: [LinkGap] = []
  }

  /// Writes everything that the structure consists of.
  func column() -> Column {
    // A provision, an element or two with its text, has about 250 bytes of markup around it.
    let capacity = markdown.document.text.count + 150 * structure.elements.count
    var column = Column(
      markup: HTML(capacity: capacity),
      places: Array(repeating: TextColumn.Place(), count: structure.elements.count))
    column.cuts.reserveCapacity(structure.elements.count)
    var index = 0
    while index < structure.elements.count {
      write(index, to: &column)
      index = Int(structure[index].end)
    }
    return column
  }

  private func write(_ index: Int, to column: inout Column) {
    let (start, firstCut) = (column.markup.count, column.cuts.count)
    let element = structure[index]
    switch element.kind {
    case .provision(.article) where element.text != nil, .provision(.section) where element.text != nil:
      writeArticle(index, element, to: &column)
    case .provision(let kind): write(index, element, kind, to: &column)
    case .list: writeParts(from: index + 1, to: &column, of: element)
    case .crossHeading: cut(.heading, index, in: &column)
    case .rule: column.markup.append(markup: "<hr class=\"rule\">\n")
    case .text: writeText(element, to: &column)
    }
    column.places[index] = TextColumn.Place(
      markup: TextSpan(start: start, count: column.markup.count - start),
      cuts: TextSpan(start: firstCut, count: column.cuts.count - firstCut))
  }

  private func write(
    _ index: Int, _ element: Structure.Element, _ kind: ProvisionKind, to column: inout Column
  ) {
    if element.label.isEmpty {
      stencils.unlabelled.write(kind, fillings, index, to: &column.markup)
    } else {
      stencils.labelled.write(kind, fillings, index, to: &column.markup)
    }
    var next = index + 1
    if next < Int(element.end), let place = structure[next].text, isParagraph(structure[next].kind, place) {
      write(place, isInline: true, to: &column)
      next += 1
    }
    let end: StaticString = "</div>\n"
    if next < Int(element.end) {
      column.markup.append(markup: "</p>\n")
      writeParts(from: next, to: &column, of: element)
      column.markup.append(markup: end)
    } else {
      column.markup.append(markup: "</p>\n</div>\n")
    }
    // What opens under the provision stands before its end.
    column.cuts.append(TextColumn.Cut(end: column.markup.count - end.utf8CodeUnitCount, kind: .bar, element: index))
  }

  /// Writes the parts of an element from one of them on.
  private func writeParts(from start: Int, to column: inout Column, of element: Structure.Element) {
    var index = start
    while index < Int(element.end) {
      write(index, to: &column)
      index = Int(structure[index].end)
    }
  }

  /// Whether a part is the text that stands on a line with the label.
  private func isParagraph(_ kind: Structure.Element.Kind, _ place: TextPlace) -> Bool {
    if case .text = kind { markdown.document[place.node].kind == .paragraph } else { false }
  }

  /// Text between provisions; what is no part of the resolution's own text is set apart.
  private func writeText(_ element: Structure.Element, to column: inout Column) {
    guard let place = element.text else { return }
    if let className = element.role.className {
      column.markup.append(markup: "<div class=\"")
      column.markup.append(markup: className)
      column.markup.append(markup: "\">\n")
    }
    write(place, isInline: false, to: &column)
    if element.role != .plain { column.markup.append(markup: "</div>\n") }
  }

  private func writeArticle(_ index: Int, _ element: Structure.Element, to column: inout Column) {
    guard element.text != nil else { return }
    column.markup.append(stencils.article, fillings, index)
    cut(.heading, index, in: &column)
    cut(.bar, index, in: &column)
    writeParts(from: index + 1, to: &column, of: element)
    column.markup.append(markup: "</div>\n")
  }

  private func cut(_ kind: TextColumn.Cut.Kind, _ index: Int, in column: inout Column) {
    column.cuts.append(TextColumn.Cut(end: column.markup.count, kind: kind, element: index))
  }

  private func write(_ place: TextPlace, isInline: Bool, to column: inout Column) {
    markdown.write(
      place.node, skipping: place.skipping, isInline: isInline, leaving: &column.gaps, to: &column.markup)
    guard !column.gaps.isEmpty else { return }
    for gap in column.gaps {
      column.cuts.append(TextColumn.Cut(end: gap.offset, kind: .link(gap.base), element: 0))
    }
    column.gaps.removeAll(keepingCapacity: true)
  }
}

extension Structure.TextRole {
  /// As style sheets know it; nil where nothing sets the text apart.
  var className: StaticString? {
    switch self {
    case .plain: nil
    case .leadIn: "formula"
    case .note: "note"
    case .ending: "ending"
    }
  }
}
