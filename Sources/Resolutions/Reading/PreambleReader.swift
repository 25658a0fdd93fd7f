internal import CommonMark
internal import Diagnostics

extension BodyReader {
  /// Citations, recitals, and what stands between them.
  mutating func readPreamble(_ block: Block, at index: Int, next: Block?) {
    if block.isAfterGap { recitalNumbers.allowGap() }
    if let letter = plan.letters[index] { return beginLettered(block, letter, next: next) }
    switch block.kind {
    case .heading(let level): addHeading(block, level: level)
    case .rule: addRule()
    case .gap: addGap(block)
    case .numbered where isNumberedRecital(block): beginNumbered(block, next: next)
    case .dashed where isUnderLead || (plan.recitals == .worded && (block.word == .whereas || isAmongDashes)):
      beginUnlettered(block, label: .bullet, next: next)
    case .dashed where recitals.isEmpty && unnumbered == 0:
      beginCitation(block, label: .bullet, next: next)
    case .paragraph where plan.recitals == .worded && block.word == .citation: beginCitation(block, next: next)
    case .paragraph where isUnderLead && block.isUnlabelled && plan.recitals != .lettered:
      if case .numbered = plan.recitals { addLoose(block, next: next) } else { beginUnlettered(block, next: next) }
    case .paragraph where plan.recitals == .worded && block.word == .whereas: beginUnlettered(block, next: next)
    case .paragraph where plan.recitals == .worded && unnumbered > 0 && isClause(block):
      beginUnlettered(block, next: next)
    case .paragraph where plan.recitals == .plain:
      if !block.isUnlabelled, provision != nil, nesting.addPoint(block, next: next) { return }
      diagnoseLetter(block)
      beginUnlettered(block, next: next)
    default: addLoose(block, next: next)
    }
  }

  mutating func beginCitation(_ block: Block, label: PrintedLabel? = nil, next: Block?) {
    citations += 1
    begin(.citation, label: label, number: ProvisionNumber(NeutralNumber(citations)), block: block)
    // `VU` may be a label, and is a word here.
    nesting.addContent(of: block, skipping: block.isUnlabelled ? 0 : block.skipping, next: next)
  }

  /// A recital that is printed without a letter or number: its place is its number.
  private mutating func beginUnlettered(_ block: Block, label: PrintedLabel? = nil, next: Block?) {
    unnumbered += 1
    begin(.recital, label: label, number: ProvisionNumber(NeutralNumber(unnumbered)), block: block)
    nesting.addContent(of: block, skipping: label == nil ? 0 : block.skipping, next: next)
  }

  /// Whether a dash opens the open recital, and its text has no list of its own to come.
  private var isAmongDashes: Bool {
    guard openKind == .recital, let provision, !nesting.builder.elements[provision].label.isEmpty else { return false }
    return [.comma, .semicolon].contains(lastEnding)
  }

  /// How the last text ends.
  private var lastEnding: LineEnding {
    guard let place = nesting.builder.elements.last?.text else { return .none }
    return LineEnding(before: Int(document[place.node].end), in: document)
  }

  /// Whether a text without a word of its own goes on with the sentence as recitals do: signs end it and the one before it.
  private func isClause(_ block: Block) -> Bool {
    let ending = LineEnding(before: Int(document[block.node].end), in: document)
    return block.isUnlabelled && scanner.isAtMargin(block.node) && [.comma, .semicolon].contains(ending)
      && [.comma, .semicolon].contains(lastEnding)
  }

  private func isNumberedRecital(_ block: Block) -> Bool {
    switch plan.recitals {
    case .numbered(let form): block.label?.form == form || block.label?.isPreambular ?? false
    case .worded: block.word == .whereas
    default: isUnderLead
    }
  }

  private mutating func beginNumbered(_ block: Block, next: Block?) {
    guard let label = block.label, let number = PrintedNumber(label), number.parents.isEmpty,
      let insert = Insert.position(of: number.insert, language: language)
    else { return addLoose(block, next: next) }
    var numbering = recitalNumbers
    count(number, insert: insert, label: label, block: block, in: &numbering, name: "recital")
    recitalNumbers = numbering
    begin(
      .recital, label: label, number: ProvisionNumber(NeutralNumber(number.value, insert: insert)), block: block)
    nesting.addContent(of: block, skipping: block.skipping, next: next)
  }

  /// Text that opens no provision: it goes on with the recital before it. At the margin it closes a citation, and the
  /// last text of a lettered preamble leads over to paragraph 1.
  private mutating func addLoose(_ block: Block, next: Block?) {
    if block.isUnlabelled, scanner.isAtMargin(block.node),
      openKind == .citation || (next == nil && !recitals.isEmpty)
    {
      closeAll()
    }
    diagnoseLetter(block)
    add(block, next: next)
  }

  private mutating func beginLettered(_ block: Block, _ letter: Lettering.Letter, next: Block?) {
    guard let label = block.meantLabel else { return }
    let alphabet = plan.letters.alphabet
    if let last = letter.missedAfter {
      let previous = recitals.last.map { "recital \($0.core)" }
      let previousPlace = provision.flatMap { open in
        openKind == .recital ? SourceLocation(file, nesting.builder.elements[open].range) : nil
      }
      diagnostics.append(
        .outOfSequence(
          "recital \(label.core)", label: label.text, follows: previous, expected: alphabet.text(after: last),
          at: place(block),
          previousPlace: previousPlace
        ))
    }
    if let meant = letter.meant {
      diagnostics.append(
        .lookAlike(label.text, alphabet: alphabet.name, meant: alphabet.text(meant), at: place(block)))
    }
    if label.form == .bare { diagnostics.append(.labelWithoutStop(label.core, at: place(block))) }
    recitals.append(label)
    begin(.recital, label: label, number: ProvisionNumber(letter.number), block: block)
    nesting.addContent(of: block, skipping: block.meantSkipping, next: next)
  }

  /// Tells of a letter at the margin that is no recital's: one letter with a stop, or an insert to the last recital; among
  /// lettered recitals also two letters, as those after Z have them.
  mutating func diagnoseLetter(_ block: Block) {
    guard let label = block.label, !label.isNumber, label.isCapital, label.form == .stop,
      label.core.count == 1 || (label.core.count == 2 && label.core.first == recitals.last?.core.first)
        || (label.core.count <= 3 && label.core.prefix(2).allSatisfy(\.isUppercase) && !recitals.isEmpty)
    else { return }
    let previous = recitals.last.map { "recital \($0.core)" }
    diagnostics.append(.letterIsText(label.text, after: previous, at: place(block)))
  }
}
