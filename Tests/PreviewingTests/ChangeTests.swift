import Diagnostics
import Foundation
import Publishing
import Sites
import Testing

/// A site that is told which files changed is the same as one that looks at all of them.
@Suite struct ChangeTests {
  /// What happens to files, and which are named to those who watch.
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let paths: Set<String>
    /// Whether nothing need be listed anew for it.
    var isWithinTexts = false
    let change: @Sendable (PreviewFolder) throws -> Void
  }

  private static let text = "Content/en/rivers.md"
  private static let other = PreviewFolder.english.replacing("borders", with: "plains")

  private static let stories = [
    Story(testDescription: "a text is saved", paths: [text], isWithinTexts: true) { try $0.write(text, other) },
    Story(testDescription: "a text gets an error", paths: [text], isWithinTexts: true) {
      try $0.write(text, PreviewFolder.english.replacing("1. Decides", with: "3. Decides"))
    },
    Story(testDescription: "a text is saved by a rename", paths: [text, "Content/en/.new.swp"], isWithinTexts: true) {
      try $0.write("Content/en/.new.swp", other)
      try $0.move("Content/en/.new.swp", text)
    },
    Story(testDescription: "a file came and went beside it", paths: [text, "Content/en/4913"], isWithinTexts: true) {
      try $0.write("Content/en/4913", "")
      try $0.remove("Content/en/4913")
      try $0.write(text, other)
    },
    Story(testDescription: "the text before stays beside it", paths: [text, "Content/en/rivers.md~"]) {
      try $0.move(text, "Content/en/rivers.md~")
      try $0.write(text, other)
    },
    Story(testDescription: "a text comes", paths: ["Content/en/seas.md"]) { try $0.write("Content/en/seas.md", other) },
    Story(testDescription: "a text goes", paths: ["Content/en/lakes.md"]) { try $0.remove("Content/en/lakes.md") },
    Story(testDescription: "a translation goes", paths: ["Content/fr/rivers.md"]) {
      try $0.remove("Content/fr/rivers.md")
    },
    Story(testDescription: "a text is renamed", paths: ["Content/en/lakes.md", "Content/en/ponds.md"]) {
      try $0.move("Content/en/lakes.md", "Content/en/ponds.md")
    },
    Story(testDescription: "a text is renamed in another's place", paths: ["Content/en/lakes.md", text]) {
      try $0.move("Content/en/lakes.md", text)
    },
    Story(testDescription: "a text becomes a head alone", paths: ["Content/fr/rivers.md"]) {
      try $0.write("Content/fr/rivers.md", "---\ntitle: Les fleuves\n---\n")
    },
    Story(testDescription: "a link that leads out stands for a text", paths: [text]) {
      try $0.remove(text)
      try FileManager.default.createSymbolicLink(
        atPath: $0.url.appending(path: text).path, withDestinationPath: $0.url.appending(path: "secret.txt").path)
    },
    Story(testDescription: "site.yml changes", paths: ["Content/site.yml"]) {
      try $0.write("Content/site.yml", "name: Seas\n")
    },
    Story(testDescription: "site.yml gets an error", paths: ["Content/site.yml"]) {
      try $0.write("Content/site.yml", "nam: [")
    },
    Story(testDescription: "site.yml goes", paths: ["Content/site.yml"]) { try $0.remove("Content/site.yml") },
    Story(testDescription: "own words come", paths: ["Content/fr/phrases.yml"]) {
      try $0.write("Content/fr/phrases.yml", "resolution: Texte\nnothing: x\n")
    },
    Story(testDescription: "a record comes", paths: ["Content/fr/translated-from.tsv"]) {
      try $0.write("Content/fr/translated-from.tsv", "rivers#rec_A\t-\twhereas rivers run;\n")
    },
    Story(testDescription: "addresses are recorded", paths: ["Content/anchors.tsv"]) {
      try $0.write("Content/anchors.tsv", "rivers#rec_Z\t0b242d361fda71bc\n")
    },
    Story(testDescription: "an own page comes", paths: ["Content/en/pages/about.md"]) {
      try $0.write("Content/en/pages/about.md", "# About\n\nSee [lakes](nowhere.md).\n")
    },
    Story(testDescription: "a file of static comes", paths: ["Content/static/a.css"]) {
      try $0.write("Content/static/a.css", "")
    },
    Story(testDescription: "a name that no address can have comes", paths: ["Content/en/Two words.md"]) {
      try $0.write("Content/en/Two words.md", other)
    },
  ]

  @Test(arguments: stories) func `what is told is enough`(_ story: Story) async throws {
    let folder = try PreviewFolder()
    let before = try await Site.open(root: folder.path)
    _ = try await before.survey()
    try story.change(folder)
    let changes = ContentChanges.files(story.paths)
    let site = try await before.refreshed(after: changes)
    #expect((site === before) == story.isWithinTexts)
    try await expect(site, after: changes, folder)
    // And back again.
    for (path, text) in [(Self.text, PreviewFolder.english), ("Content/fr/rivers.md", PreviewFolder.french)] {
      if story.paths.contains(path) {
        try? folder.remove(path)
        try folder.write(path, text)
      }
    }
    try await expect(try await site.refreshed(after: changes), after: changes, folder)
  }

  @Test func `two changes at once are two, though neither size nor date tells them apart`() async throws {
    let folder = try PreviewFolder()
    let site = try await Site.open(root: folder.path)
    let changes = ContentChanges.files([Self.text])
    for word in ["plains", "fields", "meadow", "desert"] {
      try folder.write(Self.text, PreviewFolder.english.replacing("borders", with: word))
      let now = try await site.refreshed(after: changes)
      let page = try #require(try await now.page(at: Address(path: "en/rivers/")))
      #expect(String(decoding: page.value, as: UTF8.self).contains("cross \(word)"))
    }
  }

  @Test func `what was not surveyed yet is surveyed later`() async throws {
    let folder = try PreviewFolder()
    let site = try await Site.open(root: folder.path)
    _ = try await site.survey()
    try folder.write(Self.text, PreviewFolder.english.replacing("1. Decides", with: "3. Decides"))
    try folder.write("Content/en/lakes.md", "---\ntitle: Lakes\ndate: 2019\n---\n# On lakes\n\n2. Decides.\n")
    var changes = ContentChanges.files([Self.text])
    _ = try await site.refreshed(after: changes)
    changes.add(.files(["Content/en/lakes.md"]))
    _ = try await site.refreshed(after: .files(["Content/en/lakes.md"]))
    try await expect(site, after: changes, folder)
    changes.add(.any)
    #expect(changes == .any)
  }

  /// Holds a site against one that is opened now.
  private func expect(_ site: Site, after changes: ContentChanges, _ folder: PreviewFolder) async throws {
    let fresh = try await Site.open(root: folder.path)
    #expect(site.inventory == fresh.inventory)
    #expect(site.diagnostics.sorted() == fresh.diagnostics.sorted())
    let (survey, all) = (try await site.survey(after: changes), try await fresh.survey())
    #expect(survey.diagnostics == all.diagnostics)
    func lines(_ survey: SiteSurvey) -> [String] {
      survey.resolutions.map { "\($0.slug) \($0.title) \($0.versions.map { "\($0.language)" })" }
    }
    #expect(lines(survey) == lines(all))
    for path in ["en/", "fr/", "en/rivers/", "fr/rivers/", "rivers/", "en/lakes/"] {
      let address = Address(path: path)
      #expect(try await site.page(at: address)?.value == fresh.page(at: address)?.value, "\(path)")
    }
  }
}
