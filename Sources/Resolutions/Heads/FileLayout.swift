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

  /// Lines that stand for `---` and are other dashes.
  private(set) var oddFences: [SourceRange] = []
  /// Where entries stand that are no head: after other text, or without a line of `---` before them.
  private(set) var misplaced: (range: SourceRange, isLate: Bool)?

  /// Finds the lines of `---`, or `---` and `...`. A byte order mark and empty lines before the first are passed over.
  init(of file: SourceFile) {
    let bytes = file.bytes
    bodyStart = file.textStart
    guard let line = Self.firstLine(bytes, from: bodyStart) else { return }
    let isFence = Self.isFence(bytes[line.text], "---")
    let isLike = Self.isOddFence(bytes[line.text]) || Self.isIndentedFence(bytes[line.text])
    guard isFence || (isLike && Self.opensEntry(bytes, at: line.next)) else {
      findMisplaced(bytes, first: line)
      return
    }
    opening = Self.range(of: line)
    if Self.isOddFence(bytes[line.text]) { oddFences.append(opening) }
    isUnclosed = !readHead(bytes, from: line.next, after: line)
    guard isUnclosed else { return }
    bodyStart = bytes.count
    bodyLine = file.position(ofByte: bytes.count).line
  }

  /// Reads on to the line that ends the head; false where there is none.
  private mutating func readHead(_ bytes: [UInt8], from start: Int, after opening: Line) -> Bool {
    var line = opening
    while line.next < bytes.count {
      line = Self.line(bytes, from: line.next, number: line.number + 1)
      let text = bytes[line.text]
      let isOdd = Self.isOddFence(text)
      guard isOdd || Self.isFence(text, "---") || Self.isFence(text, "...") else { continue }
      if isOdd { oddFences.append(Self.range(of: line)) }
      yaml = start..<line.start
      bodyStart = line.next
      bodyLine = line.number + 1
      return true
    }
    return false
  }

  /// How many lines are looked at for a head that is not at the top.
  private static let mostLines = 40

  private mutating func findMisplaced(_ bytes: [UInt8], first: Line) {
    guard !Self.opensEntry(bytes, at: first.text.lowerBound) else {
      misplaced = (Self.range(of: first), isLate: false)
      // What stands above a line of dashes is read as a head all the same.
      var reading = self
      if reading.readHead(bytes, from: first.text.lowerBound, after: first), reading.bodyLine < Self.mostLines {
        opening = SourceRange(line: first.number - 1, column: 1, length: 1)
        (yaml, bodyStart, bodyLine) = (reading.yaml, reading.bodyStart, reading.bodyLine)
      }
      return
    }
    var line = first
    while line.next < bytes.count, line.number < Self.mostLines {
      line = Self.line(bytes, from: line.next, number: line.number + 1)
      let text = bytes[line.text]
      guard Self.isFence(text, "---") || Self.isOddFence(text), Self.opensEntry(bytes, at: line.next) else { continue }
      misplaced = (Self.range(of: line), isLate: true)
      return
    }
  }

  private static func range(of line: Line) -> SourceRange {
    SourceRange(line: line.number, column: line.text.lowerBound - line.start + 1, length: max(line.text.count, 1))
  }

  /// Whether a line is made of dashes only, as word processors make them of three hyphens.
  private static func isOddFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "-") || first == 0xE2, line.count <= 24, !isFence(line, "---")
    else { return false }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != " " && $0 != "\t" }
    return scalars.allSatisfy { $0 == "-" || (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 }
      && (scalars.count > 1 || scalars.first != "-")
  }

  /// Whether a line begins with a key that heads have.
  private static func opensEntry(_ bytes: [UInt8], at start: Int) -> Bool {
    let key = bytes[start...].prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    let rest = bytes[key.endIndex...]
    guard rest.starts(with: ":".utf8) || rest.starts(with: "：".utf8) else { return false }
    return HeadReader.keys.contains(String(decoding: key, as: UTF8.self))
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

  /// Whether a line is `---` after some spaces.
  private static func isIndentedFence(_ line: ArraySlice<UInt8>) -> Bool {
    isFence(line.drop { $0 == 0x20 || $0 == 0x09 }, "---")
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: StaticString) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return line.elementsEqual("\(fence)".utf8)
  }
}
