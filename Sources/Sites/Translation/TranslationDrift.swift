internal import CommonMark
public import Resolutions

/// A translation held against the source version and against what the source said when it was translated, unit by unit.
public struct TranslationDrift: Sendable {
  /// A unit of the translation beside that of the source; one of both is there.
  public struct Pair: Sendable {
    /// Nil where the translation lacks it.
    public let ours: TextUnit?
    /// Nil where the source has nothing like it.
    public let theirs: TextUnit?
    /// What became of it since it was translated.
    public let state: State

    /// The address by which it is known: the source's where there is one.
    public var key: String { theirs?.key ?? ours?.key ?? "" }
  }

  /// What became of a unit since it was translated.
  public enum State: Sendable, Hashable {
    case translated
    /// Translated, but nobody recorded of which text.
    case unrecorded
    /// The translation says, or it turned out, that it is missing, or a part of it.
    case missing
    /// The translation alone has it.
    case extra
    /// The source was changed.
    case outdated(SourceChange)
  }

  /// How the source was changed after a unit was translated.
  public struct SourceChange: Sendable, Hashable {
    /// The source's text then and now.
    public let then: String
    /// With single spaces.
    public let now: String
    /// The address of the translation's unit that translates the text that now stands here.
    public let translatedAt: String?

    /// What was changed, word by word.
    public var difference: WordDifference { WordDifference(from: then, to: now) }
  }

  /// In the order of the text.
  public let pairs: [Pair]

  /// The provisions and headings of the translation that are older than the source's text.
  public var outdated: [Anchor: SourceChange] {
    var result: [Anchor: SourceChange] = [:]
    for pair in pairs {
      if case .outdated(let change) = pair.state, let ours = pair.ours { result[Anchor(ours.key)] = change }
    }
    return result
  }

  /// - Parameters:
  ///   - alignment: of the translation to the source version.
  ///   - record: of the translation's language, for this resolution.
  ///   - source: the units of the source version.
  public init(_ alignment: Alignment, record: SourceRecord, source: SourceUnits) {
    let version = alignment.version
    let units = alignment.units(beside: source.all)
    var comparison = RecordComparison(record: record, version: version, units: units.compactMap(\.ours))
    pairs = units.map { ours, theirs in
      guard let theirs else { return Pair(ours: ours, theirs: nil, state: .extra) }
      guard let ours, !version.isBorrowed(ours) else { return Pair(ours: nil, theirs: theirs, state: .missing) }
      var state = record.isEmpty ? State.unrecorded : comparison.state(of: ours, theirs, source.text(of: theirs))
      // What was changed since is told first.
      if !state.isFinding, version.isPartlyBorrowed(ours) { state = .missing }
      return Pair(ours: ours, theirs: theirs, state: state)
    }
  }
}

/// Finds what was recorded of a unit, though its address may be another one by now.
private struct RecordComparison {
  let record: SourceRecord
  let version: LanguageVersion
  let units: [TextUnit]
  /// Asked only of what is not as it was recorded, which most units are.
  private lazy var places = RecordPlaces(record, version, units)

  init(record: SourceRecord, version: LanguageVersion, units: [TextUnit]) {
    (self.record, self.version, self.units) = (record, version, units)
  }

  mutating func state(of ours: TextUnit, _ theirs: TextUnit, _ source: String) -> TranslationDrift.State {
    let fingerprint = TextFingerprint(of: version.text(of: ours))
    let own = record.entries[ours.key]
    if let own, own.translation == fingerprint { return state(own, source) }
    if let key = places.keysByTranslation[fingerprint], let entry = record.entries[key] { return state(entry, source) }
    // The translation was changed since; its address says what it was, unless its text has moved with the source's.
    guard let entry = own ?? record.entries[theirs.key] else { return .unrecorded }
    if entry.source != source, let key = places.keysBySource[source], places.translation(of: key) == nil {
      return .translated
    }
    return state(entry, source)
  }

  private mutating func state(_ entry: SourceRecord.Entry, _ source: String) -> TranslationDrift.State {
    guard entry.source != source else { return .translated }
    let key = places.keysBySource[source]
    return .outdated(
      TranslationDrift.SourceChange(
        then: entry.source, now: source, translatedAt: key.flatMap { places.translation(of: $0) }))
  }
}

/// Where what was recorded stands.
private struct RecordPlaces {
  private let record: SourceRecord
  /// The units that still say what they said when they were recorded, by what they say.
  private var unchanged: [TextFingerprint: String] = [:]
  /// The recorded addresses by the source's texts.
  private(set) var keysBySource: [String: String] = [:]
  private(set) var keysByTranslation: [TextFingerprint: String] = [:]

  init(_ record: SourceRecord, _ version: LanguageVersion, _ units: [TextUnit]) {
    self.record = record
    for (key, entry) in record.entries.sorted(by: { $0.key < $1.key }) {
      keysBySource[entry.source] = key
      if let translation = entry.translation { keysByTranslation[translation] = key }
    }
    for unit in units where !version.isBorrowed(unit) {
      unchanged[TextFingerprint(of: version.text(of: unit))] = unit.key
    }
  }

  /// The address of the unit that still says what was recorded at another one.
  func translation(of key: String) -> String? { record.entries[key]?.translation.flatMap { unchanged[$0] } }
}

extension Alignment {
  /// The units of both versions side by side, in the order of the source; one of both is there.
  /// - Parameter all: the units of the source version.
  public func units(beside all: [TextUnit]) -> [(ours: TextUnit?, theirs: TextUnit?)] {
    // Where one has no heading, its head's title serves.
    let hasTitles = (version.heading != nil) == (source.heading != nil)
    let ours = version.units.filter { hasTitles || $0.key != "title" }
    let theirs = hasTitles ? all : all.filter { $0.key != "title" }
    guard !isByAddress || ours.map(\.key) != theirs.map(\.key) else {
      return zip(ours, theirs).map { ($0, $1) }
    }
    var counterparts: [String: String] = [:]
    pair(version.main.elements, source.main.elements, &counterparts)
    for (our, their) in zip(version.annexes, source.annexes) {
      counterparts[their.anchor.rawValue] = our.anchor.rawValue
      pair(our.body.elements, their.body.elements, &counterparts)
    }
    counterparts["title"] = "title"
    for note in source.footnotes { counterparts[note.anchor.rawValue] = note.anchor.rawValue }
    let byKey = Dictionary(ours.map { ($0.key, $0) }) { first, _ in first }
    var used: Set<String> = []
    var result: [(ours: TextUnit?, theirs: TextUnit?)] = theirs.map { unit in
      let our = counterparts[unit.key].flatMap { byKey[$0] }
      if let our { used.insert(our.key) }
      return (our, unit)
    }
    result += ours.filter { !used.contains($0.key) }.map { ($0, nil) }
    return result
  }

  /// Notes the address of our counterpart by the source's, of siblings and all that stands within them.
  private func pair(_ our: Siblings, _ their: Siblings, _ counterparts: inout [String: String]) {
    for case (let a?, let b?) in rows(our, their) {
      let (ours, theirs) = (our.structure, their.structure)
      if !ours[a].anchor.isEmpty, !theirs[b].anchor.isEmpty {
        counterparts[theirs.anchor(of: b).rawValue] = ours.anchor(of: a).rawValue
      }
      pair(ours.parts(of: a), theirs.parts(of: b), &counterparts)
    }
  }
}
