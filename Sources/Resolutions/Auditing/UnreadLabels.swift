internal import CommonMark
internal import Diagnostics

/// Tells of texts that open like a provision and were read as part of another one. It looks at what was found, whatever
/// found it: of a label that was given no place, the editor hears.
struct UnreadLabels {
  let version: LanguageVersion
  let document: MarkdownDocument
  let structure: Structure
  /// The lines of which something is said already.
  private(set) var told: Set<Int>
  var diagnostics: [Diagnostic] = []
  /// The provisions that are open, the innermost last.
  private(set) var open: [OpenProvision] = []
  /// The labels of those that were closed last, by depth.
  private(set) var closed: [Int: PrintedLabel] = [:]
  /// The label of the last cross-heading that has one.
  private(set) var part: PrintedLabel?
  /// The last texts that open with a label, which one message tells of.
  private var unread: Unread?

  /// What the labels of sections and articles open with, in lower case: `section`, `art`.
  let words: Set<String>
  /// The label of the first recital that has one.
  let firstRecital: PrintedLabel?

  struct OpenProvision {
    let index: Int
    let label: PrintedLabel?
  }

  /// Whether a provision has a number without a sign after it.
  let hasPlainNumbers: Bool
  /// Whether points have numbers such as `3.2`.
  private let hasCompounds: Bool

