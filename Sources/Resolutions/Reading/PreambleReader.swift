internal import CommonMark
internal import Diagnostics

extension BodyReader {
  /// Citations, recitals, and what stands between them.
  /// - Parameter letters: of those blocks that are lettered recitals.
  mutating func readPreamble(_ blocks: ArraySlice<Block>, letters: RecitalLetters) {
    let firstRecital = letters.first ?? blocks.endIndex
    let formulaEnd = formulaEnd(of: blocks, firstRecital: letters.first)
    var unnumbered = 0
    var citations = 0
    for index in blocks.indices where !isAdded(blocks[index]) {
      let block = blocks[index]
      let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
      if let letter = letters[index] {
        beginRecital(block, letter, of: letters.alphabet, next: next)
        continue
      }
      switch block.kind {
      case .heading(let level): addHeading(block, level: level)
      case .rule:
        closeAll()
        nesting.builder.appendRule()
      case .dashed where index < firstRecital && unnumbered == 0:
        citations += 1
        begin(.citation, label: .bullet, number: NeutralNumber(citations), block: block)
        nesting.addContent(of: block, skipping: block.skipping, next: next)
      case .paragraph where index < formulaEnd: formula.append(TextPlace(node: block.node))
      case .paragraph where letters.isEmpty && !isAnnex:
        if !block.isUnlabelled, provision != nil, nesting.addPoint(block, next: next) { continue }
        diagnoseLetter(block)
        unnumbered += 1
        begin(.recital, number: NeutralNumber(unnumbered), block: block)
        nesting.addContent(of: block, skipping: 0, next: next)
      default: addLoose(block, next: next)
      }
    }
  }

  /// Text that opens no provision: it goes on with the recital before it. At the margin it closes a citation, and the
  /// last text of a lettered preamble leads over to paragraph 1.
  private mutating func addLoose(_ block: Block, next: Block?) {
    if block.isUnlabelled, document[block.node].startColumn == 1,
      openKind == .citation || (next == nil && !recitals.isEmpty)
    {
      closeAll()
    }
    diagnoseLetter(block)
    add(block, next: next)
  }

  /// In a lettered text and one with citations, all text up to the first of them is the formula; in any other one, the
  /// first paragraph under the title.
  private func formulaEnd(of blocks: ArraySlice<Block>, firstRecital: Int?) -> Int {
    let end = blocks.firstIndex { $0.kind != .paragraph && $0.kind != .other } ?? blocks.endIndex
    let hasCitations = blocks[..<(firstRecital ?? blocks.endIndex)].contains { $0.kind == .dashed }
    if let firstRecital { return min(end, firstRecital) }
    if hasCitations { return end }
    return isAnnex ? blocks.startIndex : min(end, blocks.startIndex + leading + 1)
  }

  private mutating func beginRecital(
    _ block: Block, _ letter: Lettering.Letter, of alphabet: Alphabet, next: Block?
  ) {
    guard let label = block.meantLabel else { return }
    if let last = letter.missedAfter {
      let previous = recitals.last.map { "recital \($0.core)" }
      let previousPlace = provision.flatMap { open in
        openKind == .recital ? SourceLocation(file, nesting.builder.elements[open].range) : nil
      }
      diagnostics.append(
        .outOfSequence(
          "recital \(label.core)", label: label.text, follows: previous, expected: alphabet.text(after: last),
          at: place(block),
          previousPlace: previousPlace
        ))
    }
    if let meant = letter.meant {
      diagnostics.append(
        .lookAlike(label.text, alphabet: alphabet.name, meant: alphabet.text(meant), at: place(block)))
    }
    if label.form == .bare { diagnostics.append(.labelWithoutStop(label.core, at: place(block))) }
    recitals.append(label)
    begin(.recital, label: label, number: letter.number, block: block)
    nesting.addContent(of: block, skipping: block.meantSkipping, next: next)
  }

  /// Which blocks the letters of recitals open.
  func letters(in blocks: ArraySlice<Block>) -> RecitalLetters {
    var result = RecitalLetters()
    var labels: [PrintedLabel] = []
    labels.reserveCapacity(blocks.count)
    result.candidates.reserveCapacity(blocks.count)
    for index in blocks.indices {
      guard let label = blocks[index].meantLabel, mayBeLetter(label, of: blocks[index].kind) else { continue }
      result.candidates.append(index)
      labels.append(label)
    }
    (result.letters, result.alphabet) = Lettering.letters(among: labels, language: language)
    return result
  }

  /// Whether a block's label may be a recital's. З is easily typed as 3, and then Markdown takes it for a number.
  private func mayBeLetter(_ label: PrintedLabel, of kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .dashed: label.isCapital && !(label.form == .bare && label.core.count > 1)
    case .numbered: label.core == "3" && Alphabet.alphabets(for: language)[0].position(of: "З") != nil
    default: false
    }
  }

  /// Tells of a letter at the margin that is no recital's: one letter with a stop, or an insert to the last recital.
  mutating func diagnoseLetter(_ block: Block) {
    guard let label = block.label, !label.isNumber, label.isCapital, label.form == .stop,
      label.core.count == 1 || (label.core.count == 2 && label.core.first == recitals.last?.core.first)
    else { return }
    let previous = recitals.last.map { "recital \($0.core)" }
    diagnostics.append(.letterIsText(label.text, after: previous, at: place(block)))
  }
}

/// The letters of recitals by the blocks that they open.
struct RecitalLetters {
  /// The indices of the blocks whose labels may be letters, in order.
  fileprivate(set) var candidates: [Int] = []
  /// Those of `candidates`; nil where a label is none.
  fileprivate(set) var letters: [Lettering.Letter?] = []
  /// What they are letters of.
  fileprivate(set) var alphabet = Alphabet.latin

  var isEmpty: Bool { first == nil }
  /// The first block that is a recital.
  var first: Int? { letters.firstIndex { $0 != nil }.map { candidates[$0] } }
  /// The last block that is a recital.
  var last: Int? { letters.lastIndex { $0 != nil }.map { candidates[$0] } }

  /// The letter of the block at an index.
  subscript(block: Int) -> Lettering.Letter? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low] == block ? letters[low] : nil
  }
}
