import Diagnostics
import Publishing
import Sites
import Testing

@testable import Previewing

/// What is shown and told when files change. Nothing here waits: a change is what the test says it is.
@Suite struct DeskTests {
  private static let page = "en/rivers/"

  @Test func `a page follows its file, and its version changes with it alone`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let first = try await desk.page(at: Self.page)
    let other = try await desk.page(at: "en/lakes/")
    try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("borders", with: "plains"))
    await desk.filesChanged()
    let second = try await desk.page(at: Self.page)
    #expect(first.text.contains("cross borders") && second.text.contains("cross plains"))
    #expect(first.version != second.version)
    #expect(try await desk.page(at: "en/lakes/").version == other.version)
    #expect(second.text.contains("data-version=\"\(second.version)\""))
  }

  @Test func `as long as a text has an error its last good page stays`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let good = try await desk.page(at: Self.page)
    for text in ["A. whereas <b>raw</b> cross", "A. whereas lakes [cross](nowhere.md)"] {
      try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("A. whereas rivers cross", with: text))
      await desk.filesChanged()
      let kept = try await desk.page(at: Self.page)
      #expect(kept.version == good.version && kept.text == good.text)
      #expect(kept.diagnostics.contains { $0.severity == .error && $0.location.path == "Content/en/rivers.md" })
    }
    try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("rivers cross", with: "lakes cross"))
    await desk.filesChanged()
    let next = try await desk.page(at: Self.page)
    #expect(next.text.contains("lakes cross") && next.version != good.version)
  }

  @Test func `an error of a translation keeps its own pages, not the source's`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let french = try await desk.page(at: "fr/rivers/")
    let parallel = try await desk.page(at: "fr/rivers/parallel/")
    try folder.write("Content/fr/rivers.md", PreviewFolder.french.replacing("fleuves", with: "<i>fleuves</i>"))
    try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("borders", with: "plains"))
    await desk.filesChanged()
    #expect(try await desk.page(at: "fr/rivers/").version == french.version)
    #expect(try await desk.page(at: "fr/rivers/parallel/").version == parallel.version)
    #expect(try await desk.page(at: Self.page).text.contains("cross plains"))
  }

  @Test func `an error of site.yml keeps all pages that were shown`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let index = try await desk.page(at: "en/")
    try folder.write("Content/site.yml", "name: [\n")
    await desk.filesChanged()
    #expect(try await desk.page(at: "en/").text == index.text)
    try folder.write("Content/site.yml", "name: Waters\n")
    await desk.filesChanged()
    #expect(try await desk.page(at: "en/").text.contains("Waters"))
  }

  @Test func `a text that has an error from the start is shown as well as it can be`() async throws {
    let folder = try PreviewFolder()
    try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("1. Decides", with: "2. Decides"))
    let desk = try await desk(folder)
    #expect(try await desk.page(at: Self.page).text.contains("Decides to look"))
  }

  @Test func `pages that load a file are loaded again when it changes`() async throws {
    let folder = try PreviewFolder()
    try folder.write("Content/static/own.css", "p { color: black }")
    try folder.write("Content/site.yml", "stylesheet: own.css\n")
    let desk = try await desk(folder)
    let before = try await desk.page(at: Self.page)
    try folder.write("Content/static/own.css", "p { color: navy; }")
    await desk.filesChanged()
    #expect(try await desk.page(at: Self.page).version != before.version)
    #expect(
      try await desk.file(at: "static/own.css").map { String(decoding: $0, as: UTF8.self) } == "p { color: navy; }")
  }

  @Test func `a text that goes or comes is told`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let before = try await desk.page(at: "en/lakes/")
    try folder.remove("Content/en/lakes.md")
    await desk.filesChanged()
    let gone = try await desk.page(at: "en/lakes/")
    #expect(gone.code == 404 && gone.version != before.version)
    try folder.write("Content/en/seas.md", "---\ntitle: Seas\ndate: 2019\n---\n# On seas\n\n1. Decides.\n")
    await desk.filesChanged()
    #expect(try await desk.page(at: "en/seas/").code == 200)
    #expect(try await desk.page(at: "en/").text.contains("Seas"))
  }

  @Test func `when Content is gone the site stays as it was, and that is told`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    try folder.remove("Content")
    await desk.filesChanged()
    #expect(await desk.trouble?.contains("Content") == true)
    #expect(await desk.site.inventory.resolutions.count == 2)
  }

  @Test func `who looks at a page is told its version and what is wrong, with file and line`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    let notices = await desk.notices(of: Self.page)
    var iterator = notices.makeAsyncIterator()
    let first = String(decoding: try #require(await iterator.next()), as: UTF8.self)
    let version = try await desk.page(at: Self.page).version
    #expect(first.contains("\"version\": \"\(version)\"") && first.contains("\"errors\": 0"))
    try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("rivers cross", with: "<b>x</b> cross"))
    await desk.filesChanged()
    let second = String(decoding: try #require(await iterator.next()), as: UTF8.self)
    #expect(second.contains("\"version\": \"\(version)\"") && second.contains("\"errors\": "))
    #expect(second.contains("Content/en/rivers.md") && second.contains("\"line\":9"))
    #expect(second.split(separator: "\n").allSatisfy { $0.hasPrefix("data: ") } && second.hasSuffix("\n\n"))
    await desk.end()
    #expect(await iterator.next() == nil)
  }

  @Test func `of many who look at once some ask again, and all are told`() async throws {
    let folder = try PreviewFolder()
    let desk = try await desk(folder)
    var told: [String] = []
    var streams: [AsyncStream<[UInt8]>] = []
    for _ in 0..<6 {
      let stream = await desk.notices(of: Self.page)
      var iterator = stream.makeAsyncIterator()
      told.append(String(decoding: try #require(await iterator.next()), as: UTF8.self))
      streams.append(stream)
    }
    #expect(told.map { $0.hasPrefix("retry: ") } == [false, false, false, false, true, true])
    #expect(told.allSatisfy { $0.contains("\"version\"") })
    withExtendedLifetime(streams) {}
  }

  @Test func `the page of the state lists resolutions and languages`() async throws {
    let folder = try PreviewFolder()
    try folder.write("Content/en/lakes.md", "---\ntitle: Lakes <b>\ndraft: true\n---\n# On lakes\n\n1. Decides.\n")
    let (surveys, survey) = AsyncStream<SiteSurvey>.makeStream()
    let desk = try await desk(folder) { survey.yield($0) }
    #expect(try await desk.page(at: StatePage.path).text.contains("being read"))
    await desk.readAll()
    var iterator = surveys.makeAsyncIterator()
    _ = await iterator.next()
    let state = try await desk.page(at: StatePage.path).text
    for part in [
      "<a href=\"/rivers/\">Rivers</a>", "<a href=\"/en/rivers/\">original</a>",
      "<a href=\"/fr/rivers/\">official translation</a>", "Lakes &lt;b&gt;", "<em>draft</em>", ">missing</td>",
    ] {
      #expect(state.contains(part), "\(part)")
    }
  }

  private func desk(
    _ folder: PreviewFolder, surveyed: @escaping @Sendable (SiteSurvey) -> Void = { _ in }
  ) async throws -> Desk {
    let options = SiteOptions(showsDrafts: true, previewScript: "/_/preview.js")
    return Desk(site: try await Site.open(root: folder.path, options), surveyed: surveyed)
  }
}

extension ShownPage {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
