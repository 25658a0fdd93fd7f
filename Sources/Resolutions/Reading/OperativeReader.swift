internal import CommonMark
internal import Diagnostics

/// How far the operative part of a body has been read.
struct OperativeState {
  /// Whether any block of the body has a number.
  var isNumbered = false
  var numbering = ParagraphNumbering()
  /// How many paragraphs there are that are printed without a number.
  var counted = 0
  /// Whether a heading came last under which numbers may begin anew.
  var mayBeginAnew = false
  /// The number of the open article or section.
  var container = 0
  /// How the block before the one that is read ends.
  var ending = LineEnding.none
}

extension BodyReader {
  /// Paragraphs, articles, cross-headings.
  /// - Parameter ending: how the block before it ends.
  mutating func readOperative(_ block: Block, after ending: LineEnding, next: Block?) {
    if block.isAfterGap { operative.numbering.allowGap() }
    operative.ending = ending
    switch block.kind {
    case .container: if let container = block.container { begin(container, block, next: next) }
    case .heading(let level):
      addHeading(block, level: level)
      operative.mayBeginAnew = operative.mayBeginAnew || block.numbersAnew
    case .rule: addRule()
    case .gap: addGap(block, next: next)
    case .numbered where block.isRoman: beginRoman(block, next: next)
    case .numbered:
      if isPointOfWorded(block) || isPoint(block, after: ending) || !beginParagraph(block, next: next) {
        add(block, next: next)
      }
    case .paragraph where block.onlyLabel > 0 && article != nil:
      begin(.paragraph, number: ProvisionNumber(NeutralNumber(1)), block: block)
      nesting.addContent(of: block, skipping: block.onlyLabel, next: next)
    case .paragraph where isOwnCompound(block):
      if let label = block.label, let number = PrintedNumber(label), beginCompound(block, label, number, next: next) {
        return
      }
      add(block, next: next)
    case .paragraph where isRomanParagraph(block, after: ending): beginRoman(block, next: next)
    case .paragraph where isCounted(block):
      operative.counted += 1
      begin(.paragraph, number: countedNumber(block), block: block)
      nesting.addContent(of: block, skipping: 0, next: next)
    default:
      if opensCapitals(block, after: ending) { nesting.hasCapitals = true }
      if !nesting.hasCapitals { diagnoseLateRecital(block) }
      add(block, next: next)
    }
  }

  /// Whether an unlabelled paragraph is one of the operative part's by its place or its word.
  private func isCounted(_ block: Block) -> Bool {
    guard !operative.isNumbered || plan.paragraphs == .worded, block.isUnlabelled else { return false }
    switch plan.paragraphs {
    case .labelled: return false
    case .worded: return block.word == .resolved || block.word == .nowTherefore
    case .counted:
      return block.isSentenceLead || (scanner.isAtMargin(block.node) && (provision == nil || !nesting.isOpenList))
    }
  }

  /// Whether a number counts points, as the paragraphs are told by words.
  private func isPointOfWorded(_ block: Block) -> Bool { plan.paragraphs == .worded && provision != nil }

  /// The number of a paragraph that a word tells: its place, or the number in brackets after the word.
  private func countedNumber(_ block: Block) -> ProvisionNumber {
    let place = NeutralNumber(operative.counted)
    guard plan.paragraphs == .worded,
      let rest = OpeningText(document.plainText(of: block.node)).dropping(anyOf: scanner.terms[.resolved])
    else { return ProvisionNumber(place) }
    let bracket = rest.lower.drop(while: \.isWhitespace)
    let isOpen = bracket.first == "("
    let number = bracket.dropFirst(isOpen ? 1 : 0).prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    let isClosed = bracket.dropFirst(number.count + (isOpen ? 1 : 0)).first == ")"
    // One of the two brackets may be lost.
    guard isOpen || isClosed, (isOpen && isClosed) || number.count(where: { $0 == "." }) > 1,
      number.contains(where: \.isNumber)
    else { return ProvisionNumber(place) }
    return ProvisionNumber(place, printed: String(number.map { $0 == "." ? "-" : $0 }), isWhole: true)
  }

