/// Makes paragraphs of the lines of pages.
struct LineJoiner {
  private var blocks: [ImportedBlock] = []
  private var doubts: [Doubt] = []
  private var current: Open?
  private let evidence: HyphenEvidence
  private let usesIndents: Bool
  private var numbers = LabelSequence()
  private var tables = TableRows()

  /// A paragraph whose last line has not been seen.
  private struct Open {
    var block: ImportedBlock
    var lines: [PageLine]
    /// Where its further lines begin, less the page's margin.
    var bodyLeft: Double?
    var firstLeft: Double
    var hasLabel: Bool
  }

  /// A line with the measures of its page.
  private struct Context {
    let line: PageLine
    let left: Double
    let width: Double
    let rightEdge: Double
    /// Where the longest line ends among those that no space parts from this one.
    let groupEdge: Double
    let isFirstOfPage: Bool
    let following: ArraySlice<PageLine>
    let margin: Double
  }

  static func join(_ pages: Pages) -> ImportedText {
    var joiner = LineJoiner(pages)
    for page in pages.pages { joiner.read(page) }
    joiner.close()
    var text = pages.text
    text.blocks = joiner.blocks
    text.doubts += joiner.doubts
    return text
  }

  private init(_ pages: Pages) {
    evidence = HyphenEvidence(pages.pages.flatMap { $0.lines + $0.notes })
    // A line that stands right of the next one begins a paragraph by an indent.
    let indented = pages.pages.reduce(0) { sum, page in
      sum + zip(page.lines, page.lines.dropFirst()).count { $0.left - $1.left > 2.5 && $0.left - $1.left < 12 }
    }
    usesIndents = indented > pages.pages.reduce(0) { $0 + $1.lines.count } / 40 + 1
  }

  private mutating func read(_ page: SourcePage) {
    let margin = page.margin
    let edge = page.rightEdge
    let edges = Self.groupEdges(page, edge)
    for (index, line) in page.lines.enumerated() {
      let context = Context(
        line: line, left: line.left - margin, width: max(1, edge - margin), rightEdge: edge,
        groupEdge: edges[index], isFirstOfPage: index == 0, following: page.lines[(index + 1)...], margin: margin)
      let isRow = tables.take(line, before: context.following.first)
      if isRow { doubts += tables.doubt(line) }
      if !isRow, let open = current, goesOn(open, context) { append(context) } else { begin(context) }
    }
  }

  private static func groupEdges(_ page: SourcePage, _ edge: Double) -> [Double] {
    var edges: [Double] = []
    var start = 0
    for end in page.lines.indices {
      let isLast = end + 1 == page.lines.count || (page.lines[end + 1].gap ?? 0) > 1.4
      guard isLast else { continue }
      let longest = page.lines[start...end].map(\.right).max() ?? edge
      edges += Array(repeating: longest, count: end + 1 - start)
      start = end + 1
    }
    return edges
  }

  // MARK: Does a line go on?

  private mutating func goesOn(_ open: Open, _ context: Context) -> Bool {
    let line = context.line
    guard let last = open.lines.last else { return false }
    if SourceLabel.isAlone(open.block.text.trimmingBlanks()) { return SourceLabel(line.text) == nil }
    let isSameLook = abs(line.size - last.size) < 0.08 && line.isStrong == last.isStrong
    if !isSameLook, open.lines.allSatisfy({ $0.isStrong }) || line.isStrong { return false }
    let isNewPage = context.isFirstOfPage
    let gap = isNewPage ? nil : line.gap
    if numbers.bareNumber(line.text) != nil, hasEnded(open), (line.gap ?? 2) > 1.4 || context.left > 2.5 {
      return false
    }
    if let gap, gap > 1.4 {
      return SourceLabel(line.text) == nil && isMidSentence(open, line) && gap < 4 && isAligned(open, context)
        && line.text.first?.isLowercase == true && !open.block.isHeading
    }
    if isNewPage, headingLevel(context, SourceLabel(line.text)) != nil, hasEnded(open) { return false }
    if open.block.isHeading, !last.isStrong { return goesOnHeading(open, context) }
    if last.isStrong, line.isStrong, !isNewPage { return abs(line.left - last.left) < 8 || isCentered(line, context) }
    if let label = SourceLabel(line.text), !isRunningText(label, open, last, context) { return false }
    // What goes on in the middle of a sentence does so wherever the next page has its margin.
    if isNewPage, isMidSentence(open, line) || endsWithComma(open, line) || endsWithLetter(open) { return true }
    if !isAligned(open, context) { return false }
    if isBrokenOff(last, before: line, context) { return false }
    return !isNewPage || goesOverPage(open, context)
  }

