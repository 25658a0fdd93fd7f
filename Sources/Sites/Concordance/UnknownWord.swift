internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// Finds the one cause of a hundred differences: a language's word for article, section or annex that nobody knows, so that
/// what it opens is read as a heading between paragraphs.
enum UnknownWord {
  /// - Returns: what to say instead of all other differences; nil where that is not the cause.
  static func diagnostic(of alignment: Alignment) -> Diagnostic? {
    guard !alignment.isByAddress else { return nil }
    let (ours, theirs) = (alignment.ours, alignment.theirs)
    let headings = ours.top.filter { ours.entries[$0].kind == .heading }
    let kinds: [(AlignmentTree.Entry.Kind, key: String)] = [
      (.provision(.article), "article"), (.provision(.section), "section"), (.annex, "annex"),
    ]
    for (kind, key) in kinds {
      let count = theirs.top.count { theirs.entries[$0].kind == kind }
      guard count > 0, !ours.top.contains(where: { ours.entries[$0].kind == kind }) else { continue }
      let known = theirs.top.count { theirs.entries[$0].kind == .heading }
      let extra = headings.count - known
      guard extra > 0, let found = word(of: headings, count, in: alignment, isNumbered: kind != .annex) else {
        continue
      }
      return .unknownWord(
        found.word, key: key, count: found.count, at: SourceLocation(alignment.version.file, found.range),
        tag: alignment.version.language.rawValue, names: VersionNames(alignment.version, alignment.source))
    }
    return nil
  }

  /// The word that most headings open with, before or after their numbers.
  /// - Parameter expected: how many of them there should be.
  private static func word(
    of headings: [Int], _ expected: Int, in alignment: Alignment, isNumbered: Bool
  ) -> (word: String, count: Int, range: SourceRange)? {
    var found: [String: (count: Int, first: Int)] = [:]
    for heading in headings {
      guard let element = alignment.ours.entries[heading].element,
        let place = alignment.version.structure[element].text
      else { continue }
      let text = alignment.version.document.plainText(of: place.node, skipping: place.skipping)
      guard let word = word(in: text, isNumbered: isNumbered) else { continue }
      found[word] = ((found[word]?.count ?? 0) + 1, found[word]?.first ?? heading)
    }
    let best = found.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }
    guard let best, 2 * best.value.count >= expected else { return nil }
    return (best.key, best.value.count, alignment.ours.entries[best.value.first].range)
  }

  /// `Grein` of “Grein 5” and of “5. Grein”, as it is written.
  private static func word(in heading: String, isNumbered: Bool) -> String? {
    let words = heading.split { $0.isWhitespace || $0 == "." || $0 == ":" }.prefix(2)
    guard let word = words.first(where: { $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" } }) else { return nil }
    let isNumber = { (text: Substring) in text.first?.isNumber ?? false || text.allSatisfy { "IVXLC".contains($0) } }
    return !isNumbered || words.contains(where: isNumber) ? String(word) : nil
  }
}
