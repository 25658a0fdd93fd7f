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
  /// The label of the last paragraph of the article or body.
  private(set) var paragraph: PrintedLabel?
  /// The number of the last article or section.
  private(set) var container: Int?
  /// The labels of the points before the innermost one, in the same list.
  private(set) var siblings: [PrintedLabel] = []
  /// The labels that texts opened with last, by the provision that they are part of; -1 for those before all.
  var noted: [Int: PrintedLabel] = [:]
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
  /// Whether something is left out somewhere.
  let isExcerpt: Bool
  let inner: InnerLabelSearch
  /// Whether points have numbers such as `3.2`.
  let hasCompounds: Bool

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
    for place in version.main.openingNote + version.main.formula {
      search.check(place, at: -1)
      search.note(place, of: nil)
    }
    search.tell()
    search.noted = [:]
    search.findInOpenings()
    search.walk()
    search.tell()
    search.findInFootnotes()
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
      labelled.compactMap { [structure, document] element in
        let printed = structure.text(element.label)
        let label = printed.isEmpty ? element.text.map { document.plainText(of: $0.node) } ?? "" : printed
        return label.drop { $0 == "(" }.prefix { $0.isLetter || $0 == "§" }.lowercased()
      }
    ).subtracting([""])
    hasPlainNumbers = structure.elements.contains { [structure] element in
      guard case .provision = element.kind, !element.label.isEmpty else { return false }
      let last = structure.characters[element.label.range.upperBound - 1]
      return last & 0xF0 == 0x30 || structure.characters[element.label.range.lowerBound] == 0xC2
    }
    isExcerpt = ExcerptSign.isIn(version)
    inner = InnerLabelSearch(document, version.language, words: words)
    hasCompounds = structure.elements.contains { [structure] element in
      element.kind == .provision(.point)
        && structure.characters[element.label.range].dropLast().contains(UInt8(ascii: "."))
    }
    let recital = structure.elements.first { $0.kind == .provision(.recital) && !$0.label.isEmpty }
    firstRecital = recital.flatMap(structure.printedLabel)
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
        guard let place = element.text else { continue }
        guard document[place.node].kind == .paragraph else {
          checkItems(of: place.node, at: index)
          continue
        }
        if !isOpenedByLabel(index) { check(place, at: index) }
        note(place, of: open.last?.index)
        if element.role == .plain || (element.role == .ending && hasBoldLabel(place)) {
          findLabel(inside: place, before: index + 1)
        }
      case .crossHeading:
        part = structure.printedLabel(element)
        checkHeading(element)
        if let place = element.text { findLabel(inside: place, before: index + 1, isHeading: true) }
      default: break
      }
    }
  }

  private mutating func close() {
    let provision = open.removeLast()
    closed[open.count] = provision.label
    if let label = provision.label { siblings.append(label) }
  }

  private mutating func begin(_ index: Int) {
    let label = structure.printedLabel(at: index)
    switch structure[index].kind {
    case .provision(.article), .provision(.section):
      paragraph = nil
      container = Int(structure.text(structure[index].ordinal))
    case .provision(.paragraph): paragraph = label
    default: break
    }
    if index > 0, structure[index - 1].kind == .list { siblings = [] }
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
  mutating func check(_ place: TextPlace, at index: Int) {
    if opensWithWord(place) { return }
    let isPreliminary = index < 0
    let isEnding = !isPreliminary && structure[index].role == .ending
    guard let text = firstText(of: place),
      let sign = LabelSign(
        opening: document.text.span.extracting(document[text].literal.range.dropFirst(place.skipping)),
        isDue: {
          isPreliminary
            ? mayBeRecital($0) || isDue($0, at: -1) : !isEnding && (isDue($0, at: index) || isAfterGap(index))
        })
        ?? compoundSign(in: text, after: place.skipping) ?? otherSign(in: text, of: place, at: index)
        ?? recitalSign(in: text, after: place.skipping)
    else { return }
    guard isLetter(sign, in: text) else { return }
    if isEnding, let label = sign.label, label.form == .stop, !label.isNumber { return }  // A. Dorn
    let node = document[place.node]
    guard !told.contains(Int(node.startLine)), !isSaidOfTextBefore(index),
      !isMeantAsText(sign, in: text, of: node, at: index)
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

  mutating func tell() {
    guard let texts = unread else { return }
    unread = nil
    diagnostics.append(.unreadLabel(texts.sign.text, of: name(texts.owner), texts: texts.count, at: texts.place))
  }

  /// Notes that something is said of a line; false where it was before.
  mutating func insertTold(_ line: Int) -> Bool { told.insert(line).inserted }

  func name(_ provision: Int?) -> String? {
    provision.flatMap { Provision(structure, $0) }.map(\.nameInMessages)
  }

  /// Whether something is said of the text right before this one: `(a)` within it explains why `(b)` begins no list.
  private func isSaidOfTextBefore(_ index: Int) -> Bool {
    guard index > 0, let before = structure[index - 1].text.map({ document[$0.node] }) else { return false }
    return told.contains { (Int(before.startLine)...Int(before.endLine)).contains($0) }
  }

  /// Whether a backslash says that a label is text: it does not where the label is the next one, where other labels of the
  /// text have one too, or where a recital's word follows.
  private mutating func isMeantAsText(
    _ sign: LabelSign, in text: Int, of paragraph: MarkdownNode, at index: Int
  ) -> Bool {
    guard ParagraphLabels.isEscaped(document[text], sign.width, in: paragraph, of: version.file) else { return false }
    guard let label = sign.label else { return true }
    if isBeforeWhereas(label, in: text) || hasEscapedLabels { return false }
    return !isDue(label, at: index) && !isAfterGap(index) && !(label.isNumber && isBetweenParagraphs)
  }

  /// Whether labels of the text have a backslash, as some programs put one before each: then it says nothing.
  private lazy var hasEscapedLabels: Bool = structure.elements.contains { [structure, version] element in
    guard case .provision(let kind) = element.kind, kind != .indent, kind != .citation, !element.label.isEmpty else {
      return false
    }
    let line = version.file.line(element.range.start.line).dropFirst(element.range.start.column - 1)
    return line.prefix(element.label.range.count + 1).contains(UInt8(ascii: "\\"))
  }

  /// Whether a word for "whereas" follows a capital: no name goes on so.
  private func isBeforeWhereas(_ label: PrintedLabel, in text: Int) -> Bool {
    guard label.isCapital, label.form != .dash else { return false }
    let rest = document.bytes(document[text].literal).dropFirst(label.length).prefix(80)
    return OpeningText(String(decoding: rest, as: UTF8.self))
      .dropping(anyOf: LegalTerms.terms(for: version.language)[.whereas]) != nil
  }

  /// Whether a letter without a sign is more than a word of its language: it goes on with the recitals, or "whereas"
  /// follows it.
  private func isLetter(_ sign: LabelSign, in text: Int) -> Bool {
    guard let label = sign.label, label.form == .bare, !label.isNumber else { return true }
    let letter = PrintedLabel(.stop, label.printed, core: 0..<label.width, length: label.length)
    let owner = open.last?.index ?? -1
    let lists = open.compactMap(\.label) + closed.values + [noted[owner] ?? nil].compactMap(\.self)
    return lists.contains { letter.mayFollow($0, in: version.language) } || isBeforeWhereas(label, in: text)
  }

  /// Whether a label goes on with a list that is open, or was closed before this text, or with a label that the text before
  /// opened with, or comes right before or after the label of what follows. `1` and `A` may begin a list.
  private func isDue(_ label: PrintedLabel, at index: Int) -> Bool {
    if label.core == "1", isBetweenParagraphs { return true }
    if label.isCompound, (open.compactMap(\.label) + closed.values).contains(where: { label.core == "\($0.core).1" }) {
      return true
    }
    if firstRecital == nil, label.isCapital, label.isFirstLetter(in: version.language),
      label.form == .stop, isRecital || !open.isEmpty
    {
      return true
    }
    let owner = open.last?.index ?? -1
    if let before = noted[owner] ?? nil {
      let language = version.language
      if label.mayFollow(before, in: language) || before.mayFollow(label, in: language) { return true }
    }
    let lists = open.compactMap(\.label) + closed.values + siblings + (paragraph.map { [$0] } ?? [])
    if lists.contains(where: { label.mayFollow($0, in: version.language) }) { return true }
    guard index >= 0, let next = pointAfter(index) else { return false }
    return next.form == label.form && label.mayFollow(next, in: version.language)
  }

  /// The label of the first point of a list right after a text.
  func pointAfter(_ index: Int) -> PrintedLabel? {
    guard index + 2 < structure.elements.count, structure[index + 1].kind == .list else { return nil }
    return structure.printedLabel(at: index + 2)
  }

  /// Whether a text is part of no paragraph, or of one that has no number.
  var isBetweenParagraphs: Bool {
    if let outer = open.first, structure[outer.index].kind == .provision(.recital) { return true }
    return open.allSatisfy { structure[$0.index].kind == .provision(.recital) || structure[$0.index].label.isEmpty }
  }

  /// The first text of a paragraph, be it set in italics or bold.
  func firstText(of place: TextPlace) -> Int? {
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
