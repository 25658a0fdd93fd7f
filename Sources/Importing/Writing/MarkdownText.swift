/// Writes runs of text as Markdown that reads back as the same text.
enum MarkdownText {
  /// One line, without white space at its ends.
  static func line(_ runs: [TextRun], inTable: Bool = false) -> String {
    let whole = runs.map(\.text).joined()
    let needsBrackets = whole.contains("](") || whole.contains("]:") || whole.contains("][")
    var result = ""
    let merged = merge(runs.map(folded))
    for (index, run) in merged.enumerated() {
      if let note = run.note {
        result += "[^\(note)]"
        continue
      }
      let before = result.last
      let after = index + 1 < merged.count ? merged[index + 1].text.first ?? "[" : nil
      result += inline(run, before: before, after: after, brackets: needsBrackets, inTable: inTable)
    }
    return collapsed(result)
  }

  /// Line breaks and tabs are white space like any other.
  private static func folded(_ run: TextRun) -> TextRun {
    var run = run
    run.text = String(run.text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return run
  }

  /// Neighbours that look the same are one; what is only white space looks like the one before it.
  private static func merge(_ runs: [TextRun]) -> [TextRun] {
    var result: [TextRun] = []
    for run in runs where !run.text.isEmpty || run.note != nil {
      guard var last = result.last, last.note == nil, run.note == nil else {
        result.append(run)
        continue
      }
      let isSame = last.isStrong == run.isStrong && last.isEmphasized == run.isEmphasized && last.link == run.link
      if isSame || (run.text.allSatisfy(\.isWhitespace) && last.link == run.link) {
        last.text += run.text
        result[result.count - 1] = last
      } else {
        result.append(run)
      }
    }
    return result
  }

  private static func inline(
    _ run: TextRun, before: Character?, after: Character?, brackets: Bool, inTable: Bool
  ) -> String {
    let core = run.text.trimmingBlanks()
    guard !core.isEmpty else { return run.text }
    let lead = run.text.prefix { $0.isWhitespace }
    let tail = run.text.reversed().prefix { $0.isWhitespace }.reversed()
    var text = escaped(core, brackets: brackets, inTable: inTable)
    let outside = (lead.isEmpty ? before : " ", tail.isEmpty ? after : " ")
    if run.isStrong { text = marked(text, "**", outside) }
    if run.isEmphasized { text = marked(text, "*", outside) }
    if let link = run.link, let target = destination(link) { text = "[\(text)](\(target))" }
    return lead + text + String(tail)
  }

  /// A mark holds only where it stands against white space or punctuation outside, or letters inside and outside
  /// (CommonMark 0.30, 6.2). Punctuation at the ends of what is marked is left outside of it.
  private static func marked(_ text: String, _ mark: String, _ outside: (Character?, Character?)) -> String {
    var core = Substring(text)
    var lead = ""
    var tail = ""
    while let first = core.first, !first.isLetter, !first.isNumber, isWordy(outside.0) {
      lead.append(core.removeFirst())
      if core.first.map({ $0.isLetter || $0.isNumber }) ?? true { break }
    }
    while let last = core.last, !last.isLetter, !last.isNumber, isWordy(outside.1) {
      tail = String(core.removeLast()) + tail
    }
    guard !core.isEmpty, !core.contains("*"), core.first?.isWhitespace == false, core.last?.isWhitespace == false,
      core.last != "\\", !lead.hasSuffix("\\")
    else { return text }
    return "\(lead)\(mark)\(core)\(mark)\(tail)"
  }

  private static func isWordy(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber } ?? false }

  private static func escaped(_ text: String, brackets: Bool, inTable: Bool) -> String {
    var result = ""
    let signs = Array(text)
    for (index, sign) in signs.enumerated() {
      let next = index + 1 < signs.count ? signs[index + 1] : " "
      let last = index > 0 ? signs[index - 1] : " "
      let isSpecial =
        switch sign {
        case "*", "`", "\\": true
        case "_": !(isWordy(last) && isWordy(next))
        case "<": next.isLetter || "/!?".contains(next)
        case "&": next.isLetter || next == "#"
        case "[": brackets || next == "^"
        case "]": brackets
        case "|": inTable
        default: false
        }
      if isSpecial { result.append("\\") }
      result.append(sign)
    }
    return result
  }

  /// A link that a page may have; nil for the others, whose text stays.
  static func destination(_ link: String) -> String? {
    let link = link.trimmingBlanks()
    let scheme = link.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: scheme.hasPrefix), link.utf8.count <= 2000 else {
      return nil
    }
    let plain = link.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"<>\\\"`".unicodeScalars.contains($0)
    }
    guard plain else { return nil }
    return link.contains(where: { "()*_[]".contains($0) }) ? "<\(link)>" : link
  }

  /// One space for any run of them; no-break spaces stay.
  private static func collapsed(_ text: String) -> String {
    var result = ""
    for sign in text {
      if sign == " ", result.last == " " || result.isEmpty { continue }
      result.append(sign)
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
