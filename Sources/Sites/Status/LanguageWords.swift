internal import Foundation
internal import Resolutions
internal import Synchronization

/// The words of a language for months and small numbers, to see them in a text whatever their endings.
struct LanguageWords: Sendable {
  /// The beginnings of the names of each month, small letters.
  private let months: [[String]]
  /// The beginnings of the words for numbers, small letters: ways to say each, of one word or several.
  private let numbers: [Int: [[String]]]
  /// Whether words stand together without spaces, or have others before them without one: `第十二`, `والثاني`.
  private let isJoined: Bool

  /// Numbers that are written out as a rule.
  private static let writtenOut =
    Array(0...100) + stride(from: 200, through: 1000, by: 100) + stride(from: 2000, through: 10_000, by: 1000)
    + [1_000_000]

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
    let others = NumberForms.forms(of: language)
    var numbers: [Int: [[String]]] = [:]
    for value in Self.writtenOut {
      let words = NumberedWord.words(of: spelling.string(from: NSNumber(value: value)) ?? "")
      let parts = words.map { Self.beginning($0.text) }
      var ways = [parts]
      // `a hundred`, as `one hundred`.
      if [100, 1000, 1_000_000].contains(value), parts.count > 1 { ways.append(Array(parts.dropFirst())) }
      numbers[value] = (ways + (others[value] ?? []).map { [$0] }).filter { !$0.isEmpty }
    }
    self.numbers = numbers
    isJoined = ["zh", "ja", "th", "lo", "km", "my", "bo", "dz", "ar", "fa", "ur", "he"].contains(language.language)
  }

  /// A word without what it may lose or change at its end.
  private static func beginning(_ word: String) -> String {
    let small = word.lowercased()
    return small.count > 4 ? String(small.dropLast(2)) : small.count == 4 ? String(small.dropLast()) : small
  }

  /// Whether words say a number in another way than with digits: written out, as a Roman numeral, or as the name of a month.
  func says(_ number: String, _ words: [NumberedWord], months: Set<Int>) -> Bool {
    guard let value = Int(number) else { return false }
    if months.contains(value) || words.contains(where: { $0.roman == value }) { return true }
    if (numbers[value] ?? []).contains(where: { says($0, words) }) { return true }
    return isJoined && number.count == 4 && words.contains { $0.text.contains(Self.ideographs(number)) }
  }

  private func says(_ parts: [String], _ words: [NumberedWord]) -> Bool {
    words.indices.contains { start in
      guard start + parts.count <= words.count else { return false }
      return zip(parts, words[start...]).allSatisfy { part, word in
        isJoined ? word.text.contains(part) : word.begins(with: part)
      }
    }
  }

  /// A year as Chinese and Japanese write it: 二〇一九.
  private static func ideographs(_ digits: String) -> String {
    let signs = Array("〇一二三四五六七八九")
    return String(digits.compactMap { $0.wholeNumberValue.map { signs[$0] } })
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
