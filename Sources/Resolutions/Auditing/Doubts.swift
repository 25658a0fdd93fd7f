internal import CommonMark
internal import Diagnostics

/// Tells where a text could have been read in another way as well: labels and numbers leave both open.
struct Doubts {
  private let version: LanguageVersion
  private let structure: Structure
  private var diagnostics: [Diagnostic] = []

  static func diagnostics(of version: LanguageVersion) -> [Diagnostic] {
    var doubts = Doubts(version: version)
    for index in version.structure.elements.indices { doubts.look(at: index) }
    for body in [version.main] + version.annexes.map(\.body) {
      doubts.findRestart(in: body.operative)
      doubts.findParts(in: body.operative)
      doubts.findLeftArticles(in: body.operative)
    }
    return doubts.diagnostics
  }

  private init(version: LanguageVersion) {
    self.version = version
    structure = version.structure
  }

  private mutating func look(at index: Int) {
    switch structure[index].kind {
    case .list: findChoice(in: index)
    case .provision(.recital), .provision(.paragraph):
      guard structure[index].label.isEmpty, index + 1 < Int(structure[index].end), structure[index + 1].kind == .list
      else { return }
      diagnostics.append(.pointsAlone(at: place(index + 2)))
    default: break
    }
  }

  private func place(_ index: Int) -> SourceLocation {
    SourceLocation(version.file, structure[min(index, structure.elements.count - 1)].range)
  }

  // MARK: Letters that are Roman numerals too

  /// `i` after `h` may be the first Roman numeral where `h` opens a list, and so may `v` after `u` and `x` after `w`.
  private mutating func findChoice(in list: Int) {
    let points = Array(structure.parts(of: list).indices)
    guard let last = points.last, let letter = letter(of: last), let before = Self.before[letter] else { return }
    if points.count == 1, let outer = pointAround(list), self.letter(of: outer) == before {
      diagnostics.append(.choiceOfLetter(structure.label(of: last), isList: true, at: place(last)))
    } else if points.count > 1, self.letter(of: points[points.count - 2]) == before,
      opensList(points[points.count - 2])
    {
      diagnostics.append(.choiceOfLetter(structure.label(of: last), isList: false, at: place(last)))
    }
  }

  private static let before: [String: String] = ["i": "h", "v": "u", "x": "w"]

  private func letter(of point: Int) -> String? {
    let letters = structure.label(of: point).filter(\.isLetter)
    return letters.isEmpty ? nil : letters
  }

  /// The point that a list stands in.
  private func pointAround(_ list: Int) -> Int? {
    (0..<list).last { structure[$0].kind == .provision(.point) && Int(structure[$0].end) > list }
  }

  /// Whether a point's text ends as one does that a list follows.
  private func opensList(_ point: Int) -> Bool {
    guard let text = structure[Int(structure[point].end) - 1].text else { return false }
    let words = version.document.plainText(of: text.node, skipping: text.skipping)
    return words.last { !$0.isWhitespace }.map { ":—–：".contains($0) } ?? false
  }

  // MARK: Numbers that begin anew

  /// Numbers that run on under one heading and begin anew under another.
  private mutating func findRestart(in operative: Siblings) {
    var (last, isUnderHeading, runsOn) = (0, false, false)
    var restart: Int?
    for index in operative.indices {
      if case .crossHeading = structure[index].kind {
        isUnderHeading = true
      } else if structure[index].kind == .provision(.paragraph), let number = number(of: index) {
        if isUnderHeading, last > 0 {
          runsOn = runsOn || number == last + 1
          if number == 1, restart == nil { restart = index }
        }
        (last, isUnderHeading) = (number, false)
      }
    }
    if runsOn, let restart { diagnostics.append(.numbersBeginAnew(at: place(restart))) }
  }

  // MARK: Parts

  /// A Roman part that ends as a paragraph does, after a paragraph that ends as a heading does: the labels of the two may
  /// be swapped.
  private mutating func findParts(in operative: Siblings) {
    var last: Int?
    for index in operative.indices {
      if case .crossHeading = structure[index].kind, !structure[index].label.isEmpty, let last,
        [.semicolon, .stop].contains(ending(index)),
        [.comma, .colon, LineEnding.none].contains(ending(Int(structure[last].end) - 1)) || isBeforeHeading(index)
      {
        diagnostics.append(.partLikeParagraph(structure.label(of: index), at: place(index)))
      }
      last = structure[index].kind == .provision(.paragraph) ? index : nil
    }
  }

  /// Whether the paragraph right after a part is a line that no sign ends, as none ends a heading.
  private func isBeforeHeading(_ part: Int) -> Bool {
    guard part + 2 < structure.elements.count, structure[part + 1].kind == .provision(.paragraph),
      let text = structure[part + 2].text, Int(structure[part + 1].end) == part + 3
    else { return false }
    return ShortLine.isOne(version.document.plainText(of: text.node, skipping: text.skipping), words: 6)
  }

  // MARK: Articles that a heading ends

  /// A paragraph after a heading that ended an article, whose number goes on with the article's own.
  private mutating func findLeftArticles(in operative: Siblings) {
    var last: Int?
    for index in operative.indices {
      switch structure[index].kind {
      case .provision(.article), .provision(.section):
        last = Array(structure.parts(of: index).indices).last { structure[$0].kind == .provision(.paragraph) }
      case .crossHeading: continue
      case .provision(.paragraph):
        if let before = last, let number = number(of: index), number == (self.number(of: before) ?? number) + 1 {
          diagnostics.append(.paragraphAfterArticle(structure.label(of: index), at: place(index)))
        }
        last = nil
      default: last = nil
      }
    }
  }

  private func ending(_ element: Int) -> LineEnding? {
    structure[element].text.map { LineEnding(before: Int(version.document[$0.node].end), in: version.document) }
  }

  private func number(of paragraph: Int) -> Int? {
    Int(structure.label(of: paragraph).filter { $0 != "." && $0 != "(" && $0 != ")" })
  }
}
