internal import Markup
internal import Resolutions
internal import Sites

/// The links from a place in a page to the same place in the other languages.
struct PlaceLinks: Sendable {
  /// Up to where a place's address belongs, and what follows it.
  private let links: [(before: HTML, after: HTML)]

  /// - Parameter others: the other languages, and the way to the page in each.
  init(_ others: [(language: SiteLanguage, way: String)]) {
    links = others.map { language, way in
      let tag = language.tag.rawValue
      return ("<a lang=\"\(tag)\" hreflang=\"\(tag)\" href=\"\(way)#", "\">\(language.ownName)</a> ")
    }
  }

  var count: Int { links.count }

  /// - Parameter id: the address of the place within its page.
  func html(_ id: String) -> HTML { "\(links, { "\($0.before)\(id)\($0.after)" })" }

  /// For a place that no bar opens at. Where scripts do not run, the style sheet lays it over the header's list of languages while
  /// the address names the place; nothing where there is no other language.
  func unseen(_ id: String) -> HTML? {
    links.isEmpty ? nil : "<noscript><p class=\"elsewhere\">\(html(id))</p></noscript>\n"
  }
}
