internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Offers all pages of one resolution, and the files beside them.
struct ResolutionPageWriter: Sendable {
  /// What is the same on all pages of a language.
  private let stencils: [LanguageTag: PageStencils]
  /// The same for pages whose text lists names: there is an index of names to lead to, even if nothing else lists any.
  private let namedStencils: [LanguageTag: PageStencils]
  private let configuration: SiteConfiguration

  init(frames: [LanguageTag: SiteFrame], configuration: SiteConfiguration) {
    let links = LanguageLinks(frames.values.map(\.language))
    stencils = frames.mapValues { PageStencils(LayoutStencils($0, links: links)) }
    namedStencils = frames.mapValues { PageStencils(LayoutStencils($0.withNames, links: links)) }
    self.configuration = configuration
  }

  func offer(_ resolution: AssembledResolution, to taker: inout some PageTaker) throws {
    let context = resolution.context
    let shared = ResolutionParts(context, baseURL: configuration.baseURL)
    var original: TextColumn?
    for version in resolution.rendered {
      let language = version.language.tag
      guard taker.wants(below: .resolution(language, context.slug)) else { continue }
      guard let stencils = stencils(language, resolution) else { continue }
      // One version after the other: its text leaves its memory to the next one's.
      let parts = VersionParts(version, of: shared, stencils)
      try offer(parts, of: context, to: &taker)
      guard let alignment = resolution.alignments[language] else { continue }
      let parallel = ParallelPage(frame: stencils.frame, context: context, rendered: version, alignment: alignment)
      try taker.take(parallel.address) { html in
        original = original ?? self.original(of: resolution, on: parallel.address)
        if let original { parallel.write(parts, beside: original, to: &html) }
      }
    }
    try offerNeutral(of: resolution, shared, to: &taker)
  }

  /// The whole text, its citations, and each provision alone.
  private func offer(
    _ parts: VersionParts, of context: ResolutionContext, to taker: inout some PageTaker
  ) throws {
    let whole = ResolutionPage(frame: parts.stencils.frame, context: context, rendered: parts.rendered)
    try taker.take(whole.address) { whole.write(parts, to: &$0) }
    for format in CitationFormat.allCases {
      try taker.take(file: whole.address.appending(format.fileName)) { bytes { parts.write(format, to: &$0) } }
    }
    guard configuration.hasProvisionPages else { return }
    for row in PlacedProvision.rows(of: parts.rendered.version) {
      for index in row.indices {
        let page = ProvisionPage(
          frame: parts.stencils.frame, context: context, rendered: parts.rendered, place: row[index],
          previous: index > 0 ? row[index - 1] : nil, next: index + 1 < row.count ? row[index + 1] : nil)
        try offer(page, of: parts, to: &taker)
      }
    }
  }

  private func offer(_ page: ProvisionPage, of version: VersionParts, to taker: inout some PageTaker) throws {
    guard taker.wants(below: page.address) else { return }
    let parts = ProvisionParts(page, version)
    try taker.take(page.address) { page.write(parts, to: &$0) }
    for format in CitationFormat.allCases {
      try taker.take(file: page.address.appending(format.fileName)) { bytes { parts.write(format, to: &$0) } }
    }
    try taker.take(page.embedAddress) { page.writeEmbed(parts, to: &$0) }
    if let json = page.oEmbedJSON(parts) { try taker.take(file: page.oEmbedAddress) { json } }
  }

  private func offerNeutral(
    of resolution: AssembledResolution, _ shared: ResolutionParts, to taker: inout some PageTaker
  ) throws {
    let context = resolution.context
    guard let stencils = stencils(context.sourceLanguage.tag, resolution) else { return }
    try taker.take(.neutral(context.slug)) { html in
      let titles = context.languages.map { language in
        resolution.rendered.first { $0.language.tag == language.tag }?.version.fullTitle ?? ""
      }
      NeutralPage(frame: stencils.frame, context: context, titles: titles).write(shared, stencils.layout, to: &html)
    }
  }

  private func stencils(_ language: LanguageTag, _ resolution: AssembledResolution) -> PageStencils? {
    let hasNames = resolution.listing.version(in: language)?.hasNames ?? false
    return hasNames ? namedStencils[language] : stencils[language]
  }

  /// The original as it stands beside its translations.
  /// - Parameter page: any of those pages: the way to the original's links is the same from all.
  private func original(of resolution: AssembledResolution, on page: Address) -> TextColumn? {
    stencils(resolution.context.sourceLanguage.tag, resolution).map {
      TextColumn(original: resolution.original, on: page, of: resolution.context.slug, $0)
    }
  }
}

/// What `write` appends.
private func bytes(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
  var bytes: [UInt8] = []
  write(&bytes)
  return bytes
}
