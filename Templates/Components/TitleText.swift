internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// Text in which a reference stands for itself: among letters that run from right to left "2019/2610(RSP)" would fall
/// apart into "(RSP)2019/2610".
struct IsolatedReference: HTMLContent {
  let text: String
  /// Nil where there is none to isolate.
  let reference: String?

  init(_ text: String, reference: String?, in language: SiteLanguage) {
    self.text = text
    self.reference = language.direction == .rightToLeft ? reference : nil
  }

  func write(to html: inout HTML) {
    guard let reference, !reference.isEmpty, let place = text.firstPlace(of: reference) else {
      return html.append(text: text)
    }
    html += """
      \(text[..<place.lowerBound])<bdi dir="ltr">\(reference)</bdi>\(text[place.upperBound...])
      """
  }
}

/// The full title of a version, as its heading marks it up.
struct FullTitle: HTMLContent {
  let rendered: RenderedVersion
  let reference: String?
  let markdown: MarkdownHTML

  func write(to html: inout HTML) {
    let version = rendered.version
    guard let heading = version.heading else { return html.append(text: rendered.title) }
    let isRightToLeft = rendered.language.direction == .rightToLeft
    let isPlain = version.document.children(of: heading.node).allSatisfy { version.document[$0].kind == .text }
    if isRightToLeft, isPlain {
      html.append(IsolatedReference(version.fullTitle, reference: reference, in: rendered.language))
    } else {
      html.append(markdown.inlines(of: heading.node, skipping: heading.skipping))
    }
  }
}
