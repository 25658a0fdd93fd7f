/// Finds which of the letters at the margin are labels, and their positions in the alphabet.
///
/// A label counts only where it can follow the one before it; `J. Smith` after recital C is a name. One that is out of
/// sequence counts all the same when its successor or predecessor stands close by: then a letter is missing, not meant as text.
enum Lettering {
  /// One label found to count.
  struct Letter: Equatable {
    /// The neutral number: `B`, `Ba`.
    let neutral: String
    /// What the previous label should have led to, where this is not it.
    let expected: String?
    /// The letter it should have been typed with, where it only looks right.
    let meant: String?
    let alphabet: String
  }

  /// The letters among `cores`, by index; text where nil.
  /// - Parameter cores: what stands between the punctuation of each candidate, in the order of the text.
  static func letters(among cores: [String], language: LanguageTag) -> [Letter?] {
    guard !cores.isEmpty else { return [] }
    var best: [Letter?] = []
    var bestScore = Int.min
    for alphabet in Alphabet.alphabets(for: language) {
      var run = Run(alphabet: alphabet, cores: cores.map { Core($0, alphabet: alphabet) })
      let letters = run.letters()
      let score = letters.reduce(0) { $0 + ($1.map { $0.meant == nil && $0.expected == nil ? 4 : 3 } ?? 0) }
      if score > bestScore {
        best = letters
        bestScore = score
      }
      if score == 4 * cores.count { break }
    }
    return best
  }

  /// A candidate seen with one alphabet.
  private struct Core {
    /// The position of the capitals, from 1; nil where they are not of the alphabet.
    let position: Int?
    /// The position as far as looks go.
    let lookAlike: Int?
    /// The position of the small letters of an insert such as `Ba`, from 1; 0 for none.
    let insert: Int

    init(_ text: String, alphabet: Alphabet) {
      let capitals = String(text.prefix { $0.isUppercase || !$0.isCased })
      let small = text.dropFirst(capitals.count)
      position = capitals.isEmpty ? nil : alphabet.position(of: capitals)
      lookAlike = capitals.isEmpty ? nil : alphabet.position(of: capitals, folding: true)
      insert =
        small.isEmpty
        ? 0 : alphabet.position(of: small.uppercased()) ?? Alphabet.latin.position(of: small.uppercased()) ?? -1
    }
  }

  /// One way through the candidates.
  private struct Run {
    let alphabet: Alphabet
    let cores: [Core]
    /// The last label's place in the alphabet, its place in the text's own count, and its insert.
    private var position = 0
    private var ordinal = 0
    private var insert = 0

    init(alphabet: Alphabet, cores: [Core]) {
      self.alphabet = alphabet
      self.cores = cores
    }

    mutating func letters() -> [Letter?] {
      cores.indices.map { letter(at: $0) }
    }

    private mutating func letter(at index: Int) -> Letter? {
      let core = cores[index]
      guard core.insert >= 0 else { return nil }
      if let exact = core.position, follows(exact, core.insert) { return accept(exact, core.insert) }
      if let similar = core.lookAlike, similar != core.position, follows(similar, core.insert) {
        return accept(similar, core.insert, isLookAlike: true)
      }
      guard let exact = core.position, core.insert == 0, hasCompany(index, exact) else { return nil }
      let expected = LetterNumber.text(ordinal + 1)
      return accept(exact, 0, expected: expected)
    }

    private func follows(_ next: Int, _ nextInsert: Int) -> Bool {
      if nextInsert > 0 { return next == position && nextInsert == insert + 1 }
      return next > position && alphabet.steps(from: position, to: next) == 1
    }

    /// Whether the successor stands among the next two candidates, or the predecessor among the last two.
    private func hasCompany(_ index: Int, _ position: Int) -> Bool {
      let after = cores[(index + 1)...].prefix(2).contains {
        $0.position.map { alphabet.steps(from: position, to: $0) == 1 && $0 > position } ?? false
      }
      let before = cores[..<index].suffix(2).contains {
        $0.position.map { alphabet.steps(from: $0, to: position) == 1 && position > $0 } ?? false
      }
      return after || before
    }

    private mutating func accept(
      _ next: Int, _ nextInsert: Int, isLookAlike: Bool = false, expected: String? = nil
    ) -> Letter {
      if nextInsert == 0 {
        ordinal = max(1, ordinal + (next > position ? alphabet.steps(from: position, to: next) : next - position))
      }
      position = next
      insert = nextInsert
      let suffix = nextInsert > 0 ? LetterNumber.text(nextInsert).lowercased() : ""
      return Letter(
        neutral: LetterNumber.text(ordinal) + suffix, expected: expected,
        meant: isLookAlike ? alphabet.text(position) : nil, alphabet: alphabet.name)
    }
  }
}

/// Positions as the neutral letters of addresses: A to Z, AA, AB…
enum LetterNumber {
  static func text(_ position: Int) -> String {
    var rest = position
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}
