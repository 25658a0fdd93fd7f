internal import Diagnostics

/// How far the numbers of paragraphs have come.
struct ParagraphNumbering {
  private(set) var succession = Succession()
  /// The punctuation of the paragraphs' numbers.
  private(set) var form: PrintedLabel.Form?
  /// The last paragraph, for messages.
  private(set) var last: (label: PrintedLabel, range: SourceRange)?
  /// Whether something is left out after the last paragraph.
  private var isAfterGap = false
  /// Whether the first paragraph is printed without a number, as in Japan.
  var isAfterText = false
  /// The last compound number, where paragraphs have such.
  var compound: PrintedNumber?

  /// Whether no number has come yet.
  var isEmpty: Bool { last == nil }

  /// Whether a number comes right after the last one.
  func isNext(_ value: Int) -> Bool { succession.position.map { $0 + 1 == value } ?? false }

  /// Whether a number is written in digits, and those before it in Chinese: `1．` under `二、`.
  func isOfOtherNumerals(_ label: PrintedLabel) -> Bool {
    guard let last, let first = last.label.scalars.first(where: { _ in true }) else { return false }
    return ChineseNumber.isDigit(first) && label.scalars.allSatisfy { Digits.value($0) != nil }
  }

  /// What is left out is said: any later number may come.
  mutating func allowGap() { isAfterGap = true }

  /// How a number relates to those before it. `1a` may come without a 1.
  func relation(of value: Int, insert: Int) -> Succession.Relation {
    if isAfterGap, value > succession.position ?? 0 { return .follows }
    if insert > 0, value == (succession.position ?? 0) + 1 { return .follows }
    if isAfterText, succession.position == nil, value == 2, insert == 0 { return .follows }
    return succession.relation(of: value, insert: insert)
  }

  mutating func take(
    _ value: Int, insert: Int, _ relation: Succession.Relation, label: PrintedLabel, range: SourceRange,
    form: PrintedLabel.Form
  ) {
    succession.take(value, insert: insert, relation)
    self.form = form
    last = (label, range)
    isAfterGap = false
  }

  /// What should come next.
  func expected(insert: Int) -> String {
    let position = succession.position ?? 0
    return (insert == 0 ? NeutralNumber(position + 1) : NeutralNumber(position, insert: succession.insert + 1)).text
  }
}

extension PrintedNumber {
  /// All of its numbers with stops between them.
  var text: String { parents.appending(value).text }

  /// Whether a compound number may come after another: `5.2` or `6.1` after `5.1`.
  func follows(_ last: PrintedNumber) -> Bool {
    if parents == last.parents { return value == last.value + 1 || value == last.value }
    return value == 1
  }
}
