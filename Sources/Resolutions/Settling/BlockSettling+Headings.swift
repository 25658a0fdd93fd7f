internal import CommonMark
internal import Diagnostics

extension BlockSettling {
  // MARK: Roman parts

  /// `I. Wells` at the margin heads a part where `II.` follows, and where it is no sentence. `I.` among lettered recitals
  /// has `H.` before it.
  mutating func settleParts(_ blocks: inout [Block]) {
    var places: [Int] = []
    for index in blocks.indices {
      guard let numeral = roman(blocks[index]), numeral == places.count + 1, !isLetter(blocks, index) else { continue }
      places.append(index)
    }
    guard places.count > 1, places.allSatisfy({ isTitle(blocks[$0]) }) || areParts(places, in: blocks) else { return }
    for index in places {
      blocks[index].kind = .heading(level: 2)
      blocks[index].isBoldHeading = true
    }
  }

  private func roman(_ block: Block) -> Int? {
    guard block.kind == .paragraph, let label = block.label, label.form == .stop, label.isCapital else { return nil }
    return RomanNumeral.value(label.scalars)
  }

  /// Whether `I.` comes right after a recital `H.`.
  private func isLetter(_ blocks: [Block], _ index: Int) -> Bool {
    guard blocks[index].label?.core == "I" else { return false }
    return blocks[..<index].last { $0.label?.isCapital == true }?.label?.core == "H"
  }

  /// Whether what follows some of them shows that they are parts: numbers or text of their own. None is long.
  private func areParts(_ places: [Int], in blocks: [Block]) -> Bool {
    let isFollowed = places.contains { place in
      place + 1 < blocks.endIndex && !places.contains(place + 1) && blocks[place + 1].kind == .numbered
    }
    return isFollowed
      && places.allSatisfy { scanner.document.plainText(of: blocks[$0].node).count <= 160 }
  }

  private func isTitle(_ block: Block) -> Bool {
    let text = scanner.document.plainText(of: block.node, skipping: block.skipping)
    return !text.isEmpty && ShortLine.isOne(text)
  }

  /// `A. Sanctions`, bold from end to end or right before numbers that go on, heads what follows where all such letters do.
  mutating func settleLetteredHeadings(_ blocks: inout [Block]) {
    let places = blocks.indices.filter { index in
      blocks[index].kind == .paragraph && blocks[index].label?.form == .stop && blocks[index].label?.isCapital == true
    }
    guard let first = places.first, areInOrder(places.compactMap { blocks[$0].label }),
      places.allSatisfy({ isTitle(blocks[$0]) && $0 + 1 < blocks.endIndex })
    else { return }
    let isHeaded = places.allSatisfy { isBold(blocks[$0]) } && !blocks.allSatisfy { isBold($0) || $0.isHeading }
    let isAmongNumbers =
      places.count > 1 && blocks[..<first].contains(where: \.isNumbered)
      && places.allSatisfy { blocks[$0 + 1].kind == .numbered }
    guard isHeaded || isAmongNumbers else { return }
    for index in places {
      blocks[index].kind = .heading(level: 3)
      blocks[index].isBoldHeading = true
    }
  }

  /// Whether labels are those of a list from its first on.
  private func areInOrder(_ labels: [PrintedLabel]) -> Bool {
    let order = LabelOrder(scanner.language)
    return labels.first.map(order.isFirst) ?? false
      && zip(labels, labels.dropFirst()).allSatisfy { order.isSuccessor($1, of: $0) }
  }

  /// Whether a paragraph is bold from end to end.
  private func isBold(_ block: Block) -> Bool {
    let node = scanner.document[block.node]
    return node.kind == .paragraph && block.node + 1 < Int(node.end) && scanner.document[block.node + 1].kind == .strong
      && scanner.document[block.node + 1].end == node.end
  }

  // MARK: Levels, annexes

