internal import Resolutions

/// Looks for what a reviser looks for, in one text and its translation.
struct SuspicionCheck {
  let source: LanguageWords
  let target: LanguageWords
  /// How many letters of the translation there are for a hundred of the source's, in the whole version.
  let usualLength: Int

  /// Shorter texts may be of any length.
  private static let shortest = 60
  /// In hundredths of the expected length.
  private static let expected = 45...220

  func suspicions(_ theirs: SourceFeatures, _ ours: TextFeatures) -> [Suspicion] {
    let source = theirs.own
    return [
      codes(source, ours), numbers(source, ours), months(source, ours), untranslated(theirs, ours),
      length(source, ours),
    ].compactMap { $0 } + Balance.suspicions(source.balance, ours.balance)
  }

  private func codes(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    let missing = theirs.codes.filter { !ours.text.contains($0) }
    return missing.isEmpty ? nil : .codes(missing)
  }

  // MARK: Numbers and dates

  private func numbers(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    guard theirs.numbers != ours.numbers else { return nil }
    let (ourWords, theirWords) = (ours.words, theirs.words)
    let (ourMonths, theirMonths) = (target.months(in: ourWords), source.months(in: theirWords))
    var found: (missing: [String], extra: [String])?
    // Whether a space parts thousands or two numbers shows where the texts say the same.
    for their in [theirs.numbers, theirs.numbersAcrossSpaces] {
      for our in [ours.numbers, ours.numbersAcrossSpaces] {
        var (missing, extra) = Self.difference(their, our)
        missing.removeAll { target.says($0, ourWords, months: ourMonths) }
        extra.removeAll { source.says($0, theirWords, months: theirMonths) }
        if missing.isEmpty, extra.isEmpty { return nil }
        if found.map({ missing.count + extra.count < $0.missing.count + $0.extra.count }) ?? true {
          found = (missing, extra)
        }
      }
    }
    return found.map { .numbers(missing: $0.missing, extra: $0.extra) }
  }

  /// What one of two lists has more of, in whatever order.
  private static func difference(_ theirs: [String], _ ours: [String]) -> (missing: [String], extra: [String]) {
    var extra = ours
    var missing: [String] = []
    for number in theirs {
      if let place = extra.firstIndex(of: number) { extra.remove(at: place) } else { missing.append(number) }
    }
    return (missing, extra)
  }

  private func months(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    guard !theirs.numbers.isEmpty else { return nil }
    let expected = source.months(in: theirs.words)
    guard !expected.isEmpty else { return nil }
    let found = target.months(in: ours.words)
    let isOther = !found.isEmpty && found.count >= expected.count && found.isDisjoint(with: expected)
    let isPartly = found.count == expected.count && found != expected
    return isOther || isPartly ? .months : nil
  }

  // MARK: Words

  /// Four words that are no names in a row, in both texts, and half of the text or six words in all: names, numbers and
  /// words that languages share are equal for good reasons.
  private func untranslated(_ theirs: SourceFeatures, _ ours: TextFeatures) -> Suspicion? {
    let words = ours.plainWords
    guard !theirs.known.isEmpty, !words.isEmpty else { return nil }
    if theirs.own.text == ours.text, theirs.own.plainWords.count >= 2, ours.length >= 8 {
      return .untranslated(String(ours.text.prefix(80)))
    }
    var (best, current) = (0..<0, 0..<0)
    for start in words.indices {
      // Texts in different languages have hardly a word in common.
      guard theirs.known.contains(words[start].hash), let row = words.row(from: start), theirs.rows.contains(row) else {
        current = start..<start
        continue
      }
      current = (current.isEmpty ? start : current.lowerBound)..<(start + [PlainWord].rowLength)
      if current.count > best.count { best = current }
    }
    guard best.count >= 4, best.count >= 6 || best.count * 2 >= ours.wordCount else { return nil }
    return .untranslated(words[best].prefix(12).map { ours.text(of: $0) }.joined(separator: " "))
  }

  private func length(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    guard theirs.length >= Self.shortest, usualLength > 0 else { return nil }
    let percent = ours.length * 10_000 / (theirs.length * usualLength)
    return Self.expected.contains(percent) ? nil : .length(percent)
  }
}
