import Diagnostics
import Markup
import Resolutions
import Sites
import Templates
import Testing

/// A resolution in some languages, read as a build reads it, to make pages of.
struct Sample {
  let frames: [LanguageTag: SiteFrame]
  let assembled: AssembledResolution
  let listing: ResolutionListing

  /// - Parameters:
  ///   - texts: whole files by language.
  ///   - slug: the file name without `.md`.
  init(
    _ texts: [String: String], slug: String = "2019-1-sample", configure: (inout SiteConfiguration) -> Void = { _ in }
  ) throws {
    var configuration = SiteConfiguration()
    configure(&configuration)
    let tags = texts.keys.compactMap { LanguageTag($0) }.sorted()
    let frames = SiteFrames.frames(
      tags.map { LanguageTraits(of: $0, among: tags) }, phrases: Self.phrases(tags), configuration: configuration,
      hasSearch: true, assetVersion: "1234abcd"
    ).mapValues(\.withNames)
    let inventory = Inventory(languages: tags, resolutions: [(Slug(slug), tags)], staticFiles: [])
    let versions = tags.map { tag in
      ResolutionReader.read(
        SourceFile(path: "Content/\(tag)/\(slug).md", bytes: Array((texts[tag.rawValue] ?? "").utf8)), language: tag)
    }
    let assembler = ResolutionAssembler(inventory: inventory, configuration: configuration, frames: frames)
    assembled = assembler.assemble(Slug(slug), versions).value
    listing = assembled.listing
    self.frames = frames
  }

  private static func phrases(_ tags: [LanguageTag]) -> [LanguageTag: Phrases] {
    func words(_ tag: String) -> [Phrase: String] {
      guard let bytes = PhraseFiles.bytes(for: tag) else { return [:] }
      return PhraseReader.read(SourceFile(path: "\(tag).yml", bytes: bytes)).value
    }
    let english = words("en")
    return Dictionary(
      uniqueKeysWithValues: tags.map { tag in
        (tag, Phrases(language: tag, words: english.merging(words(tag.rawValue)) { $1 }))
      })
  }

  func frame(_ tag: String) throws -> SiteFrame {
    try #require(LanguageTag(tag).flatMap { frames[$0] })
  }

  func rendered(_ tag: String) throws -> RenderedVersion {
    try #require(assembled.rendered.first { $0.language.tag.rawValue == tag })
  }

  func stencils(_ tag: String) throws -> PageStencils {
    let frame = try frame(tag)
    return PageStencils(LayoutStencils(frame, links: LanguageLinks(frame.languages)))
  }

  func parts(_ tag: String = "en") throws -> VersionParts {
    let stencils = try stencils(tag)
    let resolution = ResolutionParts(assembled.context, baseURL: stencils.frame.baseURL)
    return try VersionParts(rendered(tag), of: resolution, stencils)
  }

  func resolution(_ tag: String = "en") throws -> HTML {
    let page = try ResolutionPage(frame: frame(tag), context: assembled.context, rendered: rendered(tag))
    let parts = try parts(tag)
    return HTML { page.write(parts, to: &$0) }
  }

  func parallel(_ tag: String) throws -> HTML {
    let page = Address.parallel(try frame(tag).language.tag, assembled.context.slug)
    let source = assembled.context.sourceLanguage.tag.rawValue
    let original = TextColumn(
      original: assembled.original, on: page, of: assembled.context.slug, try stencils(source))
    let alignment = try #require(LanguageTag(tag).flatMap { assembled.alignments[$0] })
    let parallel = try ParallelPage(
      frame: frame(tag), context: assembled.context, rendered: rendered(tag), alignment: alignment)
    let parts = try parts(tag)
    return HTML { parallel.write(parts, beside: original, to: &$0) }
  }

  func provision(_ anchor: String, _ tag: String = "en") throws -> ProvisionPage {
    let version = try rendered(tag)
    let row = try #require(
      PlacedProvision.rows(of: version.version).first { $0.contains { $0.provision.anchor.rawValue == anchor } })
    let index = try #require(row.firstIndex { $0.provision.anchor.rawValue == anchor })
    return try ProvisionPage(
      frame: frame(tag), context: assembled.context, rendered: version,
      place: row[index], previous: index > 0 ? row[index - 1] : nil,
      next: index + 1 < row.count ? row[index + 1] : nil)
  }
}

extension HTML {
  /// What a page writes.
  fileprivate init(_ write: (inout HTML) -> Void) {
    self.init()
    write(&self)
  }
}

extension ProvisionPage {
  var parts: ProvisionParts {
    let stencils = PageStencils(LayoutStencils(frame, links: LanguageLinks(frame.languages)))
    let resolution = ResolutionParts(context, baseURL: frame.baseURL)
    return ProvisionParts(self, VersionParts(rendered, of: resolution, stencils))
  }

  func markup() -> HTML { HTML { write(parts, to: &$0) } }
  func embedMarkup() -> HTML { HTML { writeEmbed(parts, to: &$0) } }
}
