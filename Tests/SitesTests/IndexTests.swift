import Diagnostics
import Resolutions
import Sites
import Testing

/// The lists of resolutions, and the ways to narrow them.
@Suite struct IndexTests {
  private static let site = TestSite([
    "a": ["en", "fr"], "b": ["en"], "c": ["fr"], "d": ["en", "fr"],
  ])

  private static func listing(_ slug: String, _ texts: [LanguageTag: String]) -> ResolutionListing {
    let whole = texts.mapValues { "---\n\($0)\n---\n# Title of \(slug)\n\n1. Decides." }
    return site.assemble(slug, whole).value.listing
  }

  private static let pages = SitePages([
    listing(
      "a",
      [
        "en": "title: Alpha\ndate: 2020-05-07\ninstitution: Water Assembly\nsubjects: [Water, Borders]",
        "fr": "title: Alpha fr\ntranslation: official\ninstitution: Assemblée de l’eau\nsubjects: [Eau, Frontières]",
      ]),
    listing("b", ["en": "title: Beta\ndate: 2021\ninstitution: Land Assembly\nsubjects: [Land]"]),
    listing("c", ["fr": "title: Gamma\ndate: 2020-06"]),
    listing("d", ["en": "title: Delta", "fr": "title: Delta fr\ntranslation: machine"]),
  ])

  private static func index(_ tag: LanguageTag) throws -> [IndexPage] {
    pages.indexes(try #require(site.frames[tag]))
  }

  private static func page(_ path: String) throws -> IndexPage? {
    try index(path.hasPrefix("fr") ? "fr" : "en").first { $0.address.path == path }
  }

  @Test(
    arguments: [
      ("en/", ["b", "c", "a", "d"]), ("fr/", ["b", "c", "a", "d"]),
      ("en/year/2021/", ["b"]), ("en/year/2020/", ["c", "a"]),
      ("en/institution/water-assembly/", ["a"]), ("fr/institution/water-assembly/", ["a"]),
      ("fr/institution/land-assembly/", ["b"]), ("en/subject/borders/", ["a"]), ("fr/subject/borders/", ["a"]),
      ("en/available/", ["b", "a", "d"]), ("fr/available/", ["c", "a", "d"]),
    ] as [(String, [String])])
  func `the newest stand first, those without a date last`(path: String, expected: [String]) throws {
    #expect(try Self.page(path)?.items.map(\.slug.rawValue) == expected)
  }

  @Test func `there is a page for each way to narrow a list, and no other`() throws {
    let paths = [
      "fr/", "fr/year/2021/", "fr/year/2020/", "fr/institution/water-assembly/", "fr/institution/land-assembly/",
      "fr/subject/water/", "fr/subject/borders/", "fr/subject/land/", "fr/available/",
    ]
    #expect(Set(try Self.index("fr").map(\.address.path)) == Set(paths))
  }

  @Test func `what a language lacks is shown in the source's`() throws {
    let items = try #require(try Self.page("fr/")).items
    #expect(items.map(\.title) == ["Beta", "Gamma", "Alpha fr", "Delta fr"])
    #expect(items.map(\.language.tag) == ["en", "fr", "fr", "fr"])
    #expect(items.map { $0.languages.map(\.tag.rawValue) } == [["en"], ["fr"], ["en", "fr"], ["en", "fr"]])
    #expect(items[2].institution?.name == "Assemblée de l’eau" && items[2].institution?.key == "water-assembly")
    #expect(items[2].subjects.map(\.name) == ["Eau", "Frontières"])
  }

  @Test func `each way to narrow a list says how many it leaves`() throws {
    let choices = try #require(try Self.page("en/")).choices
    #expect(choices.years.map(\.count) == [1, 2] && choices.years.map(\.year) == [2021, 2020])
    #expect(choices.subjects.map(\.facet.name) == ["Borders", "Land", "Water"])
    #expect(choices.available == 3 && choices.institutions.map(\.count) == [1, 1])
  }

  @Test func `a list that is too long has its years as pages, which hold all of it in order`() throws {
    let long = SitePages(
      (0..<900).map { number in
        let date = number == 0 ? "" : "\ndate: \(number < 700 ? 2021 : 2020)"
        let subjects = "[Water\(number % 2 == 0 ? ", Water, Land" : "")]"
        return Self.listing("t\(1000 + number)", ["en": "title: T \(number)\(date)\nsubjects: \(subjects)"])
      })
    let pages = long.indexes(try #require(Self.site.frames["en"]))
    let first = try #require(pages.first)
    #expect(first.isPaged && first.count == 900 && first.items.count < 400)
    #expect(first.choices.years.map(\.year) == [2021, 2020, nil])
    #expect(first.choices.years.map(\.count) == [699, 200, 1])
    #expect(first.choices.subjects.map(\.count) == [450, 900])
    var page = pages.first { $0.address.path == "en/year/2021/" }
    var paths: [String] = []
    var slugs: [Slug] = []
    while let shown = page {
      paths.append(shown.address.path)
      slugs += shown.items.map(\.slug)
      page = shown.next.flatMap { next in pages.first { $0.address == next.address } }
    }
    #expect(paths.starts(with: ["en/year/2021/", "en/year/2021/2/"]) && paths.last == "en/year/none/")
    #expect(slugs.count == 900 && Set(slugs).count == 900)
    #expect(slugs.starts(with: first.items.map(\.slug)))
    #expect(first.next?.address.path == "en/year/2021/2/")
    #expect(pages.filter { $0.isListed }.count == paths.count + 1)
    #expect(pages.contains { $0.address.path == "en/subject/water/2/" && !$0.isListed })
  }

  @Test func `a single resolution is not narrowed`() throws {
    let only = SitePages([Self.listing("b", ["en": "title: Beta\ndate: 2021\nsubjects: [Land, Sea]"])])
    #expect(only.indexes(try #require(Self.site.frames["fr"])).map(\.address.path) == ["fr/"])
  }

  @Test func `a site without resolutions has an empty index`() throws {
    let pages = SitePages([ResolutionListing]())
    #expect(pages.indexes(try #require(Self.site.frames["en"])).map(\.items.count) == [0])
    #expect(pages.versions.isEmpty && pages.namedLanguages.isEmpty)
  }

  @Test func `all versions are listed by slug`() {
    #expect(Self.pages.versions.map(\.slug.rawValue) == ["a", "b", "c", "d"])
    #expect(Self.pages.versions.map { $0.languages.map(\.rawValue) } == [["en", "fr"], ["en"], ["fr"], ["en", "fr"]])
  }
}
