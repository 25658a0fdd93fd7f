internal import CommonMark
internal import Diagnostics

/// Takes a document apart into its blocks.
final class BlockScanner: Sendable {
  let document: MarkdownDocument
  let file: SourceFile
  let language: LanguageTag
  let terms: LegalTerms

  init(document: MarkdownDocument, file: SourceFile, language: LanguageTag) {
    self.document = document
    self.file = file
    self.language = language
    terms = LegalTerms.terms(for: language)
  }

  /// The blocks at the margin of the document; footnote definitions are left out.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(64)
    for child in document.children(of: 0) { append(child, to: &blocks) }
    return blocks
  }

  /// The items of the list at `index` as blocks.
  func items(of index: Int) -> [Block] {
    var blocks: [Block] = []
    append(index, to: &blocks)
    return blocks
  }

  private func append(_ index: Int, to blocks: inout [Block]) {
    let node = document[index]
    switch node.kind {
    case .heading: blocks.append(heading(index, level: Int(node.value)))
    case .thematicBreak: blocks.append(Block(.rule, index))
    case .bulletList:
      for item in document.children(of: index) {
        blocks.append(Block(.dashed, item, label: .bullet, inner: innerLabel(of: item), list: index))
      }
    case .orderedList:
      for (offset, item) in document.children(of: index).enumerated() {
        let label = marker(of: item, number: Int(node.value) + offset)
        blocks.append(Block(.numbered, item, label: label, inner: innerLabel(of: item), list: index))
      }
    case .paragraph: blocks.append(paragraph(index))
    case .footnoteDefinition: break
    default: blocks.append(Block(.other, index))
    }
  }

  private func heading(_ index: Int, level: Int) -> Block {
    let text = HeadingBeginning.of(document.plainText(of: index))
    if AnnexHeading.isOne(text, terms) { return Block(.annex, index) }
    if let number = ArticleHeading.number(in: text, terms, language: language) {
      return Block(.article(number: number), index)
    }
    return Block(.heading(level: level), index)
  }

  /// The number of an ordered list's item, as printed.
  private func marker(of item: Int, number: Int) -> PrintedLabel {
    let text = document.string(document[item].literal)
    guard !text.isEmpty else {
      return PrintedLabel(form: .stop, core: String(number), text: "\(number).", length: 0)
    }
    let form = text.hasSuffix(")") ? PrintedLabel.Form.parenthesis : .stop
    return PrintedLabel(form: form, core: String(text.dropLast()), text: text, length: 0)
  }

  /// A paragraph with the label that opens it, if one does.
  private func paragraph(_ index: Int) -> Block {
    if isOrnament(index) { return Block(.rule, index) }
    guard let label = label(of: index) else { return Block(.paragraph, index) }
    if label.form == .dash { return Block(.dashed, index, label: label, isLabelText: true) }
    return Block(label.isNumber ? .numbered : .paragraph, index, label: label, isLabelText: true)
  }

  /// The label that the first paragraph of a list's item opens with. A bare one is a word there.
  private func innerLabel(of item: Int) -> PrintedLabel? {
    guard item + 1 < Int(document[item].end), document[item + 1].kind == .paragraph, let label = label(of: item + 1),
      label.form != .bare
    else { return nil }
    return label
  }

  // MARK: Labels in texts

  /// The label that a paragraph's text opens with, be it set in italics or bold; nil where none does, or where a
  /// backslash says that it is meant as text.
  func label(of paragraph: Int) -> PrintedLabel? {
    let end = Int(document[paragraph].end)
    var first = paragraph + 1
    while first < end, document[first].kind == .emphasis || document[first].kind == .strong { first += 1 }
    guard first < end, document[first].kind == .text,
      let label = LabelScanner.label(at: document.bytes(document[first].literal))
    else { return nil }
    let isWholeText = label.length == Int(document[first].literal.count)
    guard !isWholeText || isLabelEnd(first + 1, end: end, in: label) else { return nil }
    if isEscaped(first, label.text.utf8.count, in: paragraph) { return nil }
    guard isWholeText, first + 1 < end, document[first + 1].kind == .text else { return label }
    let space = WhiteSpace.length(at: document.bytes(document[first + 1].literal))
    return PrintedLabel(form: label.form, core: label.core, text: label.text, length: label.length + space)
  }

  /// The label in brackets that a paragraph's text goes on with after `skipping` bytes of another one.
  func label(of paragraph: Int, after skipping: Int) -> PrintedLabel? {
    guard document[paragraph].kind == .paragraph else { return nil }
    guard skipping > 0 else { return label(of: paragraph).flatMap { $0.isBracketed ? $0 : nil } }
    let first = paragraph + 1
    guard first < Int(document[paragraph].end), document[first].kind == .text,
      skipping < Int(document[first].literal.count),
      case let bytes = document.bytes(document[first].literal).dropFirst(skipping), LabelScanner.mayBeBracketed(bytes),
      let label = LabelScanner.label(at: bytes), label.text.utf8.count < label.length, label.isBracketed
    else { return nil }
    return label
  }

  /// Whether a label that takes a whole text node ends before the node at `next`: with white space, a line break, a
  /// footnote mark, or the paragraph.
  private func isLabelEnd(_ next: Int, end: Int, in label: PrintedLabel) -> Bool {
    guard next < end, label.text.utf8.count == label.length else { return true }
    switch document[next].kind {
    case .softBreak, .lineBreak, .footnoteReference: return true
    case .text: return WhiteSpace.spaceLength(at: document.bytes(document[next].literal)) > 0
    default: return false
    }
  }

  /// Whether the source has a backslash within the first bytes of a text, a label: `J\. Smith`.
  func isEscaped(_ text: Int, _ length: Int, in paragraph: Int) -> Bool {
    let node = document[text]
    if node.startLine == node.endLine, node.endColumn - node.startColumn + 1 == node.literal.count { return false }
    let place = document[paragraph]
    let line = file.line(Int(place.startLine)).dropFirst(max(Int(place.startColumn) - 1, 0))
    let source = line.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    return source.dropFirst(WhiteSpace.marks(at: source)).prefix(length).contains(UInt8(ascii: "\\"))
  }

  /// Whether a paragraph is `o o o`, `° ° °`: three or more of one sign with white space between.
  private func isOrnament(_ paragraph: Int) -> Bool {
    let end = Int(document[paragraph].end)
    guard paragraph + 1 < end, end - paragraph <= 8, document[paragraph + 1].literal.count <= 24,
      document[paragraph + 1].kind == .text
    else { return false }
    let signs = document.plainText(of: paragraph).split(whereSeparator: \.isWhitespace)
    guard signs.count >= 3, let sign = signs.first, sign.count == 1, "oOоОοΟ0°*⁂".contains(sign) else { return false }
    return signs.allSatisfy { $0 == sign }
  }
}
