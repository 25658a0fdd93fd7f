internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Synchronization

/// Reads the versions of one resolution.
struct ResolutionSource: Sendable {
  /// The site's root folder.
  let root: String
  let slug: Slug
  let languages: [LanguageTag]
  /// The words that texts are divided with, by language.
  let terms: [LanguageTag: LegalTerms]

  /// - Throws: `ContentError` where a file cannot be read.
  func versions() throws -> [Diagnosed<LanguageVersion>] {
    try languages.map { language in
      let path = path(language)
      let file = SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(root)/\(path)"))
      return ResolutionReader.read(file, language: language, terms: terms[language])
    }
  }

  /// What the system says of each file: other than before where one of them was changed.
  /// - Throws: `ContentError` where a file is gone.
  func stamps() throws -> [FileStamp] {
    try languages.map { try FileStamp(of: "\(root)/\(path($0))") }
  }

  /// What the files name in their links: see `NamedTexts`.
  /// - Throws: `ContentError` where a file cannot be read.
  func namedTexts() throws -> Set<Slug> {
    try languages.reduce(into: []) {
      $0.formUnion(NamedTexts.slugs(in: try ContentFile.bytes(at: "\(root)/\(path($1))")))
    }
  }

  private func path(_ language: LanguageTag) -> String { "Content/\(language)/\(slug).md" }
}

/// Pulls resolutions from a common list until it is empty.
struct ResolutionWork: Sendable {
  let site: Site
  let resolutions: [(slug: Slug, languages: [LanguageTag])]
  let options: RunOptions
  /// Whether a resolution is read at all.
  var isWanted: @Sendable (Slug, [LanguageTag]) throws -> Bool = { _, _ in true }

  /// Works with some long-lived tasks side by side.
  /// - Parameters:
  ///   - start: what a worker begins with.
  ///   - body: adds a resolution to what its worker has.
  /// - Returns: what each worker has at the end, in no order.
  /// - Throws: `ContentError` and what `body` throws, the first that comes.
  func run<Yield: Sendable>(
    _ start: @escaping @Sendable () -> Yield,
    _ body: @escaping @Sendable (inout Yield, Diagnosed<AssembledResolution>) throws -> Void
  ) async throws -> [Yield] {
    let next = Counter()
    return try await withThrowingTaskGroup(of: Yield.self) { group in
      for _ in 0..<max(1, min(options.workers, resolutions.count)) {
        group.addTask {
          var yield = start()
          while !Task.isCancelled {
            let index = next.next()
            guard index < resolutions.count else { break }
            let (slug, languages) = resolutions[index]
            if try isWanted(slug, languages) { try body(&yield, try site.read(slug, languages)) }
            options.progress?(index + 1, resolutions.count)
            // Who asks for a page meanwhile does not wait for all of this.
            await Task.yield()
          }
          return yield
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}

/// Counts up from 0, for all workers.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
