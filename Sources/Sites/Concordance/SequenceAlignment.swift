/// Aligns two sequences so that the sum of scores is the highest (Needleman and Wunsch 1970), within a band around the
/// diagonal, so that the work stays bounded.
struct SequenceAlignment {
  /// What stands side by side; nil where one sequence has nothing.
  typealias Pair = (ours: Int?, theirs: Int?)

  /// Longer sequences are not aligned by their texts.
  static let mostCells = 1 << 20
  /// For one that stands alone; for the first pair of unlike addresses after one of the same address. It takes more
  /// than a likeness to say that numbers changed.
  private static let (gap, shift, sameAddress) = (100, 300, 10)
  /// For the same where numbers are known to jump.
  private static let sameAddressAmongGaps = 40
  /// For the same where both print it with signs that all languages share.
  private static let sameLabelAmongGaps = 300

  private struct Cell {
    var score = Int32.min / 2
    var move = Move.none
    /// Whether the last pair on the way has one address.
    var isSame = true
  }

  private enum Move: UInt8 { case none, pair, ours, theirs }

  private let (ours, theirs): (Int, Int)
  private let hasGaps: Bool
  /// How far the place among theirs may be from the one among ours.
  private let lowest: Int
  private let width: Int
  private var cells: [Cell]

  /// The pairs in order; nil where that is too much work.
  /// - Parameters:
  ///   - score: of two that may be a pair, in hundredths; nil where they may not.
  ///   - hasGaps: whether it is known that some of theirs are missing among ours, so that numbers jump.
  ///   - isSame: whether two have one address.
  ///   - isPrinted: whether both print it, with signs that mean the same in all languages.
  static func pairs(
    _ ours: Int, _ theirs: Int, hasGaps: Bool = false, score: (Int, Int) -> Int?, isSame: (Int, Int) -> Bool,
    isPrinted: (Int, Int) -> Bool = { _, _ in false }
  ) -> [Pair]? {
    let slack = 64
    let width = min(abs(theirs - ours) + 2 * slack, theirs) + 1
    guard (ours + 1).multipliedReportingOverflow(by: width).partialValue <= mostCells else { return nil }
    var table = SequenceAlignment(
      ours, theirs, lowest: min(theirs - ours, 0) - slack, width: width, hasGaps: hasGaps)
    table.fill(score: score, isSame: isSame, isPrinted: isPrinted)
    return table.path()
  }

  private init(_ ours: Int, _ theirs: Int, lowest: Int, width: Int, hasGaps: Bool) {
    self.hasGaps = hasGaps
    (self.ours, self.theirs, self.lowest, self.width) = (ours, theirs, lowest, width)
    cells = Array(repeating: Cell(), count: (ours + 1) * width)
  }

  /// The columns of a row that lie within the band.
  private func columns(_ row: Int) -> ClosedRange<Int> {
    let start = min(max(row + lowest, 0), max(theirs + 1 - width, 0))
    return start...min(start + width - 1, theirs)
  }

  private func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, columns(row).contains(column) else { return nil }
    return row * width + column - columns(row).lowerBound
  }

  private mutating func fill(
    score: (Int, Int) -> Int?, isSame: (Int, Int) -> Bool, isPrinted: (Int, Int) -> Bool
  ) {
    for row in 0...ours {
      for column in columns(row) {
        var best = row == 0 && column == 0 ? Cell(score: 0) : Cell()
        if row > 0, column > 0, let from = index(row - 1, column - 1).map({ cells[$0] }),
          let score = score(row - 1, column - 1)
        {
          let same = isSame(row - 1, column - 1)
          let change =
            hasGaps
            ? (same ? (isPrinted(row - 1, column - 1) ? Self.sameLabelAmongGaps : Self.sameAddressAmongGaps) : 0)
            : same ? Self.sameAddress : from.isSame ? -Self.shift : 0
          best = Cell(score: from.score + Int32(score + change), move: .pair, isSame: same)
        }
        for (move, from) in [(Move.ours, index(row - 1, column)), (.theirs, index(row, column - 1))] {
          guard let from = from.map({ cells[$0] }), from.score - Int32(Self.gap) > best.score else { continue }
          best = Cell(score: from.score - Int32(Self.gap), move: move, isSame: from.isSame)
        }
        if let index = index(row, column) { cells[index] = best }
      }
    }
  }

  private func path() -> [Pair] {
    var result: [Pair] = []
    var (row, column) = (ours, theirs)
    while let index = index(row, column), cells[index].move != .none {
      switch cells[index].move {
      case .pair:
        (row, column) = (row - 1, column - 1)
        result.append((row, column))
      case .ours:
        row -= 1
        result.append((row, nil))
      case .theirs, .none:
        column -= 1
        result.append((nil, column))
      }
    }
    return result.reversed()
  }
}
