internal import CommonMark
internal import Diagnostics

/// Finds where Markdown takes a text for something that its author can hardly have meant.
struct Misreadings {
  private let scanner: BlockScanner
  private var document: MarkdownDocument { scanner.document }
  private var diagnostics: [Diagnostic] = []

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
        marker = nil
        index = Int(node.end)
        continue
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
      guard isLineStart, nodes[text].kind == .text,
        let label = LabelScanner.label(at: document.bytes(nodes[text].literal)), label.form != .bare
      else { continue }
      if previous == nil { own = marker ?? scanner.label(of: paragraph) }
      if let own, isSuccessor(label, of: own) { return diagnose(label, at: text) }
      if let previous, isSuccessor(label, of: previous.label) { return diagnose(previous.label, at: previous.text) }
      previous = (label, text)
    }
  }

  private mutating func diagnose(_ label: PrintedLabel, at text: Int) {
    let line = Int(document[text].startLine)
    let indent = WhiteSpace.length(at: scanner.file.line(line))  // inline columns are approximate in wrapped lines
    let range = SourceRange(line: line, column: indent + 1, length: label.text.utf8.count)
    diagnostics.append(.labelInsideParagraph(label.text, at: SourceLocation(scanner.file, range)))
  }

  private func isSuccessor(_ next: PrintedLabel, of label: PrintedLabel) -> Bool {
    guard next.form == label.form, next.isCapital == label.isCapital || label.isNumber else { return false }
    let counted = PointReading.readings(of: label.lowercased, language: scanner.language)
    let scheme = PointScheme(counted, form: label.form)
    return !counted.isEmpty
      && !scheme.following(PointReading.readings(of: next.lowercased, language: scanner.language), form: next.form)
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