  /// Whether a line begins where the further lines of the paragraph do.
  private func isAligned(_ open: Open, _ context: Context) -> Bool {
    if let left = open.bodyLeft { return abs(context.left - left) < 1.7 }
    // Where paragraphs begin with an indent, a line below that indent begins the next one, if the first has ended.
    if usesIndents, !open.hasLabel, open.firstLeft > 2.5, context.left > 2.5, abs(context.left - open.firstLeft) < 1.7,
      let end = open.block.text.trimmingBlanks().last, ",.;:".contains(end)
    {
      return false
    }
    // Nothing goes on left of the margin, unless it began there.
    guard context.left > min(open.firstLeft, 0) - 1.7 else { return false }
    // The second line stands below the first, left of it, or below the text after a label.
    if open.hasLabel { return context.left < open.firstLeft + 7 }
    return context.left < open.firstLeft + 1.7
  }

  /// Whether a small letter follows a comma.
  private func endsWithComma(_ open: Open, _ line: PageLine) -> Bool {
    open.block.text.trimmingBlanks().last == "," && line.text.first?.isLowercase == true
      && !(usesIndents && open.bodyLeft == nil)
  }

  private func endsWithLetter(_ open: Open) -> Bool {
    !open.block.isHeading && open.block.text.trimmingBlanks().last?.isLetter == true
  }

  private func hasEnded(_ open: Open) -> Bool {
    open.block.text.trimmingBlanks().last.map { ".,;:!?”\"".contains($0) } ?? true
  }

  /// A heading of several lines goes on below its first one.
  private func goesOnHeading(_ open: Open, _ context: Context) -> Bool {
    // A first line that leaves most of the width empty is a heading of its own.
    let isFull = open.lines.count > 1 || open.lines[0].right - open.lines[0].left > 0.35 * context.width
    return isFull && abs(context.left - open.firstLeft) < 1.7 && isBare(context.line)
      && SourceLabel(context.line.text) == nil
  }

  /// Short, without a sign at its end that running text would have.
  private func isBare(_ line: PageLine) -> Bool {
    guard let end = line.text.last else { return false }
    return !".,:;".contains(end)
  }

  /// Whether a line that looks like a label only happens to begin with one: it stands where a line in full sentence goes on.
  private mutating func isRunningText(_ label: SourceLabel, _ open: Open, _ last: PageLine, _ context: Context) -> Bool
  {
    // `p.` is no point, but `a.` after a colon and what follows it are.
    if label.kind == .lowerLetter, label.printed.last == "." {
      let opens = label.values.contains { $0.number == 1 } && open.block.text.trimmingBlanks().last == ":"
      return !opens && SourceLabel(open.block.text).map { !label.follows($0) } ?? true
    }
    let isFull = last.right > context.rightEdge - 0.15 * context.width || context.isFirstOfPage
    // The next point after one of a single line, whose further lines nobody has seen.
    if open.bodyLeft == nil, let own = SourceLabel(open.block.text), label.follows(own) { return false }
    guard isFull, abs(context.left - (open.bodyLeft ?? open.firstLeft)) < 1,
      isMidSentence(open, context.line)
    else { return false }
    if label.kind == .number, numbers.expects(label), open.bodyLeft == nil || open.firstLeft - (open.bodyLeft ?? 0) < 1,
      !usesIndents
    {
      return false
    }
    doubts.append(Doubt(rule: .labelInText, place: context.line.place, subject: context.line.text))
    return true
  }

  /// Whether the text so far ends within a sentence: with a letter, or with a comma before a small letter.
  private func isMidSentence(_ open: Open, _ line: PageLine) -> Bool {
    guard let end = open.block.text.trimmingBlanks().last else { return false }
    if end.isLetter || end.isNumber || "-(".contains(end) {
      return line.text.first.map { $0.isLowercase || "(“\"".contains($0) || $0.isNumber } ?? false
    }
    return false
  }

