/// Which numbers of paragraphs may come next.
struct LabelSequence {
  private var last: Int?

  mutating func take(_ label: SourceLabel) {
    if label.kind == .number { last = label.values.first?.number }
  }

  mutating func skip(to number: Int) { last = number }

  func expects(_ label: SourceLabel) -> Bool {
    guard let number = label.values.first?.number else { return false }
    return number == 1 || number == (last ?? 0) + 1
  }

  /// The next number, where a line opens with it but without a stop, and goes on with a capital: `2 Calls on`.
  func bareNumber(_ line: String) -> Int? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard let last, words.count > 1, words[0].allSatisfy({ $0.isASCII && $0.isWholeNumber }),
      let number = Int(words[0]),
      number == last + 1, words[1].first?.isUppercase == true
    else { return nil }
    return number
  }
}
