public import Resolutions

/// Makes the frames of a site: what is asked of CLDR and the phrase files once a language.
public enum SiteFrames {
  /// None of them knows of an index of names yet.
  /// - Parameters:
  ///   - languages: every language of the site.
  ///   - phrases: the words by language; English ones for a language that has none.
  public static func frames(
    languages: [LanguageTag], phrases: [LanguageTag: Phrases], configuration: SiteConfiguration, hasSearch: Bool,
    assetVersion: String
  ) -> [LanguageTag: SiteFrame] {
    let all = languages.map(LanguageFacts.language).sorted {
      ($0.ownName.lowercased(), $0.tag) < ($1.ownName.lowercased(), $1.tag)
    }
    var frames: [LanguageTag: SiteFrame] = [:]
    for language in all {
      let tag = language.tag
      let names = Dictionary(uniqueKeysWithValues: languages.map { ($0, LanguageFacts.name(of: $0, in: tag)) })
      frames[tag] = SiteFrame(
        language: language, languages: all, phrases: phrases[tag] ?? Phrases(language: tag, words: [:]),
        configuration: configuration, hasSearch: hasSearch, hasNames: false,
        assetVersion: assetVersion, languageNames: names, dates: LanguageFacts.dates(tag))
    }
    return frames
  }
}
