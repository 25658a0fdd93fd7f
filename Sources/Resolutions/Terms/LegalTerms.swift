/// The words that a language's resolutions are divided with. Marks and order come first: words count only in headings, and
/// where a tradition has no marks at all (`WHEREAS …`, `RESOLVED …`, `Section 1.`).
public struct LegalTerms: Sendable {
  /// What a word says of the text that it opens. A raw value is the key in `Content/<lang>/phrases.yml`.
  public enum Kind: String, CaseIterable, Sendable {
    case article, section, annex, chapter, part
    /// "having regard to", where no dash marks citations.
    case citation
    case whereas, resolved
    case nowTherefore = "now-therefore"
    /// What follows the last provision: votes, signatures, the day of adoption.
    case ending
  }

  /// By the kind's place, in lower case.
  private var words: [[String]]
  /// Whether the number stands before the word: "1. cikk".
  private(set) var isNumberFirst: Bool
  /// What those of each kind begin with; after the last kind what all of them and the words for ordinals begin with.
  private var beginnings: [Set<WordBeginning>] = []
  /// What those begin with that headings open with.
  private var headingBeginnings: Set<WordBeginning> = []

  /// Each with a bar between two words.
  init(
    article: String, section: String, annex: String, chapter: String, part: String, citation: String, whereas: String,
    resolved: String, nowTherefore: String, ending: String, isNumberFirst: Bool = false
  ) {
    words = [article, section, annex, chapter, part, citation, whereas, resolved, nowTherefore, ending].map {
      $0.split(separator: "|").map(String.init)
    }
    self.isNumberFirst = isNumberFirst
    index()
  }

  private mutating func index() {
    for kind in [Kind.article.index, Kind.section.index] {
      // `Art 1`, whose stop was lost.
      words[kind] += words[kind].filter { $0.hasSuffix(".") }.map { String($0.dropLast()) }.filter {
        !words[kind].contains($0)
      }
    }
    for kind in words.indices { words[kind] += words[kind].map(\.withoutAccents).filter { !words[kind].contains($0) } }
    beginnings = (words + [words.flatMap(\.self) + OrdinalWord.all]).map { Set($0.map(WordBeginning.init)) }
    headingBeginnings = Set((annex + article + self[.section]).map(WordBeginning.init))
  }

  /// The words of one kind, the likeliest first, in lower case.
  public subscript(kind: Kind) -> [String] { words[kind.index] }
  var annex: [String] { self[.annex] }
  var article: [String] { self[.article] }

  /// The terms of a language and English ones, which bilingual documents use.
  public static func terms(for language: LanguageTag) -> LegalTerms {
    bilingual[language.language] ?? bilingual["en"] ?? LegalTerms()
  }

  /// These, and before them a site's own.
  /// - Parameter own: by kind. `{number}` says on which side of a word the number stands; without it that is after it.
  public func adding(_ own: [Kind: [String]]) -> LegalTerms {
    guard !own.isEmpty else { return self }
    var terms = self
    for (kind, list) in own {
      let words = list.map { word in
        let parts = word.lowercased().split(separator: "{number}", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].allSatisfy({ !$0.isLetter }) { terms.isNumberFirst = true }
        return parts.joined(separator: " ").trimmingMarks
      }
      terms.words[kind.index] = words.filter { !$0.isEmpty } + terms.words[kind.index]
    }
    terms.index()
    return terms
  }

  private init() {
    words = Kind.allCases.map { _ in [] }
    isNumberFirst = false
    index()
  }

  private static let bilingual = table.mapValues { own in
    guard let english = table["en"] else { return own }
    var terms = own
    for kind in Kind.allCases {
      terms.words[kind.index] += english[kind].filter { !own[kind].contains($0) }
    }
    terms.index()
    return terms
  }

  /// Whether a word with its stop stands for article or section: `art.`.
  func isAbbreviation(_ word: String) -> Bool { article.contains(word) || self[.section].contains(word) }

  // MARK: Passing over texts quickly

  /// Whether a text may open with one of the words, or an ordinal, to judge by its first characters.
  /// - Parameter kind: of the words; nil for all.
  func mayOpenText(_ text: Span<UInt8>, withWord kind: Kind? = nil) -> Bool {
    guard let first = PlainLetter(in: text, at: 0), first.small != " " else { return true }
    if isNumberFirst, ("0"..."9").contains(first.small) { return true }
    return WordBeginning.mayBeAny(of: beginnings[kind?.index ?? Kind.allCases.count], in: text)
  }

  /// Whether a heading may open with a word for article, section or annex, or with a number where that stands first.
  func mayOpen(_ heading: Span<UInt8>) -> Bool {
    guard let first = PlainLetter(in: heading, at: 0), first.small != " " else { return true }
    if isNumberFirst, Self.numberInitials.contains(first.small) { return true }
    return WordBeginning.mayBeAny(of: headingBeginnings, in: heading)
  }

  /// What a number in a heading begins with, where it is a plain letter: digits, Roman numerals, words for the first.
  private static let numberInitials = Array("0123456789ivxlcıpuú".unicodeScalars)
}

extension LegalTerms.Kind {
  fileprivate var index: Int {
    switch self {
    case .article: 0
    case .section: 1
    case .annex: 2
    case .chapter: 3
    case .part: 4
    case .citation: 5
    case .whereas: 6
    case .resolved: 7
    case .nowTherefore: 8
    case .ending: 9
    }
  }
}

extension String {
  /// As capitals are often typed, without accents: `articulo`.
  fileprivate var withoutAccents: String {
    String(String.UnicodeScalarView(unicodeScalars.map { Self.plainLetters[$0] ?? $0 }))
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let accented = "áàâãäåæąāăéèêëęėěēíìîïīįóòôõöøőōúùûüűųūůýÿçćčċďđģğġħķľļĺłñńňņŕřśšşșţťțżźžάέήίόύώϊϋ"
    let plain = "aaaaaaaaaaeeeeeeeeiiiiiioooooooouuuuuuuuyyccccddggghkllllnnnnrrsssstttzzzαεηιουωιυ"
    return Dictionary(uniqueKeysWithValues: zip(accented.unicodeScalars, plain.unicodeScalars))
  }()

  /// Without white space and stops at its ends.
  fileprivate var trimmingMarks: String {
    let isMark = { (character: Character) in character.isWhitespace || character == "." || character == "-" }
    var text = drop(while: isMark)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
