/// Aligns what stands side by side in two versions: all at the margin, or the parts of one provision.
struct LevelAlignment {
  private let ours: AlignmentTree
  private let theirs: AlignmentTree
  private let our: [Int]
  private let their: [Int]
  private let score: PairScore?
  /// In the order of our text; what we lack stands after what it follows in the other.
  private(set) var pairs: [Alignment.Pair] = []

  /// How unlike two texts in the same place may be to be one provision under two numbers.
  private static let mostUnlike = -200

  /// - Parameter lengths: of both whole texts, in characters.
  init(
    _ ours: AlignmentTree, _ our: [Int], _ theirs: AlignmentTree, _ their: [Int], lengths: (ours: Int, theirs: Int)
  ) {
    (self.ours, self.our, self.theirs, self.their) = (ours, our, theirs, their)
    let isSame = our.lazy.map { ours.entries[$0].place }.elementsEqual(their.lazy.map { theirs.entries[$0].place })
    guard !isSame else {
      score = nil
      pairs = zip(our, their).map { Alignment.Pair(ours: $0, theirs: $1) }
      return
    }
    let isShort = our.count.multipliedReportingOverflow(by: their.count).partialValue <= SequenceAlignment.mostCells
    score =
      isShort || abs(our.count - their.count) < 256
      ? PairScore(our.map(ours.traces), their.map(theirs.traces), lengths: lengths) : nil
    align()
    joinMoved()
    joinRenumbered()
  }

  private mutating func align() {
    let aligned = score.flatMap { score in
      SequenceAlignment.pairs(
        our.count, their.count, hasGaps: ours.hasGaps,
        score: { a, b in isAlike(a, b) ? score(a, b) : nil },
        isSame: { a, b in ours.entries[our[a]].place == theirs.entries[their[b]].place },
        isPrinted: { a, b in ours.entries[our[a]].isPrinted && theirs.entries[their[b]].isPrinted })
    }
    pairs = (aligned ?? byAddress()).map { a, b in
      Alignment.Pair(ours: a.map { our[$0] }, theirs: b.map { their[$0] })
    }
  }

  private func isAlike(_ a: Int, _ b: Int) -> Bool {
    ours.entries[our[a]].kind.isAlike(theirs.entries[their[b]].kind)
  }

  /// Pairs what has one address, and of those the most that stand in one order.
  private func byAddress() -> [SequenceAlignment.Pair] {
    let places = Dictionary(their.enumerated().map { (theirs.entries[$1].place, $0) }) { first, _ in first }
    let matches = our.enumerated().compactMap { place, entry in
      places[ours.entries[entry].place].map { (ours: place, theirs: $0) }
    }
    var result: [SequenceAlignment.Pair] = []
    var (a, b) = (0, 0)
    for match in Self.longestRise(matches) {
      result += (a..<match.ours).map { ($0, nil) }
      result += (b..<match.theirs).map { (nil, $0) }
      result.append((match.ours, match.theirs))
      (a, b) = (match.ours + 1, match.theirs + 1)
    }
    return result + (a..<our.count).map { ($0, nil) } + (b..<their.count).map { (nil, $0) }
  }

  /// The longest part of a list in which places among theirs rise too (by patience sorting).
  private static func longestRise(_ matches: [(ours: Int, theirs: Int)]) -> [(ours: Int, theirs: Int)] {
    var ends: [Int] = []
    var before = Array(repeating: -1, count: matches.count)
    for (index, match) in matches.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if matches[ends[middle]].theirs < match.theirs { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var result: [(ours: Int, theirs: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      result.append(matches[index])
      index = before[index]
    }
    return result.reversed()
  }

  // MARK: What stands alone on both sides

  /// Joins what has one address. What stands between the same neighbours is where it belongs; the rest was moved.
  private mutating func joinMoved() {
    var others: [Substring: (index: Int, cluster: Int)] = [:]
    var cluster = 0
    for (index, pair) in pairs.enumerated() {
      if pair.ours != nil, pair.theirs != nil { cluster += 1 }
      if pair.ours == nil, let their = pair.theirs { others[theirs.entries[their].place] = (index, cluster) }
    }
    guard !others.isEmpty else { return }
    var joined: Set<Int> = []
    cluster = 0
    for (index, pair) in pairs.enumerated() {
      if pair.ours != nil, pair.theirs != nil { cluster += 1 }
      guard pair.theirs == nil, let our = pair.ours, let other = others[ours.entries[our].place] else { continue }
      pairs[index].theirs = pairs[other.index].theirs
      pairs[index].isMoved = other.cluster != cluster
      joined.insert(other.index)
    }
    pairs = pairs.indices.filter { !joined.contains($0) }.map { pairs[$0] }
  }

  /// Joins what stands in the same place under another number, unless the texts speak against it.
  private mutating func joinRenumbered() {
    let places = Dictionary(uniqueKeysWithValues: our.enumerated().map { ($1, $0) })
    let others = Dictionary(uniqueKeysWithValues: their.enumerated().map { ($1, $0) })
    var joined: Set<Int> = []
    var start = 0
    while start < pairs.count {
      let end = pairs[start...].firstIndex { $0.ours != nil && $0.theirs != nil } ?? pairs.count
      var lacking = pairs[start..<end].compactMap { $0.ours == nil ? $0.theirs : nil }
      for index in start..<end where pairs[index].theirs == nil {
        guard let entry = pairs[index].ours, let place = places[entry] else { continue }
        let partner = lacking.firstIndex { other in
          guard let otherPlace = others[other], isAlike(place, otherPlace) else { return false }
          return score.map { $0(place, otherPlace) > Self.mostUnlike } ?? true
        }
        guard let partner else { continue }
        pairs[index].theirs = lacking[partner]
        joined.insert(lacking[partner])
        lacking.removeFirst(partner + 1)
      }
      start = end + 1
    }
    pairs.removeAll { $0.ours == nil && $0.theirs.map(joined.contains) ?? false }
  }
}
