internal import CommonMark
internal import Diagnostics

/// Finds where votes, signatures, places and dates begin: in unlabelled lines after the last provision.
extension Planner {
  func endingStart() -> Int {
    if let said = first(.end) { return said }
    guard !isAnnex else { return blocks.endIndex }
    let notes = printedNotes()
    guard let last = sentenceStart() == nil ? lastMark(before: notes) : lastOfSentences else { return unmarkedEnd() }
    var start = blocks[(last + 1)..<max(notes, last + 1)].indices.first { isEnding($0, after: last) } ?? notes
    guard start < blocks.endIndex else { return blocks.endIndex }
    while start - 1 > last, blocks[start - 1].kind == .rule { start -= 1 }
    return start
  }

  /// The last block that a mark or a word tells to be no ending. `A. DORN` under a line of an ending is a name.
  private func lastMark(before notes: Int) -> Int? {
    var end = notes
    while let last = blocks[..<end].lastIndex(where: isMark) {
      guard isName(last), last > blocks.startIndex,
        isLine(last - 1) || isName(last, after: last - 1) || blocks[last - 1].kind == .rule || isTitled(last)
      else { return last }
      end = last
    }
    return nil
  }

  /// The last point of the sentences that lists go on with.
  private var lastOfSentences: Int? {
    let lead = blocks.lastIndex(where: \.isSentenceLead) ?? blocks.startIndex
    return blocks[(lead + 1)...].prefix { $0.kind == .dashed || $0.label != nil }.indices.last
  }

  private func isMark(_ block: Block) -> Bool {
    block.isNumbered || block.isHeading
      || (block.label != nil && block.kind == .paragraph && block.label?.form != .bare)
      || block.word == .resolved || block.word == .nowTherefore || block.kind == .gap
  }

  /// Whether what opens with a letter and a stop is a name: `A. DORN`, `м. Київ`.
  private func isName(_ index: Int) -> Bool {
    guard blocks[index].kind == .paragraph, let label = blocks[index].label, label.form == .stop,
      label.onlyScalar != nil || isTitled(index)
    else { return false }
    let text = text(blocks[index])
    return ShortLine.isOne(text, characters: 40, words: 4) && text.first?.isUppercase == true
      && !text.contains(where: \.isNumber)
  }

  /// Whether it opens with a person's title, of a capital and small letters: `Dr. Ann Dorn`.
  private func isTitled(_ index: Int) -> Bool {
    guard let core = blocks[index].label?.core, core.count > 1 else { return false }
    return core.first?.isUppercase == true && core.dropFirst().allSatisfy(\.isLowercase)
  }

  /// Whether one name comes after another, as two points do not.
  private func isName(_ index: Int, after other: Int) -> Bool {
    guard isName(other), let label = blocks[index].label, let last = blocks[other].label else { return false }
    return !LabelOrder(scanner.language).isSuccessor(label, of: last)
  }

  /// Whether a paragraph is a line of an ending by its words or its form.
  private func isLine(_ index: Int) -> Bool {
    guard blocks[index].isUnlabelled else { return false }
    let text = text(blocks[index])
    return EndingLine.isSure(text, scanner.terms) || EndingLine.isLikely(text)
  }

  /// In a text without marks only what is an ending by its words is one.
  private func unmarkedEnd() -> Int {
    guard blocks.count > 2 else { return blocks.endIndex }
    var start = blocks.endIndex
    while start > blocks.startIndex + 2, blocks[start - 1].isUnlabelled, case let text = text(blocks[start - 1]),
      EndingLine.isSure(text, scanner.terms)
        || (EndingLine.isLikely(text) && (ending(start - 1) != .stop || EndingLine.isDate(text)))
    {
      start -= 1
    }
    return start < blocks.endIndex && ending(start - 1) == .stop ? start : blocks.endIndex
  }

  private func isEnding(_ index: Int, after last: Int) -> Bool {
    let block = blocks[index]
    guard block.isUnlabelled || block.kind == .dashed || block.kind == .other else { return false }
    guard block.kind != .other, scanner.isAtMargin(block.node) else { return false }
    let text = text(block)
    if EndingLine.isNote(text) || isStarredNote(index) { return true }
    if blocks[index - 1].kind == .rule, block.kind == .paragraph { return true }
    if EndingLine.isSure(text, scanner.terms) { return block.kind == .paragraph || ending(index - 1) == .stop }
    guard block.kind == .paragraph, ending(index - 1) == .stop, !hasOwnText(last) else { return false }
    return EndingLine.isLikely(text)
  }

