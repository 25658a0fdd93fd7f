internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Makes all pages of one resolution and hands them on.
struct ResolutionPageWriter: Sendable {
  /// What is the same on all pages of a language.
  private let stencils: [LanguageTag: PageStencils]
  /// The same for pages whose text lists names: there is an index of names to lead to, even if nothing else lists any.
  private let namedStencils: [LanguageTag: PageStencils]
  let configuration: SiteConfiguration
  let sink: any PageSink

  init(frames: [LanguageTag: SiteFrame], configuration: SiteConfiguration, sink: any PageSink) {
    let links = LanguageLinks(frames.values.map(\.language))
    stencils = frames.mapValues { PageStencils(LayoutStencils($0, links: links)) }
    namedStencils = frames.mapValues { PageStencils(LayoutStencils($0.withNames, links: links)) }
    self.configuration = configuration
    self.sink = sink
  }

  /// - Parameter page: the memory in which one page after the other is made.
  /// - Returns: how many pages there are.
  func write(_ resolution: AssembledResolution, in page: inout HTML) throws -> Int {
    let shared = ResolutionParts(resolution.context, baseURL: configuration.baseURL)
    let original = original(of: resolution)
    var titles: [LanguageTag: String] = [:]
    var pages = 0
    for version in resolution.rendered {
      let language = version.language.tag
      guard let stencils = stencils(language, resolution) else { continue }
      // One version after the other: its text leaves its memory to the next one's.
      let parts = VersionParts(version, of: shared, stencils)
      titles[language] = parts.fullTitle
      pages += try write(parts, of: resolution, in: &page)
      if let original, let alignment = resolution.alignments[language] {
        try write(parts, beside: original, alignment, of: resolution, in: &page)
        pages += 1
      }
    }
    if let stencils = stencils(resolution.context.sourceLanguage.tag, resolution) {
      let neutral = NeutralPage(
        frame: stencils.frame, context: resolution.context,
        titles: resolution.context.languages.map { titles[$0.tag] ?? "" })
      try sink.write(at: neutral.address, in: &page) { neutral.write(shared, stencils.layout, to: &$0) }
      pages += 1
    }
    return pages
  }

  private func stencils(_ language: LanguageTag, _ resolution: AssembledResolution) -> PageStencils? {
    let hasNames = resolution.summary.version(in: language)?.hasNames ?? false
    return hasNames ? namedStencils[language] : stencils[language]
  }

  private func write(_ parts: VersionParts, of resolution: AssembledResolution, in page: inout HTML) throws -> Int {
    let whole = ResolutionPage(frame: parts.stencils.frame, context: resolution.context, rendered: parts.rendered)
    try sink.write(at: whole.address, in: &page) { whole.write(parts, to: &$0) }
    try sink.writeCitations(beside: whole.address) { parts.write($0, to: &$1) }
    var pages = 1
    guard configuration.hasProvisionPages else { return pages }
    for row in PlacedProvision.rows(of: parts.rendered.version) {
      for index in row.indices { try write(row, index, of: parts, resolution.context, in: &page) }
      pages += row.count
    }
    return pages
  }

  /// The original as it stands beside its translations; nil where there are none.
  private func original(of resolution: AssembledResolution) -> TextColumn? {
    let source = resolution.context.sourceLanguage.tag
    let translation = resolution.rendered.first { $0.language.tag != source }
    guard let translation, let own = stencils(source, resolution) else { return nil }
    let slug = resolution.context.slug
    let place = Address.parallel(translation.language.tag, slug)
    return TextColumn(original: resolution.original, on: place, of: slug, own)
  }

  /// A translation beside the original.
  private func write(
    _ parts: VersionParts, beside original: TextColumn, _ alignment: Alignment, of resolution: AssembledResolution,
    in page: inout HTML
  ) throws {
    let parallel = ParallelPage(
      frame: parts.stencils.frame, context: resolution.context, rendered: parts.rendered, alignment: alignment)
    try sink.write(at: parallel.address, in: &page) { parallel.write(parts, beside: original, to: &$0) }
  }

  private func write(
    _ row: [PlacedProvision], _ index: Int, of version: VersionParts, _ context: ResolutionContext,
    in page: inout HTML
  ) throws {
    let own = ProvisionPage(
      frame: version.stencils.frame, context: context, rendered: version.rendered, place: row[index],
      previous: index > 0 ? row[index - 1] : nil, next: index + 1 < row.count ? row[index + 1] : nil)
    let parts = ProvisionParts(own, version)
    try sink.write(at: own.address, in: &page) { own.write(parts, to: &$0) }
    try sink.writeCitations(beside: own.address) { parts.write($0, to: &$1) }
    try sink.write(at: own.embedAddress, in: &page) { own.writeEmbed(parts, to: &$0) }
    if let json = own.oEmbedJSON(parts) { try sink.write(own.oEmbedAddress.file, json) }
  }
}
