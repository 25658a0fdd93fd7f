internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// Where the blocks of a text stand in its file, in bytes, so that one can be put in place of another and no other byte
/// changes.
struct BlockBytes {
  let version: LanguageVersion
  private let starts: [Int]
  private var bytes: [UInt8] { version.file.bytes }

  init(_ version: LanguageVersion) {
    self.version = version
    var starts = [0]
    let bytes = version.file.bytes
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The byte at a line and a column, both counted from 1; the end of the file for a place after it.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.count }
    return min(starts[line - 1] + max(column - 1, 0), bytes.count)
  }

  func offset(_ position: SourcePosition) -> Int { offset(line: position.line, column: position.column) }

  /// Where the line begins that a byte stands in.
  func lineStart(of offset: Int) -> Int {
    self.offset(line: version.file.position(ofByte: offset).line, column: 1)
  }

  /// Where the text of a line begins, after its white space.
  func margin(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
  }

  /// The bytes of a block without its label, the signs of a heading and the mark of a footnote.
  func range(of node: Int, skipping: Int = 0) -> Range<Int> {
    let block = version.document[node]
    var start = offset(line: Int(block.startLine), column: Int(block.startColumn))
    if block.kind == .tableCell {
      return start..<max(start, offset(line: Int(block.endLine), column: Int(block.endColumn) + 1))
    }
    // A block ends with a line, that of the last block in it.
    let last = version.document.nodes[node..<Int(block.end)].lazy.map(\.endLine).max() ?? block.endLine
    var end = max(start, offset(line: Int(last) + 1, column: 1))
    if block.kind == .heading { trimSigns(&start, &end) }
    // The first paragraph of a footnote begins where that does.
    let isFootnote = block.kind == .footnoteDefinition || version.document[max(node - 1, 0)].kind == .footnoteDefinition
    if isFootnote, bytes[start..<end].starts(with: "[^".utf8) {
      start = (bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) ?? start) + 1
    }
    trim(&start, &end)
    if skipping > 0, version.document.wrapper(of: node) != nil { unwrap(&start, &end) }
    start = min(afterLabel(from: start, skipping: skipping), end)
    trim(&start, &end)
    return start..<end
  }

  private func trim(_ start: inout Int, _ end: inout Int) {
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// `## A heading ##`, or one with a line of `===` under it.
  private func trimSigns(_ start: inout Int, _ end: inout Int) {
    trim(&start, &end)
    let sign = UInt8(ascii: "#")
    guard start < end, bytes[start] == sign else {
      if let last = bytes[start..<end].lastIndex(where: { $0 == 0x0A || $0 == 0x0D }),
        bytes[last..<end].allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") })
      {
        end = last
      }
      return
    }
    while start < end, bytes[start] == sign { start += 1 }
    trim(&start, &end)
    var stop = end
    while stop > start, bytes[stop - 1] == sign { stop -= 1 }
    if stop < end, stop == start || isSpace(bytes[stop - 1]) { end = stop }
  }

  /// `**I. A heading**`: what is marked as a whole is text and label.
  private func unwrap(_ start: inout Int, _ end: inout Int) {
    let mark = bytes[start..<end].prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    guard end - start >= 2 * mark.count, bytes[(end - mark.count)..<end].elementsEqual(mark) else { return }
    start += mark.count
    end -= mark.count
  }

  /// A backslash in a label is not one of the text's.
  private func afterLabel(from start: Int, skipping: Int) -> Int {
    var (raw, left) = (start, skipping)
    while left > 0, raw < bytes.count {
      if bytes[raw] != UInt8(ascii: "\\") { left -= 1 }
      raw += 1
    }
    return raw
  }

  /// What stands in a stretch of the file.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
