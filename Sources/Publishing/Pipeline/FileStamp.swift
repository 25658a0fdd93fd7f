#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What tells without reading a file whether it is as it was: the file itself, its size and when it last changed.
struct FileStamp: Sendable, Hashable {
  private let identity: FileIdentity
  private let size: UInt64
  private let modified: FileDate
  /// Tells of a change whose author set the date back.
  private let changed: FileDate

  /// - Throws: `ContentError` where there is no such file.
  init(of path: String) throws(ContentError) {
    guard let status = FileStatus(of: path) else { throw ContentError(errno, at: path) }
    identity = status.identity
    size = status.size
    modified = status.modified
    changed = status.changed
  }
}
