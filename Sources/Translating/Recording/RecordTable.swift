internal import Foundation
internal import Resolutions
internal import Sites

/// All lines of a language's `translated-from.tsv`, to be changed and written again.
struct RecordTable {
  private let url: URL
  private var records: [Slug: SourceRecord] = [:]

  /// A file that is not there yet has no lines.
  /// - Parameter path: as messages name it, relative to the root.
  /// - Throws: `RecordError` where a line is no record, as after a merge that is not settled: nothing may be lost.
  init(root: String, language: LanguageTag) throws {
    let path = "Content/\(language)/\(SourceRecord.fileName)"
    url = URL(filePath: "\(root)/\(path)")
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty else { continue }
      guard let (slug, key, entry) = SourceRecord.entry(line.last == "\r" ? line.dropLast() : line) else {
        throw RecordError(description: "\(path):\(number + 1): this line is no record; settle it first, then try again")
      }
      records[slug, default: SourceRecord()].entries[key] = entry
    }
  }

  subscript(slug: Slug) -> SourceRecord {
    get { records[slug] ?? SourceRecord() }
    set { records[slug] = newValue }
  }

  /// Writes all lines, sorted by their bytes.
  /// - Throws: what Foundation says where the file cannot be written.
  func write() throws {
    let lines = records.flatMap { $1.lines(of: $0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try Data(lines.joined().utf8).write(to: url, options: .atomic)
  }
}

/// A record of translations cannot be changed.
public struct RecordError: Error, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String
}
