internal import Diagnostics

/// How the points of one list are counted, and how far the count has come.
///
/// The first labels often leave the alphabet open: Arabic أ and ب may lead to ت or to ج. So a list is counted in every
/// way its labels allow, until only one is left.
struct PointScheme {
  let form: PrintedLabel.Form
  /// The ways to count that fit so far, the likeliest first; never empty.
  private var counts: [Count]
  /// The labels that only look right, each by the way to count in which it does.
  private var lookAlikes: [(kind: PointReading.Kind, found: LookAlike)] = []

  /// A label whose letters only look like those of the list's alphabet.
  struct LookAlike {
    let label: PrintedLabel
    let range: SourceRange
    let alphabet: String
    /// The letters it should have been typed with.
    let meant: String
  }

  private struct Count {
    let kind: PointReading.Kind
    /// The last label's place in the list: less than its position where the list skips letters.
    var ordinal: Int
    var succession = Succession()

    init(_ reading: PointReading) {
      kind = reading.kind
      ordinal = reading.position
      succession.take(reading.position, insert: reading.insert, .follows)
    }

    func relation(of reading: PointReading) -> Succession.Relation {
      if case .dash = kind { return .follows }
      if reading.isFree, succession.position ?? 0 < 26 { return .follows }
      return succession.relation(of: reading.position, insert: reading.insert, isStep: isStep)
    }

    mutating func take(_ reading: PointReading) {
      if reading.isFree, succession.position ?? 0 < 26 { return }
      let relation = relation(of: reading)
      switch kind {
      case .dash: ordinal += 1
      case .number: ordinal = reading.position
      case .letters(let alphabet, _):
        let last = succession.position ?? 0
        let steps = reading.position > last ? alphabet.steps(from: last, to: reading.position) : reading.position - last
        ordinal = max(1, ordinal + steps)
      }
      succession.take(reading.position, insert: reading.insert, relation)
    }

    private func isStep(_ from: Int, _ to: Int) -> Bool {
      guard case .letters(let alphabet, _) = kind else { return to == from + 1 }
      return to > from && alphabet.steps(from: from, to: to) == 1
    }
  }

  /// A list that begins with a label.
  /// - Parameter readings: the ways to read the label, at least one.
  init(_ readings: [PointReading], form: PrintedLabel.Form) {
    self.form = form
    counts = readings.map { Count($0) }
  }

  /// Whether a label goes on with this list.
  func goesOn(with readings: [PointReading], form: PrintedLabel.Form) -> Bool {
    counts.indices.contains { index in
      readings.contains {
        $0.kind == counts[index].kind && agrees(form, with: $0) && counts[index].relation(of: $0) == .follows
      }
    }
  }

  /// The ways in which a label goes on with this list.
  func following(_ readings: [PointReading], form: PrintedLabel.Form) -> [PointReading] {
    related(readings, form: form) { $0 == .follows }
  }

  /// The ways in which a label is counted as this list's are, in order or not.
  func alike(_ readings: [PointReading], form: PrintedLabel.Form) -> [PointReading] {
    related(readings, form: form) { _ in true }
  }

  /// Whether a label repeats the last one.
  func isRepeated(by readings: [PointReading], form: PrintedLabel.Form) -> Bool {
    !related(readings, form: form) { $0 == .repeats }.isEmpty
  }

  /// Whether a label is near the last one, as a mistake is and a word in brackets, such as `(EU)`, is not.
  func isNear(_ readings: [PointReading]) -> Bool {
    counts.contains { count in
      readings.contains {
        $0.kind == count.kind && abs($0.position - (count.succession.position ?? 0)) <= 5
      }
    }
  }

  private func related(
    _ readings: [PointReading], form: PrintedLabel.Form, _ isMeant: (Succession.Relation) -> Bool
  ) -> [PointReading] {
    func isRelated(_ index: Int, _ reading: PointReading) -> Bool {
      reading.kind == counts[index].kind && agrees(form, with: reading) && isMeant(counts[index].relation(of: reading))
    }
    // Most labels are read in just the ways in which their list is counted.
    if isCounted(as: readings), readings.indices.allSatisfy({ isRelated($0, readings[$0]) }) { return readings }
    return counts.indices.compactMap { index in readings.first { isRelated(index, $0) } }
  }

  /// Whether a label's readings are the ways to count, one by one.
  private func isCounted(as readings: [PointReading]) -> Bool {
    counts.count == readings.count && counts.indices.allSatisfy { counts[$0].kind == readings[$0].kind }
  }

  /// Labels of one list agree in their punctuation, but compound numbers say by themselves which list they belong to.
  private func agrees(_ form: PrintedLabel.Form, with reading: PointReading) -> Bool {
    if case .number(let parents) = reading.kind, !parents.isEmpty { return true }
    return form == self.form
  }

  /// Takes a label as the list's next one.
  /// - Parameter readings: the ways in which it belongs to the list, at least one.
  mutating func take(_ readings: [PointReading]) {
    if isCounted(as: readings) {
      for index in counts.indices { counts[index].take(readings[index]) }
      return
    }
    if counts.count > 1 { counts.removeAll { count in !readings.contains { $0.kind == count.kind } } }
    for index in counts.indices {
      if let reading = readings.first(where: { $0.kind == counts[index].kind }) { counts[index].take(reading) }
    }
  }

  /// Keeps a label where its letters only look right; whether they do is known at the list's end.
  mutating func note(_ readings: [PointReading], label: PrintedLabel, range: SourceRange) {
    guard readings.contains(where: \.isLookAlike) else { return }
    for count in counts {
      guard let reading = readings.first(where: { $0.kind == count.kind }), reading.isLookAlike,
        case .letters(let alphabet, let isCapital) = reading.kind
      else { continue }
      let letters = alphabet.text(reading.position)
      let found = LookAlike(
        label: label, range: range, alphabet: alphabet.name, meant: isCapital ? letters : letters.lowercased())
      lookAlikes.append((count.kind, found))
    }
  }

  /// The labels that only look right, told once: when the list ends.
  mutating func takeLookAlikes() -> [LookAlike] {
    guard !lookAlikes.isEmpty else { return [] }
    defer { lookAlikes = [] }
    return lookAlikes.filter { $0.kind == counts[0].kind }.map(\.found)
  }

  /// The last label's place in the list.
  var ordinal: Int { counts[0].ordinal }

  /// What should come next, as its number is printed.
  var nextNumber: String {
    let last = counts[0].succession.position ?? 0
    switch counts[0].kind {
    case .letters(let alphabet, let isCapital):
      let letters = alphabet.text(after: last)
      return isCapital ? letters : letters.lowercased()
    case .number(let parents): return parents.appending(last + 1).text
    case .dash: return "–"
    }
  }
}
