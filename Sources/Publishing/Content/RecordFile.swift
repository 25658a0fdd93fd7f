public import Diagnostics
public import Resolutions
public import Sites

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where the lines about each resolution stand in a language's `translated-from.tsv`: the text itself is read when it is
/// needed, since that of all resolutions may be large.
public struct RecordFile: Sendable {
  private let path: String
  private var runs: [Slug: [Range<Int>]] = [:]
  /// The lines that are no records; the first ones of many.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether its lines end as those of Windows do.
  public let hasReturns: Bool

  private static let mostProblems = 20

  /// - Parameter root: the folder that holds Content.
  /// - Throws: `ContentError` where the file cannot be read.
  public init(_ language: LanguageTag, root: String) throws(ContentError) {
    let name = "Content/\(language)/\(SourceRecord.fileName)"
    path = "\(root)/\(name)"
    let bytes = try ContentFile.bytes(at: path)
    let file = SourceFile(path: name, bytes: bytes)
    var (start, number) = (file.textStart, 0)
    hasReturns = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    var last: (name: ArraySlice<UInt8>, start: Int)?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      let line = bytes[start..<end].withoutReturn
      if !line.isEmpty, diagnostics.count < Self.mostProblems,
        let problem = SourceRecord.problem(with: line, number: number, in: file)
      {
        diagnostics.append(problem)
      }
      let name = line.prefix { $0 != UInt8(ascii: "#") }
      if last.map({ !$0.name.elementsEqual(name) }) ?? true {
        if let last { note(last.name, last.start..<start) }
        last = (name, start)
      }
      start = min(end + 1, bytes.count)
    }
    if let last { note(last.name, last.start..<bytes.count) }
    // Where a merge is not settled both texts are there, and that is said already.
    guard diagnostics.isEmpty else { return }
    diagnostics = RepeatedLines.find(in: bytes[file.textStart...]).prefix(Self.mostProblems).map { repeated in
      SourceRecord.repeatedPlace(repeated.text, line: repeated.line, first: repeated.first, in: file)
    }
  }

  private mutating func note(_ name: ArraySlice<UInt8>, _ range: Range<Int>) {
    runs[Slug(String(decoding: name, as: UTF8.self)), default: []].append(range)
  }

  /// The resolutions that something is recorded of.
  public var slugs: Set<Slug> { Set(runs.keys) }

  /// What is recorded of a resolution under the first of its names that the file knows.
  /// - Throws: `ContentError` where the file cannot be read any more.
  public func record(of names: [Slug]) throws(ContentError) -> SourceRecord {
    guard let name = names.first(where: { runs[$0] != nil }) else { return SourceRecord() }
    return try record(of: name)
  }

  /// What is recorded of a resolution; lines that are no records are told of already.
  /// - Throws: `ContentError` where the file cannot be read any more.
  public func record(of slug: Slug) throws(ContentError) -> SourceRecord {
    var record = SourceRecord()
    for line in try lines(of: slug).split(separator: UInt8(ascii: "\n")) {
      if let (_, key, entry) = SourceRecord.entry(line.withoutReturn) { record.entries[key] = entry }
    }
    return record
  }

  /// The lines about a resolution, as they stand in the file.
  /// - Throws: `ContentError` where the file cannot be read any more.
  public func lines(of slug: Slug) throws(ContentError) -> [UInt8] {
    guard let runs = runs[slug] else { return [] }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ContentError(errno, at: path) }
    defer { close(descriptor) }
    var lines: [UInt8] = []
    for run in runs {
      var bytes = [UInt8](repeating: 0, count: run.count)
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, run.count, run.lowerBound)
      }
      guard count >= 0 else { throw ContentError(errno, at: path) }
      lines += bytes[..<count]
    }
    return lines
  }
}

extension ArraySlice<UInt8> {
  /// Without what some systems put before the end of a line.
  var withoutReturn: ArraySlice<UInt8> { last == UInt8(ascii: "\r") ? dropLast() : self }
}
