/// A label at the start of a block, as far as the layout of a source needs it. What it means is the reader's to say.
struct SourceLabel: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `1.`, `1a.`, `1)`
    case number
    /// `(1)`
    case bracketedNumber
    /// `A.`, `Ba.`, `(A)`
    case upperLetter
    /// `(a)`, `a)`
    case lowerLetter
    /// `–`, `•`
    case dash
  }

  var kind: Kind
  /// As it is printed: `1.`
  var printed: String
  /// What stands between brackets and stops: `1`, `a`, `iv`.
  var core: String

  /// The label that a text opens with, if white space follows it or it stands alone.
  init?(_ text: some StringProtocol) {
    let text = text.drop(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }
    if ["–", "—", "-", "•", "‣", "▪", "●", "◦", "·", "−", "‑", "*"].contains(String(word)) {
      self.init(kind: .dash, printed: String(word), core: "")
      return
    }
    guard word.count <= 8, let last = word.last, "." == last || ")" == last || "．" == last else { return nil }
    let isOpened = word.first == "("
    var core = word.dropLast()
    if isOpened {
      guard last == ")" else { return nil }
      core = core.dropFirst()
    }
    guard let kind = Self.kind(of: core, isOpened: isOpened, isClosed: last == ")") else { return nil }
    self.init(kind: kind, printed: String(word), core: String(core))
  }

  private init(kind: Kind, printed: String, core: String) {
    self.kind = kind
    self.printed = printed
    self.core = core
  }

  private static func kind(of core: some StringProtocol, isOpened: Bool, isClosed: Bool) -> Kind? {
    guard let first = core.first else { return nil }
    if first.isWholeNumber {
      let digits = core.prefix { $0.isWholeNumber }
      let rest = core.dropFirst(digits.count)
      guard digits.count <= 3, rest.count <= 2, rest.allSatisfy({ $0.isLetter && $0.isLowercase }) else { return nil }
      return isOpened ? .bracketedNumber : .number
    }
    guard first.isLetter, core.allSatisfy(\.isLetter) else { return nil }
    if first.isUppercase, core.count <= 3 { return .upperLetter }
    if core.count <= 2 || RomanNumber.value(String(core)) != nil {
      return isOpened || isClosed || isPlainLetter(core) ? .lowerLetter : nil
    }
    return nil
  }

  /// `a.` can be a point's label, and `i.` and `ii.` too.
  private static func isPlainLetter(_ core: some StringProtocol) -> Bool {
    core.allSatisfy { $0.isASCII } && (core.count == 1 || RomanNumber.value(String(core)) != nil)
  }

  /// Whether a text is a label and nothing else.
  static func isAlone(_ text: String) -> Bool {
    SourceLabel(text).map { $0.printed == text } ?? false
  }

  /// The values that it may have: (i) is the ninth letter, and Roman 1.
  var values: [Value] {
    switch kind {
    case .dash: return []
    case .number, .bracketedNumber:
      return Int(core.prefix { $0.isWholeNumber }.map { String($0.wholeNumberValue ?? 0) }.joined()).map {
        [Value(.number, $0)]
      } ?? []
    case .lowerLetter, .upperLetter:
      var values: [Value] = []
      if let letters = Self.letterValue(core.lowercased()) { values.append(Value(.letter, letters)) }
      if let roman = RomanNumber.value(core.lowercased()) { values.append(Value(.roman, roman)) }
      return values
    }
  }

  /// Whether it can come right after another label of its kind.
  func follows(_ other: SourceLabel) -> Bool {
    kind == other.kind
      && values.contains { value in
        other.values.contains { $0.series == value.series && $0.number + 1 == value.number }
      }
  }

  /// A place in an alphabet of labels.
  struct Value: Sendable, Hashable {
    enum Series: Sendable { case number, letter, roman }
    var series: Series
    var number: Int

    init(_ series: Series, _ number: Int) {
      self.series = series
      self.number = number
    }
  }

  /// a is 1, z is 26, aa is 27; in other alphabets the place after the first letter.
  private static func letterValue(_ text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count <= 2 else { return nil }
    let base: UInt32 =
      (0x61...0x7A).contains(first.value) ? 0x61 : first.value >= 0x430 && first.value <= 0x44F ? 0x430 : 0x3B1
    guard first.value >= base else { return nil }
    let place = Int(first.value - base) + 1
    guard scalars.count == 2, let second = scalars.last, second.value >= base else { return place }
    return 26 * place + Int(second.value - base) + 1
  }
}

/// Numbers written i, ii, iii, iv…
enum RomanNumber {
  /// The value of a numeral in small letters up to 39; nil for anything else.
  static func value(_ text: String) -> Int? {
    guard !text.isEmpty, text.count <= 7 else { return nil }
    return (1...39).first { NumberFormat.lowerRoman.text($0, afterZ: .counted) == text }
  }
}
