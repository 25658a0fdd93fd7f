internal import Diagnostics
internal import Resolutions
internal import Sites

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

  private struct Scan {
    var files: ContentReader
    private let top: ContentFolder
    private var languages: Set<LanguageTag> = []
    private var resolutions: [Slug: [LanguageTag]] = [:]
    /// Pages that are no resolutions.
    private var pages: [Slug: [LanguageTag]] = [:]
    private var staticFiles: Set<StaticPath> = []
    private var phraseFiles: Set<LanguageTag> = []
    private var recordFiles: Set<LanguageTag> = []
    private var hasConfiguration = false
    private var hasAnchorRecord = false

    init(root: String) throws(ContentError) {
      let folder = "\(root)/Content"
      guard let top = try ContentFolder(folder) else {
        throw ContentError(path: folder, reason: "there is no such folder; give the site’s folder with --root")
      }
      self.top = top
      files = try ContentReader(root: root, top: top)
    }

    var listing: ContentListing {
      func sorted(_ texts: [Slug: [LanguageTag]]) -> [(slug: Slug, languages: [LanguageTag])] {
        texts.sorted { $0.key < $1.key }.map { (slug: $0.key, languages: $0.value.sorted()) }
      }
      let inventory = Inventory(
        languages: languages.sorted(), resolutions: sorted(resolutions), pages: sorted(pages), staticFiles: staticFiles)
      return ContentListing(
        inventory: inventory, hasConfiguration: hasConfiguration, hasAnchorRecord: hasAnchorRecord,
        phraseFiles: phraseFiles, recordFiles: recordFiles, places: files.places)
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
        } else if "Content/\(entry.name)" == AnchorRecord.path {
          hasAnchorRecord = files.admits(entry, in: "Content")
        } else {
          files.diagnostics.append(.unexpectedFile(entry.name, at: files.place("Content/\(entry.name)")))
        }
      }
      refuseClashes()
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
      for item in folder.visible { try scan(item, tag) }
    }

    private mutating func scan(_ item: ContentEntry, _ tag: LanguageTag) throws(ContentError) {
      let folder = "Content/\(tag)"
      if item.name == "phrases.yml", item.kind != .folder {
        if files.admits(item, in: folder) { phraseFiles.insert(tag) }
      } else if item.name == SourceRecord.fileName, item.kind != .folder {
        if files.admits(item, in: folder) { recordFiles.insert(tag) }
      } else if item.name == "pages", item.kind == .folder {
        guard let pages = try files.enter(item, in: folder) else { return }
        for page in pages.visible {
          if let slug = try slug(page, in: "\(folder)/pages"), !isVersion(slug, "\(folder)/pages") {
            self.pages[slug, default: []].append(tag)
          }
        }
      } else if let slug = try slug(item, in: folder) {
        resolutions[slug, default: []].append(tag)
      }
    }

    /// The name of a text that is to be published; nil for anything else, which is said.
    private mutating func slug(_ item: ContentEntry, in folder: String) throws(ContentError) -> Slug? {
      let path = "\(folder)/\(item.name)"
      if item.kind == .folder || !item.name.utf8.suffix(3).elementsEqual(".md".utf8) {
        files.diagnostics.append(.unexpectedFile(item.name, at: files.place(path)))
        return nil
      }
      guard files.admits(item, in: folder) else { return nil }
      let name = String(item.name.dropLast(3))
      if let problem = Slug.problem(with: name) {
        files.diagnostics.append(.invalidName(item.name, problem: problem, at: files.place(path)))
        return nil
      }
      if try ContentReader.isUnwritten(path, root: files.root) {
        files.diagnostics.append(.unwrittenText(item.name, at: files.place(path)))
        return nil
      }
      return Slug(name)
    }

    /// Pages have no versions.
    private mutating func isVersion(_ slug: Slug, _ folder: String) -> Bool {
      guard slug.current != nil else { return false }
      let place = files.place("\(folder)/\(slug).md")
      files.diagnostics.append(
        .invalidName("\(slug).md", problem: "a page that is no resolution has no earlier versions", at: place))
      return true
    }

    /// Resolutions and pages share their addresses; an earlier version needs a current one.
    private mutating func refuseClashes() {
      for (slug, tags) in resolutions where slug.current.map({ resolutions[$0] == nil }) ?? false {
        for tag in tags {
          files.diagnostics.append(.orphanVersion(slug, at: files.place("Content/\(tag)/\(slug).md")))
        }
        resolutions[slug] = nil
      }
      for (slug, tags) in pages where resolutions[slug] != nil {
        for tag in tags {
          files.diagnostics.append(
            .invalidName(
              "\(slug).md", problem: "“\(slug)” is the address of a resolution",
              at: files.place("Content/\(tag)/pages/\(slug).md")))
        }
        pages[slug] = nil
      }
    }
  }
}
