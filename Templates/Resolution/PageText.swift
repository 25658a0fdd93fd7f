internal import CommonMark
internal import Markup
internal import Resolutions

/// The text of a version as one page shows it: copied from its column, with what is the page's own.
struct PageText {
  let column: TextColumn
  /// Writes headings, and knows the ways from the page to where links begin.
  let markdown: MarkdownHTML
  /// What opens under the provision that the address names; empty where nothing does.
  var bar = Stencil.empty

  /// Writes whatever a body consists of.
  /// - Parameters:
  ///   - index: of the element.
  ///   - level: of the heading that it has.
  func write(_ index: Int, level: Int = 3, to html: inout HTML) {
    let place = column.places[index]
    var levels: HeadingLevels?
    switch column.structure[index].kind {
    case .provision(.article), .provision(.section):
      levels = HeadingLevels(column.structure.parts(of: index), below: level)
    default: break
    }
    var start = place.markup.range.lowerBound
    for number in place.cuts.range {
      let cut = column.cuts[number]
      // Where nothing is set in, the next piece goes on with this one.
      if isEmpty(cut) { continue }
      html.append(column.markup, start..<cut.end)
      start = cut.end
      switch cut.kind {
      case .bar: html.append(bar, column.fillings, cut.element)
      case .link(let base): html.append(text: markdown.bases[base])
      case .heading where cut.element == index: writeHeading(index, level: level, to: &html)
      case .heading:
        let level = levels?.level(of: column.structure[cut.element]) ?? level
        writeHeading(cut.element, level: level, to: &html)
      }
    }
    html.append(column.markup, start..<place.markup.range.upperBound)
  }

  private func isEmpty(_ cut: TextColumn.Cut) -> Bool {
    switch cut.kind {
    case .bar: bar.isEmpty
    case .link(let base): markdown.bases[base].isEmpty
    case .heading: false
    }
  }

  /// The heading of an article, or one between provisions.
  private func writeHeading(_ index: Int, level: Int, to html: inout HTML) {
    let element = column.structure[index]
    guard let text = element.text else { return }
    let isBetween = element.kind == .crossHeading
    html.append(
      LinkedHeading(
        markdown: markdown, text: text, label: isBetween ? column.structure.label(of: index) : "", level: level,
        idPrefix: column.idPrefix,
        anchor: column.structure.anchor(of: index), className: isBetween ? "cross-heading" : nil, hasID: isBetween))
  }
}
