public import Diagnostics
public import Publishing
public import Resolutions
internal import Sites

/// What came of a file that a translators' tool gave back.
public struct TakenTranslation: Sendable {
  /// What is to be looked at, and what was not taken.
  public var diagnostics: [Diagnostic] = []
  /// The files of Content that were written, with how many pieces were changed, in the order of the tool's file.
  public var changed: [(path: String, count: Int)] = []
  /// How many translations of changed sources the tool says are right as they are.
  public var confirmed = 0

  /// Nothing yet.
  public init() {}
}

extension Site {
  /// Brings the translations of a tool's file into Content: of each piece that was translated the bytes, and no others.
  /// Nothing is said of the kind of the translation: what a tool calls approved is not official by that.
  /// - Parameter file: XLIFF 1.2 or 2.0.
  /// - Throws: `ExchangeError` where it is none, or is of no text that the language has; `EditError` where a file of Content
  ///   cannot be written or was changed meanwhile; `ContentError` and `RecordError`.
  public func takeTranslation(_ file: SourceFile, into language: LanguageTag) throws -> TakenTranslation {
    var taken = TakenTranslation()
    for part in try XLIFFReader.read(file) {
      guard part.language == language else {
        throw ExchangeError("\(file.path): it holds \(part.language), not \(language)")
      }
      if part.original.hasSuffix("/\(ExchangeUnits.phrasesName)") {
        try takeWords(part, path: file.path, &taken)
      } else {
        try takeText(part, path: file.path, &taken)
      }
    }
    taken.diagnostics.sort()
    return taken
  }

  private func takeText(_ part: XLIFFReader.File, path: String, _ taken: inout TakenTranslation) throws {
    let name = part.original.split(separator: "/").last.map(String.init) ?? ""
    let slug = Slug(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    guard let resolution = try resolution(slug)?.value, let pair = try pair(slug, part.language), !pair.isSource else {
      throw ExchangeError(
        "\(path): there is no Content/\(part.language)/\(slug).md to take it; begin with whereas translate \(part.language) \(slug)"
      )
    }
    let exported = ExchangeUnits(pair, resolution.drifts[part.language]).all
    var merge = ExchangeMerge(part.units, into: pair, exported: exported, path: path)
    let edit = merge.edit(pair, part.units) { reading(of: $0, in: part.language) }
    taken.diagnostics += merge.diagnostics
    if !edit.isEmpty {
      try edit.write(root: root)
      taken.changed.append((pair.version.file.path, merge.texts.count + merge.notes.count))
    }
    let confirmed = merge.confirmed.filter { !merge.refused.contains($0) }
    taken.confirmed += confirmed.count
    let keys = Set(merge.texts.keys.map(ExchangeUnit.key))
    try accept(keys.union(confirmed).subtracting(merge.refused), of: slug, in: part.language)
  }

  /// Words of the site: those that are other than what Whereas says by itself are written.
  private func takeWords(_ part: XLIFFReader.File, path: String, _ taken: inout TakenTranslation) throws {
    let words = try words(in: part.language)
    var merge = ExchangeMerge(part.units, exported: ExchangeUnits(words).all, path: path) { id, text in
      // Without its placeholder a phrase says nothing of what it is about.
      let wanted =
        Phrase(rawValue: id).flatMap { words.source[$0] }.map { InlineText(phrase: $0).codes.map(\.data) } ?? []
      return Set(wanted).isSubset(of: text.codes.map(\.data)) ? text.plainWithCodes : nil
    }
    var edit = FileEdit(words.file)
    let lines = YAMLLines(all: words.file)
    for (id, text) in merge.texts.sorted(by: { $0.key < $1.key })
    where !lines.put(id, YAMLText.scalar(text), in: &edit) {
      merge.refuse(id, .noPlace, part.units)
    }
    taken.diagnostics += merge.diagnostics
    guard !edit.isEmpty else { return }
    try edit.write(root: root)
    taken.changed.append((words.file.path, merge.texts.count))
  }
}
