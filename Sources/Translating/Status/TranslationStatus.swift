internal import CommonMark
public import Diagnostics
public import Resolutions
public import Sites

/// How far one translation of one resolution has come, unit by unit.
public struct TranslationStatus: Sendable {
  /// The resolution's.
  public let slug: Slug
  /// The translation's.
  public let language: LanguageTag
  /// Its file.
  public let path: String
  /// The source version’s.
  public let sourcePath: String
  /// In the order of the text.
  public let items: [Item]
  /// Of all units, whether they are among the items or not.
  public let counts: Counts
  /// Whether nobody recorded which text it was translated from, so that nothing can be said of changes.
  public let isUnrecorded: Bool
  /// Whether the text or its source could not be read, so that they were not compared.
  public let isUnread: Bool

  /// A unit of the text.
  public struct Item: Sendable {
    /// The address; `title` for the full title.
    public let key: String
    /// What became of it since it was translated.
    public let state: TranslationDrift.State
    /// What a reviser should look at.
    public let suspicions: [Suspicion]
    /// What translators or revisers noted beside it.
    public let notes: [String]
    /// Where it stands in the translation; where it is missing, nil.
    public let place: SourceLocation?
    /// What it belongs after, where it is missing; nil where it would be the first, or is there.
    public let after: SourceLocation?
    /// Nil where the source has nothing like it.
    public let sourcePlace: SourceLocation?
    /// With single spaces; empty where there is none.
    public let text: String
    /// The source’s.
    public let sourceText: String

    /// As messages name it.
    public var name: String { key == "title" ? "the title" : Anchor(key).nameInMessages }

    /// Whether somebody should look at it.
    public var isFinding: Bool {
      switch state {
      case .translated, .unrecorded: !suspicions.isEmpty
      case .missing, .extra, .outdated: true
      }
    }
  }

  /// How many units are in which state.
  public struct Counts: Sendable, Hashable {
    /// All that the source has.
    public var all = 0
    /// Those that are there, up to date or not.
    public var translated = 0
    /// As the names of states say.
    public var (missing, outdated, extra, unrecorded) = (0, 0, 0, 0)
    /// With something to look at.
    public var suspicious = 0
    /// That are there though nobody has to look at them.
    public var noted = 0

    init(_ items: [Item]) {
      for item in items {
        count(item.state)
        if !item.suspicions.isEmpty { suspicious += 1 }
        if !item.notes.isEmpty { noted += 1 }
      }
    }

    mutating func count(_ state: TranslationDrift.State) {
      switch state {
      case .missing: missing += 1
      case .outdated: outdated += 1
      case .extra: extra += 1
      case .unrecorded: unrecorded += 1
      case .translated: break
      }
      if state != .extra { all += 1 }
      if state != .missing, state != .extra { translated += 1 }
    }
  }

  init(
    slug: Slug, language: LanguageTag, path: String, sourcePath: String, items: [Item], counts: Counts? = nil,
    isUnrecorded: Bool, isUnread: Bool
  ) {
    self.slug = slug
    self.language = language
    self.path = path
    self.sourcePath = sourcePath
    self.items = items
    self.counts = counts ?? Counts(items)
    self.isUnrecorded = isUnrecorded
    self.isUnread = isUnread
  }

  /// The same without the units that nobody has to look at, which are counted only.
  var findingsAlone: TranslationStatus {
    TranslationStatus(
      slug: slug, language: language, path: path, sourcePath: sourcePath, items: items.filter(\.isFinding),
      counts: counts, isUnrecorded: isUnrecorded, isUnread: isUnread)
  }

  /// Whether somebody should look at anything.
  public var hasFindings: Bool { isUnread || items.contains(where: \.isFinding) }
}

/// Makes the status of all translations of a resolution: what they share is made once.
struct StatusMaker {
  private let resolution: AssembledResolution
  private let source: LanguageVersion
  private let words: [LanguageTag: LanguageWords]
  private let features: [String: TextFeatures]

