public import Resolutions

/// What the search finds as one: the title of a version, a provision at the margin with all its points, a heading between
/// provisions, or a footnote.
public struct SearchRecord: Sendable {
  /// A part that a link can lead to: a point, or the record's own text.
  public struct Part: Sendable {
    /// Where it stands in its page; nil for the whole page.
    public let anchor: Anchor?
    /// What the part is called, with all it belongs to, large initial: `Paragraph 2, point (a)`; empty for titles.
    public let name: String
    /// Its own words as plain text on one line, without its label.
    public let text: String
  }

  /// In the order of the text, never empty; the first is the record's own.
  public let parts: [Part]
  /// Its number as a name has it: `B`, `10`; empty where it has none.
  public let number: String
  /// What else it is found by: words that stand in it behind an apostrophe or a prefix, and its numbers as
  /// `SearchWords.number` writes them.
  public let forms: [String]

  /// Where it stands in its page; nil for the whole page.
  public var anchor: Anchor? { parts[0].anchor }
  /// All its words on one line.
  public var text: String { parts.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

  init(parts: [Part], number: String = "", numbers: [String] = [], language: LanguageTag) {
    precondition(!parts.isEmpty)
    self.parts = parts
    self.number = number
    forms = numbers + SearchWords.forms(of: parts.map(\.text), language: language)
  }
}

extension SearchRecord {
  /// All records of a version, in the order of the text; the title comes first, headings and footnotes last. What it shows
  /// in the source's words is found in the source's language alone.
  /// - Parameter frame: of the version's language.
  public static func all(of version: SiteVersion, _ frame: SiteFrame) -> [SearchRecord] {
    let records = SearchRecords(version: version, frame: frame)
    let all = [records.title] + records.provisions + records.headings + records.footnotes
    return all.filter { !$0.text.isEmpty }
  }
}

/// Makes the records of one version.
private struct SearchRecords {
  let version: SiteVersion
  let frame: SiteFrame

  private var text: LanguageVersion { version.text }
  private var language: LanguageTag { version.language.tag }

  /// Both titles, the line of facts, and every text that belongs to no provision.
  var title: SearchRecord {
    var texts = [text.fullTitle]
    for words in [version.title, version.reference, version.institution] {
      if let words, !texts.contains(where: { $0.contains(words) }) { texts.append(words) }
    }
    for body in [text.main] + text.annexes.map(\.body) {
      texts += (body.openingNote + body.formula).map(ownWords)
      for case .text(let place) in body.elements { texts.append(ownWords(of: place)) }
    }
    let parts = texts.filter { !$0.isEmpty }.map { SearchRecord.Part(anchor: nil, name: "", text: $0) }
    let none = [SearchRecord.Part(anchor: nil, name: "", text: "")]
    return SearchRecord(parts: parts.isEmpty ? none : parts, language: language)
  }

  var provisions: [SearchRecord] {
    text.marginProvisions.map { place in
      let (provision, parts) = (place.provision, parts(of: PlacedProvision(place, of: text)))
      return SearchRecord(
        parts: parts, number: provision.numberInNames, numbers: numbers(of: provision), language: language)
    }
  }

  /// A provision's own texts, then those of what stands within it; what follows a list is its own again.
  private func parts(of place: PlacedProvision) -> [SearchRecord.Part] {
    let provision = place.provision
    let name = frame.phrases.fullName(of: place, comma: frame.language.comma).capitalizedInitial(in: frame.phrases.tag)
    var own = provision.heading.map { [ownWords(of: $0)] } ?? []
    var parts: [SearchRecord.Part] = []
    func flush() {
      guard !own.isEmpty || parts.isEmpty else { return }
      parts.append(.init(anchor: provision.anchor, name: name, text: own.joined(separator: " ")))
      own = []
    }
    func append(_ inner: Provision) {
      flush()
      parts += self.parts(of: place.inner(inner))
    }
    for element in provision.body {
      switch element {
      case .text(let place): own.append(ownWords(of: place))
      case .provision(let paragraph): append(paragraph)
      case .list(let points): for point in points.provisions { append(point) }
      case .crossHeading, .rule: continue
      }
    }
    flush()
    return parts
  }

  /// Of a provision and of those within it that are no points: as addresses have them, and as they are printed.
  private func numbers(of provision: Provision) -> [String] {
    provision.all.filter { $0.kind != .point && $0.kind != .indent }.flatMap { inner in
      let printed = SearchWords.number(inner.kind.element, inner.numberInNames)
      let neutral = SearchWords.number(inner.kind.element, inner.number)
      return printed == neutral ? [neutral] : [neutral, printed]
    }
  }

  var headings: [SearchRecord] {
    let annexes = text.annexes.enumerated().map { index, annex in
      let part = SearchRecord.Part(
        anchor: annex.anchor,
        name: frame.phrases.outerNames(annex: text.number(of: annex), section: nil).joined().capitalizedInitial(
          in: frame.phrases.tag),
        text: ownWords(of: annex.heading))
      return record(part, .annex, String(index + 1))
    }
    let structure = text.structure
    let others = structure.elements.indices.compactMap { index -> SearchRecord? in
      guard case .crossHeading(let heading) = BodyElement(structure, index) else { return nil }
      let words = ownWords(of: heading.text)
      let part = SearchRecord.Part(anchor: heading.anchor, name: words, text: words)
      return SearchRecord(parts: [part], language: language)
    }
    return annexes + others
  }

  var footnotes: [SearchRecord] {
    text.footnotes.map { note in
      let part = SearchRecord.Part(
        anchor: note.anchor, name: frame.phrases[.footnoteN, note.mark].capitalizedInitial(in: frame.phrases.tag),
        text: ownWords(of: note.text))
      return record(part, .footnote, note.mark)
    }
  }

  /// A block as plain text; nothing where it is the source's.
  private func ownWords(of place: TextPlace) -> String { text.isBorrowed(place) ? "" : text.plainText(of: place) }

  private func record(_ part: SearchRecord.Part, _ element: Anchor.Element, _ number: String) -> SearchRecord {
    SearchRecord(
      parts: [part], number: number, numbers: [SearchWords.number(element, number)], language: language)
  }
}
