internal import Diagnostics
internal import Sites

/// Lists `Content/static`.
struct StaticScan {
  var files: ContentReader
  private(set) var paths: Set<StaticPath> = []

  /// Of the names with a full stop before them, those that belong to a site: RFC 8615, Apache's and GitHub's.
  private static let published: Set<String> = [".well-known", ".htaccess", ".nojekyll"]
  /// What systems, editors and version control leave anywhere.
  private static let droppings: Set<String> = [".DS_Store", ".git", ".gitignore", ".gitkeep", ".gitattributes"]

  init(files: ContentReader) {
    self.files = files
  }

  /// - Parameter entry: `static` itself.
  mutating func run(_ entry: ContentEntry) throws(ContentError) {
    try scan(entry, in: "Content", path: "", above: [])
  }

  /// - Parameters:
  ///   - folder: the folder that `entry` stands in: `Content/static`.
  ///   - path: of the entry below `static`, with a slash at its end; empty for `static` itself.
  ///   - above: the folders above it, from `static` on.
  private mutating func scan(
    _ entry: ContentEntry, in folder: String, path: String, above: [FileIdentity]
  ) throws(ContentError) {
    guard let found = try files.enter(entry, in: folder, above: above) else { return }
    let here = "\(folder)/\(entry.name)"
    let items = found.entries.filter { isPublished($0, in: here) }
    tellClashes(items, in: here)
    for item in items {
      if item.kind == .folder {
        try scan(item, in: here, path: "\(path)\(item.name)/", above: above + [found.identity])
      } else if files.admits(item, in: here) {
        paths.insert(StaticPath(path + item.name))
      }
    }
  }

  /// Says what is left out, unless nobody can miss it.
  private mutating func isPublished(_ item: ContentEntry, in folder: String) -> Bool {
    guard item.isHidden, !Self.published.contains(item.name) else { return true }
    let isDropping =
      Self.droppings.contains(item.name) || item.name.hasPrefix("._") || item.name.hasPrefix(".#")
      || item.name.hasSuffix(".swp")
    if !isDropping {
      files.diagnostics.append(.unexpectedFile(item.name, at: files.place("\(folder)/\(item.name)")))
    }
    return false
  }

  private mutating func tellClashes(_ items: [ContentEntry], in folder: String) {
    // Texts that differ in how accents are written are the same to Swift.
    var names: [String: String] = [:]
    for item in items where item.nameProblem == nil {
      if let other = names.updateValue(item.name, forKey: item.name.lowercased()) {
        files.diagnostics.append(.clashingNames(item.name, other, at: files.place("\(folder)/\(item.name)")))
      }
    }
  }
}
