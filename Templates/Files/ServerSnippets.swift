public import Sites

/// What a web server has to say besides the files: above all that only embed pages may stand in frames, which a page
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

  /// `_headers`, which Netlify and Cloudflare Pages read. Patterns name each segment, since headers of all that match
  /// are sent and policies add up: none of them matches a page that another one matches. They allow what the search needs;
  /// every page narrows that by its own `<meta>`.
  public static func headers(_ configuration: SiteConfiguration) -> String {
    let base = configuration.basePath
    let pages = ["", ":a/", ":a/:b/", ":a/:b/:c/"]
    let blocks = pages.map {
      "\(base)\($0)\n  Content-Security-Policy: \(ContentPolicy.search); frame-ancestors 'none'\n\(common)"
    }
    let embed =
      "\(base):a/:b/:c/embed/\n  Content-Security-Policy: \(ContentPolicy.embed); frame-ancestors 'self' *\n\(common)"
    let assets = "\(base)assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    return (blocks + [embed, assets]).joined(separator: "\n")
  }

  private static let common = """
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: interest-cohort=()

    """

  /// For nginx: two maps for its `http` block, and what belongs into `server`.
  public static func nginx(_ configuration: SiteConfiguration) -> String {
    let base = configuration.basePath
    return """
      # Into the http block:
      map $uri $whereas_policy {
        default "\(ContentPolicy.page); frame-ancestors 'none'";
        "~^\(base)(pagefind/|[^/]+/search/)" "\(ContentPolicy.search); frame-ancestors 'none'";
        "~^\(base)[^/]+/[^/]+/[^/]+/embed/" "\(ContentPolicy.embed); frame-ancestors 'self' *";
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
      @search path_regexp ^\(base)(pagefind/|[^/]+/search/)
      @embed path_regexp ^\(base)[^/]+/[^/]+/[^/]+/embed/
      @assets path \(base)assets/*
      header {
        Content-Security-Policy "\(ContentPolicy.page); frame-ancestors 'none'"
        X-Content-Type-Options nosniff
        Referrer-Policy strict-origin-when-cross-origin
      }
      header @search Content-Security-Policy "\(ContentPolicy.search); frame-ancestors 'none'"
      header @embed Content-Security-Policy "\(ContentPolicy.embed); frame-ancestors 'self' *"
      header @assets Cache-Control "public, max-age=31536000, immutable"
      handle_errors {
        rewrite * \(base)404.html
        file_server
      }

      """
  }
}
