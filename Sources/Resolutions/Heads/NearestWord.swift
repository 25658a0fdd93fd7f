/// Suggests what a mistyped word may have been meant to be.
package enum NearestWord {
  /// The candidates within an edit distance of a third of the word's length, nearest first, at most `limit`.
  package static func candidates(for word: String, among words: some Sequence<String>, limit: Int = 1) -> [String] {
    let reach = max(1, word.count / 3)
    let scored = words.map { ($0, distance(Array(word.unicodeScalars), Array($0.unicodeScalars))) }
    return scored.filter { $0.1 <= reach }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
  }

  /// Levenshtein's distance, two rows at a time.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var previous = Array(0...b.count)
    for (row, first) in a.enumerated() {
      var current = [row + 1]
      for (column, second) in b.enumerated() {
        let change = previous[column] + (first == second ? 0 : 1)
        current.append(min(change, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[b.count]
  }
}
