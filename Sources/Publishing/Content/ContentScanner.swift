internal import Diagnostics
internal import Resolutions
internal import Sites

/// What stands in Content, found from the names of folders and files alone.
struct ContentListing: Sendable {
  let inventory: Inventory
  /// `Content/site.yml`, if there is one.
  let hasConfiguration: Bool
  /// Languages with a `phrases.yml` of their own.
  let phraseFiles: Set<LanguageTag>
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
    var scan = Scan(root: root)
    try scan.run()
    if scan.listing.inventory.languages.isEmpty, scan.diagnostics.isEmpty {
      throw ContentError(
        path: "\(root)/Content", reason: "it holds no folder named with a language tag, such as Content/en")
    }
    return Diagnosed(scan.listing, scan.diagnostics)
  }

  private struct Scan {
    let root: String
    var diagnostics: [Diagnostic] = []
    private var languages: Set<LanguageTag> = []
    private var resolutions: [Slug: [LanguageTag]] = [:]
    private var staticFiles: Set<String> = []
    private var phraseFiles: Set<LanguageTag> = []
    private var hasConfiguration = false

    init(root: String) {
      self.root = root
    }

    var listing: ContentListing {
      let sorted = resolutions.sorted { $0.key < $1.key }.map { (slug: $0.key, languages: $0.value.sorted()) }
      let inventory = Inventory(languages: languages.sorted(), resolutions: sorted, staticFiles: staticFiles)
      return ContentListing(inventory: inventory, hasConfiguration: hasConfiguration, phraseFiles: phraseFiles)
    }

    mutating func run() throws(ContentError) {
      let folder = "\(root)/Content"
      guard let entries = try ContentFile.entries(of: folder) else {
        throw ContentError(path: folder, reason: "there is no such folder; give the site’s folder with --root")
      }
      for entry in entries {
        if entry.isFolder {
          try scanFolder(entry.name)
        } else if entry.name == "site.yml" {
          hasConfiguration = true
        } else {
          diagnostics.append(.unexpectedFile(entry.name, at: place("Content/\(entry.name)")))
        }
      }
    }

    private mutating func scanFolder(_ name: String) throws(ContentError) {
      if name == "static" { return try scanStatic("") }
      guard let tag = LanguageTag(name), tag.rawValue == name, LanguageFacts.isKnown(tag) else {
        return diagnostics.append(.unknownFolder(name, at: place("Content/\(name)")))
      }
      languages.insert(tag)
      for entry in try ContentFile.entries(of: "\(root)/Content/\(name)") ?? [] {
        let path = "Content/\(name)/\(entry.name)"
        if entry.name == "phrases.yml" {
          phraseFiles.insert(tag)
        } else if entry.isFolder || !entry.name.hasSuffix(".md") {
          diagnostics.append(.unexpectedFile(entry.name, at: place(path)))
        } else {
          addResolution(String(entry.name.dropLast(3)), tag, path)
        }
      }
    }

    private mutating func addResolution(_ name: String, _ language: LanguageTag, _ path: String) {
      if let problem = Slug.problem(with: name) {
        diagnostics.append(.invalidName(name + ".md", problem: problem, at: place(path)))
      } else {
        resolutions[Slug(name), default: []].append(language)
      }
    }

    private mutating func scanStatic(_ folder: String) throws(ContentError) {
      for entry in try ContentFile.entries(of: "\(root)/Content/static/\(folder)") ?? [] {
        if entry.isFolder {
          try scanStatic("\(folder)\(entry.name)/")
        } else {
          staticFiles.insert(folder + entry.name)
        }
      }
    }

    private func place(_ path: String) -> SourceLocation {
      SourceLocation(path: path, range: .startOfFile)
    }
  }
}
