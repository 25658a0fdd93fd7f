/// A text file as it was read: its path for the reader of a diagnostic, and its bytes.
package struct SourceFile: Sendable {
  /// The path as the user knows it, relative to the root of the site: `Content/en/2019-2610-kazakhstan.md`.
  package let path: String
  /// The bytes as they stand on disk, UTF-8 by intent; nothing has been checked.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of one line without its line ending; empty where there is no such line.
  /// - Parameter line: counted from 1.
  package func line(_ line: Int) -> ArraySlice<UInt8> {
    var current = 1
    var start = 0
    while current < line, let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = newline + 1
      current += 1
    }
    guard current == line else { return [] }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }
}
