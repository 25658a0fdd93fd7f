internal import Markup
public import Resolutions
public import Sites

/// `sitemap.xml` (sitemaps.org 0.9, with the links between languages that search engines read). What does not fit into one
/// file stands in `sitemap-1.xml` and its like, which `sitemap.xml` then lists.
public struct Sitemap {
  /// How many addresses a sitemap may hold.
  private static let mostAddresses = 50_000
  /// The protocol allows 50 MB, and some hosts take no file above 25 MiB; a file is kept whole in memory, a few times over.
  private static let mostBytes = 4 << 20

  private let baseURL: String
  private var entries: XML = ""
  private var count = 0
  private var bytes = 0
  /// How many full files there are already.
  private var files = 0

  private init(baseURL: String) {
    self.baseURL = baseURL
  }

  /// Makes one file after the other, so that no more than one is kept.
  /// - Parameters:
  ///   - languages: of the site.
  ///   - resolutions: with their languages.
  ///   - pages: of the publisher's own, with theirs.
  ///   - lists: the further pages of indexes.
  ///   - take: is handed each file, UTF-8.
  public static func make(
    languages: [LanguageTag], resolutions: [(slug: Slug, languages: [LanguageTag])],
    pages: [(slug: Slug, languages: [LanguageTag])] = [], lists: [(LanguageTag, Address)] = [], baseURL: String,
    _ take: (Address, [UInt8]) throws -> Void
  ) rethrows {
    var sitemap = Sitemap(baseURL: baseURL)
    try sitemap.append(languages.map { ($0, .index($0)) }, anyLanguage: .languages, take)
    for list in lists { try sitemap.append([list], anyLanguage: nil, take) }
    for (slug, languages) in pages {
      try sitemap.append(languages.map { ($0, .page($0, slug)) }, anyLanguage: nil, take)
    }
    for (slug, languages) in resolutions {
      try sitemap.append(languages.map { ($0, .resolution($0, slug)) }, anyLanguage: .neutral(slug), take)
    }
    guard sitemap.files > 0 else { return try take(Address(path: "sitemap.xml"), sitemap.urls.bytes) }
    try sitemap.close(take)
    try take(Address(path: "sitemap.xml"), sitemap.index.bytes)
  }

  /// Adds pages that are one another's translations.
  /// - Parameter anyLanguage: the page that lets a reader choose among them, where there is one.
  private mutating func append(
    _ versions: [(tag: LanguageTag, address: Address)], anyLanguage: Address?,
    _ take: (Address, [UInt8]) throws -> Void
  ) rethrows {
    let alternates: XML = """
      \(versions, { alternate($0.tag.rawValue, $0.address) })\(anyLanguage.map { alternate("x-default", $0) })
      """
    for version in versions {
      let entry: XML = """
        <url><loc>\(baseURL)\(version.address.path)</loc>
        \(alternates)</url>

        """
      if count == Self.mostAddresses || bytes + entry.count > Self.mostBytes { try close(take) }
      entries += entry
      bytes += entry.count
      count += 1
    }
  }

  /// Ends a file among several.
  private mutating func close(_ take: (Address, [UInt8]) throws -> Void) rethrows {
    files += 1
    try take(Address(path: "sitemap-\(files).xml"), urls.bytes)
    (entries, count, bytes) = ("", 0, 0)
  }

  private func alternate(_ language: String, _ address: Address) -> XML {
    """
    <xhtml:link rel="alternate" hreflang="\(language)" href="\(baseURL)\(address.path)"/>

    """
  }

  private var urls: XML {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
    \(entries)</urlset>

    """
  }

  private var index: XML {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    \(1...files, { "<sitemap><loc>\(baseURL)sitemap-\($0).xml</loc></sitemap>\n" })</sitemapindex>

    """
  }
}
