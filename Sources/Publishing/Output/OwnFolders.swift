/// The folders of a tree that hold pages, made from its manifest; the tree itself is the first.
struct OwnFolders: Sendable {
  /// The paths, each ending with a NUL byte, one after the other.
  private var names = TreePath.tree.characters
  private var starts: [UInt32] = [0]
  private var keys: Set<PathKey> = []

  /// The folders that hold the pages of `manifest` and the folders above them.
  init(of manifest: Manifest) {
    manifest.forEachPage { path, _ in
      var end = path.byteCount
      while let slash = Self.lastSlash(of: path, before: end) {
        let folder = path.extracting(first: slash)
        guard keys.insert(PathKey(folder)).inserted else { break }
        append(folder)
        end = slash
      }
    }
  }

  private mutating func append(_ folder: RawSpan) {
    starts.append(UInt32(names.count))
    unsafe folder.withUnsafeBytes { bytes in unsafe names.append(contentsOf: bytes.lazy.map(CChar.init(bitPattern:))) }
    names.append(0)
  }

  private static func lastSlash(of path: RawSpan, before end: Int) -> Int? {
    unsafe path.withUnsafeBytes { path in unsafe path[..<end].lastIndex(of: UInt8(ascii: "/")) }
  }

  /// How many folders these are.
  var count: Int { starts.count }

  /// A folder; `index` counts from 0, the tree itself.
  subscript(index: Int) -> TreePath {
    let end = index + 1 < starts.count ? Int(starts[index + 1]) : names.count
    return TreePath(characters: Array(names[Int(starts[index])..<end]))
  }

  /// Whether a folder of this path, not the tree itself, holds pages.
  func contains(_ key: PathKey) -> Bool {
    keys.contains(key)
  }
}
