internal import Diagnostics
public import Resolutions

/// What the heads of a resolution say of addresses that its texts had.
public struct FormerAddresses: Sendable {
  /// Where the text of each old address stands now, as far as heads say; empty where it was withdrawn.
  public private(set) var all: [Anchor: [Anchor]] = [:]
  private(set) var withdrawn: Set<Anchor> = []
  /// The keys of `all` in the order of their numbers.
  public private(set) var order: [Anchor] = []

  /// Nobody has said anything.
  public static let none = FormerAddresses()

  private init() {}

  /// Ids are the same in all languages, so it does not matter which head says it.
  init(_ heads: [Head]) {
    guard heads.contains(where: { !$0.moved.isEmpty || !$0.withdrawn.isEmpty }) else { return }
    for head in heads {
      for entry in head.moved {
        for now in entry.now where !all[entry.old, default: []].contains(now) {
          all[entry.old, default: []].append(now)
        }
      }
      for entry in head.withdrawn {
        withdrawn.insert(entry.anchor)
        if all[entry.anchor] == nil { all[entry.anchor] = [] }
      }
    }
    order = all.keys.sorted { $0.precedes($1) }
  }

  /// Whether heads say nothing.
  public var isEmpty: Bool { all.isEmpty }

  /// Where the text of an old address stands now: as said of itself, else of what it stood in; empty where nothing is said.
  func places(of anchor: Anchor) -> [Anchor] {
    if let places = all[anchor], !places.isEmpty || withdrawn.contains(anchor) { return places }
    for container in anchor.containers.reversed() {
      if let places = all[container] { return places.compactMap { anchor.moving(container, to: $0) } }
    }
    return []
  }

  /// Whether the text of an old address is said to have been withdrawn: itself, or what it stood in.
  func isWithdrawn(_ anchor: Anchor) -> Bool {
    withdrawn.contains(anchor) || anchor.containers.contains(where: withdrawn.contains)
  }

  /// What is said to stand at an address where nothing does.
  static func diagnostics(_ versions: [LanguageVersion], source: LanguageVersion) -> [Diagnostic] {
    versions.compactMap { version in
      let lost = version.head.moved.flatMap { entry in
        entry.now.filter { !source.structure.has($0) }.map { (entry, now: $0) }
      }
      guard let (entry, now) = lost.first else { return nil }
      let said = Dictionary(version.head.moved.map { ($0.old, $0.now) }) { first, _ in first }
      let settled = said.mapValues { $0.flatMap { Self.end(of: $0, in: said, source) } }
      let nearest = NearestWord.candidates(for: now.rawValue, among: source.anchors.map(\.rawValue), limit: 2)
      return .movedNowhere(
        entry.old, now, others: lost.count - 1, end: Self.end(of: now, in: said, source).first, nearest: nearest,
        line: line(settled), at: SourceLocation(version.file, entry.range))
    }
  }

  /// Where what is said of addresses leads in the end; nothing where that is no address of the text.
  private static func end(of anchor: Anchor, in said: [Anchor: [Anchor]], _ source: LanguageVersion) -> [Anchor] {
    var (ends, seen, next): ([Anchor], Set<Anchor>, [Anchor]) = ([], [], [anchor])
    while let one = next.popLast() {
      if source.structure.has(one) { ends.append(one) } else if seen.insert(one).inserted { next += said[one] ?? [] }
    }
    return ends
  }

  /// The whole line of a head.
  static func line(_ places: [Anchor: [Anchor]]) -> String {
    let others = Dictionary(uniqueKeysWithValues: places.map { old, now in (old, now.filter { $0 != old }) })
    let entries = others.filter { !$0.value.isEmpty }.sorted { $0.key.precedes($1.key) }.map { old, now in
      now.count == 1 ? "\(old): \(now[0])" : "\(old): [\(now.map(\.rawValue).joined(separator: ", "))]"
    }
    return "moved: {\(entries.joined(separator: ", "))}"
  }
}
