internal import Resolutions

/// Two versions of a body side by side: a row for each provision and heading, by address. Where one version lacks
/// something, its place stays empty and nothing after it shifts.
struct Alignment {
  /// The places of what stands side by side.
  typealias Row = (left: Int?, right: Int?)

  private(set) var rows: [Row] = []

  init(_ left: [BodyElement], _ right: [BodyElement]) {
    if left.count == right.count, zip(left, right).allSatisfy({ $0.anchor == $1.anchor }) {
      rows = left.indices.map { ($0, $0) }
      return
    }
    var places: [Anchor: Int] = [:]
    for (index, element) in right.enumerated() {
      if let anchor = element.anchor { places[anchor] = index }
    }
    var next = 0
    for (index, element) in left.enumerated() {
      if let anchor = element.anchor {
        guard let place = places[anchor], place >= next else {
          rows.append((index, nil))
          continue
        }
        rows += (next..<place).map { (nil, $0) }
        rows.append((index, place))
        next = place + 1
      } else if next < right.count, right[next].anchor == nil {
        rows.append((index, next))
        next += 1
      } else {
        rows.append((index, nil))
      }
    }
    rows += (next..<right.count).map { (nil, $0) }
  }
}

extension ResolutionBody {
  /// Preamble and operative part in one.
  var elements: [BodyElement] { preamble + operative }
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
