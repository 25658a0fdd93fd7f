internal import Markup
internal import Resolutions
internal import Sites

/// What stands in `<head>`: what browsers, search engines and messengers read.
struct DocumentHead {
  /// Of the page, without the publisher's name.
  let title: String
  var description = ""
  /// The address that search engines list; nil where the page itself is not to be listed.
  var canonical: Address?
  /// A fragment of `canonical`.
  var fragment: Anchor?
  /// The links to the same page in other languages.
  var alternates: HTML?
  var isListed = true
  /// Scripts that run before those of all pages.
  var scripts: HTML?
  /// What else the page says of itself.
  var more: HTML?

  /// What is the same in all pages of a language.
  /// - Parameter policy: what they may load.
  static func stencil(_ frame: SiteFrame, policy: StaticString) -> PageStencil {
    """
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTML(literal: policy))">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(.title) · \(frame.configuration.name(in: frame.language.tag))</title>
    \(.metadata)<link rel="stylesheet" href="\(.path)assets/whereas.css?v=\(frame.assetVersion)">
    \(themeSheets(frame.configuration))<link rel="icon" href="\(.path)assets/icon.svg?v=\(frame.assetVersion)" type="image/svg+xml">
    \(.scripts)<script src="\(.path)assets/whereas.js?v=\(frame.assetVersion)" defer blocking="render"></script>
    \(.more)
    """
  }

  /// The theme's own colours and the publisher's own style sheet come after the site's.
  private static func themeSheets(_ configuration: SiteConfiguration) -> Stencil {
    var theme: Stencil = ""
    if configuration.accent != .standard {
      let version = String(configuration.accent.light.dropFirst()) + configuration.accent.dark.dropFirst()
      theme = "<link rel=\"stylesheet\" href=\"\(.path)assets/theme.css?v=\(version)\">\n"
    }
    guard let stylesheet = configuration.stylesheet else { return theme }
    return "\(theme)<link rel=\"stylesheet\" href=\"\(.path)static/\(stylesheet)\">\n"
  }

  /// - Parameter baseURL: where the site will stand; nil where that is not known.
  func writeMetadata(baseURL: String?, to html: inout HTML) {
    if !description.isEmpty { html += "<meta name=\"description\" content=\"\(description)\">\n" }
    if !isListed { html += "<meta name=\"robots\" content=\"noindex\">\n" }
    if let canonical, let baseURL {
      html +=
        "<link rel=\"canonical\" href=\"\(baseURL)\(canonical.path)\(fragment.map { "#\($0.rawValue)" as HTML })\">\n"
    }
    alternates?.write(to: &html)
  }

  /// The links to the same page in other languages, real translations only, and to the page that lets a reader choose.
  /// Nothing where it is not known where the site will stand.
  static func alternates(
    _ languages: [SiteLanguage], anyLanguage: Address, baseURL: String?, address: (LanguageTag) -> Address
  ) -> HTML? {
    guard let baseURL else { return nil }
    return """
      \(languages, { alternate($0.tag.rawValue, "\(baseURL)\(address($0.tag).path)") })\
      \(alternate("x-default", "\(baseURL)\(anyLanguage.path)"))
      """
  }

  private static func alternate(_ language: String, _ url: HTML) -> HTML {
    "<link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(url)\">\n"
  }
}
