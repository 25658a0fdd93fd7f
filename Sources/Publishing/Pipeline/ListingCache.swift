internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Synchronization

/// What indexes are made of, as long as the files of all resolutions are unchanged.
final class ListingCache: Sendable {
  private struct Entry: Sendable {
    let stamps: [FileStamp]
    let listing: ResolutionListing
  }

  private let entries = Mutex<[Slug: Entry]>([:])

  /// The pages about all resolutions as these are now. Only those that were changed are read.
  /// - Throws: `ContentError` where a file cannot be read.
  func pages(of site: Site) async throws -> SitePages {
    let known = entries.withLock { $0 }
    var current: [Slug: Entry] = [:]
    var changed: [(slug: Slug, languages: [LanguageTag])] = []
    var stamps: [Slug: [FileStamp]] = [:]
    for (slug, languages) in site.inventory.resolutions {
      let found = try ResolutionSource(
        root: site.root, slug: slug, languages: languages, terms: site.materials.terms
      ).stamps()
      if let entry = known[slug], entry.stamps == found {
        current[slug] = entry
      } else {
        changed.append((slug, languages))
        stamps[slug] = found
      }
    }
    let work = ResolutionWork(site: site, resolutions: changed, options: RunOptions())
    for listing in try await work.run(
      { [ResolutionListing]() }, { if $1.value.isPublished { $0.append($1.value.listing) } }
    ).joined() {
      current[listing.slug] = Entry(stamps: stamps[listing.slug] ?? [], listing: listing)
    }
    let all = current
    entries.withLock { $0 = all }
    return SitePages(all.values.map(\.listing))
  }
}
