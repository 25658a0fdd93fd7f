/// Tells without the text how much two texts have in common: a sketch of the pieces of four characters that a text
/// consists of (minimum hashes, Broder 1997; four bits of each, Li and König 2010). 64 digits tell a share to within five
/// or six hundredths, in any language and script, whether words are parted by spaces or not.
public struct TextLikeness: Sendable, Hashable, CustomStringConvertible {
  /// How many different pieces the text has.
  let pieces: Int
  /// The digits, 16 in each.
  private let words: [UInt64]

  private static let digits = 64
  private static let length = 4

  /// Of a text as readers read it, without markup.
  public init(of text: String) {
    let pieces = Self.pieces(of: text)
    var least = [UInt64](repeating: .max, count: Self.digits)
    for piece in pieces {
      for digit in 0..<Self.digits { least[digit] = min(least[digit], Self.mix(piece, UInt64(digit))) }
    }
    var words = [UInt64](repeating: 0, count: Self.digits / 16)
    for digit in 0..<Self.digits { words[digit / 16] |= (least[digit] & 15) << UInt64(4 * (digit % 16)) }
    self.pieces = pieces.count
    self.words = words
  }

  /// Reads what `description` prints; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let pieces = Int(parts[0]), pieces >= 0, parts[1].utf8.count == Self.digits else {
      return nil
    }
    var words: [UInt64] = []
    var rest = parts[1]
    while !rest.isEmpty {
      guard let word = TextFingerprint(String(rest.prefix(16))) else { return nil }
      words.append(word.hash)
      rest = rest.dropFirst(16)
    }
    self.pieces = pieces
    self.words = words
  }

  /// The number of pieces and the digits: `212.8f3a…`.
  public var description: String {
    "\(pieces)." + words.map { String($0, radix: 16).leftPadded(to: 16) }.joined()
  }

  /// Of all pieces that two texts have, how many both have, in hundredths; estimated.
  public func share(with other: TextLikeness) -> Int {
    guard pieces > 0, other.pieces > 0 else { return pieces == other.pieces ? 100 : 0 }
    var same = 0
    for (a, b) in zip(words, other.words) {
      // The lowest bit of each digit: whether any of its four differs.
      var difference = a ^ b
      difference |= difference >> 1
      difference |= difference >> 2
      same += 16 - (difference & 0x1111_1111_1111_1111).nonzeroBitCount
    }
    // One digit in sixteen is the same by chance.
    return max(0, (100 * (16 * same - Self.digits)) / (15 * Self.digits))
  }

  /// How much of the shorter text stands in the longer one, in hundredths; estimated. Zero where one is more than three
  /// times as long, since the estimate says nothing then.
  public func overlap(with other: TextLikeness) -> Int {
    let (short, long) = (min(pieces, other.pieces), max(pieces, other.pieces))
    guard short > 0, long <= 3 * short else { return 0 }
    let share = share(with: other)
    return min(100, 100 * share * (short + long) / ((100 + share) * short))
  }

  /// The different pieces, each as a number; a text that is shorter than a piece is one.
  private static func pieces(of text: String) -> Set<UInt64> {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        scalars.append(scalar.value)
      } else if scalars.last != 0x20, !scalars.isEmpty {
        scalars.append(0x20)
      }
    }
    if scalars.last == 0x20 { scalars.removeLast() }
    guard !scalars.isEmpty else { return [] }
    let last = max(scalars.count - length, 0)
    return Set(
      (0...last).map { start in
        scalars[start..<min(start + length, scalars.count)].reduce(0) { mix($0, UInt64($1)) }
      })
  }

  /// Spreads two numbers over all bits (the finisher of SplitMix64).
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var x = a &+ (b &+ 1) &* 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }
}

extension String {
  /// With zeros before it.
  func leftPadded(to count: Int) -> String { String(repeating: "0", count: max(0, count - self.count)) + self }
}
