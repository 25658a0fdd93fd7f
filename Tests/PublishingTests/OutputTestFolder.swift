import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of its own for one test, removed with the value; `Output` in it is the output folder.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/whereas-output-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    let found = try #require(realpath(template, nil))
    defer { free(found) }
    path = String(cString: found)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var output: String { path + "/Output" }
  var stage: String { path + "/.Output.stage" }

  /// Publishes a site of `pages`, path to text.
  @discardableResult
  func publish(
    _ pages: [String: String], isDurable: Bool = false, fault: Fault? = nil
  ) throws -> OutputChanges {
    let tree = try OutputTree(output: output, isDurable: isDurable, fault: fault)
    do {
      for (path, text) in pages.sorted(by: { $0.key < $1.key }) { try tree.write(path, Array(text.utf8)) }
      return try tree.publish()
    } catch {
      tree.discard()
      throw error
    }
  }

  /// Puts a file into Output as somebody else would.
  func put(_ path: String, _ text: String) throws {
    let file = output + "/" + path
    let folder = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: output + "/" + path)
  }
}

/// Everything in a folder but the manifest: path to contents, to `-> target` for a link, to `/` for a folder.
func contents(_ folder: String) -> [String: String] {
  var found: [String: String] = [:]
  for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] where name != Manifest.name {
    let path = folder + "/" + name
    var raw = stat()
    lstat(path, &raw)
    if raw.st_mode & S_IFMT == S_IFLNK {
      found[name] = "-> " + ((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "")
    } else if raw.st_mode & S_IFMT == S_IFDIR {
      found[name] = "/"
    } else {
      found[name] = text(of: path)
    }
  }
  return found
}

/// The contents of a file; nil if there is none.
func text(of path: String) -> String? {
  FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}

/// What stands at `path`, never what a link there leads to.
func status(_ path: String) throws -> FileStatus {
  var raw = stat()
  try #require(lstat(path, &raw) == 0, "nothing stands at \(path)")
  return FileStatus(raw: raw)
}

/// The tree that `contents` finds after `pages` were published: the pages and the folders above them.
func expected(_ pages: [String: String]) -> [String: String] {
  var all = pages
  for path in pages.keys {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      all[String(folder)] = "/"
    }
  }
  return all
}

/// Counts the changes a build makes, by kind.
final class ChangeLog: Sendable {
  private let changes = Locked<[(Change, String)]>([])

  var fault: Fault {
    { [changes] change, name in
      changes.withLock { $0.append((change, name)) }
      return 0
    }
  }

  var all: [(Change, String)] { changes.withLock { $0 } }

  func names(_ change: Change) -> [String] {
    all.filter { $0.0 == change }.map(\.1).sorted()
  }
}

/// A value behind a lock.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) {
    self.value = value
  }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