  /// Whether a number counts points of an article or section itself: its text leads over to them.
  private func isPoint(_ block: Block, after ending: LineEnding) -> Bool {
    guard article != nil, provision == nil, let label = block.label else { return false }
    if nesting.goesOn(with: label) || label.printed.hasDegree { return true }
    // A number with a stop is a paragraph's, though a colon may stand before it.
    let isInner = label.isBracketed || label.scalars.contains(where: { $0.value >= 0x3000 })
    return isInner && (ending == .colon || ending == .dash)
  }

  /// Whether `A.` under a text that ends with a colon begins points.
  private func opensCapitals(_ block: Block, after ending: LineEnding) -> Bool {
    guard provision != nil || article != nil, let label = block.label, label.form == .stop, label.isCapital else {
      return false
    }
    return (ending == .colon || ending == .dash) && LabelOrder(language).isFirst(label)
  }

  /// Whether `I. – ` numbers a paragraph of an article rather than a point.
  private func isRomanParagraph(_ block: Block, after ending: LineEnding) -> Bool {
    guard let label = block.label, label.form == .dashed, article != nil, !nesting.goesOn(with: label),
      RomanNumeral.value(label.scalars) != nil
    else { return false }
    return ending != .colon && ending != .dash
  }

  private mutating func beginRoman(_ block: Block, next: Block?) {
    guard let label = block.label, let value = RomanNumeral.value(label.scalars) else { return }
    let number = ProvisionNumber(NeutralNumber(value, .roman(isCapital: true)))
    begin(.paragraph, label: label, number: number, block: block)
    nesting.addContent(of: block, skipping: block.skipping, next: next)
  }

  /// Opens an article or section, and its first paragraph where that stands on the same line: `§ 2 (1)`.
  private mutating func begin(_ container: Block.Container, _ block: Block, next: Block?) {
    beginContainer(container, block: block)
    operative.numbering = ParagraphNumbering()
    operative.container = container.number.neutral.value
    guard let skipping = container.skipping else { return }
    guard let label = scanner.innerNumber(of: block.node, after: skipping), label.isNumber,
      let number = PrintedNumber(label), number.value == 1, number.parents.isEmpty
    else {
      operative.numbering.isAfterText = ["ja", "ko"].contains(language.language)
      return nesting.addContent(of: block, skipping: skipping, next: next)
    }
    let paragraph = Block(.numbered, block.node, label: label, list: block.list, isLabelText: true)
    if !beginParagraph(paragraph, next: next, skipping: skipping + label.length) {
      nesting.addContent(of: block, skipping: skipping, next: next)
    }
  }

  /// Says that something is left out: whatever number comes next may come.
  mutating func addGap(_ block: Block, next: Block? = nil) {
    let isWithin = provision != nil && next.map { $0.kind == .paragraph && $0.label != nil } ?? false
    if isWithin {
      nesting.addGap(block)
    } else {
      closeProvision()
      add(block, next: nil)
      operative.numbering.allowGap()
      recitalNumbers.allowGap()
    }
  }

  /// Opens a paragraph; false where the number counts points: when its punctuation differs from the first paragraph's,
  /// or when it is compound (3.1).
  private mutating func beginParagraph(_ block: Block, next: Block?, skipping: Int? = nil) -> Bool {
    let isOpen = provision != nil || article != nil
    guard let label = block.label, let number = PrintedNumber(label),
      let insert = Insert.position(of: number.insert, language: language)
    else { return false }
    guard number.parents.isEmpty else { return beginCompound(block, label, number, next: next) }
    guard !isItem(label, isOpen: isOpen) else { return false }
    if isOpen, operative.numbering.isOfOtherNumerals(label), operative.ending == .colon || nesting.goesOn(with: label) {
      return false
    }
    let form = operative.numbering.form
    guard form == nil || form == label.form || !isOpen || isStray(label, number) else { return false }
    let meantForm = isOpen ? form ?? label.form : label.form
    if meantForm != label.form {
      diagnostics.append(
        .unlikeLabel(
          "paragraph \(label.core)", label: label.text, form: label.printed(label.core, as: meantForm), at: place(block)
        ))
    }
    if operative.numbering.isEmpty, recitalNumbers.isNext(number.value) { operative.numbering = recitalNumbers }
    if operative.mayBeginAnew, number.value == 1 { operative.numbering = ParagraphNumbering() }
    operative.mayBeginAnew = false
    var numbering = operative.numbering
    count(number, insert: insert, label: label, block: block, in: &numbering, name: "paragraph", form: meantForm)
    operative.numbering = numbering
    let address = Insert.address(of: label, number)
    begin(
      .paragraph, label: label,
      number: ProvisionNumber(NeutralNumber(number.value, insert: insert), printed: address), block: block,
      repeatable: number.value)
    nesting.addContent(of: block, skipping: skipping ?? block.skipping, next: next)
    return true
  }

