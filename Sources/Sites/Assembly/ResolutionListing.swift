public import Resolutions

/// What of a resolution outlives its pages: enough for indexes, the sitemap and links from other resolutions.
public struct ResolutionListing: Sendable, Hashable, Codable {
  /// The resolution's.
  public let slug: Slug
  /// The language of the version from which all ids come.
  public let sourceLanguage: LanguageTag
  /// The source version's; nil where its head gives none.
  public let date: PartialDate?
  /// The source version's; nil where its head gives none.
  public let status: Head.Status?
  /// The same in every language, ASCII, from the source version.
  public let institutionKey: String?
  /// The same in every language, ASCII, from the source version.
  public let subjectKeys: [String]
  /// By language tag.
  public internal(set) var versions: [Version]
  /// Of the source version, in the order of the text, joined by line breaks: one allocation however many there are.
  let anchors: String
  /// Old addresses of provisions that had pages of their own, each with where that leads now, from the page of the text:
  /// `rec_D/`, or `#para_4` for a text that was withdrawn.
  var former: [Former] = []
  /// The addresses that have pages of their own, joined by line breaks; empty unless the text stood under another name.
  var ownPages = ""

  /// An old address of a provision that had a page of its own.
  struct Former: Sendable, Hashable, Codable {
    let old: String
    let way: String
  }

  /// One language version.
  public struct Version: Sendable, Hashable, Codable {
    /// The one that it is written in.
    public let language: LanguageTag
    /// The short title.
    public let title: String
    /// What the line of facts says in words, as its head or else the source version's says.
    public let words: [Head.Fact: String]
    /// What kind of translation it says it is; nil for the source version.
    public let translation: Head.Translation?
    /// In the order of `subjectKeys`.
    public let subjects: [String]
    /// Where names and subjects of its index occur.
    let names: [NamePlaces]
    /// Where it stood before: names that its file had, and paths that begin with a slash.
    let aliases: [String]
    /// What a team has to know of it; nil for the source version, and where the site has no pages that say so.
    var findings: TranslationFindings?

    /// As its head or the source version's names it; nil where neither does.
    public var institution: String? { words[.institution] }

    /// Whether a name that it lists occurs in it, so that there is an index of names in its language.
    public var hasNames: Bool { names.contains { !$0.provisions.isEmpty } }
  }

  /// The source version's; nil where its head gives none.
  public var reference: String? { version(in: sourceLanguage)?.words[.reference] }

  /// Nil where the resolution does not exist in the language.
  public func version(in language: LanguageTag) -> Version? { versions.first { $0.language == language } }

  /// The version to show in an index: in the reader's language, or the source.
  func best(for language: LanguageTag) -> Version {
    version(in: language) ?? version(in: sourceLanguage) ?? versions[0]
  }

  func has(_ anchor: Anchor) -> Bool {
    anchors.split(separator: "\n").contains { $0 == anchor.rawValue }
  }
}

extension ResolutionListing {
  /// The names and subjects of the index in a language: each with the provisions at the margin in which it occurs.
  public func names(in language: LanguageTag) -> [(key: String, entry: String, anchors: [Anchor])] {
    (version(in: language)?.names ?? []).map { ($0.key, $0.entry, $0.provisions.map(\.anchor)) }
  }
}

extension Slug: TextCodable {}

/// All that other programs and later builds can know of a resolution without reading its files: `Codable`, and the same
/// for the same files.
public struct ResolutionSummary: Sendable, Hashable, Codable {
  /// Its titles, its facts and the languages it exists in.
  public let listing: ResolutionListing
  /// What each version says under each of its addresses: where a fingerprint is another one than before, the text was
  /// changed.
  public let fingerprints: [LanguageTag: [Anchor: TextFingerprint]]
}

extension AssembledResolution {
  /// Made each time it is asked for, from the text of all versions.
  public var summary: ResolutionSummary {
    let fingerprints = versions.map { ($0.language.tag, $0.text.fingerprints) }
    return ResolutionSummary(listing: listing, fingerprints: Dictionary(fingerprints) { first, _ in first })
  }
}
