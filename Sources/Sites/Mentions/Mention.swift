public import Resolutions

/// A provision that refers to a resolution, or to one of its provisions, by a link.
public struct Mention: Sendable, Hashable {
  /// The resolution in which it stands.
  public let slug: Slug
  /// The date of that resolution; nil where its head gives none.
  let date: PartialDate?
  /// What is referred to; nil for a text as a whole.
  public let target: Anchor?
  /// The provision that refers; nil where the link stands in none, but in a title, a formula, a heading.
  public let anchor: Anchor?
  /// In each language that has the provision, the source language first.
  public let versions: [Version]

  /// A mention in one language.
  public struct Version: Sendable, Hashable {
    /// The one that it is written in.
    public let language: LanguageTag
    /// The short title of its resolution.
    public let title: String
    /// How a sentence names the provision, as it is printed in that language; empty where there is none.
    public let name: String
  }

  /// What readers of a language are led to: the version in it, else the source version.
  public func version(for language: LanguageTag) -> Version? {
    versions.first { $0.language == language } ?? versions.first
  }
}

/// Who refers to what, of many resolutions, as runs of bytes: see `PackedListings` for why.
public struct PackedMentions: Sendable {
  /// By the resolution that is referred to.
  private var packs: [Slug: [UInt8]] = [:]

  /// None yet.
  public init() {}

  /// Adds what one resolution says.
  public mutating func append(_ mentions: [Slug: [Mention]]) {
    for (target, mentions) in mentions {
      var writer = PackWriter()
      for mention in mentions { writer.write(mention) }
      packs[target, default: []] += writer.bytes
    }
  }

  /// Adds what others say.
  public mutating func append(_ others: PackedMentions) { packs.merge(others.packs) { $0 + $1 } }

  /// What refers to a resolution, in the order in which readers are told.
  public subscript(target: Slug) -> [Mention] {
    guard let bytes = packs[target] else { return [] }
    var reader = PackReader(bytes: bytes, position: 0)
    var mentions: [Mention] = []
    while reader.position < bytes.count { mentions.append(reader.mention()) }
    return Mention.sorted(mentions)
  }
}

extension Mention {
  /// Newest resolution first, those without a date last, then by slug; those of one resolution stay in their order.
  public static func sorted(_ mentions: [Mention]) -> [Mention] {
    let numbered = mentions.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      switch (a.date, b.date) {
      case (let one?, let other?) where one != other: return one > other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return a.slug == b.slug ? first.offset < second.offset : a.slug < b.slug
      }
    }
    return numbered.map(\.element)
  }
}

extension PackWriter {
  fileprivate mutating func write(_ mention: Mention) {
    write(mention.slug.rawValue)
    write(mention.date?.iso)
    write(mention.target?.rawValue)
    write(mention.anchor?.rawValue)
    write(mention.versions) { writer, version in
      writer.write(version.language.rawValue)
      writer.write(version.title)
      writer.write(version.name)
    }
  }
}

extension PackReader {
  fileprivate mutating func mention() -> Mention {
    Mention(
      slug: Slug(text()), date: optionalText().flatMap { PartialDate($0) }, target: optionalText().map { Anchor($0) },
      anchor: optionalText().map { Anchor($0) },
      versions: items { Mention.Version(language: $0.language(), title: $0.text(), name: $0.text()) })
  }
}
