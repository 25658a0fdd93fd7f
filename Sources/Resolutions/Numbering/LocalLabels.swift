/// The labels that a translation would print: `Б.` in Bulgarian for the `B.` of an English text, `(а)` for its `(a)`.
public struct LocalLabels: Sendable {
  private let alphabet: Alphabet
  /// The letters in the order in which the language counts with them, capitals.
  private let letters: [String]

  /// - Parameter language: that labels are printed in.
  public init(_ language: LanguageTag) {
    alphabet = Alphabet.alphabets(for: language)[0]
    letters = alphabet == .latin ? [] : Self.letters(of: alphabet)
  }

  /// Whether labels are those of an English text.
  public var isLatin: Bool { letters.isEmpty }

  private static func letters(of alphabet: Alphabet) -> [String] {
    // Bulgarian counts with all letters: the 18th is С. Others leave out what is easily mistaken (GOST R 2.105, 4.1.7).
    if alphabet == .bulgarian { return (1...40).map { alphabet.text($0) } }
    var (letters, position) = ([String](), 0)
    for _ in 1...40 {
      letters.append(alphabet.text(after: position))
      position = alphabet.position(of: letters[letters.count - 1]) ?? position + 1
    }
    return letters
  }

  /// A label of an English text as the language prints it; as it is where it counts with anything but single letters.
  /// - Parameter isRoman: whether small letters are those of Roman numerals: `(i)`.
  public func label(_ printed: String, isRoman: Bool = false) -> String {
    let cores = printed.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !isLatin, let core = cores.first, cores.count == 1, core.isASCII else { return printed }
    let isCapital = core.value < 0x61
    let place = Int(core.value) - (isCapital ? 0x41 : 0x61)
    guard place < letters.count, isCapital || !isRoman else { return printed }
    let letter = isCapital ? letters[place] : letters[place].lowercased()
    return printed.unicodeScalars.map { $0 == core ? letter : String($0) }.joined()
  }
}
