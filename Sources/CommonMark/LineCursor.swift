internal import CLibcmark

/// Finds lines of a file by number, moving forward only.
struct LineCursor {
  private let bytes: [UInt8]
  private var line: Int
  private var offset: Int

  /// - Parameters:
  ///   - offset: where the line with the number `line` begins.
  init(_ bytes: [UInt8], line: Int, offset: Int) {
    self.bytes = bytes
    self.line = line
    self.offset = offset
  }

  /// The number and the delimiter of a list item's marker: `12.`; empty where there is none.
  /// - Parameters:
  ///   - line: not before any line asked for earlier.
  ///   - column: from 1, in bytes.
  mutating func listMarker(line wanted: Int, column: Int) -> ArraySlice<UInt8> {
    while line < wanted, offset < bytes.count {
      offset += unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        return unsafe cmark_line_length(rest.assumingMemoryBound(to: CChar.self).baseAddress, rest.count)
      }
      line += 1
    }
    let start = min(offset + max(column - 1, 0), bytes.count)
    let digits = bytes[start...].prefix(9).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.endIndex < bytes.count else { return [] }
    switch bytes[digits.endIndex] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): return bytes[start...digits.endIndex]
    default: return []
    }
  }
}
