internal import Foundation
internal import Resolutions

/// A word of a text in which numbers are looked for.
struct NumberedWord: Sendable {
  /// In small letters, composed (NFC): as the words of languages are.
  let text: String
  let hasNumber: Bool
  let beginsWithLetter: Bool
  /// Its value where it is a Roman numeral in capitals: `IV`, `XXe`.
  let roman: Int?

  /// All words of a text: letters, numbers and what stands between them in a word.
  static func words(of text: String) -> [NumberedWord] {
    let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.split { !ScalarKinds(of: $0).isOfWord && $0 != "’" && $0 != "'" }.map { word in
      NumberedWord(
        text: String(Substring(word)).lowercased(),
        hasNumber: word.contains { ScalarKinds(of: $0).contains(.number) },
        beginsWithLetter: word.first.map { ScalarKinds(of: $0).contains(.letter) } ?? false,
        roman: roman(word))
    }
  }

  /// Whether it begins with another word's beginning.
  func begins(with beginning: String) -> Bool { text.utf8.starts(with: beginning.utf8) }

  /// A letter alone is mostly none, and what looks like one is a word in some languages.
  private static func roman(_ word: Substring.UnicodeScalarView) -> Int? {
    guard let first = word.first else { return nil }
    // Signs of their own: Ⅳ.
    if (0x2160...0x216B).contains(first.value), word.count == 1 { return Int(first.value) - 0x215F }
    let capitals = word.prefix { $0.properties.isUppercase }
    let ending = String(Substring(word.dropFirst(capitals.count)))
    switch capitals.count {
    case 0: return nil
    case 1:
      return ["", "e", "er"].contains(ending) && "IVX".unicodeScalars.contains(first)
        ? RomanNumeral.value(capitals) : nil
    default: return ending.unicodeScalars.count < 5 ? RomanNumeral.value(capitals, folding: true) : nil
    }
  }
}