  /// Counts a number, and tells where it cannot come.
  mutating func count(
    _ number: PrintedNumber, insert: Int, label: PrintedLabel, block: Block, in numbering: inout ParagraphNumbering,
    name: String, form: PrintedLabel.Form? = nil
  ) {
    let relation = numbering.relation(of: number.value, insert: insert)
    if relation == .isOutOfSequence {
      diagnostics.append(
        .outOfSequence(
          "\(name) \(label.core)", label: label.text, follows: numbering.last.map { "\(name) \($0.label.core)" },
          expected: numbering.expected(insert: insert),
          at: place(block), previousPlace: numbering.last.map { SourceLocation(file, $0.range) },
          isFirst: number.value == 1 && insert == 0))
    }
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: label.width)
    numbering.take(number.value, insert: insert, relation, label: label, range: range, form: form ?? label.form)
  }

  /// Chinese and Japanese items, 项, are numbered in brackets, whatever stands over them.
  private func isItem(_ label: PrintedLabel, isOpen: Bool) -> Bool {
    guard isOpen, label.form == .parentheses, label.printed.count > 2, operative.numbering.form != .parentheses else {
      return false
    }
    return label.printed[0] == 0xEF || (label.printed[1] == 0xEF && language.language == "ja")
  }

  /// A compound number that is no point of the paragraph before it is a whole number: `5.1` under a heading.
  private mutating func beginCompound(
    _ block: Block, _ label: PrintedLabel, _ number: PrintedNumber, next: Block?
  ) -> Bool {
    let isRun = operative.numbering.compound != nil
    guard provision == nil || isRun, !nesting.goesOn(with: label),
      isRun || number.value == 1 || next.map(follows) ?? false
    else { return false }
    func follows(_ next: Block) -> Bool { next.label.flatMap(PrintedNumber.init)?.follows(number) ?? false }
    if let last = operative.numbering.compound, !number.follows(last) {
      diagnostics.append(
        .outOfSequence(
          "paragraph \(label.core)", label: label.text, follows: "paragraph \(last.text)",
          expected: last.parents.appending(last.value + 1).text, at: place(block), previousPlace: nil))
    }
    operative.numbering.compound = number
    let printed = String(number.text.map { $0 == "." ? "-" : $0 })
    begin(
      .paragraph, label: label,
      number: ProvisionNumber(NeutralNumber(number.value), printed: printed, isWhole: true), block: block)
    nesting.addContent(of: block, skipping: block.skipping, next: next)
    return true
  }

  /// Whether a number with other punctuation than the paragraphs' own is the next paragraph's all the same: it goes on
  /// with their count, and with no list of points.
  private func isStray(_ label: PrintedLabel, _ number: PrintedNumber) -> Bool {
    guard let position = operative.numbering.succession.position, number.value == position + 1, number.value > 1,
      number.insert.isEmpty
    else { return false }
    return provision == nil || !nesting.goesOn(with: label)
  }

  /// Whether `2.1`, with no sign after it, numbers a paragraph of article or section 2.
  private func isOwnCompound(_ block: Block) -> Bool {
    guard article != nil, let label = block.label, label.form == .bare, label.isCompound, operative.container > 0,
      let number = PrintedNumber(label)
    else { return false }
    return number.parents == NumberPath().appending(operative.container)
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
