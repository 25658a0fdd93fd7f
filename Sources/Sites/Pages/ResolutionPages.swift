public import Resolutions

/// One language in which a resolution exists, seen from a page about that resolution.
public struct VersionLink: Sendable {
  /// The one in which that version is written.
  public let language: SiteLanguage
  /// What that version says of itself; nil for the original.
  public let translation: Head.Translation?

  init(language: SiteLanguage, translation: Head.Translation?) {
    self.language = language
    self.translation = translation
  }
}

/// What all pages about one resolution share, in whatever language.
public final class ResolutionContext: Sendable {
  /// What its addresses in all languages have in common.
  public let slug: Slug
  /// The language of the version from which all ids come.
  public let sourceLanguage: SiteLanguage
  /// Every language in which it exists, by their own names, the page's own included.
  public let versions: [VersionLink]
  /// The languages of all versions, in the same order.
  public let languages: [SiteLanguage]
  /// The full title of the source version, as plain text.
  public let originalTitle: String
  /// Facts of the source version; a translation's head overrides them.
  public let reference: String?
  /// Nil where the source version's head gives none.
  public let date: PartialDate?
  /// Nil where the source version's head gives none.
  public let status: Head.Status?
  /// What its heads say of addresses that its texts had.
  public let former: FormerAddresses
  /// Its earlier versions, the newest first, with the languages each exists in.
  public var earlier: [(slug: Slug, languages: [LanguageTag])] { inventory.earlierVersions(of: slug) }
  /// The languages of the text that it is an earlier version of; none where it is no earlier version.
  public var currentLanguages: [LanguageTag] { slug.current.flatMap { inventory.languages(of: $0) } ?? [] }
  private let inventory: Inventory

  init(
    slug: Slug, sourceLanguage: SiteLanguage, originalTitle: String, versions: [VersionLink], reference: String?,
    date: PartialDate?, status: Head.Status?, former: FormerAddresses = .none,
    inventory: Inventory
  ) {
    self.slug = slug
    self.sourceLanguage = sourceLanguage
    self.originalTitle = originalTitle
    self.versions = versions
    languages = versions.map(\.language)
    self.reference = reference
    self.date = date
    self.status = status
    self.former = former
    self.inventory = inventory
  }
}

/// A version with all that a site shows of it: its text, its links resolved, its facts completed from the source version.
public final class SiteVersion: Sendable {
  /// The version as it was read.
  public let text: LanguageVersion
  /// Its language, with all that pages need to know of it.
  public let language: SiteLanguage
  /// Where its links and images lead within the site.
  public let links: ResolvedLinks
  /// The short title.
  public let title: String
  /// What the line of facts says in words, as its head or else the source version's says.
  public let words: [Head.Fact: String]
  /// As precise as its head or else the source version's says.
  public let date: PartialDate?
  /// How far the resolution has come, as its head or else the source version's says.
  public let status: Head.Status?
  /// What its head says of it; nil for the source version.
  public let translation: Head.Translation?
  /// Who made it, as its head says; nil where it does not.
  public let translator: String?
  /// Who has reviewed the translation, and when; nil where nobody has, and for the original.
  public let review: Head.Review?
  /// Who has tabled the resolution, as its head or else the source version's says.
  public let sponsors: [String]
  /// Where the official text stands, with `https:` or `http:`; nil where no head says.
  public let officialText: String?
  /// Whether it is shown though it is not meant to be published yet.
  public let isDraft: Bool
  /// The provisions and headings whose original was changed after they were translated, and how.
  public let outdated: [Anchor: TranslationDrift.SourceChange]

  /// - Parameter source: the version that addresses come from.
  init(
    _ text: LanguageVersion, language: SiteLanguage, links: ResolvedLinks, source: LanguageVersion,
    outdated: [Anchor: TranslationDrift.SourceChange]
  ) {
    self.outdated = outdated
    self.text = text
    self.language = language
    self.links = links
    title = text.head.title ?? text.fullTitle
    words = source.head.facts.merging(text.head.facts) { $1 }
    date = text.head.date ?? source.head.date
    status = text.head.status ?? source.head.status
    translation = text.language == source.language ? nil : text.head.translation
    translator = text.head.translator
    review = text.language == source.language ? nil : text.head.review
    sponsors = text.head.sponsors.isEmpty ? source.head.sponsors : text.head.sponsors
    officialText = text.head.source ?? source.head.source
    isDraft = text.head.isDraft || source.head.isDraft
  }

  /// What a reader has to know of it besides its title.
  /// - Parameter frame: of its language.
  public func facts(in frame: SiteFrame) -> Facts {
    Facts(
      status: status, words: words, date: date, dateText: date.map(frame.dates.text) ?? "",
      sponsors: sponsors.isEmpty ? nil : sponsors.joined(separator: language.comma), officialText: officialText,
      isDraft: isDraft)
  }

  /// As it is printed; nil where neither head gives one.
  public var reference: String? { words[.reference] }
  /// Whose resolution it is; nil where neither head says.
  public var institution: String? { words[.institution] }
}

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share; compact in a frame.
public struct ProvisionPage: Sendable {
  /// The provision with all it belongs to, for its full name.
  public let place: PlacedProvision
  /// The provisions before and after it in the text, of the same rank.
  public let previous: PlacedProvision?
  /// Nil for the last one of its rank.
  public let next: PlacedProvision?

  /// - Parameters:
  ///   - row: provisions of the same rank, side by side.
  ///   - index: which of them the page shows.
  public init(_ row: [PlacedProvision], _ index: Int) {
    place = row[index]
    previous = index > 0 ? row[index - 1] : nil
    next = index + 1 < row.count ? row[index + 1] : nil
  }

  /// The one that it shows.
  public var provision: Provision { place.provision }
}

/// `/2019-2610-kazakhstan/`: all languages of a resolution; a script takes the reader to the best one.
public struct NeutralPage: Sendable {
  /// The source language's frame.
  public let frame: SiteFrame
  /// What pages about its resolution share.
  public let context: ResolutionContext
  /// The full title in each language, in the order of `context.versions`.
  public let titles: [String]

  /// Made once a resolution.
  public init(frame: SiteFrame, context: ResolutionContext, titles: [String]) {
    self.frame = frame
    self.context = context
    self.titles = titles
  }

  /// `/2019-2610-kazakhstan/`
  public var address: Address { .neutral(context.slug) }
}
