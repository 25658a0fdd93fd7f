internal import CommonMark
internal import Diagnostics

extension BodyReader {
  /// Citations, recitals, and what stands between them.
  mutating func readPreamble(_ blocks: ArraySlice<Block>) {
    let letters = letters(in: blocks)
    let firstRecital = letters.keys.min() ?? blocks.endIndex
    let isLettered = !letters.isEmpty
    let hasCitations = blocks[..<firstRecital].contains { if case .dashed = $0.kind { true } else { false } }
    var formulaEnd = formulaEnd(of: blocks, isLettered: isLettered, hasCitations: hasCitations)
    var recitals = 0
    var citations = 0
    for index in blocks.indices {
      let block = blocks[index]
      let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
      switch block.kind {
      case .heading(let level):
        addHeading(block, level: level)
        formulaEnd = min(formulaEnd, index)
      case .rule:
        closeAll()
        elements.append(.rule)
      case .dashed where index < firstRecital && recitals == 0:
        citations += 1
        beginCitation(block, number: citations)
      case .paragraph where letters[index] != nil:
        guard let letter = letters[index] else { continue }
        recitals += 1
        beginRecital(block, letter, isFirst: recitals == 1)
      case .paragraph where index < formulaEnd: body.formula.append(TextPlace(node: block.node))
      case .paragraph where !isLettered && !isAnnex:
        recitals += 1
        begin(.recital, label: "", number: String(recitals), block: block)
        draft?.nesting.addContent(of: block.node)
      default: addLoose(block, next: next, isLastBeforeOperative: next == nil && recitals > 0 && isLettered)
      }
    }
  }

  /// Text that no label opens: it goes on with the recital before it, unless it leads over to paragraph 1.
  private mutating func addLoose(_ block: Block, next: Block?, isLastBeforeOperative: Bool) {
    if case .paragraph = block.kind {
      if block.label == nil, isLastBeforeOperative || draft?.kind == .citation { closeAll() }
      diagnoseStrayLetter(block)
    }
    if !addToOpen(block, next: next) { elements.append(.text(TextPlace(node: block.node))) }
  }

  /// In a lettered text and one with citations, all text up to the first of them is the formula; in any other one, the
  /// first paragraph under the title.
  private func formulaEnd(of blocks: ArraySlice<Block>, isLettered: Bool, hasCitations: Bool) -> Int {
    if isLettered || hasCitations {
      return blocks.firstIndex {
        switch $0.kind {
        case .paragraph, .other: false
        default: true
        }
      } ?? blocks.endIndex
    }
    return isAnnex ? blocks.startIndex : min(blocks.startIndex + 1, blocks.endIndex)
  }

  private mutating func beginCitation(_ block: Block, number: Int) {
    begin(.citation, label: "–", number: String(number), block: block)
    draft?.nesting.addContent(of: block.node, skipping: block.skipping)
    diagnoseLines(of: block)
  }

  private mutating func beginRecital(_ block: Block, _ letter: Lettering.Letter, isFirst: Bool) {
    let name = "recital \(block.label?.core ?? "")"
    if let expected = letter.expected {
      let previous = draft.map { "recital \($0.label.filter { $0 != "." && $0 != "(" && $0 != ")" })" }
      let previousPlace = draft.map { SourceLocation(file, $0.range) }
      diagnostics.append(
        .outOfSequence(
          name, follows: isFirst ? nil : previous, expected: expected, at: place(block), previousPlace: previousPlace))
    }
    if let meant = letter.meant {
      diagnostics.append(
        .lookAlike(block.label?.text ?? "", alphabet: letter.alphabet, meant: meant, at: place(block)))
    }
    if block.label?.form == .bare {
      diagnostics.append(.labelWithoutStop(block.label?.core ?? "", at: place(block)))
    }
    begin(.recital, label: block.label?.text ?? "", number: letter.neutral, block: block)
    draft?.nesting.addContent(of: block.node, skipping: block.skipping)
    diagnoseLines(of: block)
  }

  /// Which paragraphs the letters of recitals open, by index.
  private func letters(in blocks: ArraySlice<Block>) -> [Int: Lettering.Letter] {
    var candidates: [Int] = []
    for index in blocks.indices {
      guard case .paragraph = blocks[index].kind, let label = blocks[index].label else { continue }
      if label.form == .bare, candidates.isEmpty || label.core.count > 1 { continue }
      candidates.append(index)
    }
    let letters = Lettering.letters(among: candidates.map { blocks[$0].label?.core ?? "" }, language: language)
    var result: [Int: Lettering.Letter] = [:]
    for (index, letter) in zip(candidates, letters) {
      guard let letter, blocks[index].label?.form != .bare || letter.expected == nil else { continue }
      result[index] = letter
    }
    return result
  }

  private mutating func diagnoseStrayLetter(_ block: Block) {
    guard let label = block.label, label.form == .stop, !label.isNumber, label.core.first?.isUppercase == true,
      label.core.count == 1 || isInsertNearby(label)
    else { return }
    let previous = draft.flatMap { $0.kind == .recital && !$0.label.isEmpty ? "recital \($0.label.dropLast())" : nil }
    diagnostics.append(.letterIsText(label.text, after: previous, at: place(block)))
  }

  /// Whether a label such as `Ba.` shares its letter with the open recital or the next one; `Dr.` mostly does not.
  private func isInsertNearby(_ label: PrintedLabel) -> Bool {
    guard label.core.count == 2, label.core.last?.isLowercase == true, let open = draft?.label, !open.isEmpty else {
      return false
    }
    let letter = PrintedLabel(form: .stop, core: String(label.core.prefix(1)), text: "", length: 0)
    let current = PrintedLabel(form: .stop, core: String(open.prefix(1)), text: "", length: 0)
    return letter.core == current.core || isSuccessor(letter, of: current)
  }

  /// Lines within a labelled paragraph that look as if the next provision began there.
  mutating func diagnoseLines(of block: Block) {
    guard let label = block.label, block.isLabelText || label.form == .dash else { return }
    var index = block.node + 1
    let end = Int(document[block.node].end)
    while index + 1 < end {
      defer { index += 1 }
      guard document[index].kind == .softBreak, document[index + 1].kind == .text,
        let inner = LabelScanner.label(at: document.bytes(document[index + 1].literal)), inner.form == label.form,
        inner.form == .dash || isSuccessor(inner, of: label)
      else { continue }
      let node = document[index + 1]
      let range = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: inner.text.utf8.count)
      diagnostics.append(.labelInsideParagraph(inner.text, at: SourceLocation(file, range)))
      return
    }
  }

  private func isSuccessor(_ next: PrintedLabel, of label: PrintedLabel) -> Bool {
    (Alphabet.alphabets(for: language) + [.roman]).contains { alphabet in
      guard let from = alphabet.position(of: label.core.uppercased()),
        let to = alphabet.position(of: next.core.uppercased())
      else { return false }
      return to > from && alphabet.steps(from: from, to: to) == 1
    }
  }
}
