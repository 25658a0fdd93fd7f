internal import CommonMark
internal import Diagnostics

/// Where a label belongs among the open lists.
///
/// The label itself says so: it goes on with a list, or begins one within the point before it. Indentation, and the
/// label after it, decide where it could be either: `(i)` after `(h)`.
extension PointNesting {
  /// Opens a point for a label that fits; false when it is no point's label here.
  /// - Parameters:
  ///   - base: how many lists are not to be touched.
  ///   - next: the label after this one.
  mutating func place(_ mark: Mark, base: Int, next: PrintedLabel?) -> Bool {
    let readings = readings(of: mark.label)
    guard !readings.isEmpty else { return false }
    if mark.label.isCompound { return placeCompound(mark, readings, base: base, next: next) }
    let firsts = firsts(of: readings)
    if let depth = depth(of: readings, mark, base: base) {
      if opensInner(mark, firsts, depth: depth, next: next) { return openInner(mark, firsts, base: base) }
      open(mark, levels[depth].scheme.following(readings, form: mark.label.form), asSiblingAt: depth)
      return true
    }
    if let list = lastClosed, case let resumed = list.following(readings, form: mark.label.form), !resumed.isEmpty,
      mark.label.form != .dash
    {
      open(mark, resumed, asSiblingAt: nil, resuming: list)
      return true
    }
    if !firsts.isEmpty, !isRestart(mark, firsts, base: base) { return openInner(mark, firsts, base: base) }
    return placeMisplaced(mark, readings, base: base, next: next)
  }

  /// Opens a point for an item of a Markdown list, which is one even where its label does not fit.
  mutating func placeItem(_ mark: Mark, base: Int, next: PrintedLabel?) {
    guard !place(mark, base: base, next: next) else { return }
    let readings = readings(of: mark.label)
    let depth = levels.indices.last { $0 >= base && levels[$0].list == mark.list }
    if let depth, case let alike = levels[depth].scheme.alike(readings, form: mark.label.form), !alike.isEmpty {
      openMisplaced(mark, alike, asSiblingAt: depth)
    } else {
      diagnoseBeginning(mark)
      open(mark, readings, asSiblingAt: nil)
    }
  }

  private func readings(of label: PrintedLabel) -> [PointReading] {
    readings.readings(of: label, hasCapitals: hasCapitals)
  }

  /// The readings that a list can begin with.
  private func firsts(of readings: [PointReading]) -> [PointReading] {
    guard readings.contains(where: \.isFirst) else { return [] }
    return readings.allSatisfy(\.isFirst) ? readings : readings.filter(\.isFirst)
  }

  // MARK: Lists that a label may belong to

  /// The innermost open list that the label goes on with.
  private func depth(of readings: [PointReading], _ mark: Mark, base: Int) -> Int? {
    func goesOn(_ index: Int) -> Bool {
      index >= base && levels[index].scheme.goesOn(with: readings, form: mark.label.form)
    }
    let last = levels.indices.last(where: goesOn)
    guard mark.label.form == .dash, let last, levels[last].column > mark.column + 1 else { return last }
    return levels.indices.last { goesOn($0) && levels[$0].column <= mark.column + 1 } ?? last
  }

  /// Whether a label that could go on with the list at `depth` begins one within its last point.
  private func opensInner(_ mark: Mark, _ firsts: [PointReading], depth: Int, next: PrintedLabel?) -> Bool {
    guard !firsts.isEmpty else { return false }
    if mark.label.form != .dash, let next {
      let successors = readings(of: next)
      if PointScheme(firsts, form: mark.label.form).goesOn(with: successors, form: next.form) { return true }
      var outer = levels[depth].scheme
      outer.take(outer.following(readings(of: mark.label), form: mark.label.form))
      if outer.goesOn(with: successors, form: next.form) { return false }
    }
    return mark.column > levels[depth].column + 1
  }

  /// Whether a first label counts as an open list does, though that list has begun: then it is a mistake, unless it is
  /// indented.
  private func isRestart(_ mark: Mark, _ firsts: [PointReading], base: Int) -> Bool {
    levels.indices.contains {
      $0 >= base && mark.column <= levels[$0].column + 1
        && !levels[$0].scheme.alike(firsts, form: mark.label.form).isEmpty
    }
  }

  /// The list that was closed last where the label stands.
  private var lastClosed: PointScheme? { levels.isEmpty ? closed : levels.last?.closed }

  private mutating func openInner(_ mark: Mark, _ firsts: [PointReading], base: Int) -> Bool {
    while levels.count > base, let level = levels.last, mark.column < level.column - (mark.column > 1 ? 0 : 1) {
      close(to: levels.count - 1)
    }
    guard levels.count < Self.deepest else { return false }
    open(mark, firsts, asSiblingAt: nil)
    return true
  }

  // MARK: Compound numbers

