public import Markup
internal import Resolutions
public import Sites

/// `/fr/names/`: names and subjects, as at the back of a book.
extension NamesPage {
  /// - Parameter frames: of the page's language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    let head = PageFrame.Head(
      title: frame.phrases[.namesAndSubjects], description: frame.phrases[.siteHolds],
      english: frame.phrases.language(of: .siteHolds), canonical: address,
      translations: .init(languages, anyLanguage: nil) { .names($0) })
    let content = NamesContent(entries: entries, frame: frame)
    return frame.page(
      "names", head: head,
      languages: frame.languageSwitch(languages, to: address.withinLanguage), content: content.html)
  }
}

/// What stands between masthead and foot.
private struct NamesContent {
  let entries: [NamesEntry]
  let frame: PageFrame

  var html: HTML {
    """
    <header class="head">
    <h1>\(frame.phrases.html(.namesAndSubjects))</h1>
    \(only.map(source))</header>
    <div class="register">
    \(letters, letter)</div>

    """
  }

  /// The entries by the letter that they are listed under.
  private var letters: [ArraySlice<NamesEntry>] {
    entries.indices.reduce(into: []) { letters, index in
      if let last = letters.last, last.first?.initial == entries[index].initial {
        letters[letters.count - 1] = entries[last.startIndex...index]
      } else {
        letters.append(entries[index...index])
      }
    }
  }

  private func letter(_ entries: ArraySlice<NamesEntry>) -> HTML {
    """
    <section>
    <h2>\(entries.first?.initial ?? "")</h2>
    <dl>
    \(entries, entry)</dl>
    </section>

    """
  }

  /// The one resolution that all entries belong to; nil where there are several.
  private var only: NamesEntry.Places? {
    let places = entries.lazy.flatMap(\.places)
    guard let first = places.first, places.allSatisfy({ $0.slug == first.slug }) else { return nil }
    return first
  }

  /// Names the one resolution over the whole list rather than in each entry.
  private func source(_ places: NamesEntry.Places) -> HTML {
    """
    <p class="source"><a href="\(way(to: places))">\(places.title)</a></p>

    """
  }

  private func entry(_ entry: NamesEntry) -> HTML {
    """
    <div id="\(entry.id)">
    <dt>\(entry.entry)</dt>
    \(entry.places, places)</div>

    """
  }

  /// The title once, where entries say which resolution they mean; then the provisions in a row.
  private func places(_ places: NamesEntry.Places) -> HTML {
    let title: HTML = "<cite>\(places.title)</cite>\(frame.language.colon)"
    return """
      <dd>\(only == nil ? title : nil)\(places.provisions.enumerated(), { place($0, $1, in: way(to: places)) })</dd>

      """
  }

  private func place(_ index: Int, _ provision: ProvisionName, in text: String) -> HTML {
    let comma = index == 0 ? "" : frame.language.comma
    return "\(comma)<a href=\"\(text)#\(provision.anchor.rawValue)\">\(frame.phrases.html(name: provision.text))</a>"
  }

  private func way(to places: NamesEntry.Places) -> String {
    frame.up + Address.resolution(frame.language.tag, places.slug).path
  }
}
