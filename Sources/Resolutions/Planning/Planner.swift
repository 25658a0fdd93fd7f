internal import CommonMark
internal import Diagnostics

/// Finds the parts of a body: what authors say outright, then marks and their order, then words where a tradition has no
/// marks.
struct Planner {
  let scanner: BlockScanner
  let blocks: ArraySlice<Block>
  let isAnnex: Bool
  /// How many blocks of text stood before the title.
  let leading: Int
  var plan: Plan
  private(set) var guesses: [(guess: Guess, block: Int)] = []

  init(_ scanner: BlockScanner, _ blocks: ArraySlice<Block>, leading: Int?) {
    self.scanner = scanner
    self.blocks = blocks
    isAnnex = leading == nil
    self.leading = leading ?? 0
    plan = Plan(blocks)
  }

  mutating func make() {
    let end = endingStart()
    let start = operativeStart(before: end)
    planPreamble(blocks[blocks.startIndex..<start])
    planOperative(blocks[start..<end])
    plan.set(end..<blocks.endIndex, .ending)
    if let last = plan.letters.last, last + 1 == start, last + 1 < blocks.endIndex, blocks[last + 1].kind == .numbered,
      ending(last) == .none
    {
      add(.letteredParts, at: last)
    }
    obeyDirectives()
    guessCut()
    guessTexts(before: end)
  }

  // MARK: Guesses

  /// A text without numbers, letters and words that say so was cut at its empty lines.
  private mutating func guessCut() {
    guard !isAnnex, !blocks.contains(where: \.isNumbered), plan.letters.isEmpty, plan.paragraphs == .counted,
      plan.recitals != .worded, !blocks.contains(where: { $0.directive != nil }), !plan.zones.contains(.leadIn)
    else { return }
    let paragraphs = blocks.indices.filter { plan[$0] == .operative && blocks[$0].isUnlabelled }
    let recitals = blocks.indices.filter { plan[$0] == .preamble && blocks[$0].isUnlabelled }
    guard let first = paragraphs.first else { return }
    add(.cut(recitals: recitals.count, paragraphs: paragraphs.count), at: first)
  }

  /// Text at the margin between or after numbered paragraphs that begins like a paragraph of its own: the one before has
  /// ended, or is followed by a capital though a semicolon ends it.
  private mutating func guessTexts(before end: Int) {
    for index in blocks.indices where plan[index] == .ending && EndingLine.isNote(text(blocks[index])) {
      add(.bracketNote, at: index)
    }
    guard plan.paragraphs == .labelled, let last = blocks[..<end].lastIndex(where: { $0.kind == .numbered }) else {
      return
    }
    for index in blocks[..<end].indices.dropFirst() where plan[index] == .operative && blocks[index].directive == nil {
      guard blocks[index].isUnlabelled, scanner.document[blocks[index].node].startColumn == 1,
        blocks[index - 1].kind == .numbered || blocks[index - 1].label != nil,
        text(blocks[index]).first(where: { !$0.isWhitespace })?.isUppercase == true
      else { continue }
      let before = ending(index - 1)
      if before == .semicolon || (before == .stop && index > last) { add(.lastText, at: index) }
    }
  }

  mutating func add(_ guess: Guess, at block: Int) { guesses.append((guess, block)) }

  /// The words of a block without its label.
  func text(_ block: Block) -> String {
    scanner.document.plainText(of: block.node, skipping: block.isUnlabelled ? 0 : block.skipping)
  }

  func ending(_ index: Int) -> LineEnding {
    LineEnding(before: Int(scanner.document[blocks[index].node].end), in: scanner.document)
  }

  func first(_ directive: Directive) -> Int? { blocks.firstIndex { $0.directive == directive } }

  // MARK: The operative part

  /// Where the operative part begins, with the headings right before it; the letters of the recitals before it are found
  /// on the way.
  private mutating func operativeStart(before end: Int) -> Int {
    if let start = first(.paragraphs), start < end {
      plan.letters = letters(in: blocks[..<start])
      return start
    }
    let begin = first(.recitals).map { min($0 + 1, end) } ?? blocks.startIndex
    let core = blocks[..<end]
    let marked = core[begin...].firstIndex { $0.isNumbered && ($0.word != .whereas || isLettered) }
    let worded = wordedStart(in: core[begin...], before: marked)
    if let worded { return withHeadings(worded) }
    guard var start = marked else {
      plan.letters = isAnnex ? RecitalLetters() : letters(in: core)
      return unnumberedStart(in: core)
    }
    if let articles = numberedRecitals(in: core, from: start) {
      plan.letters = RecitalLetters()
      return withHeadings(articles)
    }
    plan.letters = letters(in: blocks[..<start])
    if let first = firstParagraphOne(in: core, after: start) {
      let more = letters(in: blocks[..<first])
      if let last = more.last, last >= start { (start, plan.letters) = (first, more) }
    }
    return withHeadings(start)
  }

  private func withHeadings(_ index: Int) -> Int {
    var start = index
    while start > blocks.startIndex, blocks[start - 1].isHeading { start -= 1 }
    return start
  }

  /// The first paragraph that a word for "resolved" or "now, therefore" opens, where it stands before all numbers and no
  /// recital comes after it.
  private func wordedStart(in core: ArraySlice<Block>, before marked: Int?) -> Int? {
    let last = core.lastIndex { $0.word == .whereas && ($0.kind != .paragraph || !isLettered) }
    let start = core.indices.first { index in
      isOperative(index) && index > last ?? -1
    }
    guard let start, start < marked ?? .max else { return nil }
    return start
  }

