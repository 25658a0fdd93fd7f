internal import Markup
internal import Resolutions

extension VersionHTML {
  /// A heading of the text that is the link to where it stands; where it holds links of its own, only a sign beside it is.
  /// - Parameters:
  ///   - level: 1 to 6.
  ///   - label: the number before it, as printed; empty where there is none.
  ///   - anchor: of what it is the heading of.
  ///   - attributes: of the element, each with a space before it.
  func heading(
    _ place: TextPlace, label: String = "", level: Int, to anchor: Anchor, attributes: HTML? = nil
  ) -> HTML {
    let way: HTML = "<a href=\"#\(idPrefix)\(anchor.rawValue)\">"
    let title: HTML = label.isEmpty ? line(place) : "\(label) \(line(place))"
    return hasLinks(place)
      ? "<h\(level)\(attributes)>\(title) \(way)¶</a></h\(level)>\n"
      : "<h\(level)\(attributes)>\(way)\(title)</a></h\(level)>\n"
  }

  /// A heading between provisions.
  func heading(_ heading: CrossHeading, level: Int) -> HTML {
    // Where numbers begin anew, citations name the section.
    let number: HTML = heading.numbersAnew ? " data-number=\"\(version.number(of: heading))\"" : ""
    return self.heading(
      heading.text, label: heading.label, level: level, to: heading.anchor,
      attributes:
        " class=\"cross-heading\" id=\"\(idPrefix)\(heading.anchor.rawValue)\"\(number)\(language(of: heading.text))")
  }
}

/// The levels of headings among provisions: as the author nested them, but without a gap below the heading over them.
struct HeadingLevels {
  private let base: Int
  private let first: Int
  private var last: Int

  /// - Parameters:
  ///   - elements: among which the headings stand.
  ///   - parent: the level of the heading over them.
  init(_ elements: Siblings, below parent: Int) {
    base = parent + 1
    last = parent
    var levels: [Int] = []
    for case .crossHeading(let heading) in elements { levels.append(heading.level) }
    first = levels.min() ?? 2
  }

  /// The level in the page of the heading that an element is or has.
  mutating func level(of element: BodyElement) -> Int {
    guard case .crossHeading(let heading) = element else { return min(last + 1, 6) }
    last = min(base + heading.level - first, last + 1, 6)
    return last
  }
}
