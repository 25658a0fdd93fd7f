internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites

/// What is asked of the status of a site's translations.
public struct StatusOptions: Sendable {
  /// Empty for all.
  public var languages: Set<LanguageTag> = []
  /// Empty for all.
  public var slugs: Set<Slug> = []
  /// Whether units that nobody has to look at are told one by one, too.
  public var tellsAll = false

  /// All languages and resolutions, findings alone.
  public init() {}
}

extension Site {
  /// How far all translations have come, by language and slug.
  /// - Parameter told: what is kept of a status; all of them with their texts take much memory.
  /// - Throws: `ContentError` where a file cannot be read.
  public func translationStatuses<Told: Sendable>(
    _ options: StatusOptions = StatusOptions(), _ run: RunOptions = RunOptions(),
    told: @escaping @Sendable (TranslationStatus) -> Told
  ) async throws -> [Told] {
    typealias Entry = (language: LanguageTag, slug: Slug, told: Told)
    let words = WordBook()
    let yields = try await eachResolution(run, from: { [Entry]() }) { entries, resolution in
      guard options.slugs.isEmpty || options.slugs.contains(resolution.value.context.slug) else { return }
      let maker = StatusMaker(resolution.value, words: words, tellsAll: options.tellsAll)
      for version in resolution.value.versions {
        let language = version.language.tag
        guard options.languages.isEmpty || options.languages.contains(language) else { continue }
        if let status = maker.status(of: language) { entries.append((language, status.slug, told(status))) }
      }
    }
    return yields.flatMap { $0 }.sorted { ($0.language, $0.slug) < ($1.language, $1.slug) }.map(\.told)
  }
}
