internal import CLibcmark
internal import Diagnostics

/// Copies libcmark's tree into the flat arrays of a `MarkdownDocument`, once, from top to bottom.
struct Conversion {
  typealias Node = OpaquePointer

  let file: SourceFile
  let lineOffset: Int
  private var lines: LineCursor
  /// Bytes of the first line that libcmark does not count.
  let byteOrderMark: Int32
  var document = MarkdownDocument()
  private(set) var problems: Problems
  /// Where code blocks stand, with their places as libcmark counts them.
  private(set) var codeBlocks: [Unindentation.CodeBlock] = []
  private let unindentation: Unindentation
  /// The nodes that are still open.
  var open: [Open] = []
  /// How many nodes were open around the line break that was converted last.
  private(set) var lineBreakDepth = 0
  /// Whether marks of footnotes stand in the text.
  private let hasMarks: Bool
  /// What libcmark parsed, where there may be tables in it; nil where there is none.
  private let barredText: ArraySlice<UInt8>?
  /// The tables of the text; nil where it has none.
  var reading: TableReading?
  private var isTooDeep = false

  /// A node of which children are still to come.
  struct Open {
    /// Its index.
    let node: Int
    /// Whether it is a part of a paragraph, from a definition of a footnote on.
    var isPart = false
    /// The definition that ends with the last child so far.
    var definition: Int?
  }

  /// - Parameters:
  ///   - text: what libcmark parsed, from the line after `lineOffset` others.
  ///   - offset: where that line begins in the file.
  ///   - scan: what was found in the file's bytes.
  ///   - unindentation: what was taken away from the text.
  ///   - problems: those found so far, to which the tree's are added.
  init(
    file: SourceFile, text: ArraySlice<UInt8>, from offset: Int, lineOffset: Int, scan: TextScan,
    unindentation: Unindentation, problems: Problems
  ) {
    self.file = file
    self.lineOffset = lineOffset
    hasMarks = !scan.footnoteCarets.isEmpty
    barredText = scan.hasBars ? text : nil
    self.unindentation = unindentation
    lines = LineCursor(
      file.bytes, line: lineOffset + 1, offset: offset, hasCarriageReturns: scan.hasCarriageReturns)
    byteOrderMark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.problems = problems
  }

  @unsafe mutating func convert(_ root: Node, textCapacity: Int) {
    document.nodes.removeAll()
    document.nodes.reserveCapacity(textCapacity / 40 + 16)
    document.text.reserveCapacity(textCapacity)
    open.reserveCapacity(16)
    let tables = barredText.map { unsafe Tables(root, in: $0) }
    guard let tables, !tables.byLine.isEmpty else { return unsafe walk(root) }
    guard let cells = CMarkTree(parsing: tables.cellText[...]) else { preconditionFailure("out of memory") }
    reading = unsafe TableReading(tables: tables, next: cmark_node_first_child(cells.root))
    unsafe walk(root)
    reading = nil
  }

  /// Converts a node and all below it.
  @unsafe mutating func walk(_ root: Node) {
    var current: Node = unsafe root
    while true {
      if unsafe begin(current) {
        if let child = unsafe cmark_node_first_child(current) {
          unsafe current = child
          continue
        }
        finish()
      }
      while unsafe current != root {
        if let next = unsafe cmark_node_next(current) {
          unsafe current = next
          break
        }
        guard let parent = unsafe cmark_node_parent(current) else { return }
        finish()
        unsafe current = parent
      }
      if current == root { return }
    }
  }

  /// Closes the innermost open node.
  mutating func finish() {
    guard let closed = open.popLast() else { return }
    document.nodes[closed.node].end = Int32(document.nodes.count)
    guard hasMarks else { return }
    if closed.isPart { endPart(closed.node) }
    noteBlock(closed.node)
  }

  /// The column in the file of what libcmark found at a column.
  func original(_ column: Int32, line: Int32) -> Int32 { unindentation.original(column, line: line) }

  /// Whether something was taken away in a line of the file.
  func isUnindented(_ line: Int32) -> Bool { unindentation.changes(line: line - Int32(lineOffset)) }

