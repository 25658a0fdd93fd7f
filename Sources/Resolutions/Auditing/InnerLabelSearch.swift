internal import CommonMark

/// Looks within a text for the label of a provision that should have begun on a line of its own: two lines that were run
/// together. Most texts hold nothing that looks like a label: what stands around a text is asked for only where one does.
final class InnerLabelSearch {
  /// What stands around a text.
  struct Surroundings {
    /// The labels of the provisions that the text is part of, the innermost last; for a heading also those of the last ones.
    var labels: [PrintedLabel] = []
    /// The label of the provision that comes next, or that the text after this one opens with; nil where it has none.
    var next: PrintedLabel?
    /// The number that the article or section after the open one has; nil where none is open.
    var nextArticle: Int?
    /// The numbers without a sign that come next, where the open provisions have such: `3`, `.2`.
    var plain: [String] = []
    /// Whether `1.` may begin the paragraphs here.
    var mayBeginParagraphs = false
    /// Whether `A.` may begin the recitals here.
    var mayBeginRecitals = false
    /// Whether something is left out before the text, so that any number may come.
    var isExcerpt = false
    /// Whether the text is of an article whose first paragraph has no number, as in Japan.
    var isFirstOfArticle = false
    /// The label of the innermost provision, where it is the only point of its list.
    var lone: PrintedLabel?
    /// The labels with which lists begin in the points beside the innermost one, where it has none.
    var beginnings: [String] = []
  }

  let document: MarkdownDocument
  let language: LanguageTag
  /// The words with which articles and sections are labelled, in lower case.
  let words: Set<String>
  /// Whether the text stands before all provisions.
  private var isOpening = false
  /// Whether it is a heading's text: no sign has to stand before a label.
  private var isHeading = false
  private var known: Surroundings?

  init(_ document: MarkdownDocument, _ language: LanguageTag, words: Set<String>) {
    (self.document, self.language, self.words) = (document, language, words)
  }

  func around(_ place: TextPlace, _ surroundings: () -> Surroundings) -> Surroundings {
    if let known { return known }
    var found = surroundings()
    if isHeading, !mayHoldText(place) {
      // No sign ends most headings: then only the label right before the next one is looked for.
      found = Surroundings(next: found.next)
    } else if !isHeading, let own = ownLabel(of: place) {
      found.labels.append(own)
    }
    known = found
    return found
  }

  /// The label as it stands in a text; nil where there is none.
  func label(
    in place: TextPlace, isOpening: Bool, isHeading: Bool, _ surroundings: () -> Surroundings
  ) -> String? {
    (self.isOpening, self.isHeading, known) = (isOpening, isHeading, nil)
    let document = document
    let nodes = document.nodes.span
    var isAfterClause = false
    var start = place.skipping
    let end = Int(nodes[place.node].end)
    var node = place.node + 1
    while node < end {
      if nodes[node].kind == .text {
        let text = document.text.span.extracting(nodes[node].literal.range)
        if let found = label(in: text, from: start, isAfterClause: isAfterClause, of: place, surroundings) {
          return found
        }
        // In a heading a line of its own may open with a label.
        isAfterClause = text.endsClause || (isHeading && node + 1 < end && nodes[node + 1].kind == .softBreak)
        start = 0
      } else if nodes[node].kind == .strong, node == place.node + 1, Int(nodes[node].end) < end {
        // Words in bold that open a text stand over it.
        isAfterClause = true
        node = Int(nodes[node].end)
        start = 0
        continue
      }
      node += 1
    }
    return nil
  }

  /// The label in brackets that the text itself opens with, though it was read as none: `(a) one; (b) two`.
  private func ownLabel(of place: TextPlace) -> PrintedLabel? {
    let document = document
    let first = place.node + 1
    guard first < Int(document[place.node].end), document[first].kind == .text else { return nil }
    let text = document.text.span.extracting(document[first].literal.range.dropFirst(place.skipping))
    guard LabelScanner.mayBeBracketed(text) else { return nil }
    return LabelScanner.label(at: text).flatMap { $0.isBracketed ? $0 : nil }
  }

