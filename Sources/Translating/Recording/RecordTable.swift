internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Resolutions
internal import Sites

/// A language's `translated-from.tsv` while it is written anew, resolution by resolution in the order of its lines: that of
/// all texts may be large, so that no more than a few lines are kept. The file stays as it is until all are written.
final class RecordTable {
  private let url: URL
  /// Nil where there is none yet.
  private let before: RecordFile?
  /// What is to be taken over, in the order of the lines.
  private var left: ArraySlice<Slug>
  private var pending: [UInt8] = []
  private var output: FileHandle?
  /// Whether the file is to say anything else than before.
  private var isChanged = false

  private static let mostPending = 1 << 18

  /// A file that is not there yet has no lines.
  /// - Throws: `RecordError` where a line is no record, as after a merge that is not settled: nothing may be lost;
  ///   `ContentError` where the file cannot be read.
  init(root: String, language: LanguageTag) throws {
    let path = "Content/\(language)/\(SourceRecord.fileName)"
    // A link stays one: what it leads to is written.
    url = URL(filePath: "\(root)/\(path)").resolvingSymlinksInPath()
    before = FileManager.default.fileExists(atPath: url.path) ? try RecordFile(language, root: root) : nil
    left = (before?.slugs ?? []).sorted { Self.areInOrder($0, $1) }[...]
    if let problem = before?.diagnostics.first {
      let place = "\(problem.location.path):\(problem.location.range.start.line)"
      throw RecordError(description: "\(place): \(problem.summary); settle it first, then try again")
    }
  }

  deinit { if output != nil { try? FileManager.default.removeItem(at: draft) } }

  /// Whether the lines of one resolution come before those of another: lines are sorted by their bytes.
  static func areInOrder(_ slug: Slug, _ other: Slug) -> Bool {
    "\(slug)#".utf8.lexicographicallyPrecedes("\(other)#".utf8)
  }

  /// What is recorded of a resolution, under the first of its names that something is recorded of.
  func record(of names: [Slug]) throws -> SourceRecord { try before?.record(of: names) ?? SourceRecord() }

  /// Whether anything is recorded under a name.
  func has(_ slug: Slug) -> Bool { before?.slugs.contains(slug) ?? false }

  /// Puts a record in the place of a resolution's.
  /// - Parameter slug: after those that were replaced before.
  func replace(_ slug: Slug, with record: SourceRecord) throws {
    try takeOver { Self.areInOrder($0, slug) }
    if left.first == slug { left.removeFirst() }
    var lines = record.lines(of: slug).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
    if before?.hasReturns ?? false { lines = lines.replacing("\n", with: "\r\n") }
    if try !(before?.lines(of: slug) ?? []).elementsEqual(lines.utf8) { isChanged = true }
    try append(Array(lines.utf8))
  }

  /// Writes the file, where it is to say anything else than before.
  /// - Throws: what Foundation says where it cannot be written.
  func write() throws {
    guard isChanged else { return }
    try takeOver { _ in true }
    try flush()
    try output?.close()
    if let rights = try? FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] {
      try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: draft.path)
    }
    guard unsafe rename(draft.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    output = nil
  }

  // MARK: What is written

  /// Beside the file, under a name that is no part of Content.
  private var draft: URL { url.deletingLastPathComponent().appending(path: ".\(SourceRecord.fileName).new") }

  private func takeOver(while isWanted: (Slug) -> Bool) throws {
    while let slug = left.first, isWanted(slug) {
      left.removeFirst()
      try append(before?.lines(of: slug) ?? [])
    }
  }

  private func append(_ lines: [UInt8]) throws {
    guard let last = lines.last else { return }
    pending += lines
    // The last line of all may have been left open.
    if last != UInt8(ascii: "\n") { pending.append(UInt8(ascii: "\n")) }
    if pending.count >= Self.mostPending { try flush() }
  }

  private func flush() throws {
    if output == nil {
      try Data().write(to: draft)
      output = try FileHandle(forWritingTo: draft)
    }
    try output?.write(contentsOf: Data(pending))
    pending = []
  }
}

/// A record of translations cannot be changed.
public struct RecordError: Error, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String
}
