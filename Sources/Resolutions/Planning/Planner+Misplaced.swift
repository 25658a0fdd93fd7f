internal import CommonMark

/// Tells of what may stand in the wrong part: a preamble that reads like what is decided.
extension Planner {
  mutating func guessMisplaced() {
    guard !isAnnex else { return }
    guessSubject()
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
}
