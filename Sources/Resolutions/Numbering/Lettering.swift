/// Finds which of the letters at the margin are labels, and their positions in the alphabet.
///
/// A label counts only where it can follow the one before it; `J. Smith` after recital C is a name. One that is out of
/// sequence counts all the same when its successor or predecessor stands close by: then a letter is missing, not meant
/// as text. One whose punctuation differs from the others' counts only where it fills a gap between two of them.
enum Lettering {
  /// One label found to count.
  struct Letter: Equatable {
    /// `B`, `Ba`.
    let number: NeutralNumber
    /// The position of the label before it, where it does not follow that one; 0 where it is the first.
    let missedAfter: Int?
    /// The position of the letter it should have been typed with, where it only looks right.
    let meant: Int?
  }

  /// The letters among `labels`, by index, and their alphabet; nil where a label is text.
  /// - Parameters:
  ///   - labels: those of all blocks that may be recitals, in the order of the text.
  ///   - gaps: those before which something is left out.
  static func letters(
    among labels: [PrintedLabel], after gaps: Set<Int> = [], language: LanguageTag
  ) -> ([Letter?], Alphabet) {
    var best: ([Letter?], Alphabet) = ([], .latin)
    guard !labels.isEmpty else { return best }
    var bestScore = Int.min
    let parts = labels.map { LetterParts($0, language: language) }
    for alphabet in Alphabet.alphabets(for: language) {
      let cores = parts.map { LetterCore($0, alphabet: alphabet) }
      var run = LetterRun(alphabet: alphabet, cores: cores, form: mainForm(of: cores), gaps: gaps)
      let letters = run.letters()
      if run.score > bestScore {
        best = (letters, alphabet)
        bestScore = run.score
      }
      if run.score == 4 * labels.count { break }
    }
    return best
  }

  /// The punctuation of the recitals' labels: the first one's that can be the first recital's, or else of any.
  private static func mainForm(of cores: [LetterCore]) -> PrintedLabel.Form {
    var first: PrintedLabel.Form?
    for core in cores where core.form != .bare && core.lookAlike != nil {
      if core.isFirst { return core.form }
      first = first ?? core.form
    }
    return first ?? .bare
  }
}

/// A label's letters, whatever the alphabet.
private struct LetterParts {
  let form: PrintedLabel.Form
  let capitals: ShortScalars
  /// The position of the small letters of an insert such as `Ba`, from 1; 0 for none, -1 where they are no insert.
  let insert: Int

  init(_ label: PrintedLabel, language: LanguageTag) {
    form = label.form
    if label.scalars.allSatisfy({ $0.isCommonLetter && $0.isUppercase }) {
      capitals = label.scalars
      insert = 0
    } else {
      let letters = label.core.prefix(while: \.isCapital)
      capitals = label.scalars(first: letters.utf8.count)
      insert = Insert.position(of: String(label.core.dropFirst(letters.count)), language: language) ?? -1
    }
  }
}

/// A label seen with one alphabet.
private struct LetterCore {
  let form: PrintedLabel.Form
  /// The position of the capitals, from 1; nil where they are not of the alphabet.
  let position: Int?
  /// The position as far as looks go.
  let lookAlike: Int?
  /// The position where letters are doubled after the last one: BB, after AA.
  let doubled: Int?
  /// As of the label's parts.
  let insert: Int

  init(_ parts: LetterParts, alphabet: Alphabet) {
    form = parts.form
    insert = parts.insert
    position = alphabet.position(of: parts.capitals)
    lookAlike = position ?? alphabet.position(of: parts.capitals, folding: true)
    doubled = alphabet.doubledPosition(of: parts.capitals)
  }

  var isFirst: Bool { lookAlike == 1 && insert == 0 }
}

/// One way through the labels, with one alphabet.
private struct LetterRun {
  let alphabet: Alphabet
  let cores: [LetterCore]
  /// The punctuation that labels have as a rule.
  let form: PrintedLabel.Form
  /// The labels with that punctuation, in order, and how many of them stand before each label; nil where all have it.
  private let regular: [LetterCore]
  private let ranks: [Int]?
  /// How many letters count, those more that are what they should be.
  private(set) var score = 0
  private var succession = Succession()
  /// The last letter's place in the text's own count: less than its position where the text skips letters.
  private var ordinal = 0

