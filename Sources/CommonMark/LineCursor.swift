internal import CLibcmark

/// Finds lines of a file by number, moving forward only.
struct LineCursor {
  private let bytes: [UInt8]
  private let hasCarriageReturns: Bool
  private var line: Int
  private var offset: Int

  /// - Parameters:
  ///   - offset: where the line with the number `line` begins.
  ///   - hasCarriageReturns: whether one may stand in `bytes`.
  init(_ bytes: [UInt8], line: Int, offset: Int, hasCarriageReturns: Bool) {
    self.bytes = bytes
    self.hasCarriageReturns = hasCarriageReturns
    self.line = line
    self.offset = offset
  }

  /// Where the number and the delimiter of a list item's marker stand, `12.`; empty where there is none.
  /// - Parameters:
  ///   - line: not before any line asked for earlier.
  ///   - column: from 1, in bytes.
  mutating func listMarker(line wanted: Int, column: Int) -> Range<Int> {
    while line < wanted, offset < bytes.count {
      offset += unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        let text = unsafe rest.assumingMemoryBound(to: CChar.self).baseAddress
        return unsafe hasCarriageReturns
          ? cmark_line_length(text, rest.count) : cmark_plain_line_length(text, rest.count)
      }
      line += 1
    }
    let start = min(offset + max(column - 1, 0), bytes.count)
    var end = start
    while end < bytes.count, end < start + 9, (0x30...0x39).contains(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
      return start..<start
    }
    return start..<end + 1
  }
}