  /// Adds the node; true when it stays open for children.
  @unsafe private mutating func begin(_ node: Node) -> Bool {
    let type = unsafe cmark_node_get_type(node)
    guard let kind = unsafe Self.kind(type, of: node) else { return false }
    var place = unsafe place(of: node)
    guard open.count < MarkdownParser.deepestNesting else {
      diagnoseDepth(at: place.range)
      return false
    }
    let index = document.nodes.count
    switch kind {
    case .text:
      let (whole, isMarked) = unsafe append(text: cmark_node_get_literal(node))
      let literal = unguarded(whole, &place)
      guard !literal.isEmpty || whole.isEmpty else { return false }
      guard !isMarked else {
        append(marked: MarkdownNode(kind, at: place, literal: literal))
        return false
      }
      document.nodes.append(MarkdownNode(kind, at: place, literal: literal))
    case .softBreak, .lineBreak:
      lineBreakDepth = open.count
      document.nodes.append(MarkdownNode(kind, at: place))
    case .code:
      let literal = unsafe append(cmark_node_get_literal(node))
      document.nodes.append(MarkdownNode(kind, at: place, literal: literal))
    case .codeBlock:
      let literal = unsafe append(cmark_node_get_literal(node))
      let info = unsafe append(cmark_node_get_fence_info(node))
      codeBlocks.append(unsafe codeBlock(node, literal))
      document.nodes.append(MarkdownNode(kind, at: place, literal: literal, extra: info))
    case .htmlBlock, .htmlInline:
      unsafe take(html: cmark_node_get_literal(node), isBlock: kind == .htmlBlock && open.count == 1, at: place.range)
      return false
    case .link, .image:
      let destination = unsafe append(cmark_node_get_url(node))
      let title = unsafe append(cmark_node_get_title(node))
      let isSafe = isSafe(destination, at: place.range)
      document.nodes.append(MarkdownNode(kind, at: place, literal: isSafe ? destination : .empty, extra: title))
    case .item: document.nodes.append(MarkdownNode(kind, at: place, literal: marker(ofItemAt: place)))
    case .heading:
      let level = unsafe cmark_node_get_heading_level(node)
      document.nodes.append(MarkdownNode(kind, at: place, value: level))
    case .bulletList, .orderedList:
      let start = unsafe cmark_node_get_list_start(node)
      let isTight = unsafe cmark_node_get_list_tight(node) != 0
      document.nodes.append(MarkdownNode(kind, at: place, value: start, isTight: isTight))
    case .paragraph:
      if let table = table(at: place.startLine - Int32(lineOffset)) {
        unsafe append(table, at: place)
        return false
      }
      document.nodes.append(MarkdownNode(kind, at: place))
    default: document.nodes.append(MarkdownNode(kind, at: place))
    }
    open.append(Open(node: index))
    return true
  }

  /// Inlined, as a call would copy all that is under construction.
  @inline(__always) @unsafe private func place(of node: Node) -> MarkdownNode.Place {
    var place = unsafe MarkdownNode.Place(
      startLine: cmark_node_get_start_line(node), startColumn: cmark_node_get_start_column(node),
      endLine: cmark_node_get_end_line(node), endColumn: cmark_node_get_end_column(node))
    if place.startLine == 0, let before = unsafe cmark_node_previous(node) {
      // libcmark gives line breaks no place: they follow what stands before them.
      place.startLine = unsafe cmark_node_get_end_line(before)
      place.startColumn = unsafe cmark_node_get_end_column(before) + 1
      place.endLine = place.startLine
      place.endColumn = place.startColumn
    }
    if reading != nil { place = self.place(inCell: place) }
    if !unindentation.isEmpty {
      place.startColumn = unindentation.original(place.startColumn, line: place.startLine)
      place.endColumn = unindentation.original(place.endColumn, line: place.endLine)
    }
    if place.startLine == 1 { place.startColumn += byteOrderMark }
    if place.endLine == 1 { place.endColumn += byteOrderMark }
    place.startLine += Int32(lineOffset)
    place.endLine += Int32(lineOffset)
    return place
  }

