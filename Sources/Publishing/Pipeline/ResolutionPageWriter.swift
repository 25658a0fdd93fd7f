internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Offers all pages of one resolution, and the files beside them.
struct ResolutionPageWriter: Sendable {
  /// What is the same on all pages of a language.
  private let frames: [LanguageTag: PageFrames]
  /// The same for pages whose text lists names: there is an index of names to lead to, even if nothing else lists any.
  private let namedFrames: [LanguageTag: PageFrames]
  private let configuration: SiteConfiguration

  init(frames: [LanguageTag: SiteFrame], configuration: SiteConfiguration) {
    self.frames = frames.mapValues { PageFrames($0) }
    namedFrames = frames.mapValues { PageFrames($0.withNames) }
    self.configuration = configuration
  }

  /// - Parameter mentions: what it says of its own provisions, then what other texts say of it.
  func offer(
    _ resolution: AssembledResolution, mentionedBy mentions: [Mention], to taker: inout some PageTaker
  ) throws {
    guard resolution.isPublished else { return }
    let context = resolution.context
    // Made once, and only if a page is wanted that shows it.
    var original: OtherColumn?
    for version in resolution.versions {
      let language = version.language.tag
      guard taker.wants(below: .resolution(language, context.slug)) else { continue }
      guard let frames = frames(language, resolution) else { continue }
      let material = VersionMaterial(version, of: context, frames, mentions)
      try offer(material, to: &taker)
      guard let other = companion(of: version, in: resolution) else { continue }
      try taker.take(.parallel(language, context.slug)) {
        func made() -> OtherColumn { OtherColumn(VersionMaterial(other.version, of: context, other.frames)) }
        let column = version === resolution.original ? made() : original ?? made()
        if version !== resolution.original { original = column }
        return material.parallelPage(
          beside: column, resolution.alignments[language] ?? Alignment(version.text, to: other.version.text))
      }
    }
    try offerNeutral(of: resolution, to: &taker)
  }

  /// What stands beside a version where its reader has not chosen: the original, and beside that the first of its official
  /// translations, else the first translation, by the languages' own names. Nil where it is the only one.
  private func companion(
    of version: SiteVersion, in resolution: AssembledResolution
  ) -> (version: SiteVersion, frames: PageFrames)? {
    let original = resolution.original
    let others = resolution.context.versions.filter { $0.language.tag != version.language.tag }
    let first = others.first { $0.translation == .official } ?? others.first
    let tag = version === original ? first?.language.tag : original.language.tag
    guard let other = resolution.versions.first(where: { $0.language.tag == tag }),
      let frames = frames(other.language.tag, resolution)
    else { return nil }
    return (other, frames)
  }

  /// The pages that tell what became of an earlier version, in every language that has both.
  /// - Parameter current: the same text as it is now.
  func offerChanges(
    of earlier: AssembledResolution, to current: AssembledResolution, _ taker: inout some PageTaker
  ) throws {
    guard earlier.isPublished, current.isPublished else { return }
    for version in earlier.versions {
      let language = version.language.tag
      guard let now = current.versions.first(where: { $0.language.tag == language }),
        let frames = frames(language, earlier)
      else { continue }
      try taker.take(.changes(language, earlier.context.slug)) {
        VersionMaterial(version, of: earlier.context, frames)
          .comparisonPage(with: VersionMaterial(now, of: current.context, frames))
      }
    }
  }

  /// The whole text, its other formats, and each provision alone.
  private func offer(_ material: VersionMaterial, to taker: inout some PageTaker) throws {
    let whole = Address.resolution(material.version.language.tag, material.context.slug)
    try taker.take(whole) { material.resolutionPage() }
    for format in ResolutionFormats.all {
      try taker.take(file: whole.appending(format.fileName)) { format.bytes(of: material) }
    }
    if configuration.hasSearchRecords, material.context.slug.current == nil {
      try taker.take(file: whole.appending("search.ndjson")) { material.searchLines }
    }
    guard configuration.hasProvisionPages else { return }
    for row in PlacedProvision.rows(of: material.version.text) {
      for index in row.indices { try offer(ProvisionPage(row, index), of: material, to: &taker) }
    }
  }

  private func offer(_ page: ProvisionPage, of material: VersionMaterial, to taker: inout some PageTaker) throws {
    let address = material.address(of: page)
    guard taker.wants(below: address) else { return }
    try taker.take(address) { material.provisionPage(page) }
    if configuration.hasOEmbed, let oEmbed = material.oEmbed(page) {
      try taker.take(file: address.appending("oembed.json")) { oEmbed }
    }
  }

  private func offerNeutral(of resolution: AssembledResolution, to taker: inout some PageTaker) throws {
    let context = resolution.context
    guard let frames = frames(context.sourceLanguage.tag, resolution) else { return }
    try taker.take(.neutral(context.slug)) {
      let titles = context.languages.map { language in
        resolution.versions.first { $0.language.tag == language.tag }?.text.fullTitle ?? ""
      }
      return NeutralPage(frame: frames.site, context: context, titles: titles).html(frames)
    }
  }

  private func frames(_ language: LanguageTag, _ resolution: AssembledResolution) -> PageFrames? {
    let hasNames = resolution.listing.version(in: language)?.hasNames ?? false
    return hasNames ? namedFrames[language] : frames[language]
  }
}
