public import Markup
internal import Resolutions
public import Sites

/// `/fr/` and `/fr/year/2019/`: resolutions as a bibliography, by year.
extension IndexPage {
  /// - Parameter frames: of the page's language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    let filters = IndexFilters(page: self, frame: frame)
    var head = PageFrame.Head(title: title, description: frame.phrases[.siteHolds], canonical: address)
    head.isListed = filter == nil
    if filter == nil { head.translations = .init(self.frame.languages, anyLanguage: .languages) { .index($0) } }
    return frame.page(
      "index", head: head, languages: frame.languageSwitch(self.frame.languages, to: ""),
      content: """
        <header class="head">
        <h1>\(frame.phrases[.resolutions])</h1>
        \(filter == nil ? summary(frame) : nil)\(filters.html)</header>
        \(items.isEmpty ? nothingAtAll(frame) : bibliography(frame))
        """)
  }

  /// What the site holds, how much of it, and what is new.
  private func summary(_ frame: PageFrame) -> HTML {
    let (phrases, colon) = (frame.phrases, frame.language.colon)
    let newest: HTML? = items.first.map { item in
      let (tag, direction) = (item.language.tag.rawValue, item.language.direction.rawValue)
      let date: HTML? = item.facts.date == nil ? nil : " (\(item.facts.dateText))"
      let way = frame.up + Address.resolution(item.language.tag, item.slug).path
      return """
        <li>\(phrases[.newest])\(colon)<a lang="\(tag)" dir="\(direction)" href="\(way)">\(item.title)</a>\(date)</li>

        """
    }
    return """
      <div class="holds">\(phrases[.siteHolds])
      <ul class="facts">
      <li>\(phrases[.resolutions])\(colon)\(items.count)</li>
      <li>\(phrases[.languages])\(colon)\(frame.site.languages.count)</li>
      \(newest)</ul>
      </div>

      """
  }

  private var title: String {
    let resolutions = frame.phrases[.resolutions]
    return filterName.map { "\(resolutions) · \($0)" } ?? resolutions
  }

  /// What the page is narrowed to, in words.
  private var filterName: String? {
    switch filter {
    case .year(let year): String(year)
    case .institution(let key): institutions.first { $0.key == key }?.name ?? key
    case .subject(let key): subjects.first { $0.key == key }?.name ?? key
    case .available: frame.phrases[.filterAvailable, frame.languageNames[frame.language.tag] ?? frame.language.ownName]
    case nil: nil
    }
  }

  private func bibliography(_ frame: PageFrame) -> HTML {
    """
    <div class="bibliography">
    \(years(of: items), { year($0, frame) })</div>
    \(nothing(frame, attribute: " hidden"))
    """
  }

  private func nothingAtAll(_ frame: PageFrame) -> HTML {
    filter == nil ? "<p>\(frame.phrases[.noResolutions])</p>\n" : nothing(frame)
  }

  /// Said where filters leave no resolution, with the way back to all of them.
  private func nothing(_ frame: PageFrame, attribute: HTML? = nil) -> HTML {
    """
    <p class="nothing" role="status"\(attribute)>\(frame.phrases[.nothingMatches]) \
    <a href="\(frame.up)\(Address.index(frame.language.tag).path)">\(frame.phrases[.allResolutions])</a></p>

    """
  }

  /// The items by year; those without a date last.
  private func years(of items: [IndexItem]) -> [ArraySlice<IndexItem>] {
    items.indices.reduce(into: []) { years, index in
      if let last = years.last, last.first?.year == items[index].year {
        years[years.count - 1] = items[last.startIndex...index]
      } else {
        years.append(items[index...index])
      }
    }
  }

  private func year(_ items: ArraySlice<IndexItem>, _ frame: PageFrame) -> HTML {
    """
    <section class="year">
    <h2>\(items.first?.year.map(String.init) ?? frame.phrases[.noDate])</h2>
    <ol>
    \(items, { entry($0, frame) })</ol>
    </section>

    """
  }

  private func entry(_ item: IndexItem, _ frame: PageFrame) -> HTML {
    let (language, tag) = (item.language, item.language.tag.rawValue)
    let isAvailable = language.tag == frame.language.tag
    let title: HTML =
      isAvailable
      ? "\(item.title)" : "<span lang=\"\(tag)\" dir=\"\(language.direction.rawValue)\">\(item.title)</span>"
    let subjects = item.subjects.map(\.key).joined(separator: " ")
    return """
      <li class="entry" data-year="\(item.year.map(String.init) ?? "")" \
      data-institution="\(item.institutionKey ?? "")" data-subject="\(subjects)" \
      data-available="\(isAvailable ? "yes" : "no")">
      <h3><a href="\(frame.up)\(tag)/\(item.slug.rawValue)/" hreflang="\(tag)">\(title)</a></h3>
      \(item.facts.html(frame.phrases, frame.language))<p class="versions">\(item.languages, { version(item, in: $0, frame) })</p>
      </li>

      """
  }

  private func version(_ item: IndexItem, in language: SiteLanguage, _ frame: PageFrame) -> HTML {
    "\(frame.link(to: "\(item.slug.rawValue)/", in: language))\n"
  }
}
