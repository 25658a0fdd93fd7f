/// Recognises labels at the start of a text.
enum LabelScanner {
  /// The label that `bytes` begin with; nil where there is none.
  static func label(at bytes: ArraySlice<UInt8>) -> PrintedLabel? { label(at: bytes.span) }

  /// The label that `text` begins with; nil where there is none. Bytes are looked at first: most texts open with no
  /// label, and that is decided in a few steps.
  static func label(at text: Span<UInt8>) -> PrintedLabel? {
    if opensWithWord(text) { return nil }
    if text.count > 2, text[0] == 0xE3, text[1] == 0x80, text[2] == 0x80 { return afterWideSpace(text) }
    let start = WhiteSpace.marks(in: text)
    guard let end = wordEnd(in: text, from: start) else { return rare(at: text) }
    let word = text.extracting(start..<end)
    if isDash(word) { return .dash(length: end + WhiteSpace.length(in: text, at: end)) }
    if word.count > 1, word[1] == UInt8(ascii: "P"), let label = RareLabels.negotiated(at: text) { return label }
    guard let (form, core) = core(of: word), !isBeforeDash(text, end, form) else { return rare(at: text) }
    return PrintedLabel(form, ShortText(word), core: core, length: end + WhiteSpace.length(in: text, at: end))
  }

  /// The label that a text opens with after spaces as wide as ideographs, as Japan indents with them.
  private static func afterWideSpace(_ text: Span<UInt8>) -> PrintedLabel? {
    let space = WhiteSpace.length(in: text)
    return label(at: text.extracting(space...)).map { $0.followed(by: space) }
  }

  /// Whether a dash follows a Roman numeral, of whatever form, and belongs to the label.
  private static func isBeforeDash(_ text: Span<UInt8>, _ end: Int, _ form: PrintedLabel.Form) -> Bool {
    guard form == .bare || form == .stop, end + 2 < text.count else { return false }
    let space = WhiteSpace.spaceLength(in: text, at: end)
    guard space > 0, end + space < text.count else { return false }
    let next = text[end + space]
    return (next == UInt8(ascii: "-") || next == 0xE2) && RareLabels.dashed(at: text) != nil
  }

