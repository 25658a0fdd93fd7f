internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Makes all pages of one resolution and hands them on.
struct ResolutionPageWriter: Sendable {
  let frames: [LanguageTag: SiteFrame]
  /// The frames of pages whose text lists names: there is an index of names to lead to, even if nothing else lists any.
  private let namedFrames: [LanguageTag: SiteFrame]
  let configuration: SiteConfiguration
  let sink: any PageSink

  init(frames: [LanguageTag: SiteFrame], configuration: SiteConfiguration, sink: any PageSink) {
    self.frames = frames
    namedFrames = frames.mapValues(\.withNames)
    self.configuration = configuration
    self.sink = sink
  }

  /// - Returns: how many pages there are.
  func write(_ resolution: AssembledResolution) throws -> Int {
    var pages = 0
    for version in resolution.rendered {
      guard let frame = frame(version.language.tag, resolution) else { continue }
      pages += try write(version, of: resolution, frame: frame)
    }
    if let frame = frame(resolution.context.sourceLanguage.tag, resolution) {
      let titles = resolution.context.versions.map { link in
        resolution.rendered.first { $0.language.tag == link.language.tag }?.version.fullTitle ?? ""
      }
      let page = NeutralPage(frame: frame, context: resolution.context, titles: titles)
      try sink.write(page.html, at: page.address)
      pages += 1
    }
    return pages
  }

  private func frame(_ language: LanguageTag, _ resolution: AssembledResolution) -> SiteFrame? {
    let hasNames = resolution.summary.version(in: language)?.hasNames ?? false
    return hasNames ? namedFrames[language] : frames[language]
  }

  private func write(
    _ version: RenderedVersion, of resolution: AssembledResolution, frame: SiteFrame
  ) throws -> Int {
    let page = ResolutionPage(frame: frame, context: resolution.context, rendered: version)
    try sink.write(page.html, at: page.address)
    try sink.write(page.citationFiles)
    var pages = 1
    if version.language.tag != resolution.context.sourceLanguage.tag {
      let address = Address.parallel(version.language.tag, resolution.context.slug)
      let parallel = ParallelPage(
        frame: frame, context: resolution.context, rendered: resolution.rendered(version, on: address),
        original: resolution.rendered(resolution.original, on: address))
      try sink.write(parallel.html, at: address)
      pages += 1
    }
    guard configuration.hasProvisionPages else { return pages }
    for place in ProvisionPlace.places(in: version.version) {
      try write(place, in: version, of: resolution, frame: frame)
      pages += 1
    }
    return pages
  }

  private func write(
    _ place: ProvisionPlace, in version: RenderedVersion, of resolution: AssembledResolution, frame: SiteFrame
  ) throws {
    func page(on address: Address) -> ProvisionPage {
      ProvisionPage(
        frame: frame, context: resolution.context, rendered: resolution.rendered(version, on: address),
        provision: place.provision, previous: place.previous, next: place.next)
    }
    let own = page(on: .provision(version.language.tag, resolution.context.slug, place.provision.anchor))
    try sink.write(own.html, at: own.address)
    try sink.write(own.citationFiles)
    try sink.write(page(on: own.embedAddress).embedHTML, at: own.embedAddress)
    if let json = own.oEmbedJSON { try sink.write(own.oEmbedAddress.file, Array(json.utf8)) }
  }
}

/// A provision between its neighbours of the same rank.
struct ProvisionPlace {
  let provision: Provision
  let previous: Provision?
  let next: Provision?

  /// Every provision of a version: those at the margin in one row, the points of each list in a row of their own.
  static func places(in version: LanguageVersion) -> [ProvisionPlace] {
    var places: [ProvisionPlace] = []
    append(version.marginProvisions.map(\.provision), to: &places)
    return places
  }

  private static func append(_ row: [Provision], to places: inout [ProvisionPlace]) {
    for (index, provision) in row.enumerated() {
      places.append(
        ProvisionPlace(
          provision: provision, previous: index > 0 ? row[index - 1] : nil,
          next: index + 1 < row.count ? row[index + 1] : nil))
      for case .provisions(let inner) in provision.body { append(inner, to: &places) }
    }
  }
}

extension PageSink {
  func write(_ html: HTML, at address: Address) throws {
    try write(address.file, html.bytes)
  }

  func write(_ files: [CitationFile]) throws {
    for file in files { try write(file.address.file, Array(file.text.utf8)) }
  }
}
