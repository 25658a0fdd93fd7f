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
    head.english = frame.phrases.language(of: .siteHolds)
    head.isListed = isListed
    if filter == nil { head.translations = .init(self.frame.languages, anyLanguage: .languages) { .index($0) } }
    return frame.page(
      "index", head: head, languages: frame.languageSwitch(self.frame.languages, to: ""),
      policy: isPaged ? frame.policy.beside : nil,
      content: """
        <header class="head">
        <h1>\(frame.phrases.html(.resolutions))</h1>
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
        <li>\(phrases.html(.newest))\(colon)<a lang="\(tag)" dir="\(direction)" href="\(way)">\(item.title)</a>\(date)</li>

        """
    }
    return """
      <div class="holds">\(phrases.html(.siteHolds))
      <ul class="facts">
      <li>\(phrases.html(.resolutions))\(colon)\(count)</li>
      <li>\(phrases.html(.languages))\(colon)\(frame.site.languages.count)</li>
      \(newest)</ul>
      </div>

      """
  }

  private var title: String {
    let resolutions = frame.phrases[.resolutions]
    let number = part.number > 1 ? " · \(part.number)" : ""
    return (filterName.map { "\(resolutions) · \($0)" } ?? resolutions) + number
  }

  /// What the page is narrowed to, in words.
  private var filterName: String? {
    switch filter {
    case .year(let year): year.map(String.init) ?? frame.phrases[.noDate]
    case .institution(let key): choices.institutions.first { $0.facet.key == key }?.facet.name ?? key
    case .subject(let key): choices.subjects.first { $0.facet.key == key }?.facet.name ?? key
    case .available: frame.phrases[.filterAvailable, frame.languageNames[frame.language.tag] ?? frame.language.ownName]
    case nil: nil
    }
  }

  private func bibliography(_ frame: PageFrame) -> HTML {
    """
    <div class="bibliography"\(isPaged ? " data-paged" as HTML : nil)>
    \(years(of: items), { year($0, frame) })</div>
    \(parts(frame))\(nothing(frame, attribute: " hidden"))
    """
  }

  /// The other pages of the list, where it has several.
  private func parts(_ frame: PageFrame) -> HTML? {
    guard part.all > 1 || previous != nil || next != nil else { return nil }
    let numbers = part.all > 1 ? Array(1...part.all) : []
    return """
      <nav class="steps"\(frame.phrases.label(.allResolutions))>
      \(previous.map { step(to: $0, "prev", frame.phrases.html(.previous), frame) })\(numbers, { number($0, frame) })\
      \(next.map { step(to: $0, "next", frame.phrases.html(.next), frame) })</nav>

      """
  }

  private func step(to way: Way, _ relation: HTML, _ word: HTML, _ frame: PageFrame) -> HTML {
    let name = way.year.map { self.name(of: $0, frame) } ?? HTML(text: String(way.part))
    return """
      <a rel="\(relation)" href="\(frame.up)\(way.address.path)"\(frame.phrases.own(within: .allResolutions))>\(word)\(frame.language.colon)\(name)</a>

      """
  }

  private func name(of year: Int?, _ frame: PageFrame) -> HTML {
    year.map { HTML(text: String($0)) } ?? frame.phrases.html(.noDate)
  }

  private func number(_ number: Int, _ frame: PageFrame) -> HTML {
    let current: HTML? = number == part.number ? " aria-current=\"page\"" : nil
    return "<a class=\"part-number\" href=\"\(frame.up)\(address(part: number).path)\"\(current)>\(number)</a>\n"
  }

  private func nothingAtAll(_ frame: PageFrame) -> HTML {
    filter == nil ? "<p>\(frame.phrases.html(.noResolutions))</p>\n" : nothing(frame)
  }

  /// Said where filters leave no resolution, with the way back to all of them.
  private func nothing(_ frame: PageFrame, attribute: HTML? = nil) -> HTML {
    """
    <p class="nothing" role="status"\(attribute)>\(frame.phrases.html(.nothingMatches)) \
    <a href="\(frame.up)\(Address.index(frame.language.tag).path)">\(frame.phrases.html(.allResolutions))</a></p>

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
    <h2>\(name(of: items.first?.year, frame))</h2>
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
      <li class="entry" data-year="\(item.year.map(String.init) ?? "none")" \
      data-institution="\(item.institutionKey ?? "")" data-subject="\(subjects)" \
      data-available="\(isAvailable ? "yes" : "no")">
      <h3><a href="\(frame.up)\(tag)/\(item.slug.rawValue)/" hreflang="\(tag)">\(title)</a>\(isAvailable ? nil : only(in: language, frame))</h3>
      \(item.facts.html(frame.phrases, frame.language, translation: item.translation))\(versions(of: item, frame))\
      </li>

      """
  }

  /// Said of a text that the page's language lacks.
  private func only(in language: SiteLanguage, _ frame: PageFrame) -> HTML {
    " <small>(\(frame.site.languageNames[language.tag] ?? language.ownName))</small>"
  }

  /// The languages that a text exists in. Of many their number leads to the page that lists them.
  private func versions(of item: IndexItem, _ frame: PageFrame) -> HTML {
    let named = item.namedLanguages
    let count: HTML? =
      named.isEmpty
      ? """
      <a href="\(frame.up)\(Address.neutral(item.slug).path)">\(frame.phrases.html(.languages))\(frame.language.colon)\(item.languages.count)</a>
      """ : nil
    return "<p class=\"versions\">\(count)\(named, { version(item, in: $0, frame) })</p>\n"
  }

  private func version(_ item: IndexItem, in language: SiteLanguage, _ frame: PageFrame) -> HTML {
    "\(frame.link(to: "\(item.slug.rawValue)/", in: language))\n"
  }
}
