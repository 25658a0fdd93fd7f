internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// The status of translations as one page that needs nothing else: for a team, to be sent or looked at.
enum StatusPage {
  /// A list of all translations, and under it what somebody should look at.
  static func texts(of all: [ToldStatus]) -> [String] {
    [start] + all.map(\.row) + ["</ul>\n"] + all.map(\.text) + ["</main>\n</body>\n</html>\n"]
  }

  private static var start: String {
    """
    <!DOCTYPE html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>Status of translations</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; overflow-wrap: break-word }
    del { background: light-dark(#fdd, #5a1e22) } ins { background: light-dark(#dfd, #14482a) } code { font-size: .9em }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    </style>
    </head>
    <body>
    <main>
    <h1>Status of translations</h1>
    <ul>

    """
  }

  static func row(of status: TranslationStatus) -> String { text(template(status).item) }

  /// Nothing of a translation that nobody has to look at.
  static func section(of status: TranslationStatus) -> String { template(status).section.map(text) ?? "" }

  private static func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  private static func template(_ status: TranslationStatus) -> FindingsTemplate {
    FindingsTemplate(
      status.findings, id: status.name, title: "\(status.name)", language: LanguageFacts.language(status.language),
      source: LanguageFacts.language(status.sourceLanguage))
  }
}
