internal import CommonMark
internal import Diagnostics

/// Finds where Markdown takes a text for something that its author can hardly have meant.
struct Misreadings {
  private let scanner: BlockScanner
  private let document: MarkdownDocument
  private var diagnostics: [Diagnostic] = []
  /// How many initials may still be looked for among the recitals: each time takes as long as the document has blocks.
  private var remainingInitials = 50

  /// - Parameter closed: the nodes whose labels count though no space follows them.
  static func diagnostics(in scanner: BlockScanner, closed: Set<Int> = []) -> [Diagnostic] {
    var misreadings = Misreadings(scanner: scanner, closed: closed)
    misreadings.find(in: misreadings.document)
    return misreadings.diagnostics
  }

  private let closed: Set<Int>

  private init(scanner: BlockScanner, closed: Set<Int>) {
    self.scanner = scanner
    self.closed = closed
    document = scanner.document
  }

  private mutating func find(in document: MarkdownDocument) {
    let nodes = document.nodes.span
    let text = document.text.span
    var item: Int?
    var index = 0
    while index < nodes.count {
      switch nodes[index].kind {
      case .item: item = index
      case .paragraph:
        findLabels(in: index, of: item, nodes, text)
        findMissingSpace(in: index, nodes, text)
        item = nil
        index = Int(nodes[index].end)
        continue
      case .heading where nodes[index].endLine > nodes[index].startLine: findUnderlinedLabel(in: index)
      case .codeBlock:
        if isIndented(nodes[index]) {
          diagnostics.append(.indentedCode(at: SourceLocation(scanner.file, nodes[index].range)))
        }
      default: break
      }
      index += 1
    }
  }

  /// Finds lines within a paragraph that look as if a provision began there: one line's label comes right after the
  /// paragraph's own, or two lines' labels come one after the other.
  /// - Parameter item: the one whose first paragraph it is: Markdown's own label counts.
  private mutating func findLabels(
    in paragraph: Int, of item: Int?, _ nodes: Span<MarkdownNode>, _ text: Span<UInt8>
  ) {
    if paragraph + 1 < nodes.count, nodes[paragraph + 1].kind == .text, nodes[paragraph + 1].literal.count > 4,
      isTableRule(text.extracting(nodes[paragraph + 1].literal.range))
    {
      return diagnostics.append(.tableIsText(at: location(ofLine: Int(nodes[paragraph].startLine))))
    }
    var own: PrintedLabel?
    var previous: (label: PrintedLabel, text: Int)?
    for line in (paragraph + 2)..<max(Int(nodes[paragraph].end), paragraph + 2) {
      guard nodes[line].kind == .text, nodes[line - 1].isLineEnd else { continue }
      let bytes = text.extracting(nodes[line].literal.range)
      if isTable(at: line, of: paragraph, nodes, text) {
        return diagnostics.append(.tableIsText(at: location(ofLine: Int(nodes[line].startLine))))
      }
      guard let label = LabelScanner.label(at: bytes), label.form != .bare else { continue }
      if previous == nil { own = item.map(marker) ?? scanner.label(of: paragraph) }
      if let own, isSuccessor(label, of: own) { return diagnose(label, at: line) }
      if isSure(label, at: line, in: paragraph) { return diagnose(label, at: line) }
      if let previous, isSuccessor(label, of: previous.label) { return diagnose(previous.label, at: previous.text) }
      previous = (label, line)
    }
    // A first label that the next block goes on from: `A.` right under the last citation.
    if let previous, let next = label(after: paragraph), isSuccessor(next, of: previous.label) {
      diagnose(previous.label, at: previous.text)
    }
  }

  /// Whether a line begins with a label beyond doubt: in a footnote, in a quotation without its sign, or before a word for
  /// "whereas".
  private func isSure(_ label: PrintedLabel, at line: Int, in paragraph: Int) -> Bool {
    if paragraph > 0, document[paragraph - 1].kind == .footnoteDefinition { return label.form != .dash }
    if paragraph > 0, document[paragraph - 1].kind == .blockQuote {
      return scanner.file.line(Int(document[line].startLine)).first { $0 > 0x20 } != UInt8(ascii: ">")
    }
    return label.isCapital && scanner.opensWithWhereas(line - 1, after: label.length)
  }

  /// Whether a line of a paragraph, not its first, is of a table: the rule under its head, or a second row.
  private func isTable(at line: Int, of paragraph: Int, _ nodes: Span<MarkdownNode>, _ text: Span<UInt8>) -> Bool {
    let bytes = text.extracting(nodes[line].literal.range)
    if isTableRule(bytes) { return true }
    guard line == paragraph + 3, isRow(bytes) else { return false }
    return isRow(text.extracting(nodes[line - 2].literal.range))
  }

  /// Markdown's own label of an item.
  private func marker(of item: Int) -> PrintedLabel? {
    let literal = document[item].literal
    return literal.isEmpty ? .bullet : LabelScanner.label(at: document.bytes(literal))
  }

