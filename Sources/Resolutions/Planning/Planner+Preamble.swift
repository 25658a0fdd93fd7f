internal import CommonMark

extension Planner {
  // MARK: The preamble

  mutating func planPreamble(_ preamble: ArraySlice<Block>) {
    plan.set(preamble.indices, .preamble)
    settleRecitals(preamble)
    let opening = openingEnd(of: preamble)
    if !isAnnex || plan.recitals == .lettered || hasCitations(preamble) {
      planOpening(preamble[..<opening], of: preamble)
    }
    planPhrase(in: preamble)
    for lead in preamble.indices.filter({ isRecitalLead(preamble[$0]) }) { plan[lead] = .heading }
    if let lead = preamble.indices.first(where: { plan[$0] == .heading }) {
      for index in preamble[..<lead].indices where plan[index] == .preamble && preamble[index].isUnlabelled {
        plan[index] = .citation
      }
    }
  }

  /// How the recitals are told, where numbers do not say.
  private mutating func settleRecitals(_ preamble: ArraySlice<Block>) {
    guard plan.recitals == .none else { return }
    if !plan.letters.isEmpty {
      plan.recitals = .lettered
    } else if isWorded(preamble) {
      plan.recitals = .worded
    } else {
      plan.recitals = isAnnex ? .none : .plain
    }
  }

  /// Whether each recital opens with a word for "whereas", and each citation with one of theirs: from the first one on all
  /// do, and before it there is an opening at most.
  private func isWorded(_ preamble: ArraySlice<Block>) -> Bool {
    func isTold(_ block: Block) -> Bool { (block.word == .whereas && !isRecitalLead(block)) || block.word == .citation }
    guard let first = preamble.firstIndex(where: isTold) else { return false }
    let before = preamble[..<first].indices.filter { preamble[$0].isUnlabelled }
    guard before.count(where: { [.comma, .semicolon, .dash].contains(ending($0)) }) <= 1 else { return false }
    var others = preamble[first...].indices.filter {
      preamble[$0].isUnlabelled && preamble[$0].word == nil && !isLeadOver(preamble[$0])
    }
    var end = preamble.endIndex
    while let last = others.last, last >= end - 1 || preamble[(last + 1)..<end].allSatisfy(isLeadOver),
      isVerb(last) || isSignless(last)
    {
      others.removeLast()
      end = last
    }
    let all = preamble[first...].count(where: isTold)
    // A clause that signs end is a recital whatever word opens it.
    let areClauses = others.allSatisfy { [.comma, .semicolon].contains(ending($0)) }
    return others.count * (areClauses ? 3 : 4) <= all
  }

  /// Whether a paragraph is a word for "whereas" and no more.
  func isRecitalLead(_ block: Block) -> Bool {
    guard block.word == .whereas, block.kind == .paragraph else { return false }
    if scanner.terms[.whereas].contains(String(OpeningText(text(block)).lower)) { return true }
    guard isLeadOver(block) else { return false }
    let words = text(block).split(whereSeparator: \.isWhitespace).count
    return (words <= 2 && !hasPoints(block, ofLetters: true)) || (words <= 4 && !hasPoints(block))
  }

  /// Whether the block after one opens with `(a)` or `a)`: a point.
  private func hasPoints(_ block: Block, ofLetters isOfLetters: Bool = false) -> Bool {
    guard let index = blocks.firstIndex(where: { $0.node == block.node }), index + 1 < blocks.endIndex,
      let label = blocks[index + 1].label
    else { return false }
    return label.isBracketed && !label.isCapital && !(isOfLetters && label.isNumber)
      && LabelOrder(scanner.language).isFirst(label)
  }

  private func hasCitations(_ preamble: ArraySlice<Block>) -> Bool {
    preamble[..<(plan.letters.first ?? preamble.endIndex)].contains { $0.kind == .dashed }
  }

  // MARK: The opening

  /// Where unlabelled text gives way to the first mark.
  private func openingEnd(of preamble: ArraySlice<Block>) -> Int {
    let limit = first(.recitals) ?? preamble.endIndex
    let end = preamble.firstIndex { block in
      (block.kind != .paragraph && block.kind != .other)
        || (plan.recitals != .lettered
          && (block.word == .whereas || block.word == .citation && plan.recitals == .worded))
    }
    return min(end ?? preamble.endIndex, plan.letters.first ?? preamble.endIndex, max(limit, preamble.startIndex))
  }

