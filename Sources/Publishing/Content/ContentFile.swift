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

/// Reads files and folders in one go each.
enum ContentFile {
  /// All bytes of a file.
  static func bytes(at path: String) throws(ContentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ContentError(path: path, reason: "it is not a file") }
    let size = Int(status.st_size)
    // All empty arrays are one, and the initializer below would write into it from several threads.
    guard size > 0 else { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        failed = failed || got < 0
        guard got > 0 else { break }
        count += got
      }
    }
    guard !failed else { throw error(path) }
    return bytes
  }

  /// What a folder holds, sorted by name; nil where there is no such folder.
  static func entries(of folder: String) throws(ContentError) -> [Entry]? {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return nil }
      throw error(folder)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: item.pointee.d_name)) {
          String(decodingCString: $0, as: UTF8.self)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      entries.append(Entry(name: name, isFolder: isFolder(item.pointee.d_type, name, in: folder)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  struct Entry {
    let name: String
    let isFolder: Bool
  }

  /// The type as the folder tells it; where it does not, or for a symbolic link, as the system says.
  private static func isFolder(_ type: UInt8, _ name: String, in folder: String) -> Bool {
    switch Int32(type) {
    case Int32(DT_DIR): return true
    case Int32(DT_REG): return false
    default:
      var status = stat()
      return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }

  private static func error(_ path: String) -> ContentError {
    ContentError(path: path, reason: String(cString: strerror(errno)))
  }
}