  /// Whether the line above ends where the next word would still have had room.
  private func isBrokenOff(_ last: PageLine, before line: PageLine, _ context: Context) -> Bool {
    let word = Double(line.text.prefix { !$0.isWhitespace }.count)
    let edge = min(context.groupEdge, context.rightEdge)
    let isShort = last.right + word < edge - 0.2 * context.width
    guard isShort, !context.isFirstOfPage else { return false }
    // A word with a small letter goes on with a sentence, however short the line before it is.
    if last.text.last?.isLetter == true, line.text.first?.isLowercase == true { return false }
    guard let end = last.text.last else { return false }
    return ".;:!?)”\"".contains(end) || last.right < edge - 0.4 * context.width
  }

  /// A page that begins at the margin goes on with the paragraph before, unless that clearly ended.
  private mutating func goesOverPage(_ open: Open, _ context: Context) -> Bool {
    guard let end = open.block.text.trimmingBlanks().last, ".;:!?".contains(end),
      context.line.text.first?.isLowercase != true
    else { return true }
    if usesIndents { return true }
    doubts.append(Doubt(rule: .pageBreak, place: context.line.place, subject: context.line.text))
    return false
  }

  private func isCentered(_ line: PageLine, _ context: Context) -> Bool {
    let before = line.left - context.margin
    let after = context.rightEdge - line.right
    return before > 3 && abs(before - after) < 4
  }

  // MARK: Building

  private mutating func append(_ context: Context) {
    guard var open = current else { return }
    // Each page has a margin of its own.
    if open.bodyLeft == nil || context.isFirstOfPage { open.bodyLeft = context.left }
    let joined = LineText.joined(open.block.runs, context.line.runs, evidence, context.line.place)
    open.block.runs = joined.runs
    doubts += joined.doubts
    open.lines.append(context.line)
    current = open
  }

  private mutating func begin(_ context: Context) {
    close()
    let line = context.line
    var block = ImportedBlock(line.runs, at: line.place)
    block.indent = context.left
    block.isCentered = isCentered(line, context) && line.right - line.left < 0.7 * context.width
    let label = SourceLabel(line.text)
    let level = headingLevel(context, label)
    if let level { block.kind = .heading(level: level) }
    if level == nil, let label { numbers.take(label) }
    tellUnfinished(before: line, isLabelled: level != nil || label != nil)
    if let number = numbers.bareNumber(line.text), level == nil {
      numbers.skip(to: number)
      doubts.append(Doubt(rule: .missingStop, place: line.place, subject: line.text))
    }
    current = Open(
      block: block, lines: [line], firstLeft: context.left, hasLabel: level == nil && label != nil)
  }

  /// A paragraph without a label that follows on half a sentence may be the rest of it.
  private mutating func tellUnfinished(before line: PageLine, isLabelled: Bool) {
    guard !isLabelled, let last = blocks.last, case .text = last.kind, let end = last.text.trimmingBlanks().last,
      end.isLetter || end.isNumber, SourceLabel(last.text) != nil || line.text.first?.isLowercase == true
    else { return }
    doubts.append(Doubt(rule: .unfinished, place: last.place, subject: String(last.text.suffix(80))))
  }

  private mutating func close() {
    if let open = current, !open.block.isBlank { blocks.append(open.block) }
    current = nil
  }

  /// Larger letters come first, then bold ones, then short lines that stand apart.
  private func headingLevel(_ context: Context, _ label: SourceLabel?) -> Int? {
    let line = context.line
    let size = Int((line.size * 20).rounded())
    guard !tables.isInTable, line.text.count <= 200, line.text.contains(where: \.isLetter) else { return nil }
    let isRoman = label.map { $0.kind == .upperLetter && $0.values.contains { $0.series == .roman } } ?? true
    if line.isStrong, isRoman { return 1000 - size }
    let followsHeading = blocks.last?.isHeading == true
    guard isRoman, followsHeading || (line.gap ?? 2) > 1.4, isBare(line), !blocks.isEmpty,
      line.right < context.rightEdge - 0.25 * context.width || followsHeading
    else { return nil }
    if context.left < -3 { return label == nil ? 1 : 3 }
    guard context.left < 2, label == nil, let next = context.following.first, line.text.first?.isUppercase == true
    else {
      return nil
    }
    if let above = blocks.last, case .heading(let level) = above.kind {
      return (next.gap ?? 2) > 1.4 || isBare(next) ? level + 1 : nil
    }
    // Headings may stand over each other, close or apart, but a provision follows them.
    let rest = context.following.prefix(4).drop { line in
      isBare(line) && line.text.count < 80 && SourceLabel(line.text) == nil
    }
    guard let provision = rest.first else { return nil }
    return SourceLabel(provision.text) != nil || provision.left - context.margin > 2.5 ? 900 : nil
  }
}
