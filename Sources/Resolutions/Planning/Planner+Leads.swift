internal import CommonMark

/// Finds what leads over to the operative part: `Now, therefore,`, `DÉCIDE :`, `II. Der Bundestag fordert,`.
extension Planner {
  /// Whether a worded paragraph ends with a colon, and numbers or paragraphs follow it.
  func leadsOver(at index: Int, in operative: ArraySlice<Block>) -> Bool {
    guard index + 1 < operative.endIndex else { return false }
    let next = operative[index + 1]
    if ending(index) == .comma || ending(index) == .none { return next.kind == .container || isOne(next) }
    guard ending(index) == .colon else { return false }
    return next.isNumbered || next.isHeading || (next.isUnlabelled && next.word == nil) || next.word == .resolved
  }

  /// Whether a paragraph is no more than the words: `NOW, THEREFORE, BE IT`, with the rest in the next one.
  func isPhrase(_ index: Int) -> Bool {
    guard index + 1 < blocks.endIndex, blocks[index + 1].word == .resolved else { return false }
    return wordCount(index) <= 6 || ending(index) == .colon
  }

  /// `Now, therefore,` by itself, after recitals that words tell.
  mutating func planPhrase(in preamble: ArraySlice<Block>) {
    guard plan.recitals == .worded, let last = preamble.lastIndex(where: \.isUnlabelled),
      blocks[last].word == .nowTherefore
    else { return }
    plan[last] = .leadIn
  }

  // MARK: Lines right before it

  /// The lines right before the operative part that lead over to it: `resolves:`, `ARRÊTE`, and `Por ello,` before one.
  mutating func leadOver(before operative: ArraySlice<Block>) {
    guard !isAnnex, !operative.isEmpty else { return }
    var index = operative.startIndex - 1
    while index >= blocks.startIndex, blocks[index].isHeading { index -= 1 }
    var isFirst = true
    while index >= blocks.startIndex, blocks[index].isUnlabelled, plan[index] == .preamble || plan[index] == .citation,
      blocks[index].word == .nowTherefore || (!isFirst && plan.recitals == .plain && isCapitals(index))
        || (!isFirst && plan.recitals == .worded && blocks[index].word == nil && isSignless(index))
        || (isFirst && blocks[index].word == nil && isLead(index, to: operative))
    {
      plan[index] = .leadIn
      isFirst = false
      index -= 1
    }
  }

  /// Whether a line leads over to the operative part by its form: a colon ends it, or it is a verb and no more.
  private func isLead(_ index: Int, to operative: ArraySlice<Block>) -> Bool {
    if ending(index) == .colon { return scanner.document[blocks[index].node].kind == .paragraph }
    guard plan.recitals != .lettered, operative.contains(where: \.isNumbered) else { return false }
    return isVerb(index) || isLoudLine(index)
  }

  /// Whether a line is in capitals, as the text before it is not: `IMPEGNA IL SINDACO`.
  private func isLoudLine(_ index: Int) -> Bool {
    guard isCapitals(index), !text(blocks[index]).contains(where: \.isNumber), index > blocks.startIndex else {
      return false
    }
    return blocks[..<index].contains { $0.isUnlabelled || $0.kind == .dashed }
      && text(blocks[index - 1]).contains(where: \.isLowercase)
  }

  /// Whether a line is no more than a verb: `ARRÊTE`, `Décide`.
  func isVerb(_ index: Int) -> Bool {
    let text = text(blocks[index])
    let isShort = text.first?.isIdeograph == true ? text.count <= 6 : wordCount(index) <= 3
    return isShort && ShortLine.isOne(text) && !text.contains { $0.isNumber || $0 == ":" }
  }

  /// Whether a line is in capitals and no sign ends it.
  func isCapitals(_ index: Int) -> Bool {
    let text = text(blocks[index])
    return ShortLine.isOne(text) && text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
  }

  func wordCount(_ index: Int) -> Int { text(blocks[index]).split(whereSeparator: \.isWhitespace).count }

  /// Whether numbers follow a line, with a verb or a colon before them, and no paragraph that a word opens.
  func leadsToNumbers(_ index: Int) -> Bool {
    let rest = blocks[(index + 1)...]
    guard let next = rest.first, !rest.contains(where: { $0.word == .resolved }) else { return false }
    if next.isNumbered { return true }
    guard next.isUnlabelled, rest.dropFirst().first?.isNumbered == true else { return false }
    return ending(index + 1) == .colon || isVerb(index + 1)
  }

  /// Whether a line among numbers leads over to those after it.
  func leadsOver(_ index: Int, in core: ArraySlice<Block>) -> Bool {
    guard core[index].isUnlabelled, index + 1 < core.endIndex, core[index + 1].isNumbered,
      !isRecitalLead(core[index])
    else { return false }
    return ending(index) == .colon || core[index].word == .nowTherefore || core[index].word == .resolved
  }

  // MARK: Labels that say their part

  /// Where what `OP1.` numbers begins after what `PP1.` numbers; nil where nothing is numbered so.
  mutating func negotiatedStart(in core: ArraySlice<Block>) -> Int? {
    guard let last = core.lastIndex(where: { $0.label?.isPreambular ?? false }), let form = core[last].label?.form
    else {
      return nil
    }
    plan.recitals = .numbered(form)
    return withHeadings(core[(last + 1)...].firstIndex(where: \.isNumbered) ?? core.endIndex)
  }

  /// The first of the sentences that lists go on with, where a text consists of those.
  func sentenceStart() -> Int? { blocks.firstIndex(where: \.isSentenceLead) }

  // MARK: Roman parts

  /// The first Roman part whose heading leads over to what stands under it, as `I. Der Bundestag stellt fest:` does, where
  /// no recital stands between it and the first number.
  func leadingPart(before start: Int) -> Int? {
    let parts = blocks[..<start].indices.filter { isPart($0) }
    guard let first = parts.first, parts.contains(where: leads) else { return nil }
    let between = blocks[first..<start]
    return between.contains { $0.word == .whereas || $0.word == .citation || $0.kind == .dashed } ? nil : first
  }

  private func isPart(_ index: Int) -> Bool {
    guard case .heading = blocks[index].kind, let label = blocks[index].label ?? scanner.label(of: blocks[index].node)
    else { return false }
    return label.form == .stop && label.isCapital && RomanNumeral.value(label.scalars) != nil
  }

  /// Whether a heading is the beginning of a sentence.
  private func leads(_ index: Int) -> Bool {
    let label = (blocks[index].label ?? scanner.label(of: blocks[index].node))?.length ?? 0
    let text = scanner.document.plainText(of: blocks[index].node, skipping: label)
    return ending(index) == .colon || ending(index) == .comma || text.first?.isLowercase == true
  }
}
