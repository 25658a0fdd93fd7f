internal import CLibcmark

/// The tables of a text. libcmark knows none: to it a table is a paragraph. Its cells are put one below the other, each as
/// a paragraph, and read by libcmark too.
///
/// Before each cell stand a control byte and a space, so that nothing in it opens a block: they are left out again.
struct Tables {
  /// A paragraph that holds one.
  struct Table {
    /// The lines before the head, which are a paragraph; empty as a rule.
    var before: [Line] = []
    let alignments: [TableAlignment]
    /// The head first.
    var rows: [Row] = []
    /// What goes on after it without the marker of the quote that it stands in.
    var after: [Line] = []
  }

  struct Row {
    let line: Line
    /// As many as there are columns; the last ones empty where the row has fewer.
    let cells: [Range<Int>]
  }

  /// A line of a paragraph.
  struct Line {
    /// From 1.
    let number: Int
    /// Where it begins in the text, with what its containers put before it.
    let start: Int
    /// Its text in bytes, without that.
    let text: Range<Int>

    var column: Int { text.lowerBound - start + 1 }
  }

  /// Where a line of the cells' text stands in the source.
  struct Origin {
    var line = 1
    /// What is added to a column.
    var shift = 0
  }

  /// What stands before a cell.
  static let guardWidth = 2
  private static let guardBytes: [UInt8] = [0x05, 0x20]
  /// For how many cells that a text leaves out empty ones stand in, so that short rows under a long head cost no more than
  /// they are worth.
  private static let mostAdded = 100_000

  /// By the first line of the paragraph.
  private(set) var byLine: [Int: Table] = [:]
  /// All paragraphs before and after tables and all cells, in the order of the text.
  private(set) var cellText: [UInt8] = []
  private(set) var origins: [Origin] = []
  private let text: ArraySlice<UInt8>
  private let starts: [Int]
  private var added = 0
  private var mayHaveReferences = false

  /// - Parameter text: what libcmark parsed.
  @unsafe init(_ root: OpaquePointer, in text: ArraySlice<UInt8>) {
    self.text = text
    starts = Unindentation.lineStarts(of: text)
    var current = unsafe root
    var quotes = 0
    while true {
      let type = unsafe cmark_node_get_type(current)
      if type == CMARK_NODE_PARAGRAPH { unsafe find(in: current, quotes: quotes) }
      if type != CMARK_NODE_PARAGRAPH, let child = unsafe cmark_node_first_child(current) {
        if type == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
        unsafe current = child
        continue
      }
      while unsafe cmark_node_next(current) == nil {
        guard let parent = unsafe cmark_node_parent(current) else {
          addDefinitions()
          return
        }
        if unsafe cmark_node_get_type(parent) == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
        unsafe current = parent
      }
      if let next = unsafe cmark_node_next(current) { unsafe current = next }
    }
  }

  /// So that links in cells find what they refer to.
  private mutating func addDefinitions() {
    if mayHaveReferences { cellText += text }
  }

  // MARK: Paragraphs

  @unsafe private mutating func find(in paragraph: OpaquePointer, quotes: Int) {
    let first = unsafe Int(cmark_node_get_start_line(paragraph))
    let last = unsafe Int(cmark_node_get_end_line(paragraph))
    guard first > 0, last > first, last < starts.count else { return }
    var lines: [Line] = []
    for number in first...last {
      guard let line = line(number, first: first, unsafe Int(cmark_node_get_start_column(paragraph)), quotes) else {
        break
      }
      if let head = lines.last, let table = table(head, line, at: number) {
        add(table, before: lines.dropLast(), through: last, quotes, at: first)
        return
      }
      lines.append(line)
    }
  }

  /// A line without what its containers put before it; nil where a quote's marker is missing.
  private func line(_ number: Int, first: Int, _ column: Int, _ quotes: Int) -> Line? {
    let end = starts[number]
    var start = starts[number - 1]
    if number == first {
      start += column - 1
    } else {
      for _ in 0..<quotes {
        start = afterSpace(start, before: end)
        guard start < end, text[start] == UInt8(ascii: ">") else { return nil }
        start += 1
      }
      start = afterSpace(start, before: end)
    }
    var range = min(start, end)..<end
    while let last = range.last, text[last] <= 0x20, text[last] > FootnoteMarks.close {
      range = range.lowerBound..<last
    }
    return Line(number: number, start: starts[number - 1], text: range)
  }

  private func afterSpace(_ start: Int, before end: Int) -> Int {
    text[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
  }

  private func table(_ head: Line, _ line: Line, at number: Int) -> Table? {
    guard let alignments = TableRow.alignments(in: text[line.text]) else { return nil }
    let cells = TableRow.cells(in: text[head.text])
    let bar = UInt8(ascii: "|")
    guard cells.count == alignments.count, text[head.text].contains(bar) || text[line.text].contains(bar) else {
      return nil
    }
    return Table(alignments: alignments, rows: [Row(line: head, cells: cells)])
  }

  private mutating func add(
    _ table: Table, before: ArraySlice<Line>, through last: Int, _ quotes: Int, at first: Int
  ) {
    var table = table
    // Definitions of links at its start are no part of a paragraph any more.
    table.before = Array(before.drop { isDefinition($0) })
    let start = table.rows[0].line.number + 2
    for number in start..<max(start, last + 1) {
      if table.after.isEmpty, let line = line(number, first: 0, 1, quotes) {
        table.rows.append(row(line, columns: table.alignments.count))
      } else {
        table.after.append(line(number, first: 0, 1, 0) ?? Line(number: number, start: 0, text: 0..<0))
      }
    }
    append(table.before)
    for row in table.rows { for cell in row.cells { append(cell: cell, row.line) } }
    append(table.after)
    byLine[first] = table
  }

  private func isDefinition(_ line: Line) -> Bool {
    guard text[line.text].first == UInt8(ascii: "["), let end = text[line.text].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return end + 1 < line.text.upperBound && text[end + 1] == UInt8(ascii: ":")
  }

  private mutating func row(_ line: Line, columns: Int) -> Row {
    var cells = Array(TableRow.cells(in: text[line.text]).prefix(columns))
    let lacking = columns - cells.count
    if lacking > 0, added + lacking <= Self.mostAdded {
      added += lacking
      cells += repeatElement(line.text.upperBound..<line.text.upperBound, count: lacking)
    }
    return Row(line: line, cells: cells)
  }

  // MARK: Their text for libcmark

  /// A paragraph.
  private mutating func append(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    cellText += Self.guardBytes
    for (index, line) in lines.enumerated() {
      cellText += text[line.text]
      cellText.append(0x0A)
      origins.append(Origin(line: line.number, shift: line.column - 1 - (index == 0 ? Self.guardWidth : 0)))
    }
    end(text[lines[0].text])
  }

  /// A cell: there a bar is text without its backslash, within code too.
  private mutating func append(cell: Range<Int>, _ line: Line) {
    cellText += Self.guardBytes
    var index = cell.lowerBound
    while index < cell.upperBound {
      let isEscape =
        text[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound && text[index + 1] == UInt8(ascii: "|")
      if isEscape { index += 1 }
      cellText.append(text[index])
      index += 1
    }
    cellText.append(0x0A)
    origins.append(Origin(line: line.number, shift: cell.lowerBound - line.start - Self.guardWidth))
    end(text[cell])
  }

  private mutating func end(_ piece: ArraySlice<UInt8>) {
    cellText.append(0x0A)
    origins.append(Origin())
    mayHaveReferences = mayHaveReferences || piece.contains(UInt8(ascii: "["))
  }
}
