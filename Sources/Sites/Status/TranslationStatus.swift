internal import CommonMark
public import Diagnostics
public import Resolutions

/// How far one translation of one resolution has come, unit by unit.
public struct TranslationStatus: Sendable {
  /// The resolution's.
  public let slug: Slug
  /// The translation's.
  public let language: LanguageTag
  /// That of its source.
  public let sourceLanguage: LanguageTag
  /// Its file.
  public let path: String
  /// The source version’s.
  public let sourcePath: String
  /// In the order of the text: all units, or those that somebody should look at.
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
    public var isFinding: Bool { !suspicions.isEmpty || state.isFinding }
  }

  /// How many units are in which state.
  public struct Counts: Sendable, Hashable, Codable {
    /// All that the source has.
    public var all = 0
    /// Those that are there, up to date or not.
    public var translated = 0
    /// The translation lacks them.
    public var missing = 0
    /// The source was changed.
    public var outdated = 0
    /// The translation alone has them.
    public var extra = 0
    /// Nobody recorded what they were translated from.
    public var unrecorded = 0
    /// With something to look at.
    public var suspicious = 0
    /// That are there though nobody has to look at them.
    public var noted = 0

    /// None yet.
    init() {}

    /// Of a translation whose words nobody looks at: nothing is suspicious.
    public init(_ drift: TranslationDrift) {
      for pair in drift.pairs { count(pair.state) }
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
    slug: Slug, language: LanguageTag, sourceLanguage: LanguageTag, path: String, sourcePath: String, items: [Item],
    counts: Counts,
    isUnrecorded: Bool, isUnread: Bool
  ) {
    self.slug = slug
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.path = path
    self.sourcePath = sourcePath
    self.items = items
    self.counts = counts
    self.isUnrecorded = isUnrecorded
    self.isUnread = isUnread
  }

  /// `38 of 40 translated, 1 missing, 1 outdated`
  public var summary: String { findings.summary }

  /// As it is called on the command line: `de/2019-2610-kazakhstan`.
  public var name: String { "\(language)/\(slug)" }

  /// Whether somebody should look at anything.
  public var hasFindings: Bool { isUnread || items.contains(where: \.isFinding) }
}

extension TranslationStatus.Item {
  /// `translated`, `missing`, `outdated`, `suspicious`, `extra` or `unrecorded`.
  public var stateName: String {
    switch state {
    case .missing: "missing"
    case .extra: "extra"
    case .outdated: "outdated"
    case .translated: suspicions.isEmpty ? "translated" : "suspicious"
    case .unrecorded: suspicions.isEmpty ? "unrecorded" : "suspicious"
    }
  }
}

extension TranslationDrift.State {
  /// Whether somebody should look at what is in it.
  public var isFinding: Bool {
    switch self {
    case .translated, .unrecorded: false
    case .missing, .extra, .outdated: true
    }
  }
}
