/// The places of an alphabet's letters, from 1, in a table over the characters between the first and the last of them.
struct LetterPlaces: Sendable {
  private let first: Int
  /// 0 for what is no letter of the alphabet.
  private let places: [UInt8]

  /// - Parameters:
  ///   - letters: in their order.
  ///   - folding: whether letters that look like them count as they do.
  init(_ letters: [Unicode.Scalar], folding: Bool = false) {
    let known = folding ? Self.folded(letters) : zip(letters, 1...).map { ($0, $1) }
    let values = known.map { Int($0.letter.value) }
    guard let least = values.min(), let greatest = values.max() else {
      first = 0
      places = []
      return
    }
    var places = [UInt8](repeating: 0, count: greatest - least + 1)
    for (letter, place) in known.reversed() { places[Int(letter.value) - least] = UInt8(place) }
    first = least
    self.places = places
  }

  /// The letters, the Latin ones that they look like, and all that look like one of those.
  private static func folded(_ letters: [Unicode.Scalar]) -> [(letter: Unicode.Scalar, place: Int)] {
    let latin = letters.map(LookAlikes.latin)
    return (letters + latin + LookAlikes.all).compactMap { letter in
      let meant = LookAlikes.latin(letter)
      return latin.firstIndex(of: meant).map { (letter, $0 + 1) }
    }
  }

  subscript(letter: Unicode.Scalar) -> Int? {
    let index = Int(letter.value) - first
    guard index >= 0, index < places.count, places[index] > 0 else { return nil }
    return Int(places[index])
  }

  /// One to three letters as digits of a number: AA comes after Z.
  func value(_ scalars: some Sequence<Unicode.Scalar>, base: Int) -> Int? {
    var value = 0
    var count = 0
    for scalar in scalars {
      count += 1
      guard count <= 3, let place = self[scalar] else { return nil }
      value = value * base + place
    }
    return value > 0 ? value : nil
  }
}
