internal import CommonMark
internal import Diagnostics

/// Parts lines that stand in one paragraph for want of an empty line, where only one reading is possible: the line above
/// has ended, and the label goes on with one before it or begins a list that goes on below.
struct LineRuns {
  private let document: MarkdownDocument
  private let file: SourceFile
  private let language: LanguageTag
  private let terms: LegalTerms

  private struct Cut {
    let paragraph: Int
    let lineBreak: Int
    let column: Int
    let containers: [Int]
  }

  /// A container that is open while the document is gone through.
  private struct Open {
    let node: Int
    let end: Int
    let kind: MarkdownNode.Kind
  }

  static func part(
    _ document: inout MarkdownDocument, of file: SourceFile, _ language: LanguageTag, _ terms: LegalTerms
  ) {
    let cuts = LineRuns(document: document, file: file, language: language, terms: terms).cuts()
    var paragraph = -1
    var current = -1
    var left = false
    for cut in cuts {
      if cut.paragraph != paragraph { (paragraph, current, left) = (cut.paragraph, cut.paragraph, false) }
      document.split(current, at: cut.lineBreak, column: cut.column, leaving: left ? [] : cut.containers)
      left = left || !cut.containers.isEmpty
      current = cut.lineBreak
    }
  }

  private func cuts() -> [Cut] {
    var cuts: [Cut] = []
    var open: [Open] = []
    let document = document
    let nodes = document.nodes.span
    var index = 1
    while index < nodes.count {
      while let last = open.last, last.end <= index { open.removeLast() }
      switch nodes[index].kind {
      case .paragraph:
        // Most paragraphs are one line of one text.
        if Int(nodes[index].end) > index + 3 { cuts += self.cuts(in: index, open) }
        index = Int(nodes[index].end)
        continue
      case .bulletList, .orderedList, .item:
        open.append(Open(node: index, end: Int(nodes[index].end), kind: nodes[index].kind))
      case .blockQuote, .footnoteDefinition, .heading:
        index = Int(nodes[index].end)
        continue
      default: break
      }
      index += 1
    }
    return cuts
  }

  // MARK: One paragraph

  /// A line within a paragraph that may begin something of its own.
  private struct Line {
    let lineBreak: Int
    let label: PrintedLabel?
    let word: LegalTerms.Kind?
    /// The signs with which the line above ends.
    let ending: LineEnding
    /// Whether it opens with a dot, which no text does.
    var hasBullet = false
  }

  private func cuts(in paragraph: Int, _ open: [Open]) -> [Cut] {
    let column = open.last.map { _ in Int(document[paragraph].startColumn) } ?? 1
    if open.isEmpty, let heading = headingLine(of: paragraph) {
      return [Cut(paragraph: paragraph, lineBreak: heading, column: column, containers: [])]
    }
    let lines = lines(of: paragraph)
    guard !lines.isEmpty else { return [] }
    var accepted = [ownLabel(of: paragraph, open)].compactMap { $0 }
    let ownWord = accepted.isEmpty ? word(at: paragraph + 1) : nil
    var hasWord = ownWord != nil
    var cuts: [Cut] = []
    for (place, line) in lines.enumerated() {
      let next = lines.dropFirst(place + 1).first?.label ?? (place + 1 == lines.count ? label(after: paragraph) : nil)
      guard isBeginning(line, after: accepted, hasWord: hasWord, next: next) else { continue }
      if let label = line.label { accepted.append(label) }
      hasWord = hasWord || line.word != nil
      let start = self.column(ofLine: Int(document[line.lineBreak + 1].startLine))
      let isBeside = line.label?.form == .dash && open.last.map { start <= Int(document[$0.node].startColumn) } ?? false
      let isOut =
        start < column && (line.word != nil || isBeside || line.label.map { $0.isNumber || $0.isCapital } ?? false)
      cuts.append(
        Cut(
          paragraph: paragraph, lineBreak: line.lineBreak, column: start,
          containers: isOut ? left(by: paragraph, open) : []))
    }
    return cuts
  }

  /// The line break after a first line that is no more than the word and number of an article: `Άρθρο 1`.
  private func headingLine(of paragraph: Int) -> Int? {
    guard let first = text(from: paragraph + 1), first == paragraph + 1,
      document[first + 1].kind == .softBreak || document[first + 1].kind == .lineBreak,
      terms.mayOpenText(document.text.span.extracting(document[first].literal.range))
    else { return nil }
    let text = OpeningText(document.string(document[first].literal))
    guard text.original.count < OpeningText.longest, let container = ContainerHeading(text, terms, language),
      container.tail.lower.allSatisfy({ ".:–—-".contains($0) || $0.isWhitespace })
    else { return nil }
    return first + 1
  }

  /// The containers that end with a paragraph, if all of them do.
  private func left(by paragraph: Int, _ open: [Open]) -> [Int] {
    let end = Int(document[paragraph].end)
    return open.allSatisfy { $0.end == end } ? open.map(\.node) : []
  }

