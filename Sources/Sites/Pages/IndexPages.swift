package import Resolutions

/// `/`: the languages of the site.
package struct LanguagesPage: Sendable {
  /// The frame of the site's source language.
  package let frame: SiteFrame

  package init(frame: SiteFrame) {
    self.frame = frame
  }

  package var address: Address { .languages }
}

/// `/404.html`: what a server shows for an address that does not exist. Its links are absolute, from the base path,
/// since it may be shown anywhere.
package struct NotFoundPage: Sendable {
  /// One frame a language, in the order of the site's languages.
  package let frames: [SiteFrame]

  package init(frames: [SiteFrame]) {
    self.frames = frames
  }

  package var address: Address { .notFound }
}

/// One resolution in an index.
package struct IndexItem: Sendable {
  package let slug: Slug
  /// The language in which the entry is shown: the page's, or the source's where the page's does not exist.
  package let language: SiteLanguage
  package let title: String
  package let reference: String?
  package let date: PartialDate?
  package let institution: Facet?
  package let status: Head.Status?
  package let subjects: [Facet]
  /// All languages in which it exists, by their own names.
  package let languages: [SiteLanguage]

  package init(
    slug: Slug, language: SiteLanguage, title: String, reference: String?, date: PartialDate?, institution: Facet?,
    status: Head.Status?, subjects: [Facet], languages: [SiteLanguage]
  ) {
    self.slug = slug
    self.language = language
    self.title = title
    self.reference = reference
    self.date = date
    self.institution = institution
    self.status = status
    self.subjects = subjects
    self.languages = languages
  }
}

/// Something that the index can be narrowed by.
package struct Facet: Sendable, Hashable {
  /// The same in every language, ASCII: `european-parliament`.
  package let key: String
  /// As the page's language words it.
  package let name: String

  package init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// `/fr/` and `/fr/year/2019/`: resolutions by year, newest first.
package struct IndexPage: Sendable {
  package let frame: SiteFrame
  /// What this page is narrowed to; nil for the whole list.
  package let filter: IndexFilter?
  /// The items that match, newest first; those without a date last.
  package let items: [IndexItem]
  /// What a reader can narrow by, over all resolutions; a kind with fewer than two choices is empty.
  package let years: [Int]
  package let institutions: [Facet]
  package let subjects: [Facet]
  /// Whether some resolution is missing in this language, so that the filter "available" makes sense.
  package let hasUntranslated: Bool

  package init(
    frame: SiteFrame, filter: IndexFilter?, items: [IndexItem], years: [Int], institutions: [Facet],
    subjects: [Facet], hasUntranslated: Bool
  ) {
    self.frame = frame
    self.filter = filter
    self.items = items
    self.years = years
    self.institutions = institutions
    self.subjects = subjects
    self.hasUntranslated = hasUntranslated
  }

  package var address: Address {
    filter.map { .index(frame.language.tag, filter: $0) } ?? .index(frame.language.tag)
  }
}

/// `/fr/names/`: names and subjects, as at the back of a book.
package struct NamesPage: Sendable {
  package let frame: SiteFrame
  /// The languages that have such a page, by their own names.
  package let languages: [SiteLanguage]
  /// In the order of the language's alphabet.
  package let entries: [NamesEntry]

  package init(frame: SiteFrame, languages: [SiteLanguage], entries: [NamesEntry]) {
    self.frame = frame
    self.languages = languages
    self.entries = entries
  }

  package var address: Address { .names(frame.language.tag) }
}

/// One line of the index of names.
package struct NamesEntry: Sendable {
  /// The id of the entry in the page, the same in every language.
  package let id: String
  /// The letter it is listed under.
  package let initial: String
  package let entry: String
  package let places: [Places]

  /// Where it occurs in one resolution.
  package struct Places: Sendable {
    package let slug: Slug
    package let title: String
    /// The provisions, in the order of the text.
    package let provisions: [ProvisionName]

    package init(slug: Slug, title: String, provisions: [ProvisionName]) {
      self.slug = slug
      self.title = title
      self.provisions = provisions
    }
  }

  package init(id: String, initial: String, entry: String, places: [Places]) {
    self.id = id
    self.initial = initial
    self.entry = entry
    self.places = places
  }
}

/// `/fr/search/`: the search of the finished pages.
package struct SearchPage: Sendable {
  package let frame: SiteFrame

  package init(frame: SiteFrame) {
    self.frame = frame
  }

  package var address: Address { .search(frame.language.tag) }
}