  /// The labels before which something is left out.
  private let gaps: Set<Int>

  init(alphabet: Alphabet, cores: [LetterCore], form: PrintedLabel.Form, gaps: Set<Int>) {
    self.alphabet = alphabet
    self.gaps = gaps
    self.cores = cores
    self.form = form
    guard !cores.allSatisfy({ $0.form == form }) else {
      regular = cores
      ranks = nil
      return
    }
    regular = cores.filter { $0.form == form }
    var rank = 0
    ranks = cores.map { core in
      defer { if core.form == form { rank += 1 } }
      return rank
    }
  }

  /// How many labels with the usual punctuation stand before one.
  private func rank(_ index: Int) -> Int { ranks?[index] ?? index }

  mutating func letters() -> [Lettering.Letter?] {
    cores.indices.map { letter(at: $0) }
  }

  private mutating func letter(at index: Int) -> Lettering.Letter? {
    let core = cores[index]
    guard core.insert >= 0, core.form == form || fillsGap(index) else { return nil }
    if let letter = following(index, core.position) ?? following(index, core.doubled) { return letter }
    if let similar = core.lookAlike, similar != core.position, relation(similar, core.insert) == .follows {
      return accept(similar, core.insert, .follows, isLookAlike: true)
    }
    if gaps.contains(index), let position = core.position, core.insert == 0, position > succession.position ?? 0 {
      return accept(position, 0, .follows)
    }
    guard let position = core.position, core.insert == 0, form != .bare, hasCompany(index, position) else { return nil }
    return accept(position, 0, relation(position, 0))
  }

  /// The label as the next letter, where it can be with one way to count.
  private mutating func following(_ index: Int, _ position: Int?) -> Lettering.Letter? {
    guard let position, relation(position, cores[index].insert) == .follows,
      form != .bare || hasCompany(index, position)
    else { return nil }
    return accept(position, cores[index].insert, .follows)
  }

  private func relation(_ position: Int, _ insert: Int) -> Succession.Relation {
    succession.relation(of: position, insert: insert, isStep: alphabet.isStep)
  }

  /// Whether a label with other punctuation stands right between its predecessor and its successor.
  private func fillsGap(_ index: Int) -> Bool {
    guard let position = cores[index].position, relation(position, cores[index].insert) == .follows,
      let next = regular[rank(index)...].first
    else { return false }
    return next.position.map { alphabet.isStep(position, $0) || ($0 == position && next.insert > 0) } ?? false
  }

  /// Whether the successor stands among the next two labels, or the predecessor among the last two. For a letter that
  /// only repeats the last one, the successor has to.
  private func hasCompany(_ index: Int, _ position: Int) -> Bool {
    let rank = rank(index)
    let isBeforeNext = regular[(rank + 1)...].prefix(2).contains {
      $0.position.map { alphabet.isStep(position, $0) } ?? false
    }
    guard !isBeforeNext, succession.position != position else { return isBeforeNext }
    return regular[..<rank].suffix(2).contains { $0.position.map { alphabet.isStep($0, position) } ?? false }
  }

  private mutating func accept(
    _ next: Int, _ insert: Int, _ relation: Succession.Relation, isLookAlike: Bool = false
  ) -> Lettering.Letter {
    let last = succession.position ?? 0
    if insert == 0 {
      ordinal = max(1, ordinal + (next > last ? alphabet.steps(from: last, to: next) : next - last))
    }
    score += relation == .isOutOfSequence || isLookAlike ? 3 : 4
    succession.take(next, insert: insert, relation)
    return Lettering.Letter(
      number: NeutralNumber(ordinal, .letters(isCapital: true), insert: insert),
      missedAfter: relation == .isOutOfSequence ? last : nil, meant: isLookAlike ? next : nil)
  }
}
