/// The path of a file within a tree, in the bytes the file system has for it, which are not always UTF-8.
struct TreePath: Hashable, Sendable {
  /// The bytes and a NUL byte at the end, as system calls want them.
  let characters: [CChar]

  /// The tree itself.
  static let tree = TreePath(".")

  init(_ text: String) {
    characters = Array(text.utf8CString)
  }

  /// `characters` end with a NUL byte.
  init(characters: [CChar]) {
    self.characters = characters
  }

  /// A path given without a NUL byte.
  init(_ bytes: RawSpan) {
    characters = unsafe bytes.withUnsafeBytes { bytes in unsafe bytes.map(CChar.init(bitPattern:)) + [0] }
  }

  var key: PathKey {
    unsafe PathKey(characters.span.bytes.extracting(droppingLast: 1))
  }

  /// The path for a message.
  var text: String {
    String(decoding: characters.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The folder it is in; nil when that is the tree itself.
  var parent: TreePath? {
    characters.lastIndex(of: 47).map { TreePath(characters: characters[..<$0] + [0]) }
  }

  /// The path of `name`, which ends with a NUL byte, in this folder.
  func appending(_ name: UnsafePointer<CChar>) -> TreePath {
    var path: [CChar] = []
    path.reserveCapacity(characters.count + 32)
    if self != .tree {
      path.append(contentsOf: characters.dropLast())
      path.append(47)
    }
    var next = unsafe name
    while unsafe next.pointee != 0 {
      unsafe path.append(next.pointee)
      unsafe next += 1
    }
    path.append(0)
    return TreePath(characters: path)
  }
}

extension TreePath: Comparable {
  /// By bytes, so that a folder comes before what is in it.
  static func < (left: TreePath, right: TreePath) -> Bool {
    left.characters.lexicographicallyPrecedes(right.characters)
  }
}

/// The rules for the path of a page, in UTF-8: names between single slashes, none of them `.` or `..`, no control characters,
/// and not the manifest.
func isPagePath(_ path: RawSpan) -> Bool {
  unsafe path.withUnsafeBytes { path in
    var nameStart = 0
    for index in path.indices {
      let byte = unsafe path[index]
      if byte < 32 || byte == 127 { return false }
      guard byte == UInt8(ascii: "/") else { continue }
      guard unsafe isName(path[nameStart..<index]) else { return false }
      nameStart = index + 1
    }
    return unsafe isName(path[nameStart...]) && !path.elementsEqual(Manifest.name.utf8)
  }
}

private func isName(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
  switch unsafe name.count {
  case 0: false
  case 1: unsafe name.first != UInt8(ascii: ".")
  case 2: unsafe !name.allSatisfy { $0 == UInt8(ascii: ".") }
  default: true
  }
}
