public import Resolutions

/// What is asked of CLDR for one language of a site: the part of its frame that takes long.
public struct LanguageTraits: Sendable {
  /// Its own name, direction and script.
  public let language: SiteLanguage
  /// Names of the site's languages in this one.
  let names: [LanguageTag: String]
  let dates: DateWords

  /// - Parameter languages: every language of the site.
  public init(of tag: LanguageTag, among languages: [LanguageTag]) {
    language = LanguageFacts.language(tag)
    names = LanguageFacts.names(of: languages, in: tag)
    dates = LanguageFacts.dates(tag)
  }
}

/// Makes the frames of a site: what is asked of CLDR and the phrase files once a language.
public enum SiteFrames {
  /// Languages as lists show them: first those for which an order is fixed, then the others by their own names, collated as
  /// CLDR does where no language is said.
  private static func ordered(_ languages: [SiteLanguage], first: [LanguageTag]) -> [SiteLanguage] {
    languages.sorted { a, b in
      let (one, other) = (first.firstIndex(of: a.tag) ?? .max, first.firstIndex(of: b.tag) ?? .max)
      guard one == other else { return one < other }
      return a.ownName == b.ownName ? a.tag < b.tag : LanguageFacts.precedes(a.ownName, b.ownName)
    }
  }

  /// None of them knows of an index of names yet.
  /// - Parameters:
  ///   - traits: of every language of the site.
  ///   - phrases: the words by language; English ones for a language that has none.
  public static func frames(
    _ traits: [LanguageTraits], phrases: [LanguageTag: Phrases], configuration: SiteConfiguration,
    ownPages: OwnPages = OwnPages(), hasSearch: Bool, assetVersion: String
  ) -> [LanguageTag: SiteFrame] {
    let all = ordered(traits.map(\.language), first: configuration.languageOrder)
    var frames: [LanguageTag: SiteFrame] = [:]
    for trait in traits {
      let tag = trait.language.tag
      frames[tag] = SiteFrame(
        language: trait.language, languages: all, phrases: phrases[tag] ?? Phrases(language: tag, words: [:]),
        configuration: configuration, navigation: ownPages.navigation(configuration.look.navigation, in: tag),
        hasSearch: hasSearch, hasNames: false,
        assetVersion: assetVersion, languageNames: trait.names, dates: trait.dates)
    }
    return frames
  }
}
