/// A line of a printed page.
struct PageLine: Sendable {
  var runs: [TextRun]
  /// Its edges, in widths of a letter from the page's edge.
  var left: Double
  var right: Double
  /// The distance from the baseline of the line above, in heights of a line of running text; nil at the top of a page.
  var gap: Double?
  /// The size of its letters; that of running text is 1.
  var size: Double
  var place: Place
  /// The largest white space within it, in widths of a letter, and where that begins.
  var widestSpace = 0.0
  var spaceStart = 0.0

  var text: String { runs.map(\.text).joined().trimmingBlanks() }

  /// Whether all of it is bold.
  var isStrong: Bool { ImportedBlock(runs, at: place).isStrong }

  /// Whether all of it is slanted.
  var isSlanted: Bool {
    runs.allSatisfy { $0.isEmphasized || !$0.text.contains { $0.isLetter } } && text.contains { $0.isLetter }
  }
}

/// A printed page, its lines from the top.
struct SourcePage: Sendable {
  var number: Int
  var lines: [PageLine]
  /// Those of footnotes, which are taken out of `lines`.
  var notes: [PageLine] = []

  /// Where running text begins: the leftmost edge that several long lines share.
  var margin: Double {
    let longest = lines.map { $0.right - $0.left }.max() ?? 0
    let long = lines.filter { $0.right - $0.left > 0.6 * longest }.map { ($0.left * 2).rounded() / 2 }.sorted()
    let shared = long.first { edge in long.count(where: { abs($0 - edge) <= 0.5 }) > long.count / 12 + 1 }
    return shared ?? long.first ?? 0
  }

  /// Where full lines end.
  var rightEdge: Double {
    let edges = lines.map(\.right).sorted()
    return edges.isEmpty ? 0 : edges[min(edges.count - 1, edges.count * 9 / 10)]
  }
}

/// The pages of a document, what they say and what was taken out of them.
struct Pages: Sendable {
  var pages: [SourcePage]
  var text = ImportedText()

  /// Takes lines out of a page.
  mutating func leaveOut(page index: Int, _ reason: LeftOut.Reason, where isGone: (Int, PageLine) -> Bool) {
    var kept: [PageLine] = []
    for (position, line) in pages[index].lines.enumerated() {
      if isGone(position, line) {
        text.leftOut.append(LeftOut(text: line.text, reason: reason, place: line.place))
      } else {
        kept.append(line)
      }
    }
    pages[index].lines = kept
  }
}
