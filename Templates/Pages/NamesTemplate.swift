public import Markup
internal import Resolutions
public import Sites

/// `/fr/names/`: names and subjects, as at the back of a book.
extension NamesPage {
  /// - Parameter layout: of the page's language.
  public func write(_ layout: LayoutStencils, to html: inout HTML) {
    let up = address.up
    html.append(
      Layout(
        stencils: layout, head: DocumentHead(title: frame.phrases[.namesAndSubjects], canonical: address),
        switches: LanguageSwitch(
          stencils: layout.languages, languages: languages, up: up, page: address.withinLanguage),
        up: up, kind: "names", content: NamesContent(page: self, up: up)))
  }
}

/// What stands between masthead and foot.
private struct NamesContent: HTMLContent {
  let page: NamesPage
  let up: String
  /// Whether entries say which resolution they mean.
  private var hasTitles: Bool { only == nil }

  func write(to html: inout HTML) {
    html += """
      <header class="head">
      <h1>\(page.frame.phrases[.namesAndSubjects])</h1>
      \(only.map(source))</header>
      <div class="register">

      """
    var rest = page.entries[...]
    while let first = rest.first {
      let letter = rest.prefix { $0.initial == first.initial }
      rest = rest.dropFirst(letter.count)
      html += """
        <section>
        <h2>\(first.initial)</h2>
        <dl>
        \(letter, { entry($0) })</dl>
        </section>

        """
    }
    html.append(markup: "</div>\n")
  }

  /// The one resolution that all entries belong to; nil where there are several.
  private var only: NamesEntry.Places? {
    let places = page.entries.lazy.flatMap(\.places)
    guard let first = places.first, places.allSatisfy({ $0.slug == first.slug }) else { return nil }
    return first
  }

  /// Names the one resolution over the whole list rather than in each entry.
  private func source(_ places: NamesEntry.Places) -> HTML {
    """
    <p class="source"><a href="\(up)\(Address.resolution(page.frame.language.tag, places.slug).path)">\(places.title)</a></p>

    """
  }

  private func entry(_ entry: NamesEntry) -> HTML {
    """
    <div id="\(entry.id)">
    <dt>\(entry.entry)</dt>
    \(entry.places, places)</div>

    """
  }

  /// The title once, then the provisions in a row.
  private func places(_ places: NamesEntry.Places) -> HTML {
    let text = up + Address.resolution(page.frame.language.tag, places.slug).path
    return """
      <dd>\(hasTitles ? "<cite>\(places.title)</cite>\(page.frame.language.colon)" as HTML : nil)\(places.provisions.enumerated(), { place($0, $1, in: text) })</dd>

      """
  }

  private func place(_ index: Int, _ provision: ProvisionName, in text: String) -> HTML {
    let comma = index == 0 ? "" : page.frame.language.comma
    return "\(comma)<a href=\"\(text)#\(provision.anchor.rawValue)\">\(provision.text)</a>"
  }
}
