import Diagnostics
import Resolutions
import Sites

/// A site in memory: what Content holds by name, to bring single resolutions together in.
struct TestSite {
  let inventory: Inventory
  let frames: [LanguageTag: SiteFrame]
  let configuration: SiteConfiguration

  /// - Parameters:
  ///   - resolutions: the languages of each one, by its slug.
  ///   - phrases: the site's words, in all languages.
  init(
    _ resolutions: [String: [LanguageTag]], staticFiles: Set<String> = [],
    phrases: [Phrase: String] = [:], configure: (inout SiteConfiguration) -> Void = { _ in }
  ) {
    var configuration = SiteConfiguration()
    configure(&configuration)
    let languages = Set(resolutions.values.joined()).sorted()
    let sorted = resolutions.map { (slug: Slug($0), languages: $1.sorted()) }.sorted { $0.slug < $1.slug }
    inventory = Inventory(
      languages: languages, resolutions: sorted, staticFiles: Set(staticFiles.map { StaticPath($0) }))
    frames = SiteFrames.frames(
      languages.map { LanguageTraits(of: $0, among: languages) },
      phrases: Dictionary(uniqueKeysWithValues: languages.map { ($0, Phrases(language: $0, words: phrases)) }),
      configuration: configuration, hasSearch: false, assetVersion: "0")
    self.configuration = configuration
  }

  /// - Parameter texts: whole files by language.
  func assemble(_ slug: String, _ texts: [LanguageTag: String]) -> Diagnosed<AssembledResolution> {
    let versions = texts.sorted { $0.key < $1.key }.map { language, text in
      ResolutionReader.read(SourceFile(path: "Content/\(language)/\(slug).md", text: text), language: language)
    }
    return ResolutionAssembler(inventory: inventory, configuration: configuration, frames: frames)
      .assemble(Slug(slug), versions)
  }
}

extension LanguageTag: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    guard let tag = LanguageTag(value) else { preconditionFailure("\(value) is no language tag") }
    self = tag
  }
}
