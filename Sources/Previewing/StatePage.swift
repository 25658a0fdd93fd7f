internal import Diagnostics
internal import Markup
internal import Publishing
internal import Resolutions
internal import Sites

/// `/_/`: all resolutions in all languages, each with its state, and everything that is wrong.
struct StatePage {
  /// As paths of pages are, without a slash before it.
  static let path = "_/"

  let site: Site
  /// Nil until all files are read.
  let survey: SiteSurvey?
  let rooms: [any PreviewRoom]

  /// How many diagnostics are listed.
  private static let most = 500

  /// The page, in English as everything that the program says to editors.
  var html: HTML {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>State of the site · Preview</title>
    <link rel="stylesheet" href="/_/preview.css">
    <script src="/_/preview.js" data-version="" defer></script>
    </head>
    <body class="state">
    <main>
    <h1>State of the site</h1>
    <p><a href="\(site.configuration.basePath)">To the site</a>. This is a preview: nothing of it is published before \
    <code>whereas build</code>, which also makes the search. Drafts are shown.</p>
    \(rooms, { "<p><a href=\"/_/\($0.name)/\">\($0.title)</a></p>\n" })\(survey.map(table) ?? "<p>The files are being read.</p>\n")\(survey.map(problems))</main>
    </body>
    </html>

    """
  }

  // MARK: Resolutions and languages

  private func table(_ survey: SiteSurvey) -> HTML {
    let languages = site.inventory.languages
    let counts = Counts(survey.diagnostics)
    func row(_ state: ResolutionState) -> HTML {
      """
      <tr><th scope="row"><a href="\(link(.neutral(state.slug)))">\(state.title.isEmpty ? state.slug.rawValue : state.title)</a>\
      <br><small>\(state.slug.rawValue)</small></th>\(languages, { cell(state, $0, counts) })</tr>

      """
    }
    return """
      <h2>Resolutions</h2>
      <div class="wide" role="region" aria-label="Resolutions" tabindex="0"><table>
      <thead><tr><th scope="col">Resolution</th>\
      \(languages, { "<th scope=\"col\">\($0.rawValue)</th>" })</tr></thead>
      <tbody>
      \(survey.resolutions, row)</tbody>
      </table></div>

      """
  }

  private func cell(_ state: ResolutionState, _ language: LanguageTag, _ counts: Counts) -> HTML {
    let path = "Content/\(language)/\(state.slug).md"
    guard let version = state.versions.first(where: { $0.language == language }) else {
      return "<td class=\"missing\">missing</td>"
    }
    let kind = version.isSource ? "original" : version.translation.map { "\($0.rawValue) translation" } ?? "translation"
    let errors = counts.errors[path].map { "<br><strong class=\"error\">\(Self.amount($0, "error"))</strong>" as HTML }
    let warnings = counts.warnings[path].map {
      "<br><span class=\"warning\">\(Self.amount($0, "warning"))</span>" as HTML
    }
    return """
      <td><a href="\(link(.resolution(language, state.slug)))">\(kind)</a>\
      \(version.isDraft ? "<br><em>draft</em>" : nil as HTML?)\(errors)\(warnings)\
      \(rooms, { room(for: $0, state.slug, version) })</td>
      """
  }

  private func room(for room: any PreviewRoom, _ slug: Slug, _ version: ResolutionState.Version) -> HTML {
    guard let path = room.path(of: slug, version.language, isSource: version.isSource) else { return "" }
    return "<br><small><a href=\"/_/\(room.name)/\(path)\">\(room.title)</a></small>"
  }

  private func link(_ address: Address) -> String { site.configuration.basePath + address.path }

  private static func amount(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// How much is wrong with each file.
  private struct Counts {
    var errors: [String: Int] = [:]
    var warnings: [String: Int] = [:]

    init(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics {
        switch diagnostic.severity {
        case .error: errors[diagnostic.location.path, default: 0] += 1
        case .warning: warnings[diagnostic.location.path, default: 0] += 1
        }
      }
    }
  }

  // MARK: Diagnostics

  private func problems(_ survey: SiteSurvey) -> HTML {
    let all = survey.diagnostics
    guard !all.isEmpty else { return "<h2>Errors and warnings</h2>\n<p>There are none.</p>\n" }
    let shown = (all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }).prefix(Self.most)
    let rest = all.count - shown.count
    return """
      <h2>Errors and warnings</h2>
      <ul class="problems">
      \(shown, problem)</ul>
      \(rest > 0 ? "<p>There are \(rest) more: <code>whereas check</code> lists all.</p>\n" as HTML : nil)
      """
  }

  private func problem(_ diagnostic: Diagnostic) -> HTML {
    let place = diagnostic.location
    return """
      <li class="\(diagnostic.severity.rawValue)"><strong>\(diagnostic.severity.rawValue)</strong> \
      <code>\(place.path):\(place.range.start.line):\(place.characterColumn)</code> \(diagnostic.summary)\
      \(diagnostic.hints, { "<br><small>\($0)</small>" })</li>

      """
  }
}
