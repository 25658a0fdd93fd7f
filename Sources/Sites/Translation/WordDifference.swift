/// Where two texts differ, word by word.
public struct WordDifference: Sendable, Hashable {
  /// A run of words, with a space between two.
  public enum Piece: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// In the order of the text; what was removed stands before what came instead.
  public let pieces: [Piece]

  /// Of more words than these nothing is compared.
  private static let mostWords = 4000

  /// What has to be done to one text to make another of it.
  public init(from old: String, to new: String) {
    let (a, b) = (old.split(separator: " "), new.split(separator: " "))
    guard max(a.count, b.count) <= Self.mostWords else {
      pieces = old == new ? [.same(old)] : [.removed(old), .added(new)]
      return
    }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in b.difference(from: a) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs = Runs()
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, removed.contains(i) {
        runs.removed.append(a[i])
        i += 1
      } else if j < b.count, added.contains(j) {
        runs.added.append(b[j])
        j += 1
      } else {
        runs.keep(b[j])
        (i, j) = (i + 1, j + 1)
      }
    }
    runs.flush()
    pieces = runs.pieces
  }

  /// How many places differ.
  public var count: Int {
    var (count, isChange) = (0, false)
    for piece in pieces {
      if case .same = piece {
        isChange = false
      } else {
        if !isChange { count += 1 }
        isChange = true
      }
    }
    return count
  }

  private struct Runs {
    var pieces: [Piece] = []
    var (same, removed, added): ([Substring], [Substring], [Substring]) = ([], [], [])

    mutating func keep(_ word: Substring) {
      if !removed.isEmpty || !added.isEmpty { flush() }
      same.append(word)
    }

    mutating func flush() {
      append(same) { .same($0) }
      append(removed) { .removed($0) }
      append(added) { .added($0) }
      (same, removed, added) = ([], [], [])
    }

    private mutating func append(_ words: [Substring], _ piece: (String) -> Piece) {
      if !words.isEmpty { pieces.append(piece(words.joined(separator: " "))) }
    }
  }
}
