internal import Markup
internal import Sites

/// What is around all pages of the translators' desk. They are in English, as everything that the program says to editors.
enum ViewPage {
  /// - Parameters:
  ///   - follows: whether the page is told of changes.
  ///   - isWritten: whether something can be written in it.
  static func html(title: String, follows: Bool = false, isWritten: Bool = false, _ main: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) · Preview</title>
    <link rel="stylesheet" href="/_/preview.css">
    <link rel="stylesheet" href="/_/translate/translate.css">
    \(isWritten ? "<script src=\"/_/translate/translate.js\" defer></script>\n" : nil as HTML?)\
    \(follows ? "<script src=\"/_/preview.js\" data-version=\"\" defer></script>\n" : nil as HTML?)\
    </head>
    <body class="state">
    <main>
    \(main)</main>
    </body>
    </html>

    """
  }

  /// How many of a translation's provisions are there, as a bar with words.
  static func progress(_ counts: TranslationStatus.Counts?) -> HTML {
    counts.map { progress($0.translated, of: $0.all) } ?? "could not be compared"
  }

  /// - Parameter translated: how many of all are.
  static func progress(_ translated: Int, of all: Int) -> HTML {
    """
    <progress max="\(max(all, 1))" value="\(translated)" aria-hidden="true"></progress> \
    \(translated) of \(all) translated
    """
  }
}