  /// `3.1` belongs to paragraph 3, `3.1.2` to point 3.1, whatever stands between.
  private mutating func placeCompound(
    _ mark: Mark, _ readings: [PointReading], base: Int, next: PrintedLabel?
  ) -> Bool {
    guard let reading = readings.first else { return false }
    if let depth = depth(of: readings, mark, base: base) {
      open(mark, readings, asSiblingAt: depth)
      return true
    }
    if let depth = levels.indices.last(where: { $0 >= base && !isUnlike(mark, readings, at: $0) }) {
      guard levels[depth].scheme.isNear(readings) else { return false }
      openMisplaced(mark, readings, asSiblingAt: depth)
      return true
    }
    let parents = reading.numbers.parents
    let outer = levels.indices.last { $0 >= base && levels[$0].numbers == parents }
    let isOwn = number.map { parents == NumberPath().appending($0) } ?? false
    guard let depth = outer.map({ $0 + 1 }) ?? (isOwn ? base : nil) else { return false }
    let list = (depth == 0 ? closed : levels[depth - 1].closed).flatMap {
      $0.goesOn(with: readings, form: mark.label.form) ? $0 : nil
    }
    guard list != nil || reading.isFirst || mark.label.form != .bare || hasSuccessor(mark, readings, next) else {
      return false
    }
    close(to: depth)
    if list == nil, !reading.isFirst { diagnoseBeginning(mark) }
    open(mark, readings, asSiblingAt: nil, resuming: list)
    return true
  }

  private func isUnlike(_ mark: Mark, _ readings: [PointReading], at depth: Int) -> Bool {
    levels[depth].scheme.alike(readings, form: mark.label.form).isEmpty
  }

  // MARK: Mistakes

  /// A label that goes on with no list: a point with a wrong number, where it is near what should come or where its
  /// successor comes next; anything else is text.
  private mutating func placeMisplaced(
    _ mark: Mark, _ readings: [PointReading], base: Int, next: PrintedLabel?
  ) -> Bool {
    if isAfterGap, let depth = levels.indices.last(where: { $0 >= base && !isUnlike(mark, readings, at: $0) }) {
      isAfterGap = false
      open(mark, levels[depth].scheme.alike(readings, form: mark.label.form), asSiblingAt: depth)
      return true
    }
    if isAfterGap, levels.isEmpty, mark.label.isBracketed {
      isAfterGap = false
      open(mark, readings, asSiblingAt: nil)
      return true
    }
    let isPaired = hasSuccessor(mark, readings, next)
    guard isPaired || mark.label.isBracketed else { return false }
    let depth = levels.indices.last {
      $0 >= base && !isUnlike(mark, readings, at: $0) && (isPaired || levels[$0].scheme.isNear(readings))
    }
    if let depth {
      openMisplaced(mark, levels[depth].scheme.alike(readings, form: mark.label.form), asSiblingAt: depth)
      return true
    }
    guard isPaired, levels.count < Self.deepest else { return false }
    diagnoseBeginning(mark)
    open(mark, readings.filter { hasSuccessor(mark, [$0], next) }, asSiblingAt: nil)
    return true
  }

  /// Whether a list that is open, or was closed last, goes on with a label.
  func goesOn(with label: PrintedLabel) -> Bool {
    let readings = readings(of: label)
    return levels.contains { $0.scheme.goesOn(with: readings, form: label.form) }
      || closed.map { $0.goesOn(with: readings, form: label.form) } ?? false
  }

  /// Whether a list can begin with a label and go on with the next one.
  func isPair(_ label: PrintedLabel, _ next: PrintedLabel) -> Bool {
    let firsts = firsts(of: readings(of: label))
    return !firsts.isEmpty && PointScheme(firsts, form: label.form).goesOn(with: readings(of: next), form: next.form)
  }

  private func hasSuccessor(_ mark: Mark, _ readings: [PointReading], _ next: PrintedLabel?) -> Bool {
    guard let next else { return false }
    let successors = self.readings(of: next)
    return readings.contains {
      PointScheme([$0], form: mark.label.form).goesOn(with: successors, form: next.form)
    }
  }

  /// Opens a point that does not follow the one before it. A number that is only repeated is told of with addresses.
  private mutating func openMisplaced(_ mark: Mark, _ readings: [PointReading], asSiblingAt depth: Int) {
    let level = levels[depth]
    if !level.scheme.isRepeated(by: readings, form: mark.label.form) {
      diagnostics.append(
        .outOfSequence(
          "point \(mark.label.text)", label: mark.label.text, follows: "point \(builder.label(of: level.current))",
          expected: mark.label.printed(level.scheme.nextNumber), at: location(mark),
          previousPlace: SourceLocation(scanner.file, builder.elements[level.current].range)))
    }
    open(mark, readings, asSiblingAt: depth)
  }

  private mutating func diagnoseBeginning(_ mark: Mark) {
    let first = mark.label.isNumber ? "1" : "a"
    diagnostics.append(
      .outOfSequence(
        "point \(mark.label.text)", label: mark.label.text, follows: nil, expected: mark.label.printed(first),
        at: location(mark),
        previousPlace: nil))
  }

  private func location(_ mark: Mark) -> SourceLocation {
    let node = document[mark.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: mark.label.width)
    return SourceLocation(scanner.file, range)
  }
}

extension PrintedLabel {
  /// Another number with this label's punctuation.
  func printed(_ number: String, as form: Form? = nil) -> String {
    switch form ?? self.form {
    case .stop: "\(number)."
    case .parentheses: "(\(number))"
    case .parenthesis: "\(number))"
    case .dashed: "\(number) –"
    case .dash, .bare: number
    }
  }
}
