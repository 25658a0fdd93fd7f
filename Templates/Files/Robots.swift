public import Sites

/// `robots.txt` (RFC 9309): everything may be read.
public enum Robots {
  /// Names the sitemap where `baseURL` is known.
  public static func text(_ configuration: SiteConfiguration) -> String {
    let sitemap = configuration.baseURL.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return "User-agent: *\nAllow: /\n\(sitemap)"
  }
}
