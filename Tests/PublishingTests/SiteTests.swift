import Diagnostics
import Foundation
import Resolutions
import Sites
import Testing

@testable import Publishing

/// The front door: what is made one by one is what is published, and nothing is read or made that was not asked for.
@Suite struct SiteTests {
  @Test func `every page made alone is the page that is published, and there are no others`() async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    let report = try await site.publish()
    #expect(report.isClean, "\(report.diagnostics)")
    var files: Set<String> = []
    for try await page in site.pages {
      let made = try #require(try await page.make(), "\(page.address)")
      let published = try Data(contentsOf: folder.url.appending(path: "Output/\(page.address.file)"))
      #expect(made.value == Array(published), "\(page.address.file)")
      #expect(files.insert(page.address.file).inserted, "\(page.address.file) is listed twice")
    }
    #expect(files == Set(try folder.files(in: "Output").filter { !$0.hasPrefix(".whereas") }))
    for kind in [
      "index.html", "404.html", "en/index.html", "en/names/index.html", "a/index.html", "fr/a/parallel/index.html",
      "en/a/rec_A/index.html", "en/a/cite.bib", "static/map.txt", "sitemap.xml",
    ] {
      #expect(files.contains(kind), "\(kind)")
    }
  }

  @Test(arguments: ["nowhere/", "en", "en/a", "en/a/index.html", "en/a/rec_Z/", "de/a/", "en/c/", "static/", "/en/a/"])
  func `where nothing stands there is no page`(path: String) async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    #expect(try await site.page(at: Address(path: path)) == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func `a page of a provision needs the files of its own resolution alone, and those once`() async throws {
    let folder = try SiteFolder()
    // Nothing links to it; what a text links to is looked at for dead links.
    try folder.write("Content/en/unlinked.md", SiteFolder.english)
    let site = try await Site.open(root: folder.path)
    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/en/unlinked.md"))
    let first = try site.resolution(Slug("a"))?.value
    _ = try await site.page(at: Address(path: "fr/a/rec_A/"))
    _ = try await site.page(at: Address(path: "en/a/"))
    let again = try site.resolution(Slug("a"))?.value
    #expect(first?.context === again?.context)
  }

  @Test func `a page is made of a resolution as it is now`() async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    let before = try #require(try await site.page(at: Address(path: "en/a/rec_A/")))
    #expect(!before.text.contains("lakes freeze"))
    try folder.write("Content/en/a.md", SiteFolder.english.replacing("rivers cross", with: "lakes freeze"))
    let after = try #require(try await site.page(at: Address(path: "en/a/rec_A/")))
    #expect(after.text.contains("lakes freeze"))
    try folder.write("Content/en/a.md", SiteFolder.english.replacing("title: Rivers", with: "title: Lakes"))
    #expect(try #require(try await site.page(at: Address(path: "en/"))).text.contains("Lakes"))
  }

  @Test func `a page says who refers to it as their files are now`() async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    func page(_ path: String) async throws -> String { try #require(try await site.page(at: Address(path: path))).text }
    #expect(try await page("en/b/").contains("<a href=\"../../en/a/#para_1\">"))
    #expect(try await !page("en/b/para_1/").contains("mentions"))
    try folder.write("Content/en/a.md", SiteFolder.english.replacing("b.md", with: "b.md#para_1"))
    #expect(try await page("en/b/para_1/").contains("<a href=\"../../../en/a/#para_1\">"))
    // One that named nothing before is seen by a refresh.
    try folder.write("Content/en/c.md", SiteFolder.english.replacing("b.md", with: "https://example.org"))
    let more = try await site.refreshed()
    #expect(try #require(try await more.page(at: Address(path: "en/b/"))).text.contains("/en/c/") == false)
    try folder.write("Content/en/c.md", SiteFolder.english)
    let same = try await more.refreshed()
    #expect(same === more)
    #expect(try #require(try await same.page(at: Address(path: "en/b/"))).text.contains("/en/c/#para_1"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/en/c.md"))
    let less = try await same.refreshed()
    #expect(try #require(try await less.page(at: Address(path: "en/b/"))).text.contains("/en/c/") == false)
  }

  @Test func `only some resolutions are kept`() async throws {
    let folder = try SiteFolder()
    for number in 1...12 { try folder.write("Content/en/more-\(number).md", SiteFolder.english) }
    let site = try await Site.open(root: folder.path)
    let first = try site.resolution(Slug("a"))?.value.context
    for number in 1...7 { _ = try site.resolution(Slug("more-\(number)")) }
    #expect(try site.resolution(Slug("a"))?.value.context === first)
    for number in 1...8 { _ = try site.resolution(Slug("more-\(number)")) }
    #expect(try site.resolution(Slug("a"))?.value.context !== first)
  }

  @Test func `a page tells what is wrong with its resolution and with no other`() async throws {
    let folder = try SiteFolder()
    try folder.write("Content/en/a.md", SiteFolder.english.replacing("b.md", with: "b.md#para_7"))
    let site = try await Site.open(root: folder.path)
    let wrong = try #require(try await site.page(at: Address(path: "en/a/rec_A/")))
    #expect(wrong.diagnostics.map(\.rule) == ["dead-link"])
    #expect(try await site.page(at: Address(path: "en/b/"))?.diagnostics.isEmpty == true)
    #expect(try await site.check().isClean == false)
  }

  @Test func `a refreshed site is the same until a file comes or goes, or its configuration changes`() async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    try folder.write("Content/en/a.md", SiteFolder.english + "\n2. Ends.\n")
    #expect(try await site.refreshed() === site)
    try folder.write("Content/en/c.md", SiteFolder.english)
    let more = try await site.refreshed()
    #expect(more.inventory.languages(of: Slug("c")) == [.english])
    try folder.write("Content/site.yml", SiteFolder.configuration.replacing("true", with: "false"))
    let other = try await more.refreshed()
    #expect(more.configuration.hasProvisionPages && !other.configuration.hasProvisionPages)
    #expect(try await other.page(at: Address(path: "en/a/rec_A/")) == nil)
  }

  @Test func `a survey says what a check says, also after files changed, came and went`() async throws {
    let folder = try SiteFolder()
    var site = try await Site.open(root: folder.path)
    func compare(_ path: String, isWrong: Bool) async throws {
      site = try await site.refreshed()
      let survey = try await site.survey()
      #expect(survey.diagnostics == (try await site.check().diagnostics))
      #expect(survey.diagnostics.contains { $0.severity == .error && $0.location.path == path } == isWrong)
      #expect(survey.resolutions.map(\.slug) == site.inventory.resolutions.map(\.slug))
    }
    try await compare("Content/en/a.md", isWrong: false)
    try folder.write("Content/en/a.md", SiteFolder.english.replacing("b.md", with: "c.md"))
    try await compare("Content/en/a.md", isWrong: true)
    try folder.write("Content/en/c.md", SiteFolder.english)
    try await compare("Content/en/a.md", isWrong: false)
    try folder.write("Content/en/d.md", SiteFolder.english.replacing("b.md", with: "c.md#para_9"))
    try await compare("Content/en/d.md", isWrong: true)
    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/en/c.md"))
    try await compare("Content/en/a.md", isWrong: true)
  }

  @Test func `a survey tells the state of each version, and leaves out what is not published`() async throws {
    let folder = try SiteFolder()
    try folder.write("Content/en/b.md", "---\ntitle: Before\ndraft: true\n---\n# Before\n\n1. Decides.\n")
    let published = try await Site.open(root: folder.path).survey().resolutions
    #expect(published.map(\.versions.count) == [2, 0])
    let states = try await Site.open(root: folder.path, SiteOptions(showsDrafts: true)).survey().resolutions
    #expect(states.map(\.title) == ["Rivers", "Before"])
    let versions = states.flatMap(\.versions)
    #expect(versions.map(\.isSource) == [true, false, true])
    #expect(versions.map(\.translation) == [nil, .official, nil])
    #expect(versions.map(\.isDraft) == [false, false, true])
  }

  @Test func `an error of one resolution keeps all from being published`() async throws {
    let folder = try SiteFolder()
    let site = try await Site.open(root: folder.path)
    #expect(try await site.publish().isClean)
    let before = try folder.files(in: "Output")
    try folder.write("Content/en/b.md", "# B\n\n1. One.\n\n3. [Three](nowhere.md).\n")
    let report = try await site.publish()
    #expect(!report.isClean && report.output == nil)
    #expect(try folder.files(in: "Output") == before)
  }
}

extension Diagnosed<[UInt8]> {
  fileprivate var text: String { String(decoding: value, as: UTF8.self) }
}

/// The folder of a small site, removed with the value.
private final class SiteFolder {
  static let english = """
    ---
    title: Rivers
    date: 2020-05-07
    index:
      danube: {entry: Danube, forms: [Danube]}
    ---
    # Resolution on rivers

    The Assembly,

    A. whereas rivers cross borders, the Danube among them;

    1. Decides as [before](b.md).
    """
  static let configuration = "name:\n  en: Rivers\nbaseURL: https://rivers.example/\nprovisionPages: true\n"

  private let folder: TestFolder
  var path: String { folder.path }
  var url: URL { URL(filePath: path, directoryHint: .isDirectory) }

  init() throws {
    folder = try TestFolder()
    try write("Content/site.yml", Self.configuration)
    try write("Content/en/a.md", Self.english)
    try write("Content/fr/a.md", Self.english.replacing("date: 2020-05-07", with: "translation: official"))
    try write("Content/en/b.md", "---\ntitle: Before\ndate: 2019\n---\n# Before\n\n1. Decides.\n")
    try write("Content/static/map.txt", "map")
  }

  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func files(in folder: String) throws -> [String] {
    let top = url.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: top.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
