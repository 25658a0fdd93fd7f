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
}
