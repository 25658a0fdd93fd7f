internal import Foundation

/// Texts in Latin letters without accents, so that names can be compared between languages.
///
/// Greek and Cyrillic letters stand in a table, which holds what ICU makes of them; ICU itself is asked for all other scripts.
/// Its rules take three megabytes of memory, which sites of European languages alone never need.
enum LatinLetters {
  /// Letters of the same sound in the order of their rows.
  private static let rows: [(letters: String, latin: [String])] = [
    ("абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e z z i i k l m n o p r s t u f h c c s s _ y _ e u a".split()),
    ("әғқңөұүһіјљњђћџѓќѕґє", "a g k n o u u h i j l n d c d g k z g e".split()),
    ("αβγδεζηθικλμνξοπρσςτυφχψω", "a b g d e z e th i k l m n x o p r s s t y ph ch ps o".split()),
  ]

  /// The first letter that the table may hold, and the one after the last.
  private static let (first, end) = (0x0370, 0x0530)

  private static let table: [String?] = {
    var table = [String?](repeating: nil, count: end - first)
    for (letters, latin) in rows {
      for (letter, latin) in zip(letters.unicodeScalars, latin) { table[Int(letter.value) - first] = latin }
    }
    return table
  }()

  /// - Returns: the text in small Latin letters, as far as its script can be written so.
  static func latin(_ text: String) -> String {
    let plain = folded(text)
    guard plain.utf8.contains(where: { $0 >= 0xCD }) else { return plain }
    var latin = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in plain.unicodeScalars {
      defer { last = scalar }
      if scalar.value < first {
        latin.append(scalar)
      } else if scalar.value < end, let letters = table[Int(scalar.value) - first] {
        // Upsilon is part of the sound of the vowel before it.
        let isAfterVowel = scalar == "υ" && last.map("αεο".unicodeScalars.contains) ?? false
        latin.append(contentsOf: isAfterVowel ? "u".unicodeScalars : letters.unicodeScalars)
      } else if scalar.properties.isAlphabetic {
        return text.applyingTransform(.toLatin, reverse: false).map(folded) ?? plain
      } else {
        latin.append(scalar)
      }
    }
    return String(latin)
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }
}

extension String {
  /// Its words; `_` is a letter that is not written.
  fileprivate func split() -> [String] { split(separator: " ").map { $0 == "_" ? "" : String($0) } }
}
