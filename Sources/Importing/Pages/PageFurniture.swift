/// Finds what belongs to pages and not to the text: running heads, page numbers, job numbers, the head of the first page.
enum PageFurniture {
  /// How many lines at the top and at the foot of a page can be such.
  private static let depth = 4

  static func leaveOut(of pages: inout Pages) {
    leaveOutMasthead(of: &pages)
    let tops = pages.pages.map { Array($0.lines.prefix(depth)) }
    let feet = pages.pages.map { Array($0.lines.suffix(depth).reversed()) }
    let masthead = pages.text.leftOut.map(\.text)
    for index in pages.pages.indices {
      let lines = pages.pages[index].lines
      let others = tops.enumerated().filter { $0.offset != index }.flatMap(\.element)
      let heads = tops[index].prefix { isHead($0, index, others, masthead) }.count
      let below = feet.enumerated().filter { $0.offset != index }.flatMap(\.element)
      let footLines = Array(feet[index].prefix(lines.count - heads))
      let foot = footLines.prefix { isFoot($0, pages.pages[index].number, pages.pages.count, below, footLines) }.count
      pages.leaveOut(page: index, .runningHead) { position, _ in position < heads }
      let rest = pages.pages[index].lines.count
      pages.leaveOut(page: index, .pageNumber) { position, _ in position >= rest - foot }
    }
    pages.pages.removeAll { $0.lines.isEmpty }
  }

  /// A line at the top that other pages have there too, or the head of the first page has, or that is a page number.
  private static func isHead(_ line: PageLine, _ index: Int, _ others: [PageLine], _ masthead: [String]) -> Bool {
    if isPageNumber(line.text, index + 1) { return true }
    guard line.text.count <= 160 else { return false }
    if others.contains(where: { isSame($0, line) }) { return true }
    let words = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.count <= 3 && !masthead.isEmpty
      && words.allSatisfy { word in
        word.contains(where: \.isNumber) && masthead.contains { $0.filter { !$0.isWhitespace }.contains(word) }
      }
  }

  /// A line at the foot that other pages have there too, or that is made of page and job numbers.
  private static func isFoot(
    _ line: PageLine, _ page: Int, _ count: Int, _ others: [PageLine], _ own: [PageLine]
  ) -> Bool {
    let text = line.text
    if PageNotes.isRule(text) { return false }
    if isPageNumber(text, page) || others.contains(where: { isSame($0, line) }) { return true }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= 5 else { return false }
    let known = (others + own.filter { $0.place != line.place }).flatMap {
      $0.text.split(whereSeparator: \.isWhitespace).map { $0.filter(\.isNumber) }
    }
    let jobs = words.filter { word in
      let digits = word.filter(\.isNumber)
      return digits.count >= 4 && known.contains(digits)
    }
    guard !jobs.isEmpty else { return false }
    return words.allSatisfy { word in
      jobs.contains(word) || isPageNumber(word, page) || (word.hasPrefix("(") && word.count <= 4)
        || word.allSatisfy(\.isNumber)
    }
  }

  /// Equal but for the numbers of pages.
  private static func isSame(_ a: PageLine, _ b: PageLine) -> Bool {
    let (one, other) = (a.text, b.text)
    if one == other { return true }
    // What ends like a sentence is text.
    guard SourceLabel(one) == nil, one.contains(where: \.isLetter), let end = one.last, !".;,:".contains(end) else {
      return false
    }
    let numbers = { (text: String) in
      text.split { !$0.isNumber }.compactMap { Int($0) }
    }
    let letters = { (text: String) in text.filter { !$0.isNumber && !$0.isWhitespace } }
    guard letters(one) == letters(other), letters(one).count >= 4 else { return false }
    let pairs = Array(zip(numbers(one), numbers(other)))
    let difference = (b.place.page ?? 0) - (a.place.page ?? 0)
    return numbers(one).count == numbers(other).count && pairs.allSatisfy { $1 == $0 || $1 - $0 == difference }
  }

  /// `3`, `- 3 -`, `3/12`, `Page 3 of 12`, on page 3.
  private static func isPageNumber(_ text: String, _ page: Int) -> Bool {
    let signs = text.filter { !$0.isWhitespace && !"-–—|/.[]()".contains($0) }
    let numbers = text.split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard let first = numbers.first, numbers.count <= 2, text.count <= 24, SourceLabel(text + " ") == nil else {
      return false
    }
    if signs.allSatisfy(\.isWholeNumber) {
      return numbers.contains(page)
        || (numbers.count == 1 && text.count <= 3 && first < 1000 && text == "\(first)" && abs(first - page) <= 1)
    }
    // A word may stand before the numbers, and one has to stand between them.
    let parts = text.split(separator: " ").map(String.init)
    let words = Array(parts.drop { $0.count <= 6 && $0.contains(where: \.isLetter) })
    guard parts.count <= 4, words.count == 3, let number = Int(words[0]), let count = Int(words[2]) else {
      return false
    }
    return number == page && count >= page && words[1].contains(where: \.isLetter)
  }

  // MARK: The head of the first page

  /// Lines in columns above the first wide space, as offices put over their documents.
  private static func leaveOutMasthead(of pages: inout Pages) {
    guard let page = pages.pages.first, page.lines.count > 4 else { return }
    let width = page.rightEdge - page.margin
    let middle = page.margin + width / 2
    let limit = page.lines.prefix(14).indices.dropFirst().first { (page.lines[$0].gap ?? 0) >= 3.4 && $0 >= 2 }
    guard let limit else { return }
    let above = page.lines[..<limit]
    let isColumns = above.count { $0.widestSpace >= 6 || $0.left >= middle } * 2 >= above.count
    guard isColumns else { return }
    Masthead.read(above, into: &pages.text.facts)
    pages.leaveOut(page: 0, .masthead) { position, _ in position < limit }
  }
}

/// What the head of a first page says of the document.
enum Masthead {
  static func read(_ lines: ArraySlice<PageLine>, into facts: inout ImportedText.Facts) {
    for line in lines {
      let text = line.text
      for word in text.split(separator: " ") where facts.reference == nil {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        let isReference =
          parts.count >= 2 && parts.allSatisfy { !$0.isEmpty } && word.contains(where: \.isNumber)
          && parts[0].contains(where: \.isUppercase)
          && word.allSatisfy { $0.isLetter || $0.isNumber || "/().-".contains($0) }
        if isReference { facts.reference = String(word) }
      }
      if facts.reference == nil {
        // Poppler parts a large first letter from what follows it.
        let joined = text.filter { !$0.isWhitespace }
        if let match = joined.firstMatch(of: #/[A-Z]{1,4}(\/[A-Z0-9.]+)*\/\d{4}\/[A-Z0-9.]+$/#) {
          facts.reference = String(match.0.suffix(from: match.0.startIndex))
        }
      }
      if facts.date == nil { facts.date = PrintedDate.find(in: text) }
    }
  }
}