  /// Whether a heading ends as a text does; one whose first word is numbered may end with a stop: `Part 1. General.`
  private func mayHoldText(_ place: TextPlace) -> Bool {
    switch LineEnding(before: Int(document[place.node].end), in: document) {
    case .none: return false
    case .stop:
      let heading = OpeningText(document.plainText(of: place.node))
      let terms = LegalTerms.terms(for: language)
      let kinds: [LegalTerms.Kind] = [.article, .section, .annex, .chapter, .part]
      guard let rest = kinds.lazy.compactMap({ heading.dropping(anyOf: terms[$0]) }).first else { return true }
      // A stop after the number and another one after what follows.
      let words = rest.lower.split(separator: " ")
      let isNumbered = words.first.map { $0.count < 5 } ?? false
      return words.dropFirst(isNumbered ? 1 : 0).dropLast().contains { $0.hasSuffix(".") }
    default: return true
    }
  }

  /// - Parameters:
  ///   - start: where the text begins after its own label.
  ///   - isAfterClause: whether the text before this one ends a clause.
  private func label(
    in text: Span<UInt8>, from start: Int, isAfterClause: Bool, of place: TextPlace, _ surroundings: () -> Surroundings
  ) -> String? {
    guard text.count > start + 3 else { return nil }
    if isAfterClause, start == 0, text[0] != 0x20,
      let found = label(at: 0, of: text, place, isEnd: true, surroundings)
    {
      return found
    }
    let mayBeWord = !words.isEmpty
    var semicolon = -10
    for index in start..<text.count - 3 where text[index] == 0x20 {
      if text.isDot(at: index + 1) { return "•" }
      if index > 0, text[index - 1] == UInt8(ascii: ";") { semicolon = index }
      if !mayBeWord, text.isInWord(at: index + 2), text.isInWord(at: index + 3), text[index + 1] != UInt8(ascii: "(") {
        continue
      }
      if let sign = text.sign(at: index + 1) { return sign }
      let isEnd = index == 0 ? isAfterClause : index - semicolon < 9 || text.isEnd(before: index)
      if let found = label(at: index + 1, of: text, place, isEnd: isEnd, surroundings) { return found }
    }
    return nil
  }

  /// The label at an index of a text.
  /// - Parameter isEnd: whether a clause ends before it.
  private func label(
    at index: Int, of text: Span<UInt8>, _ place: TextPlace, isEnd: Bool, _ surroundings: () -> Surroundings
  ) -> String? {
    if !isEnd, isLostDash(at: index, of: text, place, surroundings) { return "-" }
    guard isEnd || isHeading || text.mayBeNumber(at: index) else { return nil }
    let rest = text.extracting(index..<text.count)
    if isEnd, !isHeading {
      if let found = rest.strayMark ?? article(in: rest, place, surroundings)
        ?? number(in: rest, place, surroundings)
      {
        return found
      }
    }
    guard let label = LabelScanner.label(at: rest) else { return nil }
    let around = around(place, surroundings)
    guard isEnd || isHeading else { return isDueAnywhere(label, before: rest, around) ? label.text : nil }
    if !isHeading, text.isGap(before: index - 1), label.form == .stop || label.isBracketed { return label.text }
    let isFound =
      label.form == .dash
      ? isDash(label, text, after: index + label.length, of: place, around)
      : isNext(label, before: rest, around) || isDueAnywhere(label, before: rest, around)
        || isLonely(label, at: index, of: text, place)
    return isFound ? label.text : nil
  }

  /// Whether a dash within a text that ends as points do is the first of those that follow it.
  private func isLostDash(
    at index: Int, of text: Span<UInt8>, _ place: TextPlace, _ surroundings: () -> Surroundings
  ) -> Bool {
    let width = text[index] == UInt8(ascii: "-") ? 1 : text.isLongDash(at: index) ? 3 : 0
    guard !isHeading, width > 0, index + width < text.count, text[index + width] == 0x20 else { return false }
    let around = around(place, surroundings)
    if around.labels.last?.form == .dash, opensAlike(text, after: index + width + 1, place) { return true }
    return around.next?.form == .dash
      && [.semicolon, .comma].contains(LineEnding(before: Int(document[place.node].end), in: document))
  }

  /// Whether the text from an index on opens as the whole one does.
  private func opensAlike(_ text: Span<UInt8>, after start: Int, _ place: TextPlace) -> Bool {
    guard start + 5 <= text.count else { return false }
    let words = document.plainText(of: place.node, skipping: place.skipping).utf8
    return words.prefix(5).elementsEqual((start..<start + 5).map { text[$0] })
  }

