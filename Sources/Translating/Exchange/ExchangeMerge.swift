internal import Diagnostics
internal import Resolutions
internal import Sites

/// Brings what a tool gives back together with the file as it is now: finds what was translated, and what must not be taken.
struct ExchangeMerge {
  private let path: String
  private let writing: (String, InlineText) -> String?
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
  ///   - knownNotes: those that are there already, of whatever unit.
  ///   - writing: how the text of a unit is written, with what its codes stand for; nil where it cannot be.
  init(
    _ units: [ExchangeUnit], exported: [ExchangeUnit], path: String, knownNotes: Set<String> = [],
    writing: @escaping (String, InlineText) -> String?
  ) {
    self.path = path
    self.writing = writing
    let known = Dictionary(exported.map { ($0.id, $0) }) { first, _ in first }
    let repeated = Self.repeated(units)
    for unit in units {
      if repeated.contains(unit.id) {
        if refused.insert(unit.key).inserted { tell(.repeatedUnit, unit) }
      } else if let now = known[unit.id] {
        let new = unit.notes.map(\.withSingleSpaces).filter { !$0.isEmpty && !knownNotes.contains($0.asComment) }
        if !new.isEmpty { notes[unit.id] = new }
        take(unit, now)
        let hasText = texts[unit.id] != nil || now.target != nil
        if !new.isEmpty, unit.id.hasPrefix("head.") || !hasText { tell(.noteLost, unit) }
      } else if unit.isTranslated, unit.isChanged {
        tell(.unknownUnit, unit)
      }
    }
  }

  /// The ids of units that stand there more than once and do not say the same.
  private static func repeated(_ units: [ExchangeUnit]) -> Set<String> {
    var firsts: [String: [String]] = [:]
    var repeated: Set<String> = []
    for unit in units {
      let shape = (unit.target ?? InlineText()).shape
      if let first = firsts[unit.id], first != shape { repeated.insert(unit.id) }
      firsts[unit.id] = shape
    }
    return repeated
  }

  private mutating func take(_ unit: ExchangeUnit, _ now: ExchangeUnit) {
    guard let target = unit.target, unit.isTranslated else {
      if unit.stamps?.target == now.target?.fingerprint { tell(.removed, unit) }
      return
    }
    // Some tools put the source's words where a translation is to be written.
    if now.target == nil, unit.state != .translated, target.isSame(as: unit.source), target.hasWords { return }
    if let current = now.target, target.isSame(as: current) {
      if now.state == .outdated, unit.state == .translated, isOfThisSource(unit, now) { confirmed.insert(unit.id) }
      return
    }
    guard unit.isChanged else { return }
    guard isOfThisSource(unit, now) else { return tell(.otherSource, unit) }
    if let stamps = unit.stamps, stamps.target != (now.target ?? InlineText()).fingerprint {
      return tell(.changedMeanwhile, unit)
    }
    guard let text = text(of: unit, target, now) else { return }
    texts[unit.id] = text
  }

  private func isOfThisSource(_ unit: ExchangeUnit, _ now: ExchangeUnit) -> Bool {
    unit.stamps.map { $0.source == now.source.fingerprint } ?? unit.source.isSame(as: now.source)
  }

  private mutating func text(of unit: ExchangeUnit, _ target: InlineText, _ now: ExchangeUnit) -> String? {
    let known = [now.target, now.source].compactMap(\.self)
    guard target.isPaired else {
      tell(.codesBroken, unit)
      return nil
    }
    guard let filled = target.filled(from: known) else {
      tell(.codesAdded, unit)
      return nil
    }
    guard let text = writing(unit.id, filled) else {
      tell(.codesBroken, unit)
      return nil
    }
    tellCodes(unit, target, now)
    return text
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

  mutating func tell(_ rule: ExchangeRule, _ unit: ExchangeUnit, _ codes: [String] = []) {
    if rule.severity == .error { refused.insert(unit.key) }
    diagnostics.append(rule.diagnostic(unit.id, codes, path: path, line: unit.line))
  }

  /// Takes a text back.
  mutating func refuse(_ id: String, _ rule: ExchangeRule, _ units: [ExchangeUnit]) {
    texts[id] = nil
    if let unit = units.first(where: { $0.id == id }) { tell(rule, unit) }
  }
}

extension ExchangeUnit {
  var key: String { Self.key(of: id) }

  /// The address without the number of the piece.
  static func key(of id: String) -> String {
    id.hasPrefix("head.") ? id : id.split(separator: ".").first.map(String.init) ?? id
  }

  var isTranslated: Bool { target.map { !$0.isEmpty } ?? false }

  /// Whether the tool changed it; where that cannot be known it may have.
  var isChanged: Bool { stamps.map { $0.target != (target ?? InlineText()).fingerprint } ?? true }
}

extension InlineText {
  /// Whether there is more than names and numbers, which are the same in many languages.
  fileprivate var hasWords: Bool {
    plain.split(whereSeparator: \.isWhitespace).count { $0.first.map { $0.isLetter && !$0.isUppercase } ?? false } > 2
  }

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
