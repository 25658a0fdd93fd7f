/// A place named by a diagnostic, with the line it stands in, so that the source need not outlive it.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path as the user knows it: `Content/en/2019-2610-kazakhstan.md`.
  public let path: String
  /// The stretch that is meant; only its first line is drawn.
  public let range: SourceRange
  /// The text of the range's first line, for drawing; of a very long line, the part around the range. Nil where there
  /// is none to show.
  public let lineText: String?
  /// The column as a reader counts it: from 1, in characters. In a line longer than 16 KiB, bytes are counted.
  public let characterColumn: Int
  /// The part of `lineText` that the range covers, in UTF-8 bytes.
  let marked: Range<Int>
  /// Whether the line goes on before and after `lineText`.
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// A place in a line that is given whole.
  public init(path: String, range: SourceRange, lineText: String? = nil) {
    self.path = path
    self.range = range
    self.lineText = lineText
    characterColumn = lineText.map { $0.characters(before: range.start.column - 1) + 1 } ?? range.start.column
    marked = range.bytes(inLineOf: lineText?.utf8.count ?? 0)
    isCutBefore = false
    isCutAfter = false
  }

  /// The place of `range` in `file`, its line copied. At most 2 KiB are: a hostile line may have many problems.
  public init(_ file: SourceFile, _ range: SourceRange) {
    let line = file.line(range.start.line)
    let covered = range.bytes(inLineOf: line.count)
    let start = Self.characterStart(in: line, at: line.startIndex + covered.lowerBound)
    let kept = Self.window(of: line, around: start)
    let end = min(line.startIndex + covered.upperBound, kept.upperBound)
    let lead = String(decoding: line[kept.lowerBound..<start], as: UTF8.self).utf8.count
    self.path = file.path
    self.range = range
    lineText = String(decoding: line[kept], as: UTF8.self)
    marked = lead..<lead + String(decoding: line[start..<max(start, end)], as: UTF8.self).utf8.count
    isCutBefore = kept.lowerBound > line.startIndex
    isCutAfter = kept.upperBound < line.endIndex
    if line.count > 16 << 10 {
      characterColumn = range.start.column
    } else {
      let before = String(decoding: line[..<start], as: UTF8.self).utf8.count
      characterColumn = String(decoding: line, as: UTF8.self).characters(before: before) + 1
    }
  }

  /// A short line whole; of a long one, 1 KiB to either side of `offset`, no character of UTF-8 cut.
  private static func window(of line: ArraySlice<UInt8>, around offset: Int) -> Range<Int> {
    guard line.count > 2048 else { return line.indices }
    let start = characterStart(in: line, at: max(line.startIndex, offset - 1020))
    return start..<characterStart(in: line, at: min(line.endIndex, offset + 1024))
  }

  /// The first byte of the UTF-8 character that `offset` lies in.
  private static func characterStart(in line: ArraySlice<UInt8>, at offset: Int) -> Int {
    var start = offset
    while start < line.endIndex, start > line.startIndex, offset - start < 3, line[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

extension SourceRange {
  /// The bytes that the range covers in its first line, which has `length` bytes, counted from the line's start.
  fileprivate func bytes(inLineOf length: Int) -> Range<Int> {
    let first = min(max(start.column - 1, 0), length)
    let last = end.line == start.line ? min(end.column - 1, length) : length
    return first..<max(first, last)
  }
}

extension String {
  /// How many whole characters end at or before the given UTF-8 offset: the index of the character it lies in.
  func characters(before offset: Int) -> Int {
    guard offset > 0, let place = utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex), place < endIndex else {
      return offset > 0 ? count : 0
    }
    // `index(after:)` of a place within a character is that character's end.
    return self[..<index(before: index(after: place))].count
  }
}
