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

  /// What pages of each kind may load, and who may frame them: anybody a provision, nobody anything else.
  private struct Policies {
    let page: String
    let search: String
    let beside: String
    let provision: String
    let explanation: String

    init(_ configuration: SiteConfiguration) {
      let policy = ContentPolicy(configuration.look)
      page = "\(policy.page.string); frame-ancestors 'none'"
      search = "\(policy.search.string); frame-ancestors 'none'"
      beside = "\(policy.beside.string); frame-ancestors 'none'"
      provision = "\(policy.page.string); frame-ancestors *"
      explanation = ContentPolicy.explanation(configuration.look)
    }
  }

  /// `_headers`, which Netlify and Cloudflare Pages read. Headers of all patterns that match are sent and policies add up,
  /// so none of these matches a page that another one matches. They allow what the search needs; every page narrows that
  /// by its own `<meta>`.
  public static func headers(_ configuration: SiteConfiguration) -> String {
    let (base, policies) = (configuration.basePath, Policies(configuration))
    let pages = [
      "", ":a/", ":a/:b/", ":a/:b/parallel/", ":a/:b/changes/", ":a/year/:c/", ":a/institution/:c/", ":a/subject/:c/",
      ":a/year/:c/:d/", ":a/institution/:c/:d/", ":a/subject/:c/:d/", ":a/available/:d/",
    ]
    let blocks = pages.map { "\(base)\($0)\n  Content-Security-Policy: \(policies.search)\n\(common)" }
    let provisions = elements.map { "\(base):a/:b/\($0)*\n  Content-Security-Policy: \(policies.provision)\n\(common)" }
    let assets = "\(base)assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    return policies.explanation + (blocks + provisions + [assets]).joined(separator: "\n")
  }

  private static let common = """
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: interest-cohort=()

    """

  /// The paths of the search, of pages that take something from others of the site, and of pages of provisions, as regular expressions after the base.
  private static let searchPath = "(pagefind/|[^/]+/search/)"
  private static let besidePath = "[^/]+/(|[^/]+/parallel/|(year|institution|subject|available)/.*)$"
  private static let provisionPath = "[^/]+/[^/]+/(\(elements.joined(separator: "|")))"

  /// For nginx: two maps for its `http` block, and what belongs into `server`.
  public static func nginx(_ configuration: SiteConfiguration) -> String {
    let (base, policies) = (configuration.basePath, Policies(configuration))
    return """
      \(policies.explanation)# Into the http block:
      map $uri $whereas_policy {
        default "\(policies.page)";
        "~^\(base)\(searchPath)" "\(policies.search)";
        "~^\(base)\(besidePath)" "\(policies.beside)";
        "~^\(base)\(provisionPath)" "\(policies.provision)";
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
    let (base, policies) = (configuration.basePath, Policies(configuration))
    return """
      \(policies.explanation)@search path_regexp ^\(base)\(searchPath)
      @beside path_regexp ^\(base)\(besidePath)
      @provision path_regexp ^\(base)\(provisionPath)
      @assets path \(base)assets/*
      header {
        Content-Security-Policy "\(policies.page)"
        X-Content-Type-Options nosniff
        Referrer-Policy strict-origin-when-cross-origin
      }
      header @search Content-Security-Policy "\(policies.search)"
      header @beside Content-Security-Policy "\(policies.beside)"
      header @provision Content-Security-Policy "\(policies.provision)"
      header @assets Cache-Control "public, max-age=31536000, immutable"
      handle_errors {
        rewrite * \(base)404.html
        file_server
      }

      """
  }
}
