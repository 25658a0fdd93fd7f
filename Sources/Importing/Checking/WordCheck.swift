/// Compares every word of a source with what came of it. Knows nothing of how the source was read.
///
/// White space, hyphens, signs of lists and the brackets around marks of notes are left aside, since layout changes them; all
/// else has to be in the resolution or among what was left out, exactly as often.
struct WordCheck {
  struct Outcome: Sendable {
    /// Words of the source that are nowhere, in its order.
    var lost: [WitnessLine] = []
    /// What the resolution has beyond the source.
    var added: [String] = []
    /// How many words were compared.
    var words = 0
  }

  /// - Parameters:
  ///   - added: what was written that the source does not say: numbers that it computes.
  ///   - output: the text of the resolution, as its readers will read it.
  static func compare(
    _ witness: [WitnessLine], added: [String], leftOut: [String], output: String
  ) -> Outcome {
    var check = WordCheck(output: output, leftOut: leftOut)
    for line in witness { check.take(line) }
    check.retry()
    for label in added { check.takeAdded(label) }
    check.outcome.added = check.rest()
    return check.outcome
  }

  private var outcome = Outcome()
  /// Output, then what was left out, without white space and hyphens.
  private let text: [UInt32]
  /// The word that each sign is of, as an index of `words`.
  private let wordOf: [Int]
  private let words: [String]
  private var isUsed: [Bool]
  private var cursor = 0
  private let outputEnd: Int
  private var open: [WitnessLine] = []

  private init(output: String, leftOut: [String]) {
    var text: [UInt32] = []
    var wordOf: [Int] = []
    var words: [String] = []
    var outputEnd = 0
    for (index, part) in ([output] + leftOut).enumerated() {
      for word in part.split(whereSeparator: \.isWhitespace) {
        let signs = Self.signs(word)
        text += signs
        wordOf += Array(repeating: words.count, count: signs.count)
        words.append(String(word))
      }
      if index == 0 { outputEnd = text.count }
    }
    self.text = text
    self.wordOf = wordOf
    self.words = words
    self.outputEnd = outputEnd
    isUsed = Array(repeating: false, count: text.count)
  }

  /// The signs that count.
  static func signs(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      if scalar.properties.isWhitespace || scalar.properties.isDash || scalar.properties.isDefaultIgnorableCodePoint {
        return nil
      }
      return "•‣▪●◦·*|_[]".unicodeScalars.contains(scalar) ? nil : scalar.value
    }
  }

  private mutating func take(_ line: WitnessLine) {
    outcome.words += line.text.split(whereSeparator: \.isWhitespace).count
    let signs = Self.signs(line.text)
    if signs.isEmpty || use(signs, isWhole: true) { return }
    for word in line.text.split(whereSeparator: \.isWhitespace) {
      let signs = Self.signs(word)
      if signs.isEmpty || use(signs, isWhole: true) { continue }
      open.append(WitnessLine(text: String(word), place: line.place))
    }
  }

  private mutating func takeAdded(_ label: String) {
    let signs = Self.signs(label)
    if !signs.isEmpty, !use(signs, isWhole: true) { _ = use(signs, isWhole: false) }
  }

  /// Words that were looked for while another still stood in their place.
  private mutating func retry() {
    for line in open where !use(Self.signs(line.text), isWhole: false) { outcome.lost.append(line) }
  }

  /// Finds signs that nothing has been found in yet, best right after the last ones.
  /// - Parameter isWhole: whether they have to begin and end with a word, so that a 1 is not found in 10.
  private mutating func use(_ signs: [UInt32], isWhole: Bool) -> Bool {
    guard
      let place = place(of: signs, from: cursor, to: text.count, isWhole)
        ?? place(of: signs, from: 0, to: cursor + signs.count, isWhole)
    else { return false }
    for index in place..<(place + signs.count) { isUsed[index] = true }
    cursor = place + signs.count
    return true
  }

  private func place(of signs: [UInt32], from start: Int, to end: Int, _ isWhole: Bool) -> Int? {
    let last = min(end, text.count) - signs.count
    guard start <= last else { return nil }
    candidates: for place in start...last where text[place] == signs[0] && !isUsed[place] {
      // A line may begin or end where a word does not: with half of one that goes on in the next line.
      if isWhole, signs.count < 12, place != cursor, !isBoundary(place) || !isBoundary(place + signs.count) { continue }
      for offset in 0..<signs.count where text[place + offset] != signs[offset] || isUsed[place + offset] {
        continue candidates
      }
      return place
    }
    return nil
  }

  private func isBoundary(_ place: Int) -> Bool {
    place == 0 || place == text.count || wordOf[place - 1] != wordOf[place]
  }

  /// What is left of the output, as the words it stands in.
  private func rest() -> [String] {
    var result: [String] = []
    var last = -2
    for index in 0..<outputEnd where !isUsed[index] {
      let word = wordOf[index]
      if word == last { continue }
      if word == last + 1, !result.isEmpty {
        result[result.count - 1] += " \(words[word])"
      } else {
        result.append(words[word])
      }
      last = word
    }
    return result
  }
}
