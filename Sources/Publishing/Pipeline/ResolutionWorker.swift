internal import Diagnostics
internal import Markup
internal import Resolutions
internal import Sites
internal import Synchronization

/// What one worker has gathered when there is nothing left to do.
struct WorkerYield: Sendable {
  var diagnostics: [Diagnostic] = []
  var summaries: [ResolutionSummary] = []
  var pendingLinks: [PendingLink] = []
  var pages = 0
}

/// Pulls resolutions from a common list until it is empty: reads them, makes their pages, keeps their summaries.
final class ResolutionWorkers: Sendable {
  private let inventory: Inventory
  private let root: String
  private let assembler: ResolutionAssembler
  private let pages: ResolutionPageWriter
  private let progress: (@Sendable (Int, Int) -> Void)?
  private let next = Atomic<Int>(0)
  /// Set at the first error: from then on nothing more is rendered, but everything is still read and checked.
  private let hasErrors: Atomic<Bool>

  init(
    inventory: Inventory, root: String, assembler: ResolutionAssembler, pages: ResolutionPageWriter,
    hasErrors: Bool, progress: (@Sendable (Int, Int) -> Void)?
  ) {
    self.inventory = inventory
    self.root = root
    self.assembler = assembler
    self.pages = pages
    self.progress = progress
    self.hasErrors = Atomic(hasErrors)
  }

  /// Works with as many long-lived tasks as there are cores.
  /// - Throws: `ContentError` and `OutputError`, the first that comes.
  func run(count: Int) async throws -> WorkerYield {
    try await withThrowingTaskGroup(of: WorkerYield.self) { group in
      for _ in 0..<max(1, min(count, inventory.resolutions.count)) {
        group.addTask { try self.work() }
      }
      var total = WorkerYield()
      for try await yield in group {
        total.diagnostics += yield.diagnostics
        total.summaries += yield.summaries
        total.pendingLinks += yield.pendingLinks
        total.pages += yield.pages
      }
      return total
    }
  }

  private func work() throws -> WorkerYield {
    var yield = WorkerYield()
    var page = HTML(capacity: 1 << 17)
    let all = inventory.resolutions.count
    while !Task.isCancelled {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < all else { break }
      let (slug, languages) = inventory.resolutions[index]
      try process(slug, languages, page: &page, into: &yield)
      progress?(index + 1, all)
    }
    return yield
  }

  private func process(
    _ slug: Slug, _ languages: [LanguageTag], page: inout HTML, into yield: inout WorkerYield
  ) throws {
    let versions = try languages.map { language in
      let path = "Content/\(language)/\(slug).md"
      let file = SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(root)/\(path)"))
      return ResolutionReader.read(file, language: language)
    }
    let assembled = assembler.assemble(slug, versions)
    yield.diagnostics += assembled.diagnostics
    yield.summaries.append(assembled.value.summary)
    yield.pendingLinks += assembled.value.pendingLinks
    if assembled.diagnostics.contains(where: { $0.severity == .error }) {
      hasErrors.store(true, ordering: .relaxed)
    }
    guard !hasErrors.load(ordering: .relaxed) else { return }
    yield.pages += try pages.write(assembled.value, in: &page)
  }
}
