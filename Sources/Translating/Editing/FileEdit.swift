public import Diagnostics
internal import Foundation

/// Changes to one file of Content: stretches of its bytes become others, and no other byte changes.
public struct FileEdit: Sendable {
  /// As it was read.
  public let file: SourceFile
  private var changes: [(range: Range<Int>, text: String)] = []

  /// No change yet.
  public init(_ file: SourceFile) { self.file = file }

  /// Whether nothing changes.
  public var isEmpty: Bool { changes.isEmpty }

  /// Puts a text in the place of a stretch, which no other change touches.
  mutating func replace(_ range: Range<Int>, with text: String) { changes.append((range, text)) }

  /// The file as it is to become.
  public var result: SourceFile {
    var bytes: [UInt8] = []
    var place = 0
    // What is put before a stretch comes before what takes its place.
    let sorted = changes.enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
    }
    for change in sorted.map(\.element) where change.range.lowerBound >= place {
      bytes += file.bytes[place..<change.range.lowerBound]
      bytes += change.text.utf8
      place = change.range.upperBound
    }
    return SourceFile(path: file.path, bytes: bytes + file.bytes[place...])
  }

  /// Writes the file all at once, unless it no longer says what was read.
  /// - Parameter root: the folder that holds Content.
  /// - Throws: `EditError`.
  public func write(root: String) throws(EditError) {
    // A link stays one: what it leads to is written.
    let url = URL(filePath: "\(root)/\(file.path)").resolvingSymlinksInPath()
    let result = result
    do {
      guard !file.bytes.isEmpty || FileManager.default.fileExists(atPath: url.path) else {
        let folder = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try Data(result.bytes).write(to: url, options: .withoutOverwriting)
      }
      guard try Data(contentsOf: url).elementsEqual(file.bytes) else {
        throw EditError.changedMeanwhile(path: file.path)
      }
      guard result.bytes != file.bytes else { return }
      let rights = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
      // Another file could be put in its place all the same, which is not what whoever protected it wants.
      let isProtected = (rights as? Int).map { $0 & 0o222 == 0 } ?? false
      guard !isProtected, FileManager.default.isWritableFile(atPath: url.path) else {
        throw EditError.unwritable(path: file.path, reason: "it may be read and not written")
      }
      try Data(result.bytes).write(to: url, options: .atomic)
      if let rights { try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: url.path) }
    } catch let error as EditError {
      throw error
    } catch {
      throw EditError.unwritable(path: file.path, reason: error.localizedDescription)
    }
  }
}

/// Why a text is not put into a file, which stays as it was.
public enum EditError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Somebody else wrote it after it was read.
  case changedMeanwhile(path: String)
  case unwritable(path: String, reason: String)
  /// Neither the text nor a comment that stands for it is there.
  case noPlace(key: String)
  /// What was written would be read as more than the text of that provision.
  case readOtherwise(key: String)
  /// What was written would be read as the text of another provision, which is not translated yet.
  case readAs(String, key: String)
  /// What was written would be an error, as a check says it.
  case faulty(key: String, String)

  /// One sentence, and what to do.
  public var description: String {
    switch self {
    case .changedMeanwhile(let path): "\(path) was changed meanwhile and stays as it is; look at it again and try anew"
    case .unwritable(let path, let reason): "\(path): \(reason)"
    case .noPlace(let key):
      "the file has no place for “\(key)”: write <!-- untranslated --> there, after its label if it has one"
    case .faulty(let key, let summary): "the text of “\(key)” would be an error: \(summary)"
    case .readAs(let other, let key):
      "this would be read as the text of “\(other)”, not of “\(key)”: translate what stands before it first"
    case .readOtherwise(let key):
      "this would not be read as the text of “\(key)” alone; a line that begins with a number, a letter with a stop, # or - may be the cause"
    }
  }
}