  /// A label of more than one word, or one that no space follows.
  private static func rare(at text: Span<UInt8>) -> PrintedLabel? {
    guard text.count > 1 else { return nil }
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return RareLabels.ordinal(at: text) ?? RareLabels.dashed(at: text) ?? RareLabels.ideographic(at: text)
        ?? RareLabels.closeNumber(at: text)
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), 0xD8...0xDB:
      return RareLabels.dashed(at: text)
    case 0xC2, 0xE2: return RareLabels.sign(at: text)
    case UInt8(ascii: "("):
      return RareLabels.ordinal(at: text) ?? RareLabels.negotiated(at: text) ?? RareLabels.closeNumber(at: text)
    case 0xE3...0xEF: return RareLabels.ideographic(at: text) ?? RareLabels.kana(at: text)
    default: return nil
    }
  }

  /// Whether a bracket closes early enough to end a label.
  static func mayBeBracketed(_ text: Span<UInt8>) -> Bool {
    for index in 0..<min(longest + 6, text.count) where text[index] == UInt8(ascii: ")") { return true }
    return false
  }

  /// Whether a word of small letters stands first, or of one letter and small ones after it, as in most texts: no label
  /// ends with a small letter.
  private static func opensWithWord(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, (text[index] | 0x20) >= 0x61, (text[index] | 0x20) <= 0x7A { index += 1 }
    guard index > 0, index < text.count else { return false }
    return text[index] == UInt8(ascii: " ") && text[index - 1] >= 0x61
  }

  /// The longest word that may be a label, in bytes.
  private static let longest = 20

  /// Where the word ends that begins at `start`; nil where there is none, or one too long.
  private static func wordEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(start + longest + 1, text.count)
    var end = start
    while end < limit {
      let byte = text[end]
      let mayBeSpace = byte <= 0x20 || (byte >= 0xC2 && byte <= 0xE3)
      if mayBeSpace, WhiteSpace.spaceLength(in: text, at: end) > 0 { break }
      end += 1
    }
    return end > start && end - start <= longest ? end : nil
  }

  /// Whether a text opens with a bullet, which no dash is: `•`, `▪`, `·`.
  static func opensWithBullet(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    switch (text[0], text[1], text[2]) {
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2...0xA3), (0xE2, 0x96...0x97, _), (0xEF, 0x82, 0xA7), (0xEF, 0x82, 0xB7):
      return true
    default: return false
    }
  }

  /// Whether a word is a dash, or a sign that is put for one: U+2010 to U+2015, the minus sign, bullets.
  private static func isDash(_ word: Span<UInt8>) -> Bool {
    guard word.count == 3, word[0] >= 0xE2 else { return word.count == 2 && word[0] == 0xC2 && word[1] == 0xB7 }
    switch (word[0], word[1], word[2]) {
    case (0xE2, 0x97, 0xA6), (0xE2, 0x96, 0xA0...0xAB), (0xE2, 0x9E, 0xA2), (0xEF, 0x82, 0xA7), (0xEF, 0x83, 0x98):
      return true
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return true
    case (0xE2, 0x80, 0xA2...0xA3), (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0x8F), (0xEF, 0x82, 0xB7): return true
    default: return false
    }
  }

  // MARK: Cores

  /// A word's punctuation and where what it encloses stands; nil where it is no label.
  private static func core(of word: Span<UInt8>) -> (PrintedLabel.Form, Range<Int>)? {
    var range = 0..<word.count
    var form = PrintedLabel.Form.bare
    switch word[word.count - 1] {
    case UInt8(ascii: ")"):
      range = word[0] == UInt8(ascii: "(") ? 1..<max(word.count - 1, 1) : 0..<word.count - 1
      form = word[0] == UInt8(ascii: "(") ? .parentheses : .parenthesis
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      // `1.-` as in South America.
      let isBoth = word.count > 2 && word[word.count - 1] != word[word.count - 2] && word[word.count - 2] == 0x2E
      range = 0..<word.count - (isBoth ? 2 : 1)
      form = .stop
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return nil
    default:
      let stop = otherStop(endsIn: word)
      if stop > 0 {
        range = 0..<word.count - stop
        form = .stop
      }
    }
    let core = word.extracting(range)
    guard !core.isEmpty, core.count <= 14, form != .bare || mayBeBare(core), isCore(core, form: form)
    else { return nil }
    return (form, range)
  }

  /// The bytes of a stop as other scripts have it, after a number: `১।`, `۱۔`; 0 where a word ends with none.
  private static func otherStop(endsIn word: Span<UInt8>) -> Int {
    let end = word.count
    guard end > 2 else { return 0 }
    if end > 3, word[end - 3] == 0xE0, word[end - 2] == 0xA5, word[end - 1] == 0xA4 { return 3 }  // ।
    return word[end - 2] == 0xDB && word[end - 1] == 0x94 ? 2 : 0  // ۔
  }

  /// Whether a word with no punctuation after it has at most three letters, or a full stop within it.
  private static func mayBeBare(_ core: Span<UInt8>) -> Bool {
    var characters = 0
    for index in 0..<core.count {
      if core[index] == UInt8(ascii: ".") { return true }
      if core[index] & 0xC0 != 0x80 { characters += 1 }
    }
    return characters <= 3
  }

  /// One to five letters, or digits that letters of an insert may follow, or digits joined by full stops.
  private static func isCore(_ core: Span<UInt8>, form: PrintedLabel.Form) -> Bool {
    guard let count = Count.of(core), count.last != "." else { return false }
    if count.digits > 0 {
      guard count.digits <= 9, form != .bare || (count.stops > 0 && count.letters == 0) else { return false }
      return count.letters == 0 || isInsert(at: count.firstLetter, of: core)
    }
    return count.stops == 0
      && (form == .bare ? count.letters <= 3 && count.capitals == count.letters : count.letters <= 5)
  }

  private static func isInsert(at start: Int, of core: Span<UInt8>) -> Bool {
    Insert.position(of: ShortText(core).string(start..<core.count), language: .english) != nil
  }

  /// What a core consists of.
  private struct Count {
    var digits = 0
    var stops = 0
    var letters = 0
    var capitals = 0
    /// The byte at which the first letter begins.
    var firstLetter = 0
    var last: Unicode.Scalar = "."

    /// nil where it is not UTF-8, or has something in it that no label has, or in another order.
    static func of(_ core: Span<UInt8>) -> Count? {
      var count = Count()
      for index in core.indices {
        guard core[index] < 0x80 else { return of(others: core) }
        guard count.take(Unicode.Scalar(core[index]), at: index) else { return nil }
      }
      return count
    }

    /// Of a core that is not of ASCII alone.
    private static func of(others core: Span<UInt8>) -> Count? {
      guard let text = try? UTF8Span(validating: core) else { return nil }
      var count = Count()
      var scalars = text.makeUnicodeScalarIterator()
      while case let place = scalars.currentCodeUnitOffset, let scalar = scalars.next() {
        guard count.take(scalar, at: place) else { return nil }
      }
      return count
    }

    private mutating func take(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
      if Digits.value(scalar) != nil {
        guard letters == 0 else { return false }
        digits += 1
      } else if scalar == "." {
        guard last != ".", letters == 0 else { return false }
        stops += 1
      } else if scalar.isLetter || (letters > 0 && GreekNumeral.isKeraia(scalar)) {
        if letters == 0 { firstLetter = place }
        letters += 1
        capitals += scalar.isUppercase ? 1 : 0
      } else {
        return false
      }
      last = scalar
      return true
    }
  }
}
