/// How the cells of a table's column are set.
public enum TableAlignment: Int32, Sendable {
  case none, left, center, right
}

/// Takes the rows of tables apart, by the rules of GitHub's specification (GFM 0.29 §4.10).
enum TableRow {
  /// What the row under the head says of each column: hyphens, with a colon on the side that the text is set to; nil where a
  /// line is no such row. At least one bar stands in it, or in the head.
  static func alignments(in line: ArraySlice<UInt8>) -> [TableAlignment]? {
    guard line.contains(UInt8(ascii: "-")), line.allSatisfy(isOfDelimiter) else { return nil }
    var alignments: [TableAlignment] = []
    for cell in cells(in: line) {
      guard let alignment = alignment(line[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func isOfDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: true
    default: false
    }
  }

  private static func alignment(_ cell: ArraySlice<UInt8>) -> TableAlignment? {
    let colon = UInt8(ascii: ":")
    let hyphens = cell.dropFirst(cell.first == colon ? 1 : 0).dropLast(cell.last == colon ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (cell.first == colon, cell.last == colon) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return TableAlignment.none
    }
  }

  /// The cells of a row without the white space around them. A bar parts two, unless a backslash stands right before it; those at
  /// the ends of the row may be left out.
  static func cells(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var rest = trimmed(line.indices, in: line)
    if let first = rest.first, line[first] == UInt8(ascii: "|") { rest = first + 1..<rest.upperBound }
    var cells: [Range<Int>] = []
    var start = rest.lowerBound
    var index = start
    while index < rest.upperBound {
      switch line[index] {
      case UInt8(ascii: "\\") where index + 1 < rest.upperBound && line[index + 1] == UInt8(ascii: "|"): index += 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(start..<index, in: line))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < rest.upperBound { cells.append(trimmed(start..<rest.upperBound, in: line)) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, in line: ArraySlice<UInt8>) -> Range<Int> {
    var range = range
    while let first = range.first, isSpace(line[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isSpace(line[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
