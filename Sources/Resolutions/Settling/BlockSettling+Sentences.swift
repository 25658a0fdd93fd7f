internal import CommonMark

extension BlockSettling {
  /// `Council notes:` and `Council resolves to:`, each over points and nothing else: sentences with one subject, each a
  /// paragraph without a number. A text that has other marks is read by those.
  func settleSentenceLeads(_ blocks: inout [Block]) {
    let leads = blocks.indices.dropLast().filter { isSentence(blocks[$0], before: blocks[$0 + 1]) }
    guard leads.count > 1, let first = leads.first, Set(leads.map { subject(of: blocks[$0]) }).count == 1,
      !blocks[..<first].contains(where: { $0.kind == .dashed || $0.label != nil })
    else { return }
    // Between them stand points alone; after the last ones what ends the text may.
    var isOver = false
    for index in blocks[first...].indices where !leads.contains(index) {
      isOver = isOver || blocks[index].isUnlabelled || blocks[index].isHeading || blocks[index].kind == .rule
      guard isOver || isPoint(blocks[index]) else { return }
      if isOver, index < leads[leads.count - 1] || isPoint(blocks[index]) || blocks[index].isNumbered { return }
    }
    for index in leads { blocks[index].isSentenceLead = true }
  }

  private func isPoint(_ block: Block) -> Bool {
    block.kind == .dashed
      || (block.kind == .paragraph && block.label.map { $0.form != .bare && !$0.isCapital } ?? false)
  }

  /// Whether a paragraph ends with a colon and a point comes next, and no word says what it opens.
  private func isSentence(_ block: Block, before next: Block) -> Bool {
    guard block.isUnlabelled, block.word == nil, scanner.isAtMargin(block.node), isPoint(next),
      LineEnding(before: Int(scanner.document[block.node].end), in: scanner.document) == .colon
    else { return false }
    return next.label.map { $0.form == .dash || LabelOrder(scanner.language).isFirst($0) } ?? false
  }

  /// The first word of a paragraph, in small letters.
  private func subject(of block: Block) -> String {
    scanner.document.plainText(of: block.node).lowercased().split(whereSeparator: \.isWhitespace).first.map(String.init)
      ?? ""
  }
}
