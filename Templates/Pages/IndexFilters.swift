internal import Markup
internal import Resolutions
internal import Sites

/// A line of links for each way of narrowing the index. Each leads to a page of its own; with scripts they narrow the
/// list where it stands.
struct IndexFilters {
  let page: IndexPage
  let frame: PageFrame

  private var phrases: Phrases { frame.phrases }

  /// Folded on phones, where the style sheet does not open it.
  var html: HTML? {
    let choices = page.choices
    guard !choices.isEmpty else { return nil }
    let name = frame.site.languageNames[frame.language.tag] ?? frame.language.ownName
    let available = choices.available.map { [(name: phrases.html(.filterAvailable, name), count: $0)] } ?? []
    return """
      <nav class="filters"\(phrases.label(.filter))><details\(phrases.own(within: .filter))><summary>\(phrases.html(.filter))</summary>
      \(line("year", .year, choices.years) { year, count in
        let value = year.map(String.init) ?? "none"
        return choice("year", value, year == nil ? phrases.html(.noDate) : HTML(text: value), count, .year(year))
      })\
      \(line("institution", .institution, choices.institutions) { facet, count in
        choice("institution", facet.key, HTML(text: facet.name), count, .institution(facet.key))
      })\
      \(line("subject", .subject, choices.subjects) { facet, count in
        choice("subject", facet.key, HTML(text: facet.name), count, .subject(facet.key))
      })\
      \(line("available", .language, available) { choice("available", "yes", $0.name, $0.count, .available) })</details></nav>

      """
  }

  private func line<Item>(_ key: String, _ name: Phrase, _ items: [Item], _ choice: (Item) -> HTML) -> HTML? {
    guard !items.isEmpty else { return nil }
    // The way back to the whole list is where one is, unless the list is narrowed in this way.
    let isWhole = page.filter.map { !$0.path.hasPrefix(key) } ?? true
    return """
      <p><span>\(phrases.html(name))</span> \
      \(link(to: Address.index(frame.language.tag), key, "", phrases.html(.filterAll), isCurrent: isWhole))\(items, choice)</p>

      """
  }

  private func choice(_ key: String, _ value: String, _ name: HTML, _ count: Int, _ filter: IndexFilter) -> HTML {
    link(
      to: .index(frame.language.tag, filter: filter), key, value, name, count: count,
      isCurrent: page.filter == filter)
  }

  private func link(
    to address: Address, _ key: String, _ value: String, _ name: HTML, count: Int? = nil, isCurrent: Bool
  ) -> HTML {
    """
    <a href="\(frame.up)\(address.path)" data-filter="\(key)" data-value="\(value)"\
    \(isCurrent ? " aria-current=\"true\"" as HTML : nil)>\(name)\(count.map { " <small>\($0)</small>" as HTML })</a>

    """
  }
}