  /// A heading that no sign of Markdown makes one stands below the last that one does. A line that opens with a word for
  /// annex is a heading only after a provision.
  mutating func settleHeadings(_ blocks: inout [Block]) {
    var level = 1
    var hasProvision = false
    for index in blocks.indices {
      switch blocks[index].kind {
      case .heading(let own):
        if blocks[index].isBoldHeading {
          blocks[index].kind = .heading(level: min(level + 1, 6))
        } else {
          level = max(own, 1)
        }
      case .annex where blocks[index].isBoldHeading && !hasProvision:
        blocks[index].kind = .paragraph
        blocks[index].isBoldHeading = false
      case .annex, .container: hasProvision = true
      case .numbered: hasProvision = true
      case .paragraph: hasProvision = hasProvision || blocks[index].word == .resolved
      default: continue
      }
    }
  }

  // MARK: Articles

  /// `ARTICLE 3 The dam …`, where no sign follows the number, is article 3 after article 2, and article 1 before it.
  mutating func settleArticles(_ blocks: inout [Block]) {
    guard let first = blocks.firstIndex(where: { $0.container != nil }) else { return }
    var last = blocks[first].container
    for index in blocks.indices {
      if index > first, let container = blocks[index].container { last = container }
      guard let known = last, known.number.neutral.value > 0, blocks[index].isUnlabelled else { continue }
      let number = known.number.neutral.value + (index < first ? -1 : 1)
      let opening = ParagraphOpening(scanner, blocks[index].node)
      guard let block = opening.container(numbered: number, like: known) else { continue }
      blocks[index] = block
      if index > first { last = block.container }
    }
  }

  // MARK: Sections

  /// Headings such as `## Section 2` open sections with provisions of their own, unless numbers run on under them.
  mutating func settleSections(_ blocks: inout [Block]) {
    let sections = blocks.indices.filter { blocks[$0].container?.kind == .section }
    guard !sections.isEmpty else { return }
    var last = 0
    var runsOn = false
    for index in blocks.indices {
      guard blocks[index].kind == .numbered, let number = blocks[index].label.flatMap(PrintedNumber.init) else {
        continue
      }
      let isHeaded = index > 0 && blocks[index - 1].container?.kind == .section
      if isHeaded, number.value == last + 1, number.value > 1 { runsOn = true }
      last = number.value
    }
    guard runsOn else { return }
    for index in sections where blocks[index].container?.skipping == nil {
      let node = scanner.document[blocks[index].node]
      blocks[index].kind = .heading(level: node.kind == .heading ? Int(node.value) : 2)
      blocks[index].container = nil
    }
  }
}

/// Finds the headings under which numbers begin anew: then paragraphs belong to their section, in all sections of a text
/// alike.
enum Sectioning {
  /// Marks the headings of a body whose sections have numbers of their own.
  static func mark(_ blocks: inout [Block], in body: Range<Int>) {
    var stack: [Int] = []
    var last: Int?
    var form: PrintedLabel.Form?
    var deepest: Int?
    for index in body {
      switch blocks[index].kind {
      case .heading(let level): stack.append(level)
      case .container: (last, form, stack) = (nil, nil, [])
      case .numbered:
        guard let label = blocks[index].label, form == nil || label.form == form,
          let number = PrintedNumber(label), number.parents.isEmpty
        else { continue }
        form = form ?? label.form
        if number.value == 1, number.insert.isEmpty, last != nil, let highest = stack.min() {
          deepest = max(deepest ?? 0, highest)
        }
        last = number.value
        stack = []
      default: continue
      }
    }
    guard let deepest, var start = blocks[body].firstIndex(where: { $0.kind == .numbered }) else { return }
    while start > body.lowerBound, blocks[start - 1].isHeading { start -= 1 }
    for index in start..<body.upperBound {
      if case .heading(let level) = blocks[index].kind, level <= deepest { blocks[index].numbersAnew = true }
    }
  }
}
