internal import Markup
internal import Resolutions
internal import Sites

extension PageFrame {
  /// What stands in `<head>`: what browsers, search engines and messengers read.
  struct Head {
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

    /// - Parameter baseURL: where the site will stand; nil where that is not known.
    func metadata(baseURL: String?) -> HTML {
      """
      \(description.isEmpty ? nil : "<meta name=\"description\" content=\"\(description)\">\n" as HTML)\
      \(isListed ? nil : "<meta name=\"robots\" content=\"noindex\">\n" as HTML)\
      \(baseURL.flatMap(canonicalLink))\
      \(alternates)
      """
    }

    private func canonicalLink(_ baseURL: String) -> HTML? {
      canonical.map { address in
        "<link rel=\"canonical\" href=\"\(baseURL)\(address.path)\(fragment.map { "#\($0.rawValue)" as HTML })\">\n"
      }
    }
  }

  /// The links to the same page in other languages, real translations only, and to the page that lets a reader choose.
  /// Nothing where it is not known where the site will stand.
  func alternates(_ languages: [SiteLanguage], anyLanguage: Address, address: (LanguageTag) -> Address) -> HTML? {
    guard let baseURL = site.baseURL else { return nil }
    func link(_ language: SiteLanguage) -> HTML {
      """
      <link rel="alternate" hreflang="\(language.tag.rawValue)" href="\(baseURL)\(address(language.tag).path)">

      """
    }
    return """
      \(languages, link)<link rel="alternate" hreflang="x-default" href="\(baseURL)\(anyLanguage.path)">

      """
  }
}
