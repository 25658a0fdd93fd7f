internal import Markup
internal import Resolutions
internal import Sites

/// Links from a page to what every page of its language leads to.
struct Ways {
  let site: SiteFrame
  let up: String

  var tag: LanguageTag { site.language.tag }
  var look: SiteLook { site.configuration.look }

  /// The site's own style sheet, then the theme's colours and the publisher's own.
  var styleSheets: HTML {
    """
    <link rel="stylesheet" href="\(up)assets/whereas.css?v=\(site.assetVersion)">
    \(theme)\(ownStyleSheets)
    """
  }

  private var theme: HTML? {
    let accent = site.configuration.accent
    guard accent != .standard else { return nil }
    return """
      <link rel="stylesheet" href="\(up)assets/theme.css?v=\(accent.light.dropFirst())\(accent.dark.dropFirst())">

      """
  }

  private var ownStyleSheets: HTML {
    "\(look.styleSheets, { "<link rel=\"stylesheet\" href=\"\(up)static/\($0)\">\n" })"
  }

  /// The publisher's sign of the site, or the site's own.
  var icon: HTML {
    guard let favicon = look.favicon else {
      return "<link rel=\"icon\" href=\"\(up)assets/icon.svg?v=\(site.assetVersion)\" type=\"image/svg+xml\">\n"
    }
    return "<link rel=\"icon\" href=\"\(up)static/\(favicon)\">\n"
  }

  /// The publisher's own scripts and tags.
  var headTags: HTML {
    """
    \(look.scripts, { "<script src=\"\(up)static/\($0)\" defer></script>\n" })\(look.headTags, headTag)
    """
  }

  private func headTag(_ tag: HeadTag) -> HTML {
    switch tag {
    case .meta(let name, let content): "<meta name=\"\(name)\" content=\"\(content)\">\n"
    case .me(let url): "<link rel=\"me\" href=\"\(url)\">\n"
    }
  }

  /// The field that leads to the search. It needs no script; the page it leads to does.
  var searchField: HTML? {
    guard site.hasSearch else { return nil }
    let word = site.phrases[.search]
    return """
      <form class="search" role="search" action="\(up)\(Address.search(tag).path)">\
      <input type="search" name="q" aria-label="\(word)" placeholder="\(word)"\(site.phrases.language(of: .search)) autocomplete="off" spellcheck="false">\
      </form>

      """
  }

  /// The foot of every page: where else to go, the publisher's line, and the keys, which are shown on request.
  var foot: HTML {
    let phrases = site.phrases
    return """
      <footer class="foot">
      <ul>
      <li><a href="\(up)\(Address.index(tag).path)">\(phrases.html(.allResolutions))</a></li>
      \(namesEntry)<li><a href="\(up.isEmpty ? "./" : up)">\(phrases.html(.languages))</a></li>
      <li class="scripted"><button type="button" data-keys>\(phrases.html(.keys))</button></li>
      </ul>
      \(site.configuration.footer(in: tag).map(HTML.init(markdown:)))</footer>
      <p class="said" role="status" data-copied="\(phrases[.copied])"\(phrases.language(of: .copied))></p>
      \(keys)
      """
  }

  private var namesEntry: HTML? {
    guard site.hasNames else { return nil }
    return """
      <li><a href="\(up)\(Address.names(tag).path)">\(site.phrases.html(.namesAndSubjects))</a></li>

      """
  }

  /// The keys of the site. Readers who dictate or press keys by accident can switch them off (WCAG 2.2, 2.1.4).
  private var keys: HTML {
    let phrases = site.phrases
    let searchKey: HTML = "<div><dt><kbd>/</kbd></dt><dd>\(phrases.html(.keySearch))</dd></div>\n"
    return """
      <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">\(phrases.html(.keys))</h2>
      <dl>
      <div><dt><kbd>j</kbd></dt><dd>\(phrases.html(.keyNext))</dd></div>
      <div><dt><kbd>k</kbd></dt><dd>\(phrases.html(.keyPrevious))</dd></div>
      \(site.hasSearch ? searchKey : nil)<div><dt><kbd>?</kbd></dt><dd>\(phrases.html(.keyHelp))</dd></div>
      </dl>
      <p><label><input type="checkbox" checked> \(phrases.html(.keysUse))</label></p>
      <p><button type="button">\(phrases.html(.close))</button></p>
      </dialog>

      """
  }
}
