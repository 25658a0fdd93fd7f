internal import CommonMark

/// Tells of what may stand in the wrong part: a preamble that reads like what is decided.
extension Planner {
  mutating func guessMisplaced() {
    guard !isAnnex else { return }
    guessSubject()
    guessLaterPreamble()
    guessAdoption()
    for index in blocks.indices where blocks[index].word == .resolved && plan[index] == .preamble {
      add(.earlyResolved, at: index)
    }
  }

  /// `Council notes:` over dashes, which were taken for citations, where a later line opens with the same word.
  private mutating func guessSubject() {
    guard
      let first = blocks.indices.dropLast().first(where: {
        plan[$0] == .formula && ending($0) == .colon && blocks[$0 + 1].kind == .dashed
      }), blocks[first].directive == nil
    else { return }
    let word = firstWord(blocks[first])
    let isRepeated = blocks[(first + 1)...].indices.contains {
      blocks[$0].isUnlabelled && ending($0) == .colon && firstWord(blocks[$0]) == word
    }
    if isRepeated, word.count > 2 { add(.oneSubject, at: first) }
  }

  /// `The Assembly,` and `Recalling its resolution,` under a heading, before numbers that follow others: as in a text that
  /// consists of several.
  private mutating func guessLaterPreamble() {
    guard let first = blocks.firstIndex(where: \.isNumbered) else { return }
    for index in blocks.indices.dropFirst(first + 1 - blocks.startIndex)
    where plan[index] == .operative && blocks[index].isUnlabelled && blocks[index].directive == nil
      && blocks[index - 1].isHeading && blocks[index - 1].container == nil && ending(index) == .comma
      && scanner.isAtMargin(blocks[index].node)
    {
      let rest = blocks[index...].drop(while: \.isUnlabelled)
      if rest.first?.kind == .numbered, blocks[index..<rest.startIndex].indices.allSatisfy({ ending($0) == .comma }) {
        add(.laterPreamble, at: index)
      }
    }
  }

  /// The last of paragraphs that were merely counted, if it has several of the words that endings open with.
  private mutating func guessAdoption() {
    let counted = blocks.indices.filter { plan[$0] == .operative && blocks[$0].isUnlabelled }
    guard plan.paragraphs == .counted, counted.count > 1, let last = counted.last, ending(last) == .stop else { return }
    let words = Set(text(blocks[last]).lowercased().split { !$0.isLetter }.map(String.init))
    if scanner.terms[.ending].count(where: words.contains) > 1 { add(.adoption, at: last) }
  }
}
