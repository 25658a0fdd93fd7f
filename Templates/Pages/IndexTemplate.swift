package import Markup
internal import Resolutions
package import Sites

/// `/fr/` and `/fr/year/2019/`: resolutions as a bibliography, by year.
extension IndexPage {
  package var html: HTML {
    let up = address.up
    var head = DocumentHead(frame: frame, up: up, title: title, canonical: address)
    head.isListed = filter == nil
    if filter == nil {
      head.alternates = frame.languages.map { ($0.tag, .index($0.tag)) }
      head.anyLanguage = .languages
    }
    let layout = Layout(
      frame: frame, head: head, switches: LanguageSwitch(frame, up: up) { .index($0) }, up: up, kind: "index",
      content: IndexContent(page: self, title: title, up: up))
    return "\(layout)"
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
}

/// What stands between masthead and foot.
private struct IndexContent: HTMLContent {
  let page: IndexPage
  let title: String
  let up: String

  func write(to html: inout HTML) {
    let phrases = page.frame.phrases
    html += """
      <header class="head">
      <h1>\(phrases[.resolutions])</h1>
      \(IndexFilters(page: page, up: up))</header>

      """
    guard !page.items.isEmpty else {
      html.append(page.filter == nil ? "<p>\(phrases[.noResolutions])</p>\n" : nothing())
      return
    }
    html.append(markup: "<div class=\"bibliography\">\n")
    var rest = page.items[...]
    while let first = rest.first {
      let year = rest.prefix { $0.date?.year == first.date?.year }
      rest = rest.dropFirst(year.count)
      html += """
        <section class="year">
        <h2>\(first.date.map { "\($0.year)" } ?? "–")</h2>
        <ol>
        \(year, { item($0) })</ol>
        </section>

        """
    }
    html += """
      </div>
      \(nothing(" hidden"))
      """
  }

  /// Said where filters leave no resolution, with the way back to all of them.
  private func nothing(_ attribute: HTML? = nil) -> HTML {
    """
    <p class="nothing" role="status"\(attribute)>\(page.frame.phrases[.nothingMatches]) \
    <a href="\(up)\(Address.index(page.frame.language.tag).path)">\(page.frame.phrases[.allResolutions])</a></p>

    """
  }

  private func item(_ item: IndexItem) -> HTML {
    let isAvailable = item.language.tag == page.frame.language.tag
    let tag = item.language.tag.rawValue
    let title: HTML =
      isAvailable
      ? "\(item.title)" : "<span lang=\"\(tag)\" dir=\"\(item.language.direction.rawValue)\">\(item.title)</span>"
    return """
      <li class="entry"\(data(item, isAvailable: isAvailable))>
      <h3><a href="\(up)\(Address.resolution(item.language.tag, item.slug).path)" hreflang="\(tag)">\(title)</a></h3>
      \(facts(item))<p class="versions">\(item.languages, { version(item, in: $0) })</p>
      </li>

      """
  }

  /// What the filters look at.
  private func data(_ item: IndexItem, isAvailable: Bool) -> HTML {
    let subjects = item.subjects.map(\.key).joined(separator: " ")
    return """
       data-year="\(item.date.map { String($0.year) } ?? "")" data-institution="\(item.institution?.key ?? "")" \
      data-subject="\(subjects)" data-available="\(isAvailable ? "yes" : "no")"
      """
  }

  private func facts(_ item: IndexItem) -> HTML {
    let frame = page.frame
    let status = item.status.map { frame.phrases[$0.phrase] }
    let date = item.date.flatMap { $0.month == nil ? nil : frame.dates.text($0) }
    let facts = [item.institution?.name, status, date].compactMap { $0 }
    return """
      <ul class="facts">
      \(item.reference.map { "<li><bdi>\($0)</bdi></li>\n" as HTML })\(facts, { "<li>\($0)</li>\n" })</ul>

      """
  }

  private func version(_ item: IndexItem, in language: SiteLanguage) -> HTML {
    let tag = language.tag.rawValue
    return """
      <a lang="\(tag)" dir="\(language.direction.rawValue)" hreflang="\(tag)" \
      href="\(up)\(Address.resolution(language.tag, item.slug).path)">\(language.ownName)</a>

      """
  }
}

/// A line of links for each way of narrowing the index. Each leads to a page of its own; with scripts they narrow the
/// list where it stands.
private struct IndexFilters: HTMLContent {
  let page: IndexPage
  let up: String

  func write(to html: inout HTML) {
    let phrases = page.frame.phrases
    let hasAny = !page.years.isEmpty || !page.institutions.isEmpty || !page.subjects.isEmpty || page.hasUntranslated
    guard hasAny else { return }
    html += "<nav class=\"filters\" aria-label=\"\(phrases[.filter])\">\n"
    html.append(line("year", phrases[.year], page.years) { choice("year", String($0), name: String($0), .year($0)) })
    html.append(
      line("institution", phrases[.institution], page.institutions) {
        choice("institution", $0.key, name: $0.name, .institution($0.key))
      })
    html.append(
      line("subject", phrases[.subject], page.subjects) {
        choice("subject", $0.key, name: $0.name, .subject($0.key))
      })
    html.append(available)
    html.append(markup: "</nav>\n")
  }

  private func line<Items: Collection>(
    _ key: StaticString, _ name: String, _ items: Items, _ choice: (Items.Element) -> HTML
  ) -> HTML {
    guard !items.isEmpty else { return "" }
    return """
      <p><span>\(name)</span> \(all(key))\(items, choice)</p>

      """
  }

  private var available: HTML {
    guard page.hasUntranslated else { return "" }
    let phrases = page.frame.phrases
    let name = page.frame.languageNames[page.frame.language.tag] ?? page.frame.language.ownName
    return """
      <p><span>\(phrases[.language])</span> \(all("available"))\
      \(choice("available", "yes", name: phrases[.filterAvailable, name], .available))</p>

      """
  }

  /// The way back to the whole list.
  private func all(_ key: StaticString) -> HTML {
    let isCurrent = page.filter.map { !$0.path.hasPrefix("\(key)") } ?? true
    return """
      <a href="\(up)\(Address.index(page.frame.language.tag).path)" data-filter="\(HTML(literal: key))" data-value=""\
      \(isCurrent ? " aria-current=\"true\"" as HTML : nil)>\(page.frame.phrases[.filterAll])</a>

      """
  }

  private func choice(_ key: StaticString, _ value: String, name: String, _ filter: IndexFilter) -> HTML {
    """
    <a href="\(up)\(Address.index(page.frame.language.tag, filter: filter).path)" \
    data-filter="\(HTML(literal: key))" data-value="\(value)"\
    \(page.filter == filter ? " aria-current=\"true\"" as HTML : nil)>\(name)</a>

    """
  }
}
