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
  /// - Throws: `ContentError` where a file cannot be read.
  public func translationStatuses(
    _ options: StatusOptions = StatusOptions(), _ run: RunOptions = RunOptions()
  ) async throws -> [TranslationStatus] {
    let words = Dictionary(uniqueKeysWithValues: inventory.languages.map { ($0, LanguageWords($0)) })
    let yields = try await eachResolution(run, from: { [TranslationStatus]() }) { statuses, resolution in
      guard options.slugs.isEmpty || options.slugs.contains(resolution.value.context.slug) else { return }
      let maker = StatusMaker(resolution.value, words: words)
      for version in resolution.value.versions {
        let language = version.language.tag
        guard options.languages.isEmpty || options.languages.contains(language) else { continue }
        if let status = maker.status(of: language) { statuses.append(options.tellsAll ? status : status.findingsAlone) }
      }
    }
    return yields.flatMap { $0 }.sorted { ($0.language, $0.slug) < ($1.language, $1.slug) }
  }
}
