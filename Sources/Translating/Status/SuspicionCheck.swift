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

  func suspicions(_ theirs: TextFeatures, _ ours: TextFeatures) -> [Suspicion] {
    [
      codes(theirs, ours), numbers(theirs, ours), months(theirs, ours), untranslated(theirs, ours),
      length(theirs, ours),
    ].compactMap { $0 } + Balance.suspicions(theirs.text, ours.text)
  }

  private func codes(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    let missing = theirs.codes.filter { !ours.text.contains($0) }
    return missing.isEmpty ? nil : .codes(missing)
  }

  // MARK: Numbers and dates

  private func numbers(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    guard theirs.numbers != ours.numbers else { return nil }
    var extra = ours.numbers
    var missing: [String] = []
    for number in theirs.numbers {
      if let place = extra.firstIndex(of: number) { extra.remove(at: place) } else { missing.append(number) }
    }
    // Written in groups in one of them alone: 10 000.
    if missing.joined() == extra.joined() { return nil }
    let (ourMonths, theirMonths) = (target.months(in: ours.words), source.months(in: theirs.words))
    missing.removeAll { target.saysNumber($0, ours.words) || Int($0).map(ourMonths.contains) ?? false }
    extra.removeAll { source.saysNumber($0, theirs.words) || Int($0).map(theirMonths.contains) ?? false }
    return missing.isEmpty && extra.isEmpty ? nil : .numbers(missing: missing, extra: extra)
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
  private func untranslated(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    let (source, target) = (theirs.plainRuns, ours.plainRuns)
    guard !source.isEmpty, !target.isEmpty else { return nil }
    if theirs.text == ours.text, source.reduce(0, { $0 + $1.count }) >= 2, theirs.length >= 8 {
      return .untranslated(String(ours.text.prefix(80)))
    }
    // Texts in different languages have hardly a word in common.
    let words = Set(source.joined())
    let isShared = target.contains { run in run.windows(of: 4).contains { $0.allSatisfy(words.contains) } }
    guard isShared else { return nil }
    let known = Set(source.flatMap { run in run.windows(of: 4).map { $0.joined(separator: " ") } })
    guard !known.isEmpty else { return nil }
    var (best, current): ([Substring], [Substring]) = ([], [])
    for run in target {
      current = []
      for window in run.windows(of: 4) {
        if known.contains(window.joined(separator: " ")) {
          current += current.isEmpty ? Array(window) : [window[window.endIndex - 1]]
          if current.count > best.count { best = current }
        } else {
          current = []
        }
      }
    }
    guard best.count >= 4, best.count >= 6 || best.count * 2 >= ours.words.count else { return nil }
    return .untranslated(best.prefix(12).joined(separator: " "))
  }

  private func length(_ theirs: TextFeatures, _ ours: TextFeatures) -> Suspicion? {
    guard theirs.length >= Self.shortest, usualLength > 0 else { return nil }
    let percent = ours.length * 10_000 / (theirs.length * usualLength)
    return Self.expected.contains(percent) ? nil : .length(percent)
  }
}

extension Array {
  /// All runs of so many neighbours.
  fileprivate func windows(of count: Int) -> [ArraySlice<Element>] {
    self.count < count ? [] : (0...(self.count - count)).map { self[$0..<($0 + count)] }
  }
}