  /// Whether an item of a list is a note whose mark Markdown took for that of a list: a star ends a text above it.
  func isStarredNote(_ index: Int) -> Bool {
    guard blocks[index].kind == .dashed, blocks[index].list != nil, ending(index - 1) == .stop,
      scanner.file.line(Int(scanner.document[blocks[index].node].startLine)).first == UInt8(ascii: "*")
    else { return false }
    return blocks[..<index].contains { text($0).contains("*") }
  }

  /// Whether an article or section without numbers consists of unlabelled paragraphs.
  private func hasOwnText(_ last: Int) -> Bool { blocks[last].isHeading && blocks[last].kind != .container }
}

/// What votes, signatures, places and dates look like.
enum EndingLine {
  /// Whether a line is one of them by its words: one of the language's words for them with a number, a colon or capitals;
  /// a line to sign on.
  static func isSure(_ text: String, _ terms: LegalTerms) -> Bool {
    if text.contains("___") || text.hasPrefix("/s/") || text.hasPrefix("(s)") { return true }
    let opening = OpeningText(text)
    guard let word = terms[.ending].first(where: { opening.dropping(anyOf: [$0]) != nil }) else { return false }
    if word.hasSuffix(":") || word.first?.isIdeograph == true { return true }
    if word.contains(" "), text.count <= 80 { return true }
    // `Adopté à l’unanimité.`
    if text.count <= 40, text.split(separator: " ").count <= 4, LineEnding(Array(text.utf8)[...]) == .stop {
      return true
    }
    let start = opening.original
    let firstWord = start.prefix { $0.isLetter }
    let isCapital = firstWord.count > 2 && firstWord.allSatisfy { $0.isUppercase }
    let hasNumber = text.contains { $0.isNumber }
    return isCapital || hasNumber || start.prefix(30).contains { $0 == ":" || $0 == "：" } || ShortLine.isOne(text)
  }

  /// Whether it is a footnote as word processors paste it: `[1] OJ C 123`, `† See annex`.
  static func isNote(_ text: String) -> Bool {
    if let mark = text.first, "*†‡".contains(mark) {
      return text.drop(while: { "*†‡".contains($0) }).first?.isWhitespace ?? false
    }
    guard text.first == "[" else { return false }
    let digits = text.dropFirst().prefix(while: \.isNumber)
    return !digits.isEmpty && digits.count <= 3 && text.dropFirst(digits.count + 1).first == "]"
  }

  /// Whether a line is one of them by its form: a place and a date, a meeting, a name. It is short, and no sentence.
  static func isLikely(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }), !first.isLowercase else { return false }
    return ShortLine.isOne(text, words: 16) || isEntry(text) || isAddress(text) || isDate(text) || isCaption(text)
  }

  /// Whether it is a word or two over what follows: `Begründung:`.
  private static func isCaption(_ text: String) -> Bool {
    text.last == ":" && text.count <= 30 && text.split(separator: " ").count <= 2
  }

  /// Whether it names who signs, with a comma after it: `Le Maire,`.
  private static func isAddress(_ text: String) -> Bool {
    guard let last = text.last, ",،，".contains(last), text.count <= 60 else { return false }
    return text.split(separator: " ").count <= 6 && !text.dropLast().contains(last)
  }

  /// Whether it is a place and a date, with a stop after them: `Lyon, 1er mars 2024.`
  static func isDate(_ text: String) -> Bool {
    guard let comma = text.firstIndex(where: { ",،，".contains($0) }), text.count <= 80,
      text[..<comma].split(separator: " ").count <= 5
    else { return false }
    let words = text[comma...].dropFirst().split(whereSeparator: \.isWhitespace)
    let hasYear = words.suffix(2).contains { word in
      let digits = word.filter(\.isNumber)
      return (digits.count == 4 && word.count <= 5) || (digits.count >= 4 && word.contains("/"))
    }
    return hasYear && (1...6).contains(words.count)
  }

  /// Whether it is an entry as a form has it: `Proposed by: Councillor Dorn.`
  static func isEntry(_ text: String) -> Bool {
    guard let colon = text.prefix(28).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return text.index(after: colon) < text.endIndex && text[..<colon].split(separator: " ").count <= 3
  }
}
