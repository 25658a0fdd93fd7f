/// In which lines a text differs from another one.
enum TextDifference {
  /// For how many pairs of lines the closest match is looked for; beyond, lines are compared by their number.
  private static let mostPairs = 4_000_000

  /// One line for each line that differs, by its number in the text that was made.
  /// - Parameters:
  ///   - made: the text.
  ///   - wanted: the one that it should be.
  static func lines(_ made: String, from wanted: String) -> [String] {
    let (made, wanted) = (split(made), split(wanted))
    let start = zip(made, wanted).prefix { $0 == $1 }.count
    let rest = min(made.count, wanted.count) - start
    let end = zip(made.reversed(), wanted.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (ours, theirs) = (made[start..<made.count - end], wanted[start..<wanted.count - end])
    let (new, missing) = changes(Array(ours), from: Array(theirs))
    return told(Array(ours), new, Array(theirs), missing, from: start)
  }

  /// Which lines of each have no counterpart.
  private static func changes(
    _ made: [Substring], from wanted: [Substring]
  ) -> (new: Set<Int>, missing: Set<Int>) {
    guard made.count * wanted.count <= mostPairs else {
      let differing = zip(made.indices, zip(made, wanted)).filter { $0.1.0 != $0.1.1 }.map(\.0)
      let shared = min(made.count, wanted.count)
      return (Set(differing + Array(shared..<made.count)), Set(differing + Array(shared..<wanted.count)))
    }
    var (new, missing): (Set<Int>, Set<Int>) = ([], [])
    for change in made.difference(from: wanted) {
      switch change {
      case .insert(let offset, _, _): new.insert(offset)
      case .remove(let offset, _, _): missing.insert(offset)
      }
    }
    return (new, missing)
  }

  /// What is new in the place of something missing is told with it.
  private static func told(
    _ made: [Substring], _ new: Set<Int>, _ wanted: [Substring], _ missing: Set<Int>, from start: Int
  ) -> [String] {
    var told: [String] = []
    var (our, their) = (0, 0)
    while our < made.count || their < wanted.count {
      let number = start + our + 1
      switch (new.contains(our), missing.contains(their)) {
      case (true, true):
        told.append("line \(number) is |\(made[our])| instead of |\(wanted[their])|")
        (our, their) = (our + 1, their + 1)
      case (true, false):
        told.append("line \(number) is too much: |\(made[our])|")
        our += 1
      case (false, true):
        told.append("line \(number) is missing: |\(wanted[their])|")
        their += 1
      case (false, false): (our, their) = (our + 1, their + 1)
      }
    }
    return told
  }

  private static func split(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
