internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// Brings what a tool gives back together with the file as it is now: finds what was translated, and what must not be taken.
struct ExchangeMerge {
  private let pair: TextPair
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// New texts in Markdown, by id; those of the head are plain.
  private(set) var texts: [String: String] = [:]
  /// What the tool says is right as it is, though the source was changed.
  private(set) var confirmed: Set<String> = []
  /// New notes by id.
  private(set) var notes: [String: [String]] = [:]
  /// The keys of which something was not taken.
  private(set) var refused: Set<String> = []

  /// - Parameters:
  ///   - exported: the units as they would be exported now.
  ///   - path: of the tool's file.
  init(_ units: [ExchangeUnit], into pair: TextPair, exported: [ExchangeUnit], path: String) {
    self.pair = pair
    self.path = path
    let known = Dictionary(exported.map { ($0.id, $0) }) { first, _ in first }
    let pieces = Dictionary(pair.pieces.map { ($0.id, $0) }) { first, _ in first }
    for unit in units {
      if let now = known[unit.id] {
        take(unit, now, pieces[unit.id])
      } else if unit.isTranslated, unit.isChanged {
        tell(.unknownUnit, unit)
      }
    }
  }

  private mutating func take(_ unit: ExchangeUnit, _ now: ExchangeUnit, _ piece: TextPair.Piece?) {
    if let piece { takeNotes(unit, now, piece) }
    guard let target = unit.target, unit.isTranslated else {
      if unit.stamps?.target == now.target?.fingerprint { tell(.removed, unit) }
      return
    }
    if let current = now.target, target.isSame(as: current) {
      if now.state == .outdated, unit.state == .translated, isOfThisSource(unit, now) { confirmed.insert(unit.id) }
      return
    }
    guard unit.isChanged else { return }
    guard isOfThisSource(unit, now) else { return tell(.otherSource, unit) }
    if let stamps = unit.stamps, stamps.target != (now.target ?? InlineText()).fingerprint {
      return tell(.changedMeanwhile, unit)
    }
    guard let text = text(of: unit, target, now, piece) else { return }
    texts[unit.id] = text
  }

  private func isOfThisSource(_ unit: ExchangeUnit, _ now: ExchangeUnit) -> Bool {
    unit.stamps.map { $0.source == now.source.fingerprint } ?? unit.source.isSame(as: now.source)
  }

  private mutating func text(
    of unit: ExchangeUnit, _ target: InlineText, _ now: ExchangeUnit, _ piece: TextPair.Piece?
  ) -> String? {
    let known = [now.target, now.source].compactMap(\.self)
    guard target.isPaired else {
      tell(.codesBroken, unit)
      return nil
    }
    guard let filled = target.filled(from: known) else {
      tell(.codesAdded, unit)
      return nil
    }
    guard let piece else { return filled.plain.withSingleBlanks }
    let isInTable = pair.source.document[piece.source.node].kind == .tableCell
    guard let markdown = filled.markdown(isInTable: isInTable) else {
      tell(.codesBroken, unit)
      return nil
    }
    tellCodes(unit, target, now)
    return markdown
  }

  /// Says which codes of the source are missing or stand in another order, where they did not before.
  private mutating func tellCodes(_ unit: ExchangeUnit, _ target: InlineText, _ now: ExchangeUnit) {
    let (ours, theirs) = (target.codes.map(\.id), now.source.codes)
    let before = now.target?.codes.map(\.id)
    let missing = theirs.filter { !ours.contains($0.id) && before?.contains($0.id) ?? true }
    if !missing.isEmpty { tell(.codesMissing, unit, missing.map(\.shown)) }
    let shared = theirs.filter { ours.contains($0.id) }
    let order = ours.filter { id in shared.contains { $0.id == id } }
    let isMoved = order != shared.map(\.id) && order != before?.filter { order.contains($0) }
    if isMoved { tell(.codesMoved, unit, shared.map(\.shown)) }
  }

  private mutating func takeNotes(_ unit: ExchangeUnit, _ now: ExchangeUnit, _ piece: TextPair.Piece) {
    let known = pair.version.document.comments.map { $0.text.withSingleSpaces }
    let new = unit.notes.map(\.withSingleSpaces).filter { note in
      !note.isEmpty && !now.notes.contains(note) && !known.contains { $0.lowercased() == "note: \(note)".lowercased() }
    }
    if !new.isEmpty { notes[unit.id] = new }
  }

  private mutating func tell(_ rule: ExchangeRule, _ unit: ExchangeUnit, _ codes: [String] = []) {
    if rule.severity == .error { refused.insert(unit.key) }
    diagnostics.append(rule.diagnostic(unit.id, codes, path: path, line: unit.line))
  }

  // MARK: The file

  /// The change of the file, of which each text is read as it is meant; others are told and left out.
  /// - Parameter read: reads a text as the site does.
  mutating func edit(_ units: [ExchangeUnit], read: (SourceFile) -> LanguageVersion) -> FileEdit {
    var wanted = texts.filter { !$0.key.hasPrefix("head.") }
    var (edit, unplaced) = pair.edit(wanted, notes: notes)
    for id in unplaced { refuse(id, .noPlace, units, &wanted) }
    if !isRead(edit, wanted, read) {
      for id in culprits(in: wanted, read) { refuse(id, .readOtherwise, units, &wanted) }
      (edit, _) = pair.edit(wanted, notes: notes)
    }
    let heads = texts.filter { $0.key.hasPrefix("head.") }
    let left = HeadTexts(pair.version).replace(heads, source: HeadTexts(pair.source), in: &edit)
    for id in left { refuse(id, .noPlace, units, &wanted) }
    return edit
  }

  /// Without which the others are read as they are meant: one if that is enough, else all that are not read so alone, else
  /// all.
  private func culprits(in wanted: [String: String], _ read: (SourceFile) -> LanguageVersion) -> [String] {
    func areRead(_ texts: [String: String]) -> Bool { isRead(pair.edit(texts, notes: notes).edit, texts, read) }
    let ids = wanted.keys.sorted()
    if let one = ids.first(where: { id in areRead(wanted.filter { $0.key != id }) }) { return [one] }
    let some = ids.filter { id in !areRead(wanted.filter { $0.key == id }) }
    return areRead(wanted.filter { !some.contains($0.key) }) ? some : ids
  }

  private func isRead(_ edit: FileEdit, _ texts: [String: String], _ read: (SourceFile) -> LanguageVersion) -> Bool {
    pair.isSame(as: TextPair(read(edit.result), source: pair.source), but: texts)
  }

  private mutating func refuse(
    _ id: String, _ rule: ExchangeRule, _ units: [ExchangeUnit], _ wanted: inout [String: String]
  ) {
    texts[id] = nil
    wanted[id] = nil
    if let unit = units.first(where: { $0.id == id }) { tell(rule, unit) }
  }
}

extension ExchangeUnit {
  /// The address without the number of the piece.
  var key: String { id.hasPrefix("head.") ? id : id.split(separator: ".").first.map(String.init) ?? id }

  var isTranslated: Bool { target.map { !$0.isEmpty } ?? false }

  /// Whether the tool changed it; where that cannot be known it may have.
  var isChanged: Bool { stamps.map { $0.target != (target ?? InlineText()).fingerprint } ?? true }
}

extension InlineText {
  /// Whether each beginning has its end after it, none across another.
  var isPaired: Bool {
    var open: [Int] = []
    for piece in pieces {
      switch piece {
      case .text, .single: continue
      case .open(let id, _): open.append(id)
      case .close(let id, _): if open.popLast() != id { return false }
      }
    }
    return open.isEmpty
  }
}
