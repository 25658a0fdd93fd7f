internal import Markup
internal import Resolutions
internal import Sites

/// The frame that every page of the site stands in: head, masthead, the page's content, foot.
struct Layout<Content: HTMLContent>: HTMLContent {
  let frame: SiteFrame
  let head: DocumentHead
  let switches: LanguageSwitch
  /// The way from the page up to the base of the site: `../../`.
  let up: String
  /// What kind of page it is, for the style sheet: `resolution`, `index`…
  let kind: StaticString
  let content: Content
  /// The foot of all pages of the language, where it is made already.
  var footer: Stencil?

  func write(to html: inout HTML) {
    let language = frame.language
    html += """
      <!doctype html>
      <html lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">
      <head>
      \(head)</head>
      <body class="\(HTML(literal: kind))">
      <a class="skip" href="#text">\(frame.phrases[.skipToText])</a>
      \(Masthead(frame: frame, switches: switches, up: up))<main id="text">

      """
    html.append(content)
    html += """
      </main>

      """
    html.append(footer ?? Footer(frame: frame).stencil, Filling(up.isEmpty ? "./" : up))
    html.append(markup: "</body>\n</html>\n")
  }
}

extension HTML {
  /// Markup from the source code of this program.
  init(literal: StaticString) {
    self.init(stringLiteral: literal)
  }
}
