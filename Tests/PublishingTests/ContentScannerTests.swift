import Diagnostics
import Foundation
import Resolutions
import Sites
import Testing

@testable import Publishing

/// What Content holds, from names alone.
@Suite struct ContentScannerTests {
  /// Scans a Content of empty files.
  private func scan(_ files: [String]) throws -> Diagnosed<ContentListing> {
    let folder = try TestFolder()
    for file in ["en/a.md"] + files {
      let path = URL(filePath: folder.path).appending(path: "Content/\(file)")
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: path)
    }
    return try ContentScanner(root: folder.path).scan()
  }

  @Test func `languages, resolutions and files are sorted whatever the folder's order`() throws {
    let listing = try scan([
      "fr/b.md", "en/c-2.md", "pt-BR/b.md", "en/b.md", "static/z.png", "static/a/b.png", "fr/phrases.yml", "site.yml",
    ])
    let inventory = listing.value.inventory
    #expect(listing.diagnostics.isEmpty)
    #expect(inventory.languages.map(\.rawValue) == ["en", "fr", "pt-BR"])
    #expect(inventory.resolutions.map(\.slug.rawValue) == ["a", "b", "c-2"])
    #expect(inventory.resolutions.map { $0.languages.map(\.rawValue) } == [["en"], ["en", "fr", "pt-BR"], ["en"]])
    #expect(inventory.staticFiles.map(\.text).sorted() == ["a/b.png", "z.png"])
    #expect(listing.value.phraseFiles.map(\.rawValue) == ["fr"])
    #expect(listing.value.hasConfiguration)
  }

  @Test(
    arguments: [
      ("EN/b.md", "unknown-folder"), ("xx-notalanguagetag/b.md", "unknown-folder"), ("qqq/b.md", "unknown-folder"),
      ("readme.txt", "unexpected-file"), ("en/notes.txt", "unexpected-file"), ("en/more/b.md", "unexpected-file"),
      ("en/B.md", "invalid-name"), ("en/b_c.md", "invalid-name"), ("en/é.md", "invalid-name"),
      ("en/search.md", "invalid-name"), ("en/fr.md", "invalid-name"), ("en/parallel.md", "invalid-name"),
    ])
  func `what cannot stand there is told, and is no resolution`(file: String, rule: String) throws {
    let listing = try scan([file])
    #expect(listing.diagnostics.map(\.rule) == [rule])
    #expect(listing.value.inventory.resolutions.map(\.slug.rawValue) == ["a"])
  }

  @Test(arguments: [".DS_Store", "en/.a.md.swp", ".git/config"])
  func `hidden files are nobody's business`(file: String) throws {
    #expect(try scan([file]).diagnostics.isEmpty)
  }

  @Test func `an empty Content is told`() throws {
    let folder = try TestFolder()
    #expect(throws: ContentError.self) { try ContentScanner(root: folder.path).scan() }
    try FileManager.default.createDirectory(atPath: folder.path + "/Content", withIntermediateDirectories: true)
    #expect(throws: ContentError.self) { try ContentScanner(root: folder.path).scan() }
  }
}
