import Diagnostics
import Resolutions

/// What a text with a typo is read as, held against the text without it.
enum TypoOutcome: Equatable {
  /// All parts have the same addresses and words; in the one with the typo some signs may differ.
  case same
  /// Something is said that is not said of the text without it.
  case told
  /// Addresses or words have gone elsewhere, and nothing is said.
  case silent(lost: [VersionPart], gained: [VersionPart])
}

/// A text as it is read: what outcomes are found from.
struct TypoReading {
  let parts: [VersionPart]
  /// Whether something is said of the text as it stands, so that nothing can be learned from a further mistake.
  var isComplainedOf: Bool { !diagnostics.isEmpty }
  private let diagnostics: Set<String>

  init(_ lines: [String], _ language: LanguageTag) {
    let file = SourceFile(path: "a.md", text: lines.joined(separator: "\n"))
    let reading = ResolutionReader.read(file, language: language)
    parts = reading.value.parts.joined
    diagnostics = Set(reading.diagnostics.map { "\($0.rule) \($0.summary) \($0.location.lineText ?? "")" })
  }

  func outcome(of other: TypoReading) -> TypoOutcome {
    let (lost, gained) = (parts.without(other.parts), other.parts.without(parts))
    if isSame(other, lost, gained) { return .same }
    if !other.diagnostics.isSubset(of: diagnostics) { return .told }
    return .silent(lost: lost, gained: gained)
  }

  /// The same addresses in the same order, and at most one part's own text is another.
  private func isSame(_ other: TypoReading, _ lost: [VersionPart], _ gained: [VersionPart]) -> Bool {
    guard parts.map(\.name) == other.parts.map(\.name), lost.count <= 1, gained.count <= 1 else { return false }
    return zip(lost, gained).allSatisfy { before, after in
      abs(before.words.count - after.words.count) <= 4
    }
  }
}

extension [VersionPart] {
  /// Parts of one kind that have no address and stand one after the other are one: two lines of a formula are a formula.
  fileprivate var joined: [VersionPart] {
    reduce(into: []) { parts, part in
      if let last = parts.last, last.name == part.name, !part.name.contains("_") {
        parts[parts.count - 1] = VersionPart(name: part.name, label: "", words: "\(last.words) \(part.words)")
      } else {
        parts.append(part)
      }
    }
  }

  /// Those whose address and words are not among others.
  fileprivate func without(_ others: [VersionPart]) -> [VersionPart] {
    let words = Set(others.map { "\($0.name) \($0.words)" })
    return filter { !words.contains("\($0.name) \($0.words)") }
  }
}
