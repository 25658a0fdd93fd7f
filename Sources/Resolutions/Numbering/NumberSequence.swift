/// The printed numbers of paragraphs, one after the other.
struct NumberSequence {
  private(set) var value = 0
  private(set) var insert = ""

  enum Step: Equatable {
    case follows, repeats
    /// With the number that should have come.
    case isOutOfSequence(expected: String)
  }

  /// Takes the next number and says how it relates to the one before.
  mutating func step(_ next: Int, insert nextInsert: String) -> Step {
    defer {
      value = next
      insert = nextInsert
    }
    if nextInsert.isEmpty, next == value + 1 { return .follows }
    if next == value, !nextInsert.isEmpty, nextInsert == successor(of: insert) { return .follows }
    if next == value, nextInsert == insert { return .repeats }
    return .isOutOfSequence(expected: nextInsert.isEmpty ? "\(value + 1)" : "\(value)\(successor(of: insert))")
  }

  private func successor(of insert: String) -> String {
    LetterNumber.text((Alphabet.latin.position(of: insert.uppercased()) ?? 0) + 1).lowercased()
  }
}
