internal import CommonMark
internal import Diagnostics

extension BodyReader {
  /// Paragraphs, articles, cross-headings.
  mutating func readOperative(_ blocks: ArraySlice<Block>) {
    var numbering = ParagraphNumbering()
    let isNumbered = blocks.contains(where: \.isNumbered)
    for index in blocks.indices where !isAdded(blocks[index]) {
      let block = blocks[index]
      let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
      switch block.kind {
      case .article(let number):
        beginArticle(number, block: block)
        numbering = ParagraphNumbering()
      case .heading(let level): addHeading(block, level: level)
      case .rule:
        closeAll()
        nesting.builder.appendRule()
      case .numbered:
        if !beginParagraph(block, next: next, &numbering) { add(block, next: next) }
      case .paragraph where !isNumbered && !isAnnex && provision == nil:
        begin(.paragraph, number: NeutralNumber(1), block: block)
        nesting.addContent(of: block, skipping: 0, next: next)
      default:
        diagnoseLateRecital(block)
        add(block, next: next)
      }
    }
  }

  /// Opens a paragraph; false where the number counts points: when its punctuation differs from the first paragraph's,
  /// or when it is compound (3.1).
  private mutating func beginParagraph(_ block: Block, next: Block?, _ numbering: inout ParagraphNumbering) -> Bool {
    let isOpen = provision != nil || article != nil
    guard let label = block.label, let number = PrintedNumber(label), number.parents.isEmpty,
      let insert = Insert.position(of: number.insert, language: language),
      numbering.form == nil || numbering.form == label.form || !isOpen || isStray(label, number, numbering)
    else { return false }
    let meantForm = isOpen ? numbering.form ?? label.form : label.form
    if meantForm != label.form {
      diagnostics.append(
        .unlikeLabel(
          "paragraph \(label.core)", label: label.text, form: label.printed(label.core, as: meantForm), at: place(block)
        ))
    }
    let relation = numbering.succession.relation(of: number.value, insert: insert)
    if relation == .isOutOfSequence {
      let expected = numbering.expected(insert: insert)
      diagnostics.append(
        .outOfSequence(
          "paragraph \(label.core)", label: label.text, follows: numbering.last.map { "paragraph \($0.label.core)" },
          expected: expected,
          at: place(block), previousPlace: numbering.last.map { SourceLocation(file, $0.range) }))
    }
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: label.width)
    numbering.take(number.value, insert: insert, relation, label: label, range: range, form: meantForm)
    begin(
      .paragraph, label: label, number: NeutralNumber(number.value, insert: insert), block: block,
      repeatable: number.value)
    nesting.addContent(of: block, skipping: block.skipping, next: next)
    return true
  }

  /// Whether a number with other punctuation than the paragraphs' own is the next paragraph's all the same: it goes on
  /// with their count, and with no list of points.
  private func isStray(_ label: PrintedLabel, _ number: PrintedNumber, _ numbering: ParagraphNumbering) -> Bool {
    guard let position = numbering.succession.position, number.value == position + 1, number.value > 1,
      number.insert.isEmpty
    else { return false }
    return provision == nil || !nesting.goesOn(with: label)
  }

  /// Tells of one of the next recitals' letters where no recital may stand any more.
  private mutating func diagnoseLateRecital(_ block: Block) {
    guard let label = block.label, block.kind == .paragraph, let last = recitals.last, label.form == last.form,
      label.isCapital
    else { return }
    let isNear = Alphabet.alphabets(for: language).contains { alphabet in
      guard let from = alphabet.position(of: last.scalars), let to = alphabet.position(of: label.scalars) else {
        return false
      }
      return (1...3).contains(alphabet.steps(from: from, to: to))
    }
    guard isNear else { return }
    recitals.append(label)
    diagnostics.append(.lateRecital(label.text, at: place(block)))
  }
}

/// How far the numbers of paragraphs have come.
struct ParagraphNumbering {
  private(set) var succession = Succession()
  /// The punctuation of the paragraphs' numbers.
  private(set) var form: PrintedLabel.Form?
  /// The last paragraph, for messages.
  private(set) var last: (label: PrintedLabel, range: SourceRange)?

  mutating func take(
    _ value: Int, insert: Int, _ relation: Succession.Relation, label: PrintedLabel, range: SourceRange,
    form: PrintedLabel.Form
  ) {
    succession.take(value, insert: insert, relation)
    self.form = form
    last = (label, range)
  }

  /// What should come next.
  func expected(insert: Int) -> String {
    let position = succession.position ?? 0
    return (insert == 0 ? NeutralNumber(position + 1) : NeutralNumber(position, insert: succession.insert + 1)).text
  }
}
