internal import CommonMark

extension BlockSettling {
  // MARK: Lines that head numbers

  /// `This Council notes:` on a line of its own is a heading where numbers begin anew under each such line and nowhere
  /// else: the paragraphs are then those of a part.
  func settlePlainLeads(_ blocks: inout [Block]) {
    let end = blocks.firstIndex { $0.kind == .annex } ?? blocks.endIndex
    let firsts = blocks[..<end].indices.filter { blocks[$0].kind == .numbered && isFirst(blocks[$0]) }
    guard firsts.count > 1, let form = blocks[firsts[0]].label?.form,
      firsts.allSatisfy({ $0 > 0 && blocks[$0].label?.form == form && isLead(blocks[$0 - 1]) })
    else { return }
    for first in firsts {
      blocks[first - 1] = Block(.heading(level: 2), blocks[first - 1].node)
      blocks[first - 1].isBoldHeading = true
    }
  }

  func isFirst(_ block: Block) -> Bool {
    if let container = block.container { return container.number.neutral.value == 1 }
    guard block.kind == .numbered, let number = block.label.flatMap(PrintedNumber.init) else { return false }
    return number.value == 1 && number.insert.isEmpty && number.parents.isEmpty
  }

  /// Whether a paragraph is a line that leads over to what follows, and begins as a sentence does.
  private func isLead(_ block: Block) -> Bool {
    guard block.isUnlabelled, block.word != .whereas, scanner.isAtMargin(block.node),
      scanner.document[block.node].kind == .paragraph,
      LineEnding(before: Int(scanner.document[block.node].end), in: scanner.document) == .colon
    else { return false }
    let text = scanner.document.plainText(of: block.node)
    return text.count <= 100 && text.first?.isLowercase == false
  }

  // MARK: Titles of chapters

  /// A line right under `CHAPTER I` and before another heading is the chapter's title; one in brackets right before an
  /// article is its caption, as Japanese acts have it: `（目的）`.
  func settleTitles(_ blocks: inout [Block]) {
    for index in blocks.indices.dropLast() where blocks[index].isUnlabelled {
      let text = scanner.document.plainText(of: blocks[index].node)
      let isCaption = text.hasPrefix("（") && text.hasSuffix("）") && blocks[index + 1].container?.kind == .article
      let isTitle =
        index > 0 && blocks[index - 1].isPartHeading && blocks[index + 1].isHeading && blocks[index + 1].kind != .annex
      guard isCaption || isTitle, ShortLine.isOne(text) else { continue }
      blocks[index] = Block(.heading(level: 3), blocks[index].node)
      blocks[index].isBoldHeading = true
    }
  }

  // MARK: Roman paragraphs

  /// `I.`, `II.` and so on number the paragraphs of a text that has no other numbers, and where they head no parts.
  func settleRomanParagraphs(_ blocks: inout [Block]) {
    guard !blocks.contains(where: { $0.isNumbered || $0.kind == .annex }) else { return }
    var places: [Int] = []
    for index in blocks.indices where blocks[index].kind == .paragraph {
      guard let label = blocks[index].label, label.form == .stop, label.isCapital,
        RomanNumeral.value(label.scalars) == places.count + 1
      else { continue }
      places.append(index)
    }
    // A letter before them counts recitals; I follows H then.
    guard places.count > 1, !blocks[..<places[0]].contains(where: { $0.label?.core == "H" }) else { return }
    for index in places {
      blocks[index].kind = .numbered
      blocks[index].isRoman = true
    }
  }
}
