internal import Markup
internal import Sites

/// What a page may load: nothing, but what it needs from its own site (Content Security Policy Level 3), and from hosts
/// that the publisher allows. There is no inline script or style anywhere, so none is allowed.
struct ContentPolicy: Sendable {
  /// Style sheets, pictures and scripts of the site.
  let page: HTML
  /// The search reads its index and runs WebAssembly as well.
  let search: HTML
  /// Other pages of the site as well.
  let beside: HTML

  init(_ look: SiteLook) {
    func hosts(_ purposes: Allowance.Purpose...) -> HTML {
      let origins = Set(look.allowances.lazy.filter { purposes.contains($0.purpose) }.map(\.origin))
      return "\(origins.sorted(), { " \($0)" })"
    }
    let (fonts, statistics) = (hosts(.fonts), hosts(.analytics))
    let hasFonts = look.hasFonts || !fonts.isEmpty
    let common: HTML = """
      default-src 'none'; style-src 'self'\(fonts); img-src 'self'\(hosts(.images, .analytics)); \
      \(hasFonts ? "font-src 'self'\(fonts); " as HTML : nil)script-src 'self'
      """
    let end: HTML = "base-uri 'none'; form-action 'self'"
    let ownHost: HTML? = look.previewScript == nil ? nil : " 'self'"
    let connections: HTML = "connect-src\(ownHost)\(statistics); "
    page = "\(common)\(statistics); \(statistics.isEmpty && ownHost == nil ? nil : connections)\(end)"
    beside = "\(common)\(statistics); connect-src 'self'\(statistics); \(end)"
    search = """
      \(common) 'wasm-unsafe-eval'\(statistics); connect-src 'self'\(statistics); worker-src 'self'; \(end)
      """
  }

  /// Why each host is allowed: a comment of the files that servers read, a line each.
  static func explanation(_ look: SiteLook) -> String {
    look.allowances.map { allowance in
      let use =
        switch allowance.purpose {
        case .analytics: "statistics: its scripts, what they send, and pictures"
        case .fonts: "fonts, and the style sheets that name them"
        case .images: "pictures"
        }
      return "# \(allowance.origin) is allowed in site.yml for \(use)\(allowance.reason.map { ": \($0)" } ?? "")\n"
    }.joined()
  }
}
