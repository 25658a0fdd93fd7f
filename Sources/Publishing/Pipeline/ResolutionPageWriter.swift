internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Makes all pages of one resolution and hands them on.
struct ResolutionPageWriter: Sendable {
  let frames: [LanguageTag: SiteFrame]
  let sink: any PageSink

  /// - Returns: how many pages there are.
  func write(_ resolution: AssembledResolution) throws -> Int {
    var pages = 0
    for version in resolution.rendered {
      guard let frame = frames[version.language.tag] else { continue }
      let page = ResolutionPage(frame: frame, context: resolution.context, rendered: version)
      try write(page.html, at: page.address)
      pages += 1
    }
    if let frame = frames[resolution.context.sourceLanguage.tag] {
      let titles = resolution.context.versions.map { link in
        resolution.rendered.first { $0.language.tag == link.language.tag }?.version.fullTitle ?? ""
      }
      let page = NeutralPage(frame: frame, context: resolution.context, titles: titles)
      try write(page.html, at: page.address)
      pages += 1
    }
    return pages
  }

  private func write(_ html: HTML, at address: Address) throws {
    try sink.write(address.file, html.bytes)
  }
}
