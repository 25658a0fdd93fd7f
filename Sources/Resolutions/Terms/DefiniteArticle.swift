/// The word for "the", with which the name of an assembly begins in languages that have one, and no recital does. It says
/// only that a reading is in doubt: nothing is divided by it.
enum DefiniteArticle {
  private static let words: Set<Substring> = [
    "the", "le", "la", "les", "der", "die", "das", "el", "los", "las", "il", "lo", "gli", "o", "a", "os", "as", "het",
    "de",
    "ο", "η", "το", "إن", "यह",
  ]

  /// Whether a text opens with one, or with a shortened one: `L’Assemblée`.
  static func opens(_ text: String) -> Bool {
    let opening = text.lowercased()
    if ["l’", "l'", "ال", "ה"].contains(where: opening.hasPrefix) { return true }
    return words.contains(opening.prefix { !$0.isWhitespace })
  }
}