  private func isNext(_ label: PrintedLabel, before text: Span<UInt8>, _ around: Surroundings) -> Bool {
    if label.form == .bare, !label.isCompound { return false }
    if let next = around.next, next.form == label.form, next.mayFollow(label, in: language) { return true }
    if isHeading, label.form == .bare { return false }
    if isHeading, label.form == .dashed { return true }
    if around.mayBeginParagraphs, label.form == .stop, label.core == "1" { return true }
    if around.isExcerpt, around.mayBeginParagraphs, label.form == .stop, label.isNumber,
      text.isCapital(at: label.length)
    {
      return true
    }
    if around.isFirstOfArticle, PrintedNumber(label)?.value == 2 { return true }
    if isFirstRecital(label, text, around) { return true }
    if label.isCompound, around.labels.last.map({ label.core == "\($0.core).1" }) ?? false { return true }
    return around.labels.contains { $0.form == label.form && label.mayFollow($0, in: language) }
  }

  /// Whether a label is the next one beyond doubt, though no clause ends before it: the second point of a list that has
  /// one alone, `3.1` before `3.2`, or what begins a list in the point before.
  private func isDueAnywhere(_ label: PrintedLabel, before text: Span<UInt8>, _ around: Surroundings) -> Bool {
    guard !isHeading else { return false }
    if let lone = around.lone, lone.form == label.form, label.mayFollow(lone, in: language) { return true }
    if label.isCompound, let next = around.next, next.isCompound, next.mayFollow(label, in: language) { return true }
    if label.form == .parenthesis && label.isNumber || text.isHangul(at: 0) || text.isThaiDigit(at: 0),
      around.labels.contains(where: { $0.form == label.form && label.mayFollow($0, in: language) })
    {
      return true
    }
    return text.isCapital(at: label.length) && around.beginnings.contains(label.text)
  }

  /// Whether a label begins a list after a colon or a dash, and nothing in the text goes on with it: no list within a
  /// sentence has one point.
  private func isLonely(_ label: PrintedLabel, at index: Int, of text: Span<UInt8>, _ place: TextPlace) -> Bool {
    guard !isHeading, label.form == .stop || label.isBracketed, label.width < 5, label.length < text.count - index,
      LabelOrder(language).isFirst(label),
      index == 0 || text.isLead(before: index - 1)
        || (label.isBracketed && !label.isNumber && index > 1 && text[index - 2] == UInt8(ascii: ";"))
    else { return false }
    if label.isNumber, (0x30...0x39).contains(text[index + label.length]) { return false }
    if label.form == .stop, !label.isNumber, text.isCapital(at: index + label.length) { return false }
    let words = document.plainText(of: place.node, skipping: place.skipping).split(whereSeparator: \.isWhitespace)
    return !words.contains { word in
      let other = LabelScanner.label(at: Array("\(word) ".utf8)[...])
      return other.map { $0.form == label.form && $0.mayFollow(label, in: language) } ?? false
    }
  }

  /// Whether it is a letter before a word for "whereas", or `A.` before a small letter: no name goes on so.
  private func isFirstRecital(_ label: PrintedLabel, _ text: Span<UInt8>, _ around: Surroundings) -> Bool {
    guard label.isCapital, label.form == .stop || label.form == .parentheses else { return false }
    let rest = String(decoding: (label.length..<min(label.length + 60, text.count)).map { text[$0] }, as: UTF8.self)
    if OpeningText(rest).dropping(anyOf: LegalTerms.terms(for: language)[.whereas]) != nil { return true }
    return around.mayBeginRecitals && label.isFirstLetter(in: language) && rest.first?.isUppercase != true
  }

  /// Whether a dash opens a line of its own: a bullet does, and so does a dash among others, or one after which the text
  /// opens as the provision's own does.
  private func isDash(
    _ label: PrintedLabel, _ text: Span<UInt8>, after start: Int, of place: TextPlace, _ around: Surroundings
  ) -> Bool {
    if isHeading { return false }
    let sign = start - label.length
    let isBullet = LabelScanner.opensWithBullet(text.extracting(sign..<text.count))
    if isBullet || around.next?.form == .dash || isOpening { return true }
    if sign > 1, text[sign - 2] == UInt8(ascii: ";") { return true }
    guard around.labels.last?.form == .dash else { return false }
    let words = document.plainText(of: place.node, skipping: place.skipping)
    if opensAlike(text, after: start, place) { return true }
    // Two dashes may stand around words of a sentence.
    return sign > 1 && text[sign - 2] == UInt8(ascii: ",") && words.count { "–—".contains($0) } == 1
  }
}
