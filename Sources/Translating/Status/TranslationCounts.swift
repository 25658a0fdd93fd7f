internal import Diagnostics
internal import Publishing
internal import Resolutions
internal import Sites

/// How far one translation has come.
struct TranslationProgress: Sendable {
  let slug: Slug
  let language: LanguageTag
  /// Nil where it could not be compared.
  let counts: TranslationStatus.Counts?
}

extension Site {
  /// How far all translations have come, by language and slug: what a check reads, and nothing more.
  /// - Throws: `ContentError` where a file cannot be read.
  func translationProgress() async throws -> [TranslationProgress] {
    let yields = try await eachResolution(from: { [TranslationProgress]() }) { progress, resolution in
      let resolution = resolution.value
      let units = SourceUnits(resolution.original.text)
      for version in resolution.versions where version.language.tag != resolution.original.language.tag {
        let counts = resolution.drift(of: version.language.tag, from: units).map(TranslationStatus.Counts.init)
        progress.append(
          TranslationProgress(slug: resolution.context.slug, language: version.language.tag, counts: counts))
      }
    }
    return yields.flatMap { $0 }.sorted { ($0.language, $0.slug) < ($1.language, $1.slug) }
  }
}
