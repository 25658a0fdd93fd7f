internal import CommonMark

/// Looks within a text for the label of a provision that should have begun on a line of its own: two lines that were run
/// together.
struct InnerLabelSearch {
  let document: MarkdownDocument
  /// Those of the provisions that the text is part of, the innermost last; for a heading also those of the last ones.
  var labels: [PrintedLabel]
  /// The label of the provision that comes next; nil where it has none.
  let next: PrintedLabel?
  /// The words with which articles and sections are labelled, in lower case.
  var words: Set<String> = []
  /// The number that the article or section after the open one has; nil where none is open.
  var nextArticle: Int?
  /// The numbers without a sign that come next, where the open provisions have such: `3`, `.2`.
  var plain: [String] = []
  /// Whether `1.` may begin the paragraphs here.
  var mayBeginParagraphs = false
  /// Whether `A.` may begin the recitals here.
  var mayBeginRecitals = false
  /// Whether the text stands before all provisions.
  var isOpening = false
  /// Whether it is a heading's text: no sign has to stand before a label.
  var isHeading = false
  let language: LanguageTag

  /// The label as it stands there; nil where there is none.
  func label(in place: TextPlace) -> String? {
    var search = self
    if isHeading, !mayHoldText(place) {
      // No sign ends most headings: then only the label right before the next one is looked for.
      search = InnerLabelSearch(document: document, labels: [], next: next, isHeading: true, language: language)
    } else if !isHeading, let own = ownLabel(of: place) {
      search.labels.append(own)
    }
    return search.find(in: place)
  }

  private func find(in place: TextPlace) -> String? {
    var isAfterClause = false
    var start = place.skipping
    let nodes = (place.node + 1)..<max(Int(document[place.node].end), place.node + 1)
    for node in nodes where document[node].kind == .text {
      let text = document.text.span.extracting(document[node].literal.range)
      if let found = label(in: text, from: start, isAfterClause: isAfterClause, of: place) { return found }
      isAfterClause = text.count > 0 && text.isClause(before: text.count)
      start = 0
    }
    return nil
  }

  /// The label in brackets that the text itself opens with, though it was read as none: `(a) one; (b) two`.
  private func ownLabel(of place: TextPlace) -> PrintedLabel? {
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
      // More than the number and its stop follows the word.
      return rest.lower.split(separator: " ").prefix(2).first { $0.hasSuffix(".") } == nil
    default: return true
    }
  }

  /// - Parameters:
  ///   - start: where the text begins after its own label.
  ///   - isAfterClause: whether the text before this one ends a clause.
  private func label(in text: Span<UInt8>, from start: Int, isAfterClause: Bool, of place: TextPlace) -> String? {
    guard text.count > start + 4 else { return nil }
    let mayBeWord = !words.isEmpty
    var semicolon = -10
    for index in start..<text.count - 3 where text[index] == 0x20 {
      if index > 0, text[index - 1] == UInt8(ascii: ";") { semicolon = index }
      if !mayBeWord, text.isInWord(at: index + 2), text.isInWord(at: index + 3) { continue }
      if let sign = text.sign(at: index + 1) { return sign }
      guard isHeading || (index == 0 ? isAfterClause : index - semicolon < 9 || text.isEnd(before: index)) else {
        continue
      }
      let rest = text.extracting((index + 1)..<text.count)
      if !isHeading, let found = rest.hyphen ?? article(in: rest) ?? number(in: rest) { return found }
      guard let label = LabelScanner.label(at: rest) else { continue }
      if !isHeading, text.isGap(before: index), label.form == .stop || label.isBracketed { return label.text }
      let isFound =
        label.form == .dash
        ? isDash(label, text, after: index + 1 + label.length, of: place)
        : isNext(label, before: rest)
      if isFound { return label.text }
    }
    return nil
  }

  private func isNext(_ label: PrintedLabel, before text: Span<UInt8>) -> Bool {
    if label.form == .bare, !label.isCompound { return false }
    if let next, next.form == label.form, next.mayFollow(label, in: language) { return true }
    if isHeading, label.form == .bare { return false }
    if isHeading, label.form == .dashed { return true }
    if mayBeginParagraphs, label.form == .stop, label.core == "1" { return true }
    if mayBeginRecitals, isFirstRecital(label, text) { return true }
    if label.isCompound, labels.last.map({ label.core == "\($0.core).1" }) ?? false { return true }
    return labels.contains { $0.form == label.form && label.mayFollow($0, in: language) }
  }

  /// Whether it is `A.` before a small letter or a word for "whereas": no name goes on so.
  private func isFirstRecital(_ label: PrintedLabel, _ text: Span<UInt8>) -> Bool {
    guard label.isCapital, label.form == .stop || label.form == .parentheses, label.isFirstLetter(in: language) else {
      return false
    }
    let rest = String(decoding: (label.length..<min(label.length + 60, text.count)).map { text[$0] }, as: UTF8.self)
    return rest.first?.isUppercase != true
      || OpeningText(rest).dropping(anyOf: LegalTerms.terms(for: language)[.whereas]) != nil
  }

  /// Whether a dash opens a line of its own: a bullet does, and so does a dash among others, or one after which the text
  /// opens as the provision's own does.
  private func isDash(_ label: PrintedLabel, _ text: Span<UInt8>, after start: Int, of place: TextPlace) -> Bool {
    if isHeading { return false }
    let sign = start - label.length
    let isBullet = LabelScanner.opensWithBullet(text.extracting(sign..<text.count))
    if isBullet || next?.form == .dash || isOpening { return true }
    guard labels.last?.form == .dash else { return false }
    if sign > 1, text[sign - 2] == UInt8(ascii: ";") { return true }
    let opening = document.plainText(of: place.node, skipping: place.skipping).utf8.prefix(5)
    return start + 5 <= text.count && opening.elementsEqual((start..<start + 5).map { text[$0] })
  }

  /// `Art. 3.` where articles are labelled so, or `§ 3 The` after § 2.
  private func article(in text: Span<UInt8>) -> String? {
    guard !words.isEmpty else { return nil }
    let opening = String(decoding: (0..<min(text.count, 48)).map { text[$0] }, as: UTF8.self)
    let word = opening.prefix { $0.isLetter || $0 == "§" }
    guard words.contains(word.lowercased()) else { return nil }
    let number = opening[word.endIndex...].drop { $0 == "." || $0.isWhitespace }.prefix { !$0.isWhitespace }
    guard number.first?.isNumber == true else { return nil }
    let isSet = number.last.map { ".:º°".contains($0) } ?? false
    let isDue = Int(number) == nextArticle && opening[number.endIndex...].dropFirst().first?.isUppercase == true
    return isSet || isDue ? String(opening[..<number.endIndex]) : nil
  }

  /// A number without a sign that comes next, before a capital or after a stop of its own: `2 INVITES`, `.2 to report`.
  private func number(in text: Span<UInt8>) -> String? {
    plain.first { number in
      guard text.count > number.utf8.count + 1, text[number.utf8.count] == 0x20,
        number.utf8.elementsEqual((0..<number.utf8.count).map { text[$0] })
      else { return false }
      return number.hasPrefix(".") || text[number.utf8.count + 1] < 0x5B
    }
  }
}

