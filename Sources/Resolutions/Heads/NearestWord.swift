/// Suggests what a mistyped word may have been meant to be.
public enum NearestWord {
  /// The candidates within an edit distance of a third of the word's length, nearest first, at most `limit`.
  public static func candidates(for word: String, among words: some Sequence<String>, limit: Int = 1) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars)
    let reach = max(1, letters.count / 3)
    let scored = words.lazy.map { ($0, distance(letters, Array($0.lowercased().unicodeScalars), atMost: reach)) }
    return scored.filter { $0.1 <= reach }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
  }

  /// How many letters have to be added, left out, changed or swapped with the next one to make `a` into `b` (optimal
  /// string alignment); more than `limit` where it is more.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      for column in b.indices {
        let change = previous[column] + (a[row] == b[column] ? 0 : 1)
        var least = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
