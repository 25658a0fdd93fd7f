/// Words for first, second and so on that stand after the word for article: `Article premier`, `المادة الثانية`.
enum ArticleOrdinal {
  /// The value of a word in lower case; nil for any other.
  static func value(_ word: String) -> Int? { values[word] ?? OrdinalWord.value(word) }

  private static let values: [String: Int] = {
    var values: [String: Int] = [:]
    for row in rows {
      for (index, words) in row.split(separator: " ").enumerated() {
        for word in words.split(separator: "|") { values[String(word)] = index + 1 }
      }
    }
    return values
  }()

  /// A language a row, from first to tenth.
  private static let rows = [
    "premier|première|unique deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième",
    "primo|unico secondo terzo quarto quinto sesto settimo ottavo nono decimo",
    "único|única",
    "الأولى|الاولى|الأول الثانية|الثاني الثالثة|الثالث الرابعة|الرابع الخامسة|الخامس السادسة|السادس السابعة|السابع "
      + "الثامنة|الثامن التاسعة|التاسع العاشرة|العاشر",
  ]
}
