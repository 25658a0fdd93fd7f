package import Resolutions

/// Which way a language is written.
package enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A language of the site: made once, shared by all pages.
package struct SiteLanguage: Sendable {
  package let tag: LanguageTag
  package let direction: TextDirection
  /// Its name in itself: Français.
  package let ownName: String
  /// Whether its italics, hyphenation and measure follow Latin habits: `latin`, `greek`, `cyrillic`, `arabic`, `hebrew`,
  /// `cjk`, `other`.
  package let script: String

  package init(tag: LanguageTag, direction: TextDirection, ownName: String, script: String) {
    self.tag = tag
    self.direction = direction
    self.ownName = ownName
    self.script = script
  }
}

/// What all pages in one language share: made once a language, handed to every page by reference.
package final class SiteFrame: Sendable {
  package let language: SiteLanguage
  /// All languages of the site, by their own names.
  package let languages: [SiteLanguage]
  package let phrases: Phrases
  package let configuration: SiteConfiguration
  /// Whether the site has a search page.
  package let hasSearch: Bool
  /// Whether the site has an index of names in this language, and the page knows of it.
  package let hasNames: Bool
  /// A short checksum of the site's own CSS and JS, for their addresses.
  package let assetVersion: String
  /// Names of the site's languages in this language, by tag: `français` on a French page.
  package let languageNames: [LanguageTag: String]
  /// Dates written out in this language.
  package let dates: DateWords

  package init(
    language: SiteLanguage, languages: [SiteLanguage], phrases: Phrases, configuration: SiteConfiguration,
    hasSearch: Bool, hasNames: Bool, assetVersion: String, languageNames: [LanguageTag: String], dates: DateWords
  ) {
    self.language = language
    self.languages = languages
    self.phrases = phrases
    self.configuration = configuration
    self.hasSearch = hasSearch
    self.hasNames = hasNames
    self.assetVersion = assetVersion
    self.languageNames = languageNames
    self.dates = dates
  }

  /// The same for pages that know of an index of names.
  package var withNames: SiteFrame {
    SiteFrame(
      language: language, languages: languages, phrases: phrases, configuration: configuration, hasSearch: hasSearch,
      hasNames: true, assetVersion: assetVersion, languageNames: languageNames, dates: dates)
  }

  package func language(_ tag: LanguageTag) -> SiteLanguage? { languages.first { $0.tag == tag } }
}

/// How a language writes dates, from CLDR: a pattern and the names of the months.
package struct DateWords: Sendable {
  /// A CLDR date pattern such as `d MMMM y`.
  let dayPattern: String
  /// A CLDR date pattern such as `LLLL y`.
  let monthPattern: String
  /// Month names as they stand in a date, and alone.
  let months: [String]
  let standaloneMonths: [String]
  /// The ten digits of the language's numbers.
  let digits: [Character]

  package init(
    dayPattern: String, monthPattern: String, months: [String], standaloneMonths: [String], digits: [Character]
  ) {
    self.dayPattern = dayPattern
    self.monthPattern = monthPattern
    self.months = months
    self.standaloneMonths = standaloneMonths
    self.digits = digits
  }

  /// The date in words, as precise as it is: `14 mars 2019`, `mars 2019`, `2019`.
  package func text(_ date: PartialDate) -> String {
    guard let month = date.month else { return number(date.year) }
    return fill(date.day == nil ? monthPattern : dayPattern, year: date.year, month: month, day: date.day ?? 1)
  }

  /// Letters of a pattern stand for parts of the date; text between apostrophes stands for itself (UTS 35, part 4, §8).
  private func fill(_ pattern: String, year: Int, month: Int, day: Int) -> String {
    var result = ""
    var isQuoted = false
    var rest = Substring(pattern)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch letter {
      case "'":
        if run.count % 2 == 1 { isQuoted.toggle() }
        result += String(repeating: "'", count: run.count / 2)
      case _ where isQuoted: result += run
      case "y": result += number(year)
      case "d": result += number(day, width: run.count)
      case "M" where run.count >= 3: result += months[month - 1]
      case "L" where run.count >= 3: result += standaloneMonths[month - 1]
      case "M", "L": result += number(month, width: run.count)
      case "G": break
      default: result += run
      }
    }
    return result
  }

  private func number(_ value: Int, width: Int = 1) -> String {
    let text = String(value)
    let padded = String(repeating: "0", count: max(0, width - text.count)) + text
    return String(padded.map { digit in digit.wholeNumberValue.map { digits[$0] } ?? digit })
  }
}
