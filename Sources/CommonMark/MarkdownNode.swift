public import Diagnostics

/// A stretch of a document's `text`.
public struct TextSpan: Sendable, Hashable {
  /// Where it begins in `text`, in bytes.
  public var start: Int32
  /// How long it is, in bytes.
  public var count: Int32

  /// The `count` bytes from the one at `start` on.
  public init(start: Int, count: Int) {
    self.start = Int32(start)
    self.count = Int32(count)
  }

  /// No text: what a node has that says nothing here.
  public static let empty = TextSpan(start: 0, count: 0)
  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }
  /// Its bytes as indices of `text`.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One node of a Markdown document: a small value, its children following it in the document's array.
public struct MarkdownNode: Sendable {
  /// What a node is. Names are CommonMark's; tables are GitHub's, footnotes this format's addition.
  public enum Kind: UInt8, Sendable {
    case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference
  }

  /// What the node is, and so which of its other properties say something.
  public var kind: Kind
  /// A list whose items are not set as paragraphs.
  public var isTight = false
  /// A heading's level (1 to 6), an ordered list's first number, a table row's place (0 of the head) or how a cell is set
  /// (a `TableAlignment`).
  public var value: Int32 = 0
  /// The index after the node's last descendant: where its next sibling stands, if it has one.
  public var end: Int32 = 0
  /// Where the node begins and its last byte stands, in the whole source file; inline columns are approximate
  /// where a paragraph's lines are indented.
  public var startLine: Int32 = 0
  /// Counted from 1, in UTF-8 bytes.
  public var startColumn: Int32 = 0
  /// The line of the node's last byte.
  public var endLine: Int32 = 0
  /// The column of the node's last byte, counted from 1, in UTF-8 bytes.
  public var endColumn: Int32 = 0
  /// The text of a text or code node, a link's or image's destination, a footnote's label, the number and delimiter of an
  /// ordered list's item as printed (a list node itself keeps only the first number).
  public var literal = TextSpan.empty
  /// A link's or image's title, a code block's info string.
  public var extra = TextSpan.empty

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// Each field is written where the node will stand: a node that is put together first and copied then takes longer.
  init(
    _ kind: Kind, at place: Place, literal: TextSpan = .empty, extra: TextSpan = .empty, value: Int32 = 0,
    isTight: Bool = false
  ) {
    self.kind = kind
    self.isTight = isTight
    self.value = value
    startLine = place.startLine
    startColumn = place.startColumn
    endLine = place.endLine
    endColumn = place.endColumn
    self.literal = literal
    self.extra = extra
  }

  /// Where a node begins and its last byte stands.
  struct Place {
    var startLine: Int32
    var startColumn: Int32
    var endLine: Int32
    var endColumn: Int32

    var range: SourceRange {
      SourceRange(
        start: SourcePosition(line: Int(startLine), column: max(Int(startColumn), 1)),
        end: SourcePosition(line: Int(endLine), column: Int(endColumn) + 1))
    }
  }

  /// The node's place in the whole source file, as diagnostics name it.
  public var range: SourceRange {
    Place(startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn).range
  }
}
