public import Diagnostics
public import Resolutions

/// The pages about many resolutions, made from their listings when all are read.
public struct SitePages: Sendable {
  /// Newest first; those without a date last, then by slug.
  private let order: [Place]
  private let listings: PackedListings
  /// The languages in which a resolution lists names that occur in it.
  public let namedLanguages: Set<LanguageTag>
  /// The languages into which something was translated, where the site has pages that say how far that has come.
  let translated: Set<LanguageTag>

  private struct Place {
    /// Among the listings.
    let index: Int
    let slug: Slug
    let date: PartialDate?
  }

  /// - Parameter listings: of all resolutions, in any order.
  public init(_ listings: PackedListings) {
    self.listings = listings
    var (named, translated): (Set<LanguageTag>, Set<LanguageTag>) = ([], [])
    let places = (0..<listings.count).map { index in
      let listing = listings[index]
      for version in listing.versions where listing.slug.current == nil {
        if version.hasNames { named.insert(version.language) }
        if version.findings != nil { translated.insert(version.language) }
      }
      return Place(index: index, slug: listing.slug, date: listing.date)
    }
    (namedLanguages, self.translated) = (named, translated)
    order = places.sorted { a, b in
      switch (a.date, b.date) {
      case (let first?, let second?) where first != second: first > second
      case (_?, nil): true
      case (nil, _?): false
      default: a.slug < b.slug
      }
    }
  }

  /// - Parameter listings: of all resolutions, in any order.
  public init(_ listings: [ResolutionListing]) {
    var packed = PackedListings()
    for listing in listings { packed.append(listing) }
    self.init(packed)
  }

  /// One after the other, each unpacked for as long as it is looked at.
  var all: some Sequence<ResolutionListing> { order.lazy.map { [listings] in listings[$0.index] } }

  /// Those that lists of resolutions name: no earlier versions.
  var listed: some Sequence<ResolutionListing> {
    order.lazy.filter { $0.slug.current == nil }.map { [listings] in listings[$0.index] }
  }

  /// Links to provisions that other resolutions do not have.
  public func deadLinks(among pending: [PendingLink]) -> [Diagnostic] {
    guard !pending.isEmpty else { return [] }
    let bySlug = Dictionary(order.map { ($0.slug, $0.index) }) { first, _ in first }
    return pending.compactMap { link in
      guard let target = bySlug[link.target].map({ listings[$0] }), target.version(in: link.language) != nil else {
        return .linkToDraft(link.text, at: link.location)
      }
      guard let anchor = link.anchor, !target.has(anchor) else { return nil }
      let anchors = target.anchors.split(separator: "\n").map(String.init)
      let nearest = NearestWord.candidates(for: anchor.rawValue, among: anchors, limit: 2)
      return .deadLink(
        link.text, problem: "that resolution has no such provision",
        nearest: nearest.map { "\(link.target).md#\($0)" }, at: link.location)
    }
  }

  /// Resolutions whose file names were translated, as far as can be told.
  public var suspectedNames: [Diagnostic] {
    var names = SuspectedNames()
    for listing in listed { names.add(listing) }
    return names.diagnostics()
  }

  /// The whole index of a language, and the pages for each way of narrowing it.
  public func indexes(_ frame: SiteFrame) -> [IndexPage] {
    IndexPaging(listed.map { IndexItem($0, frame) }, frame).pages
  }

  /// The index of names of a language; nil where it would be empty.
  public func names(_ frame: SiteFrame) -> NamesPage? {
    var entries: [String: (entry: String, places: [NamesEntry.Places])] = [:]
    guard namedLanguages.contains(frame.language.tag) else { return nil }
    for listing in listed {
      guard let version = listing.version(in: frame.language.tag) else { continue }
      for name in version.names where !name.provisions.isEmpty {
        let places = NamesEntry.Places(slug: listing.slug, title: version.title, provisions: name.provisions)
        entries[name.key, default: (name.entry, [])].places.append(places)
      }
    }
    guard !entries.isEmpty else { return nil }
    let sorted = entries.sorted { a, b in
      let (first, second) = (a.value.entry.fromFirstLetter, b.value.entry.fromFirstLetter)
      return first == second ? a.key < b.key : LanguageFacts.precedes(first, second, in: frame.language.tag)
    }
    return NamesPage(
      frame: frame, languages: frame.languages.filter { namedLanguages.contains($0.tag) },
      entries: sorted.map { key, value in
        let initial = String(value.entry.fromFirstLetter.prefix(1)).capitalizedInitial(in: frame.language.tag)
        return NamesEntry(id: key, initial: initial, entry: value.entry, places: value.places)
      })
  }

  /// How many resolutions there are in each language.
  public var counts: [LanguageTag: Int] {
    listed.reduce(into: [:]) { counts, listing in
      for version in listing.versions { counts[version.language, default: 0] += 1 }
    }
  }

  /// Every resolution with its languages, by slug, without earlier versions: for the sitemap.
  public var versions: [(slug: Slug, languages: [LanguageTag])] {
    listed.map { ($0.slug, $0.versions.map(\.language)) }.sorted { $0.slug < $1.slug }
  }
}

extension String {
  /// Without quotation marks and other signs at its start, which do not count in an alphabetical list.
  fileprivate var fromFirstLetter: String { String(drop { !$0.isLetter && !$0.isNumber }) }
}
