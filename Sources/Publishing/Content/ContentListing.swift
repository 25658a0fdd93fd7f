internal import Diagnostics
internal import Resolutions
internal import Sites

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What stands in Content, found from the names of folders and files alone.
struct ContentListing: Sendable, Hashable {
  private(set) var inventory: Inventory
  /// `Content/site.yml`, if there is one.
  let hasConfiguration: Bool
  /// `Content/anchors.tsv`, if there is one.
  let hasAnchorRecord: Bool
  /// Languages with a `phrases.yml` of their own.
  let phraseFiles: Set<LanguageTag>
  /// Languages with a record of what their translations were made from.
  let recordFiles: Set<LanguageTag>
  /// Where the site must not be written.
  let places: ContentPlaces

  init(
    inventory: Inventory, hasConfiguration: Bool, hasAnchorRecord: Bool, phraseFiles: Set<LanguageTag>,
    recordFiles: Set<LanguageTag>,
    places: ContentPlaces
  ) {
    self.recordFiles = recordFiles
    self.inventory = inventory
    self.hasConfiguration = hasConfiguration
    self.hasAnchorRecord = hasAnchorRecord
    self.phraseFiles = phraseFiles
    self.places = places
  }

  /// Resolutions of which no version is to be published, though files are there.
  private(set) var leftOut: Set<Slug> = []

  /// Passes over versions as if their files were not there.
  mutating func leaveOut(_ files: Set<String>) {
    let before = inventory.resolutions.map(\.slug)
    defer { leftOut = Set(before.filter { inventory.languages(of: $0) == nil }) }
    inventory = inventory.keeping { slug, language in !files.contains("Content/\(language)/\(slug).md") }
  }
}

// MARK: Changes

extension ContentListing {
  /// Whether it is still true after some changes; false where only listing everything anew would tell.
  /// - Parameters:
  ///   - root: the site's root folder.
  ///   - diagnostics: what was said of the names in Content.
  func isTrue(after changes: ContentChanges, root: String, _ diagnostics: [Diagnostic]) -> Bool {
    guard case .files(let paths) = changes else { return false }
    return paths.allSatisfy { isTrue(afterChangeOf: $0, root: root, diagnostics) }
  }

  private func isTrue(afterChangeOf path: String, root: String, _ diagnostics: [Diagnostic]) -> Bool {
    var raw = stat()
    let isThere = unsafe lstat("\(root)/\(path)", &raw) == 0
    if let text = TextPath(path), inventory.languages(of: text.slug)?.contains(text.language) ?? false {
      // A link that came in its place may lead anywhere; a text that was emptied is none.
      let isUnwritten = try? ContentReader.isUnwritten(path, root: root)
      return isThere && FileStatus(raw: raw).isRegularFile && isUnwritten == false
    }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 3, LanguageTag(String(names[1])).map(inventory.languages.contains) ?? false else {
      return false
    }
    // Many editors write a file beside the text before they save, and take it away again.
    return names[2].first == "." || !isThere && !isListed(path) && !diagnostics.contains { $0.location.path == path }
  }

  /// Whether it knows a file that is no text.
  private func isListed(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name == "phrases.yml" || name == "pages" || name == SourceRecord.fileName
  }
}
