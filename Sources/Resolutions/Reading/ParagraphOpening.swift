internal import CommonMark

/// What a paragraph at the margin is that no label opens: text, or a heading that no sign of Markdown makes one, or text
/// that a word opens which counts as a mark.
struct ParagraphOpening {
  private let scanner: BlockScanner
  private let node: Int

  init(_ scanner: BlockScanner, _ node: Int) {
    self.scanner = scanner
    self.node = node
  }

  private var document: MarkdownDocument { scanner.document }

  /// - Parameter label: a word that may be a label, though nothing follows it.
  func block(label: PrintedLabel?) -> Block {
    let plain = Block(.paragraph, node, label: label, isLabelText: true)
    guard let first = scanner.firstText(of: node) else { return plain }
    if isGap(first) { return Block(.gap, node) }
    let isBold = isBold
    guard isBold || mayOpen(first) else { return plain }
    let printed = document.plainText(of: node)
    let isLine = ShortLine.isOne(printed)
    let text = OpeningText(isLine ? withoutBrackets(printed) : printed)
    let ending = LineEnding(Array(printed.utf8)[...])
    if isLine || (isBold && !isSentence(text, ending)), let heading = heading(text, printed) { return heading }
    if let container = runIn(text, printed) { return container }
    if let ordinal = ordinal(text) { return ordinal }
    let word = [.nowTherefore, .resolved, .whereas, .citation].first { text.dropping(anyOf: scanner.terms[$0]) != nil }
    if isBold, ending == .none || (ending == .colon && word == nil) {
      var block = Block(.heading(level: 2), node)
      block.isBoldHeading = true
      return block
    }
    var block = plain
    block.word = word
    return block
  }

  /// Whether a bold paragraph is a sentence rather than a heading with a stop: `Art. 2. The river is watched.`
  private func isSentence(_ text: OpeningText, _ ending: LineEnding) -> Bool {
    ending == .colon || (ending != .none && text.lower.split(separator: " ").count > 5)
  }

  /// A line without the brackets around it: `(المادة الأولى)`.
  private func withoutBrackets(_ line: String) -> String {
    line.hasPrefix("(") && line.hasSuffix(")") ? String(line.dropFirst().dropLast()) : line
  }

  private func mayOpen(_ first: Int) -> Bool {
    let document = document
    return scanner.terms.mayOpenText(document.text.span.extracting(document[first].literal.range))
  }

  /// Whether the paragraph is bold from end to end.
  private var isBold: Bool {
    document[node + 1].kind == .strong && document[node + 1].end == document[node].end
  }

  /// Whether it says only that something is left out.
  private func isGap(_ first: Int) -> Bool {
    guard Int(document[node].end) - first <= 3, document[first].literal.count <= 8 else { return false }
    let text = document.plainText(of: node).filter { !$0.isWhitespace }
    return ["…", "...", "[…]", "[...]", "(…)", "(...)", "……", ". . .", "[....]", "…."].contains(text)
  }

  // MARK: Headings

  /// The heading of an article, section, annex, part or chapter.
  private func heading(_ text: OpeningText, _ printed: String) -> Block? {
    let terms = scanner.terms
    if AnnexHeading.isOne(text, terms), isAnnexAlone(text, printed) {
      var block = Block(.annex, node)
      block.isBoldHeading = true
      return block
    }
    for kind in [LegalTerms.Kind.part, .chapter] {
      guard let found = ArticleHeading.found(in: text, terms, language: scanner.language, kind: kind),
        isTitle(found.tail)
      else { continue }
      var block = Block(.heading(level: 2), node)
      block.isBoldHeading = true
      block.isPartHeading = true
      return block
    }
    guard let container = ContainerHeading(text, terms, scanner.language), isTitle(container.tail) else { return nil }
    return container.block(node)
  }

  /// Whether what follows a number is a title rather than the rest of a sentence.
  private func isTitle(_ tail: OpeningText) -> Bool {
    guard let first = tail.first else { return true }
    if ".:–—-)".contains(first) || first.isIdeograph { return true }
    let rest = tail.original.drop(while: \.isWhitespace)
    return rest.isEmpty || rest.first?.isUppercase == true
  }

  /// Whether nothing but a number or a title follows the word for annex.
  private func isAnnexAlone(_ text: OpeningText, _ printed: String) -> Bool {
    let word = scanner.terms.annex.first { text.dropping(anyOf: [$0]) != nil } ?? ""
    let rest = text.dropFirst(word.count)
    return rest.isEmpty || rest.lower.allSatisfy(\.isWhitespace)
      || !AnnexHeading.number(in: text, scanner.terms, language: scanner.language).printed.isEmpty
  }

  /// A paragraph that a word numbers: `PRIMERO.- Aprobar …`.
  private func ordinal(_ text: OpeningText) -> Block? {
    guard ["es", "pt", "gl", "ca"].contains(scanner.language.language) else { return nil }
    let word = text.original.prefix(while: \.isLetter)
    guard OrdinalWord.value(String(word)) != nil else { return nil }
    let mark = text.original.dropFirst(word.count).prefix { ".:-–—º".contains($0) }
    let space = text.original.dropFirst(word.count + mark.count).prefix(while: \.isWhitespace)
    let printed = Array("\(word)\(mark)".utf8)
    guard !mark.isEmpty, !space.isEmpty, printed.count <= ShortText.capacity else { return nil }
    let label = PrintedLabel(
      .stop, ShortText(printed.span), core: 0..<word.utf8.count, length: printed.count + space.utf8.count)
    return Block(.numbered, node, label: label, isLabelText: true)
  }

