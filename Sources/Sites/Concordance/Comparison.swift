internal import Diagnostics
public import Resolutions

/// Says in which provisions two outlines differ: what is missing, too much, in another place or under another number.
struct Comparison {
  let version: LanguageVersion
  let source: LanguageVersion
  let ours: [Concordance.Entry]
  let theirs: [Concordance.Entry]

  private var language: String { LanguageFacts.englishName(of: source.language) }

  func diagnostics() -> [Diagnostic] {
    let changes = ours.map(\.anchor).difference(from: theirs.map(\.anchor)).inferringMoves()
    var removed: [Int] = []
    var inserted: [Int] = []
    var result: [Diagnostic] = []
    for change in changes {
      switch change {
      case .remove(let offset, _, nil): removed.append(offset)
      case .insert(let offset, _, nil): inserted.append(offset)
      case .insert(let offset, _, let from?): result.append(misplaced(offset, from: from))
      case .remove: continue
      }
    }
    removed.sort()
    inserted.sort()
    let pairs = renumbered(removed: &removed, inserted: &inserted)
    result += pairs.map(renumberedDiagnostic)
    result += withoutInner(removed, of: theirs).map(missing)
    result += withoutInner(inserted, of: ours).map(extra)
    return result
  }

  /// Pairs what is missing with what is too much in the same place: the same provision under another number.
  private func renumbered(removed: inout [Int], inserted: inout [Int]) -> [(theirs: Int, ours: Int)] {
    var pairs: [(theirs: Int, ours: Int)] = []
    let missing = removed
    for offset in inserted {
      let place = matched(before: offset, in: ours, other: inserted)
      guard
        let partner = removed.first(where: {
          theirs[$0].kind.isAlike(ours[offset].kind) && matched(before: $0, in: theirs, other: missing) == place
        })
      else { continue }
      pairs.append((partner, offset))
      removed.removeAll { $0 == partner }
    }
    inserted.removeAll { offset in pairs.contains { $0.ours == offset } }
    return pairs
  }

  /// How many entries before `offset` have a counterpart.
  private func matched(before offset: Int, in entries: [Concordance.Entry], other: [Int]) -> Int {
    offset - other.count { $0 < offset }
  }

  /// Leaves out what stands within another one of the list: its container says enough.
  private func withoutInner(_ offsets: [Int], of entries: [Concordance.Entry]) -> [Int] {
    let anchors = offsets.map { entries[$0].anchor.rawValue }
    return offsets.filter { offset in
      let own = entries[offset].anchor.rawValue
      return !anchors.contains { own.hasPrefix($0 + "__") }
    }
  }

  // MARK: Diagnostics

  private func missing(_ offset: Int) -> Diagnostic {
    let previous = theirs[..<offset].last { before in ours.contains { $0.anchor == before.anchor } }
    let place = previous.flatMap { before in ours.first { $0.anchor == before.anchor } }
    return .missing(
      name(theirs[offset]), after: previous.map(name), at: location(place, in: version.file),
      source: location(theirs[offset], in: source.file), language: language)
  }

  private func extra(_ offset: Int) -> Diagnostic {
    let previous = ours[..<offset].last { before in theirs.contains { $0.anchor == before.anchor } }
    let place = previous.flatMap { before in theirs.first { $0.anchor == before.anchor } }
    return .extra(
      name(ours[offset]), at: location(ours[offset], in: version.file), source: location(place, in: source.file),
      language: language)
  }

  private func misplaced(_ offset: Int, from: Int) -> Diagnostic {
    .misplaced(
      name(ours[offset]), expectedAfter: from > 0 ? name(theirs[from - 1]) : nil,
      at: location(ours[offset], in: version.file), source: location(theirs[from], in: source.file),
      language: language)
  }

  private func renumberedDiagnostic(_ pair: (theirs: Int, ours: Int)) -> Diagnostic {
    .renumbered(
      name(ours[pair.ours]), expected: name(theirs[pair.theirs]), at: location(ours[pair.ours], in: version.file),
      source: location(theirs[pair.theirs], in: source.file), language: language)
  }

  private func location(_ entry: Concordance.Entry?, in file: SourceFile) -> SourceLocation {
    SourceLocation(file, entry?.range ?? .startOfFile)
  }

  private func name(_ entry: Concordance.Entry) -> String {
    entry.name ?? entry.anchor.nameInMessages
  }
}

extension Anchor {
  /// As messages name what it addresses, in English: "recital B", "point (a) of paragraph 2".
  public var nameInMessages: String {
    let parts = rawValue.split(separator: "_", omittingEmptySubsequences: false).split(separator: "").map(Array.init)
    let names = parts.compactMap { part -> String? in
      guard part.count >= 2 else { return nil }
      // A number that the text repeats has `_2` after it.
      let count = part.count > 2 ? Int(part[2]).map { " (the \(Self.ordinal($0)))" } ?? "" : ""
      return Self.name(String(part[0]), String(part[1])).map { $0 + count }
    }
    return names.reversed().joined(separator: " of ")
  }

  private static func ordinal(_ count: Int) -> String {
    let words = ["second", "third", "fourth", "fifth"]
    return words.indices.contains(count - 2) ? words[count - 2] : "\(count)th"
  }

  private static func name(_ element: String, _ number: String) -> String? {
    switch Element(name: element) {
    case .citation: "citation \(number)"
    case .recital: "recital \(number)"
    case .paragraph: "paragraph \(number)"
    case .article: "article \(number)"
    case .section: "cross-heading \(number)"
    case .point: "point (\(number))"
    case .indent: "dash \(number)"
    case .footnote: "footnote \(number)"
    case .annex: "annex \(number)"
    case .list, nil: nil
    }
  }
}
