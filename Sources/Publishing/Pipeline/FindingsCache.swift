internal import Diagnostics
internal import Resolutions
internal import Sites

/// What is kept of a resolution for indexes, and for what is wrong with the site.
struct Findings: Sendable {
  /// Nil where it is not published.
  let listing: ResolutionListing?
  let state: ResolutionState
  let diagnostics: [Diagnostic]
  let ends: LooseEnds
  let anchors: AnchorFindings

  /// - Parameter record: of published addresses.
  init(_ resolution: Diagnosed<AssembledResolution>, _ record: AnchorRecord?) {
    listing = resolution.value.isPublished ? resolution.value.listing : nil
    state = ResolutionState(resolution.value)
    diagnostics = resolution.diagnostics
    ends = LooseEnds(resolution.value)
    var anchors = AnchorFindings()
    anchors.add(resolution, against: record, .compare)
    self.anchors = anchors
  }
}

/// What was found in all resolutions, as long as their files are unchanged. Who asks while it is being found waits for it.
actor FindingsCache {
  private struct Entry: Sendable {
    let stamps: [FileStamp]
    let findings: Findings
    /// Whether files came or went since it was read: what it says of links to them may be wrong.
    var isBefore = false
  }

  private var entries: [Slug: Entry] = [:]
  /// The reading that began last.
  private var last: Task<[Slug: Entry], any Error>?

  /// Nothing is known yet.
  init() {}

  private init(_ entries: [Slug: Entry]) {
    self.entries = entries
  }

  /// For the same site after files came or went.
  /// - Parameter areReadAlike: whether resolutions are read as before; nothing is kept otherwise.
  func kept(areReadAlike: Bool) -> FindingsCache {
    guard areReadAlike else { return FindingsCache() }
    return FindingsCache(
      entries.mapValues { entry in
        var entry = entry
        entry.isBefore = true
        return entry
      })
  }

  /// The pages about all resolutions as these are now. Only those that were changed are read.
  /// - Throws: `ContentError` where a file cannot be read.
  func pages(of site: Site) async throws -> SitePages {
    SitePages(try await current(site, after: .any) { _ in true }.values.compactMap(\.findings.listing))
  }

  /// What is found in all resolutions as these are now, in no order.
  /// - Parameter changes: since this was asked last.
  /// - Throws: `ContentError` where a file cannot be read.
  func all(of site: Site, after changes: ContentChanges) async throws -> [Findings] {
    try await current(site, after: changes) { !$0.isBefore }.values.map(\.findings)
  }

  /// - Parameter isEnough: whether an entry whose files are unchanged need not be read anew.
  private func current(
    _ site: Site, after changes: ContentChanges, _ isEnough: @escaping @Sendable (Entry) -> Bool
  ) async throws -> [Slug: Entry] {
    let reading = Task { [last] in
      _ = try? await last?.value
      return try await read(site, changes.slugs, isEnough)
    }
    last = reading
    return try await reading.value
  }

  /// - Parameter suspects: those whose files changed, which are read anew; nil where the system is asked about each file.
  private func read(
    _ site: Site, _ suspects: Set<Slug>?, _ isEnough: @Sendable (Entry) -> Bool
  ) async throws -> [Slug: Entry] {
    let known = entries
    var current: [Slug: Entry] = [:]
    var changed: [(slug: Slug, languages: [LanguageTag])] = []
    var stamps: [Slug: [FileStamp]] = [:]
    for (slug, languages) in site.inventory.resolutions {
      if let suspects, !suspects.contains(slug), let entry = known[slug], isEnough(entry) {
        current[slug] = entry
        continue
      }
      let found = try site.source(of: slug, languages).stamps()
      if suspects == nil, let entry = known[slug], entry.stamps == found, isEnough(entry) {
        current[slug] = entry
      } else {
        changed.append((slug, languages))
        stamps[slug] = found
      }
    }
    guard !changed.isEmpty else {
      entries = current
      return current
    }
    let record = try site.anchorRecord().value
    let work = ResolutionWork(site: site, resolutions: changed, options: RunOptions())
    for findings in try await work.run({ [Findings]() }, { $0.append(Findings($1, record)) }).joined() {
      let slug = findings.state.slug
      current[slug] = Entry(stamps: stamps[slug] ?? [], findings: findings)
    }
    entries = current
    return current
  }
}
