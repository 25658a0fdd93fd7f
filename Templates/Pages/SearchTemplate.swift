public import Markup
internal import Resolutions
public import Sites

/// `/fr/search/`: the search of the finished pages, which Pagefind indexed.
extension SearchPage {
  /// - Parameter layout: of the page's language.
  public func write(_ layout: LayoutStencils, to html: inout HTML) {
    let up = address.up
    let script: HTML = """
      <script src="\(up)assets/search.js?v=\(frame.assetVersion)" type="module"></script>

      """
    let stencils = LayoutStencils(frame, links: layout.languages.links, policy: ContentPolicy.search)
    html.append(
      Layout(
        stencils: stencils, head: DocumentHead(title: frame.phrases[.search], canonical: address, more: script),
        switches: LanguageSwitch(
          stencils: stencils.languages, languages: frame.languages, up: up, page: address.withinLanguage),
        up: up, kind: "search-page", content: content))
  }

  /// The words that the script needs stand on the form, with their placeholders.
  private var content: HTML {
    let phrases = frame.phrases
    return """
      <header class="head">
      <h1>\(phrases[.search])</h1>
      </header>
      <noscript><p class="notice">\(phrases[.searchNeedsJavascript])</p></noscript>
      <form class="search-form scripted" role="search" data-results="\(template(.searchResults, "count"))" \
      data-nothing="\(template(.searchNothing, "query"))" data-citation="\(template(.citationN, "number"))" \
      data-recital="\(template(.recitalN, "number"))" data-paragraph="\(template(.paragraphN, "number"))" \
      data-article="\(template(.articleN, "number"))" data-point="\(template(.pointN, "number"))" \
      data-annex="\(template(.annexN, "number"))" data-footnote="\(template(.footnoteN, "number"))" data-comma="\(frame.language.comma)">
      <label for="query">\(phrases[.searchField])</label>
      <input id="query" type="search" name="q" autocomplete="off" spellcheck="false">
      </form>
      <p class="result-count" role="status"></p>
      <ol class="results"></ol>

      """
  }

  private func template(_ phrase: Phrase, _ placeholder: String) -> String {
    frame.phrases[phrase, "{\(placeholder)}"]
  }
}
