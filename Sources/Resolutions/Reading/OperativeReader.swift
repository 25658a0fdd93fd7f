internal import CommonMark
internal import Diagnostics

extension BodyReader {
  /// Paragraphs, articles, cross-headings.
  mutating func readOperative(_ blocks: ArraySlice<Block>) {
    var sequence = NumberSequence()
    var form: PrintedLabel.Form?
    let isNumbered = blocks.contains { if case .numbered = $0.kind { true } else { articleNumber(of: $0) != nil } }
    for index in blocks.indices {
      let block = blocks[index]
      let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
      switch block.kind {
      case .heading(let level):
        if let number = articleNumber(of: block) {
          beginArticle(block, number: number)
          sequence = NumberSequence()
        } else {
          addHeading(block, level: level)
        }
      case .rule:
        closeAll()
        elements.append(.rule)
      case .numbered where isParagraph(block.label, form: form):
        form = block.label?.form
        beginParagraph(block, &sequence)
      case .paragraph where !isNumbered && !isAnnex:
        begin(.paragraph, label: "", number: "1", block: block)
        draft?.nesting.addContent(of: block.node)
      default:
        if !addToOpen(block, next: next) { elements.append(.text(TextPlace(node: block.node))) }
      }
    }
  }

  /// Numbers that differ in form from the first one, or are compound (3.1), count points.
  private func isParagraph(_ label: PrintedLabel?, form: PrintedLabel.Form?) -> Bool {
    guard let label, !label.core.contains(".") else { return false }
    return form == nil || label.form == form || (draft == nil && article == nil)
  }

  private mutating func beginArticle(_ block: Block, number: String) {
    closeAll()
    begin(.article, label: "", number: number, block: block, heading: TextPlace(node: block.node))
    article = draft
    draft = nil
  }

  private mutating func beginParagraph(_ block: Block, _ sequence: inout NumberSequence) {
    guard let label = block.label, let number = Digits.number(label.core) else { return }
    let insert = neutralInsert(number.insert)
    let name = "paragraph \(label.core)"
    let previous = sequence.value > 0 ? "paragraph \(sequence.value)\(sequence.insert)" : nil
    let previousPlace = draft.map { SourceLocation(file, $0.range) }
    if case .isOutOfSequence(let expected) = sequence.step(number.value, insert: insert) {
      diagnostics.append(
        .outOfSequence(name, follows: previous, expected: expected, at: place(block), previousPlace: previousPlace))
    }
    begin(.paragraph, label: label.text, number: "\(number.value)\(insert)", block: block)
    draft?.nesting.addContent(of: block.node, skipping: block.skipping)
    diagnoseLines(of: block)
  }

  /// The letters of `1а` as addresses have them.
  private func neutralInsert(_ insert: String) -> String {
    guard !insert.isEmpty else { return "" }
    for alphabet in Alphabet.alphabets(for: language) + [.latin] {
      if let position = alphabet.position(of: insert.uppercased()) { return LetterNumber.text(position).lowercased() }
    }
    return insert
  }
}
