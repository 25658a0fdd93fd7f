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

  /// What the pages about a version are made of.
  func material(_ tag: String = "en") throws -> VersionMaterial {
    let version = try #require(assembled.versions.first { $0.language.tag.rawValue == tag })
    return VersionMaterial(version, of: assembled.context, PageFrames(try frame(tag)))
  }

  func resolution(_ tag: String = "en") throws -> HTML { try material(tag).resolutionPage() }

  func parallel(_ tag: String) throws -> HTML {
    let material = try material(tag)
    let original = OriginalColumn(try self.material(assembled.context.sourceLanguage.tag.rawValue))
    let alignment = try #require(assembled.alignments[material.version.language.tag])
    return material.parallelPage(beside: original, alignment)
  }

  func provision(_ anchor: String, _ tag: String = "en") throws -> HTML {
    try material(tag).provisionPage(page(of: anchor, tag))
  }

  func page(of anchor: String, _ tag: String = "en") throws -> ProvisionPage {
    let rows = PlacedProvision.rows(of: try material(tag).version.text)
    let row = try #require(rows.first { $0.contains { $0.provision.anchor.rawValue == anchor } })
    return ProvisionPage(row, try #require(row.firstIndex { $0.provision.anchor.rawValue == anchor }))
  }

  /// A file beside the page of a version.
  func file(_ name: String, _ tag: String = "en") throws -> String {
    let format = try #require(ResolutionFormats.all.first { $0.fileName == name })
    return String(decoding: format.bytes(of: try material(tag)), as: UTF8.self)
  }
}
