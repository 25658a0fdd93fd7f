internal import Resolutions

/// Addresses as parts and in the order of their numbers.
extension Anchor {
  /// Whether it comes before another by its numbers: `para_2` before `para_10`, `rec_Z` before `rec_AA`.
  func precedes(_ other: Anchor) -> Bool {
    let (a, b) = (Self.runs(rawValue), Self.runs(other.rawValue))
    for (x, y) in zip(a, b) where x != y {
      let isNumber = x.first?.isNumber == true && y.first?.isNumber == true
      let isCapital = x.first?.isUppercase == true && y.first?.isUppercase == true
      return (isNumber || isCapital) && x.count != y.count ? x.count < y.count : x < y
    }
    return a.count < b.count
  }

  /// Runs of digits, of capitals, and of all else.
  private static func runs(_ text: String) -> [Substring] {
    func kind(_ character: Character) -> Int { character.isNumber ? 0 : character.isUppercase ? 1 : 2 }
    var runs: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let first = kind(text[start])
      let end = text[start...].firstIndex { kind($0) != first } ?? text.endIndex
      runs.append(text[start..<end])
      start = end
    }
    return runs
  }

  /// Whether what it names is a provision by its name, and no list, annex or footnote.
  var isOfProvision: Bool {
    let kinds: [Element] = [.citation, .recital, .paragraph, .article, .section, .point, .indent]
    return row.split(separator: "_").last.flatMap { Element(name: String($0)) }.map(kinds.contains) ?? false
  }

  /// What it stands in, from the outermost on: `para_2`, `para_2__list_1` of `para_2__list_1__point_a`.
  var containers: [Anchor] {
    let parts = rawValue.split(separator: "__", omittingEmptySubsequences: false)
    return parts.indices.dropFirst().map { Anchor(parts[..<$0].joined(separator: "__")) }
  }

  /// Its address if what it stands in had another one: `para_3__list_1__point_a` for `para_2` at `para_3`; nil where it
  /// does not stand in that.
  func moving(_ container: Anchor, to now: Anchor) -> Anchor? {
    if self == container { return now }
    guard rawValue.hasPrefix(container.rawValue + "__") else { return nil }
    return Anchor(now.rawValue + rawValue.dropFirst(container.rawValue.count))
  }

  /// What it is and what it stands in, without its number: the same for those that are numbered in one row.
  var row: Substring {
    let container = containers.last.map { $0.rawValue.utf8.count + 2 } ?? 0
    let last = rawValue.utf8.index(rawValue.startIndex, offsetBy: container)
    return rawValue[..<(rawValue[last...].firstIndex(of: "_") ?? rawValue.endIndex)]
  }
}
