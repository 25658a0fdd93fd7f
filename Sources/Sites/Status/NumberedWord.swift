internal import Foundation

/// A word of a text in which numbers are looked for.
struct NumberedWord: Sendable {
  /// In small letters, composed (NFC): as the words of languages are.
  let text: String
  let hasNumber: Bool
  let beginsWithLetter: Bool

  /// All words of a text: letters, numbers and what stands between them in a word.
  static func words(of text: String) -> [NumberedWord] {
    let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.split { !ScalarKinds(of: $0).isOfWord && $0 != "’" && $0 != "'" }.map { word in
      NumberedWord(
        text: String(Substring(word)).lowercased(),
        hasNumber: word.contains { ScalarKinds(of: $0).contains(.number) },
        beginsWithLetter: word.first.map { ScalarKinds(of: $0).contains(.letter) } ?? false)
    }
  }

  /// Whether it begins with another word's beginning.
  func begins(with beginning: String) -> Bool { text.utf8.starts(with: beginning.utf8) }
}
