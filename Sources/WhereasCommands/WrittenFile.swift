internal import Foundation

/// Writes what was made into the file that somebody named.
enum WrittenFile {
  /// A file becomes another one all at once, also where a link leads to it; into a pipe or a device it is only written, so that
  /// `-o /dev/stdout` is no file of that name.
  /// - Returns: whether it is a file.
  /// - Throws: what Foundation says where it cannot be written.
  @discardableResult static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    guard isThere else {
      try Data(bytes).write(to: URL(filePath: path))
      return true
    }
    guard status.st_mode & S_IFMT != S_IFREG else {
      try Data(bytes).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
      return true
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: Data(bytes))
    try file.close()
    return false
  }
}
