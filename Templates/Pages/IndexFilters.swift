internal import Markup
internal import Resolutions
internal import Sites

/// A line of links for each way of narrowing the index. Each leads to a page of its own; with scripts they narrow the
/// list where it stands.
struct IndexFilters {
  let page: IndexPage
  let frame: PageFrame

  private var phrases: Phrases { frame.phrases }

  var html: HTML? {
    guard !page.years.isEmpty || !page.institutions.isEmpty || !page.subjects.isEmpty || page.hasUntranslated
    else { return nil }
    let name = frame.site.languageNames[frame.language.tag] ?? frame.language.ownName
    let available = page.hasUntranslated ? [phrases[.filterAvailable, name]] : []
    return """
      <nav class="filters" aria-label="\(phrases[.filter])">
      \(line("year", .year, page.years) { choice("year", "\($0)", "\($0)", .year($0)) })\
      \(line("institution", .institution, page.institutions) { choice("institution", $0.key, $0.name, .institution($0.key)) })\
      \(line("subject", .subject, page.subjects) { choice("subject", $0.key, $0.name, .subject($0.key)) })\
      \(line("available", .language, available) { choice("available", "yes", $0, .available) })</nav>

      """
  }

  private func line<Item>(_ key: String, _ name: Phrase, _ items: [Item], _ choice: (Item) -> HTML) -> HTML? {
    guard !items.isEmpty else { return nil }
    // The way back to the whole list is where one is, unless the list is narrowed in this way.
    let isWhole = page.filter.map { !$0.path.hasPrefix(key) } ?? true
    return """
      <p><span>\(phrases[name])</span> \
      \(link(to: Address.index(frame.language.tag), key, "", phrases[.filterAll], isCurrent: isWhole))\(items, choice)</p>

      """
  }

  private func choice(_ key: String, _ value: String, _ name: String, _ filter: IndexFilter) -> HTML {
    link(to: .index(frame.language.tag, filter: filter), key, value, name, isCurrent: page.filter == filter)
  }

  private func link(to address: Address, _ key: String, _ value: String, _ name: String, isCurrent: Bool) -> HTML {
    """
    <a href="\(frame.up)\(address.path)" data-filter="\(key)" data-value="\(value)"\
    \(isCurrent ? " aria-current=\"true\"" as HTML : nil)>\(name)</a>

    """
  }
}
