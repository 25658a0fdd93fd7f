internal import Foundation

/// Lets Pagefind index the pages of resolutions: one index a language, every provision an entry of its own.
struct SearchIndex {
  /// Pagefind's path.
  let program: String

  /// Indexes the pages of resolutions that were written to `tree`, and hands on the index's files.
  /// - Throws: `SearchIndexError` where the program fails.
  func write(of tree: OutputTree, to sink: some PageSink) throws {
    let indexer = try SearchIndexer(program: program)
    for path in tree.writtenPaths(where: Self.isResolution) {
      try indexer.add(try tree.bytes(of: path), at: path)
    }
    for file in try indexer.files() where !file.path.contains("-ui.") {
      // Pagefind's own widgets are not used.
      let bytes = file.path == "pagefind-entry.json" ? try sorted(file.bytes) : file.bytes
      try sink.write("pagefind/\(file.path)", unsafe bytes.span.bytes)
    }
  }

  /// Whether a path is that of a page two folders deep: `fr/2019-2610-kazakhstan/index.html`.
  private static func isResolution(_ path: RawSpan) -> Bool {
    unsafe path.withUnsafeBytes { path in
      unsafe path.count { $0 == UInt8(ascii: "/") } == 2 && path.suffix(11).elementsEqual("/index.html".utf8)
    }
  }

  /// The same JSON with its keys in order: Pagefind lists the languages in any order.
  private func sorted(_ json: [UInt8]) throws -> [UInt8] {
    let value = try JSONSerialization.jsonObject(with: Data(json))
    return Array(try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }
}
