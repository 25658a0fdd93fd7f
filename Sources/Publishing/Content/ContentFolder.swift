#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a folder of Content holds, by name only.
struct ContentFolder {
  let identity: FileIdentity
  /// Sorted by the bytes of their names.
  let entries: [ContentEntry]

  /// Reads the folder at `path`; nil where there is none.
  init?(_ path: String) throws(ContentError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      if errno == ENOENT { return nil }
      throw ContentError(errno, at: path)
    }
    var entries: [ContentEntry] = []
    let reading = unsafe forEachName(in: folder) { name, type in
      unsafe entries.append(ContentEntry(name, type: type, in: folder, at: path))
    }
    switch reading {
    case .failure(let failure): throw ContentError(failure.code, at: path)
    case .success(let status): identity = status.identity
    }
    self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Without the names that begin with a full stop.
  var visible: [ContentEntry] { entries.filter { !$0.isHidden } }
}

/// One name in a folder of Content and what stands there.
struct ContentEntry {
  enum Kind: Equatable {
    case file, folder
    /// Something else, as a message says it: `is a pipe, not a file`.
    case other(String)
  }

  /// In UTF-8, with what is none of it replaced.
  let name: String
  /// Why no address can hold the name; nil where one can.
  let nameProblem: String?
  /// What stands there; for a symbolic link, where it leads.
  let kind: Kind
  /// The absolute path without links that a symbolic link leads to; nil for what is none, or leads nowhere.
  let linkEnd: String?

  /// Whether the name begins with a full stop, as systems and editors name what is no work of their user's.
  var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }

  /// - Parameters:
  ///   - type: as the folder tells it, DT_UNKNOWN where it does not.
  ///   - folder: open, at `path`.
  init(_ name: UnsafePointer<CChar>, type: UInt8, in folder: CInt, at path: String) {
    self.name = unsafe String(cString: name)
    nameProblem = unsafe Self.problem(UnsafeBufferPointer(start: name, count: strlen(name)))
    switch Int32(type) {
    case Int32(DT_DIR): (kind, linkEnd) = (.folder, nil)
    case Int32(DT_REG): (kind, linkEnd) = (.file, nil)
    default:
      var raw = stat()
      let isThere = unsafe fstatat(folder, name, &raw, AT_SYMLINK_NOFOLLOW) == 0
      let isLink = isThere && FileStatus(raw: raw).isLink
      linkEnd = isLink ? (try? OutputPlace.resolve("\(path)/\(self.name)")) ?? nil : nil
      if isLink, unsafe fstatat(folder, name, &raw, 0) != 0 {
        kind = .other(errno == ELOOP ? "is a symbolic link in a circle" : "is a symbolic link that leads nowhere")
      } else {
        kind = Self.kind(raw.st_mode & S_IFMT)
      }
    }
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFIFO: .other("is a pipe, not a file")
    case S_IFSOCK: .other("is a socket, not a file")
    case S_IFCHR, S_IFBLK: .other("is a device, not a file")
    default: .other("is not a file")
    }
  }

  private static func problem(_ name: UnsafeBufferPointer<CChar>) -> String? {
    let bytes = unsafe name.map(UInt8.init(bitPattern:))
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "it holds a line break or another control character"
    }
    return (try? UTF8Span(validating: bytes.span)) == nil ? "it is not UTF-8" : nil
  }
}
