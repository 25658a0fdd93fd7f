internal import CLibcmark

/// Makes tables of the paragraphs that hold them. Their cells are read from a tree of their own.
extension Conversion {
  /// Where the conversion of tables stands. The tree outlives it.
  @safe struct TableReading {
    let tables: Tables
    /// The next paragraph of the cells' tree; nil at its end.
    var next: Node?
    /// Whether what is converted comes from that tree.
    var isInCell = false
    /// Whether the next text begins with what was put before a cell.
    var isGuarded = false
  }

  /// The table in the paragraph that begins in a line, as libcmark counts it.
  func table(at line: Int32) -> Tables.Table? {
    reading.flatMap { $0.isInCell ? nil : $0.tables.byLine[Int(line)] }
  }

  /// - Parameter place: of the paragraph.
  @unsafe mutating func append(_ table: Tables.Table, at place: MarkdownNode.Place) {
    if let last = table.before.last {
      var own = place
      (own.endLine, own.endColumn) = end(of: last)
      unsafe appendPiece(.paragraph, at: own)
    }
    begin(.table, at: table.rows)
    for (index, row) in table.rows.enumerated() {
      begin(.tableRow, at: [row], value: Int32(index))
      for (column, cell) in row.cells.enumerated() {
        let line = line(row.line)
        let start = Int32(cell.lowerBound - row.line.start + 1)
        let own = MarkdownNode.Place(
          startLine: line, startColumn: start, endLine: line, endColumn: start + Int32(cell.count) - 1)
        unsafe appendPiece(.tableCell, at: adjusted(own), value: table.alignments[column].rawValue)
      }
      finish()
    }
    finish()
    if let first = table.after.first, let last = table.after.last {
      let (line, column) = end(of: last)
      let own = MarkdownNode.Place(
        startLine: self.line(first), startColumn: Int32(first.column), endLine: line, endColumn: column)
      unsafe appendPiece(.paragraph, at: own)
    }
  }

  private func line(_ line: Tables.Line) -> Int32 { Int32(line.number + lineOffset) }

  private func end(of line: Tables.Line) -> (Int32, Int32) {
    (self.line(line), Int32(line.text.upperBound - line.start))
  }

  private func adjusted(_ place: MarkdownNode.Place) -> MarkdownNode.Place {
    var place = place
    let own = place.startLine - Int32(lineOffset)
    place.startColumn = original(place.startColumn, line: own)
    place.endColumn = original(place.endColumn, line: own)
    return place
  }

  private mutating func begin(_ kind: MarkdownNode.Kind, at rows: [Tables.Row], value: Int32 = 0) {
    let (first, last) = (rows[0].line, rows[rows.count - 1].line)
    let (endLine, endColumn) = end(of: last)
    let place = MarkdownNode.Place(
      startLine: line(first), startColumn: Int32(first.column), endLine: endLine, endColumn: endColumn)
    open.append(Open(node: document.nodes.count))
    document.nodes.append(MarkdownNode(kind, at: adjusted(place), value: value))
  }

  /// Appends a node with what the next paragraph of the cells' tree holds.
  @unsafe private mutating func appendPiece(_ kind: MarkdownNode.Kind, at place: MarkdownNode.Place, value: Int32 = 0) {
    guard let piece = unsafe reading?.next else { return }
    unsafe reading?.next = cmark_node_next(piece)
    open.append(Open(node: document.nodes.count))
    document.nodes.append(MarkdownNode(kind, at: place, value: value))
    reading?.isInCell = true
    reading?.isGuarded = true
    var child = unsafe cmark_node_first_child(piece)
    while let node = unsafe child {
      unsafe walk(node)
      unsafe child = cmark_node_next(node)
    }
    reading?.isInCell = false
    finish()
  }

  /// Where in the source a place of the cells' tree is.
  func place(inCell place: MarkdownNode.Place) -> MarkdownNode.Place {
    guard let reading, reading.isInCell else { return place }
    func moved(_ line: Int32, _ column: Int32) -> (Int32, Int32) {
      let index = Int(line) - 1
      guard reading.tables.origins.indices.contains(index) else { return (1, 1) }
      let origin = reading.tables.origins[index]
      return (Int32(origin.line), max(column + Int32(origin.shift), 1))
    }
    var moving = place
    (moving.startLine, moving.startColumn) = moved(place.startLine, place.startColumn)
    (moving.endLine, moving.endColumn) = moved(place.endLine, place.endColumn)
    return moving
  }

  /// A text without what was put before its cell.
  mutating func unguarded(_ literal: TextSpan, _ place: inout MarkdownNode.Place) -> TextSpan {
    guard reading?.isGuarded == true else { return literal }
    reading?.isGuarded = false
    let count = min(Tables.guardWidth, Int(literal.count))
    place.startColumn += Int32(count)
    return TextSpan(start: Int(literal.start) + count, count: Int(literal.count) - count)
  }
}
