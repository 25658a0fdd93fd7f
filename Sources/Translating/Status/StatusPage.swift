internal import Diagnostics
internal import Resolutions
internal import Sites

/// The status of translations as one page that needs nothing else: for a team, to be sent or looked at.
enum StatusPage {
  /// A table of all translations, and under it what somebody should look at.
  static func texts(of all: [ToldStatus]) -> [String] {
    [start] + all.map(\.row) + ["</tbody>\n</table>\n"] + all.map(\.text) + ["</main>\n</body>\n</html>\n"]
  }

  private static var start: String {
    """
    <!DOCTYPE html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>Status of translations</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
    table { border-collapse: collapse } th, td { border-bottom: 1px solid #bbb; padding: .3rem .8rem .3rem 0; text-align: start }
    del { background: #fdd } ins { background: #dfd; text-decoration: none } code { font-size: .9em }
    </style>
    </head>
    <body>
    <main>
    <h1>Status of translations</h1>
    <table>
    <thead><tr><th scope="col">Translation</th><th scope="col">Progress</th></tr></thead>
    <tbody>

    """
  }

  private static func isTold(_ status: TranslationStatus) -> Bool { status.hasFindings || status.counts.noted > 0 }

  static func row(of status: TranslationStatus) -> String {
    let name = escaped(status.name)
    let title = isTold(status) ? "<a href=\"#\(name)\">\(name)</a>" : name
    return "<tr><th scope=\"row\">\(title)</th><td>\(escaped(StatusText.summary(of: status)))</td></tr>\n"
  }

  /// Nothing of a translation that nobody has to look at.
  static func section(of status: TranslationStatus) -> String {
    guard isTold(status) else { return "" }
    let name = escaped(status.name)
    return """
      <section id="\(name)">
      <h2>\(name)</h2>
      \(status.items.filter { $0.isFinding || !$0.notes.isEmpty }.map { item($0, status) }.joined())</section>

      """
  }

  private static func item(_ item: TranslationStatus.Item, _ status: TranslationStatus) -> String {
    var html = "<h3>\(escaped(item.name.prefix(1).uppercased() + item.name.dropFirst())): \(item.stateName)</h3>\n"
    let places = [item.place, item.sourcePlace].compactMap { $0 }.map { place in
      "<code>\(escaped("\(place.path):\(place.range.start.line)"))</code>"
    }
    html += "<p>\(places.joined(separator: ", "))</p>\n"
    if case .outdated(let change) = item.state {
      html += "<p>\(change.difference.pieces.map(piece).joined(separator: " "))</p>\n"
    }
    let lines = item.suspicions.map(\.summary) + item.notes.map { "note: \($0)" }
    if !lines.isEmpty { html += "<ul>\(lines.map { "<li>\(escaped($0))</li>" }.joined())</ul>\n" }
    if !item.text.isEmpty { html += "<p lang=\"\(status.language)\" dir=\"auto\">\(escaped(item.text))</p>\n" }
    return html
  }

  private static func piece(_ piece: WordDifference.Piece) -> String {
    switch piece {
    case .same(let words): escaped(words)
    case .removed(let words): "<del>\(escaped(words))</del>"
    case .added(let words): "<ins>\(escaped(words))</ins>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
