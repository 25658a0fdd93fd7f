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
    // What is not translated yet says nothing.
    guard a.length > 0, b.length > 0 else { return 0 }
    let marks = shared(a.marks, b.marks, self.marks, worth: 300)
    let words = shared(a.words, b.words, self.words, worth: 100)
    let foreign = min(a.marks.count + b.marks.count - 2 * marks.count, 4)
    return 40 + min(marks.score, 900) - 60 * foreign + min(words.score, 600)
      - Self.lengthPenalty(a.length, b.length, lengths: lengths)
  }

  /// How much two texts have in common, and what it is worth: the less, the more texts it stands in.
  private func shared(
    _ a: [UInt64], _ b: [UInt64], _ counts: [UInt64: (ours: Int, theirs: Int)], worth: Int
  ) -> (count: Int, score: Int) {
    var (i, j, count, score) = (0, 0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        if let places = counts[a[i]] { score += worth / max(places.ours, places.theirs, 1) }
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return (count, score)
  }

  /// How unlikely two lengths are where one text translates the other: the square of the distance from the languages' own
  /// proportion, by a variance that grows with the length (Gale and Church 1993, §3.2).
  /// - Parameter lengths: of both whole texts.
  static func lengthPenalty(_ our: Int, _ their: Int, lengths: (ours: Int, theirs: Int)) -> Int {
    let expected = their * lengths.ours / lengths.theirs
    let distance = our - expected
    return min(50 * distance * distance / (8 * max(our, expected, 10)), 600)
  }
}
