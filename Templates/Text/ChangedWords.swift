public import Markup
public import Sites

/// Writes what was taken out of a text and what was put into it, and says so in words to those who hear the page.
public struct ChangedWords: Sendable {
  private let removed: HTML?
  private let added: HTML?
  private let end: HTML?

  /// As those who write are told, in English.
  public static let told = ChangedWords(removed: "removed: ", added: "added: ", " lang=\"en\"")

  /// Without such words.
  static let shown = ChangedWords(removed: nil, added: nil, end: nil)

  private init(removed: HTML?, added: HTML?, end: HTML?) {
    (self.removed, self.added, self.end) = (removed, added, end)
  }

  /// Words in brackets that nobody sees: "[inserted: … ]".
  /// - Parameters:
  ///   - removed: what is said of words that were taken out, with its colon.
  ///   - added: the same of words that were put in.
  ///   - language: how an element says in which language these are; nil where it is that of the text.
  init(removed: HTML, added: HTML, _ language: HTML? = nil) {
    self.init(
      removed: "<span class=\"unseen\"\(language)>[\(removed)</span>",
      added: "<span class=\"unseen\"\(language)>[\(added)</span>", end: "<span class=\"unseen\">]</span>")
  }

  /// All words of a difference, each with a space after it.
  public func html(_ difference: WordDifference) -> HTML { "\(difference.pieces, piece)" }

  private func piece(_ piece: WordDifference.Piece) -> HTML {
    switch piece {
    case .same(let words): "\(HTML(keepingEndings: words)) "
    case .removed(let words): "<del>\(removed)\(HTML(keepingEndings: words))\(end)</del> "
    case .added(let words): "<ins>\(added)\(HTML(keepingEndings: words))\(end)</ins> "
    }
  }
}