  /// Whether a word says that a block is of the operative part. `Now, therefore,` by itself may stand among recitals.
  private func isOperative(_ index: Int) -> Bool {
    switch blocks[index].word {
    case .resolved: true
    case .nowTherefore:
      ending(index) == .colon || isPhrase(index) || text(blocks[index]).split(whereSeparator: \.isWhitespace).count > 4
    default: false
    }
  }

  private var isLettered: Bool { blocks.contains { $0.label?.isCapital == true && $0.label?.form != .bare } }

  /// The first article or section, where numbers before it count recitals: in brackets, or under a word for "whereas".
  private mutating func numberedRecitals(in core: ArraySlice<Block>, from start: Int) -> Int? {
    guard !isAnnex, core[start].kind == .numbered, let form = core[start].label?.form,
      let first = core[start...].firstIndex(where: { $0.kind == .container })
    else { return nil }
    let isUnderWord = core[..<start].contains { $0.word == .whereas }
    guard form == .parentheses || isUnderWord, core[start].label.flatMap(PrintedNumber.init)?.value == 1 else {
      return nil
    }
    plan.recitals = .numbered(form)
    return first
  }

  /// Where the first numbered block is not paragraph 1, it may stand in the preamble; then paragraph 1 comes later.
  private func firstParagraphOne(in core: ArraySlice<Block>, after start: Int) -> Int? {
    func isOne(_ block: Block) -> Bool {
      block.kind == .numbered && block.label.flatMap(PrintedNumber.init)?.value == 1
    }
    guard core[start].kind == .numbered, !isOne(core[start]) else { return nil }
    return core[(start + 1)...].firstIndex(where: isOne)
  }

  /// Where nothing is numbered, the last paragraph is the only one, and it is printed without a number. It comes after
  /// all recitals. Where a line before it leads over to what follows, all that follows is.
  private mutating func unnumberedStart(in core: ArraySlice<Block>) -> Int {
    guard !isAnnex else { return core.startIndex }
    let preamble = plan.letters.last.map { $0 + 1 } ?? core.startIndex
    guard let last = core[preamble...].lastIndex(where: \.isUnlabelled) else { return core.endIndex }
    let leadOver = core[preamble..<last].lastIndex { $0.isUnlabelled && isLeadOver($0) }
    if let leadOver, !core[leadOver..<last].contains(where: { $0.word == .whereas }) {
      plan.paragraphs = .counted
      return withHeadings(leadOver + 1)
    }
    return withHeadings(last)
  }

  /// Whether a paragraph leads over to what follows it, on a line of its own.
  func isLeadOver(_ block: Block) -> Bool {
    LineEnding(before: Int(scanner.document[block.node].end), in: scanner.document) == .colon
      && scanner.document[block.node].kind == .paragraph && text(block).count <= 120
  }

  private mutating func planOperative(_ operative: ArraySlice<Block>) {
    plan.set(operative.indices, .operative)
    guard first(.paragraphs) == nil else {
      if !operative.contains(where: \.isNumbered) { plan.paragraphs = .counted }
      return
    }
    let worded = operative.indices.filter(isOperative)
    if let first = worded.first {
      let isOnlyLead = leadsOver(at: first, in: operative) && worded.count == 1
      if isOnlyLead || isPhrase(first) { plan[first] = .leadIn }
      if worded.count > 1 || !isOnlyLead { plan.paragraphs = .worded }
      if isOnlyLead, !operative.contains(where: \.isNumbered) { plan.paragraphs = .counted }
    }
    leadOver(before: operative)
    if !operative.contains(where: \.isNumbered), plan.paragraphs == .labelled, !isAnnex { plan.paragraphs = .counted }
  }

  /// Whether a worded paragraph ends with a colon, and numbers or paragraphs follow it.
  private func leadsOver(at index: Int, in operative: ArraySlice<Block>) -> Bool {
    guard index + 1 < operative.endIndex else { return false }
    let next = operative[index + 1]
    if ending(index) == .comma || ending(index) == .none { return next.kind == .container }
    guard ending(index) == .colon else { return false }
    return next.isNumbered || next.isHeading || (next.isUnlabelled && next.word == nil) || next.word == .resolved
  }

  /// Whether a paragraph is no more than the words: `NOW, THEREFORE, BE IT`, with the rest in the next one.
  private func isPhrase(_ index: Int) -> Bool {
    let text = text(blocks[index])
    guard index + 1 < blocks.endIndex, blocks[index + 1].word == .resolved else { return false }
    return text.split(whereSeparator: \.isWhitespace).count <= 6 || ending(index) == .colon
  }

  /// `Now, therefore,` by itself, after recitals that words tell.
  mutating func planPhrase(in preamble: ArraySlice<Block>) {
    guard plan.recitals == .worded, let last = preamble.lastIndex(where: \.isUnlabelled),
      blocks[last].word == .nowTherefore
    else { return }
    plan[last] = .leadIn
  }

  /// A paragraph right before the operative part that ends with a colon leads over to it.
  private mutating func leadOver(before operative: ArraySlice<Block>) {
    var index = operative.startIndex - 1
    while index >= blocks.startIndex, blocks[index].isHeading { index -= 1 }
    guard index > blocks.startIndex || (index == blocks.startIndex && plan[index] == .preamble), !isAnnex,
      !operative.isEmpty, blocks[index].isUnlabelled, blocks[index].word == nil || blocks[index].word == .nowTherefore,
      plan[index] == .preamble || plan[index] == .citation, isLeadOver(blocks[index])
    else { return }
    plan[index] = .leadIn
  }
}
