internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites

extension Site {
  /// What stands to be translated into a language, and what is translated already, for translators' tools.
  /// - Parameter slugs: empty for all that the language has a file of.
  /// - Throws: `ContentError` where a file cannot be read.
  public func exchangeFiles(_ language: LanguageTag, of slugs: [Slug] = []) throws -> [ExchangeFile] {
    let wanted = slugs.isEmpty ? inventory.resolutions.filter { $0.languages.contains(language) }.map(\.slug) : slugs
    return try wanted.compactMap { slug in
      guard let resolution = try resolution(slug)?.value, let pair = try pair(slug, language), !pair.isSource else {
        return nil
      }
      let units = ExchangeUnits(pair, resolution.drifts[language])
      return ExchangeFile(
        original: pair.version.file.path, sourceLanguage: pair.source.language, language: language, units: units.all)
    }
  }
}

extension Site {
  /// The site's own words for translators' tools, in their order.
  /// - Throws: `ContentError` where the language's file of words cannot be read.
  public func exchangedWords(_ language: LanguageTag) throws -> ExchangeFile {
    let words = try words(in: language)
    return ExchangeFile(
      original: words.file.path, sourceLanguage: .english, language: language, units: ExchangeUnits(words).all)
  }
}

extension ExchangeUnits {
  /// The name of a language's file of words.
  static let phrasesName = "phrases.yml"

  /// Of the site's own words; what stands for a number or a name in them is a code.
  init(_ words: SiteWords) {
    all = Phrase.allCases.compactMap { phrase in
      guard let text = words.source[phrase] else { return nil }
      let source = InlineText(phrase: text)
      let target = (words.own[phrase] ?? words.builtIn[phrase]).map { InlineText(phrase: $0).numbered(like: source) }
      return ExchangeUnit(
        id: phrase.rawValue, source: source, target: target, state: target == nil ? .missing : .translated,
        stamps: ExchangeUnit.Stamps(source, target))
    }
  }
}

/// The units of a translation, as a tool is given them.
struct ExchangeUnits {
  /// Those of the head first, then in the order of the source.
  let all: [ExchangeUnit]

  /// - Parameter drift: what became of the translation since it was recorded; nil where it is not.
  init(_ pair: TextPair, _ drift: TranslationDrift?) {
    var changes: [String: TranslationDrift.SourceChange] = [:]
    for one in drift?.pairs ?? [] {
      if case .outdated(let change) = one.state { changes[one.key] = change }
    }
    let notes = Notes(of: pair.version, pair.version.units)
    let ownKeys = Dictionary((drift?.pairs ?? []).map { ($0.key, $0.ours?.key ?? $0.key) }) { first, _ in first }
    let (own, theirs) = (HeadTexts(pair.version), HeadTexts(pair.source))
    var units = theirs.texts.map { id, text in
      let source = InlineText(plain: text)
      let target = own[id].map { InlineText(plain: $0) }
      return ExchangeUnit(
        id: id, source: source, target: target, state: target == nil ? .missing : .translated,
        stamps: ExchangeUnit.Stamps(source, target))
    }
    for piece in pair.pieces {
      let source = InlineText(piece.source, of: pair.source)
      let target = pair.inline(piece, like: source)
      let change = target == nil ? nil : changes[piece.key]
      let isFirst = piece.id == piece.key
      units.append(
        ExchangeUnit(
          id: piece.id, source: source, target: target,
          state: target == nil ? .missing : change == nil ? .translated : .outdated,
          notes: isFirst ? notes[ownKeys[piece.key] ?? piece.key] : [],
          remarks: isFirst
            ? change.map { ["the source was changed: \(StatusText.text(of: $0.difference))"] } ?? [] : [],
          stamps: ExchangeUnit.Stamps(source, target)))
    }
    all = units
  }
}

extension TextPair {
  /// A piece as it is translated, its codes with the numbers of the source's; nil where it is not.
  func inline(_ piece: Piece, like source: InlineText) -> InlineText? {
    piece.own.map { InlineText($0, of: version).numbered(like: source) }
  }
}

extension InlineText {
  /// Without codes.
  init(plain: String) { pieces = plain.isEmpty ? [] : [.text(plain)] }

  /// Of one of the site's words, whose `{placeholder}` is a code.
  init(phrase: String) {
    var rest = phrase[...]
    var count = 0
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      count += 1
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.single(count, String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  /// With what codes stand for, on one line.
  var plainWithCodes: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .open(_, let text), .close(_, let text), .single(_, let text): text
      }
    }.joined().withSingleBlanks
  }
}
