internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Templates

/// What is read before the first resolution: configuration, words, the frames of all languages.
struct SiteMaterials: Sendable {
  let configuration: SiteConfiguration
  let inventory: Inventory
  let phrases: [LanguageTag: Phrases]
  let hasSearch: Bool

  /// - Throws: `ContentError` where a file cannot be read.
  static func read(_ listing: ContentListing, options: BuildOptions) throws -> Diagnosed<SiteMaterials> {
    var diagnostics: [Diagnostic] = []
    var configuration = SiteConfiguration()
    if listing.hasConfiguration {
      let file = try source("Content/site.yml", options)
      let read = SiteConfigurationReader.read(file, staticFiles: listing.inventory.staticFiles)
      configuration = read.value
      diagnostics += read.diagnostics
    }
    if let baseURL = options.baseURL { configuration.baseURL = SiteConfigurationReader.baseURL(baseURL) }
    let phrases = try phrases(listing, options: options)
    let materials = SiteMaterials(
      configuration: configuration, inventory: listing.inventory, phrases: phrases.value,
      hasSearch: options.searchIndexer != nil)
    return Diagnosed(materials, diagnostics + phrases.diagnostics)
  }

  /// The frames of all languages, which know of no index of names yet.
  func frames() -> [LanguageTag: SiteFrame] {
    SiteFrames.frames(
      languages: inventory.languages, phrases: phrases, configuration: configuration, hasSearch: hasSearch,
      assetVersion: Assets.version)
  }

  private static func source(_ path: String, _ options: BuildOptions) throws -> SourceFile {
    SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(options.root)/\(path)"))
  }

  /// The site's own words, those of Content over them, English ones under both.
  private static func phrases(
    _ listing: ContentListing, options: BuildOptions
  ) throws -> Diagnosed<[LanguageTag: Phrases]> {
    var diagnostics: [Diagnostic] = []
    let english = Phrases(language: .english, words: builtIn(.english))
    var result: [LanguageTag: Phrases] = [:]
    for tag in listing.inventory.languages {
      var words = builtIn(tag)
      let path = "Content/\(tag)/phrases.yml"
      if listing.phraseFiles.contains(tag) {
        let own = PhraseReader.read(try source(path, options))
        diagnostics += own.diagnostics
        words.merge(own.value) { $1 }
      }
      let missing = Phrase.allCases.filter { words[$0] == nil }
      if !missing.isEmpty {
        let place = SourceLocation(path: path, range: .startOfFile)
        diagnostics.append(
          .incompletePhrases(
            language: LanguageFacts.englishName(of: tag), tag: tag.rawValue, missing: missing.map(\.rawValue),
            all: Phrase.allCases.count, at: place))
      }
      result[tag] = Phrases(language: tag, words: words, fallback: english)
    }
    return Diagnosed(result, diagnostics)
  }

  private static func builtIn(_ tag: LanguageTag) -> [Phrase: String] {
    for name in tag.fallbacks {
      guard let bytes = PhraseFiles.bytes(for: name) else { continue }
      return PhraseReader.read(SourceFile(path: "Templates/Phrases/\(name).yml", bytes: bytes)).value
    }
    return [:]
  }
}
