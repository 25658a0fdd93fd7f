internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites
internal import Synchronization

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
    let all = Mutex([Entry]())
    try await eachTranslationStatus(options, run, told: { Entry($0.language, $0.slug, told($0)) }) { entries in
      all.withLock { $0 += entries }
    }
    return all.withLock { $0 }.sorted { ($0.language, $0.slug) < ($1.language, $1.slug) }.map(\.told)
  }

  /// Tells how far all translations have come.
  /// - Parameter print: is called with one piece of the text after the other. JSON comes while the translations are still
  ///   gone through: that of a large site would fill the memory.
  /// - Throws: `ContentError` where a file cannot be read.
  public func tellStatus(
    _ form: StatusForm, _ options: StatusOptions = StatusOptions(), print: @escaping @Sendable (String) -> Void
  ) async throws -> StatusSummary {
    var options = options
    options.tellsAll = form.tellsAll
    guard form == .json else {
      let all = try await translationStatuses(options, told: form.told)
      for text in form == .html ? StatusPage.texts(of: all) : StatusText.texts(of: all) { print(text) }
      return StatusSummary(count: all.count, hasFindings: all.contains(where: \.hasFindings))
    }
    let summary = Mutex(StatusSummary())
    try await eachTranslationStatus(options, told: form.told) { statuses in
      summary.withLock { summary in
        for status in statuses {
          print(summary.count == 0 ? "[\(status.text)" : ",\n\(status.text)")
          summary.count += 1
          summary.hasFindings = summary.hasFindings || status.hasFindings
        }
      }
    }
    let all = summary.withLock { $0 }
    print(all.count == 0 ? "[]\n" : "]\n")
    return all
  }

  /// Goes through the translations of one resolution after the other, by slug and language, and keeps none of them.
  private func eachTranslationStatus<Told: Sendable>(
    _ options: StatusOptions, _ run: RunOptions = RunOptions(), told: @escaping @Sendable (TranslationStatus) -> Told,
    take: @escaping @Sendable ([Told]) -> Void
  ) async throws {
    let words = WordBook()
    let order = InOrder(take: take)
    let places = Dictionary(uniqueKeysWithValues: inventory.resolutions.enumerated().map { ($1.slug, $0) })
    _ = try await eachResolution(run, from: {}) { _, resolution in
      let slug = resolution.value.context.slug
      guard let place = places[slug] else { return }
      guard options.slugs.isEmpty || options.slugs.contains(slug) else { return order.add([], at: place) }
      let maker = StatusMaker(resolution.value, words: words, tellsAll: options.tellsAll)
      let languages = resolution.value.versions.map(\.language.tag)
        .filter { options.languages.isEmpty || options.languages.contains($0) }
      order.add(languages.compactMap { maker.status(of: $0).map(told) }, at: place)
    }
  }
}

/// What came of telling the status of all translations.
public struct StatusSummary: Sendable {
  /// How many translations there are.
  public var count = 0
  /// Whether somebody should look at anything.
  public var hasFindings = false
}
