/// Words that a page's setting has torn: `furt h er`, `multi -ethnic`. They are joined where the document itself shows the
/// whole word, and otherwise told.
struct BrokenWords {
  private var counts: [String: Int] = [:]
  private var doubts: [Doubt] = []

  /// Mends the blocks of a text.
  static func mend(_ text: inout ImportedText) {
    var words = BrokenWords()
    for block in text.blocks {
      for word in block.text.split(whereSeparator: \.isWhitespace) { words.counts[core(word), default: 0] += 1 }
    }
    for block in text.blocks.indices {
      let place = text.blocks[block].place
      for run in text.blocks[block].runs.indices {
        let mended = words.mend(text.blocks[block].runs[run].text, place)
        text.blocks[block].runs[run].text = mended
      }
    }
    text.doubts += words.doubts
  }

  /// A word without the punctuation around it; in small letters, but for words of capitals.
  private static func core(_ word: some StringProtocol) -> String {
    let isPart = { (sign: Character) in sign.isLetter || sign.isNumber }
    guard let first = word.firstIndex(where: isPart), let last = word.lastIndex(where: isPart) else { return "" }
    let core = String(word[first...last])
    return core.allSatisfy(\.isUppercase) && core.count > 1 ? core : core.lowercased()
  }

  private mutating func mend(_ text: String, _ place: Place) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < words.count {
      if let count = piecesOfWord(words, from: index) {
        let pieces = words[index..<(index + count)]
        doubts.append(Doubt(rule: .joinedWord, place: place, subject: pieces.joined(separator: " ")))
        words.replaceSubrange(index..<(index + count), with: [pieces.joined()])
      } else if isTorn(words, index) {
        doubts.append(
          Doubt(
            rule: .brokenWord, place: place,
            subject: words[max(0, index - 2)...min(words.count - 1, index + 2)].joined(separator: " ")))
      }
      index += 1
    }
    return words.joined(separator: " ")
  }

  /// How many words from one on are pieces of one; nil where none are.
  private func piecesOfWord(_ words: [String], from index: Int) -> Int? {
    if index + 1 < words.count, let end = words[index].last, end.isLetter, words[index + 1].first == "-",
      words[index + 1].dropFirst().first?.isLetter == true
    {
      return 2
    }
    for count in 2...3 where index + count <= words.count {
      let pieces = words[index..<(index + count)]
      let isPlain = pieces.dropLast().allSatisfy { $0.allSatisfy(\.isLetter) && !$0.isEmpty }
      guard isPlain, pieces.last?.first?.isLetter == true, pieces.contains(where: { $0.count <= 3 }) else { continue }
      let whole = Self.core(pieces.joined())
      guard whole.count >= 3, counts[whole, default: 0] > 0,
        pieces.contains(where: { counts[Self.core($0), default: 0] == 1 && !isWord($0) })
      else { continue }
      return count
    }
    return nil
  }

  /// A letter of its own that is no word, no label and no initial.
  private func isTorn(_ words: [String], _ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count, words[index].count == 1, let sign = words[index].first, sign.isLowercase,
      sign.isASCII,
      !isWord(words[index])
    else { return false }
    return words[index - 1].last?.isLetter == true && words[index + 1].first?.isLowercase == true
  }

  /// Words of one letter in the languages of Europe.
  private func isWord(_ word: String) -> Bool {
    word.count == 1 && "aAeEiIoOuUyYwzskvàèéòóúíвикосуаяізй".contains(word)
  }
}
