internal import Diagnostics
public import Resolutions

/// Where a text stood before, and where its author says so.
public struct OldAddress: Sendable {
  let slug: Slug
  let language: LanguageTag
  let alias: String
  let place: SourceLocation

  /// What a head lists.
  static func all(_ head: Head, of slug: Slug, in file: SourceFile, _ language: LanguageTag) -> [OldAddress] {
    head.aliases.map { alias in
      OldAddress(slug: slug, language: language, alias: alias.text, place: SourceLocation(file, alias.range))
    }
  }
}

extension Sequence<Head> {
  /// The names that the file of a resolution had, sorted: what its heads list, but for paths.
  public var oldNames: [Slug] {
    Set(flatMap(\.aliases).map(\.text).filter { !$0.hasPrefix("/") }.map { Slug($0) }).sorted()
  }
}

extension AssembledResolution {
  /// What the heads of all its versions list.
  public var oldAddresses: [OldAddress] {
    guard context.slug.current == nil else { return [] }
    return versions.flatMap { OldAddress.all($0.text.head, of: context.slug, in: $0.text.file, $0.language.tag) }
  }
}

extension OwnPages {
  /// What the heads of all pages list.
  public var oldAddresses: [OldAddress] {
    all.flatMap { OldAddress.all($0.text.head, of: $0.slug, in: $0.text.file, $0.text.language) }
  }
}

/// An old address, and the page that took its place.
public struct Redirect: Sendable, Hashable {
  /// Below the base, without a leading slash: `fr/2019-kazakhstan/`, `texts/kazakhstan.html`.
  public let old: String
  /// The page that is shown instead.
  public let page: Address
  /// As readers know that page.
  public let title: String
  /// Of the title.
  public let language: LanguageTag
  /// Whether what stood below the old address stands below the page now.
  public let isFolder: Bool
  /// The provision in the page; nil for its beginning.
  public var fragment: Anchor?
  /// Whether the lists for servers have it; what stands in a folder that they have needs no line of its own.
  public var isListed = true

  /// Where it leads, below the base.
  public var way: String { page.path + (fragment.map { "#\($0)" } ?? "") }

  /// Where a page can stand that leads on; nil where its name would make a server take it for something else.
  public var stub: Address? {
    if old.hasSuffix("/") { return Address(path: old) }
    guard let name = old.split(separator: "/").last, name.contains(".") else { return Address(path: old + "/") }
    return name.hasSuffix(".html") || name.hasSuffix(".htm") ? Address(path: old) : nil
  }
}
