internal import Diagnostics
internal import Resolutions
internal import Sites

/// Who refers to which text, for pages that are made one by one. All files are looked through once, without being read as
/// texts; later those that were changed. Only texts that name the one that is asked for are read.
actor MentionCache {
  private struct Entry: Sendable {
    var stamps: [FileStamp]
    /// What the files name.
    var named: Set<Slug>
    /// What they refer to; nil as long as nobody has asked.
    var mentions: [Slug: [Mention]]?
  }

  private var entries: [Slug: Entry] = [:]
  private var hasLooked = false

  /// Nothing is known yet.
  init() {}

  private init(named entries: [Slug: Entry]) {
    self.entries = entries
  }

  /// For the same site after files came or went, or were read otherwise.
  func kept() -> MentionCache {
    MentionCache(
      named: entries.mapValues { Entry(stamps: $0.stamps, named: $0.named, mentions: nil) })
  }

  /// Looks through the files that were changed since it was asked last; through none if it never was.
  func refresh(_ site: Site, after changes: ContentChanges) {
    guard hasLooked else { return }
    guard let slugs = changes.slugs else { return look(site) }
    for slug in slugs.sorted() {
      if let languages = site.inventory.languages(of: slug) { update(slug, languages, site) }
    }
  }

  /// What refers to a text, in the order in which readers are told. Of a text that named none before, this is known from
  /// the next refresh on.
  func mentions(of target: Slug, in site: Site) -> [Mention] {
    if !hasLooked { look(site) }
    var found: [Mention] = []
    for (slug, languages) in site.inventory.resolutions where entries[slug]?.named.contains(target) == true {
      update(slug, languages, site)
      if let entry = entries[slug], entry.named.contains(target), entry.mentions == nil {
        let resolution = (try? site.read(slug, languages))?.value
        entries[slug]?.mentions = resolution?.mentions(site.materials.frames) ?? [:]
      }
      if slug != target, slug.current == nil { found += entries[slug]?.mentions?[target] ?? [] }
    }
    return Mention.sorted(found)
  }

  private func look(_ site: Site) {
    hasLooked = true
    for (slug, languages) in site.inventory.resolutions { update(slug, languages, site) }
  }

  /// Looks through the files of a text if they are other than before. Files that are gone refer to nothing.
  private func update(_ slug: Slug, _ languages: [LanguageTag], _ site: Site) {
    let source = site.source(of: slug, languages)
    guard let stamps = try? source.stamps() else {
      entries[slug] = nil
      return
    }
    if entries[slug]?.stamps == stamps { return }
    entries[slug] = (try? source.namedTexts()).map { Entry(stamps: stamps, named: $0, mentions: nil) }
  }
}
