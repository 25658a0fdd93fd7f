internal import Diagnostics
internal import Resolutions
internal import Sites

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where the lines about each resolution stand in a language's `translated-from.tsv`: the text itself is read when it is
/// needed, since that of all resolutions may be large.
struct RecordFile: Sendable {
  private let path: String
  private var runs: [Slug: [Range<Int>]] = [:]
  /// The lines that are no records; the first ones of many.
  private(set) var diagnostics: [Diagnostic] = []

  private static let mostProblems = 20

  /// - Throws: `ContentError` where the file cannot be read.
  init(_ language: LanguageTag, root: String) throws(ContentError) {
    let name = "Content/\(language)/\(SourceRecord.fileName)"
    path = "\(root)/\(name)"
    let bytes = try ContentFile.bytes(at: path)
    let file = SourceFile(path: name, bytes: bytes)
    var (start, number) = (0, 0)
    var last: (slug: Slug, start: Int)?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      let line = bytes[start..<end].last == UInt8(ascii: "\r") ? bytes[start..<(end - 1)] : bytes[start..<end]
      if !line.isEmpty, diagnostics.count < Self.mostProblems,
        let problem = SourceRecord.problem(with: line, number: number, in: file)
      {
        diagnostics.append(problem)
      }
      let sign = bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) ?? start
      let slug = Slug(String(decoding: bytes[start..<sign], as: UTF8.self))
      if last?.slug != slug {
        if let last { runs[last.slug, default: []].append(last.start..<start) }
        last = (slug, start)
      }
      start = min(end + 1, bytes.count)
    }
    if let last { runs[last.slug, default: []].append(last.start..<bytes.count) }
  }

  /// What is recorded of a resolution; lines that are no records are told of already.
  /// - Throws: `ContentError` where the file cannot be read any more.
  func record(of slug: Slug) throws(ContentError) -> SourceRecord {
    guard let runs = runs[slug] else { return SourceRecord() }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ContentError(errno, at: path) }
    defer { close(descriptor) }
    var record = SourceRecord()
    for run in runs {
      var bytes = [UInt8](repeating: 0, count: run.count)
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, run.count, run.lowerBound)
      }
      guard count >= 0 else { throw ContentError(errno, at: path) }
      for line in String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline) {
        if let (_, key, entry) = SourceRecord.entry(line) { record.entries[key] = entry }
      }
    }
    return record
  }
}