  private struct Unread {
    let sign: LabelSign
    let owner: Int?
    let place: SourceLocation
    var last: Int
    var count = 1
  }

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    var search = UnreadLabels(version, others)
    for place in version.main.openingNote + version.main.formula { search.check(place, at: -1) }
    search.findInOpenings()
    search.walk()
    search.tell()
    return search.diagnostics
  }

  private init(_ version: LanguageVersion, _ others: [Diagnostic]) {
    self.version = version
    document = version.document
    structure = version.structure
    told = Set(others.map(\.location.range.start.line))
    let sections = structure.elements.filter { $0.kind == .provision(.section) || $0.kind == .provision(.article) }
    let labelled =
      sections
      + structure.elements.filter { [structure] element in
        element.kind == .provision(.paragraph) && structure.characters[element.label.range].starts(with: [0xC2, 0xA7])
      }
    words = Set(
      labelled.map { [structure] in structure.text($0.label).prefix { $0.isLetter || $0 == "§" }.lowercased() }
    ).subtracting([""])
    hasPlainNumbers = structure.elements.contains { [structure] element in
      guard case .provision = element.kind, !element.label.isEmpty else { return false }
      return structure.characters[element.label.range.upperBound - 1] & 0xF0 == 0x30
    }
    hasCompounds = structure.elements.contains { [structure] element in
      element.kind == .provision(.point)
        && structure.characters[element.label.range].dropLast().contains(UInt8(ascii: "."))
    }
    let recital = structure.elements.first { $0.kind == .provision(.recital) && !$0.label.isEmpty }
    firstRecital = recital.flatMap { [structure] in LabelScanner.label(at: structure.characters[$0.label.range]) }
  }

  private mutating func walk() {
    for index in structure.elements.indices {
      while let inner = open.last, Int(structure[inner.index].end) <= index { close() }
      let element = structure[index]
      switch element.kind {
      case .provision:
        begin(index)
        if let heading = element.text { findLabel(inside: heading, before: index + 1, isHeading: true) }
      case .text:
        guard let place = element.text, document[place.node].kind == .paragraph else { continue }
        if !isOpenedByLabel(index) { check(place, at: index) }
        if element.role == .plain || (element.role == .ending && hasBoldLabel(place)) {
          findLabel(inside: place, before: index + 1)
        }
      case .crossHeading:
        part = LabelScanner.label(at: structure.characters[element.label.range])
        if let place = element.text { findLabel(inside: place, before: index + 1, isHeading: true) }
      default: break
      }
    }
  }

  private mutating func close() {
    let provision = open.removeLast()
    closed[open.count] = provision.label
  }

  private mutating func begin(_ index: Int) {
    let label = LabelScanner.label(at: structure.characters[structure[index].label.range])
    // A recital without a label may be a point that has lost its own.
    if !structure[index].label.isEmpty { closed = closed.filter { $0.key <= open.count } }
    open.append(OpenProvision(index: index, label: label))
  }

  /// Whether a text comes right after the label of its provision. A dash may stand before the label.
  private func isOpenedByLabel(_ index: Int) -> Bool {
    guard index > 0, case .provision(let kind) = structure[index - 1].kind else { return false }
    return kind != .indent && kind != .citation && !structure[index - 1].label.isEmpty
  }

  // MARK: At the start of a text

  /// - Parameter index: the element; -1 for a text before all of them.
  private mutating func check(_ place: TextPlace, at index: Int) {
    if opensWithWord(place) { return }
    let isPreliminary = index < 0
    let isEnding = !isPreliminary && structure[index].role == .ending
    guard let text = firstText(of: place),
      let sign = LabelSign(
        opening: document.text.span.extracting(document[text].literal.range.dropFirst(place.skipping)),
        isDue: { isPreliminary ? mayBeRecital($0) : !isEnding && (isDue($0) || isAfterGap(index)) })
        ?? compoundSign(in: text, after: place.skipping)
    else { return }
    guard isLetter(sign, in: text) else { return }
    if isEnding, let label = sign.label, label.form == .stop, !label.isNumber { return }  // A. Dorn
    let node = document[place.node]
    guard !told.contains(Int(node.startLine)), !isSaidOfTextBefore(index),
      !isMeantAsText(sign, in: document[text], of: node)
    else { return }
    if let before = unread, before.owner == open.last?.index, before.last == index - 1 {
      unread?.last = index
      unread?.count += 1
      return
    }
    tell()
    let range = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: sign.width)
    unread = Unread(sign: sign, owner: open.last?.index, place: SourceLocation(version.file, range), last: index)
  }

  /// Tells of a text that opens with the word and number of a section or article, as others have for a label.
  private mutating func opensWithWord(_ place: TextPlace) -> Bool {
    guard !words.isEmpty, let text = firstText(of: place) else { return false }
    let literal = document.bytes(document[text].literal).dropFirst(place.skipping)
    let opening = String(decoding: literal.prefix(40), as: UTF8.self)
    let word = opening.prefix(while: \.isLetter)
    let rest = opening[word.endIndex...].drop { $0 == "." }
    guard words.contains(word.lowercased()), rest.first?.isWhitespace ?? false,
      rest.drop(while: \.isWhitespace).first?.isNumber ?? false
    else { return false }
    let line = Int(document[place.node].startLine)
    guard told.insert(line).inserted else { return false }
    let number = rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    let label = opening[..<number.endIndex]
    let range = SourceRange(line: line, column: Int(document[place.node].startColumn), length: label.utf8.count)
    let place = SourceLocation(version.file, range)
    diagnostics.append(.unreadLabel(String(label), of: name(open.last?.index), texts: 1, at: place))
    return true
  }

  private mutating func tell() {
    guard let texts = unread else { return }
    unread = nil
    diagnostics.append(.unreadLabel(texts.sign.text, of: name(texts.owner), texts: texts.count, at: texts.place))
  }

  func name(_ provision: Int?) -> String? {
    provision.flatMap { Provision(structure, $0) }.map(\.nameInMessages)
  }

  /// Whether something is said of the text right before this one: `(a)` within it explains why `(b)` begins no list.
  private func isSaidOfTextBefore(_ index: Int) -> Bool {
    guard index > 0, let before = structure[index - 1].text.map({ document[$0.node] }) else { return false }
    return told.contains { (Int(before.startLine)...Int(before.endLine)).contains($0) }
  }

  /// Whether a backslash says that a label is text: it does not where the label is the next one.
  private func isMeantAsText(_ sign: LabelSign, in text: MarkdownNode, of paragraph: MarkdownNode) -> Bool {
    guard ParagraphLabels.isEscaped(text, sign.width, in: paragraph, of: version.file) else { return false }
    guard let label = sign.label else { return true }
    return !isDue(label) && !(label.isNumber && isBetweenParagraphs)
  }

  /// Whether a letter without a sign is more than a word of its language: it goes on with the recitals, or "whereas"
  /// follows it.
  private func isLetter(_ sign: LabelSign, in text: Int) -> Bool {
    guard let label = sign.label, label.form == .bare, !label.isNumber else { return true }
    let letter = PrintedLabel(.stop, label.printed, core: 0..<label.width, length: label.length)
    if (open.compactMap(\.label) + closed.values).contains(where: { letter.mayFollow($0, in: version.language) }) {
      return true
    }
    let rest = String(
      decoding: document.bytes(document[text].literal).dropFirst(label.length).prefix(80), as: UTF8.self)
    return OpeningText(rest).dropping(anyOf: LegalTerms.terms(for: version.language)[.whereas]) != nil
  }

  /// Whether a label goes on with a list that is open, or was closed before this text. `1` and `A` may begin one.
  private func isDue(_ label: PrintedLabel) -> Bool {
    if label.core == "1", isBetweenParagraphs { return true }
    if firstRecital == nil, label.isCapital, label.isFirstLetter(in: version.language),
      label.form == .stop, isRecital || !open.isEmpty
    {
      return true
    }
    let lists = open.compactMap(\.label) + closed.values
    return lists.contains { label.mayFollow($0, in: version.language) }
  }

  /// Whether a text is part of no paragraph, or of one that has no number.
  var isBetweenParagraphs: Bool {
    open.allSatisfy { structure[$0.index].kind == .provision(.recital) || structure[$0.index].label.isEmpty }
  }

  /// Whether something is left out right before a text: whatever label comes next may come.
  private func isAfterGap(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, structure[before].label.isEmpty, case .provision = structure[before].kind { before -= 1 }
    guard before >= 0, let text = structure[before].text else { return false }
    let words = document.plainText(of: text.node, skipping: text.skipping)
    return !words.isEmpty && words.allSatisfy { ".…[]() ".contains($0) }
  }

  /// A number such as `3.2` that has lost a stop, `32`, or belongs to no list here, in a text where points have such.
  private func compoundSign(in text: Int, after skipping: Int) -> LabelSign? {
    let bytes = document.bytes(document[text].literal).dropFirst(skipping)
    guard let first = bytes.first, (0x30...0x39).contains(first), hasCompounds else { return nil }
    let word = String(decoding: bytes.prefix(12).prefix { $0 != 0x20 }, as: UTF8.self)
    if let label = LabelScanner.label(at: bytes), label.isCompound { return LabelSign(label) }
    let due =
      (open.compactMap(\.label) + closed.values).flatMap { label -> [String] in
        guard let number = PrintedNumber(label) else { return [] }
        return [number.parents.appending(number.value + 1).text, "\(label.core).1"]
      } + open.map { "\(structure.label(of: $0.index)).1" }
    return due.contains { $0.filter(\.isNumber) == word.filter(\.isNumber) && $0.contains(".") } ? LabelSign(word) : nil
  }

  /// Whether a label comes right before or after that of the first recital, or is the first letter, which only words for
  /// "whereas" may follow then: so may one that stands in the formula.
  private func mayBeRecital(_ label: PrintedLabel) -> Bool {
    if label.form == .bare || label.form == .stop, label.isCapital, label.isFirstLetter(in: version.language) {
      return label.form == .bare || firstRecital == nil
    }
    guard let first = firstRecital else { return false }
    return label.mayFollow(first, in: version.language) || first.mayFollow(label, in: version.language)
  }

  /// Whether the text is an unnumbered recital's.
  private var isRecital: Bool {
    open.last.map { structure[$0.index].kind == .provision(.recital) } ?? false
  }

  /// The first text of a paragraph, be it set in italics or bold.
  private func firstText(of place: TextPlace) -> Int? {
    var index = place.node + 1
    while index < Int(document[place.node].end) {
      switch document[index].kind {
      case .emphasis, .strong: index += 1
      case .text: return index
      default: return nil
      }
    }
    return nil
  }
}
