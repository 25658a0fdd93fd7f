public import Markup
public import Resolutions
public import Sites

/// `sitemap.xml` (sitemaps.org 0.9, with the links between languages that search engines read), an entry at a time, so
/// that no list of all pages need be kept.
public enum Sitemap {
  /// What a sitemap begins with.
  public static let opening: XML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """

  /// What a sitemap ends with.
  public static let closing: XML = "</urlset>\n"

  /// The most addresses that a sitemap may hold.
  public static let largestCount = 50_000

  /// One page that exists by itself.
  public static func entry(_ address: Address, baseURL: String) -> XML {
    """
    <url><loc>\(baseURL)\(address.path)</loc></url>

    """
  }

  /// The versions of a resolution, each with all its translations and the page that lets a reader choose.
  public static func entries(_ slug: Slug, languages: [LanguageTag], baseURL: String) -> XML {
    entries(languages.map { ($0, .resolution($0, slug)) }, anyLanguage: .neutral(slug), baseURL: baseURL)
  }

  /// Pages that are one another's translations.
  /// - Parameter anyLanguage: the page that lets a reader choose among them.
  public static func entries(
    _ versions: [(tag: LanguageTag, address: Address)], anyLanguage: Address, baseURL: String
  ) -> XML {
    var alternates: XML = "\(versions, { alternate($0.tag.rawValue, baseURL + $0.address.path) })"
    alternates += alternate("x-default", baseURL + anyLanguage.path)
    var entries: XML = ""
    for (_, address) in versions {
      entries += "<url><loc>\(baseURL)\(address.path)</loc>\n"
      entries += alternates
      entries += "</url>\n"
    }
    return entries
  }

  private static func alternate(_ language: String, _ url: String) -> XML {
    """
    <xhtml:link rel="alternate" hreflang="\(language)" href="\(url)"/>

    """
  }
}
