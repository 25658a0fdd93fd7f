public import Resolutions

/// The site's words in one language; English ones stand in where a language has none.
public struct Phrases: Sendable {
  /// The one that they are in, but for those that it lacks.
  public let tag: LanguageTag
  private let words: [String]
  /// Those that are English because the language has none.
  private let foreign: Set<Phrase>
  /// Each phrase cut at its placeholder.
  private let cut: [Halves]

  /// What stands before and after a phrase's placeholder; all stands before it where there is none.
  public struct Halves: Sendable {
    /// The text up to the placeholder.
    public let before: String
    /// The text after the placeholder; empty where there is none.
    public let after: String
    /// There is no placeholder.
    public let isWhole: Bool
  }

  /// - Parameters:
  ///   - words: by phrase; of those missing the key is shown.
  ///   - foreign: those that are English because the language has none.
  public init(language: LanguageTag, words: [Phrase: String], foreign: Set<Phrase> = []) {
    tag = language
    self.foreign = foreign
    self.words = Phrase.allCases.map { words[$0] ?? $0.rawValue }
    cut = self.words.map { Halves($0) }
  }

  /// A phrase as it stands, with its placeholder if it has one.
  public subscript(phrase: Phrase) -> String { words[phrase.index] }

  /// A phrase with its one placeholder filled in: `{number}`, `{language}`…
  public subscript(phrase: Phrase, value: String) -> String {
    let halves = halves(phrase)
    return halves.isWhole ? halves.before : halves.before + value + halves.after
  }

  /// Whether a phrase is English because the language has none.
  public func isForeign(_ phrase: Phrase) -> Bool { foreign.contains(phrase) }

  /// A phrase in two parts, for those who write its value in between themselves.
  public func halves(_ phrase: Phrase) -> Halves { cut[phrase.index] }
}

extension Phrases.Halves {
  fileprivate init(_ phrase: String) {
    let bytes = phrase.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    else {
      self.init(before: phrase, after: "", isWhole: true)
      return
    }
    self.init(
      before: String(phrase[..<open]), after: String(phrase[bytes.index(after: close)...]), isWhole: false)
  }
}

extension Phrase {
  fileprivate static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  fileprivate var index: Int { Self.indices[self] ?? 0 }
}
