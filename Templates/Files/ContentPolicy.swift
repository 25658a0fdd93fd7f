internal import Markup

/// What a page may load: nothing, but what it needs from its own site (Content Security Policy Level 3).
/// There is no inline script or style anywhere, so none is allowed.
enum ContentPolicy {
  /// Style sheets, pictures and scripts of the site.
  static let page: HTML = """
    default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'
    """
  /// The search reads its index and runs WebAssembly as well.
  static let search: HTML = """
    default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'
    """
}
