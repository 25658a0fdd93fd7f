/// How far one count has come, of paragraphs, recitals or points: the place of the last label, and its insert.
///
/// One mistake is told once: after 1, 2, 4 both 3 and 5 are in order again.
struct Succession {
  /// The last label's place in its alphabet, from 1; nil before the first.
  private(set) var position: Int?
  /// Which insert the last label was, from 1: 2 of `3b`; 0 for none.
  private(set) var insert = 0
  private var highest = 0
  /// Where the count stood before its last mistake.
  private var beforeGap: Int?

  enum Relation {
    case follows, repeats, isOutOfSequence
  }

  /// How a label relates to those before it.
  /// - Parameter isStep: whether the second position comes right after the first one.
  func relation(of next: Int, insert nextInsert: Int = 0, isStep: (Int, Int) -> Bool = { $1 == $0 + 1 }) -> Relation {
    guard let position else {
      return isStep(0, next) && nextInsert == 0 ? .follows : .isOutOfSequence
    }
    if next == position, nextInsert == insert { return .repeats }
    if nextInsert > 0 { return next == position && isInsert(nextInsert) ? .follows : .isOutOfSequence }
    let isNext = isStep(position, next) || isStep(highest, next) || beforeGap.map { isStep($0, next) } ?? false
    return isNext ? .follows : .isOutOfSequence
  }

  /// Whether one insert may come after the last: `b` after `a`. `3 bis A` may stand before `3 bis` or after it.
  private func isInsert(_ next: Int) -> Bool { next == insert + 1 || next >= 1000 || insert >= 1000 }

  /// Takes the label as the last one, whether it was in order or not.
  mutating func take(_ next: Int, insert nextInsert: Int = 0, _ relation: Relation) {
    if relation == .isOutOfSequence { beforeGap = position ?? 0 }
    position = next
    insert = nextInsert
    highest = max(highest, next)
  }
}
