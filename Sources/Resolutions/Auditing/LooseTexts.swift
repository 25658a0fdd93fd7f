internal import CommonMark
internal import Diagnostics

/// Tells of texts without a label in a provision that look as if something of their own began there: a line that no sign
/// ends, as none ends a heading; a text after a point that has ended.
struct LooseTexts {
  private let version: LanguageVersion
  private let document: MarkdownDocument
  private let structure: Structure
  private let told: Set<Int>
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    var search = LooseTexts(version, others)
    search.findAll()
    return search.diagnostics
  }

  private init(_ version: LanguageVersion, _ others: [Diagnostic]) {
    self.version = version
    document = version.document
    structure = version.structure
    told = Set(others.map(\.location.range.start.line))
  }

  private mutating func findAll() {
    var open: [Int] = []
    for index in structure.elements.indices {
      while let last = open.last, Int(structure[last].end) <= index { open.removeLast() }
      switch structure[index].kind {
      case .provision: open.append(index)
      case .text where structure[index].role == .leadIn: lookAtLead(index)
      case .text where structure[index].role == .plain:
        guard index > 0, let place = structure[index].text, !isTold(place) else { continue }
        if let owner = open.last {
          if index > owner + 1 { look(at: index, place, in: owner) }
        } else {
          lookBetween(at: index, place)
        }
      default: continue
      }
    }
    for place in version.main.openingNote + version.main.formula where endsWithGap(place) && !isTold(place) {
      diagnostics.append(.straySign("…", at: SourceLocation(version.file, document[place.node].range)))
    }
    for (before, place) in zip(version.main.formula, version.main.formula.dropFirst())
    where (ending(before) == .comma || ending(before) == .none) && isHeading(place) && !isTold(place)
      && !document.plainText(of: place.node).isInCapitals
    {
      diagnostics.append(.headingLikeText(in: nil, at: SourceLocation(version.file, document[place.node].range)))
    }
  }

  /// Whether a line ends with the sign for something left out.
  private func endsWithGap(_ place: TextPlace) -> Bool {
    let text = document.plainText(of: place.node)
    return text.hasSuffix(" […]") || text.hasSuffix(" [...]")
  }

  /// Looks at a line that leads over to the operative part: one that no sign ends may be a heading.
  private mutating func lookAtLead(_ index: Int) {
    guard let place = structure[index].text, isHeading(place), !isTold(place) else { return }
    let text = document.plainText(of: place.node)
    guard text.contains(" "), text.count <= 40, !text.contains(","), !text.isInCapitals,
      !isBeforeLead(index), index > 0 || version.main.formula.last.map(ending) == .comma
    else {
      return
    }
    diagnostics.append(.headingLikeText(in: nil, at: SourceLocation(version.file, document[place.node].range)))
  }

  /// Whether another line that leads over comes next, with the sign that shows it.
  private func isBeforeLead(_ index: Int) -> Bool {
    let rest = structure.elements[(index + 1)...].prefix { $0.role == .leadIn }
    return rest.contains { $0.text.map { ending($0) == .colon } ?? false }
  }

  /// Looks at a text that is part of no provision.
  private mutating func lookBetween(at index: Int, _ place: TextPlace) {
    if document[place.node].kind == .bulletList, structure[index - 1].role == .leadIn {
      let location = SourceLocation(version.file, document[place.node].range)
      diagnostics.append(.textAfterPoint(in: nil, after: nil, at: location))
    }
    guard version.main.operative.range.upperBound > index, document[place.node].kind == .paragraph else { return }
    let location = SourceLocation(version.file, document[place.node].range)
    if structure[index - 1].kind == .text, structure[index - 1].role == .plain, isHeading(place) {
      diagnostics.append(.headingLikeText(in: nil, at: location))
    }
    guard let before = structure[index - 1].text, structure[index - 1].kind == .text else { return }
    let isLast = version.main.preamble.range.contains(index)
    let name = owner(of: index - 1).flatMap { Provision(structure, $0)?.nameInMessages }
    if ending(before) == .colon, ending(place) != .colon, name != nil || structure[index - 1].role == .plain {
      diagnostics.append(.textAfterPoint(in: nil, after: name, at: location))
    } else if isLast, isAmongCitations(index), [.comma, .semicolon].contains(ending(place)),
      ending(before) == ending(place)
    {
      diagnostics.append(.textAfterPoint(in: nil, after: name, at: location))
    } else if isLast, isSmall(place), [.comma, .semicolon].contains(ending(before)), ending(place) == .semicolon {
      diagnostics.append(.textAfterPoint(in: nil, after: name, at: location))
    }
  }

  /// Whether a citation comes right before a text, or right after it.
  private func isAmongCitations(_ index: Int) -> Bool {
    (index + 1 < structure.elements.count && structure[index + 1].kind == .provision(.citation))
      || (index > 1 && structure[index - 2].kind == .provision(.citation))
  }

  /// Whether a text begins with a small letter.
  private func isSmall(_ place: TextPlace) -> Bool {
    document.plainText(of: place.node).first { !$0.isWhitespace }?.isLowercase ?? false
  }

  /// The innermost provision that an element is part of.
  private func owner(of index: Int) -> Int? {
    structure.elements[..<index].indices.last { provision in
      guard case .provision = structure[provision].kind else { return false }
      return Int(structure[provision].end) > index
    }
  }

  private func isTold(_ place: TextPlace) -> Bool { told.contains(Int(document[place.node].startLine)) }

  private mutating func look(at index: Int, _ place: TextPlace, in owner: Int) {
    guard document[place.node].kind == .paragraph, let before = structure[index - 1].text,
      let name = Provision(structure, owner)?.nameInMessages
    else { return }
    let location = SourceLocation(version.file, document[place.node].range)
    let isAfterPoint =
      isPoint(owner)
      && (ending(before) == .semicolon
        ? isOut(place, of: owner) || isLikePoint(place, owner) : ending(before) == .comma && isLikePoint(place, owner))
    let column = Int(document[place.node].startColumn)
    let isSlip =
      isPoint(owner)
      ? column == structure[owner].range.start.column + 1 : column == 2 && structure[index - 2].isPoint
    if ((isAfterPoint || isSlip) && [.semicolon, .stop].contains(ending(place)))
      || (isBeforeDashes(index, before) && ending(place) != .none)
    {
      diagnostics.append(.textAfterPoint(in: name, after: nil, at: location))
    } else if leadsNowhere(index, place) {
      diagnostics.append(.leadToNothing(in: name, at: location))
    } else if !isPoint(owner), document[place.node].startColumn <= 2, isHeading(place),
      [.semicolon, .stop].contains(ending(before)) || structure[index - 2].isPoint
    {
      diagnostics.append(.headingLikeText(in: name, at: location))
    }
  }

  /// Whether a text is a clause as that of a dash is, which nothing but its column makes a part of it.
  private func isLikePoint(_ place: TextPlace, _ owner: Int) -> Bool {
    // A text within an item of Markdown's own list is meant to be there.
    structure[owner].kind == .provision(.indent) && (structure[owner + 1].text?.skipping ?? 0) > 0 && isSmall(place)
      && ending(place) != .comma
      && document.plainText(of: place.node).split(separator: " ").count > 2
  }

  /// Whether a text stands further out than that of a point, where its mark would stand.
  private func isOut(_ place: TextPlace, of point: Int) -> Bool {
    let column = Int(document[place.node].startColumn)
    let text = structure[point + 1].text.map { Int(document[$0.node].startColumn) } ?? 0
    guard document.plainText(of: place.node).contains(where: \.isLetter) else { return false }
    return column <= structure[point].range.start.column + 1 || column < text
  }

  private func isPoint(_ provision: Int) -> Bool {
    structure[provision].kind == .provision(.point) || structure[provision].kind == .provision(.indent)
  }

  /// Whether a line at the margin ends with a colon, and no list stands after it.
  private func leadsNowhere(_ index: Int, _ place: TextPlace) -> Bool {
    guard document[place.node].startColumn == 1, ending(place) == .colon,
      document.plainText(of: place.node).first?.isUppercase == true
    else { return false }
    guard index + 1 < structure.elements.count else { return true }
    return structure[index + 1].kind != .list && !(structure[index + 1].text.map(isBlock) ?? false)
  }

  /// Whether it is a table, a quote or code.
  private func isBlock(_ place: TextPlace) -> Bool { document[place.node].kind != .paragraph }

  /// Whether dashes follow a text, and one that leads over to them stands before it.
  private func isBeforeDashes(_ index: Int, _ before: TextPlace) -> Bool {
    var list = index + 1
    while list < structure.elements.count, structure[list].kind == .text { list += 1 }
    guard list + 1 < structure.elements.count, structure[list].kind == .list,
      structure[list + 1].kind == .provision(.indent)
    else { return false }
    return [.colon, .dash, .none].contains(ending(before))
  }

  private func isHeading(_ place: TextPlace) -> Bool {
    let text = document.plainText(of: place.node, skipping: place.skipping)
    guard let first = text.first,
      first.isUppercase || (0x10D0...0x10FF).contains(first.unicodeScalars.first?.value ?? 0)
    else { return false }
    return ShortLine.isOne(text, words: 10)
  }

  private func ending(_ place: TextPlace) -> LineEnding {
    LineEnding(before: Int(document[place.node].end), in: document)
  }
}

extension Structure.Element {
  fileprivate var isPoint: Bool { kind == .provision(.point) || kind == .provision(.indent) }
}

extension String {
  /// Whether all its letters are capitals.
  fileprivate var isInCapitals: Bool { !contains(where: \.isLowercase) }
}
