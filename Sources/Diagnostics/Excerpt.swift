/// One source line made fit to draw: cut around the range when it is long, with a marker to stand under it.
struct Excerpt {
  /// The line, or the part of it around the range, between `…` where it was cut.
  let text: String
  /// White space up to the marker; tabs stay tabs, so that the marker stands where the text does.
  let indent: String
  /// `^` and `~`: as long as the range within the line.
  let marker: String

  private static let width = 100
  private static let before = 40

  init(line: String, range: SourceRange) {
    let characters = Array(line)
    let first = min(line.characters(upToByte: range.start.column - 1), characters.count)
    let endByte = range.end.line == range.start.line ? range.end.column - 1 : line.utf8.count
    let last = max(min(line.characters(upToByte: endByte), characters.count), first + 1)
    let cutStart = characters.count > Self.width ? max(0, first - Self.before) : 0
    let cutEnd = min(characters.count, cutStart + Self.width)
    let shown = characters[min(cutStart, cutEnd)..<cutEnd].map { $0.isControl ? "\u{FFFD}" : $0 }
    text = (cutStart > 0 ? "…" : "") + String(shown) + (cutEnd < characters.count ? "…" : "")
    let lead =
      (cutStart > 0 ? " " : "") + String(characters[min(cutStart, first)..<first].map { $0 == "\t" ? "\t" : " " })
    indent = lead
    marker = "^" + String(repeating: "~", count: max(0, min(last, cutEnd) - first - 1))
  }
}

extension Character {
  /// Whether printing it could move the cursor or colour the terminal. A tab may be printed.
  fileprivate var isControl: Bool {
    unicodeScalars.contains { ($0.value < 0x20 && $0 != "\t") || (0x7F...0x9F).contains($0.value) }
  }
}
