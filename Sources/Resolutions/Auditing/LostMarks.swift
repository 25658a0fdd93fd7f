internal import CommonMark
internal import Diagnostics

/// Tells of texts that open with the same word as the citations or recitals beside them, or as the title, and have lost
/// their mark: without it they are part of something else.
struct LostMarks {
  private let version: LanguageVersion
  private let document: MarkdownDocument
  private let structure: Structure
  private let told: Set<Int>
  /// The first words of what citations and recitals open with.
  private let terms: Set<String>
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    var search = LostMarks(version, others)
    search.findTitle()
    search.findInFormula()
    search.findInPreamble()
    return search.diagnostics
  }

  private init(_ version: LanguageVersion, _ others: [Diagnostic]) {
    self.version = version
    document = version.document
    structure = version.structure
    let terms = LegalTerms.terms(for: version.language)
    self.terms = Set((terms[.citation] + terms[.whereas]).map { String($0.prefix(while: \.isLetter)) })
    told = Set(others.map(\.location.range.start.line))
  }

  // MARK: The title

  /// A first line that says the title of the head, where no heading does.
  private mutating func findTitle() {
    guard let title = version.head.title, version.heading == nil || !version.main.openingNote.isEmpty else { return }
    if let heading = version.heading {
      let words = Self.longWords(document.plainText(of: heading.node, skipping: heading.skipping))
      if !words.isDisjoint(with: Self.longWords(title)) { return }
    }
    findTitleAmongHeadings()
    let others = version.heading == nil ? version.main.formula + version.main.preamble.prefix(1).compactMap(text) : []
    let texts = version.main.openingNote + others
    guard let first = texts.min(by: { $0.node < $1.node }),
      isTitle(document.plainText(of: first.node), title)
    else { return }
    diagnostics.append(.titleIsText(at: SourceLocation(version.file, document[first.node].range)))
  }

  /// A heading of many words over what reads like a formula, where it is none of the title.
  private mutating func findTitleAmongHeadings() {
    guard version.heading == nil, structure.elements.count > 2, structure[0].kind == .crossHeading,
      structure[1].kind == .provision(.recital), structure[1].label.isEmpty, let place = structure[0].text,
      let text = structure[2].text, LineEnding(before: Int(document[text.node].end), in: document) == .comma,
      document.plainText(of: place.node).split(separator: " ").count > 3
    else { return }
    diagnostics.append(.headingLikeTitle(at: SourceLocation(version.file, document[place.node].range)))
  }

  /// Whether a line says a title, or most of its words.
  private func isTitle(_ line: String, _ title: String) -> Bool {
    if Self.words(line).contains(Self.words(title)) { return true }
    if version.heading == nil, version.main.openingNote.count == 1, ShortLine.isOne(line, words: 20),
      !line.contains(":"), !line.contains(where: \.isNumber), line.contains(" ")
    {
      return true
    }
    let words = Self.longWords(title)
    guard !words.isEmpty, ShortLine.isOne(line, characters: 200, words: 30) else { return false }
    return words.intersection(Self.longWords(line)).count * 2 >= words.count
  }

  /// Those of four letters at least, in small ones.
  private static func longWords(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init))
  }

  private func text(_ element: BodyElement) -> TextPlace? {
    switch element {
    case .text(let place): place
    case .provision(let provision): provision.body.lazy.compactMap(text).first
    default: nil
    }
  }

  /// Small letters and digits alone.
  private static func words(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  // MARK: Citations and recitals

  /// A line of the formula, not its first, that opens as the first citation does, which a dash opens.
  private mutating func findInFormula() {
    let first = structure.elements.indices.first(where: { isMarked($0) })
    if let first, first < version.main.operative.range.lowerBound {
      for place in version.main.formula.dropFirst() { look(at: place, beside: [first], in: nil) }
    }
    for body in [version.main] + version.annexes.map(\.body) {
      for place in body.formula.dropFirst() { findCitation(place) }
    }
  }

  /// A line of the formula that opens as citations and recitals of the language do.
  private mutating func findCitation(_ place: TextPlace) {
    let line = Int(document[place.node].startLine)
    let text = document.plainText(of: place.node, skipping: place.skipping)
    let terms = LegalTerms.terms(for: version.language)
    // `Having regard to:` leads over to the dashes below it.
    guard document[place.node].kind == .paragraph, !told.contains(line),
      !diagnostics.contains(where: { $0.location.range.start.line == line }),
      let rest = OpeningText(text).dropping(anyOf: terms[.citation] + terms[.whereas]),
      rest.lower.contains(where: \.isLetter)
    else { return }
    diagnostics.append(.citationInFormula(at: SourceLocation(version.file, document[place.node].range)))
  }

  private mutating func findInPreamble() {
    var open: [Int] = []
    let preamble = version.main.preamble.range
    for index in preamble {
      while let last = open.last, Int(structure[last].end) <= index { open.removeLast() }
      switch structure[index].kind {
      case .provision: open.append(index)
      case .text where structure[index].role == .plain:
        guard let place = structure[index].text else { continue }
        let margin = open.first
        if let last = open.last, last == index - 1 { continue }
        let beside = margin.map { [$0] } ?? neighbours(of: index, in: preamble)
        look(at: place, beside: beside.filter(isMarked), in: margin)
      default: break
      }
    }
  }

  /// The provisions at the margin right before and after a text.
  private func neighbours(of index: Int, in preamble: Range<Int>) -> [Int] {
    let before = preamble.prefix(while: { $0 < index }).last { isMarked($0) && Int(structure[$0].end) <= index }
    let after = preamble.drop(while: { $0 <= index }).first(where: isMarked)
    return [before, after].compactMap(\.self)
  }

  /// Whether it is a citation or recital that a label or a dash opens.
  private func isMarked(_ index: Int) -> Bool {
    structure[index].kind == .provision(.citation) || structure[index].kind == .provision(.recital)
      ? !structure[index].label.isEmpty : false
  }

  private mutating func look(at place: TextPlace, beside others: [Int], in provision: Int?) {
    let line = Int(document[place.node].startLine)
    guard document[place.node].kind == .paragraph, !told.contains(line), let word = firstWord(of: place),
      let other = others.first(where: { firstText($0).flatMap(firstWord) == word }),
      let name = Provision(structure, other)?.nameInMessages
    else { return }
    let range = document[place.node].range
    diagnostics.append(
      .lostMark(
        word, like: name, of: provision.flatMap { Provision(structure, $0)?.nameInMessages },
        at: SourceLocation(version.file, range)))
  }

  private func firstText(_ provision: Int) -> TextPlace? {
    let text = provision + 1 < Int(structure[provision].end) ? structure[provision + 1] : nil
    return text.flatMap { if case .text = $0.kind { $0.text } else { nil } }
  }

  /// Of four letters at least, or a language's word for "having regard to" or "whereas", in lower case.
  private func firstWord(of place: TextPlace) -> String? {
    let word = document.plainText(of: place.node, skipping: place.skipping).drop { !$0.isLetter }
      .prefix(while: \.isLetter).lowercased()
    return word.count >= 4 || terms.contains(word) ? word : nil
  }
}
