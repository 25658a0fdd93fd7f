/// A text file as it was read: its path for the reader of a diagnostic, and its bytes.
public struct SourceFile: Sendable {
  /// The path as the user knows it, relative to the root of the site: `Content/en/2019-2610-kazakhstan.md`.
  public let path: String
  /// The bytes as they stand on disk, UTF-8 by intent; nothing has been checked.
  public let bytes: [UInt8]
  private let lines = LineIndex()

  /// Where the text begins: after the byte order mark that some programs put before UTF-8.
  public var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// A file that has been read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that need not exist, with this text in it: for tests.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of one line without its line ending; empty where there is no such line.
  /// - Parameter line: counted from 1. Lines end as in CommonMark: with LF, CR LF, or a CR alone.
  public func line(_ line: Int) -> ArraySlice<UInt8> {
    let starts = lines.starts(in: bytes)
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The line and column of the byte at `offset`.
  public func position(ofByte offset: Int) -> SourcePosition {
    let starts = lines.starts(in: bytes)
    var first = 0
    var count = starts.count
    while count > 1 {
      let half = count / 2
      if starts[first + half] <= offset { first += half }
      count -= half
    }
    return SourcePosition(line: first + 1, column: offset - starts[first] + 1)
  }
}
