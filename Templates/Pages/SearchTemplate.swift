package import Markup
internal import Resolutions
package import Sites

/// `/fr/search/`: the search of the finished pages, which Pagefind indexed.
extension SearchPage {
  package var html: HTML {
    let up = address.up
    var head = DocumentHead(
      frame: frame, up: up, title: frame.phrases[.search], policy: ContentPolicy.search, canonical: address)
    head.modules = ["search.js"]
    let layout = Layout(
      frame: frame, head: head, switches: LanguageSwitch(frame, up: up) { .search($0) }, up: up, kind: "search-page",
      content: content)
    return "\(layout)"
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
