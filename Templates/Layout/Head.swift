internal import Markup
internal import Resolutions
internal import Sites

extension PageFrame {
  /// What stands in `<head>`: what browsers, search engines and messengers read.
  struct Head {
    /// Of the page, without the publisher's name.
    let title: String
    var description = ""
    /// How title and description say that they are English, where the page's language has no words for them.
    var english: HTML?
    /// The address that search engines list and that messengers show; nil where the page has none of its own.
    var canonical: Address?
    var kind = Kind.website
    /// What stands at the head of printed pages, but of the first; nil for the title.
    var running: String?
    /// The same page in other languages.
    var translations: Translations?
    var isListed = true
    /// Scripts that run before those of all pages.
    var scripts: HTML?
    /// What else the page says of itself.
    var more: HTML?

    /// What Open Graph calls kinds of pages.
    enum Kind: String {
      case website, article
    }
  }

  /// A page in all languages that it exists in.
  struct Translations {
    let languages: [SiteLanguage]
    /// The page that lets a reader choose, where there is one.
    let anyLanguage: Address?
    let address: (LanguageTag) -> Address

    init(_ languages: [SiteLanguage], anyLanguage: Address?, address: @escaping (LanguageTag) -> Address) {
      self.languages = languages
      self.anyLanguage = anyLanguage
      self.address = address
    }
  }

  /// Where a page stands: absolute, or seen from the page where it is not known where the site will stand.
  func reference(to address: Address) -> String {
    if let baseURL = site.baseURL { return baseURL + address.path }
    let reference = up + address.path
    return reference.isEmpty ? "./" : reference
  }

  /// All that the head of a page says of it, but for style sheets and scripts.
  func metadata(_ head: Head) -> HTML {
    """
    \(head.description.isEmpty ? nil : "<meta name=\"description\"\(head.english) content=\"\(head.description)\">\n" as HTML)\
    \(head.isListed ? nil : "<meta name=\"robots\" content=\"noindex\">\n" as HTML)\
    \(head.canonical.map { "<link rel=\"canonical\" href=\"\(reference(to: $0))\">\n" as HTML })\
    \(head.translations.map(links))\(openGraph(head))
    """
  }

  /// The links to the same page in other languages, and to the page that lets a reader choose.
  private func links(to translations: Translations) -> HTML {
    func link(_ language: SiteLanguage) -> HTML {
      """
      <link rel="alternate" hreflang="\(language.tag.rawValue)" href="\(reference(to: translations.address(language.tag)))">

      """
    }
    let choice: HTML? = translations.anyLanguage.map {
      "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(reference(to: $0))\">\n"
    }
    return "\(translations.languages, link)\(choice)"
  }

  /// What messengers and networks show of a link to the page (ogp.me). Its address has to be absolute.
  private func openGraph(_ head: Head) -> HTML {
    let others = head.translations?.languages.filter { $0.tag != language.tag } ?? []
    let url: HTML? = site.baseURL.flatMap { base in
      head.canonical.map { "<meta property=\"og:url\" content=\"\(base)\($0.path)\">\n" }
    }
    return """
      <meta property="og:type" content="\(head.kind.rawValue)">
      <meta property="og:title"\(head.english) content="\(head.title)">
      \(head.description.isEmpty ? nil : "<meta property=\"og:description\"\(head.english) content=\"\(head.description)\">\n" as HTML)\
      <meta property="og:site_name" content="\(site.configuration.name(in: language.tag))">
      <meta property="og:locale" content="\(language.locale)">
      \(others, { "<meta property=\"og:locale:alternate\" content=\"\($0.locale)\">\n" })\(url)\
      <meta name="twitter:card" content="summary">

      """
  }
}
