internal import CommonMark
internal import Diagnostics

/// What a text opens with that looks like a label by what else the text has.
extension UnreadLabels {
  /// Tells of a text that opens with the word and number of a section or article, as others have for a label.
  mutating func opensWithWord(_ place: TextPlace) -> Bool {
    guard !words.isEmpty, let text = firstText(of: place) else { return false }
    let literal = document.bytes(document[text].literal).dropFirst(place.skipping)
    let opening = String(decoding: literal.prefix(40), as: UTF8.self)
    let word = opening.prefix(while: \.isLetter)
    let rest = opening[word.endIndex...].drop { $0 == "." }
    guard words.contains(word.lowercased()), rest.first?.isWhitespace ?? false else { return false }
    let hasNumber = rest.drop(while: \.isWhitespace).first?.isNumber ?? false
    // `Art. the register`: its number is lost.
    guard hasNumber || rest.startIndex > word.endIndex else { return false }
    let line = Int(document[place.node].startLine)
    guard insertTold(line) else { return false }
    let number = rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    let label = opening[..<(hasNumber ? number.endIndex : rest.startIndex)]
    let range = SourceRange(line: line, column: Int(document[place.node].startColumn), length: label.utf8.count)
    let place = SourceLocation(version.file, range)
    diagnostics.append(.unreadLabel(String(label), of: name(open.last?.index), texts: 1, at: place))
    return true
  }

  /// A number such as `3.2` that has lost a stop, `32`, or belongs to no list here, in a text where points have such.
  func compoundSign(in text: Int, after skipping: Int) -> LabelSign? {
    let bytes = document.bytes(document[text].literal).dropFirst(skipping)
    guard let first = bytes.first, (0x30...0x39).contains(first) || first >= 0xD9 else { return nil }
    let word = String(decoding: bytes.prefix(24).prefix { $0 != 0x20 }, as: UTF8.self)
    guard word.unicodeScalars.first.map({ Digits.value($0) != nil }) ?? false else { return nil }
    if let label = LabelScanner.label(at: bytes), label.isCompound, hasCompounds || isOfParagraph(label) {
      return LabelSign(label)
    }
    guard hasCompounds else { return nil }
    let due =
      (open.compactMap(\.label) + closed.values).flatMap { label -> [String] in
        guard let number = PrintedNumber(label) else { return [] }
        return [number.parents.appending(number.value + 1).text, "\(label.core).1"]
      } + open.map { "\(structure.label(of: $0.index)).1" }
    let digits = Self.digits(of: word)
    return due.contains { Self.digits(of: $0) == digits && $0.contains(".") } ? LabelSign(word) : nil
  }

  /// The digits of a number, whatever script they are of.
  private static func digits(of number: String) -> String {
    number.unicodeScalars.compactMap { Digits.value($0).map(String.init) }.joined()
  }

  /// Whether a compound number is of an open paragraph: `3.2` in paragraph 3.
  private func isOfParagraph(_ label: PrintedLabel) -> Bool {
    guard let parents = PrintedNumber(label)?.parents else { return false }
    return open.contains { provision in
      provision.label.flatMap { PrintedNumber($0) }.map { $0.parents.isEmpty && parents.text == "\($0.value)" } ?? false
    }
  }

  /// Signs that are labels only where the text has others of their kind: `2 INVITES` among bare numbers, `（二` without its
  /// stop, `(aa)` before `(a)`, a number alone on its line.
  func otherSign(in text: Int, of place: TextPlace, at index: Int) -> LabelSign? {
    let bytes = document.bytes(document[text].literal).dropFirst(place.skipping)
    guard let first = bytes.first, first < 0x41 || first >= 0xE3 else { return nil }
    if first >= 0xE3 { return ideographicSign(bytes) }
    if first == UInt8(ascii: "(") { return insertSign(bytes, at: index) }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = bytes.dropFirst(digits.count)
    let number = String(decoding: digits, as: UTF8.self)
    if rest.isEmpty { return isAlone(text, in: place) && Int(number) == nextArticle ? LabelSign(number) : nil }
    if rest.starts(with: [0xE3, 0x80, 0x80]) { return LabelSign(number) }
    if let next = rest.first, (0xE4...0xE9).contains(next) { return isDue(number) ? LabelSign(number) : nil }
    guard hasPlainNumbers || (isExcerpt && isBetweenParagraphs), rest.first == 0x20,
      String(decoding: rest.dropFirst().prefix(4), as: UTF8.self).first?.isUppercase == true
    else { return nil }
    return LabelSign(number)
  }

  /// Whether nothing else stands on the line of a number.
  private func isAlone(_ text: Int, in place: TextPlace) -> Bool {
    let end = Int(document[place.node].end)
    return text + 1 == end || document[text + 1].kind == .softBreak || document[text + 1].kind == .lineBreak
  }

