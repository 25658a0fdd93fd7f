/// How well two texts may be the same in two languages, in hundredths: above zero where they may, far below where numbers,
/// words or lengths speak against it. Integers, so that all machines decide alike.
struct PairScore {
  private let ours: [TextTraces]
  private let theirs: [TextTraces]
  /// In how many of our texts and of theirs each mark or word stands.
  private let marks: [UInt64: (ours: Int, theirs: Int)]
  private let words: [UInt64: (ours: Int, theirs: Int)]
  private let lengths: (ours: Int, theirs: Int)

  /// - Parameter lengths: of both whole texts, in characters: what the languages' own proportion is taken from.
  init(_ ours: [TextTraces], _ theirs: [TextTraces], lengths: (ours: Int, theirs: Int)) {
    self.ours = ours
    self.theirs = theirs
    self.lengths = (max(lengths.ours, 1), max(lengths.theirs, 1))
    marks = Self.counts(ours.map(\.marks), theirs.map(\.marks))
    words = Self.counts(ours.map(\.words), theirs.map(\.words))
  }

  private static func counts(_ ours: [[UInt64]], _ theirs: [[UInt64]]) -> [UInt64: (ours: Int, theirs: Int)] {
    var counts: [UInt64: (ours: Int, theirs: Int)] = [:]
    for trace in ours.joined() { counts[trace, default: (0, 0)].ours += 1 }
    for trace in theirs.joined() { counts[trace, default: (0, 0)].theirs += 1 }
    return counts
  }

  /// Of one of our texts and one of theirs.
  func callAsFunction(_ our: Int, _ their: Int) -> Int {
    let (a, b) = (ours[our], theirs[their])
    let marks = shared(a.marks, b.marks, self.marks)
    let words = shared(a.words, b.words, self.words)
    let foreign = min(a.marks.count + b.marks.count - 2 * marks.count, 4)
    return 40 + min(300 * marks.rare + 60 * (marks.count - marks.rare), 900) - 60 * foreign
      + min(100 * words.rare + 15 * (words.count - words.rare), 600) - lengthPenalty(a.length, b.length)
  }

  /// What two texts have in common, and how much of it stands in few others.
  private func shared(
    _ a: [UInt64], _ b: [UInt64], _ counts: [UInt64: (ours: Int, theirs: Int)]
  ) -> (count: Int, rare: Int) {
    var (i, j, count, rare) = (0, 0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        if let places = counts[a[i]], max(places.ours, places.theirs) == 1 { rare += 1 }
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return (count, rare)
  }

  /// By how much one is longer than the languages' own proportion explains. Short texts vary more.
  private func lengthPenalty(_ our: Int, _ their: Int) -> Int {
    let (a, b) = ((our + 10) * lengths.theirs, (their + 10) * lengths.ours)
    switch 100 * max(a, b) / max(min(a, b), 1) {
    case ..<125: return 0
    case ..<150: return 40
    case ..<200: return 100
    case ..<300: return 200
    default: return 300
    }
  }
}
