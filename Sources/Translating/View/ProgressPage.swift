internal import Markup
internal import Resolutions
internal import Sites

/// `/_/translate/`: how far all translations have come, by language.
struct ProgressPage {
  let all: [TranslationProgress]

  var html: HTML {
    ViewPage.html(
      title: "Translations",
      """
      <h1>Translations</h1>
      <p><a href="/_/">State of the site</a>. What is listed here is as it was when you loaded the page.</p>
      \(all.isEmpty ? "<p>There are no translations.</p>\n" : nil as HTML?)\(languages, section)
      """)
  }

  private var languages: [(tag: LanguageTag, translations: [TranslationProgress])] {
    Dictionary(grouping: all, by: \.language).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func section(_ language: (tag: LanguageTag, translations: [TranslationProgress])) -> HTML {
    let counts = language.translations.compactMap(\.counts)
    let name = LanguageFacts.englishName(of: language.tag)
    return """
      <h2 id="\(language.tag.rawValue)">\(name)</h2>
      <p>\(ViewPage.progress(counts.reduce(0) { $0 + $1.translated }, of: counts.reduce(0) { $0 + $1.all }))</p>
      <div class="wide" role="region" aria-label="\(name)" tabindex="0"><table>
      <thead><tr><th scope="col">Resolution</th><th scope="col">Progress</th><th scope="col">Missing</th>\
      <th scope="col">Outdated</th></tr></thead>
      <tbody>
      \(language.translations, row)</tbody>
      </table></div>

      """
  }

  private func row(_ translation: TranslationProgress) -> HTML {
    let (slug, counts) = (translation.slug.rawValue, translation.counts)
    return """
      <tr><th scope="row"><a href="\(TranslationView.place)\(translation.language.rawValue)/\(slug)/">\(slug)</a></th><td>\
      \(ViewPage.progress(counts))</td><td>\(counts?.missing ?? 0)</td><td>\(counts?.outdated ?? 0)</td></tr>

      """
  }
}
