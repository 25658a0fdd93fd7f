/// Goes through a text once and notes what a reviser looks for in it.
struct TextScan {
  /// Letters and digits.
  private(set) var length = 0
  private(set) var wordCount = 0
  /// Words of small letters that are no names and no numbers, in the order of the text.
  private(set) var plainWords: [PlainWord] = []
  private(set) var balance = Balance()
  private(set) var hasDigits = false
  /// Whether a word may be a reference such as `2019/2610(RSP)`.
  private(set) var mayHaveCodes = false

  private var offset = 0
  private var isInWord = false
  private var spaced = SpacedWord()
  private var isNewRun = true

  /// What stands between white space.
  private struct SpacedWord {
    enum Part { case before, core, after }
    var isEmpty = true
    var part = Part.before
    var start = 0
    var end = 0
    /// Signs of the core.
    var count = 0
    var isLowercase = false
    /// FNV-1a of the core's signs.
    var hash: UInt64 = Self.basis
    /// Of what a reference has: a digit, a capital, a stroke.
    var (hasDigit, hasCapital, hasSign) = (false, false, false)

    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  }

  init(_ text: String) {
    for scalar in text.unicodeScalars { take(scalar, ScalarKinds(of: scalar)) }
    endWord()
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ kinds: ScalarKinds) {
    if kinds.contains(.whiteSpace) {
      endWord()
      isInWord = false
    } else {
      if kinds.isLetterOrNumber { length += 1 }
      if kinds.contains(.decimal) { hasDigits = true }
      let isOfWord = kinds.isOfWord || scalar == "’" || scalar == "'"
      if isOfWord, !isInWord { wordCount += 1 }
      isInWord = isOfWord
      extend(scalar, kinds)
    }
    if !kinds.contains(.extending) { balance.take(scalar, kinds) }
    offset += UTF8.width(scalar)
  }

  private mutating func extend(_ scalar: Unicode.Scalar, _ kinds: ScalarKinds) {
    spaced.isEmpty = false
    switch scalar {
    case "0"..."9": spaced.hasDigit = true
    case "A"..."Z": spaced.hasCapital = true
    case "/", "_", "(": spaced.hasSign = true
    default: break
    }
    switch spaced.part {
    case .before:
      guard kinds.isLetterOrNumber else { return }
      spaced.part = .core
      spaced.start = offset
      spaced.isLowercase = kinds.contains(.lowercase)
    case .core:
      guard kinds.isOfWord || scalar == "’" || scalar == "-" else {
        spaced.part = .after
        return
      }
    case .after: return
    }
    if !kinds.contains(.extending) { spaced.count += 1 }
    spaced.hash = (spaced.hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
    spaced.end = offset + UTF8.width(scalar)
  }

  private mutating func endWord() {
    guard !spaced.isEmpty else { return }
    defer { spaced = SpacedWord() }
    if spaced.hasDigit, spaced.hasCapital, spaced.hasSign { mayHaveCodes = true }
    if spaced.count > 1, spaced.isLowercase {
      plainWords.append(PlainWord(hash: spaced.hash, range: spaced.start..<spaced.end, isFirst: isNewRun))
      isNewRun = false
    } else if spaced.count != 1 || !spaced.isLowercase {
      isNewRun = true
    }
  }
}

/// A word of small letters in a text.
struct PlainWord: Sendable {
  /// The same for the same word.
  let hash: UInt64
  /// In bytes of UTF-8.
  let range: Range<Int>
  /// Whether something that is no such word, as a name, stands before it.
  let isFirst: Bool
}
