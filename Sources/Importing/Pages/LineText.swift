/// What the document itself tells of its hyphens: which words it has.
struct HyphenEvidence: Sendable {
  private var words: Set<String> = []

  init() {}

  init(_ lines: some Sequence<PageLine>) {
    for line in lines {
      let pieces = line.text.split(whereSeparator: \.isWhitespace)
      // The last word of a line may be half of one.
      for piece in pieces.dropLast(pieces.last?.last == "-" ? 1 : 0) {
        words.insert(Self.core(piece))
      }
    }
  }

  func has(_ word: some StringProtocol) -> Bool { words.contains(Self.core(word)) }

  private static func core(_ word: some StringProtocol) -> String {
    let isPart = { (sign: Character) in sign.isLetter || sign.isNumber }
    guard let first = word.firstIndex(where: isPart), let last = word.lastIndex(where: isPart) else { return "" }
    return word[first...last].lowercased()
  }
}

/// Joins lines of running text.
enum LineText {
  /// Two lines as one. A hyphen at the end of the first goes where the document shows the word without it, and stays, told,
  /// where nothing is known.
  static func joined(
    _ first: [TextRun], _ second: [TextRun], _ evidence: HyphenEvidence, _ place: Place
  ) -> (runs: [TextRun], doubts: [Doubt]) {
    var runs = first
    trimEnd(&runs)
    let rest = trimmedStart(second)
    guard var last = runs.last, last.note == nil, let sign = last.text.last, "-\u{AD}\u{2010}".contains(sign),
      let next = rest.first?.text.first, next.isLetter
    else { return (runs + [TextRun(" ")] + rest, []) }
    let before = runs.map(\.text).joined().split(whereSeparator: \.isWhitespace)
    let head = String((before.last ?? "").dropLast())
    let tail = String((rest.map(\.text).joined().split(whereSeparator: \.isWhitespace).first ?? ""))
      .trimmingPunctuation()
    if head.isEmpty, before.count > 1 {
      // "long -" and "term": the hyphen belongs to the word before it.
      last.text = String(last.text.dropLast()).trimmingBlanks(keepingStart: true) + "-"
      runs[runs.count - 1] = last
      return (runs + rest, [])
    }
    guard head.last?.isLetter == true else { return (runs + rest, []) }
    if sign == "\u{AD}" || (evidence.has(head + tail) && !evidence.has("\(head)-\(tail)")) {
      last.text.removeLast()
      runs[runs.count - 1] = last
      return (runs + rest, [])
    }
    let isSure = evidence.has("\(head)-\(tail)") || next.isUppercase
    let doubt = Doubt(rule: .lineEndHyphen, place: place, subject: "\(head)-\(tail)")
    return (runs + rest, isSure ? [] : [doubt])
  }

  private static func trimEnd(_ runs: inout [TextRun]) {
    while let last = runs.last, last.note == nil {
      let text = last.text.trimmingBlanks(keepingStart: true)
      if text.isEmpty {
        runs.removeLast()
        continue
      }
      runs[runs.count - 1].text = text
      return
    }
  }

  private static func trimmedStart(_ runs: [TextRun]) -> [TextRun] {
    var runs = runs
    while let first = runs.first, first.note == nil {
      let text = String(first.text.drop(while: \.isWhitespace))
      if text.isEmpty {
        runs.removeFirst()
        continue
      }
      runs[0].text = text
      break
    }
    return runs
  }
}

extension StringProtocol {
  fileprivate func trimmingBlanks(keepingStart: Bool) -> String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }

  fileprivate func trimmingPunctuation() -> String {
    String(prefix { $0.isLetter || $0.isNumber })
  }
}
