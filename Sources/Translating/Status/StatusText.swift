internal import Diagnostics
internal import Resolutions
internal import Sites

/// The status of translations as text for a terminal.
enum StatusText {
  /// A line, and the lines of what somebody should look at, each with its places in both files.
  static func text(of status: TranslationStatus) -> String {
    "\(status.name): \(status.summary)\n" + status.items.filter(\.isFinding).map(text).joined()
  }

  /// All translations, piece by piece, and what to do where some are not recorded.
  static func texts(of all: [ToldStatus]) -> [String] { all.map(\.text) + [advice(all)] }

  private static func advice(_ all: [ToldStatus]) -> String {
    let unrecorded = all.filter(\.isUnrecorded)
    guard let first = unrecorded.first else { return "" }
    let isOne = unrecorded.count == 1
    return """
      \(isOne ? "1 translation" : "\(unrecorded.count) translations") not recorded, so that later changes of the source cannot be \
      told: whereas status --accept \(isOne ? first.name : "'*/*'")

      """
  }

  private static func text(of item: TranslationStatus.Item) -> String {
    var lines = ["  \(place(item)): \(item.name): \(state(of: item))"]
    if let after = item.after { lines.append("    belongs after \(text(of: after))") }
    if let source = item.sourcePlace, item.place != nil { lines.append("    source: \(text(of: source))") }
    if case .outdated(let change) = item.state {
      lines.append("    \(text(of: change.difference))")
      if let other = change.translatedAt, other != item.key {
        lines.append("    its translation stands as \(other == "title" ? other : "#\(other)")")
      }
    }
    lines += item.suspicions.map { "    \($0.summary) [\($0.id)]" }
    lines += item.notes.map { "    note: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func state(of item: TranslationStatus.Item) -> String {
    switch item.state {
    case .missing: item.place == nil ? "missing" : "missing in part"
    case .extra: "not in the source"
    case .outdated(let change):
      "outdated, \(change.difference.count) \(change.difference.count == 1 ? "change" : "changes") behind"
        + (item.suspicions.isEmpty ? "" : ", suspicious")
    case .translated, .unrecorded: "suspicious"
    }
  }

  private static func place(_ item: TranslationStatus.Item) -> String {
    (item.place ?? item.sourcePlace).map(text) ?? ""
  }

  private static func text(of place: SourceLocation) -> String {
    "\(place.path):\(place.range.start.line):\(place.range.start.column)"
  }

  /// As `git diff --word-diff` prints it; of long texts the words around changes.
  static func text(of difference: WordDifference) -> String {
    let pieces = difference.pieces
    return pieces.enumerated().map { index, piece in
      switch piece {
      case .same(let words): shortened(words, isFirst: index == 0, isLast: index == pieces.count - 1)
      case .removed(let words): "[-\(words)-]"
      case .added(let words): "{+\(words)+}"
      }
    }.joined(separator: " ")
  }

  private static func shortened(_ words: String, isFirst: Bool, isLast: Bool) -> String {
    let all = words.split(separator: " ")
    guard all.count > 12 else { return words }
    let start = isFirst ? "" : all.prefix(5).joined(separator: " ") + " "
    let end = isLast ? "" : " " + all.suffix(5).joined(separator: " ")
    return "\(start)…\(end)"
  }
}
