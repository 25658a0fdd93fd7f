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
        switches: nil, up: up, kind: "neutral", content: content(up: up)))
  }

  /// In the language of the page around it.
  private var titleInFrame: String {
    zip(context.versions, titles).first { $0.0.language.tag == frame.language.tag }?.1 ?? titles.first ?? ""
  }

  private func content(up: String) -> HTML {
    let versions = zip(context.versions, titles)
    return """
      <header class="head">
      \(context.reference.map { "<p class=\"facts\"><bdi>\($0)</bdi></p>\n" as HTML })<h1>\(IsolatedReference(titleInFrame, reference: context.reference, in: frame.language))</h1>
      </header>
      <h2 class="site-heading">\(frame.phrases[.allVersions])</h2>
      <ul class="version-list">
      \(versions, { version($0.0, title: $0.1, up: up) })</ul>

      """
  }

  private func version(_ version: VersionLink, title: String, up: String) -> HTML {
    let language = version.language
    let tag = language.tag.rawValue
    let isOriginal = language.tag == context.sourceLanguage.tag
    let kind = isOriginal ? frame.phrases[.original] : version.translation.map { frame.phrases[$0.phrase] }
    return """
      <li>
      <div lang="\(tag)" dir="\(language.direction.rawValue)"><b>\(language.ownName)</b>
      <a hreflang="\(tag)" href="\(up)\(Address.resolution(language.tag, context.slug).path)">\(IsolatedReference(title, reference: context.reference, in: language))</a></div>
      \(kind.map { "<p class=\"facts\">\($0)</p>\n" as HTML })</li>

      """
  }
}
