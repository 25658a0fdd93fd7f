internal import CommonMark

/// What was decided though the text leaves it open.
extension Planner {
  /// A text without numbers, letters and words that say so was cut at its empty lines.
  mutating func guessCut() {
    guard !isAnnex, !blocks.contains(where: \.isNumbered), plan.letters.isEmpty, plan.paragraphs == .counted,
      plan.recitals != .worded, !blocks.contains(where: { $0.directive != nil }),
      !plan.zones.contains(.leadIn) || hasDashedCitations, sentenceStart() == nil
    else { return }
    let paragraphs = blocks.indices.filter { plan[$0] == .operative && blocks[$0].isUnlabelled }
    let recitals = blocks.indices.filter { plan[$0] == .preamble && blocks[$0].isUnlabelled }
    guard let first = paragraphs.first else { return }
    add(.cut(recitals: recitals.count, paragraphs: paragraphs.count), at: first)
  }

  /// Whether dashes were taken for those of citations.
  private var hasDashedCitations: Bool {
    blocks.indices.contains { blocks[$0].kind == .dashed && plan[$0] == .preamble }
  }

  /// Text at the margin between or after numbered paragraphs that begins like a paragraph of its own: the one before has
  /// ended, or is followed by a capital though a semicolon ends it.
  mutating func guessTexts(before end: Int) {
    for index in blocks.indices where plan[index] == .ending {
      let text = text(blocks[index])
      if (text.first == "[" && EndingLine.isNote(text)) || isStarredNote(index) || blocks[index].kind == .numbered {
        add(.bracketNote, at: index)
      }
    }
    let isWorded = plan.paragraphs == .worded
    func isTold(_ block: Block) -> Bool {
      isWorded ? block.word == .resolved || block.word == .nowTherefore : block.kind == .numbered
    }
    guard plan.paragraphs != .counted, let last = blocks[..<end].lastIndex(where: isTold) else { return }
    for index in blocks[..<end].indices.dropFirst() where plan[index] == .operative && blocks[index].directive == nil {
      guard blocks[index].isUnlabelled, !isTold(blocks[index]), scanner.isAtMargin(blocks[index].node),
        isTold(blocks[index - 1]) || blocks[index - 1].label != nil,
        opensSentence(text(blocks[index])), !blocks[index - 1].isRoman || !text(blocks[index - 1]).isEmpty
      else { continue }
      let before = ending(index - 1)
      let isLead = index < last && ending(index) == .colon && isTold(blocks[index + 1])
      if isLead { add(.innerLead, at: index) }
      let goesOn = before == .comma && ending(index) == .comma
      if !isLead, before == .semicolon || goesOn || (before == .stop && index > last) { add(.lastText, at: index) }
    }
  }

  /// Whether a text begins with a capital, or with a word in brackets that is no label.
  private func opensSentence(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    if first == "(", let end = text.firstIndex(of: ")") { return text[..<end].count > 5 }
    return first.isLetter && !first.isLowercase
  }

  /// Whole sentences that were taken for recitals without labels, as those end with a comma or semicolon, and a stop at
  /// the last one at most. Chinese, Japanese and Korean ones are sentences.
  mutating func guessSentences() {
    guard plan.recitals == .plain, !["zh", "ja", "ko"].contains(scanner.language.language), guesses.isEmpty else {
      return
    }
    let recitals = blocks.indices.filter { plan[$0] == .preamble && blocks[$0].isUnlabelled && blocks[$0].word == nil }
    // Where there are many, their style is to end so.
    guard let first = recitals.first(where: { ending($0) == .stop }), blocks[first].directive == nil else { return }
    let stops = recitals.count { ending($0) == .stop }
    let isMixed =
      stops < recitals.count
      && !blocks.indices.contains {
        plan[$0] == .preamble && (blocks[$0].word != nil || [.comma, .semicolon].contains(ending($0)))
      }
    if isMixed || (recitals.count <= 3 && stops * 2 > recitals.count) { add(.sentences, at: first) }
  }

  /// Letters that were taken for those of recitals, though a line before them leads over to what is decided, and nothing
  /// comes after them.
  mutating func guessLetters() {
    guard let first = plan.letters.first, first > blocks.startIndex, !plan.zones.contains(.operative),
      [.colon, .dash].contains(ending(first - 1)), blocks[first - 1].word != .whereas
    else { return }
    add(.letteredParts, at: first)
  }

  /// A line of capitals among recitals without labels that no sign ends, as none ends a heading.
  mutating func guessLines() {
    guard plan.recitals == .plain else { return }
    // The last two may name the assembly and say that it enacts.
    for index in blocks.indices.filter({ plan[$0] == .preamble && blocks[$0].isUnlabelled }).dropLast(2)
    where isCapitals(index) && blocks[index].directive == nil && blocks[index].word == nil {
      add(.line, at: index)
    }
  }

  /// A line that no sign ends, among citations and recitals without labels that signs end.
  mutating func guessSignless() {
    guard !isAnnex else { return }
    let texts = blocks.indices.filter { index in
      (plan[index] == .preamble || plan[index] == .citation) && blocks[index].kind == .paragraph
    }
    if plan.recitals == .plain, let line = texts.first(where: { isAnnexWord($0) }) { return add(.signless, at: line) }
    if plan.recitals == .plain, texts.count > 1,
      !["th", "lo", "km", "my", "zh", "ja", "ko"].contains(scanner.language.language),
      texts.allSatisfy({ endsOpen($0) && blocks[$0].word == nil && blocks[$0].directive == nil })
    {
      return add(.signless, at: texts[0])
    }
    guard plan.recitals != .lettered, texts.count > 1,
      let line = texts.first(where: { endsOpen($0) && !isName($0, in: texts) }),
      texts.count(where: { ending($0) != .none }) * 2 >= texts.count,
      blocks[(line + 1)...].first(where: { $0.isNumbered })?.kind == .numbered
    else { return }
    let next = line + 1 < blocks.endIndex ? blocks[line + 1] : nil
    guard next.map({ $0.kind != .dashed && $0.label == nil || $0.isNumbered }) ?? true else { return }
    add(.signless, at: line)
  }

  private func isAnnexWord(_ index: Int) -> Bool {
    scanner.terms.annex.contains(text(blocks[index]).lowercased())
  }

  private func endsOpen(_ index: Int) -> Bool {
    let text = text(blocks[index])
    // `and` may come after the sign.
    return ending(index) == .none && ShortLine.isOne(text) && !text.suffix(8).contains { ",;،，".contains($0) }
  }

  /// Whether a line may name the assembly: the last but one, before what it enacts. The author may have said what it is.
  private func isName(_ index: Int, in texts: [Int]) -> Bool {
    guard blocks[index].isUnlabelled, blocks[index].directive == nil else { return true }
    return texts.dropLast().last == index && blocks[index].word == nil
      && text(blocks[index]).first?.isLowercase == false
  }
}
