internal import MarkupTrees

/// Reads what poppler's `pdftohtml -xml` says of a PDF: pieces of text with their places, fonts and links.
enum PDFPages {
  /// - Parameters:
  ///   - layout: the output of `pdftohtml -xml`.
  ///   - plain: the output of `pdftotext -layout`, the witness.
  static func read(layout: [UInt8], plain: String) throws(ImportError) -> Pages {
    // As HTML, since bold and slanted text is not always nested as XML asks for.
    let root = try MarkupTree.importing(layout, .html)
    var fonts: [String: Double] = [:]
    let elements = root.descendants("page")
    for font in elements.flatMap({ $0.descendants("fontspec") }) {
      fonts[font["id"] ?? ""] = Double(font["size"] ?? "")
    }
    let pieces = elements.map { page in page.descendants("text").compactMap { Piece($0, fonts) } }
    let scale = Scale(pieces.joined())
    var pages: [SourcePage] = []
    for (index, page) in pieces.enumerated() {
      let lines = lines(of: page, page: index + 1, scale)
      if !lines.isEmpty { pages.append(SourcePage(number: index + 1, lines: lines)) }
    }
    var result = Pages(pages: pages)
    result.text.witness = TextPages.read(plain).text.witness
    TextPages.normalizeGaps(&result)
    return result
  }

  /// Text of one font, as poppler cuts it.
  private struct Piece {
    let top, left, width, height, size: Double
    let runs: [TextRun]

    init?(_ element: MarkupElement, _ fonts: [String: Double]) {
      func number(_ name: String) -> Double { Double(element[name] ?? "") ?? 0 }
      (top, left, width, height) = (number("top"), number("left"), number("width"), number("height"))
      size = fonts[element["font"] ?? ""] ?? height
      runs = Self.runs(element, TextRun(""))
      guard !text.allSatisfy(\.isWhitespace) else { return nil }
    }

    var text: String { runs.map(\.text).joined() }
    var right: Double { left + width }
    var bottom: Double { top + height }

    private static func runs(_ element: MarkupElement, _ style: TextRun) -> [TextRun] {
      element.children.flatMap { node -> [TextRun] in
        var style = style
        switch node {
        case .text(let text):
          style.text = text
          // A link's frame often reaches over the comma after it.
          if !text.contains(where: { $0.isLetter || $0.isNumber }) { style.link = nil }
          return [style]
        case .element(let child):
          if child.name == "b" { style.isStrong = true }
          if child.name == "i" { style.isEmphasized = true }
          if child.name == "a" { style.link = child["href"] }
          return runs(child, style)
        }
      }
    }
  }

  /// The measures of running text.
  private struct Scale {
    /// The width of a letter, and the distance of two lines.
    let letter, size: Double
    var line = 1.0

    init(_ pieces: some Sequence<Piece>) {
      var lengths: [Double: Int] = [:]
      for piece in pieces { lengths[piece.size, default: 0] += piece.text.count }
      size = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
      let widths = pieces.filter { $0.text.count > 20 }.map { $0.width / Double($0.text.count) }.sorted()
      letter = max(1, widths.isEmpty ? size / 2 : widths[widths.count / 2])
      let tops = pieces.filter { [size] in $0.size == size && $0.text.count > 20 }.map(\.bottom)
      let steps = zip(tops, tops.dropFirst()).map { $1 - $0 }.filter { [size] in $0 > size * 0.8 && $0 < size * 3 }
        .sorted()
      line = steps.isEmpty ? size * 1.2 : steps[steps.count / 4]
    }
  }

  private static func lines(of pieces: [Piece], page: Int, _ scale: Scale) -> [PageLine] {
    var rows: [[Piece]] = []
    for piece in pieces.sorted(by: { ($0.bottom, $0.left) < ($1.bottom, $1.left) }) {
      let place = rows.lastIndex { row in
        // The tallest piece of a row says where its line is; a raised mark overlaps it.
        guard let tall = row.max(by: { $0.height < $1.height }) else { return false }
        let shared = min(tall.bottom, piece.bottom) - max(tall.top, piece.top)
        return shared > 0.5 * min(tall.height, piece.height)
      }
      if let place { rows[place].append(piece) } else { rows.append([piece]) }
    }
    let sorted = rows.sorted { baseline($0) < baseline($1) }
    var lines: [PageLine] = []
    var last: Double?
    for row in sorted {
      let baseline = baseline(row)
      let gap = last.map { max(0, (baseline - $0) / scale.line) }
      lines.append(
        line(of: row.sorted { $0.left < $1.left }, gap: gap, Place(page: page, line: lines.count + 1), scale))
      last = baseline
    }
    return lines
  }

  private static func baseline(_ row: [Piece]) -> Double {
    row.max { ($0.height, $0.text.count) < ($1.height, $1.text.count) }?.bottom ?? 0
  }

  private static func line(of row: [Piece], gap: Double?, _ place: Place, _ scale: Scale) -> PageLine {
    let letters = row.max { $0.text.count < $1.text.count } ?? row[0]
    let size = row.count > 1 && isMark(letters, beside: row) ? row.map(\.size).max() ?? letters.size : letters.size
    var runs: [TextRun] = []
    var end = row[0].left
    var widest = (width: 0.0, start: 0.0)
    for piece in row {
      let space = (piece.left - end) / scale.letter
      if space > widest.width, !runs.isEmpty { widest = (space, end / scale.letter) }
      if space > 0.35, !runs.isEmpty, runs.last?.text.last?.isWhitespace == false { runs.append(TextRun(" ")) }
      if isMark(piece, beside: row) {
        var run = TextRun(piece.text.trimmingBlanks())
        run.note = run.text
        runs.append(run)
        if piece.text.last?.isWhitespace == true { runs.append(TextRun(" ")) }
      } else {
        runs += piece.runs
      }
      end = piece.right
    }
    let trailing = row[row.count - 1]
    let blanks = trailing.text.reversed().prefix { $0.isWhitespace }.count
    let right = (trailing.right / scale.letter) - Double(blanks) * 0.6
    return PageLine(
      runs: runs, left: row[0].left / scale.letter, right: right, gap: gap, size: size / scale.size, place: place,
      widestSpace: widest.width, spaceStart: widest.start)
  }

  /// Whether a piece is a raised number or star, much smaller than what stands beside it.
  private static func isMark(_ piece: Piece, beside row: [Piece]) -> Bool {
    let text = piece.text.trimmingBlanks()
    guard text.count <= 3, text.allSatisfy({ $0.isWholeNumber || $0 == "*" || $0 == "†" || $0 == "‡" }) else {
      return false
    }
    guard let tall = row.map(\.size).max(), piece.size < 0.8 * tall else { return false }
    let base = baseline(row)
    return piece.bottom < base - 0.1 * tall
  }
}