  /// The article or section with a number, of the kind of another one, though no sign follows it: `ARTICLE 3 The dam …`.
  func container(numbered number: Int, like last: Block.Container) -> Block? {
    guard let first = scanner.firstText(of: node), mayOpen(first) else { return nil }
    let printed = document.plainText(of: node)
    let text = OpeningText(printed)
    guard let container = ContainerHeading(text, scanner.terms, scanner.language), container.kind == last.kind,
      container.number.neutral.value == number, container.number.printed == nil,
      let letter = container.tail.original.first(where: { !$0.isWhitespace }), letter.isUppercase,
      container.tail.first?.isWhitespace == true
    else { return nil }
    return runIn(container, text, printed)
  }

  /// An article or section whose text follows in the same paragraph: `SECTION 1. The department shall …`.
  private func runIn(_ text: OpeningText, _ printed: String) -> Block? {
    guard let container = ContainerHeading(text, scanner.terms, scanner.language) else { return nil }
    let isMarked =
      container.isSign || container.number.isOrdinal || container.tail.drop(while: \.isWhitespace).isMarkNext
      || container.tail.first.map { ".:)(".contains($0) || $0.isIdeograph || $0 == "\u{3000}" } ?? true
    return isMarked ? runIn(container, text, printed) : nil
  }

  /// A part whose text follows in the same paragraph: `PART 1. Chapter 3 is amended.`
  func part() -> Block? {
    guard let first = scanner.firstText(of: node), mayOpen(first) else { return nil }
    let printed = document.plainText(of: node)
    let text = OpeningText(printed)
    guard let container = ContainerHeading(part: text, scanner.terms, scanner.language),
      let first = container.tail.drop(while: \.isWhitespace).original.first,
      ".:–—-".contains(first) || first.isUppercase
    else { return nil }
    return runIn(container, text, printed)
  }

  private func runIn(_ container: ContainerHeading, _ text: OpeningText, _ printed: String) -> Block? {
    let after = container.tail.drop { ".:–—-)".contains($0) || $0.isWhitespace }
    let count = text.lower.count - after.lower.count
    let space = printed.prefix(while: \.isWhitespace).utf8.count
    let label =
      text.original.prefix(text.lower.count - container.tail.lower.count)
      + container.tail.original.prefix { ".:)".contains($0) }
    var block = Block(.container, node)
    block.container = Block.Container(
      container.kind, container.number, printed: String(label), name: container.name,
      skipping: space + text.original.prefix(count).utf8.count)
    return block
  }
}

/// A word for article or section with its number.
struct ContainerHeading {
  let kind: ProvisionKind
  let number: ProvisionNumber
  /// The number as printed.
  let name: String
  /// What follows the number, its punctuation included.
  let tail: OpeningText
  /// Whether it is the sign §.
  let isSign: Bool

  init?(_ text: OpeningText, _ terms: LegalTerms, _ language: LanguageTag) {
    if let rest = text.dropping("§§") ?? text.dropping("§") {
      guard let found = HeadingNumber(rest, language: language) else { return nil }
      (kind, number, tail, isSign) = (.section, found.number, found.tail, true)
      name = Self.name(rest, found.tail)
      return
    }
    for (kind, word) in [(ProvisionKind.article, LegalTerms.Kind.article), (.section, .section)] {
      guard let found = ArticleHeading.found(in: text, terms, language: language, kind: word) else { continue }
      (self.kind, number, tail, isSign) = (kind, found.number, found.tail, false)
      name = found.name
      return
    }
    return nil
  }

  /// A part with its number, which counts as a section.
  init?(part text: OpeningText, _ terms: LegalTerms, _ language: LanguageTag) {
    guard let found = ArticleHeading.found(in: text, terms, language: language, kind: .part) else { return nil }
    (kind, number, tail, name, isSign) = (.section, found.number, found.tail, found.name, false)
  }

  /// What stands before `tail`, without white space around it.
  static func name(_ text: OpeningText, _ tail: OpeningText) -> String {
    var name = text.original.prefix(text.lower.count - tail.lower.count).drop {
      $0.isWhitespace || $0 == "第" || $0 == "제"
    }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    return String(name)
  }

  /// The heading as a block.
  func block(_ node: Int) -> Block {
    var block = Block(.container, node)
    block.container = Block.Container(kind, number, printed: "", name: name, skipping: nil)
    return block
  }
}

/// A line that is no sentence, as headings, names and dates are.
enum ShortLine {
  /// Whether a text has at most so many characters and words, and ends as no sentence does.
  static func isOne(_ text: String, characters: Int = 100, words: Int = 14) -> Bool {
    guard text.utf8.count <= 4 * characters, text.count <= characters else { return false }
    return text.split(whereSeparator: \.isWhitespace).count <= words
      && LineEnding(Array(text.utf8)[...]) == .none
  }
}
