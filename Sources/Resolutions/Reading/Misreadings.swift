internal import CommonMark
internal import Diagnostics

/// Finds where Markdown takes a text for something that its author can hardly have meant.
struct Misreadings {
  private let scanner: BlockScanner
  private var document: MarkdownDocument { scanner.document }
  private var diagnostics: [Diagnostic] = []
  /// How many initials may still be looked for among the recitals: each time takes as long as the document has blocks.
  private var remainingInitials = 50

  static func diagnostics(in scanner: BlockScanner) -> [Diagnostic] {
    var misreadings = Misreadings(scanner: scanner)
    misreadings.find()
    return misreadings.diagnostics
  }

  private init(scanner: BlockScanner) {
    self.scanner = scanner
  }

  private mutating func find() {
    var marker: PrintedLabel?
    var index = 0
    let nodes = document.nodes
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .item: marker = node.literal.isEmpty ? .bullet : LabelScanner.label(at: document.bytes(node.literal))
      case .paragraph:
        findLabels(in: index, marker: marker)
        findMissingSpace(in: index)
        marker = nil
        index = Int(node.end)
        continue
      case .heading where node.endLine > node.startLine: findUnderlinedLabel(in: index)
      case .codeBlock:
        if isIndented(node) { diagnostics.append(.indentedCode(at: SourceLocation(scanner.file, node.range))) }
      default: break
      }
      index += 1
    }
  }

  /// Finds lines within a paragraph that look as if a provision began there: one line's label comes right after the
  /// paragraph's own, or two lines' labels come one after the other.
  /// - Parameter marker: Markdown's own label, when the paragraph is the first of an item.
  private mutating func findLabels(in paragraph: Int, marker: PrintedLabel?) {
    var own: PrintedLabel?
    var previous: (label: PrintedLabel, text: Int)?
    let document = document
    let nodes = document.nodes
    for text in (paragraph + 2)..<max(Int(nodes[paragraph].end), paragraph + 2) {
      let isLineStart = nodes[text - 1].kind == .softBreak || nodes[text - 1].kind == .lineBreak
      guard isLineStart, nodes[text].kind == .text else { continue }
      if isTableRule(document.bytes(nodes[text].literal)) {
        return diagnostics.append(.tableIsText(at: location(ofLine: Int(nodes[text].startLine))))
      }
      guard let label = LabelScanner.label(at: document.bytes(nodes[text].literal)), label.form != .bare
      else { continue }
      if previous == nil { own = marker ?? scanner.label(of: paragraph) }
      if let own, isSuccessor(label, of: own) { return diagnose(label, at: text) }
      if let previous, isSuccessor(label, of: previous.label) { return diagnose(previous.label, at: previous.text) }
      previous = (label, text)
    }
    // A first label that the next block goes on from: `A.` right under the last citation.
    if let previous, let next = label(after: paragraph), isSuccessor(next, of: previous.label) {
      diagnose(previous.label, at: previous.text)
    }
  }

  /// The label of the block after a paragraph.
  private func label(after paragraph: Int) -> PrintedLabel? {
    var index = Int(document[paragraph].end)
    while index < document.nodes.count {
      switch document[index].kind {
      case .item where !document[index].literal.isEmpty:
        return LabelScanner.label(at: document.bytes(document[index].literal))
      case .paragraph: return scanner.label(of: index)
      case .item, .bulletList, .orderedList: index += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func diagnose(_ label: PrintedLabel, at text: Int) {
    let line = Int(document[text].startLine)
    let indent = WhiteSpace.length(at: scanner.file.line(line))  // inline columns are approximate in wrapped lines
    let range = SourceRange(line: line, column: indent + 1, length: label.text.utf8.count)
    diagnostics.append(.labelInsideParagraph(label.text, at: SourceLocation(scanner.file, range)))
  }

  // MARK: Signs that Markdown does not take for one

  /// Finds a label, dash or heading's sign with no space after it.
  private mutating func findMissingSpace(in paragraph: Int) {
    guard paragraph + 1 < Int(document[paragraph].end), document[paragraph + 1].kind == .text else { return }
    let bytes = document.bytes(document[paragraph + 1].literal)
    guard let sign = MissingSpace.sign(at: bytes, isTop: paragraph == 1),
      !scanner.isEscaped(paragraph + 1, sign.utf8.count, in: paragraph)
    else { return }
    if let label = LabelScanner.label(at: Array(sign.utf8)[...]), !label.isNumber, label.form != .dash {
      guard remainingInitials > 0 else { return }
      remainingInitials -= 1
      guard isAmongRecitals(label) else { return }  // or else the initial of a name
    }
    let place = document[paragraph]
    let range = SourceRange(line: Int(place.startLine), column: Int(place.startColumn), length: sign.utf8.count)
    diagnostics.append(.missingSpace(after: sign, at: SourceLocation(scanner.file, range)))
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
      length: label.text.utf8.count)
    diagnostics.append(.underlinedLabel(label.text, at: SourceLocation(scanner.file, range)))
  }

  /// Whether a line is the one under the head of a table: `|---|---|`.
  private func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    else { return false }
    return line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 }
  }

  private func location(ofLine line: Int) -> SourceLocation {
    let text = scanner.file.line(line)
    let indent = WhiteSpace.length(at: text)
    return SourceLocation(
      scanner.file, SourceRange(line: line, column: indent + 1, length: max(text.count - indent, 1)))
  }

  private func isSuccessor(_ next: PrintedLabel, of label: PrintedLabel) -> Bool {
    guard next.form == label.form, next.isCapital == label.isCapital || label.isNumber else { return false }
    let counted = PointReadings.of(scanner.language).readings(of: label.lowercased)
    let scheme = PointScheme(counted, form: label.form)
    return !counted.isEmpty
      && !scheme.following(PointReadings.of(scanner.language).readings(of: next.lowercased), form: next.form)
        .isEmpty
  }

  /// Whether code is code only because it is indented: fenced code begins at its fence.
  private func isIndented(_ node: MarkdownNode) -> Bool {
    let line = scanner.file.line(Int(node.startLine)).dropFirst(max(Int(node.startColumn) - 1, 0))
    return line.first != UInt8(ascii: "`") && line.first != UInt8(ascii: "~")
  }
}

extension PrintedLabel {
  /// With small letters, as points have them, so that recitals' letters are counted the same way.
  fileprivate var lowercased: PrintedLabel {
    PrintedLabel(form: form, core: core.lowercased(), text: text, length: length)
  }
}
