internal import Diagnostics
internal import Resolutions

/// Says in words where two aligned versions differ: one message for each run of provisions that are missing, too much, in
/// another place or under other numbers. What follows one that is missing has other numbers for that reason alone, so
/// one message says both.
struct Differences {
  private typealias Pair = Alignment.Pair

  private let alignment: Alignment
  private var ours: AlignmentTree { alignment.ours }
  private var theirs: AlignmentTree { alignment.theirs }
  /// By an entry of each side the one of the other.
  private let theirsByOurs: [Int: Int]
  private let oursByTheirs: [Int: Int]
  private let names: VersionNames

  init(_ alignment: Alignment) {
    self.alignment = alignment
    names = VersionNames(alignment.version, alignment.source)
    let pairs = alignment.levels.joined().compactMap { pair in
      pair.ours.flatMap { ours in pair.theirs.map { (ours, $0) } }
    }
    theirsByOurs = Dictionary(uniqueKeysWithValues: pairs)
    oursByTheirs = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
  }

  /// Of what stands side by side.
  func diagnostics(of level: [Alignment.Pair]) -> [Diagnostic] {
    var kinds: [AlignmentTree.Entry.Kind] = []
    for pair in level {
      guard let kind = kind(of: pair), !kinds.contains(where: { $0.isAlike(kind) }) else { continue }
      kinds.append(kind)
    }
    return kinds.flatMap { kind in
      runs(of: level.filter { self.kind(of: $0)?.isAlike(kind) ?? false })
    }
  }

  private func kind(of pair: Pair) -> AlignmentTree.Entry.Kind? {
    pair.ours.map { ours.entries[$0].kind } ?? pair.theirs.map { theirs.entries[$0].kind }
  }

  // MARK: Runs

  private enum Difference { case none, missing, extra, moved, renumbered }

  private func difference(of pair: Pair) -> Difference {
    if pair.isMoved { return .moved }
    guard let our = pair.ours else { return .missing }
    guard let their = pair.theirs else { return .extra }
    return ours.entries[our].place == theirs.entries[their].place ? .none : .renumbered
  }

  /// Of provisions of one kind in the order of the text.
  private func runs(of pairs: [Pair]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var start = 0
    while start < pairs.count {
      let difference = difference(of: pairs[start])
      let run = run(of: difference, in: pairs[start...])
      start = run.endIndex
      switch difference {
      case .none: continue
      case .moved: result += run.map(misplaced)
      case .renumbered: result.append(renumbered(run))
      case .missing, .extra:
        let shifted = self.run(of: .renumbered, in: pairs[start...])
        start = shifted.endIndex
        result.append(
          difference == .missing
            ? missing(run, before: shifted, isAfterOthers: start == pairs.count && run.count < pairs.count)
            : extra(run, before: shifted))
      }
    }
    return result
  }

  private func run(of difference: Difference, in pairs: ArraySlice<Pair>) -> ArraySlice<Pair> {
    pairs.prefix { self.difference(of: $0) == difference }
  }

  // MARK: Diagnostics

  /// - Parameter isAfterOthers: whether it is the last of its kind, so that one before it may be new instead, where texts
  ///   do not tell which one.
  private func missing(
    _ run: ArraySlice<Pair>, before shifted: ArraySlice<Pair>, isAfterOthers: Bool
  ) -> Diagnostic {
    let missing = span(run.compactMap(\.theirs), of: theirs, alignment.source.file)
    if let next = shifted.first?.ours {
      return .inserted(
        missing, before: place(next, of: ours, alignment.version.file),
        now: span(shifted.compactMap(\.theirs), of: theirs, alignment.source.file),
        isNumbered: isNumbered(next), names: names)
    }
    let previous = (0..<(run.first?.theirs ?? 0)).last { oursByTheirs[$0] != nil }.flatMap { oursByTheirs[$0] }
    return .missing(
      missing, after: previous.map { ours.entries[$0].name }, at: place(previous, of: ours, alignment.version.file),
      isAfterOthers: isAfterOthers, names: names)
  }

  private func extra(_ run: ArraySlice<Pair>, before shifted: ArraySlice<Pair>) -> Diagnostic {
    let first = run.first?.ours ?? 0
    let previous = (0..<first).last { theirsByOurs[$0] != nil }.flatMap { theirsByOurs[$0] }
    return .extra(
      span(run.compactMap(\.ours), of: ours, alignment.version.file),
      after: place(previous, of: theirs, alignment.source.file),
      next: shifted.isEmpty ? nil : span(shifted.compactMap(\.ours), of: ours, alignment.version.file),
      now: shifted.isEmpty ? nil : span(shifted.compactMap(\.theirs), of: theirs, alignment.source.file),
      isNumbered: isNumbered(first), names: names)
  }

  private func misplaced(_ pair: Pair) -> Diagnostic {
    let previous = pair.theirs.flatMap { $0 > 0 ? theirs.entries[$0 - 1].name : nil }
    return .misplaced(
      span([pair.ours ?? 0], of: ours, alignment.version.file), expectedAfter: previous,
      source: place(pair.theirs, of: theirs, alignment.source.file), names: names)
  }

  private func renumbered(_ run: ArraySlice<Pair>) -> Diagnostic {
    .renumbered(
      span(run.compactMap(\.ours), of: ours, alignment.version.file),
      expected: span(run.compactMap(\.theirs), of: theirs, alignment.source.file), names: names)
  }

  // MARK: Names and places

  /// Whether an entry of ours prints a number that would have to change.
  private func isNumbered(_ entry: Int) -> Bool {
    guard let element = ours.entries[entry].element else { return true }
    return Provision(alignment.version.structure, element).map { !$0.label.isEmpty && $0.kind != .indent } ?? false
  }

  private func span(_ entries: [Int], of tree: AlignmentTree, _ file: SourceFile) -> ProvisionSpan {
    let all = entries.isEmpty ? [0] : entries
    let (first, last) = (tree.entries[all[0]], tree.entries[all[all.count - 1]])
    return ProvisionSpan(
      name: Anchor.nameInMessages(from: first.anchor, to: last.anchor),
      numbers: all.count == 1
        ? first.anchor.numberInMessages : "\(first.anchor.numberInMessages) to \(last.anchor.numberInMessages)",
      isOne: all.count == 1, first: first.name, place: SourceLocation(file, first.range))
  }

  /// Where an entry stands; the beginning of the file for none.
  private func place(_ entry: Int?, of tree: AlignmentTree, _ file: SourceFile) -> SourceLocation {
    SourceLocation(file, entry.map { tree.entries[$0].range } ?? .startOfFile)
  }
}

/// Provisions one after the other, as messages name them.
struct ProvisionSpan {
  /// "paragraph 2", "paragraphs 2 to 4".
  let name: String
  /// "2", "2 to 4", "(a)".
  let numbers: String
  let isOne: Bool
  /// The name of the first one.
  let first: String
  /// Of the first one.
  let place: SourceLocation
}

/// The English names of the languages of two versions, for messages.
struct VersionNames {
  let source: String
  let own: String

  init(_ version: LanguageVersion, _ source: LanguageVersion) {
    self.source = LanguageFacts.englishName(of: source.language)
    own = LanguageFacts.englishName(of: version.language)
  }
}
