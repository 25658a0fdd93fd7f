internal import CommonMark
internal import Diagnostics

/// Tells of comments that look as if they should say something to Whereas and do not.
enum CommentCheck {
  static func diagnostics(of document: MarkdownDocument, in file: SourceFile) -> [Diagnostic] {
    document.comments.compactMap { comment in
      let text = comment.text.lowercased()
      let place = SourceLocation(file, comment.range)
      if Directive(rawValue: text) != nil {
        return comment.isBlock ? nil : .commentWithinText(comment.text, at: place)
      }
      guard !comment.saysUntranslated, !text.hasPrefix("note:"), isWord(text) else { return nil }
      let known = Directive.allCases.map(\.rawValue)
      let nearest = text.split(separator: " ").lazy.compactMap { word in
        NearestWord.candidates(for: String(word), among: known).first
      }.first
      guard nearest != nil || !text.contains(" ") else { return nil }
      return .unknownComment(comment.text, nearest: nearest, known: known, at: place)
    }
  }

  /// Whether a comment is a word or two, as those are that mean something, rather than a sentence to somebody.
  private static func isWord(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return (1...2).contains(words.count) && text.count <= 30
      && text.allSatisfy { $0.isLetter || $0.isWhitespace || $0 == "-" }
  }
}

extension MarkdownComment {
  /// Whether it says that what would stand in its place is not translated yet.
  var saysUntranslated: Bool { text.lowercased() == "untranslated" }
}
