/// The folders that Content is read from; where a symbolic link leads to one, it may stand anywhere.
struct ContentPlaces: Sendable, Hashable {
  /// Absolute paths without links: of Content itself, and of what links lead to.
  private(set) var roots: Set<String> = []
  /// All folders that were read.
  private var folders: Set<FileIdentity> = []
  /// How many times each was read: links can lead to it under several names.
  private var readings: [FileIdentity: Int] = [:]

  /// Links to folders of links can stand for any number of files. Under so many names each may be published.
  static let mostReadings = 16

  mutating func addRoot(_ path: String) {
    roots.insert(path)
  }

  /// Counts the reading of a folder; false when it was one too many.
  mutating func add(_ folder: FileIdentity) -> Bool {
    folders.insert(folder)
    readings[folder, default: 0] += 1
    return readings[folder, default: 0] <= Self.mostReadings
  }

  /// Whether a folder at `path`, which may be missing, would lie within one of these folders or around it.
  func meet(_ path: String) throws(OutputError) -> Bool {
    var existing = path[...]
    while FileStatus(of: String(existing)) == nil, let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")) {
      existing = existing[..<slash]
    }
    // A name in the current folder, or one below the root.
    if FileStatus(of: String(existing)) == nil { existing = path.utf8.first == UInt8(ascii: "/") ? "/" : "." }
    guard let found = try OutputPlace.resolve(String(existing)) else { return false }
    if Self.chain(of: found).contains(where: folders.contains) { return true }
    guard let output = FileStatus(of: path)?.identity else { return false }
    return roots.contains { Self.chain(of: $0).contains(output) }
  }

  /// Of a folder and all above it, those that are there.
  private static func chain(of path: String) -> [FileIdentity] {
    var chain: [FileIdentity] = []
    var path = path[...]
    while !path.isEmpty {
      if let status = FileStatus(of: String(path)) { chain.append(status.identity) }
      path = path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
    }
    return chain
  }
}
