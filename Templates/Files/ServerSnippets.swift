internal import Markup
internal import Resolutions
public import Sites

/// What a web server has to say besides the files: above all that only pages of provisions may stand in frames, which a page
/// cannot say of itself (Content Security Policy Level 3, §3.3).
public enum ServerSnippets {
  /// All of them, by their path below Output.
  public static func files(_ configuration: SiteConfiguration) -> [(address: Address, text: String)] {
    [
      (Address(path: "_headers"), headers(configuration)),
      (Address(path: "server/nginx.conf"), nginx(configuration)),
      (Address(path: "server/Caddyfile"), caddy(configuration)),
    ]
  }

  /// What ids of provisions begin with, and no other name of a folder does.
  private static let elements = Anchor.Element.allCases.filter { $0 != .footnote }.map { Anchor($0, "").rawValue }

  private static let page = "\(ContentPolicy.page.string); frame-ancestors 'none'"
  private static let search = "\(ContentPolicy.search.string); frame-ancestors 'none'"
  /// Anybody may frame a provision.
  private static let provision = "\(ContentPolicy.page.string); frame-ancestors *"

  /// `_headers`, which Netlify and Cloudflare Pages read. Headers of all patterns that match are sent and policies add up,
  /// so none of these matches a page that another one matches. They allow what the search needs; every page narrows that
  /// by its own `<meta>`.
  public static func headers(_ configuration: SiteConfiguration) -> String {
    let base = configuration.basePath
    let pages = ["", ":a/", ":a/:b/", ":a/:b/parallel/", ":a/year/:c/", ":a/institution/:c/", ":a/subject/:c/"]
    let blocks = pages.map { "\(base)\($0)\n  Content-Security-Policy: \(search)\n\(common)" }
    let provisions = elements.map { "\(base):a/:b/\($0)*\n  Content-Security-Policy: \(provision)\n\(common)" }
    let assets = "\(base)assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    return (blocks + provisions + [assets]).joined(separator: "\n")
  }

  private static let common = """
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: interest-cohort=()

    """

  /// The paths of the search, and of pages of provisions, as regular expressions after the base.
  private static let searchPath = "(pagefind/|[^/]+/search/)"
  private static let provisionPath = "[^/]+/[^/]+/(\(elements.joined(separator: "|")))"

  /// For nginx: two maps for its `http` block, and what belongs into `server`.
  public static func nginx(_ configuration: SiteConfiguration) -> String {
    let base = configuration.basePath
    return """
      # Into the http block:
      map $uri $whereas_policy {
        default "\(page)";
        "~^\(base)\(searchPath)" "\(search)";
        "~^\(base)\(provisionPath)" "\(provision)";
      }
      map $uri $whereas_cache {
        default "";
        "~^\(base)assets/" "public, max-age=31536000, immutable";
      }

      # Into the server block:
      charset utf-8;
      error_page 404 \(base)404.html;
      add_header Content-Security-Policy $whereas_policy always;
      add_header Cache-Control $whereas_cache;
      add_header X-Content-Type-Options nosniff always;
      add_header Referrer-Policy strict-origin-when-cross-origin always;

      """
  }

  /// For Caddy: what belongs into the site's block.
  public static func caddy(_ configuration: SiteConfiguration) -> String {
    let base = configuration.basePath
    return """
      @search path_regexp ^\(base)\(searchPath)
      @provision path_regexp ^\(base)\(provisionPath)
      @assets path \(base)assets/*
      header {
        Content-Security-Policy "\(page)"
        X-Content-Type-Options nosniff
        Referrer-Policy strict-origin-when-cross-origin
      }
      header @search Content-Security-Policy "\(search)"
      header @provision Content-Security-Policy "\(provision)"
      header @assets Cache-Control "public, max-age=31536000, immutable"
      handle_errors {
        rewrite * \(base)404.html
        file_server
      }

      """
  }
}