  /// Tells notes, formula and recitals apart in the text before the first mark. The formula ends with a comma, as the
  /// sentence goes on in the first citation or recital; notes before it end otherwise.
  private mutating func planOpening(_ opening: ArraySlice<Block>, of preamble: ArraySlice<Block>) {
    guard !opening.isEmpty else { return }
    if let recitals = first(.recitals), recitals >= opening.endIndex, first(.formula) == nil {
      return planMarkedOpening(opening)
    }
    switch plan.recitals {
    case .worded:
      let formula =
        opening.indices.first { isFormulaEnding($0) } ?? opening.indices.last { isPlainLine(opening[$0]) }
      plan.set(opening.startIndex..<(formula ?? opening.endIndex), .note)
      plan.set((formula ?? opening.endIndex)..<opening.endIndex, .formula)
      if let formula, ending(formula) == .semicolon { add(.formula, at: formula) }
    case .lettered: planMarkedOpening(opening, of: preamble)
    case .numbered:
      planMarkedOpening(opening)
      let formula = opening.indices.first { plan[$0] == .formula } ?? opening.startIndex
      plan.set(min(formula + 1, opening.endIndex)..<opening.endIndex, .citation)
    case .plain, .none:
      if hasCitations(preamble) { planMarkedOpening(opening, of: preamble) } else { planPlainOpening(opening) }
    }
    for index in opening.indices where opening[index].kind == .other { plan[index] = .preamble }
  }

  /// All text before a first mark: notes, then the formula. Paragraphs of it that open with the same word are citations.
  private mutating func planMarkedOpening(_ opening: ArraySlice<Block>, of preamble: ArraySlice<Block> = []) {
    let formula = opening.indices.first { isFormulaEnding($0) } ?? opening.startIndex
    plan.set(opening.startIndex..<formula, .note)
    plan.set(formula..<opening.endIndex, .formula)
    let rest = opening.indices.filter { $0 > formula && opening[$0].kind == .paragraph }
    let words = rest.map { firstWord(opening[$0]) }
    if let line = rest.first(where: { isLikeCitation($0, after: formula) }), rest.count == 1 || Set(words).count > 1,
      !repeats(words), preamble.contains(where: { $0.kind == .dashed || isLetteredWhereas($0) })
    {
      add(.citations(0), at: line)
    }
    guard rest.count > 1, Set(words).count == 1 || repeats(words) else { return }
    for index in rest { plan[index] = .citation }
    add(.citations(rest.count), at: rest[0])
  }

  /// Whether a word for "whereas" follows the letter of a block.
  private func isLetteredWhereas(_ block: Block) -> Bool {
    block.isLabelText && block.label?.isCapital == true
      && scanner.opensWithWhereas(block.node, after: block.label?.length ?? 0)
  }

  /// Whether a line after the formula may be a citation that has lost its dash: commas end both.
  private func isLikeCitation(_ index: Int, after formula: Int) -> Bool {
    let dashed = blocks.first { $0.kind == .dashed }
    return ending(formula) == .comma && ending(index) == .comma && blocks[index].directive == nil
      && dashed.map { firstWord($0) != firstWord(blocks[index]) } ?? true
      && blocks[formula].directive == nil && blocks[index].word == nil && text(blocks[index]).first?.isLetter ?? false
  }

  private func repeats(_ words: [String]) -> Bool {
    Dictionary(grouping: words) { $0 }.values.contains { $0.count * 2 > words.count && $0.count > 1 }
  }

  /// Whether a sentence begins in a paragraph that goes on in the next one.
  private func isFormulaEnding(_ index: Int) -> Bool { [.comma, .colon, .dash].contains(ending(index)) }

  /// Whether a paragraph is a name and nothing more, as `EL CONCEJO MUNICIPAL DE OLMOS` is.
  private func isPlainLine(_ block: Block) -> Bool {
    let text = text(block)
    return ShortLine.isOne(text) && !text.contains { $0.isNumber || $0 == ":" || $0 == "：" }
      && !EndingLine.isSure(text, scanner.terms)
  }

  /// Where each unlabelled paragraph is a recital, the first that ends with a comma is the formula, if it is short.
  private mutating func planPlainOpening(_ opening: ArraySlice<Block>) {
    let candidates = opening.indices.prefix(leading + 6)
    let formula = candidates.first { $0 >= opening.startIndex + leading && ending($0) == .comma }
    guard let formula else { return planOpeningWithoutComma(opening) }
    plan.set(opening.startIndex..<formula, .note)
    plan[formula] = .formula
    let own = firstWord(opening[formula])
    let isLikeOthers = opening.indices.contains { $0 > formula && firstWord(opening[$0]) == own && own.count > 3 }
    let isLong = text(opening[formula]).split(whereSeparator: \.isWhitespace).count > 20
    if isLikeOthers || isLong || isPastName(formula, in: opening) { add(.formula, at: formula) }
  }

