/// One source line made fit to draw: cut around the range when it is long, with a marker to stand under it.
struct Excerpt {
  /// The line, or the part of it around the range, between `…` where it was cut.
  let text: String
  /// White space up to the marker; tabs stay tabs, so that the marker stands where the text does.
  let indent: String
  /// `^` and `~`: as long as the range within the line.
  let marker: String

  /// How many characters of a line are drawn, and how many of them at most stand before the range.
  private static let width = 100
  private static let before = 40

  init(line: String, location: SourceLocation) {
    let characters = line.map(\.printable)
    let first = line.characters(before: location.marked.lowerBound)
    let last = max(line.charactersTouched(before: location.marked.upperBound), first + 1)
    let cutStart = characters.count > Self.width ? max(0, first - Self.before) : 0
    let cutEnd = min(characters.count, cutStart + Self.width)
    let isCutBefore = location.isCutBefore || cutStart > 0
    let isCutAfter = location.isCutAfter || cutEnd < characters.count
    text = (isCutBefore ? "…" : "") + String(characters[cutStart..<cutEnd]) + (isCutAfter ? "…" : "")
    let lead = characters[cutStart..<min(first, cutEnd)].map { $0 == "\t" ? "\t" : Self.blank($0.columns) }
    indent = (isCutBefore ? " " : "") + lead.joined()
    let columns = characters[min(first, cutEnd)..<min(last, cutEnd)].reduce(0) { $0 + $1.columns }
    marker = "^" + String(repeating: "~", count: max(0, columns - 1))
  }

  private static func blank(_ columns: Int) -> String { String(repeating: " ", count: columns) }
}

extension String {
  /// How many characters begin before the given UTF-8 offset.
  fileprivate func charactersTouched(before offset: Int) -> Int {
    offset > 0 ? characters(before: offset - 1) + 1 : 0
  }
}
