internal import Diagnostics
internal import Resolutions

/// Finds what was published of a resolution again in its text of now.
///
/// A text is itself where its fingerprint is. What has changed is looked for among texts that were never published: it is
/// the one that has most in common with it, at least half of all; at its own address, and where its neighbours went, it is
/// enough that most of the shorter one stands in the longer: so halves of a text that was parted, and texts that were
/// joined, are found.
struct AnchorComparison {
  /// What became of one recorded text.
  struct Finding {
    let line: AnchorRecord.Line
    /// Where it stands; nil where nothing like it does.
    let now: Anchor?
    /// Whether it stands there word for word.
    let isExact: Bool
  }

  /// In hundredths: what makes a text the same though changed; and in which part of it that must be.
  private static let (enough, mostOfIt) = (50, 60)
  /// In hundredths: how much more another place must have than the old address.
  private static let preference = 15
  /// How many comparisons of two texts there may be in one resolution; what is left is not found.
  private static let mostComparisons = 1 << 20

  private let texts: [AddressedText]
  private let prints: [TextFingerprint]
  /// By fingerprint the places of texts that have it, and how many of those were found.
  private var places: [TextFingerprint: (all: [Int], found: Int)] = [:]
  private let byAnchor: [Anchor: Int]
  /// Texts that no line knows.
  private let unknown: [Int]
  private let isUnknown: [Bool]
  private var likenesses: [Int: TextLikeness] = [:]
  private var comparisons = 0
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - lines: of one resolution, under whatever names it had.
  ///   - texts: of its source version.
  init(_ lines: [AnchorRecord.Line], _ texts: [AddressedText]) {
    self.texts = texts
    prints = texts.map { TextFingerprint(of: $0.text) }
    byAnchor = Dictionary(texts.enumerated().map { ($1.anchor, $0) }) { first, _ in first }
    let recorded = Set(lines.map(\.fingerprint))
    isUnknown = prints.map { !recorded.contains($0) }
    unknown = prints.indices.filter { [isUnknown] in isUnknown[$0] }
    for (index, print) in prints.enumerated() { places[print, default: ([], 0)].all.append(index) }
    let sorted = lines.sorted { $0.anchor.precedes($1.anchor) }
    var found: [Int: Int] = [:]
    for (index, line) in sorted.enumerated() { found[index] = place(of: line) }
    for index in sorted.indices {
      let line = sorted[index]
      let exact = found[index]
      let near = exact ?? changedPlace(of: line, neighbours: [found[index - 1], found[index + 1]].compactMap { $0 })
      findings.append(Finding(line: line, now: near.map { texts[$0].anchor }, isExact: exact != nil))
    }
  }

  /// The texts that no line knows.
  var unknownAnchors: Set<Anchor> { Set(unknown.map { texts[$0].anchor }) }

  /// Where a text stands word for word: at its own address, else at the next one that has the same words.
  private mutating func place(of line: AnchorRecord.Line) -> Int? {
    if let own = byAnchor[line.anchor], prints[own] == line.fingerprint { return own }
    guard let (all, found) = places[line.fingerprint] else { return nil }
    places[line.fingerprint]?.found += 1
    return all[min(found, all.count - 1)]
  }

  private mutating func changedPlace(of line: AnchorRecord.Line, neighbours: [Int]) -> Int? {
    guard comparisons + unknown.count <= Self.mostComparisons else { return nil }
    comparisons += unknown.count
    let shares = unknown.map { ($0, line.likeness.share(with: likeness(of: $0))) }
    let own = shares.first { texts[$0.0].anchor == line.anchor }
    let best = shares.max { $0.1 < $1.1 }
    if let best, best.1 >= Self.enough {
      if let own, own.1 + Self.preference > best.1, isMost(of: line, at: own.0, share: own.1) { return own.0 }
      return best.0
    }
    let near = [own?.0].compactMap { $0 } + neighbours.flatMap { [$0 - 1, $0, $0 + 1] }
    return near.first { isUnknown.indices.contains($0) && isUnknown[$0] && isMost(of: line, at: $0) }
  }

  /// Whether most of the shorter text stands in the longer one.
  private mutating func isMost(of line: AnchorRecord.Line, at place: Int, share: Int = 0) -> Bool {
    share >= Self.enough || line.likeness.overlap(with: likeness(of: place)) >= Self.mostOfIt
  }

  private mutating func likeness(of place: Int) -> TextLikeness {
    if let known = likenesses[place] { return known }
    let likeness = TextLikeness(of: texts[place].text)
    likenesses[place] = likeness
    return likeness
  }
}
