internal import Resolutions

/// Parts the index of a language into pages, none of which is too heavy for a slow line.
struct IndexPaging {
  /// In bytes of HTML: no page of the index exceeds 200 KB.
  private static let most = 180_000
  /// So many languages are named in an entry; of more their number is told.
  static let mostLanguages = 8

  private let frame: SiteFrame
  private let items: [IndexItem]
  private let choices: IndexChoices
  /// How many bytes of entries a page takes.
  private let room: Int
  private let isPaged: Bool

  /// - Parameter items: newest first; those without a date last.
  init(_ items: [IndexItem], _ frame: SiteFrame) {
    self.items = items
    self.frame = frame
    var choices = IndexChoices()
    var room = Self.most
    if items.count > 1 {
      let years = Self.years(of: items)
      choices.institutions = Self.facets(items.compactMap(\.institution), frame)
      choices.subjects = Self.facets(items.flatMap { Set($0.subjects) }, frame)
      let available = items.count { $0.language.tag == frame.language.tag }
      choices.available = available < items.count ? available : nil
      room = max(Self.most / 3, Self.most - 240 * (years.count + choices.institutions.count + choices.subjects.count))
      choices.years = years
    }
    self.room = room
    isPaged = items.reduce(0) { $0 + $1.weight } > room
    let dated = choices.years.filter { $0.year != nil }
    if !isPaged { choices.years = dated.count > 1 ? dated : [] }
    self.choices = choices
  }

  /// All pages, the whole list first.
  var pages: [IndexPage] {
    var years: [IndexPage] = []
    for choice in choices.years { years += pages(.year(choice.year)) { $0.year == choice.year } }
    if isPaged { link(&years) }
    var others: [IndexPage] = []
    for choice in choices.institutions {
      others += pages(.institution(choice.facet.key)) { $0.institution?.key == choice.facet.key }
    }
    for choice in choices.subjects {
      others += pages(.subject(choice.facet.key)) { $0.subjects.contains { $0.key == choice.facet.key } }
    }
    if choices.available != nil { others += pages(.available) { $0.language.tag == frame.language.tag } }
    return [whole(years)] + years + others
  }

  /// The whole list, or of a long one as many years as fit, at least the first page of the newest.
  private func whole(_ years: [IndexPage]) -> IndexPage {
    guard isPaged else { return page(nil, items, count: items.count) }
    var shown: [IndexItem] = []
    var weight = 0
    var pages = 0
    for year in years {
      weight += year.items.reduce(0) { $0 + $1.weight }
      guard weight <= room || pages == 0 else { break }
      shown += year.items
      pages += 1
    }
    var page = page(nil, shown, count: items.count)
    page.next = years.dropFirst(pages).first.map { way(to: $0) }
    return page
  }

  /// The pages of one way to narrow the list, each with the way to the next.
  private func pages(_ filter: IndexFilter, _ matches: (IndexItem) -> Bool) -> [IndexPage] {
    let items = items.filter(matches)
    var parts: [[IndexItem]] = [[]]
    var weight = 0
    for item in items {
      if weight + item.weight > room, weight > 0 {
        parts.append([])
        weight = 0
      }
      parts[parts.count - 1].append(item)
      weight += item.weight
    }
    var pages = parts.enumerated().map { page(filter, $1, count: items.count, part: ($0 + 1, parts.count)) }
    link(&pages)
    return pages
  }

  /// Lets each page lead to its neighbours.
  private func link(_ pages: inout [IndexPage]) {
    for index in pages.indices.dropFirst() {
      pages[index].previous = way(to: pages[index - 1], from: pages[index])
      pages[index - 1].next = way(to: pages[index], from: pages[index - 1])
    }
  }

  private func way(to page: IndexPage, from other: IndexPage? = nil) -> IndexPage.Way {
    var year: Int??
    if case .year(let shown) = page.filter, page.filter != other?.filter { year = .some(shown) }
    return IndexPage.Way(address: page.address, year: year, part: page.part.number)
  }

  private func page(
    _ filter: IndexFilter?, _ items: [IndexItem], count: Int, part: (number: Int, all: Int) = (1, 1)
  ) -> IndexPage {
    IndexPage(
      frame: frame, filter: filter, items: items, count: count, choices: choices, part: part, isPaged: isPaged)
  }

  private static func years(of items: [IndexItem]) -> [(year: Int?, count: Int)] {
    let counts = items.reduce(into: [:]) { $0[$1.year, default: 0] += 1 }
    return counts.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { (year: $0.key, count: $0.value) }
  }

  /// Each facet once, by name.
  private static func facets(_ all: [Facet], _ frame: SiteFrame) -> [(facet: Facet, count: Int)] {
    var byKey: [String: (facet: Facet, count: Int)] = [:]
    for facet in all { byKey[facet.key, default: (facet, 0)].count += 1 }
    let sorted = byKey.values.sorted { a, b in
      a.facet.name == b.facet.name
        ? a.facet.key < b.facet.key : LanguageFacts.precedes(a.facet.name, b.facet.name, in: frame.language.tag)
    }
    return sorted.count > 1 ? sorted : []
  }
}

extension IndexItem {
  /// The languages that its entry names; none where there are too many.
  public var namedLanguages: [SiteLanguage] { languages.count > IndexPaging.mostLanguages ? [] : languages }

  /// About how many bytes its entry takes, rather too many.
  fileprivate var weight: Int {
    let words = facts.words.values.reduce(facts.dateText.utf8.count + title.utf8.count) { $0 + $1.utf8.count }
    let subjects = subjects.reduce(institutionKey?.utf8.count ?? 0) { $0 + $1.key.utf8.count }
    return 600 + words * 5 / 4 + subjects + slug.rawValue.utf8.count * (2 + namedLanguages.count)
      + namedLanguages.count * 110
  }
}
