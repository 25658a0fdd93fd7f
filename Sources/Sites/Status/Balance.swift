/// Whether brackets and quotation marks of a text have their partners.
struct Balance: Sendable {
  /// The closing brackets that are waited for.
  private var open: [Unicode.Scalar] = []
  private var hasStray = false
  private var last = ScalarKinds()
  /// Double quotation marks, of whatever form.
  private var quotes = 0

  /// Takes the next sign.
  mutating func take(_ scalar: Unicode.Scalar, _ kinds: ScalarKinds) {
    switch scalar {
    case "(", "（": open.append(")")
    case "[": open.append("]")
    case "{": open.append("}")
    case ")", "）":
      // A closing bracket alone may follow a letter: `a)`.
      if open.last == ")" { open.removeLast() } else if !last.isLetterOrNumber { hasStray = true }
    case "]", "}": if open.popLast() != scalar { hasStray = true }
    case "\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』": quotes += 1
    default: break
    }
    last = kinds
  }

  /// What is not balanced in a translation whose source is.
  static func suspicions(_ source: Balance, _ translation: Balance) -> [Suspicion] {
    var suspicions: [Suspicion] = []
    if source.isBalanced, !translation.isBalanced { suspicions.append(.unbalanced("brackets")) }
    if source.quotes.isMultiple(of: 2), !translation.quotes.isMultiple(of: 2) {
      suspicions.append(.unbalanced("quotation marks"))
    }
    return suspicions
  }

  private var isBalanced: Bool { open.isEmpty && !hasStray }
}
