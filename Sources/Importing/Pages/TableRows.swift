/// Tells lines that may be the rows of a table: what stands in which column, nobody can say safely, so each stays a line.
struct TableRows {
  /// Whether the last line that was taken is one.
  private(set) var isInTable = false
  private var isTold = false
  private var last: PageLine?

  /// Whether a line and its neighbour have wide spaces within.
  mutating func take(_ line: PageLine, before next: PageLine?) -> Bool {
    isInTable = Self.isParted(line) && [last, next].contains { $0.map(Self.isParted) ?? false }
    if !isInTable { isTold = false }
    last = line
    return isInTable
  }

  /// Once for each table.
  mutating func doubt(_ line: PageLine) -> [Doubt] {
    defer { isTold = true }
    return isTold ? [] : [Doubt(rule: .table, place: line.place, subject: line.text)]
  }

  /// No space after a label counts.
  private static func isParted(_ line: PageLine) -> Bool {
    line.widestSpace >= 3 && line.spaceStart > line.left + 0.5 && SourceLabel(line.text) == nil
  }
}
