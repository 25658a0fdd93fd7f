internal import Diagnostics
internal import Foundation
internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Lets Pagefind make an index a language of the records of all versions.
struct SearchIndex {
  /// Pagefind's path.
  let program: String
  /// A folder that is not there, where Pagefind puts the index until all of it is read.
  let scratch: String

  /// Indexes all that a site publishes, resolution by resolution in their order, and hands on the index's files. Each is
  /// read once more: what Pagefind takes for it is a hundred times as long, and nothing has to be kept until then.
  /// - Throws: `SearchIndexError` where the program fails, and `ContentError` where a file cannot be read.
  func write(of site: Site, to sink: some PageSink) throws {
    let indexer = try SearchIndexer(program: program)
    // What is found is the text as it is now.
    for (slug, languages) in site.inventory.resolutions where slug.current == nil {
      let resolution = try site.read(slug, languages).value
      guard resolution.isPublished else { continue }
      for version in resolution.versions {
        guard let frame = site.materials.frames[version.language.tag] else { continue }
        for page in SearchPages(version, of: slug, frame).all { try indexer.add(page.html.string, at: page.address) }
      }
    }
    let files = FileManager.default
    // A build that was killed may have left one.
    try? files.removeItem(atPath: scratch)
    defer { try? files.removeItem(atPath: scratch) }
    try indexer.write(to: scratch)
    for path in try paths() {
      guard let bytes = files.contents(atPath: "\(scratch)/\(path)").map({ Array($0) }) else { throw unreadable }
      try sink.write(
        "pagefind/\(path)", unsafe (path == "pagefind-entry.json" ? try sorted(bytes) : bytes).span.bytes)
    }
  }

  private var unreadable: SearchIndexError {
    SearchIndexError(description: "\(program) made no search index that can be read in \(scratch)")
  }

  /// The index's files, in order, without Pagefind's own widgets.
  private func paths() throws -> [String] {
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: scratch) else { throw unreadable }
    let wanted = all.filter { path in
      let isFolder = path == "fragment" || path == "index" || path == "filter"
      return !isFolder && !path.contains("-ui.") && !path.hasPrefix("pagefind-highlight")
    }
    return wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same JSON with its keys in order: Pagefind lists the languages in any order.
  private func sorted(_ json: [UInt8]) throws -> [UInt8] {
    let value = try JSONSerialization.jsonObject(with: Data(json))
    return Array(try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }
}
