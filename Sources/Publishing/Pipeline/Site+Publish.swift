internal import Diagnostics
internal import Sites
internal import Synchronization

extension Site {
  /// Reads and makes everything, and writes nothing.
  /// - Throws: `ContentError`: what is not the author's doing.
  public func check(_ options: RunOptions = RunOptions()) async throws -> SiteReport {
    let sink = MeasuredSink(NoSink())
    var report = try await make(into: sink, options)
    measure(&report, sink.size, options)
    return report
  }

  /// Makes everything and lets it become the site in a folder at once. Where Content has an error, the folder stays as it
  /// was.
  /// - Parameter output: relative to the current folder or absolute; nil for `Output` within the root.
  /// - Throws: `ContentError`, `OutputError` and `SearchIndexError`: what is not the author's doing. The folder is then as
  ///   it was, unless the error says that the site is published.
  public func publish(to output: String? = nil, _ options: RunOptions = RunOptions()) async throws -> SiteReport {
    let report = try await publishAll(to: output, options)
    guard !report.isClean, options.publishesGood ?? configuration.publishesGood else { return report }
    return try await publishGood(to: output, options, report)
  }

  /// Where everything is good.
  func publishAll(to output: String?, _ options: RunOptions) async throws -> SiteReport {
    let tree = try openOutput(output ?? "\(root)/Output")
    do {
      let sink = MeasuredSink(TreeSink(tree: tree))
      var report = try await make(into: sink, options)
      if report.isClean, let indexer = self.options.searchIndexer {
        try SearchIndex(program: indexer).write(of: self, to: sink)
      }
      measure(&report, sink.size, options)
      if report.isClean {
        report.output = try tree.publish()
      } else {
        tree.discard()
      }
      return report
    } catch {
      tree.discard()
      throw error
    }
  }

  /// Takes Output for this build.
  /// - Throws: `ContentError` where Output and Content, or what links in Content lead to, lie within each other.
  private func openOutput(_ output: String) throws -> OutputTree {
    guard try !materials.listing.places.meet(output) else {
      throw ContentError(path: output, reason: "the site cannot stand within Content, nor around it")
    }
    return try OutputTree(output: output)
  }

  /// Holds a finished site against what its host takes.
  private func measure(_ report: inout SiteReport, _ size: SiteSize, _ options: RunOptions) {
    guard report.isClean else { return }
    let redirects = report.size
    report.size = size
    (report.size.redirects, report.size.folderRedirects) = (redirects.redirects, redirects.folderRedirects)
    guard let (host, place) = configuration.host else { return }
    let hasSearch = self.options.searchIndexer != nil
    report.diagnostics += host.complaints(about: report.size, configuration, hasSearch: hasSearch, at: place)
    report.diagnostics.sort()
    report.isClean = options.isClean(report.diagnostics)
  }

  // MARK: Making

  /// What one worker has gathered when there is nothing left to do.
  private struct Yield: Sendable {
    var diagnostics: [Diagnostic] = []
    var listings = PackedListings()
    var ends = LooseEnds()
    var anchors = AnchorFindings()
    var pages: EveryPage
  }

  /// What texts say of each other, which has to be known before the first page is made. Only texts that name others are
  /// read for it.
  private func mentions(_ options: RunOptions) async throws -> PackedMentions {
    var work = ResolutionWork(
      site: self, resolutions: inventory.resolutions.filter { $0.slug.current == nil },
      options: RunOptions(workers: options.workers))
    work.isWanted = { [self] slug, languages in
      try source(of: slug, languages).namedTexts().contains { $0 != slug && inventory.languages(of: $0) != nil }
    }
    let packs = try await work.run({ PackedMentions() }) { [self] packed, resolution in
      let slug = resolution.value.context.slug
      packed.append(resolution.value.mentions(materials.frames).filter { $0.key != slug })
    }
    return packs.reduce(into: PackedMentions()) { $0.append($1) }
  }

  /// Reads everything and makes everything. From the first problem on that keeps the site from being published nothing more
  /// is made, but everything is still read and checked.
  private func make(into sink: some PageSink, _ options: RunOptions) async throws -> SiteReport {
    let isStopped = Flag(!options.isClean(diagnostics))
    let record = try anchorRecord()
    let mentions = isStopped.isSet ? PackedMentions() : try await mentions(options)
    let yields = try await eachResolution(options, from: { Yield(pages: EveryPage(sink: sink)) }) { yield, resolution in
      yield.diagnostics += resolution.diagnostics
      yield.anchors.add(resolution, against: record.value, .compare)
      if resolution.value.isPublished { yield.listings.append(resolution.value.listing) }
      yield.ends.append(LooseEnds(resolution.value))
      if !options.isClean(resolution.diagnostics) { isStopped.set() }
      guard !isStopped.isSet else { return }
      try self.offer(
        resolution.value, mentionedBy: mentions[resolution.value.context.slug], to: &yield.pages)
    }
    let site = SitePages(yields.reduce(into: PackedListings()) { $0.append($1.listings) })
    let ends = yields.reduce(into: LooseEnds()) { $0.append($1.ends) }
    let anchors = AnchorFindings(yields.map(\.anchors))
    let lost = anchors.diagnostics(from: record, leftOut: materials.listing.leftOut)
    let diagnostics = diagnostics + yields.flatMap(\.diagnostics) + ends.diagnostics(site, materials) + lost
    var report = SiteReport(
      diagnostics: diagnostics.sorted(), pages: yields.reduce(0) { $0 + $1.pages.count },
      resolutions: inventory.resolutions.count, languages: inventory.languages.count,
      isClean: options.isClean(diagnostics))
    if record.value != nil { report.newAddresses = anchors.unrecorded }
    guard report.isClean else { return report }
    var pages = EveryPage(sink: sink)
    try SiteFileWriter(materials: materials, root: root).offer(to: &pages)
    try SitePageWriter(materials: materials, site: site).offer(to: &pages)
    report.pages += pages.count
    let redirects = site.redirects(inventory, ownPages: materials.ownPages).filter(\.isListed)
    report.size.folderRedirects = redirects.count(where: \.isFolder)
    report.size.redirects = redirects.count - report.size.folderRedirects
    return report
  }
}

extension RunOptions {
  /// Whether a site with these diagnostics may be published.
  func isClean(_ diagnostics: [Diagnostic]) -> Bool { !diagnostics.contains(where: isFault) }

  /// Whether a diagnostic keeps what it is about from being published.
  func isFault(_ diagnostic: Diagnostic) -> Bool { diagnostic.severity == .error || isStrict }
}

/// Something that has happened or not, for all workers.
private final class Flag: Sendable {
  private let value: Atomic<Bool>

  init(_ value: Bool) {
    self.value = Atomic(value)
  }

  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}
