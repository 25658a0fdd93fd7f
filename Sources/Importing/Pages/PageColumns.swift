/// Tells pages of two columns, whose lines nobody can put in order safely, and refuses them.
enum PageColumns {
  /// - Throws: `ImportError.twoColumns` for the first page that has many lines with a gutter in the same place.
  static func check(_ pages: Pages) throws(ImportError) {
    for page in pages.pages {
      var gutters: [Int: Int] = [:]
      for line in page.lines where isParted(line, page) {
        let place = Int((line.spaceStart + line.widestSpace) / 3)
        for near in (place - 1)...(place + 1) { gutters[near, default: 0] += 1 }
      }
      let most = gutters.values.max() ?? 0
      if most >= 8, most * 5 >= page.lines.count * 2 { throw ImportError.twoColumns(page: page.number) }
    }
  }

  /// Whether running text stands on either side of a wide space in the middle part of the page.
  private static func isParted(_ line: PageLine, _ page: SourcePage) -> Bool {
    let end = line.spaceStart + line.widestSpace
    guard line.widestSpace >= 2.5, line.right - end >= 15, line.spaceStart - line.left >= 15 else { return false }
    let width = page.rightEdge - page.margin
    return end > page.margin + width * 0.3 && end < page.margin + width * 0.7
  }
}
