internal import Foundation

/// The search index could not be made.
public struct SearchIndexError: Error, CustomStringConvertible {
  /// Which program failed, and the end of what it said.
  public let description: String
}

/// Lets Pagefind index the pages of resolutions: one index a language, every provision an entry of its own.
struct SearchIndex {
  /// The program's path.
  let indexer: String

  /// Indexes the site in `folder` and hands on the index's files.
  /// - Throws: `SearchIndexError` where the program fails.
  func write(of folder: String, to sink: some PageSink) throws {
    let files = FileManager.default
    let target = files.temporaryDirectory.appendingPathComponent("whereas-search-\(UUID().uuidString)")
    defer { try? files.removeItem(at: target) }
    try run(["--site", folder, "--glob", "*/*/index.html", "--output-path", target.path, "--quiet"])
    for path in try files.subpathsOfDirectory(atPath: target.path).sorted() {
      let source = target.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: source.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      // Pagefind's own widgets are not used.
      guard !path.contains("-ui.") else { continue }
      let bytes = try ContentFile.bytes(at: source.path)
      let file = path == "pagefind-entry.json" ? try sorted(bytes) : bytes
      try sink.write("pagefind/\(path)", file.span.bytes)
    }
  }

  /// The same JSON with its keys in order: Pagefind lists the languages in any order.
  private func sorted(_ json: [UInt8]) throws -> [UInt8] {
    let value = try JSONSerialization.jsonObject(with: Data(json))
    return Array(try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: indexer)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw SearchIndexError(description: "cannot run \(indexer): \(error.localizedDescription)")
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw SearchIndexError(description: "\(indexer) made no search index: \(text.suffix(400))")
    }
  }
}
