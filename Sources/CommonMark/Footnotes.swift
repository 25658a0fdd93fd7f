/// Finds the footnotes in what is converted: references within text, and definitions where a line of a paragraph begins
/// with `[^label]:`. Blocks right after a definition belong to it where their indentation would make them code.
///
/// A definition takes the place of the paragraph that it opens; one within a paragraph ends what stands before it, and
/// the paragraph's rest is the definition's.
extension Conversion {
  /// Appends a text in which marks stand, and restores them.
  mutating func append(marked text: MarkdownNode) {
    var rest = text.literal.range
    var mark = firstMark(in: rest)
    if let first = mark, first.range.lowerBound == rest.lowerBound, isColon(first.range.upperBound, before: rest),
      isLineStart
    {
      beginDefinition(first.label, at: text)
      rest = document.text.afterSpace(from: first.range.upperBound + 1, to: rest.upperBound)..<rest.upperBound
      mark = firstMark(in: rest)
    }
    while let found = mark {
      append(.text, of: text, rest.lowerBound..<found.range.lowerBound)
      append(.footnoteReference, of: text, found.range, literal: found.label)
      rest = found.range.upperBound..<rest.upperBound
      mark = firstMark(in: rest)
    }
    append(.text, of: text, rest)
    restoreMarks(in: text.literal)
  }

  /// Makes the marks in a span brackets again.
  mutating func restoreMarks(in span: TextSpan) {
    for index in span.range { document.text[index] = FootnoteMarks.restored(document.text[index]) }
  }

  /// The first whole mark, with its brackets, and the label in it. Markup within a label leaves half a mark, which is
  /// text.
  private func firstMark(in range: Range<Int>) -> (range: Range<Int>, label: Range<Int>)? {
    let bytes = document.text[range]
    guard let open = bytes.firstIndex(of: FootnoteMarks.open),
      let close = bytes[open...].firstIndex(of: FootnoteMarks.close), close > open + 2
    else { return nil }
    return (open..<close + 1, open + 2..<close)
  }

  private func isColon(_ index: Int, before text: Range<Int>) -> Bool {
    index < text.upperBound && document.text[index] == UInt8(ascii: ":")
  }

  /// Appends the part `range` of a text as a node of its own.
  private mutating func append(
    _ kind: MarkdownNode.Kind, of text: MarkdownNode, _ range: Range<Int>, literal: Range<Int>? = nil
  ) {
    guard !range.isEmpty else { return }
    let literal = literal ?? range
    var node = text
    node.kind = kind
    node.literal = TextSpan(start: literal.lowerBound, count: literal.count)
    // Without escapes and entities a text is as long in the source as here, and the part's place is known exactly.
    if text.startLine == text.endLine, text.endColumn - text.startColumn + 1 == text.literal.count {
      node.startColumn = text.startColumn + Int32(range.lowerBound) - text.literal.start
      node.endColumn = node.startColumn + Int32(range.count) - 1
    }
    node.end = Int32(document.nodes.count + 1)
    document.nodes.append(node)
  }

  // MARK: Definitions

  /// Whether the next node begins a line of a paragraph or of a definition's first one.
  private var isLineStart: Bool {
    guard let block = open.last?.node else { return false }
    let last = document.nodes.count - 1
    return switch document.nodes[last].kind {
    case .paragraph: last == block
    case .softBreak, .lineBreak: document.nodes[block].kind.isLines && lineBreakDepth == open.count
    default: false
    }
  }

  /// Makes the open paragraph a definition, or ends it and opens a definition after it.
  private mutating func beginDefinition(_ label: Range<Int>, at text: MarkdownNode) {
    guard let block = open.last?.node else { return }
    var definition = document.nodes[block]
    definition.kind = .footnoteDefinition
    definition.literal = TextSpan(start: label.lowerBound, count: label.count)
    guard block < document.nodes.count - 1 else { return document.nodes[block] = definition }
    let lineBreak = document.nodes.removeLast()
    // Where nothing but a label stands in it, it ends before the line break.
    document.nodes[block].endLine = lineBreak.startLine
    document.nodes[block].endColumn = lineBreak.startColumn - 1
    endPart(block)
    definition.startLine = text.startLine
    definition.startColumn = text.startColumn
    definition.endLine = text.endLine
    definition.endColumn = text.endColumn
    open[open.count - 1] = Open(node: document.nodes.count, isPart: true)
    document.nodes.append(definition)
  }

  /// Closes a part of a paragraph: it ends where its last child does, if it has one.
  mutating func endPart(_ block: Int) {
    document.nodes[block].end = Int32(document.nodes.count)
    var last = block
    for child in document.children(of: block) { last = child }
    document.nodes[block].endLine = document.nodes[last].endLine
    document.nodes[block].endColumn = document.nodes[last].endColumn
  }

  /// Takes note of a block that was closed last: a definition, or one that belongs to the definition before it.
  mutating func noteBlock(_ block: Int) {
    let node = document.nodes[block]
    guard !node.kind.isInline, let parent = open.indices.last, document.nodes[open[parent].node].kind.isContainer
    else { return }
    if node.kind == .footnoteDefinition {
      open[parent].definition = block
    } else if let definition = open[parent].definition {
      if isUnindented(node.startLine), node.startColumn > document.nodes[definition].startColumn {
        take(from: block, into: definition)
      } else {
        open[parent].definition = nil
      }
    }
  }

  /// Makes the nodes from `start` on, the last ones, part of a definition, and its own text a paragraph in it.
  private mutating func take(from start: Int, into definition: Int) {
    let isText = definition + 1 < start && document.nodes[definition + 1].kind != .paragraph
    if isText, Int(document.nodes[definition].end) == start {
      var paragraph = document.nodes[definition]
      paragraph.kind = .paragraph
      paragraph.literal = .empty
      document.nodes.insert(paragraph, at: definition + 1)
      for index in (definition + 1)..<document.nodes.count { document.nodes[index].end += 1 }
      for index in document.comments.indices where document.comments[index].node > definition {
        document.comments[index].node += 1
      }
    }
    document.nodes[definition].end = Int32(document.nodes.count)
  }
}

extension MarkdownNode.Kind {
  /// Whether its children are the words of lines.
  fileprivate var isLines: Bool { self == .paragraph || self == .footnoteDefinition }

  /// Whether it is a part of a text.
  fileprivate var isInline: Bool { rawValue >= MarkdownNode.Kind.text.rawValue }

  /// Whether its children are blocks.
  fileprivate var isContainer: Bool {
    switch self {
    case .document, .blockQuote, .bulletList, .orderedList, .item: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Where the spaces and tabs end that begin at `start`.
  fileprivate func afterSpace(from start: Int, to end: Int) -> Int {
    self[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
  }
}
