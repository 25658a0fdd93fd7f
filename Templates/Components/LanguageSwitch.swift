internal import Markup
internal import Resolutions
public import Sites

/// The links to the same page in the other languages, each language by its own name.
struct LanguageSwitch: HTMLContent {
  /// What is the same on all pages of the page's language.
  let stencils: Stencils
  /// In the order in which they are shown.
  let languages: [SiteLanguage]
  /// The way from the page up to the base of the site.
  let up: String
  /// Where the page stands in the folder of each language.
  let page: String
  /// The language in which another page is linked to, and where that stands.
  var exception: (language: SiteLanguage, page: String)?

  /// More names than this do not fit into a line and are shown on request.
  private static let longestLine = 12

  func write(to html: inout HTML) {
    let current = stencils.language.tag
    guard languages.contains(where: { $0.tag != current }) else { return }
    let filling = Filling(path: up, page: page)
    html.append(languages.count > Self.longestLine ? stencils.openingOfMany : stencils.opening)
    for language in languages {
      html.append(markup: "<li>")
      if language.tag == current {
        html.append(stencils.current)
      } else if let exception, exception.language.tag == language.tag {
        html.append(stencils.links[language], Filling(path: up, page: exception.page))
      } else {
        html.append(stencils.links[language], filling)
      }
      html.append(markup: "</li>\n")
    }
    html.append(markup: "</ul>\n</details></nav>\n")
  }

  /// What is the same on all pages of one language.
  struct Stencils: Sendable {
    let language: SiteLanguage
    let links: LanguageLinks
    fileprivate let opening: HTML
    fileprivate let openingOfMany: HTML
    /// The name of the page's own language.
    fileprivate let current: HTML

    init(_ frame: SiteFrame, links: LanguageLinks) {
      language = frame.language
      self.links = links
      opening = Self.opening(frame, size: "languages")
      openingOfMany = Self.opening(frame, size: "languages many")
      current = "<span lang=\"\(language.tag.rawValue)\" aria-current=\"true\">\(language.ownName)</span>"
    }

    private static func opening(_ frame: SiteFrame, size: String) -> HTML {
      """
      <nav aria-label="\(frame.phrases[.chooseLanguage])"><details class="\(size)">
      <summary lang="\(frame.language.tag.rawValue)">\(frame.language.ownName)</summary>
      <ul>
      """
    }
  }
}

/// A link to the same page in each language of the site: made once, shared by all pages.
public final class LanguageLinks: Sendable {
  private let links: [(language: SiteLanguage, stencil: Stencil)]

  /// - Parameter languages: all of the site.
  public init(_ languages: [SiteLanguage]) {
    links = languages.map { ($0, Self.link($0)) }
  }

  /// The link to a page in a language of the site.
  subscript(language: SiteLanguage) -> Stencil {
    // There are few, and all pages name them by the same values.
    links.first { $0.language === language }?.stencil ?? Self.link(language)
  }

  private static func link(_ language: SiteLanguage) -> Stencil {
    let tag = language.tag.rawValue
    return """
      <a lang="\(tag)" dir="\(language.direction.rawValue)" hreflang="\(tag)" href="\(.path)\(tag)/\(.page)">\(language.ownName)</a>
      """
  }
}

extension Stencil.Blank {
  /// Where a page stands in the folder of each language.
  static let page = Stencil.Blank(2)
}

extension Filling {
  /// For links to other languages.
  init(path: String, page: String) {
    self.init("", "", page, path)
  }
}
