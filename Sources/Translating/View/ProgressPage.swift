internal import Markup
internal import Publishing
internal import Resolutions
internal import Sites

/// `/_/translate/`: how far all translations have come, by language.
struct ProgressPage {
  let site: Site
  let statuses: [TranslationStatus]

  var html: HTML {
    ViewPage.html(
      title: "Translations",
      """
      <h1>Translations</h1>
      <p><a href="/_/">State of the site</a>. What is listed here is as it was when you loaded the page.</p>
      \(statuses.isEmpty ? "<p>There are no translations.</p>\n" : nil as HTML?)\(languages, section)
      """)
  }

  private var languages: [(tag: LanguageTag, statuses: [TranslationStatus])] {
    Dictionary(grouping: statuses, by: \.language).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func section(_ language: (tag: LanguageTag, statuses: [TranslationStatus])) -> HTML {
    let counts = language.statuses.map(\.counts)
    let name = LanguageFacts.englishName(of: language.tag)
    let (all, translated) = (counts.reduce(0) { $0 + $1.all }, counts.reduce(0) { $0 + $1.translated })
    return """
      <h2 id="\(language.tag.rawValue)">\(name)</h2>
      <p><progress max="\(max(all, 1))" value="\(translated)" aria-hidden="true"></progress> \
      \(translated) of \(all) provisions translated</p>
      <div class="wide" role="region" aria-label="\(name)" tabindex="0"><table>
      <thead><tr><th scope="col">Resolution</th><th scope="col">Progress</th><th scope="col">Missing</th>\
      <th scope="col">Outdated</th><th scope="col">Suspicious</th></tr></thead>
      <tbody>
      \(language.statuses, row)</tbody>
      </table></div>

      """
  }

  private func row(_ status: TranslationStatus) -> HTML {
    let counts = status.counts
    return """
      <tr><th scope="row"><a href="\(TranslationView.place)\(status.language.rawValue)/\(status.slug.rawValue)/">\
      \(status.slug.rawValue)</a></th><td>\
      \(status.isUnread ? "could not be compared" : ViewPage.progress(counts))</td>\
      <td>\(counts.missing)</td><td>\(counts.outdated)</td><td>\(counts.suspicious)</td></tr>

      """
  }
}
