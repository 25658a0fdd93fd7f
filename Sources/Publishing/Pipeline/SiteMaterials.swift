internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Templates

/// What is read before the first resolution: configuration, words, the frames of all languages.
struct SiteMaterials: Sendable {
  let configuration: SiteConfiguration
  let listing: ContentListing
  /// What the system said of the files before they were read.
  private let stamps: Stamps
  /// The publisher's own pages.
  let ownPages: OwnPages
  /// Of all languages, as if none had an index of names.
  let frames: [LanguageTag: SiteFrame]
  /// The words that texts are divided with, by language.
  let terms: [LanguageTag: LegalTerms]
  /// What the source said when translations were made, by language.
  let records: [LanguageTag: RecordFile]

  var inventory: Inventory { listing.inventory }

  /// Whether the files are as they were when this was read of them.
  /// - Throws: `ContentError` where one is gone.
  func isCurrent(root: String) throws -> Bool { try Self.stamps(of: listing, root: root) == stamps }

  /// Whether resolutions are read as with other materials: configuration, words and languages are the same.
  func isRead(as other: SiteMaterials) -> Bool {
    stamps.words == other.stamps.words && listing.phraseFiles == other.listing.phraseFiles
      && listing.recordFiles == other.listing.recordFiles
      && inventory.languages == other.inventory.languages
  }

  private struct Stamps: Sendable, Hashable {
    /// Of configuration, words and the records of addresses and of what was translated.
    let words: [FileStamp]
    /// Of the publisher's own pages.
    let pages: [FileStamp]
  }

  private static func stamps(of listing: ContentListing, root: String) throws -> Stamps {
    func stamps(_ files: [String]) throws -> [FileStamp] { try files.map { try FileStamp(of: "\(root)/\($0)") } }
    let phrases = listing.phraseFiles.sorted().map { "Content/\($0)/phrases.yml" }
    let records = listing.recordFiles.sorted().map { "Content/\($0)/\(SourceRecord.fileName)" }
    return Stamps(
      words: try stamps(
        (listing.hasConfiguration ? ["Content/site.yml"] : [])
          + (listing.hasAnchorRecord ? [AnchorRecord.path] : []) + phrases + records),
      pages: try stamps(ownPages(of: listing.inventory).map(\.path)))
  }

  /// The publisher's own pages, with their files.
  private static func ownPages(
    of inventory: Inventory
  ) -> [(slug: Slug, language: LanguageTag, path: String)] {
    inventory.pages.flatMap { slug, languages in
      languages.map { (slug, $0, "Content/\($0)/pages/\(slug).md") }
    }
  }

  /// Languages are read side by side: CLDR takes its time for each.
  /// - Throws: `ContentError` where a file cannot be read.
  static func read(
    _ listing: ContentListing, root: String, options: SiteOptions
  ) async throws -> Diagnosed<SiteMaterials> {
    let stamps = try stamps(of: listing, root: root)
    var diagnostics: [Diagnostic] = []
    var configuration = SiteConfiguration()
    if listing.hasConfiguration {
      let file = try LanguageMaterials.source("Content/site.yml", root)
      let inventory = listing.inventory
      let read = SiteConfigurationReader.read(
        file, staticFiles: inventory.staticFiles, pages: inventory.pages.map(\.slug))
      configuration = read.value
      diagnostics += read.diagnostics
    }
    configuration.showsDrafts = options.showsDrafts
    configuration.look.previewScript = options.previewScript
    if let logo = configuration.look.logo {
      configuration.look.logoSize = ImageSize(of: try ContentFile.bytes(at: "\(root)/Content/static/\(logo)"))
    }
    var ownPages = OwnPages()
    for page in Self.ownPages(of: listing.inventory) {
      let read = PlainPageReader.read(try LanguageMaterials.source(page.path, root), language: page.language)
      diagnostics += ownPages.add(
        page.slug, read, inventory: listing.inventory, sourceLanguage: configuration.sourceLanguage)
    }
    if let baseURL = options.baseURL { configuration.baseURL = SiteConfigurationReader.baseURL(baseURL) }
    let languages = try await LanguageMaterials.read(listing, root)
    let phrases = languages.map { ($0.traits.language.tag, $0.phrases) }
    let frames = SiteFrames.frames(
      languages.map(\.traits), phrases: Dictionary(uniqueKeysWithValues: phrases), configuration: configuration,
      ownPages: ownPages, hasSearch: options.searchIndexer != nil, assetVersion: Assets.version)
    var records: [LanguageTag: RecordFile] = [:]
    for language in listing.recordFiles {
      let file = try RecordFile(language, root: root)
      diagnostics += file.diagnostics
      records[language] = file
    }
    let materials = SiteMaterials(
      configuration: configuration, listing: listing, stamps: stamps, ownPages: ownPages, frames: frames,
      terms: Dictionary(uniqueKeysWithValues: languages.map { ($0.traits.language.tag, $0.terms) }), records: records)
    return Diagnosed(materials, diagnostics + languages.flatMap(\.diagnostics))
  }
}

/// What is read for one language.
private struct LanguageMaterials: Sendable {
  let traits: LanguageTraits
  let phrases: Phrases
  let terms: LegalTerms
  let diagnostics: [Diagnostic]

  /// Of all languages, in their order.
  static func read(_ listing: ContentListing, _ root: String) async throws -> [LanguageMaterials] {
    let english = BuiltInPhrases.words(.english)
    let languages = listing.inventory.languages
    let read = await withTaskGroup(of: (Int, Result<LanguageMaterials, any Error>).self) { group in
      for (index, tag) in languages.enumerated() {
        group.addTask { (index, Result { try LanguageMaterials(tag, listing, root, english: english) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return try languages.indices.compactMap { try read[$0]?.get() }
  }

  /// The site's own words, those of Content over them, English ones under both.
  private init(
    _ tag: LanguageTag, _ listing: ContentListing, _ root: String, english: [Phrase: String]
  ) throws {
    var diagnostics: [Diagnostic] = []
    var words = tag == .english ? english : BuiltInPhrases.words(tag)
    let path = "Content/\(tag)/phrases.yml"
    var terms = LegalTerms.terms(for: tag)
    if listing.phraseFiles.contains(tag) {
      let own = PhraseReader.readWithTerms(try Self.source(path, root))
      diagnostics += own.diagnostics
      words.merge(own.value.words) { $1 }
      terms = terms.adding(own.value.terms)
    }
    let missing = Phrase.allCases.filter { words[$0] == nil }
    if !missing.isEmpty {
      let place = SourceLocation(path: path, range: .startOfFile)
      diagnostics.append(
        .incompletePhrases(
          language: LanguageFacts.englishName(of: tag), tag: tag.rawValue, missing: missing.map(\.rawValue),
          all: Phrase.allCases.count, at: place))
    }
    self.terms = terms
    traits = LanguageTraits(of: tag, among: listing.inventory.languages)
    phrases = Phrases(language: tag, words: english.merging(words) { $1 }, foreign: Set(missing))
    self.diagnostics = diagnostics
  }

  static func source(_ path: String, _ root: String) throws -> SourceFile {
    SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(root)/\(path)"))
  }
}

/// The words that the site speaks by itself.
enum BuiltInPhrases {
  /// Those of a language, or of one that it falls back to; empty where there is none.
  static func words(_ tag: LanguageTag) -> [Phrase: String] {
    for name in tag.fallbacks {
      guard let bytes = PhraseFiles.bytes(for: name) else { continue }
      return PhraseReader.read(SourceFile(path: "Templates/Phrases/\(name).yml", bytes: bytes)).value
    }
    return [:]
  }
}
