internal import Diagnostics
internal import Markup
internal import Resolutions
internal import Sites
internal import Synchronization
internal import Templates

/// The pipeline: Content is listed, read one resolution at a time, rendered, and published at once.
public struct SiteBuild: Sendable {
  let options: BuildOptions

  /// Nothing is read or written before `run`.
  public init(_ options: BuildOptions) {
    self.options = options
  }

  /// - Parameter workers: how many resolutions to work on at a time; the number of cores is right.
  /// - Throws: `ContentError` and `OutputError`: what is not the author's doing.
  public func run(workers: Int) async throws -> BuildReport {
    let listing = try ContentScanner(root: options.root).scan()
    let materials = try await SiteMaterials.read(listing.value, options: options)
    var diagnostics = listing.diagnostics + materials.diagnostics
    let tree = options.isCheck ? nil : try openOutput(listing.value.places)
    do {
      let sink: any PageSink = tree.map { TreeSink(tree: $0) } ?? NoSink()
      let yield = try await work(materials.value, sink: sink, diagnostics: diagnostics, workers: workers)
      diagnostics += yield.diagnostics
      let site = SitePages(yield.summaries)
      diagnostics += site.deadLinks(among: yield.pendingLinks)
      var report = BuildReport(
        diagnostics: diagnostics.sorted(), pages: yield.pages, resolutions: yield.summaries.count,
        languages: materials.value.inventory.languages.count, isClean: isClean(diagnostics))
      guard report.isClean else {
        tree?.discard()
        return report
      }
      let writer = SitePageWriter(materials: materials.value, site: site, sink: sink, root: options.root)
      report.pages += try writer.write()
      if let tree { report.output = try publish(tree) }
      return report
    } catch {
      tree?.discard()
      throw error
    }
  }

  /// Takes Output for this build.
  /// - Throws: `ContentError` where Output and Content, or what links in Content lead to, lie within each other.
  private func openOutput(_ content: ContentPlaces) throws -> OutputTree {
    let output = options.output ?? "\(options.root)/Output"
    guard try !content.meet(output) else {
      throw ContentError(path: output, reason: "the site cannot stand within Content, nor around it")
    }
    return try OutputTree(output: output)
  }

  private func work(
    _ materials: SiteMaterials, sink: any PageSink, diagnostics: [Diagnostic], workers: Int
  ) async throws -> WorkerYield {
    let assembler = ResolutionAssembler(
      inventory: materials.inventory, configuration: materials.configuration,
      frames: materials.frames)
    let work = ResolutionWorkers(
      inventory: materials.inventory, root: options.root, assembler: assembler,
      pages: ResolutionPageWriter(frames: materials.frames, configuration: materials.configuration, sink: sink),
      hasErrors: !isClean(diagnostics),
      progress: options.progress)
    return try await work.run(count: workers)
  }

  private func isClean(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { $0.severity == .error || options.isStrict }
  }

  /// Adds the search index, which needs all pages, and lets the site become Output.
  private func publish(_ tree: OutputTree) throws -> OutputTree.Summary {
    if let indexer = options.searchIndexer {
      let folder = try tree.finishedPages(except: "pagefind/")
      try SearchIndex(indexer: indexer).write(of: folder, to: TreeSink(tree: tree))
    }
    return try tree.publish()
  }
}

/// Writes into the tree that will become Output.
private struct TreeSink: PageSink {
  let tree: OutputTree

  func write(_ path: String, _ bytes: RawSpan) throws {
    try tree.write(path, bytes)
  }
}
