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
    guessSentences()
    guessLetters()
    guessMisplaced()
    if guesses.allSatisfy({ $0.guess == .sentences }) { guessLines() }
    if guesses.isEmpty { guessSignless() }
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
      if plan.letters.isEmpty, let form = blocks[..<start].first(where: isOne)?.label?.form {
        plan.recitals = .numbered(form)
      }
      return start
    }
    if let start = negotiatedStart(in: blocks[..<end]) ?? sentenceStart() { return start }
    let begin = first(.recitals).map { min($0 + 1, end) } ?? blocks.startIndex
    let core = blocks[..<end]
    let marked = core[begin...].firstIndex { $0.isNumbered && ($0.word != .whereas || isLettered) }
    let worded = wordedStart(in: core[begin...], before: marked)
    if let worded { return withHeadings(worded) }
    guard var start = marked else {
      plan.letters = isAnnex ? RecitalLetters() : letters(in: core)
      return unnumberedStart(in: core)
    }
    if let end = numberedRecitals(in: core, from: start) {
      plan.letters = RecitalLetters()
      return withHeadings(end)
    }
    if let part = leadingPart(before: start) { start = part }
    plan.letters = letters(in: blocks[..<start])
    if let first = firstParagraphOne(in: core, after: start) {
      let more = letters(in: blocks[..<first])
      if let last = more.last, last >= start { (start, plan.letters) = (first, more) }
    }
    return withHeadings(start)
  }

  func withHeadings(_ index: Int) -> Int {
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
      ending(index) == .colon || isPhrase(index) || (wordCount(index) > 4 && !leadsToNumbers(index))
    default: false
    }
  }

  private var isLettered: Bool { blocks.contains { $0.label?.isCapital == true && $0.label?.form != .bare } }

  /// The first article or section, where numbers before it count recitals: in brackets, or under a word for "whereas".
  private mutating func numberedRecitals(in core: ArraySlice<Block>, from start: Int) -> Int? {
    guard !isAnnex, core[start].kind == .numbered, let form = core[start].label?.form, isOne(core[start]) else {
      return nil
    }
    let isUnderWord = core[..<start].contains { $0.word == .whereas }
    if form == .parentheses || isUnderWord, let first = core[start...].firstIndex(where: { $0.kind == .container }) {
      plan.recitals = .numbered(form)
      return first
    }
    guard isUnderWord, let lead = core.indices.first(where: { $0 > start && leadsOver($0, in: core) }) else {
      return nil
    }
    plan.recitals = .numbered(form)
    return lead + 1
  }

  /// Where the first numbered block is not paragraph 1, it may stand in the preamble; then paragraph 1 comes later.
  private func firstParagraphOne(in core: ArraySlice<Block>, after start: Int) -> Int? {
    guard core[start].kind == .numbered, !isOne(core[start]) else { return nil }
    return core[(start + 1)...].firstIndex(where: isOne)
  }

  func isOne(_ block: Block) -> Bool {
    if block.isRoman { return block.label?.core == "I" }
    return block.kind == .numbered && block.label.flatMap(PrintedNumber.init)?.value == 1
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
      if case .numbered = plan.recitals { leadOver(before: operative) }
      return
    }
    var worded = operative.indices.filter(isOperative)
    while let phrase = worded.first, isPhrase(phrase) {
      plan[phrase] = .leadIn
      worded.removeFirst()
    }
    if let first = worded.first {
      let isOnlyLead = leadsOver(at: first, in: operative) && worded.count == 1
      if isOnlyLead { plan[first] = .leadIn }
      if worded.count > 1 || !isOnlyLead { plan.paragraphs = .worded }
      if isOnlyLead, !operative.contains(where: \.isNumbered) { plan.paragraphs = .counted }
    }
    leadOver(before: operative)
    if !operative.contains(where: \.isNumbered), plan.paragraphs == .labelled, !isAnnex { plan.paragraphs = .counted }
  }
}