  /// Whether what was taken for the formula may be the first recital, as the line above it may be the assembly's name that
  /// has lost its comma.
  private func isPastName(_ formula: Int, in opening: ArraySlice<Block>) -> Bool {
    guard formula > opening.startIndex else { return false }
    if ending(formula - 1) == .semicolon { return true }
    guard isSignless(formula - 1) else { return false }
    let text = text(opening[formula])
    // `The 148th Assembly` has a number too.
    let isNumbered = text.contains(where: \.isNumber) && !DefiniteArticle.opens(text)
    if opening[formula].word == .citation || isNumbered { return true }
    let line = self.text(opening[formula - 1])
    if let first = text.first, first.isLowercase || (first.isIdeograph && text.count >= 2 * line.count) { return true }
    return DefiniteArticle.opens(line) && !DefiniteArticle.opens(text)
  }

  /// Without a comma, a line that is no sentence is the formula, whole sentences are notes, and what a semicolon ends is a
  /// recital.
  private mutating func planOpeningWithoutComma(_ opening: ArraySlice<Block>) {
    if opening.indices.allSatisfy(isSignless), opening.endIndex < blocks.endIndex,
      opening.endIndex == plan.operativeStart, blocks[opening.endIndex].word == .nowTherefore
    {
      return plan.set(opening.indices, .note)
    }
    var last = min(opening.startIndex + leading, opening.endIndex - 1)
    // The number of a decision, or its kind, stands over who takes it.
    if last + 2 < opening.endIndex, isSignless(last), isSignless(last + 1), ending(last + 2) != .none { last += 1 }
    plan.set(opening.startIndex..<last, .note)
    if last > opening.startIndex, last + 1 < blocks.endIndex, isLike(last, last + 1) { add(.formula, at: last) }
    switch ending(last) {
    case .semicolon where isNameOfAssembly(last, in: opening): plan[last] = .formula
    case .semicolon: return
    case .stop where last + 1 < plan.operativeStart: planRemarks(from: last, in: opening)
    case .none where isEntry(last) || isRemark(last): planRemarks(from: last, in: opening)
    default:
      plan[last] = .formula
      if !ShortLine.isOne(text(opening[last])), !leadsToOperative(last) { add(.formula, at: last) }
    }
  }

  /// Whether a line begins with a capital, and all recitals after it with small letters: `De raad van Eikenrode;`
  private func isNameOfAssembly(_ index: Int, in opening: ArraySlice<Block>) -> Bool {
    let rest = opening[(index + 1)...]
    return blocks[index].word == nil && text(blocks[index]).first?.isUppercase == true && rest.count > 1
      && rest.allSatisfy { text($0).first?.isLowercase == true }
  }

  /// A note, and the lines after it that name no assembly either: `z dnia 3 marca 2021 r.`, `w sprawie opłat`.
  private mutating func planRemarks(from first: Int, in opening: ArraySlice<Block>) {
    plan[first] = .note
    for index in (first + 1)..<max(opening.endIndex, first + 1) {
      guard isSignless(index), isRemark(index) else { return }
      plan[index] = .note
    }
  }

  /// Whether the first word of a line stands in the next one's beginning, as in recitals that open alike.
  private func isLike(_ index: Int, _ next: Int) -> Bool {
    let word = firstWord(blocks[index])
    return word.utf8.count > 4
      && text(blocks[next]).lowercased().prefix(60).split(separator: " ").contains { $0 == word }
  }

  /// Whether a line says who moves or what number a text has, and names no assembly.
  private func isEntry(_ index: Int) -> Bool {
    let text = text(blocks[index])
    let opening = OpeningText(text)
    return text.contains(":") || text.last?.isNumber ?? false
      || opening.dropping(anyOf: scanner.terms[.ending]) != nil
  }

  /// Whether a line stands in brackets, or begins with a small letter as no assembly's name does.
  private func isRemark(_ index: Int) -> Bool {
    let text = text(blocks[index])
    guard let first = text.first, let last = text.last else { return false }
    return ("(（".contains(first) && ")）".contains(last)) || first.isLowercase
  }

  /// Whether a paragraph is a short line that no sign ends.
  func isSignless(_ index: Int) -> Bool { ending(index) == .none && ShortLine.isOne(text(blocks[index])) }

  /// Whether a colon ends a paragraph, and paragraphs follow at once.
  private func leadsToOperative(_ index: Int) -> Bool {
    let rest = index + 1..<max(plan.operativeStart, index + 1)
    return (ending(index) == .colon || ending(index) == .dash) && blocks[rest].allSatisfy(\.isHeading)
  }

  func firstWord(_ block: Block) -> String {
    OpeningText(text(block)).lower.prefix { !$0.isWhitespace }.lowercased()
  }

  // MARK: Letters

  /// Which blocks the letters of recitals open.
  func letters(in blocks: ArraySlice<Block>) -> RecitalLetters {
    RecitalLetters(in: blocks, language: scanner.language)
  }
}
