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
    for file in try indexer.files() where !file.path.contains("-ui.") && !file.path.hasPrefix("pagefind-highlight") {
      // Pagefind's own widgets are not used.
      let bytes = file.path == "pagefind-entry.json" ? try sorted(file.bytes) : file.bytes
      try sink.write("pagefind/\(file.path)", unsafe bytes.span.bytes)
    }
  }

  /// The same JSON with its keys in order: Pagefind lists the languages in any order.
  private func sorted(_ json: [UInt8]) throws -> [UInt8] {
    let value = try JSONSerialization.jsonObject(with: Data(json))
    return Array(try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }
}
