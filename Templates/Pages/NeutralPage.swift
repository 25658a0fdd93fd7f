public import Markup
internal import Resolutions
public import Sites

/// `/2019-2610-kazakhstan/`: all versions of a resolution. A script takes the reader to the best one and keeps the
/// fragment; without it the reader chooses.
extension NeutralPage {
  /// - Parameter frames: of the source language.
  public func html(_ frames: PageFrames) -> HTML {
    let frame = frames.frame(of: address)
    return frame.page(
      "neutral",
      head: .init(
        title: titleInFrame(frame), description: description(frame), canonical: address, kind: .article,
        translations: .init(context.languages, anyLanguage: address) { [context] in .resolution($0, context.slug) },
        scripts: """
          <script src="\(frame.up)assets/neutral.js?v=\(frame.site.assetVersion)" defer blocking="render"></script>

          """,
        more: linkedData(in: frame)),
      content: """
        <header class="head">
        \(context.reference.map { "<p class=\"facts\"><bdi>\($0)</bdi></p>\n" as HTML })\
        <h1>\(frame.language.isolating(context.reference, in: titleInFrame(frame)))</h1>
        </header>
        <h2 class="site-heading">\(frame.phrases.html(.allVersions))</h2>
        <ul class="version-list">
        \(zip(context.versions, titles), { version($0, title: $1, frame) })</ul>

        """)
  }

  /// In which languages there is the resolution.
  private func description(_ frame: PageFrame) -> String {
    let names = context.languages.map(\.ownName).joined(separator: frame.language.comma)
    return "\(frame.phrases[.availableIn])\(frame.language.colon)\(names)"
  }

  /// In the language of the page around it.
  private func titleInFrame(_ frame: PageFrame) -> String {
    zip(context.versions, titles).first { $0.0.language.tag == frame.language.tag }?.1 ?? titles.first ?? ""
  }

  private func version(_ version: VersionLink, title: String, _ frame: PageFrame) -> HTML {
    let (language, tag) = (version.language, version.language.tag.rawValue)
    return """
      <li>
      <div lang="\(tag)" dir="\(language.direction.rawValue)"><b>\(language.ownName)</b>
      <a hreflang="\(tag)" href="\(frame.up)\(tag)/\(address.path)">\(language.isolating(context.reference, in: title))</a></div>
      \(kind(of: version).map { "<p class=\"facts\">\(frame.phrases.html($0))</p>\n" as HTML })</li>

      """
  }

  /// Whether it is the original, or what kind of translation it says it is.
  private func kind(of version: VersionLink) -> Phrase? {
    version.language.tag == context.sourceLanguage.tag ? .original : version.translation?.phrase
  }
}