  /// The label of the block after a paragraph.
  private func label(after paragraph: Int) -> PrintedLabel? {
    var index = Int(document[paragraph].end)
    while index < document.nodes.count {
      switch document[index].kind {
      case .item where !document[index].literal.isEmpty: return marker(of: index)
      case .paragraph: return scanner.label(of: index)
      case .item, .bulletList, .orderedList: index += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func diagnose(_ label: PrintedLabel, at text: Int) {
    let line = Int(document[text].startLine)
    let indent = WhiteSpace.length(in: scanner.file.line(line).span)  // inline columns are approximate in wrapped lines
    let range = SourceRange(line: line, column: indent + 1, length: label.width)
    diagnostics.append(.labelInsideParagraph(label.text, at: SourceLocation(scanner.file, range)))
  }

  // MARK: Signs that Markdown does not take for one

  /// Finds a label, dash or heading's sign with no space after it.
  private mutating func findMissingSpace(in paragraph: Int, _ nodes: Span<MarkdownNode>, _ text: Span<UInt8>) {
    let (block, index) = (nodes[paragraph], paragraph + 1)
    guard index < Int(block.end) else { return }
    // Copied once: nodes that are read from the span again further down break the optimiser of Swift 6.3.
    let first = nodes[index]
    guard first.kind == .text, !closed.contains(paragraph) else { return }
    let length = MissingSpace.signLength(in: text.extracting(first.literal.range), isTop: paragraph == 1)
    guard length > 0, !ParagraphLabels.isEscaped(first, length, in: block, of: scanner.file) else { return }
    let sign = String(decoding: document.bytes(first.literal).prefix(length), as: UTF8.self)
    if let label = LabelScanner.label(at: Array(sign.utf8)[...]), !label.isNumber, label.form != .dash {
      guard remainingInitials > 0 else { return }
      remainingInitials -= 1
      // Or else the initial of a name.
      guard isAmongRecitals(label) || isBeforeSmall(index, after: length) else { return }
    }
    let range = SourceRange(line: Int(block.startLine), column: Int(block.startColumn), length: sign.utf8.count)
    diagnostics.append(.missingSpace(after: sign, at: SourceLocation(scanner.file, range)))
  }

  /// Whether a small letter follows a label, as it follows no initial.
  private func isBeforeSmall(_ text: Int, after length: Int) -> Bool {
    let rest = document.bytes(document[text].literal).dropFirst(length).prefix(8)
    return String(decoding: rest, as: UTF8.self).first?.isLowercase ?? false
  }

  /// Whether a paragraph of the document has the label before or after this one.
  private func isAmongRecitals(_ label: PrintedLabel) -> Bool {
    document.children(of: 0).contains { block in
      guard document[block].kind == .paragraph, let other = scanner.label(of: block) else { return false }
      return isSuccessor(label, of: other) || isSuccessor(other, of: label)
    }
  }

  /// Finds a paragraph with a label that became a heading, as a line of signs stands right under it.
  private mutating func findUnderlinedLabel(in heading: Int) {
    guard let label = scanner.label(of: heading), label.form != .bare else { return }
    let range = SourceRange(
      line: Int(document[heading].startLine), column: Int(document[heading].startColumn),
      length: label.width)
    diagnostics.append(.underlinedLabel(label.text, at: SourceLocation(scanner.file, range)))
  }

  /// Whether a line may be a row of a table: `| a | b |`.
  private func isRow(_ line: Span<UInt8>) -> Bool {
    line.count > 2 && line[0] == UInt8(ascii: "|") && line[line.count - 1] == UInt8(ascii: "|")
  }

  /// Whether a line is the one under the head of a table: `|---|---|`.
  private func isTableRule(_ line: Span<UInt8>) -> Bool {
    guard !line.isEmpty, line[0] != 0x20 else { return false }
    var (bars, dashes) = (0, 0)
    for index in 0..<line.count {
      switch line[index] {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 0x20: break
      default: return false
      }
    }
    return bars > 0 && dashes > 0
  }

  private func location(ofLine line: Int) -> SourceLocation {
    let text = scanner.file.line(line)
    let indent = WhiteSpace.length(in: text.span)
    return SourceLocation(
      scanner.file, SourceRange(line: line, column: indent + 1, length: max(text.count - indent, 1)))
  }

  /// Letters are counted as small ones, as points have them.
  private func isSuccessor(_ next: PrintedLabel, of label: PrintedLabel) -> Bool {
    guard next.form == label.form, next.isCapital == label.isCapital || label.isNumber else { return false }
    let readings = PointReadings.of(scanner.language)
    let counted = readings.readings(of: label, isSmall: true)
    return !counted.isEmpty
      && PointScheme(counted, form: label.form).goesOn(
        with: readings.readings(of: next, isSmall: true), form: next.form)
  }

  /// Whether code is code only because it is indented: fenced code begins at its fence.
  private func isIndented(_ node: MarkdownNode) -> Bool {
    let line = scanner.file.line(Int(node.startLine)).dropFirst(max(Int(node.startColumn) - 1, 0))
    return line.first != UInt8(ascii: "`") && line.first != UInt8(ascii: "~")
  }
}

extension MarkdownNode {
  fileprivate var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}
