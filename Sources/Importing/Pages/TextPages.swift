/// Reads plain text whose lines stand as on a printed page, as `pdftotext -layout` leaves them, or people who type.
enum TextPages {
  static func read(_ text: String) -> Pages {
    var pages: [SourcePage] = []
    var witness: [WitnessLine] = []
    let texts = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    var count = 0
    for (index, page) in texts.enumerated() {
      var lines: [PageLine] = []
      var blanks = 0
      let isPaged = texts.count > 1
      if isPaged { count = 0 }
      for line in page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        count += 1
        guard !line.allSatisfy(\.isWhitespace) else {
          blanks += 1
          continue
        }
        let place = Place(page: isPaged ? index + 1 : nil, line: count)
        witness.append(WitnessLine(text: String(line), place: place))
        lines.append(pageLine(expanded(line), gap: lines.isEmpty ? nil : Double(blanks + 1), place))
        blanks = 0
      }
      if !lines.isEmpty { pages.append(SourcePage(number: index + 1, lines: lines)) }
    }
    var result = Pages(pages: pages)
    result.text.witness = witness
    normalizeGaps(&result)
    return result
  }

  /// Tabs reach to every eighth column.
  private static func expanded(_ line: Substring) -> [Character] {
    var signs: [Character] = []
    for sign in line {
      if sign == "\t" {
        repeat { signs.append(" ") } while signs.count % 8 != 0
      } else {
        signs.append(sign)
      }
    }
    return signs
  }

  private static func pageLine(_ signs: [Character], gap: Double?, _ place: Place) -> PageLine {
    let left = signs.prefix { $0.isWhitespace }.count
    let text = String(signs).trimmingBlanks()
    var line = PageLine(
      runs: [TextRun(text)], left: Double(left), right: Double(left + text.count), gap: gap, size: 1, place: place)
    var run = 0
    for (index, sign) in signs.enumerated() where index > left {
      run = sign == " " ? run + 1 : 0
      if Double(run) > line.widestSpace, index < left + text.count {
        line.widestSpace = Double(run)
        line.spaceStart = Double(index - run + 1)
      }
    }
    return line
  }

  /// Whether many lines go on in the middle of a sentence; else each line is a paragraph of its own.
  private static func isDoubleSpaced(_ pages: Pages) -> Bool {
    let pairs = pages.pages.flatMap { zip($0.lines, $0.lines.dropFirst()) }
    let continued = pairs.count { last, next in
      guard let end = last.text.last, let first = next.text.first else { return false }
      return (end.isLetter || end.isNumber) && first.isLowercase
    }
    return continued * 3 > pairs.count
  }

  /// Where a text has a blank line between any two lines, that is its line spacing.
  static func normalizeGaps(_ pages: inout Pages) {
    let gaps = pages.pages.flatMap { $0.lines.compactMap(\.gap) }.sorted()
    guard let usual = gaps.isEmpty ? nil : gaps[gaps.count / 2], usual > 1.2,
      gaps.count(where: { abs($0 - usual) < 0.15 }) * 2 > gaps.count, isDoubleSpaced(pages)
    else { return }
    for page in pages.pages.indices {
      for line in pages.pages[page].lines.indices {
        pages.pages[page].lines[line].gap = pages.pages[page].lines[line].gap.map { $0 / usual }
      }
    }
  }
}
