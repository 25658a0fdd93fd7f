#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file or folder that cannot be read: a matter of the environment, not of what an author wrote.
public struct ContentError: Error, CustomStringConvertible {
  let path: String
  /// The system's word for it.
  public let reason: String

  /// The path and the reason, as the user reads them: `Content/en: Permission denied`.
  public var description: String { "\(path): \(reason)" }
}

extension ContentError {
  /// For a system call on `path` that failed with `code`, an errno.
  init(_ code: CInt, at path: String) {
    unsafe self.init(path: path, reason: String(cString: strerror(code)))
  }
}

/// Reads files in one go each.
enum ContentFile {
  /// In bytes. No resolution is as large, and no host takes such a file; a sparse file can claim to be of any size.
  static let largest = 1 << 30

  /// All bytes of a file; what is no file is not waited for.
  static func bytes(at path: String) throws(ContentError) -> [UInt8] {
    // To open a pipe waits for somebody to write into it, unless told not to.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw ContentError(errno, at: path) }
    defer { close(descriptor) }
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else { throw ContentError(errno, at: path) }
    let status = FileStatus(raw: raw)
    guard status.isRegularFile else { throw ContentError(path: path, reason: "it is not a file") }
    guard status.size <= UInt64(largest) else { throw ContentError(path: path, reason: "it is larger than 1 GiB") }
    guard let bytes = readFile(descriptor) else { throw ContentError(errno, at: path) }
    return bytes
  }
}
