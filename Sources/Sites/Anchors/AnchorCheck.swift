public import Diagnostics
public import Resolutions

/// Holds a resolution against the record of published addresses: says which addresses no longer lead to the text that they
/// were given for, and what the record is to say from now on.
public struct AnchorCheck: Sendable {
  /// What is wrong.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What the record is to say of it, under all names that it had; empty unless that was asked for.
  public private(set) var lines: [AnchorRecord.Line] = []
  /// Addresses that the record does not know.
  public private(set) var unrecorded = 0
  /// The names of which the record was held against it.
  public private(set) var slugs: [Slug] = []
  /// The fingerprints of a resolution that the record does not know: under another name it may.
  public private(set) var unknown: [TextFingerprint] = []
  /// What its heads list as its old names and paths.
  public let aliases: [String]

  /// - Parameters:
  ///   - record: nil where there is none.
  ///   - accepts: whether the record is to be written anew.
  ///   - forgets: whether addresses that lead nowhere are to be forgotten.
  public init(
    _ resolution: AssembledResolution, against record: AnchorRecord?, accepts: Bool = false, forgets: Bool = false
  ) {
    let old = resolution.oldAddresses.map(\.alias)
    aliases = old.indices.filter { !old[..<$0].contains(old[$0]) }.map { old[$0] }
    guard accepts || record != nil else { return }
    let (slug, source) = (resolution.context.slug, resolution.original.text)
    slugs = [slug] + (slug.current == nil ? resolution.versions.map(\.text.head).oldNames : [])
    let recorded = slugs.flatMap { record?.lines(of: $0) ?? [] }
    let texts = source.addressedTexts
    let known = Set(recorded.filter { $0.slug == slug }.map(\.anchor))
    unrecorded = texts.count { !known.contains($0.anchor) }
    if known.isEmpty { unknown = texts.map { TextFingerprint(of: $0.text) } }
    let comparison = AnchorComparison(recorded, texts)
    var verdicts = AnchorVerdicts(resolution.former, texts: texts, comparison)
    for finding in comparison.findings { verdicts.add(finding) }
    if !forgets { diagnostics = verdicts.diagnostics(in: source, heads: resolution.versions.map(\.text)) }
    guard accepts else { return }
    let now = Dictionary(texts.map { ($0.anchor, AnchorRecord.Line(slug, $0.anchor, $0.text)) }) { first, _ in first }
    lines = Array(now.values)
    var seen = Set(lines)
    for (line, place) in verdicts.kept {
      // What was only corrected keeps its address and is known by its new words from now on.
      let current = place.map { now[$0]?.at(line.slug, line.anchor) } ?? line
      if let current, seen.insert(current).inserted { lines.append(current) }
    }
  }
}

/// What is to be said of recorded texts.
struct AnchorVerdicts {
  private let former: FormerAddresses
  private let ranges: [Anchor: SourceRange]
  private let newTexts: Set<Anchor>
  /// Old addresses of texts that stand elsewhere now, which nobody has said.
  private var moved: [(old: Anchor, now: Anchor)] = []
  private var seen: Set<[Anchor]> = []
  /// By recorded addresses where their texts stand.
  private var found: [Anchor: Set<Anchor>] = [:]
  /// Recorded addresses with a text that stands nowhere word for word.
  private var inexact: Set<Anchor> = []
  /// Where texts of each address stand word for word.
  private let standing: [Anchor: Set<Anchor>]
  /// The texts that each address was recorded with.
  private let recorded: [Anchor: Set<TextFingerprint>]
  private var vanished: [Anchor] = []
  private var replaced: [Anchor] = []
  /// Lines that stay in the record, with the address of the text that they stand for now; nil for a text that is gone.
  private(set) var kept: [(line: AnchorRecord.Line, place: Anchor?)] = []

  init(_ former: FormerAddresses, texts: [AddressedText], _ comparison: AnchorComparison) {
    self.former = former
    newTexts = comparison.unknownAnchors
    standing = comparison.findings.reduce(into: [:]) { places, finding in
      if finding.isExact, let now = finding.now { places[finding.line.anchor, default: []].insert(now) }
    }
    recorded = comparison.findings.reduce(into: [:]) { $0[$1.line.anchor, default: []].insert($1.line.fingerprint) }
    ranges = Dictionary(texts.map { ($0.anchor, $0.range) }) { first, _ in first }
  }

  mutating func add(_ finding: AnchorComparison.Finding) {
    let old = finding.line.anchor
    if !finding.isExact { inexact.insert(old) }
    if let now = finding.now { found[old, default: []].insert(now) }
    let said = former.places(of: old).filter { ranges[$0] != nil }
    if let now = finding.now, now == old || said.contains(now) {
      kept.append((finding.line, now))
    } else if !finding.isExact, let now = said.first(where: { mayHaveGone(from: old, to: $0) }) {
      // Whoever changed the text knows where it went.
      found[old, default: []].insert(now)
      kept.append((finding.line, now))
    } else if finding.now == nil, former.isWithdrawn(old) {
      kept.append((finding.line, nil))
    } else if let now = finding.now {
      // An older name of the resolution has the same addresses.
      if seen.insert([old, now]).inserted { moved.append((old, now)) }
    } else if newTexts.contains(old) {
      replaced.append(old)
    } else {
      vanished.append(old)
    }
  }

