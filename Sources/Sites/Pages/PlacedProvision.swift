public import Resolutions

/// A provision with all it belongs to.
public struct PlacedProvision: Sendable {
  /// The one that is meant.
  public let provision: Provision
  /// The provisions that it stands in, the outermost first.
  public let containers: [Provision]
  /// The number of the annex that it stands in, as names have it; nil where it stands in none.
  public let annex: String?
  /// The number of the section that it stands in, where numbers begin anew in sections.
  public let section: String?

  private init(provision: Provision, containers: [Provision], annex: String?, section: String?) {
    (self.provision, self.containers, self.annex, self.section) = (provision, containers, annex, section)
  }

  /// One at the margin.
  init(_ place: MarginProvision, of version: LanguageVersion) {
    self.init(
      provision: place.provision, containers: [], annex: place.annex.map(version.number),
      section: place.section.map(version.number))
  }

  /// One that stands in this one.
  func inner(_ provision: Provision) -> PlacedProvision {
    PlacedProvision(
      provision: provision, containers: containers + [self.provision], annex: annex, section: section)
  }

  /// Every provision of a version in rows of neighbours: those at the margin in one row, the points of each list in a row
  /// of their own, which comes after the row of the provision they belong to.
  public static func rows(of version: LanguageVersion) -> [[PlacedProvision]] {
    let margin = version.marginProvisions.map { PlacedProvision($0, of: version) }
    var rows: [[PlacedProvision]] = []
    append(margin, to: &rows)
    return rows
  }

  /// Every provision of a version in the order of the text.
  public static func all(of version: LanguageVersion) -> [PlacedProvision] {
    var all: [PlacedProvision] = []
    func append(_ place: PlacedProvision) {
      all.append(place)
      for element in place.provision.body {
        switch element {
        case .provision(let paragraph): append(place.inner(paragraph))
        case .list(let points): for point in points.provisions { append(place.inner(point)) }
        case .crossHeading, .rule, .text: continue
        }
      }
    }
    for place in version.marginProvisions { append(PlacedProvision(place, of: version)) }
    return all
  }

  private static func append(_ row: [PlacedProvision], to rows: inout [[PlacedProvision]]) {
    guard !row.isEmpty else { return }
    rows.append(row)
    for place in row {
      var paragraphs: [PlacedProvision] = []
      for element in place.provision.body {
        switch element {
        case .provision(let paragraph): paragraphs.append(place.inner(paragraph))
        case .list(let points): append(points.provisions.map(place.inner), to: &rows)
        case .crossHeading:
          append(paragraphs, to: &rows)
          paragraphs = []
        case .rule, .text: continue
        }
      }
      append(paragraphs, to: &rows)
    }
  }
}

extension Phrases {
  /// How a sentence names a provision with all it belongs to, outermost first: "annex I, paragraph 2, point (a)".
  public func fullName(of place: PlacedProvision, comma: String) -> String {
    let names = (place.containers + [place.provision]).map(name)
    return (outerNames(annex: place.annex, section: place.section) + names).joined(separator: comma)
  }

  /// How it names the annex and the section that a provision stands in. An annex without a number is the word alone.
  public func outerNames(annex: String?, section: String?) -> [String] {
    let annexName = annex.map { self[.annexN, $0].split(separator: " ").joined(separator: " ") }
    return [annexName, section.map { self[.sectionN, $0] }].compactMap(\.self)
  }
}
