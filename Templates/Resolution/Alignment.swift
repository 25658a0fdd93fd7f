internal import CommonMark
internal import Resolutions

/// Two versions of a body side by side: a row for each provision and heading, by address. Where one version lacks
/// something, its place stays empty and nothing after it shifts.
struct Alignment {
  /// The elements that stand side by side.
  typealias Row = (left: Int?, right: Int?)

  private(set) var rows: [Row] = []

  init(_ left: Siblings, _ right: Siblings) {
    if let pairs = Self.pairs(left, right) {
      rows = pairs
      return
    }
    let (ours, theirs) = (Array(left.indices), Array(right.indices))
    let (ourStructure, theirStructure) = (left.structure, right.structure)
    var places: [Anchor: Int] = [:]
    for (place, index) in theirs.enumerated() where !theirStructure[index].anchor.isEmpty {
      places[theirStructure.anchor(of: index)] = place
    }
    var next = 0
    for index in ours {
      if !ourStructure[index].anchor.isEmpty {
        guard let place = places[ourStructure.anchor(of: index)], place >= next else {
          rows.append((index, nil))
          continue
        }
        rows += theirs[next..<place].map { (nil, $0) }
        rows.append((index, theirs[place]))
        next = place + 1
      } else if next < theirs.count, theirStructure[theirs[next]].anchor.isEmpty {
        rows.append((index, theirs[next]))
        next += 1
      } else {
        rows.append((index, nil))
      }
    }
    rows += theirs[next...].map { (nil, $0) }
  }

  /// The rows of versions that have the same addresses in the same order, as most do; nil of others.
  private static func pairs(_ left: Siblings, _ right: Siblings) -> [Row]? {
    var rows: [Row] = []
    rows.reserveCapacity(left.range.count)
    var (ours, theirs) = (left.indices, right.indices)
    while let our = ours.next() {
      guard let their = theirs.next(), left.structure.hasSameAnchor(our, as: right.structure, their) else { return nil }
      rows.append((our, their))
    }
    return theirs.next() == nil ? rows : nil
  }
}
