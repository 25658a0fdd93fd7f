/// The first three characters of a word, or all of a shorter one, in lower case: what most texts do not begin with.
struct WordBeginning: Hashable {
  private static let longest = 3
  /// As many bits for each character as Unicode has.
  private var bits: UInt64 = 0

  private init() {}

  init(_ word: String) {
    for scalar in word.unicodeScalars.prefix(Self.longest) { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) { bits = bits << 21 | UInt64(scalar.value) }

  /// Whether a text may open with a word that begins in one of these ways. True in doubt: what follows a letter may be a
  /// mark that changes it.
  static func mayBeAny(of beginnings: Set<WordBeginning>, in text: Span<UInt8>) -> Bool {
    var (beginning, index) = (WordBeginning(), 0)
    for _ in 0..<longest {
      guard let letter = PlainLetter(in: text, at: index) else { return true }
      beginning.append(letter.small)
      index += letter.length
      if beginnings.contains(beginning) { return true }
    }
    return index < text.count && PlainLetter(in: text, at: index) == nil
  }
}
