internal import CommonMark

extension BlockSettling {
  /// `PART 1. Chapter 3 is amended.` numbers what an ordinance enacts where several such sentences stand and no word for
  /// article or section numbers anything; one of them may have lost its stop. Parts whose titles stand alone are headings.
  mutating func settlePartSections(_ blocks: inout [Block]) {
    let hasOthers = blocks.contains { $0.container != nil && !firstBytes($0).starts(with: "§".utf8) }
    guard !hasOthers else { return }
    var found: [(index: Int, block: Block)] = []
    for index in blocks.indices where blocks[index].isUnlabelled && blocks[index].word == nil {
      guard let block = ParagraphOpening(scanner, blocks[index].node).part() else { continue }
      found.append((index, block))
    }
    guard found.count > 1, found.contains(where: { $0.block.container?.printed.last == "." }) else { return }
    for (index, block) in found { blocks[index] = block }
  }
}