extension Span<UInt8> {
  /// `-` where a space follows it.
  fileprivate var hyphen: String? { self[0] == UInt8(ascii: "-") && self[1] == 0x20 ? "-" : nil }

  /// Whether a small letter stands there that no numeral has: most words have two after their first letter.
  fileprivate func isInWord(at index: Int) -> Bool {
    self[index] >= 0x61 && self[index] <= 0x7A && self[index] != 0x69 && self[index] != 0x76 && self[index] != 0x78
  }

  /// A heading's sign, the end of a comment or the rule of a table; nil for anything else. A single `#` before a digit is
  /// a word for "number".
  fileprivate func sign(at index: Int) -> String? {
    switch self[index] {
    case UInt8(ascii: "#"):
      var end = index
      while end < count, self[end] == UInt8(ascii: "#") { end += 1 }
      guard end - index <= 6, end + 1 < count, self[end] == 0x20 else { return nil }
      let isNumber = end - index == 1 && (0x30...0x39).contains(self[end + 1])
      return isNumber ? nil : String(repeating: "#", count: end - index)
    case UInt8(ascii: "-"):
      return index + 2 < count && self[index + 1] == UInt8(ascii: "-") && self[index + 2] == UInt8(ascii: ">")
        ? "-->" : nil
    case UInt8(ascii: "|"):
      var end = index + 1
      while end < count, self[end] == 0x20 || self[end] == UInt8(ascii: ":") { end += 1 }
      return end + 1 < count && self[end] == UInt8(ascii: "-") && self[end + 1] == UInt8(ascii: "-") ? "|" : nil
    default: return nil
    }
  }

  /// Whether a clause ends before an index: by a sign, or by `[…]`.
  fileprivate func isEnd(before index: Int) -> Bool { isClause(before: index) || isGap(before: index) }

  /// Whether `[…]`, `…` or `[...]` stands before an index.
  fileprivate func isGap(before index: Int) -> Bool {
    guard index > 3, self[index - 1] == UInt8(ascii: "]") || self[index - 1] == 0xA6 else { return false }
    let end = self[index - 1] == UInt8(ascii: "]") ? index - 1 : index
    return (self[end - 1] == 0xA6 && self[end - 2] == 0x80) || (self[end - 1] == 0x2E && self[end - 2] == 0x2E)
  }

  /// Whether a sign that ends a clause stands before an index: a comma, a colon, a semicolon, in Greek, Arabic and Chinese
  /// too, or a full stop.
  fileprivate func isClause(before index: Int) -> Bool {
    switch self[index - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    case 0xB7: index > 1 && (self[index - 2] == 0xC2 || self[index - 2] == 0xCE)  // ·
    case 0x8C, 0x9B: index > 1 && (self[index - 2] == 0xD8 || self[index - 2] == 0xBC)  // ، ؛ ， ；
    case 0x9A: index > 1 && self[index - 2] == 0xBC  // ：
    case 0x94: index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE2  // —
    case 0xA4: index > 2 && self[index - 2] == 0xA5 && self[index - 3] == 0xE0  // ।
    case 0x82: index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE3  // 。
    default: false
    }
  }
}
