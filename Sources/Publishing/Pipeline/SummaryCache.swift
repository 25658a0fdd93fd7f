internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Synchronization

/// The summaries of all resolutions, each as long as the files of its resolution are unchanged.
final class SummaryCache: Sendable {
  private struct Entry: Sendable {
    let stamps: [FileStamp]
    let summary: ResolutionSummary
  }

  private let entries = Mutex<[Slug: Entry]>([:])

  /// The pages about all resolutions as these are now.
  /// - Throws: `ContentError` where a file cannot be read.
  func pages(of site: Site) async throws -> SitePages {
    let known = entries.withLock { $0 }
    var current: [Slug: Entry] = [:]
    var changed: [(slug: Slug, languages: [LanguageTag])] = []
    var stamps: [Slug: [FileStamp]] = [:]
    for (slug, languages) in site.inventory.resolutions {
      let found = try ResolutionSource(root: site.root, slug: slug, languages: languages).stamps()
      if let entry = known[slug], entry.stamps == found {
        current[slug] = entry
      } else {
        changed.append((slug, languages))
        stamps[slug] = found
      }
    }
    let work = ResolutionWork(site: site, resolutions: changed, options: RunOptions())
    for summary in try await work.run({ [ResolutionSummary]() }, { $0.append($1.value.summary) }).joined() {
      current[summary.slug] = Entry(stamps: stamps[summary.slug] ?? [], summary: summary)
    }
    let all = current
    entries.withLock { $0 = all }
    return SitePages(all.values.map(\.summary))
  }
}
