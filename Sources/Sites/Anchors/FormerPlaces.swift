public import Resolutions

/// Old addresses among those that a text has now: what a page shows at each.
public struct FormerPlaces: Sendable {
  /// Old addresses whose text stands at another one now and that nothing else has taken: they lead to a note right before
  /// what stands at the key.
  public private(set) var leading: [Anchor: [Anchor]] = [:]
  /// Addresses that stood for other texts before: where those stand now; empty where they were withdrawn.
  public private(set) var reused: [Anchor: [Anchor]] = [:]
  /// Old addresses of withdrawn texts, by what comes after them in the order of numbers.
  public private(set) var withdrawn: [Anchor: [Anchor]] = [:]
  /// Those that nothing comes after.
  public private(set) var atEnd: [Anchor] = []
  /// Where the text of each old address stands now that nothing else has taken; nil where it was withdrawn.
  public private(set) var ways: [(old: Anchor, now: Anchor?)] = []

  /// There are no old addresses.
  public static let none = FormerPlaces()

  private init() {}

  /// - Parameter version: any; addresses are the same in all.
  public init(_ former: FormerAddresses, in version: LanguageVersion) {
    guard !former.isEmpty else { return }
    let anchors = version.anchors
    for old in former.order {
      add(old, former.all[old] ?? [], former, version.structure, anchors)
      guard let now = former.all[old]?.first else { continue }
      // What stood in it moved along.
      let prefix = now.rawValue + "__"
      for part in anchors where part.rawValue.hasPrefix(prefix) {
        let oldPart = Anchor(old.rawValue + part.rawValue.dropFirst(now.rawValue.count))
        if former.all[oldPart] == nil { add(oldPart, former.places(of: oldPart), former, version.structure, anchors) }
      }
    }
  }

  private mutating func add(
    _ old: Anchor, _ places: [Anchor], _ former: FormerAddresses, _ structure: Structure, _ anchors: [Anchor]
  ) {
    let now = places.filter { $0 != old && structure.has($0) }
    guard !now.isEmpty || former.isWithdrawn(old) else { return }
    if structure.has(old) {
      reused[old] = now
    } else {
      ways.append((old, now.first))
      if let first = now.first {
        leading[first, default: []].append(old)
      } else if let next = anchors.first(where: { $0.row == old.row && old.precedes($0) }) {
        withdrawn[next, default: []].append(old)
      } else {
        atEnd.append(old)
      }
    }
  }
}