  /// Whether a text that is nowhere may have gone to a place, as is said: not where that is said of another text of the same
  /// address, which stands there or was recorded at both.
  private func mayHaveGone(from old: Anchor, to place: Anchor) -> Bool {
    if standing[old]?.contains(place) ?? false { return false }
    return newTexts.contains(place) || (recorded[old] ?? []).isDisjoint(with: recorded[place] ?? [])
  }

  // MARK: Diagnostics

  /// - Parameter heads: all versions: each may say what became of addresses.
  func diagnostics(in source: LanguageVersion, heads: [LanguageVersion]) -> [Diagnostic] {
    var result = heads.flatMap(stale)
    func place(_ anchor: Anchor?) -> SourceLocation {
      SourceLocation(source.file, anchor.flatMap { ranges[$0] } ?? .startOfFile)
    }
    let runs = movedRuns
    if let first = runs.first {
      let notes = runs.dropFirst().prefix(Self.mostNotes).map { run in
        DiagnosticNote(place(run.now.first), "\(Self.name(run.old)) → \(Self.name(run.now)), here")
      }
      result.append(
        .movedText(
          runs.map { (Self.name($0.old), Self.name($0.now), $0.old.count == 1) }, line: movedLine,
          notes: Array(notes), at: place(first.now.first)))
    }
    let gone = Self.outermost(vanished)
    if let first = gone.first {
      result.append(
        .vanishedAddress(
          Self.runs(gone).map(Self.name), first: first, isOne: gone.count == 1, line: withdrawnLine(gone),
          at: place(nil)))
    }
    for anchor in Self.outermost(replaced) {
      result.append(.replacedText(anchor, line: withdrawnLine([anchor]), at: place(anchor)))
    }
    return result
  }

  /// What a head says though the text stands elsewhere, word for word: readers would be told so.
  private func stale(_ version: LanguageVersion) -> [Diagnostic] {
    let told = Set(moved.map(\.old))
    let movedElsewhere = version.head.moved.compactMap { entry -> Diagnostic? in
      guard !told.contains(entry.old), let places = found[entry.old],
        let now = entry.now.first(where: { ranges[$0] != nil && (!places.contains($0) || entry.now == [entry.old]) })
      else { return nil }
      return .staleMove(
        entry.old, now, places: places.sorted { $0.precedes($1) }, line: movedLine,
        at: SourceLocation(version.file, entry.range))
    }
    let neverWithdrawn = version.head.withdrawn.compactMap { entry -> Diagnostic? in
      guard !told.contains(entry.anchor), !inexact.contains(entry.anchor), let places = found[entry.anchor] else {
        return nil
      }
      return .staleMove(
        entry.anchor, nil, places: places.sorted { $0.precedes($1) },
        line: withdrawnLine([], without: entry.anchor), at: SourceLocation(version.file, entry.range))
    }
    return movedElsewhere + neverWithdrawn
  }

  private static let mostNotes = 8

  /// What moved, without what moved along with what it stands in.
  private var outermostMoved: [(old: Anchor, now: Anchor)] {
    let places = Dictionary(moved.map { ($0.old, $0.now) }) { first, _ in first }
    return moved.filter { entry in
      !entry.old.containers.contains { container in
        places[container].flatMap { entry.old.moving(container, to: $0) } == entry.now
      }
    }
  }

  /// Neighbours that moved to neighbours.
  private var movedRuns: [(old: [Anchor], now: [Anchor])] {
    var runs: [(old: [Anchor], now: [Anchor])] = []
    for (old, now) in outermostMoved {
      if let last = runs.last, last.old.last?.row == old.row, last.now.last?.row == now.row,
        last.now.last?.precedes(now) == true
      {
        runs[runs.count - 1].old.append(old)
        runs[runs.count - 1].now.append(now)
      } else {
        runs.append(([old], [now]))
      }
    }
    return runs
  }

  private static func runs(_ anchors: [Anchor]) -> [[Anchor]] {
    anchors.reduce(into: []) { runs, anchor in
      if runs.last?.last?.row == anchor.row { runs[runs.count - 1].append(anchor) } else { runs.append([anchor]) }
    }
  }

  private static func name(_ run: [Anchor]) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    return Anchor.nameInMessages(from: first, to: last)
  }

  private static func outermost(_ anchors: [Anchor]) -> [Anchor] {
    let all = Set(anchors)
    var seen: Set<Anchor> = []
    return anchors.filter { anchor in
      !anchor.containers.contains(where: all.contains) && seen.insert(anchor).inserted
    }
  }

  // MARK: Lines for the head

  /// The whole line for the head: what it says already, and what it lacks.
  private var movedLine: String {
    let stale = Set(outermostMoved.map(\.old))
    var places = former.all.filter { !stale.contains($0.key) }
    for (old, now) in places {
      places[old] = now.filter { ranges[$0] != nil && $0 != old && found[old]?.contains($0) ?? true }
    }
    let known = kept.compactMap { line, place in place.map { (old: line.anchor, now: $0) } } + outermostMoved
    for (old, now) in known where stale.contains(old) && old != now && places[old]?.contains(now) != true {
      places[old, default: []].append(now)
    }
    return FormerAddresses.line(places)
  }

  private func withdrawnLine(_ anchors: [Anchor], without left: Anchor? = nil) -> String {
    let all = former.withdrawn.union(anchors).filter { $0 != left }.sorted { $0.precedes($1) }
    return "withdrawn: [\(all.map(\.rawValue).joined(separator: ", "))]"
  }
}
