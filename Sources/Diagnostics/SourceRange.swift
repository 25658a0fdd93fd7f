/// A place in a source file.
package struct SourcePosition: Sendable, Hashable, Comparable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in UTF-8 bytes.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a source file, from `start` up to but not including `end`.
package struct SourceRange: Sendable, Hashable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A range of `length` bytes within one line.
  package init(line: Int, column: Int, length: Int = 1) {
    self.init(
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + max(length, 1)))
  }

  /// The first line's first byte: for what concerns a file as a whole.
  package static let startOfFile = SourceRange(line: 1, column: 1)
}
