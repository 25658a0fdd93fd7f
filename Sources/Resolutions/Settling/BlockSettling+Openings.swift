internal import CommonMark

extension BlockSettling {
  // MARK: What stands over the formula

  /// Lines in bold over the formula, which is the first text that a comma ends, are notes: sponsors, the title once more.
  func settleOpening(_ blocks: inout [Block]) {
    guard let formula = blocks.firstIndex(where: { !isOverFormula($0) }), formula + 1 < blocks.endIndex,
      blocks[formula].isUnlabelled, blocks[formula].word == nil, ending(blocks[formula]) == .comma,
      !blocks[formula + 1].isHeading, !blocks[formula + 1].isNumbered
    else { return }
    for index in blocks[..<formula].indices where blocks[index].isBoldHeading {
      blocks[index] = Block(.paragraph, blocks[index].node)
    }
  }

  private func isOverFormula(_ block: Block) -> Bool {
    if case .heading = block.kind { return true }
    return block.isUnlabelled && block.word == nil && ending(block) == .none
  }

  private func ending(_ block: Block) -> LineEnding {
    LineEnding(before: Int(scanner.document[block.node].end), in: scanner.document)
  }

  /// `Article unique` over a formula and its citations heads a whole resolution, and is no part of it.
  func settleOnlyArticle(_ blocks: inout [Block]) {
    let articles = blocks.indices.filter { blocks[$0].container?.kind == .article }
    guard let index = articles.first, articles.count == 1, blocks[index].isHeading,
      blocks[index].container.map({ !$0.name.contains(where: \.isNumber) }) ?? false, index + 2 < blocks.endIndex,
      ending(blocks[index + 1]) == .comma, blocks[index + 1].isUnlabelled,
      blocks[index + 2].word == .citation || blocks[index + 2].word == .whereas || blocks[index + 2].kind == .dashed
    else { return }
    blocks[index] = Block(.paragraph, blocks[index].node)
  }

  // MARK: Annexes

  /// `Appendix to Resolution 12` on a line of its own opens an annex where a paragraph has ended before it, and numbers
  /// begin anew after it.
  func settleAnnexLines(_ blocks: inout [Block]) {
    guard let start = blocks.firstIndex(where: { $0.isNumbered }) else { return }
    for index in blocks[start...].indices where blocks[index].isUnlabelled && scanner.isAtMargin(blocks[index].node) {
      let text = scanner.document.plainText(of: blocks[index].node)
      guard OpeningText(text).dropping(anyOf: scanner.terms.annex) != nil,
        ShortLine.isOne(text, characters: 160, words: 24),
        let next = blocks[(index + 1)...].first(where: \.isNumbered), isFirst(next)
      else { continue }
      blocks[index] = Block(.annex, blocks[index].node)
      blocks[index].isBoldHeading = true
    }
  }
}
