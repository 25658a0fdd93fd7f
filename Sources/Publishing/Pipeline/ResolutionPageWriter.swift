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
    stencils = frames.mapValues { PageStencils($0) }
    namedStencils = frames.mapValues { PageStencils($0.withNames) }
    self.configuration = configuration
    self.sink = sink
  }

  /// - Parameter page: the memory in which one page after the other is made.
  /// - Returns: how many pages there are.
  func write(_ resolution: AssembledResolution, in page: inout HTML) throws -> Int {
    var pages = 0
    for version in resolution.rendered {
      guard let stencils = stencils(version.language.tag, resolution) else { continue }
      pages += try write(version, of: resolution, stencils, in: &page)
    }
    pages += try writeParallels(of: resolution, in: &page)
    if let frame = stencils(resolution.context.sourceLanguage.tag, resolution)?.frame {
      let titles = resolution.context.versions.map { link in
        resolution.rendered.first { $0.language.tag == link.language.tag }?.version.fullTitle ?? ""
      }
      let neutral = NeutralPage(frame: frame, context: resolution.context, titles: titles)
      try sink.write(neutral.html, at: neutral.address)
      pages += 1
    }
    return pages
  }

  private func stencils(_ language: LanguageTag, _ resolution: AssembledResolution) -> PageStencils? {
    let hasNames = resolution.summary.version(in: language)?.hasNames ?? false
    return hasNames ? namedStencils[language] : stencils[language]
  }

  private func write(
    _ version: RenderedVersion, of resolution: AssembledResolution, _ stencils: PageStencils, in page: inout HTML
  ) throws -> Int {
    let whole = ResolutionPage(frame: stencils.frame, context: resolution.context, rendered: version)
    try write(at: whole.address, in: &page) { whole.write(stencils, to: &$0) }
    try sink.write(whole.citationFiles)
    var pages = 1
    guard configuration.hasProvisionPages else { return pages }
    for row in PlacedProvision.rows(of: version.version) {
      for index in row.indices { try write(row, index, in: version, of: resolution, stencils, in: &page) }
      pages += row.count
    }
    return pages
  }

  /// Each translation beside the original.
  private func writeParallels(of resolution: AssembledResolution, in page: inout HTML) throws -> Int {
    let source = resolution.context.sourceLanguage.tag
    let translations = resolution.rendered.filter { $0.language.tag != source }
    guard let first = translations.first, let own = stencils(source, resolution) else { return 0 }
    // The way to the original's links is the same from all these pages.
    let place = Address.parallel(first.language.tag, resolution.context.slug)
    let original = OriginalColumn(resolution.rendered(resolution.original, on: place), own)
    for version in translations {
      guard let stencils = stencils(version.language.tag, resolution) else { continue }
      let address = Address.parallel(version.language.tag, resolution.context.slug)
      let parallel = ParallelPage(
        frame: stencils.frame, context: resolution.context, rendered: resolution.rendered(version, on: address))
      try write(at: address, in: &page) { parallel.write(stencils, beside: original, to: &$0) }
    }
    return translations.count
  }

  private func write(
    _ row: [PlacedProvision], _ index: Int, in version: RenderedVersion, of resolution: AssembledResolution,
    _ stencils: PageStencils, in page: inout HTML
  ) throws {
    func provision(on address: Address) -> ProvisionPage {
      ProvisionPage(
        frame: stencils.frame, context: resolution.context, rendered: resolution.rendered(version, on: address),
        place: row[index], previous: index > 0 ? row[index - 1] : nil,
        next: index + 1 < row.count ? row[index + 1] : nil)
    }
    let own = provision(on: .provision(version.language.tag, resolution.context.slug, row[index].provision.anchor))
    try write(at: own.address, in: &page) { own.write(stencils, to: &$0) }
    try sink.write(own.citationFiles)
    let embedded = provision(on: own.embedAddress)
    try write(at: own.embedAddress, in: &page) { embedded.writeEmbed(stencils, to: &$0) }
    if let json = own.oEmbedJSON { try sink.write(own.oEmbedAddress.file, json) }
  }

  /// Makes a page where the last one stood and hands it on.
  private func write(at address: Address, in page: inout HTML, _ content: (inout HTML) -> Void) throws {
    page.removeAll()
    content(&page)
    try sink.write(page, at: address)
  }
}

extension PageSink {
  func write(_ html: HTML, at address: Address) throws {
    try write(address.file, html.bytes)
  }

  func write(_ files: [CitationFile]) throws {
    for file in files { try write(file.address.file, file.bytes) }
  }
}
