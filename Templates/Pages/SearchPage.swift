public import Markup
internal import Resolutions
public import Sites

/// `/fr/search/`: the search of the finished pages, which Pagefind indexed.
extension SearchPage {
  /// - Parameter frames: of the page's language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    return frame.page(
      "search-page",
      head: .init(
        title: frame.phrases[.search], description: frame.phrases[.siteHolds],
        english: frame.phrases.language(of: .siteHolds), canonical: address,
        translations: .init(frame.site.languages, anyLanguage: nil) { .search($0) },
        more: """
          <link rel="modulepreload" href="\(frame.up)assets/words.js?v=\(frame.site.assetVersion)">
          <link rel="modulepreload" href="\(frame.up)pagefind/pagefind.js">
          <script src="\(frame.up)assets/search.js?v=\(frame.site.assetVersion)" type="module"></script>

          """),
      languages: frame.languageSwitch(frame.site.languages, to: address.withinLanguage), policy: frame.policy.search,
      content: content(frame))
  }

  /// The words that the script needs stand on the form, with their placeholders; how a provision is named, by the element
  /// that its address begins with.
  private func content(_ frame: PageFrame) -> HTML {
    let phrases = frame.phrases
    let names: [(HTML, Phrase)] = [
      ("cit", .citationN), ("rec", .recitalN), ("para", .paragraphN), ("art", .articleN), ("sec", .sectionN),
      ("att", .annexN), ("fn", .footnoteN),
    ]
    let translations: [(HTML, Phrase)] = [
      ("official", .translationOfficial), ("unofficial", .translationUnofficial), ("machine", .translationMachine),
    ]
    return """
      <header class="head">
      <h1>\(phrases.html(.search))</h1>
      </header>
      <noscript><p class="notice">\(phrases.html(.searchNeedsJavascript))</p></noscript>
      <form class="search-form scripted" role="search"\(phrases.label(.searchField)) \
      data-batch="\(frame.site.configuration.hasSearchOfProvisions ? 6 : 2)" data-results="\(phrases[.searchResults, "{count}"])" data-nothing="\(phrases[.searchNothing, "{query}"])"\
      \(names, { " data-\($0)=\"\(phrases[$1, "{number}"])\"" })\(translations, { " data-\($0)=\"\(phrases[$1])\"" })>
      <label for="query">\(phrases.html(.searchField))</label>
      <input id="query" type="search" name="q" lang="\(frame.language.tag.rawValue)" autocomplete="off" spellcheck="false">
      </form>
      <p class="result-count" role="status"></p>
      <ol class="results"></ol>

      """
  }
}
