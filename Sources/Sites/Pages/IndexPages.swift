public import Resolutions

/// `/`: the languages of the site.
public struct LanguagesPage: Sendable {
  /// The frame of the site's source language.
  public let frame: SiteFrame
  /// The word for resolutions in each language, and how many there are in it.
  public let amounts: [LanguageTag: (word: String, count: Int)]

  /// Made once a site.
  public init(frame: SiteFrame, amounts: [LanguageTag: (word: String, count: Int)]) {
    self.frame = frame
    self.amounts = amounts
  }

  /// `/`
  public var address: Address { .languages }
}

/// `/404.html`: what a server shows for an address that does not exist. Its links are absolute, from the base path,
/// since it may be shown anywhere.
public struct NotFoundPage: Sendable {
  /// One frame a language, in the order of the site's languages.
  public let frames: [SiteFrame]

  /// Made once a site.
  public init(frames: [SiteFrame]) {
    self.frames = frames
  }

  /// `/404.html`
  public var address: Address { .notFound }
}

/// One resolution in an index, as all pages of a language show it.
public final class IndexItem: Sendable {
  /// With `language`, the address of its page.
  public let slug: Slug
  /// The language in which the entry is shown: the page's, or the source's where the page's does not exist.
  public let language: SiteLanguage
  /// The short title in that language, as plain text.
  public let title: String
  /// What a reader has to know of it besides its title. The date is the source version's, and nil where only the year is
  /// known, under which it is listed.
  public let facts: Facts
  /// The year that it is listed under; nil where no date is known.
  public let year: Int?
  /// The neutral key of the institution; nil where there is none.
  public let institutionKey: String?
  /// Named in that language, in the order of the head.
  public let subjects: [Facet]
  /// All languages in which it exists, by their own names.
  public let languages: [SiteLanguage]
  /// What kind of translation the entry's version is; nil for an original.
  public let translation: Head.Translation?

  init(_ listing: ResolutionListing, _ frame: SiteFrame) {
    let version = listing.best(for: frame.language.tag)
    slug = listing.slug
    language = frame.language(version.language) ?? frame.language
    title = version.title
    let date = listing.date.flatMap { $0.month == nil ? nil : $0 }
    facts = Facts(
      status: listing.status, words: version.words, date: date,
      dateText: date.map(frame.dates.text) ?? "")
    year = listing.date?.year
    institutionKey = listing.institutionKey
    subjects = zip(listing.subjectKeys, version.subjects).map { Facet(key: $0, name: $1) }
    languages = frame.languages.filter { listing.version(in: $0.tag) != nil }
    translation = version.translation
  }
}

extension IndexItem {
  /// The institution, to narrow by.
  public var institution: Facet? {
    guard let institutionKey, let name = facts[.institution] else { return nil }
    return Facet(key: institutionKey, name: name)
  }
}

/// Something that the index can be narrowed by.
public struct Facet: Sendable, Hashable {
  /// The same in every language, ASCII: `european-parliament`.
  public let key: String
  /// As the page's language words it.
  public let name: String

  init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// `/fr/names/`: names and subjects, as at the back of a book.
public struct NamesPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame
  /// The languages that have such a page, by their own names.
  public let languages: [SiteLanguage]
  /// In the order of the language's alphabet.
  public let entries: [NamesEntry]

  init(frame: SiteFrame, languages: [SiteLanguage], entries: [NamesEntry]) {
    self.frame = frame
    self.languages = languages
    self.entries = entries
  }

  /// `/fr/names/`
  public var address: Address { .names(frame.language.tag) }
}

/// One line of the index of names.
public struct NamesEntry: Sendable {
  /// The id of the entry in the page, the same in every language.
  public let id: String
  /// The letter it is listed under.
  public let initial: String
  /// As the list prints it: "Mamay, Zhanbolat".
  public let entry: String
  /// One for each resolution that it occurs in, newest first.
  public let places: [Places]

  /// Where it occurs in one resolution.
  public struct Places: Sendable {
    /// With the page's language, the address of that resolution's page.
    public let slug: Slug
    /// Its short title in the page's language, as plain text.
    public let title: String
    /// The provisions, in the order of the text.
    public let provisions: [ProvisionName]

    init(slug: Slug, title: String, provisions: [ProvisionName]) {
      self.slug = slug
      self.title = title
      self.provisions = provisions
    }
  }

  init(id: String, initial: String, entry: String, places: [Places]) {
    self.id = id
    self.initial = initial
    self.entry = entry
    self.places = places
  }
}

/// `/fr/search/`: the search of the finished pages.
public struct SearchPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame

  /// Made once a language, where the site has a search.
  public init(frame: SiteFrame) {
    self.frame = frame
  }

  /// `/fr/search/`
  public var address: Address { .search(frame.language.tag) }
}
