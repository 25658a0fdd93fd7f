public import Markup
internal import Resolutions
public import Sites

/// `/fr/` and `/fr/year/2019/`: resolutions as a bibliography, by year.
extension IndexPage {
  /// - Parameter layout: of the page's language.
  public func write(_ layout: LayoutStencils, to html: inout HTML) {
    let up = address.up
    var head = DocumentHead(title: title, canonical: address)
    head.isListed = filter == nil
    if filter == nil {
      head.alternates = DocumentHead.alternates(frame.languages, anyLanguage: .languages, baseURL: frame.baseURL) {
        .index($0)
      }
    }
    html.append(
      Layout(
        stencils: layout, head: head,
        switches: LanguageSwitch(stencils: layout.languages, languages: frame.languages, up: up, page: ""),
        up: up, kind: "index", content: IndexContent(page: self, links: layout.languages.links, up: up)))
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
  let links: LanguageLinks
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
    var start = 0
    while start < page.items.count {
      let date = page.items[start].date
      let end = page.items[start...].firstIndex { $0.date?.year != date?.year } ?? page.items.count
      html += """
        <section class="year">
        <h2>\(date.map { "\($0.year)" } ?? phrases[.noDate])</h2>
        <ol>

        """
      for index in start..<end { write(page.items[index], to: &html) }
      html.append(markup: "</ol>\n</section>\n")
      start = end
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

  private func write(_ item: IndexItem, to html: inout HTML) {
    let tag = item.language.tag.rawValue
    html += """
      <li class="entry"\(data(item))>
      <h3><a href="\(up)\(tag)/\(item.slug.rawValue)/" hreflang="\(tag)">\(title(item))</a></h3>
      <ul class="facts">

      """
    writeFacts(item, to: &html)
    html.append(markup: "</ul>\n<p class=\"versions\">")
    let filling = Filling(path: up, page: item.slug.rawValue + "/")
    for language in item.languages {
      html.append(links[language], filling)
      html.append(markup: "\n")
    }
    html.append(markup: "</p>\n</li>\n")
  }

  private func isAvailable(_ item: IndexItem) -> Bool { item.language.tag == page.frame.language.tag }

  /// What the filters look at.
  private func data(_ item: IndexItem) -> HTML {
    """
     data-year="\(item.date.map { String($0.year) } ?? "")" data-institution="\(item.institution?.key ?? "")" \
    data-subject="\(item.subjects.map(\.key).joined(separator: " "))" data-available="\(isAvailable(item) ? "yes" : "no")"
    """
  }

  private func title(_ item: IndexItem) -> HTML {
    guard !isAvailable(item) else { return "\(item.title)" }
    return """
      <span lang="\(item.language.tag.rawValue)" dir="\(item.language.direction.rawValue)">\(item.title)</span>
      """
  }

  private func writeFacts(_ item: IndexItem, to html: inout HTML) {
    if let reference = item.reference { html.append("<li><bdi>", text: reference, "</bdi></li>\n") }
    if let institution = item.institution { html.append("<li>", text: institution.name, "</li>\n") }
    if let status = item.status { html.append("<li>", text: page.frame.phrases[status.phrase], "</li>\n") }
    if let date = item.dateText { html.append("<li>", text: date, "</li>\n") }
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
