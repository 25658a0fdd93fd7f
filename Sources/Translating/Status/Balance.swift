/// Whether brackets and quotation marks have their partners.
enum Balance {
  /// What is not balanced in a translation whose source is.
  static func suspicions(_ source: String, _ translation: String) -> [Suspicion] {
    var suspicions: [Suspicion] = []
    if hasBrackets(translation) || hasBrackets(source), isBalanced(source), !isBalanced(translation) {
      suspicions.append(.unbalanced("brackets"))
    }
    if quotes(source).isMultiple(of: 2), !quotes(translation).isMultiple(of: 2) {
      suspicions.append(.unbalanced("quotation marks"))
    }
    return suspicions
  }

  private static func hasBrackets(_ text: String) -> Bool { text.utf8.contains { "()[]{}".utf8.contains($0) } }

  /// A closing bracket alone may follow a letter: `a)`.
  private static func isBalanced(_ text: String) -> Bool {
    var open: [Character] = []
    var last: Character = " "
    for character in text {
      switch character {
      case "(", "（": open.append(")")
      case "[": open.append("]")
      case "{": open.append("}")
      case ")", "）":
        if open.last == ")" { open.removeLast() } else if !last.isLetter && !last.isNumber { return false }
      case "]", "}": if open.popLast() != character { return false }
      default: break
      }
      last = character
    }
    return open.isEmpty
  }

  /// How many double quotation marks there are, of whatever form.
  private static func quotes(_ text: String) -> Int {
    text.unicodeScalars.count { "\"“”„‟«»「」『』".unicodeScalars.contains($0) }
  }
}