  init(_ resolution: AssembledResolution, words: [LanguageTag: LanguageWords]) {
    self.resolution = resolution
    self.words = words
    let source = resolution.original.text
    self.source = source
    features = Dictionary(source.units.map { ($0.key, TextFeatures(source.text(of: $0))) }) { first, _ in first }
  }

  /// Nil for the source version, and for a language it does not exist in.
  func status(of language: LanguageTag) -> TranslationStatus? {
    guard let version = resolution.versions.first(where: { $0.language.tag == language })?.text,
      language != source.language
    else { return nil }
    let drift = resolution.drift(of: language)
    let items = drift.map { self.items($0, version) } ?? []
    return TranslationStatus(
      slug: resolution.context.slug, language: language, path: version.file.path, sourcePath: source.file.path,
      items: items, isUnrecorded: resolution.drifts[language] == nil, isUnread: drift == nil)
  }

  private func items(_ drift: TranslationDrift, _ version: LanguageVersion) -> [TranslationStatus.Item] {
    let ours = drift.pairs.map { pair in pair.ours.map { TextFeatures(version.text(of: $0)) } }
    let check = check(drift, ours, version)
    let (names, otherNames) = (Names(resolution, version.language), Names(resolution, source.language))
    var last: SourceLocation?
    let notes = Notes(of: version, drift.pairs.compactMap(\.ours))
    return zip(drift.pairs, ours).map { pair, own in
      let theirs = pair.theirs.flatMap { features[$0.key] }
      var suspicions: [Suspicion] = []
      if let own, let theirs, let check, let unit = pair.ours, let other = pair.theirs {
        if case .outdated(let change) = pair.state {
          // What was translated is what it said then.
          suspicions = check.suspicions(TextFeatures(change.then), own)
        } else {
          suspicions = check.suspicions(theirs, own)
          if let found = References.suspicion(version, unit, source, other) { suspicions.append(found) }
          if let found = names.missing(at: unit.key, besides: otherNames, at: other.key) { suspicions.append(found) }
        }
      }
      let place = pair.ours.map { SourceLocation(version.file, $0.range) }
      defer { last = place ?? last }
      return TranslationStatus.Item(
        key: pair.key, state: pair.state, suspicions: suspicions, notes: pair.ours.map { notes[$0.key] } ?? [],
        place: place, after: place == nil ? last : nil,
        sourcePlace: pair.theirs.map { SourceLocation(source.file, $0.range) }, text: own?.text ?? "",
        sourceText: theirs?.text ?? "")
    }
  }

  private func check(_ drift: TranslationDrift, _ ours: [TextFeatures?], _ version: LanguageVersion) -> SuspicionCheck?
  {
    guard let target = words[version.language], let source = words[source.language] else { return nil }
    var (total, sourceTotal) = (0, 0)
    for (pair, own) in zip(drift.pairs, ours) {
      guard let own, let theirs = pair.theirs.flatMap({ features[$0.key] }) else { continue }
      total += own.length
      sourceTotal += theirs.length
    }
    return SuspicionCheck(source: source, target: target, usualLength: total * 100 / max(sourceTotal, 1))
  }
}

/// In which provisions the entries of a version's index occur.
private struct Names {
  private let entries: [String: (entry: String, anchors: Set<Anchor>)]
  private let keys: [Anchor: [String]]

  init(_ resolution: AssembledResolution, _ language: LanguageTag) {
    let names = resolution.listing.names(in: language)
    entries = Dictionary(names.map { ($0.key, ($0.entry, Set($0.anchors))) }) { first, _ in first }
    keys = names.reduce(into: [:]) { keys, name in
      for anchor in name.anchors { keys[anchor, default: []].append(name.key) }
    }
  }

  /// The entries that the source has in a provision, and this version, which lists them, lacks in what translates it.
  func missing(at key: String, besides source: Names, at sourceKey: String) -> Suspicion? {
    let missing = (source.keys[Anchor(sourceKey)] ?? []).compactMap { name in
      entries[name].flatMap { $0.anchors.contains(Anchor(key)) ? nil : $0.entry }
    }
    return missing.isEmpty ? nil : .names(missing)
  }
}
