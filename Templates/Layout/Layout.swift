internal import Markup
internal import Resolutions
internal import Sites

extension PageFrame {
  /// A whole page: head, masthead, the page's content, foot.
  /// - Parameters:
  ///   - kind: what kind of page it is, for the style sheet: `resolution`, `index`…
  ///   - languages: the links to the other languages.
  ///   - policy: what the page may load, where that is more than others.
  ///   - menu: the publisher's menu, where it is another than on other pages.
  ///   - isEmbeddable: whether the style sheet shows it compactly as `#embed`.
  func page(
    _ kind: HTML, head: Head, languages: HTML? = nil, policy: HTML? = nil, menu: HTML? = nil,
    isEmbeddable: Bool = false,
    content: HTML
  ) -> HTML {
    let (tag, configuration) = (language.tag, site.configuration)
    let printed: HTML? = site.baseURL.flatMap { base in
      head.canonical.map { " data-address=\"\(base)\($0.path)\"" }
    }
    return """
      <!doctype html>
      <html lang="\(tag.rawValue)" dir="\(language.direction.rawValue)" data-running="\(head.running ?? head.title)"\(printed)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy ?? self.policy.page)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title\(head.english)>\(head.title) · \(configuration.name(in: tag))</title>
      \(metadata(head))\(styleSheets)\(icon)\
      \(head.scripts)<script src="\(up)assets/whereas.js?v=\(site.assetVersion)" defer blocking="render"></script>
      \(configuration.look.previewScript.map(previewScript))\(headTags)\(head.more)</head>
      <body class="\(kind)"\(isEmbeddable ? " id=\"embed\"" as HTML : nil)>
      <a class="skip" href="#text">\(phrases.html(.skipToText))</a>
      <header class="masthead">
      \(publisher)\(menu ?? self.menu)\(languages)\(searchField)</header>
      <main id="text">
      \(content)</main>
      \(foot)</body>
      </html>

      """
  }

  /// The script of the preview, with a place for what tells this state of the page from others.
  private func previewScript(_ path: String) -> HTML {
    "<script src=\"\(path)\" data-version=\"\" defer></script>\n"
  }

  /// The links to a page in other languages, each language by its own name; nothing where there is no other.
  /// - Parameters:
  ///   - languages: in the order in which they are shown.
  ///   - place: where the page stands in the folder of each language.
  func languageSwitch(_ languages: [SiteLanguage], to place: String) -> HTML? {
    let own = language.tag
    guard languages.contains(where: { $0.tag != own }) else { return nil }
    func entry(_ other: SiteLanguage) -> HTML {
      guard other.tag != own else {
        return "<li><span lang=\"\(own.rawValue)\" aria-current=\"true\">\(other.ownName)</span></li>\n"
      }
      return "<li>\(link(to: place, in: other))</li>\n"
    }
    // More names than twelve do not fit into a line and are shown on request.
    let size: HTML = languages.count > 12 ? "languages many" : "languages"
    return """
      <nav\(phrases.label(.chooseLanguage))><details class="\(size)">
      <summary lang="\(own.rawValue)">\(language.ownName)</summary>
      <ul>\(languages, entry)</ul>
      </details></nav>

      """
  }

  /// The link to a page in a language, by the language's own name.
  /// - Parameter place: where the page stands in the folder of the language.
  func link(to place: String, in language: SiteLanguage) -> HTML {
    let tag = language.tag.rawValue
    return """
      <a lang="\(tag)" dir="\(language.direction.rawValue)" hreflang="\(tag)" href="\(up)\(tag)/\(place)">\(language.ownName)</a>
      """
  }
}