  private func lines(of paragraph: Int) -> [Line] {
    var lines: [Line] = []
    let document = document
    let nodes = document.nodes.span
    for index in (paragraph + 2)..<max(Int(nodes[paragraph].end) - 1, paragraph + 2) {
      guard nodes[index].kind == .softBreak || nodes[index].kind == .lineBreak else { continue }
      let first = text(from: index + 1)
      guard let first, first < Int(nodes[paragraph].end) else { continue }
      let bytes = document.text.span.extracting(nodes[first].literal.range)
      let label = LabelScanner.label(at: bytes).flatMap { $0.form == .bare ? nil : $0 }
      let word = label == nil ? word(at: index + 1) : nil
      guard label != nil || word != nil else { continue }
      lines.append(
        Line(
          lineBreak: index, label: label, word: word, ending: LineEnding(before: index, in: document),
          hasBullet: label?.form == .dash && LabelScanner.opensWithBullet(bytes)))
    }
    return lines
  }

  /// The first text of inline nodes, markup around it passed over.
  private func text(from start: Int) -> Int? {
    var index = start
    while index < document.nodes.count, document[index].kind == .emphasis || document[index].kind == .strong {
      index += 1
    }
    return index < document.nodes.count && document[index].kind == .text ? index : nil
  }

  private func word(at node: Int) -> LegalTerms.Kind? {
    guard let first = text(from: node) else { return nil }
    let text = OpeningText(document.string(document[first].literal))
    guard text.original.first?.isUppercase == true else { return nil }
    if [.nowTherefore, .resolved, .whereas].contains(where: { text.dropping(anyOf: terms[$0]) != nil }) {
      return .whereas
    }
    let isSection = ArticleHeading.found(in: text, terms, language: language, kind: .section).map {
      $0.tail.first == "."
    }
    return isSection == true ? .section : nil
  }

  private func isBeginning(
    _ line: Line, after accepted: [PrintedLabel], hasWord: Bool, next: PrintedLabel?
  ) -> Bool {
    guard let label = line.label else { return hasWord || line.ending != .none }
    if label.printed[0] >= 0xE3, label.form != .dash, line.ending == .none {
      // In Japan no sign ends the items of a list.
      let order = LabelOrder(language)
      return accepted.contains { order.isSuccessor(label, of: $0) }
        || (order.isFirst(label) && next.map { order.isSuccessor($0, of: label) } ?? false)
    }
    if line.hasBullet, accepted.contains(where: { $0.form == .dash }) { return true }
    guard line.ending != .none else { return false }
    if label.form == .dash {
      return line.ending == .colon || next?.form == .dash || accepted.contains { $0.form == .dash }
        || (line.ending == .comma && accepted.isEmpty)
    }
    let order = LabelOrder(language)
    if accepted.contains(where: { order.isSuccessor(label, of: $0) }) { return true }
    guard order.isFirst(label) else { return false }
    return line.ending == .colon || line.ending == .dash || next.map { order.isSuccessor($0, of: label) } ?? false
      || (line.ending == .comma && label.form == .stop)
  }

  // MARK: Labels around it

  private func ownLabel(of paragraph: Int, _ open: [Open]) -> PrintedLabel? {
    if let item = open.last, item.kind == .item, item.node + 1 == paragraph { return marker(of: item.node) }
    return text(from: paragraph + 1).flatMap { LabelScanner.label(at: document.bytes(document[$0].literal)) }
  }

  /// Markdown's own label of an item.
  private func marker(of item: Int) -> PrintedLabel? {
    let literal = document[item].literal
    return literal.isEmpty ? .bullet : LabelScanner.label(at: document.bytes(literal))
  }

  /// The label of the block after a paragraph.
  private func label(after paragraph: Int) -> PrintedLabel? {
    var index = Int(document[paragraph].end)
    while index < document.nodes.count {
      switch document[index].kind {
      case .item where !document[index].literal.isEmpty: return marker(of: index)
      case .paragraph:
        return text(from: index + 1).flatMap { LabelScanner.label(at: document.bytes(document[$0].literal)) }
      case .item, .bulletList, .orderedList: index += 1
      default: return nil
      }
    }
    return nil
  }

  private func column(ofLine line: Int) -> Int { WhiteSpace.length(in: file.line(line).span) + 1 }
}

/// Whether labels come one after the other, whatever list they stand in. Letters count as small ones, as points have them.
struct LabelOrder {
  private let readings: PointReadings

  init(_ language: LanguageTag) { readings = .of(language) }

  func isFirst(_ label: PrintedLabel) -> Bool {
    label.form != .dash && readings.readings(of: label, isSmall: true).contains(where: \.isFirst)
  }

  func isSuccessor(_ next: PrintedLabel, of label: PrintedLabel) -> Bool {
    guard next.form == label.form, next.isCapital == label.isCapital || label.isNumber else { return false }
    let counted = readings.readings(of: label, isSmall: true)
    return !counted.isEmpty
      && PointScheme(counted, form: label.form).goesOn(
        with: readings.readings(of: next, isSmall: true), form: next.form)
  }
}
