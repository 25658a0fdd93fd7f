internal import Resolutions

/// Two versions of a body side by side: a row for each provision and heading, by address. Where one version lacks
/// something, its place stays empty and nothing after it shifts.
struct Alignment {
  typealias Row = (left: BodyElement?, right: BodyElement?)

  private(set) var rows: [Row] = []

  init(_ left: [BodyElement], _ right: [BodyElement]) {
    if left.count == right.count, zip(left, right).allSatisfy({ $0.anchor == $1.anchor }) {
      rows = zip(left, right).map { ($0, $1) }
      return
    }
    var places: [Anchor: Int] = [:]
    for (index, element) in right.enumerated() {
      if let anchor = element.anchor { places[anchor] = index }
    }
    var next = 0
    for element in left {
      if let anchor = element.anchor {
        guard let place = places[anchor], place >= next else {
          rows.append((element, nil))
          continue
        }
        rows += right[next..<place].map { (nil, $0) }
        rows.append((element, right[place]))
        next = place + 1
      } else if next < right.count, right[next].anchor == nil {
        rows.append((element, right[next]))
        next += 1
      } else {
        rows.append((element, nil))
      }
    }
    rows += right[next...].map { (nil, $0) }
  }
}

extension BodyElement {
  /// What it is found by in another version; nil for rules and text of no provision.
  fileprivate var anchor: Anchor? {
    switch self {
    case .provision(let provision): provision.anchor
    case .crossHeading(let heading): heading.anchor
    case .rule, .text: nil
    }
  }
}
