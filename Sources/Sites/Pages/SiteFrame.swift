public import Resolutions

/// Which way a language is written.
public enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A language of the site: made once, shared by all pages.
public final class SiteLanguage: Sendable {
  /// As its folder and its addresses have it: `pt-BR`.
  public let tag: LanguageTag
  /// For the `dir` of what is written in it.
  public let direction: TextDirection
  /// Its name in itself: Français.
  public let ownName: String
  /// Whether its italics, hyphenation and measure follow Latin habits: `latin`, `greek`, `cyrillic`, `arabic`, `hebrew`,
  /// `cjk`, `other`.
  public let script: String
  /// With the country that most of its readers live in, where its tag names none: `kk_KZ`, as Open Graph writes it.
  public let locale: String

  init(tag: LanguageTag, direction: TextDirection, ownName: String, script: String, locale: String) {
    self.tag = tag
    self.direction = direction
    self.ownName = ownName
    self.script = script
    self.locale = locale
  }
}

/// What all pages in one language share: made once a language, handed to every page by reference.
public final class SiteFrame: Sendable {
  /// The one that the pages are in.
  public let language: SiteLanguage
  /// All languages of the site, by their own names.
  public let languages: [SiteLanguage]
  /// The site's words in that language.
  public let phrases: Phrases
  /// What `Content/site.yml` says, the same in all languages.
  public let configuration: SiteConfiguration
  /// Where the site will stand; nil where that is not known.
  public let baseURL: String?
  /// The menu over each page.
  public let navigation: [NavigationEntry]
  /// Whether the site has a search page.
  public let hasSearch: Bool
  /// Whether the site has an index of names in this language, and the page knows of it.
  public let hasNames: Bool
  /// A short checksum of the site's own CSS and JS, for their addresses.
  public let assetVersion: String
  /// Names of the site's languages in this language, by tag: `français` on a French page.
  public let languageNames: [LanguageTag: String]
  /// Dates written out in this language.
  public let dates: DateWords

  init(
    language: SiteLanguage, languages: [SiteLanguage], phrases: Phrases, configuration: SiteConfiguration,
    navigation: [NavigationEntry], hasSearch: Bool, hasNames: Bool, assetVersion: String,
    languageNames: [LanguageTag: String], dates: DateWords
  ) {
    self.language = language
    self.languages = languages
    self.phrases = phrases
    self.configuration = configuration
    baseURL = configuration.baseURL
    self.navigation = navigation
    self.hasSearch = hasSearch
    self.hasNames = hasNames
    self.assetVersion = assetVersion
    self.languageNames = languageNames
    self.dates = dates
  }

  /// The same for pages that know of an index of names.
  public var withNames: SiteFrame {
    SiteFrame(
      language: language, languages: languages, phrases: phrases, configuration: configuration,
      navigation: navigation, hasSearch: hasSearch, hasNames: true, assetVersion: assetVersion,
      languageNames: languageNames, dates: dates)
  }

  func language(_ tag: LanguageTag) -> SiteLanguage? { languages.first { $0.tag == tag } }
}

extension SiteLanguage {
  /// A comma as the script writes it, with its space.
  public var comma: String {
    switch script {
    case "arabic": "، "
    case "cjk": "，"
    default: ", "
    }
  }
}