  /// The marker of an ordered list's item as it is printed.
  private mutating func marker(ofItemAt place: MarkdownNode.Place) -> TextSpan {
    guard let list = open.last?.node, document.nodes[list].kind == .orderedList else { return .empty }
    let marker = lines.listMarker(line: Int(place.startLine), column: Int(place.startColumn))
    let start = document.text.count
    for index in marker { document.text.append(file.bytes[index]) }
    return TextSpan(start: start, count: marker.count)
  }

  @unsafe private func codeBlock(_ node: Node, _ literal: TextSpan) -> Unindentation.CodeBlock {
    let first = unsafe Int(cmark_node_get_start_line(node))
    let last = unsafe Int(cmark_node_get_end_line(node))
    let column = unsafe Int(cmark_node_get_start_column(node))
    return Unindentation.CodeBlock(
      lines: first...max(first, last), column: column, literal: literal)
  }

  /// Copies a C string to the end of the document's text, and restores what was marked in it.
  @unsafe private mutating func append(_ string: UnsafePointer<CChar>?) -> TextSpan {
    let (span, isMarked) = unsafe append(text: string)
    if isMarked { restoreMarks(in: span) }
    return span
  }

  /// Copies a C string to the end of the document's text, and says whether marks stand in it.
  @unsafe private mutating func append(text string: UnsafePointer<CChar>?) -> (TextSpan, isMarked: Bool) {
    guard let string = unsafe string else { return (.empty, false) }
    let start = document.text.count
    let length = unsafe cmark_text_length(string)
    unsafe document.text.append(contentsOf: UnsafeRawBufferPointer(start: string, count: length))
    let isMarked = unsafe hasMarks && cmark_text_has(string, length, FootnoteMarks.open, FootnoteMarks.close)
    return (TextSpan(start: start, count: length), isMarked)
  }

  // MARK: What is refused

  private mutating func diagnoseDepth(at range: SourceRange) {
    guard !isTooDeep else { return }
    isTooDeep = true
    problems.add(.nestingTooDeep(limit: MarkdownParser.deepestNesting, at: SourceLocation(file, range)))
  }

  /// Keeps comments, and tells of any other raw HTML.
  @unsafe private mutating func take(html: UnsafePointer<CChar>?, isBlock: Bool, at range: SourceRange) {
    guard let html = unsafe html else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: html, count: cmark_text_length(html))
    switch unsafe HTMLComment.content(of: bytes.lazy.map(FootnoteMarks.restored)) {
    case .comments:
      let texts = unsafe HTMLComment.texts(of: bytes.lazy.map(FootnoteMarks.restored))
      for text in texts {
        document.comments.append(
          MarkdownComment(node: document.nodes.count, text: text, isBlock: isBlock, range: range))
      }
    case .unclosedComment: problems.add(.unclosedComment(at: Self.location(ofHTML: range, in: file)))
    case .markup(let markup): problems.add(.rawHTML(markup, at: Self.location(ofHTML: range, in: file)))
    }
  }

  /// The place of raw HTML. libcmark does not know where a block ends that ends in the line it begins in.
  private static func location(ofHTML range: SourceRange, in file: SourceFile) -> SourceLocation {
    guard range.start == range.end else { return SourceLocation(file, range) }
    let length = file.line(range.start.line).count - range.start.column + 1
    return SourceLocation(
      file, SourceRange(line: range.start.line, column: range.start.column, length: length))
  }

  private mutating func isSafe(_ destination: TextSpan, at range: SourceRange) -> Bool {
    guard let scheme = LinkSafety.unsafeScheme(of: document.bytes(destination)) else { return true }
    problems.add(.unsafeLink(scheme: scheme, at: SourceLocation(file, range)))
    return false
  }
}

extension Conversion {
  /// libcmark's node type as ours; nil for what Markdown input cannot contain.
  @unsafe fileprivate static func kind(_ type: cmark_node_type, of node: Node) -> MarkdownNode.Kind? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }
}
