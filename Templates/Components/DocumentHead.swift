internal import Markup
internal import Resolutions
internal import Sites

/// What stands in `<head>`: what browsers, search engines and messengers read.
struct DocumentHead: HTMLContent {
  let frame: SiteFrame
  /// The way from the page up to the base of the site.
  let up: String
  /// Of the page, without the publisher's name.
  let title: String
  var description = ""
  var policy = ContentPolicy.page
  /// The address that search engines list; nil where the page itself is not to be listed.
  var canonical: Address?
  /// A fragment of `canonical`.
  var fragment: Anchor?
  /// The same page in other languages, real translations only, and the page that lets a reader choose.
  var alternates: [(tag: LanguageTag, address: Address)] = []
  var anyLanguage: Address?
  var isListed = true
  /// Scripts in `assets/`, in the order in which they run.
  var scripts: [StaticString] = ["whereas.js"]
  /// Loaded as modules.
  var modules: [StaticString] = []
  /// What else the page says of itself.
  var more = HTML()

  func write(to html: inout HTML) {
    html += """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(literal: policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title) · \(frame.configuration.name(in: frame.language.tag))</title>

      """
    if !description.isEmpty { html += "<meta name=\"description\" content=\"\(description)\">\n" }
    if !isListed { html += "<meta name=\"robots\" content=\"noindex\">\n" }
    writeAddresses(to: &html)
    html += """
      <link rel="stylesheet" href="\(up)assets/whereas.css?v=\(frame.assetVersion)">
      \(themeSheets)<link rel="icon" href="\(up)assets/icon.svg?v=\(frame.assetVersion)" type="image/svg+xml">
      \(scripts, script)\(modules, module)\(more)
      """
  }

  /// Absolute addresses, where it is known where the site will stand.
  private func writeAddresses(to html: inout HTML) {
    guard let base = frame.configuration.baseURL else { return }
    if let canonical {
      html +=
        "<link rel=\"canonical\" href=\"\(base)\(canonical.path)\(fragment.map { "#\($0.rawValue)" as HTML })\">\n"
    }
    for (tag, address) in alternates {
      html += "<link rel=\"alternate\" hreflang=\"\(tag.rawValue)\" href=\"\(base)\(address.path)\">\n"
    }
    if let anyLanguage {
      html += "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(base)\(anyLanguage.path)\">\n"
    }
  }

  /// The theme's own colours and the publisher's own style sheet come after the site's.
  private var themeSheets: HTML {
    let configuration = frame.configuration
    var html = HTML()
    if configuration.accent != .standard {
      let version = String(configuration.accent.light.dropFirst()) + configuration.accent.dark.dropFirst()
      html += "<link rel=\"stylesheet\" href=\"\(up)assets/theme.css?v=\(version)\">\n"
    }
    if let stylesheet = configuration.stylesheet {
      html += "<link rel=\"stylesheet\" href=\"\(up)static/\(stylesheet)\">\n"
    }
    return html
  }

  private func script(_ name: StaticString) -> HTML {
    "<script src=\"\(up)assets/\(HTML(literal: name))?v=\(frame.assetVersion)\" defer blocking=\"render\"></script>\n"
  }

  private func module(_ name: StaticString) -> HTML {
    "<script src=\"\(up)assets/\(HTML(literal: name))?v=\(frame.assetVersion)\" type=\"module\"></script>\n"
  }
}
