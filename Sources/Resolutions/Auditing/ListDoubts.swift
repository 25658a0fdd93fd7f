internal import CommonMark
internal import Diagnostics

/// Tells of lists and numbers that do not look as those of a text do: one point alone, a line that leads over to nothing,
/// a label that stands twice in an article, numerals of two scripts in one count.
struct ListDoubts {
  private let version: LanguageVersion
  private let document: MarkdownDocument
  private let structure: Structure
  private let told: Set<Int>
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    var doubts = ListDoubts(version, others)
    for index in version.structure.elements.indices { doubts.look(at: index) }
    for body in [version.main] + version.annexes.map(\.body) {
      doubts.findParts(in: body.operative)
      doubts.findCompounds(in: body.operative)
    }
    return doubts.diagnostics
  }

  private init(_ version: LanguageVersion, _ others: [Diagnostic]) {
    self.version = version
    document = version.document
    structure = version.structure
    told = Set(others.map(\.location.range.start.line))
  }

  private mutating func look(at index: Int) {
    switch structure[index].kind {
    case .list:
      findLonePoint(in: index)
      findApart(index)
    case .provision(.article), .provision(.section): findInArticle(index)
    case .provision:
      findLeadToNothing(index)
      findShallowDash(index)
      findRepeatedOpening(index)
    default: break
    }
  }

  private mutating func add(_ doubt: ListDoubt, at index: Int) {
    let range = structure[index].range
    guard !told.contains(range.start.line) else { return }
    diagnostics.append(.listDoubt(doubt, at: SourceLocation(version.file, range)))
  }

  private func ending(_ element: Int) -> LineEnding? {
    structure[element].text.map { LineEnding(before: Int(document[$0.node].end), in: document) }
  }

  // MARK: Lists

  /// A list of one point, or of dashes in a paragraph without a number, after a text that does not lead over to it.
  private mutating func findLonePoint(in list: Int) {
    let points = Array(structure.parts(of: list).indices)
    guard list > 0, points.count == 1 || isUnlabelled(list - 2), !isAfterGap(points[0]), let before = ending(list - 1),
      [.text, .crossHeading, .provision(.article)].contains(structure[list - 1].kind)
    else { return }
    let isDash = structure[points[0]].kind == .provision(.indent)
    guard structure[points[0]].range.start.column == 1,
      isDash
        ? before == .none
          || (before == .semicolon
            && (isUnlabelled(list - 2) || isArticle(list - 2) || isArticle(list - 1) || isHeadingLike(points)))
        : points.count == 1 && isNumeral(points[0]) && (before == .semicolon || before == .stop)
    else { return }
    add(.lonePoint(structure.label(of: points[0])), at: points[0])
  }

  /// Whether a list is one short line that no sign ends, after a sentence that goes on in the next paragraph.
  private func isHeadingLike(_ points: [Int]) -> Bool {
    points.count == 1 && Int(structure[points[0]].end) == points[0] + 2 && ending(points[0] + 1) == LineEnding.none
  }

  /// A list right after another one, as its labels stand further in or out, where no comment parts the two.
  private mutating func findApart(_ list: Int) {
    guard list + 1 < structure.elements.count,
      let other = structure.elements[..<list].firstIndex(where: { $0.kind == .list && Int($0.end) == list }),
      let label = structure.printedLabel(at: list + 1), let first = structure.printedLabel(at: other + 1),
      label.form == first.form, label.isNumber == first.isNumber
    else { return }
    var line = structure[list + 1].range.start.line - 1
    guard
      told.isDisjoint(with: structure[other + 1].range.start.line...max(line, structure[other + 1].range.start.line))
    else { return }
    while line > 1, version.file.line(line).allSatisfy({ $0 <= 0x20 }) { line -= 1 }
    guard !String(decoding: version.file.line(line), as: UTF8.self).contains("-->") else { return }
    add(.apart(structure.label(of: list + 1)), at: list + 1)
  }

  private func isArticle(_ index: Int) -> Bool { index >= 0 && structure[index].kind == .provision(.article) }

  /// Whether an element is a paragraph without a label.
  private func isUnlabelled(_ index: Int) -> Bool {
    index >= 0 && structure[index].kind == .provision(.paragraph) && structure[index].label.isEmpty
  }

  /// Whether a point is numbered with a letter or a Roman numeral.
  private func isNumeral(_ point: Int) -> Bool { structure.label(of: point).contains(where: \.isLetter) }

  private func isAfterGap(_ point: Int) -> Bool {
    guard let text = structure[max(point - 2, 0)].text else { return false }
    return ExcerptSign.isOne(document.plainText(of: text.node, skipping: text.skipping))
  }

  /// A provision that ends with a colon, and nothing that it could lead over to.
  private mutating func findLeadToNothing(_ provision: Int) {
    let last = Int(structure[provision].end) - 1
    guard last == provision + 1, structure[last].kind == .text, ending(last) == .colon,
      last + 1 < structure.elements.count, isBeside(last + 1, provision),
      !told.contains(structure[last + 1].range.start.line)
    else { return }
    add(.leadToNothing(structure.label(of: provision)), at: provision)
  }

  /// Whether an element is a provision of the same kind as the one before it.
  private func isBeside(_ next: Int, _ provision: Int) -> Bool { structure[next].kind == structure[provision].kind }

  /// A dash that stands no further in than the one that it is read as part of.
  private mutating func findShallowDash(_ index: Int) {
    guard structure[index].kind == .provision(.indent), index > 2, structure[index - 1].kind == .list else { return }
    guard structure[index].range.start.line > structure[index - 3].range.start.line,
      structure[index - 3].kind == .provision(.indent), Int(structure[index - 3].end) > index,
      structure[index].range.start.column <= structure[index - 3].range.start.column
    else { return findSpaceBeforeTab(index) }
    let line = version.file.line(structure[index].range.start.line).dropFirst(structure[index].range.start.column - 1)
    guard line.first != UInt8(ascii: "o"), line.first != 0xC2 else { return }
    add(.shallowDash, at: index)
  }

  /// A dash that only a space before a tab puts further in.
  private mutating func findSpaceBeforeTab(_ index: Int) {
    guard version.file.line(structure[index].range.start.line).starts(with: [0x20, 0x09])
    else { return }
    add(.shallowDash, at: index)
  }

  /// A point with the label that the text before its list opens with: `1. (1) One` and then `(1) Two`.
  private mutating func findRepeatedOpening(_ index: Int) {
    guard structure[index].kind == .provision(.point), index > 1, structure[index - 1].kind == .list,
      let place = structure[index - 2].text, structure[index - 2].kind == .text
    else { return }
    let label = structure.label(of: index)
    guard document.plainText(of: place.node, skipping: place.skipping).hasPrefix("\(label) ") else { return }
    add(.repeatedInArticle(label), at: index)
  }

  // MARK: Articles and sections

  private mutating func findInArticle(_ article: Int) {
    var labels: [String] = []
    var first: (isIdeographic: Bool, index: Int)?
    var hasRoman = false
    for index in structure.parts(of: article).indices {
      switch structure[index].kind {
      case .list:
        let points = Array(structure.parts(of: index).indices)
        labels += points.map { structure.label(of: $0) }
        if first == nil, let point = points.first, let kind = isIdeographic(point) { first = (kind, point) }
      case .provision(.paragraph):
        let label = structure.label(of: index)
        if labels.contains(label) { add(.repeatedInArticle(label), at: index) }
        if let kind = isIdeographic(index), let before = first, before.isIdeographic != kind {
          add(.otherNumerals(label), at: index)
        }
        if first == nil, let kind = isIdeographic(index) { first = (kind, index) }
        if !hasRoman, let value = RomanNumeral.value(structure[index].number(in: structure)), value > 1,
          label.contains(where: \.isLetter)
        {
          add(.romanWithoutFirst(label), at: index)
        }
        hasRoman = hasRoman || RomanNumeral.value(structure[index].number(in: structure)) != nil
      default: continue
      }
    }
    findUnledParagraphs(of: article)
  }

  /// Whether the number before `、` is Chinese, in an element that is printed so; nil for others.
  private func isIdeographic(_ index: Int) -> Bool? {
    let label = structure.label(of: index)
    guard label.hasSuffix("、"), let first = label.unicodeScalars.first else { return nil }
    return ChineseNumber.isDigit(first)
  }

  /// A whole sentence of Chinese that no sign ends, and paragraphs after it that would be points if one did.
  private mutating func findUnledParagraphs(of article: Int) {
    let parts = Array(structure.parts(of: article).indices)
    guard parts.count > 1, structure[parts[0]].kind == .text, ending(parts[0]) == LineEnding.none,
      structure[parts[1]].kind == .provision(.paragraph), isIdeographic(parts[1]) != nil,
      let text = structure[parts[0]].text,
      document.plainText(of: text.node, skipping: text.skipping).count >= 8
    else { return }
    add(.unledParagraphs(structure.label(of: parts[1])), at: parts[1])
  }

  // MARK: Paragraphs

  /// `1.1.` that is read as a paragraph, before paragraph 1.
  private mutating func findCompounds(in operative: Siblings) {
    var compound: (parent: String, index: Int)?
    for index in operative.indices where structure[index].kind == .provision(.paragraph) {
      let label = structure.label(of: index)
      let numbers = label.split(separator: ".")
      if let compound, numbers.count == 1, numbers[0] == compound.parent {
        return add(.compoundFirst(structure.label(of: compound.index)), at: compound.index)
      }
      if numbers.count > 1, compound == nil { compound = (String(numbers[0]), index) }
    }
  }

  // MARK: Parts

  /// Whether a paragraph that no sign ends stands right before a part.
  private func isAfterOpenParagraph(_ part: Int) -> Bool {
    part > 1 && structure[part - 2].kind == .provision(.paragraph) && ending(part - 1) == LineEnding.none
  }

  /// A Roman part that ends as paragraphs do, among paragraphs that go on before and after it: the labels of two may be
  /// swapped.
  private mutating func findParts(in operative: Siblings) {
    for part in operative.indices
    where structure[part].kind == .crossHeading && !structure[part].label.isEmpty {
      let isSwapped = ending(part) == .semicolon && isAmongParagraphs(part)
      if isSwapped || (ending(part) == .comma && isAfterOpenParagraph(part)) {
        add(.partWithSign(structure.label(of: part)), at: part)
      }
    }
  }

  /// Whether the paragraph after a part goes on with the number of the one before it.
  private func isAmongParagraphs(_ part: Int) -> Bool {
    let before = structure.elements[..<part].last { $0.kind == .provision(.paragraph) }
    guard part + 1 < structure.elements.count, structure[part + 1].kind == .provision(.paragraph),
      let number = before.flatMap({ Int(structure.text($0.ordinal)) })
    else { return false }
    return Int(structure.text(structure[part + 1].ordinal)) == number + 1
  }
}

/// Something about a list or a number that may be a slip.
enum ListDoubt {
  case lonePoint(String)
  case leadToNothing(String)
  case apart(String)
  case repeatedInArticle(String)
  case otherNumerals(String)
  case romanWithoutFirst(String)
  case unledParagraphs(String)
  case partWithSign(String)
  case shallowDash
  case compoundFirst(String)
}

extension Structure.Element {
  /// The number's characters.
  fileprivate func number(in structure: Structure) -> String.UnicodeScalarView {
    structure.text(number).unicodeScalars
  }
}
