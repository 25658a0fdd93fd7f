#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where Output stands, links resolved, and what the folders beside it are called.
struct OutputPlace: Hashable, Sendable {
  /// The folder that holds Output: an absolute path without links.
  let parent: String
  /// The name of Output in it.
  let name: String

  /// Output itself: an absolute path without links.
  var path: String { (parent == "/" ? "" : parent) + "/" + name }
  /// The tree that becomes the next Output.
  var stageName: String { ".\(name).stage" }
  /// The file that says that a build is under way, and what the next build must know.
  var lockName: String { ".\(name).lock" }
  /// Output for the moment between two renames, where a file system cannot exchange two folders.
  var previousName: String { ".\(name).previous" }

  /// Finds out where `path` leads, relative to the current folder or absolute, and makes the folders above it if they are missing.
  init(resolving path: String) throws(OutputError) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw OutputError(.notAFolder, at: "output", "the name of the output folder is empty")
    }
    let existing = try Self.resolve(String(path))
    let found = if let existing { existing } else { try Self.resolveMissing(String(path)) }
    let slash = found.lastIndex(of: "/") ?? found.startIndex
    parent = slash == found.startIndex ? "/" : String(found[..<slash])
    name = String(found[slash...].dropFirst())
    if name.isEmpty { throw OutputError(.cannotBeExchanged, at: found, "this is the root of the file system") }
    if let current = (try? Self.resolve(".")) ?? nil, (current + "/").hasPrefix(found + "/") {
      throw OutputError(.cannotBeExchanged, at: found, "the current folder lies in it")
    }
  }

  /// The absolute path without links of what stands at `path`; nil if nothing does.
  static func resolve(_ path: String) throws(OutputError) -> String? {
    guard let found = unsafe realpath(path, nil) else {
      let code = errno
      if code == ENOENT { return nil }
      throw OutputError(code, at: path)
    }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func resolveMissing(_ path: String) throws(OutputError) -> String {
    var raw = stat()
    if unsafe lstat(path, &raw) == 0 {
      throw OutputError(.notAFolder, at: path, "this is a link to a folder that does not exist")
    }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    if name == "." || name == ".." { throw OutputError(ENOENT, at: path) }
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if let found = try resolve(parent) { return found == "/" ? "/" + name : found + "/" + name }
    let found = try resolveMissing(parent)
    if unsafe mkdir(found, 0o777) != 0, errno != EEXIST { throw OutputError(errno, at: found) }
    return found + "/" + name
  }
}
