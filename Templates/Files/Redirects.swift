public import Markup
internal import Resolutions
public import Sites

/// What leads from an old address to the page that took its place: a page that every server can show, and lists for those
/// that answer by themselves.
public enum Redirects {
  /// The page that stands at the old address.
  /// - Parameter baseURL: where the site will stand; nil where that is not known.
  public static func page(_ redirect: Redirect, at stub: Address, baseURL: String?) -> HTML {
    let fragment: HTML? = redirect.fragment.map { "#\($0.rawValue)" }
    let way: HTML = "\(stub.reference(to: redirect.page))\(fragment)"
    let canonical: HTML? = baseURL.map { "<link rel=\"canonical\" href=\"\($0)\(redirect.page.path)\(fragment)\">\n" }
    return """
      <!doctype html>
      <html lang="\(redirect.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(redirect.title)</title>
      \(canonical)<script src="\(stub.up)assets/moved.js" defer></script>
      <noscript><meta http-equiv="refresh" content="0; url=\(way)"></noscript>
      </head>
      <body>
      <main>
      <h1><a href="\(way)">\(redirect.title)</a></h1>
      </main>
      </body>
      </html>

      """
  }

  /// The lists, by their paths below Output; none where nothing leads anywhere.
  public static func files(_ redirects: [Redirect], basePath: String) -> [(address: Address, text: String)] {
    // Cloudflare counts what comes after the first line for a folder as one of these.
    let listed = redirects.filter(\.isListed)
    let redirects = listed.filter { !$0.isFolder } + listed.filter(\.isFolder)
    guard !redirects.isEmpty else { return [] }
    return [
      (Address(path: "_redirects"), redirects.map { line($0, basePath) }.joined()),
      (Address(path: "server/redirects.conf"), nginx(redirects, basePath)),
    ]
  }

  /// For Netlify and Cloudflare Pages. What stands at an old address itself is a page already, which some of them show.
  private static func line(_ redirect: Redirect, _ base: String) -> String {
    let (rest, splat) = redirect.isFolder ? ("*", ":splat") : ("", "")
    return "\(base)\(redirect.old)\(rest) \(base)\(redirect.way)\(splat) 301\n"
  }

  /// For nginx: a map for its `http` block, and what belongs into `server`.
  private static func nginx(_ redirects: [Redirect], _ base: String) -> String {
    let lines = redirects.map { redirect in
      guard redirect.isFolder else {
        return "  \(base)\(redirect.old) \(base)\(redirect.way);\n"
      }
      let pattern = "\(base)\(redirect.old)".replacing(".", with: "\\.")
      return "  ~^\(pattern)(?<whereas_rest>.*)$ \(base)\(redirect.page.path)$whereas_rest;\n"
    }
    return """
      # Into the http block:
      map $uri $whereas_moved {
        default "";
      \(lines.joined())}

      # Into the server block:
      if ($whereas_moved) {
        return 301 $whereas_moved;
      }

      """
  }
}
