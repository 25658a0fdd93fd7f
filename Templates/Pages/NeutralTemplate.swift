public import Markup
internal import Resolutions
public import Sites

/// `/2019-2610-kazakhstan/`: all versions of a resolution. A script takes the reader to the best one and keeps the
/// fragment; without it the reader chooses.
extension NeutralPage {
  /// - Parameter layout: of the source language.
  public func write(_ resolution: ResolutionParts, _ layout: LayoutStencils, to html: inout HTML) {
    let up = address.up
    let scripts: HTML = """
      <script src="\(up)assets/neutral.js?v=\(frame.assetVersion)" defer blocking="render"></script>

      """
    html.append(
      Layout(
        stencils: layout,
        head: DocumentHead(
          title: titleInFrame, canonical: address, alternates: resolution.alternates, scripts: scripts),
        switches: nil, up: up, kind: "neutral",
        content: NeutralContent(page: self, title: titleInFrame, up: up)))
  }

  /// In the language of the page around it.
  private var titleInFrame: String {
    zip(context.versions, titles).first { $0.0.language.tag == frame.language.tag }?.1 ?? titles.first ?? ""
  }

}

/// What stands between masthead and foot.
private struct NeutralContent: HTMLContent {
  let page: NeutralPage
  let title: String
  let up: String

  func write(to html: inout HTML) {
    let (context, frame) = (page.context, page.frame)
    html += """
      <header class="head">
      \(context.reference.map { "<p class=\"facts\"><bdi>\($0)</bdi></p>\n" as HTML })<h1>\(IsolatedReference(title, reference: context.reference, in: frame.language))</h1>
      </header>
      <h2 class="site-heading">\(frame.phrases[.allVersions])</h2>
      <ul class="version-list">

      """
    for index in context.versions.indices { write(context.versions[index], title: page.titles[index], to: &html) }
    html.append(markup: "</ul>\n")
  }

  private func write(_ version: VersionLink, title: String, to html: inout HTML) {
    let language = version.language
    let tag = language.tag.rawValue
    html += """
      <li>
      <div lang="\(tag)" dir="\(language.direction.rawValue)"><b>\(language.ownName)</b>
      <a hreflang="\(tag)" href="\(up)\(tag)/\(page.address.path)">\(IsolatedReference(title, reference: page.context.reference, in: language))</a></div>
      \(kind(of: version))</li>

      """
  }

  /// Whether it is the original, or what kind of translation it says it is.
  private func kind(of version: VersionLink) -> HTML? {
    let isOriginal = version.language.tag == page.context.sourceLanguage.tag
    guard let phrase = isOriginal ? .original : version.translation?.phrase else { return nil }
    return "<p class=\"facts\">\(page.frame.phrases[phrase])</p>\n"
  }
}