  /// Letters that begin with capitals, before a word for "whereas", where recitals have letters: `ABa whereas`.
  func recitalSign(in text: Int, after skipping: Int) -> LabelSign? {
    let bytes = document.bytes(document[text].literal).dropFirst(skipping).prefix(100)
    guard firstRecital != nil, let first = bytes.first, (0x41...0x5A).contains(first) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self)
    let letters = words.prefix(while: \.isLetter)
    let label = words.prefix { !$0.isWhitespace }
    guard (2...3).contains(letters.count), letters.dropFirst().first?.isUppercase == true,
      label.count - letters.count <= 1,
      OpeningText(String(words.dropFirst(label.count))).dropping(
        anyOf: LegalTerms.terms(for: version.language)[.whereas]) != nil
    else { return nil }
    return LabelSign(String(label))
  }

  /// The numeral that comes next, with no sign after it: `二` before its text.
  private func ideographicSign(_ bytes: ArraySlice<UInt8>) -> LabelSign? {
    let opening = String(decoding: bytes.prefix(15), as: UTF8.self)
    if let article = articleSign(opening) { return article }
    let numeral = opening.prefix { character in
      character.unicodeScalars.allSatisfy { ChineseNumber.isDigit($0) || Digits.value($0) != nil }
    }
    guard !numeral.isEmpty, numeral.count < 4, opening.dropFirst(numeral.count).first?.isIdeograph == true,
      let value = PrintedNumber(numeral.unicodeScalars)?.value
    else { return nil }
    return isDue(String(value)) ? LabelSign(String(numeral)) : nil
  }

  /// `제3조` or `第三条`, where it is the next article and is read as none.
  private func articleSign(_ opening: String) -> LabelSign? {
    guard let first = opening.first, "第제".contains(first) else { return nil }
    let numeral = opening.dropFirst().prefix { character in
      character.unicodeScalars.allSatisfy { ChineseNumber.isDigit($0) || Digits.value($0) != nil }
    }
    guard opening.dropFirst(numeral.count + 1).first.map({ "条條조".contains($0) }) ?? false,
      let value = PrintedNumber(numeral.unicodeScalars)?.value, value == nextArticle
    else { return nil }
    return LabelSign(String(opening.prefix(numeral.count + 2)))
  }

  /// Whether a number comes right after that of an open provision, or of one that was closed last.
  private func isDue(_ number: String) -> Bool {
    (open.compactMap(\.label) + closed.values + siblings + [paragraph].compactMap(\.self)).contains { label in
      PrintedNumber(label).map { String($0.value + 1) == number && $0.parents.isEmpty } ?? false
    }
  }

  /// `(aa)` and `(za)`, which go on with the points beside them in the wrong order.
  private func insertSign(_ bytes: ArraySlice<UInt8>, at index: Int) -> LabelSign? {
    guard let label = LabelScanner.label(at: bytes), label.isBracketed, !label.isCapital, label.core.count == 2,
      label.core.hasSuffix("a"), [pointAfter(index), open.last?.label].contains(where: { $0?.form == label.form })
    else { return nil }
    return LabelSign(label)
  }

  /// Remembers the label that a text opens with, of which no provision was made.
  mutating func note(_ place: TextPlace, of owner: Int?) {
    guard let text = firstText(of: place) else { return }
    let bytes = document.bytes(document[text].literal).dropFirst(place.skipping)
    guard let label = LabelScanner.label(at: bytes), label.form != .dash, label.form != .bare || label.isCapital,
      !ParagraphLabels.isEscaped(document[text], label.width, in: document[place.node], of: version.file)
    else { return }
    noted[owner ?? -1] =
      label.form == .bare ? PrintedLabel(.stop, label.printed, core: 0..<label.width, length: label.length) : label
  }

  /// Looks at the items of a list that stands between provisions.
  mutating func checkItems(of list: Int, at index: Int) {
    guard document[list].kind == .bulletList || document[list].kind == .orderedList else { return }
    for node in list..<Int(document[list].end) where document[node].kind == .paragraph {
      check(TextPlace(node: node), at: index)
    }
  }

  /// Tells of a heading with the number that comes next, where numbers have no sign: `3 Repair` in bold.
  mutating func checkHeading(_ element: Structure.Element) {
    guard hasPlainNumbers, let place = element.text, let text = firstText(of: place) else { return }
    let bytes = document.bytes(document[text].literal)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let number = Int(String(decoding: digits, as: UTF8.self))
    guard bytes.dropFirst(digits.count).first == 0x20, let last = paragraph.flatMap({ PrintedNumber($0) }),
      number == last.value + 1
    else { return }
    let node = document[place.node]
    let range = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: digits.count)
    let sign = String(decoding: digits, as: UTF8.self)
    diagnostics.append(.unreadLabel(sign, of: nil, texts: 1, at: SourceLocation(version.file, range)))
  }

  /// Whether a label comes right before or after that of the first recital, or is the first letter, which only words for
  /// "whereas" may follow then: so may one that stands in the formula.
  func mayBeRecital(_ label: PrintedLabel) -> Bool {
    if label.form == .bare || label.form == .stop, label.isCapital, label.isFirstLetter(in: version.language) {
      return label.form == .bare || !(firstRecital?.isFirstLetter(in: version.language) ?? false)
    }
    guard let first = firstRecital else { return false }
    return label.mayFollow(first, in: version.language) || first.mayFollow(label, in: version.language)
  }

  /// Whether the text is an unnumbered recital's.
  var isRecital: Bool {
    open.last.map { structure[$0.index].kind == .provision(.recital) } ?? false
  }

  /// Whether something is left out right before a text: whatever label comes next may come.
  func isAfterGap(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, structure[before].label.isEmpty, case .provision = structure[before].kind { before -= 1 }
    guard before >= 0, let text = structure[before].text else { return false }
    let words = document.plainText(of: text.node, skipping: text.skipping)
    return !words.isEmpty && words.allSatisfy { ".…[]() ".contains($0) }
  }
}
