internal import CommonMark
internal import Diagnostics

/// Tells of articles and sections whose numbers do not follow one another.
enum ArticleOrder {
  static func diagnostics(of version: LanguageVersion) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for body in [version.main] + version.annexes.map(\.body) {
      var last: [ProvisionKind: Provision] = [:]
      /// Paragraph 1, where it stands before all articles and sections.
      var paragraph: Provision?
      for element in body.operative {
        switch element {
        case .provision(let provision) where provision.kind == .article || provision.kind == .section:
          if last[provision.kind] == nil, let paragraph, let (number, _) = count(provision), number == 2 {
            diagnostics.append(
              .articleOutOfSequence(
                provision.nameInMessages, follows: paragraph.nameInMessages,
                at: SourceLocation(version.file, provision.range),
                previousPlace: SourceLocation(version.file, paragraph.range)))
          }
          if let before = last[provision.kind], !mayFollow(provision, before) {
            diagnostics.append(
              .articleOutOfSequence(
                provision.nameInMessages, follows: before.nameInMessages,
                at: SourceLocation(version.file, provision.range),
                previousPlace: SourceLocation(version.file, before.range)))
          }
          last[provision.kind] = provision
          diagnostics += romans(in: provision, version)
        case .provision(let provision): paragraph = provision.number == "1" ? provision : paragraph
        case .text, .crossHeading: if isGap(element, version) { last = [:] }
        default: continue
        }
      }
    }
    return diagnostics
  }

  /// Paragraphs `II. –` that come before `I. –`.
  private static func romans(in article: Provision, _ version: LanguageVersion) -> [Diagnostic] {
    var last: (Provision, Int)?
    var diagnostics: [Diagnostic] = []
    for case .provision(let paragraph) in article.body {
      guard let value = RomanNumeral.value(paragraph.number.unicodeScalars) else { continue }
      if let (before, number) = last, value != number + 1 {
        diagnostics.append(
          .articleOutOfSequence(
            paragraph.nameInMessages, follows: before.nameInMessages,
            at: SourceLocation(version.file, paragraph.range),
            previousPlace: SourceLocation(version.file, before.range)))
      }
      last = (paragraph, value)
    }
    return diagnostics
  }

  /// Whether the numbers are those of one count: the next, or an insert.
  private static func mayFollow(_ next: Provision, _ last: Provision) -> Bool {
    guard let (number, insert) = count(next), let (before, lastInsert) = count(last) else { return true }
    if number == before { return insert != lastInsert && !insert.isEmpty }
    return number == before + 1
  }

  /// The number that an ordinal opens with, and what stands after it; nil where it opens with none.
  private static func count(_ provision: Provision) -> (Int, Substring)? {
    let digits = provision.ordinal.prefix(while: \.isNumber)
    return Int(digits).map { ($0, provision.ordinal[digits.endIndex...]) }
  }

  /// Whether it says that something is left out.
  private static func isGap(_ element: BodyElement, _ version: LanguageVersion) -> Bool {
    guard case .text(let place) = element else { return false }
    return version.document.plainText(of: place.node).allSatisfy { ".…[]() ".contains($0) }
  }
}
