internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

extension ExchangeMerge {
  /// Of a text of a resolution.
  init(_ units: [ExchangeUnit], into pair: TextPair, exported: [ExchangeUnit], path: String) {
    let tables = Set(pair.pieces.filter { pair.source.document[$0.source.node].kind == .tableCell }.map(\.id))
    let notes = pair.version.document.comments.map(\.text.withSingleSpaces).filter {
      $0.lowercased().hasPrefix("note:")
    }
    self.init(
      units, exported: exported, path: path,
      knownNotes: Set(notes.map { $0.dropFirst(5).withSingleSpaces.asComment })
    ) { id, text in
      id.hasPrefix("head.") ? text.plain.withSingleBlanks : text.markdown(isInTable: tables.contains(id))
    }
  }

  /// The change of the file, of which each text is read as it is meant; others are told and left out.
  /// - Parameter read: reads a text as the site does.
  mutating func edit(
    _ pair: TextPair, _ units: [ExchangeUnit], read: (SourceFile) -> LanguageVersion
  ) -> FileEdit {
    var wanted = texts.filter { !$0.key.hasPrefix("head.") }
    var (edit, unplaced) = pair.edit(wanted, notes: notes)
    for id in unplaced {
      refuse(id, .noPlace, units)
      wanted[id] = nil
    }
    if !isRead(pair, edit, wanted, read) {
      for id in culprits(in: pair, wanted, read) {
        refuse(id, .readOtherwise, units)
        wanted[id] = nil
      }
      (edit, _) = pair.edit(wanted, notes: notes)
    }
    let heads = texts.filter { $0.key.hasPrefix("head.") }
    let left = HeadTexts(pair.version).replace(heads, source: HeadTexts(pair.source), in: &edit)
    for id in left {
      refuse(id, .noPlace, units)
      wanted[id] = nil
    }
    return edit
  }

  /// Without which the others are read as they are meant: one if that is enough, else all that are not read so alone, else
  /// all.
  private func culprits(
    in pair: TextPair, _ wanted: [String: String], _ read: (SourceFile) -> LanguageVersion
  ) -> [String] {
    func areRead(_ texts: [String: String]) -> Bool { isRead(pair, pair.edit(texts, notes: notes).edit, texts, read) }
    let ids = wanted.keys.sorted()
    if let one = ids.first(where: { id in areRead(wanted.filter { $0.key != id }) }) { return [one] }
    let some = ids.filter { id in !areRead(wanted.filter { $0.key == id }) }
    return areRead(wanted.filter { !some.contains($0.key) }) ? some : ids
  }

  private func isRead(
    _ pair: TextPair, _ edit: FileEdit, _ texts: [String: String], _ read: (SourceFile) -> LanguageVersion
  ) -> Bool {
    pair.isSame(as: TextPair(read(edit.result), source: pair.source), but: texts)
  }
}
