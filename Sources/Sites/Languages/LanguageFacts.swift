internal import Foundation
public import Resolutions

/// What CLDR knows of languages, through Foundation: asked once a language.
public enum LanguageFacts {
  /// Whether the tag's primary language is a known one.
  public static func isKnown(_ tag: LanguageTag) -> Bool {
    let code = Locale.LanguageCode(tag.language)
    return code.isISOLanguage
  }

  /// A language with its own name, direction and script.
  public static func language(_ tag: LanguageTag) -> SiteLanguage {
    let language = Locale.Language(identifier: tag.rawValue)
    let isRightToLeft = language.characterDirection == .rightToLeft
    return SiteLanguage(
      tag: tag, direction: isRightToLeft ? .rightToLeft : .leftToRight,
      ownName: name(of: tag, in: tag).capitalizedInitial(in: tag),
      script: script(language.script?.identifier ?? ""),
      locale: locale(tag, language))
  }

  /// The language with its country, or else that in which most of its speakers live (CLDR, likely subtags): `kk_KZ`.
  private static func locale(_ tag: LanguageTag, _ language: Locale.Language) -> String {
    let region = language.region ?? Locale.Language(identifier: language.maximalIdentifier).region
    return region.map { "\(tag.language)_\($0.identifier)" } ?? tag.language
  }

  /// A language's name in another language: `français`.
  public static func name(of tag: LanguageTag, in language: LanguageTag) -> String {
    name(of: tag, in: Locale(identifier: language.rawValue))
  }

  /// The names of several languages in one.
  static func names(of tags: [LanguageTag], in language: LanguageTag) -> [LanguageTag: String] {
    let locale = Locale(identifier: language.rawValue)
    return Dictionary(uniqueKeysWithValues: tags.map { ($0, name(of: $0, in: locale)) })
  }

  private static func name(of tag: LanguageTag, in locale: Locale) -> String {
    locale.localizedString(forIdentifier: tag.rawValue) ?? locale.localizedString(forLanguageCode: tag.language)
      ?? tag.rawValue
  }

  /// As messages name a version: "the English version".
  public static func englishName(of tag: LanguageTag) -> String { name(of: tag, in: .english) }

  private static func script(_ identifier: String) -> String {
    switch identifier {
    case "Latn": "latin"
    case "Grek": "greek"
    case "Cyrl": "cyrillic"
    case "Arab": "arabic"
    case "Hebr": "hebrew"
    case "Hans", "Hant", "Jpan", "Kore", "Hani": "cjk"
    default: "other"
    }
  }

  /// How the language writes dates. English without a region is that of the world (`en-001`, "7 May 2020"), as
  /// international institutions write it; a folder `en-US` has the American order.
  public static func dates(_ tag: LanguageTag) -> DateWords {
    let identifier = tag.rawValue == "en" ? "en-001" : tag.rawValue
    let locale = Locale(identifier: identifier)
    func pattern(_ template: String, otherwise: String) -> String {
      DateFormatter.dateFormat(fromTemplate: template, options: 0, locale: locale) ?? otherwise
    }
    // The calendar in the locale's name: a calendar that is set afterwards makes the formatter anew.
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "\(identifier)@calendar=gregorian")
    let names: [String] = formatter.monthSymbols
    let standalone: [String] = formatter.standaloneMonthSymbols
    let fallback = (1...12).map(String.init)
    return DateWords(
      dayPattern: pattern("yMMMMd", otherwise: "y-MM-dd"), monthPattern: pattern("yMMMM", otherwise: "y-MM"),
      months: names.count == 12 ? names : fallback, standaloneMonths: standalone.count == 12 ? standalone : fallback,
      digits: digits(locale))
  }

  private static func digits(_ locale: Locale) -> [Character] {
    if locale.numberingSystem.identifier == "latn" { return Array("0123456789") }
    let formatter = NumberFormatter()
    formatter.locale = locale
    return (0...9).map { digit in formatter.string(from: NSNumber(value: digit))?.first ?? Character(String(digit)) }
  }

  /// Compares as the language's alphabet orders words; as CLDR orders those of all scripts where no language is said.
  public static func precedes(_ a: String, _ b: String, in tag: LanguageTag? = nil) -> Bool {
    let locale = Locale(identifier: tag?.rawValue ?? "")
    let order = a.compare(b, options: [.caseInsensitive], range: nil, locale: locale)
    return order == .orderedSame ? a < b : order == .orderedAscending
  }
}
