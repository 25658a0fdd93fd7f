import Foundation
import Publishing
import Resolutions
import Sites
import TestSupport
import Testing

@testable import Translating

/// What the translation view shows and takes.
@Suite struct TranslationViewTests {
  private static let path = "fr/rivers/"
  private static let view = TranslationView()

  /// A folder that is gone with the value.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "whereas-view-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private static func site(_ folder: Folder, _ french: String) async throws -> Site {
    let texts = [
      "Content/site.yml": "name: Rivers\n",
      "Content/en/rivers.md": """
      ---
      title: Rivers <b>
      date: 2020
      ---
      # On rivers

      A. whereas rivers & lakes run;

      1. Decides.

      """,
      "Content/fr/rivers.md": french,
    ]
    for (path, text) in texts {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try await Site.open(root: folder.url.path)
  }

  private static let french = """
    ---
    title: Les fleuves
    translation: official
    ---
    # Les fleuves

    A. considérant que <fleuves> & lacs coulent;

    <!-- note: “lacs” is kept -->

    1. décide.

    """

  private static func page(_ path: String, _ site: Site, isWritable: Bool = true) async throws -> String? {
    try await view.page(at: path, of: site, isWritable: isWritable).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a translation stands beside its source, everything in it as text`() async throws {
    let folder = Folder()
    let site = try await Self.site(folder, Self.french.replacing("<fleuves>", with: "fleuves &lt;x&gt;"))
    let page = try #require(try await Self.page(Self.path, site))
    for part in [
      "<title>French: Rivers &lt;b&gt; · Preview</title>", "whereas rivers &amp; lakes run;",
      "fleuves &lt;x&gt; &amp; lacs",
      "fleuves &amp;lt;x&amp;gt; &amp; lacs coulent;</textarea>", "“lacs” is kept", "Edit recital A", "data-states=",
      "href=\"/_/translate/fr/rivers/file/#L7\"", "href=\"/_/translate/en/rivers/file/#L7\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let shown = try #require(try await Self.page(Self.path, site, isWritable: false))
    #expect(!shown.contains("<form") && !shown.contains("<button") && shown.contains("Recital A"))
    let lines = try #require(try await Self.page("fr/rivers/file/", site))
    #expect(lines.contains("<li id=\"L7\"") && lines.contains("fleuves &amp;lt;x"))
    let all = try #require(try await Self.page("", site))
    #expect(all.contains("href=\"/_/translate/fr/rivers/\"") && all.contains("3 of 3 translated"))
  }

  @Test(arguments: [
    "en/rivers/", "fr/lakes/", "de/rivers/", "fr/", "fr", "fr/rivers", "fr/rivers/file", "fr/rivers/other/",
    "x/rivers/",
    "fr/rivers/file/more/",
  ])
  func `nothing else is there`(path: String) async throws {
    let folder = Folder()
    #expect(try await Self.page(path, Self.site(folder, Self.french.replacing("<fleuves>", with: "fleuves"))) == nil)
  }

  @Test func `a text is saved where its file is as it was, and read as before`() async throws {
    let folder = Folder()
    let french = Self.french.replacing("<fleuves>", with: "fleuves")
    let site = try await Self.site(folder, french)
    let language = try #require(LanguageTag("fr"))
    let stamp = try #require(try site.text(of: "para_1", in: Slug("rivers"), language)?.stamp)
    func take(_ text: String, key: String = "para_1", stamp other: String? = nil, at path: String = Self.path)
      -> TranslationView.Outcome
    {
      let message: [String: Any] = ["key": key, "stamp": other ?? stamp, "texts": [key: text]]
      return Self.view.take(Array((try? JSONSerialization.data(withJSONObject: message)) ?? Data()), at: path, of: site)
    }
    func file() throws -> String {
      try String(contentsOf: folder.url.appending(path: "Content/fr/rivers.md"), encoding: .utf8)
    }
    let path = "Content/fr/rivers.md"
    #expect(take("décide.") == .saved(false))
    #expect(take("décide.", stamp: "0") == .refused(.changedMeanwhile(path: path)))
    #expect(take("décide.", key: "para_2") == .refused(.noPlace(key: "para_2")))
    #expect(take("un.\n\n2. deux.") == .refused(.readOtherwise(key: "para_1")))
    #expect(take("décide.", at: "en/lakes/") == .missing)
    #expect(take("décide.", at: "fr/rivers") == .missing)
    #expect(Self.view.take(Array("{}".utf8), at: Self.path, of: site) == .malformed)
    for text in ["<b>décide</b>", "[décide](javascript:x)"] {
      guard case .refused(.faulty("para_1", _)) = take(text) else {
        Issue.record("\(text): \(take(text))")
        continue
      }
    }
    #expect(try file() == french)
    #expect(take("\ndécide *enfin*.\n") == .saved(true))
    #expect(try file() == french.replacing("1. décide.", with: "1. décide *enfin*."))
    #expect(take("autre") == .refused(.changedMeanwhile(path: path)))
  }

  // MARK: What is up to date

  private static let german = """
    ---
    title: Die Flüsse
    translation: unofficial
    ---
    # Die Flüsse

    A. in der Erwägung, dass Flüsse und Seen fließen;

    1. Beschließt.

    """

  /// What a page would send for a unit, or for all that is not recorded.
  private static func seen(_ key: String?, _ site: Site, _ language: String = "fr") async throws -> String {
    let page = try #require(try await page("\(language)/rivers/", site))
    let start = try #require(key.map { page.range(of: "id=\"\($0)\"")?.upperBound } ?? page.startIndex)
    return String(try #require(page[start...].firstMatch(of: /data-seen="(\w+)"/)).1)
  }

  private static func accept(_ key: String?, _ seen: String, isCorrection: Bool = false, _ site: Site) throws
    -> TranslationView.Outcome
  {
    let message: [String: Any] = ["accepted": key ?? NSNull(), "seen": seen, "isCorrection": isCorrection]
    return view.take(Array(try JSONSerialization.data(withJSONObject: message)), at: path, of: site)
  }

  /// `de title translated`, one a unit.
  private static func states(_ folder: Folder) async throws -> Set<String> {
    var options = StatusOptions()
    options.tellsAll = true
    let site = try await Site.open(root: folder.url.path)
    let all = try await site.translationStatuses(options) { status in
      status.items.map { "\(status.language) \($0.key) \($0.stateName)" }
    }
    return Set(all.joined())
  }

  private static func states(_ exceptions: String...) -> Set<String> {
    let keys = ["de title", "de rec_A", "de para_1", "fr title", "fr rec_A", "fr para_1"]
    let others = keys.filter { key in !exceptions.contains { $0.hasPrefix(key) } }.map { "\($0) translated" }
    return Set(others + exceptions)
  }

  @Test func `what somebody saw is recorded as up to date, and nothing else`() async throws {
    let folder = Folder()
    _ = try await Self.site(folder, Self.french.replacing("<fleuves>", with: "fleuves"))
    let content = folder.url.appending(path: "Content")
    try FileManager.default.createDirectory(at: content.appending(path: "de"), withIntermediateDirectories: true)
    try Data(Self.german.utf8).write(to: content.appending(path: "de/rivers.md"))
    func change(_ old: String, _ new: String, _ language: String = "en") async throws -> Site {
      let file = content.appending(path: "\(language)/rivers.md")
      try Data(try String(contentsOf: file, encoding: .utf8).replacing(old, with: new).utf8).write(to: file)
      return try await Site.open(root: folder.url.path)
    }
    var site = try await Site.open(root: folder.url.path)
    // Nothing is recorded yet: all of it in one go.
    #expect(try await Self.states(folder).contains("fr rec_A unrecorded"))
    let all = try await Self.seen(nil, site)
    #expect(try Self.accept(nil, "0", site) == .refused(.changedMeanwhile(path: "Content/fr/rivers.md")))
    #expect(try Self.accept(nil, all, site) == .saved(true))
    #expect(try await Self.states(folder).isSuperset(of: ["fr rec_A translated", "de rec_A unrecorded"]))
    _ = try await site.accept(try #require(AcceptanceTarget("*/*")))

    // One language.
    site = try await change("whereas rivers", "whereas great rivers")
    #expect(try await Self.states(folder) == Self.states("fr rec_A outdated", "de rec_A outdated"))
    let seen = try await Self.seen("rec_A", site)
    for (key, seen) in [("rec_A", "0"), ("para_1", seen)] {
      #expect(try Self.accept(key, seen, site) == .refused(.changedMeanwhile(path: "Content/fr/rivers.md")))
    }
    #expect(try Self.accept("rec_Z", seen, site) == .refused(.noPlace(key: "rec_Z")))
    #expect(
      try Self.accept("rec_A", seen, await change("& lacs", "& étangs", "fr"))
        == .refused(.changedMeanwhile(path: "Content/fr/rivers.md")))
    site = try await change("& étangs", "& lacs", "fr")
    #expect(try Self.accept("rec_A", seen, site) == .saved(true))
    #expect(try await Self.states(folder) == Self.states("de rec_A outdated"))

    // A correction, in all languages that were translated from the same text: the German one was not.
    site = try await change("whereas great rivers", "whereas great river's")
    let correction = try await Self.seen("rec_A", site)
    #expect(try Self.accept("rec_A", correction, isCorrection: true, site) == .saved(true))
    #expect(try await Self.states(folder) == Self.states("de rec_A outdated"))
    site = try await change("1. Decides.", "1. Decided.")
    let typo = try await Self.seen("para_1", site)
    #expect(try Self.accept("para_1", typo, isCorrection: true, site) == .saved(true))
    #expect(try await Self.states(folder) == Self.states("de rec_A outdated"))
    let record = try String(contentsOf: content.appending(path: "de/translated-from.tsv"), encoding: .utf8)
    #expect(record.contains("\tDecided.\ttypo\n"))
  }
}
