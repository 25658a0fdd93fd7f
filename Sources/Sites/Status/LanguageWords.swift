internal import Foundation
internal import Resolutions
internal import Synchronization

/// The words of a language for months and small numbers, to see them in a text whatever their endings.
struct LanguageWords: Sendable {
  /// The beginnings of the names of each month, small letters.
  private let months: [[String]]
  /// The beginnings of the words for numbers up to `most`, small letters.
  private let numbers: [String]

  /// No larger number is written out as a rule.
  private static let most = 100

  /// CLDR is asked, once a language.
  init(_ language: LanguageTag) {
    let locale = Locale(identifier: "\(language)@calendar=gregorian")
    let formatter = DateFormatter()
    formatter.locale = locale
    let (names, standalone): ([String], [String]) = (formatter.monthSymbols, formatter.standaloneMonthSymbols)
    months =
      names.count == 12 && standalone.count == 12
      ? (0..<12).map { [Self.beginning(names[$0]), Self.beginning(standalone[$0])] } : []
    let spelling = NumberFormatter()
    spelling.locale = Locale(identifier: language.rawValue)
    spelling.numberStyle = .spellOut
    numbers = (0...Self.most).map { Self.beginning(spelling.string(from: NSNumber(value: $0)) ?? "") }
  }

  /// A word without what it may lose or change at its end.
  private static func beginning(_ word: String) -> String {
    let small = word.lowercased()
    return small.count > 4 ? String(small.dropLast(2)) : small.count == 4 ? String(small.dropLast()) : small
  }

  /// Whether one of some words says a number.
  func saysNumber(_ number: String, _ words: [NumberedWord]) -> Bool {
    guard let value = Int(number), numbers.indices.contains(value), !numbers[value].isEmpty else { return false }
    let first = numbers[value].split(separator: " ").first.map(String.init) ?? numbers[value]
    return words.contains { $0.begins(with: first) }
  }

  /// The months, from 1, that are named beside a number.
  func months(in words: [NumberedWord]) -> Set<Int> {
    var found: Set<Int> = []
    for (index, word) in words.enumerated() where word.beginsWithLetter {
      let isByNumber = words[max(0, index - 2)..<min(words.count, index + 3)].contains(where: \.hasNumber)
      guard isByNumber else { continue }
      for (month, names) in months.enumerated() where names.contains(where: word.begins) { found.insert(month + 1) }
    }
    return found
  }
}

/// The words of languages, each made when it is first asked for.
public final class WordBook: Sendable {
  private let languages = Mutex<[LanguageTag: LanguageWords]>([:])

  /// None yet.
  public init() {}

  subscript(language: LanguageTag) -> LanguageWords {
    languages.withLock { languages in
      let words = languages[language] ?? LanguageWords(language)
      languages[language] = words
      return words
    }
  }
}
