internal import Diagnostics
internal import Resolutions
internal import Sites

/// The status of translations as one page that needs nothing else: for a team, to be sent or looked at.
public enum StatusPage {
  /// A table a translation, and under it what somebody should look at.
  public static func html(of statuses: [TranslationStatus]) -> String {
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
    \(statuses.map(row).joined())</tbody>
    </table>
    \(statuses.filter { $0.hasFindings || $0.counts.noted > 0 }.map(section).joined())</main>
    </body>
    </html>

    """
  }

  private static func name(_ status: TranslationStatus) -> String { escaped("\(status.language)/\(status.slug)") }

  private static func row(_ status: TranslationStatus) -> String {
    let name = name(status)
    let title = status.hasFindings || status.counts.noted > 0 ? "<a href=\"#\(name)\">\(name)</a>" : name
    return "<tr><th scope=\"row\">\(title)</th><td>\(escaped(StatusText.summary(of: status)))</td></tr>\n"
  }

  private static func section(_ status: TranslationStatus) -> String {
    """
    <section id="\(name(status))">
    <h2>\(name(status))</h2>
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
