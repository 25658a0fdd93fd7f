/// A place in a source file.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in UTF-8 bytes.
  public var column: Int

  /// A line and a column in bytes, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  public static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a source file, from `start` up to but not including `end`.
public struct SourceRange: Sendable, Hashable {
  /// Where its first byte stands.
  public var start: SourcePosition
  /// The place after its last byte; never before `start`.
  public var end: SourcePosition

  /// An `end` that stands before `start` counts as `start`.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A range of `length` bytes within one line.
  public init(line: Int, column: Int, length: Int = 1) {
    self.init(
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + max(length, 1)))
  }

  /// The first line's first byte: for what concerns a file as a whole.
  public static let startOfFile = SourceRange(line: 1, column: 1)
}
