internal import Diagnostics
internal import Resolutions
internal import Sites

/// What stands in Content, found from the names of folders and files alone.
struct ContentListing: Sendable, Hashable {
  let inventory: Inventory
  /// `Content/site.yml`, if there is one.
  let hasConfiguration: Bool
  /// Languages with a `phrases.yml` of their own.
  let phraseFiles: Set<LanguageTag>
  /// Where the site must not be written.
  let places: ContentPlaces
}

/// Lists Content.
struct ContentScanner: Sendable {
  /// The site's root folder.
  let root: String

  init(root: String) {
    self.root = root
  }

  /// - Throws: `ContentError` where Content cannot be read.
  func scan() throws(ContentError) -> Diagnosed<ContentListing> {
    var scan = try Scan(root: root)
    try scan.run()
    if scan.listing.inventory.languages.isEmpty, scan.files.diagnostics.isEmpty {
      throw ContentError(
        path: "\(root)/Content", reason: "it holds no folder named with a language tag, such as Content/en")
    }
    return Diagnosed(scan.listing, scan.files.diagnostics)
  }

  /// Names under `/<lang>/` and `/` that a resolution cannot have.
  private static let reserved: Set<String> = [
    "search", "names", "year", "institution", "subject", "available", "assets", "static", "pagefind", "parallel",
  ]

  private struct Scan {
    var files: ContentReader
    private let top: ContentFolder
    private var languages: Set<LanguageTag> = []
    private var resolutions: [Slug: [LanguageTag]] = [:]
    private var staticFiles: Set<StaticPath> = []
    private var phraseFiles: Set<LanguageTag> = []
    private var hasConfiguration = false

    init(root: String) throws(ContentError) {
      let folder = "\(root)/Content"
      guard let top = try ContentFolder(folder) else {
        throw ContentError(path: folder, reason: "there is no such folder; give the site’s folder with --root")
      }
      self.top = top
      files = try ContentReader(root: root, top: top)
    }

    var listing: ContentListing {
      let sorted = resolutions.sorted { $0.key < $1.key }.map { (slug: $0.key, languages: $0.value.sorted()) }
      let inventory = Inventory(languages: languages.sorted(), resolutions: sorted, staticFiles: staticFiles)
      return ContentListing(
        inventory: inventory, hasConfiguration: hasConfiguration, phraseFiles: phraseFiles, places: files.places)
    }

    mutating func run() throws(ContentError) {
      // Whether links are followed has to be known before any is.
      for entry in top.visible where entry.name == "site.yml" && entry.kind != .folder {
        hasConfiguration = files.admits(entry, in: "Content")
        if hasConfiguration { try files.readPermission() }
      }
      for entry in top.visible where entry.name != "site.yml" || entry.kind == .folder {
        if entry.kind == .folder {
          try scanFolder(entry)
        } else if entry.kind != .file {
          _ = files.admits(entry, in: "Content")
        } else {
          files.diagnostics.append(.unexpectedFile(entry.name, at: files.place("Content/\(entry.name)")))
        }
      }
    }

    private mutating func scanFolder(_ entry: ContentEntry) throws(ContentError) {
      if entry.name == "static" {
        var scan = StaticScan(files: files)
        try scan.run(entry)
        files = scan.files
        staticFiles = scan.paths
        return
      }
      guard let tag = LanguageTag(entry.name), tag.rawValue == entry.name, LanguageFacts.isKnown(tag) else {
        return files.diagnostics.append(.unknownFolder(entry.name, at: files.place("Content/\(entry.name)")))
      }
      guard let folder = try files.enter(entry, in: "Content") else { return }
      languages.insert(tag)
      for item in folder.visible { scan(item, tag) }
    }

    private mutating func scan(_ item: ContentEntry, _ tag: LanguageTag) {
      let folder = "Content/\(tag)"
      if item.name == "phrases.yml", item.kind != .folder {
        if files.admits(item, in: folder) { phraseFiles.insert(tag) }
      } else if item.kind == .folder || !item.name.utf8.suffix(3).elementsEqual(".md".utf8) {
        files.diagnostics.append(.unexpectedFile(item.name, at: files.place("\(folder)/\(item.name)")))
      } else if files.admits(item, in: folder) {
        addResolution(String(item.name.dropLast(3)), tag, "\(folder)/\(item.name)")
      }
    }

    private mutating func addResolution(_ name: String, _ language: LanguageTag, _ path: String) {
      let isClean =
        !name.isEmpty
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      if !isClean {
        files.diagnostics.append(
          .invalidName(name + ".md", problem: "it has other signs than a–z, 0–9 and -", at: files.place(path)))
      } else if ContentScanner.reserved.contains(name) || isLanguage(name) {
        files.diagnostics.append(
          .invalidName(name + ".md", problem: "“\(name)” is the address of another page", at: files.place(path)))
      } else {
        resolutions[Slug(name), default: []].append(language)
      }
    }

    /// Whether a name, of small letters, digits and hyphens, is a language's tag. Most begin with a year, as no tag does.
    private func isLanguage(_ name: String) -> Bool {
      guard let first = name.utf8.first, first >= UInt8(ascii: "a"), let tag = LanguageTag(name) else { return false }
      return LanguageFacts.isKnown(tag)
    }
  }
}
