/// What goes into the head of the file, from what the source itself says.
struct HeadFacts {
  var facts = ImportedText.Facts()

  static func complete(_ text: ImportedText, _ arrangement: Arrangement) -> HeadFacts {
    var result = HeadFacts()
    result.facts.date = text.facts.date
    result.facts.institution = text.facts.institution
    result.facts.sponsors = text.facts.sponsors
    let titles = arrangement.parts.filter { if case .title = $0.role { true } else { false } }
    let title = titles.map { $0.runs.map(\.text).joined() }.joined(separator: " ").trimmingBlanks()
    if title.isEmpty { result.facts.title = text.facts.title.flatMap { $0.isEmpty ? nil : $0 } }
    result.facts.reference = reference(in: title) ?? text.facts.reference
    return result
  }

  /// The reference that a title ends with in brackets: `(2019/2610(RSP))`.
  static func reference(in title: String) -> String? {
    let title = title.trimmingBlanks()
    guard title.hasSuffix(")") else { return nil }
    var depth = 0
    var inner: [Character] = []
    for sign in title.reversed() {
      if sign == ")" { depth += 1 }
      if sign == "(" { depth -= 1 }
      if depth == 0 { break }
      inner.append(sign)
    }
    let reference = String(inner.reversed().dropLast())
    guard depth == 0, (4...40).contains(reference.count), !reference.contains(where: \.isWhitespace),
      reference.contains("/"), reference.contains(where: \.isNumber)
    else { return nil }
    return reference
  }
}
