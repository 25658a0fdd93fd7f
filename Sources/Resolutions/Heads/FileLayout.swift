internal import Diagnostics

/// Where the head's YAML and the Markdown after it stand in a file.
struct FileLayout {
  /// The bytes between the head's two lines; nil where the file has no head.
  private(set) var yaml: Range<Int>?
  /// Where the Markdown begins, and that line's number.
  private(set) var bodyStart = 0
  private(set) var bodyLine = 1
  /// The line that opens the head.
  private(set) var opening = SourceRange.startOfFile
  /// Whether the head has no end. What follows is neither YAML nor Markdown then.
  private(set) var isUnclosed = false

  /// Finds the lines of `---`, or `---` and `...`. A byte order mark and empty lines before the first are passed over.
  init(of file: SourceFile) {
    let bytes = file.bytes
    bodyStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard var line = Self.firstLine(bytes, from: bodyStart), Self.isFence(bytes[line.text], "---") else { return }
    opening = SourceRange(line: line.number, column: line.text.lowerBound - line.start + 1, length: 3)
    let start = line.next
    while line.next < bytes.count {
      line = Self.line(bytes, from: line.next, number: line.number + 1)
      guard Self.isFence(bytes[line.text], "---") || Self.isFence(bytes[line.text], "...") else { continue }
      yaml = start..<line.start
      bodyStart = line.next
      bodyLine = line.number + 1
      return
    }
    isUnclosed = true
    bodyStart = bytes.count
    bodyLine = line.number + 1
  }

  private struct Line {
    let number: Int
    let start: Int
    /// The line without its line ending.
    let text: Range<Int>
    let next: Int
  }

  /// The first line that is not empty.
  private static func firstLine(_ bytes: [UInt8], from start: Int) -> Line? {
    var next = start
    var number = 1
    while next < bytes.count {
      let line = line(bytes, from: next, number: number)
      if !bytes[line.text].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        return number == 1 ? Line(number: 1, start: 0, text: line.text, next: line.next) : line
      }
      next = line.next
      number += 1
    }
    return nil
  }

  /// The line that begins at `start`. Lines end as in CommonMark: with LF, CR LF, or CR alone.
  private static func line(_ bytes: [UInt8], from start: Int, number: Int) -> Line {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return Line(number: number, start: start, text: start..<end, next: min(end + (isPair ? 2 : 1), bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: StaticString) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return line.elementsEqual("\(fence)".utf8)
  }
}
