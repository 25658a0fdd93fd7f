/// A mistake that people make when they type or paste a text.
enum Typo: String, CaseIterable, Sendable {
  case dropStop = "drop a stop"
  case dropBlankLine = "drop a blank line"
  case dropMark = "drop a mark"
  case dropParenthesis = "drop a closing parenthesis"
  case bold = "bold a line"
  case swapLabels = "swap two labels"
  case indent = "indent by one"
  case pasteBullet = "paste a bullet"
  case restartNumber = "restart a number"
  case joinLines = "join two lines"
  case hardSpace = "a hard space"
  case escapeLabel = "escape a label"

  /// The lines with this mistake in the one at `index`; nil where it cannot be made there.
  func made(in lines: [String], at index: Int) -> [String]? {
    var lines = lines
    switch self {
    case .dropBlankLine:
      guard lines[index].isBlank, index > 0, index + 1 < lines.count, !lines[index - 1].isBlank,
        !lines[index + 1].isBlank
      else { return nil }
      lines.remove(at: index)
    case .joinLines:
      guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }), !lines[index].isBlank else {
        return nil
      }
      lines.replaceSubrange(index...next, with: [lines[index].droppingReturn + " " + lines[next].unindented])
    case .swapLabels:
      guard let label = Self.label(of: lines[index]),
        let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }), let other = Self.label(of: lines[next])
      else { return nil }
      let text = String(lines[index][label])
      lines[index].replaceSubrange(label, with: lines[next][other])
      lines[next].replaceSubrange(other, with: text)
    default:
      guard !lines[index].isBlank, let line = made(in: lines[index]) else { return nil }
      lines[index] = line
    }
    return lines
  }

  /// One line with this mistake; nil where it cannot be made.
  private func made(in line: String) -> String? {
    let start = line.firstIndex { !$0.isWhitespace } ?? line.startIndex
    let beginning = line[start...].prefix(16)
    switch self {
    case .dropStop: return line.dropping(beginning.firstIndex { ".．、".contains($0) })
    case .dropMark: return line.dropping(beginning.firstIndex { !$0.isLetter && !$0.isNumber && !$0.isWhitespace })
    case .dropParenthesis: return line.dropping(beginning.firstIndex { ")）".contains($0) })
    case .bold: return bold(line, from: start)
    case .indent: return " " + line
    case .hardSpace:
      return beginning.firstIndex(of: " ").map { line.replacingCharacter(at: $0, with: "\u{A0}") }
    case .pasteBullet:
      if let dash = beginning.first, "-–—*".contains(dash), beginning.dropFirst().first?.isWhitespace ?? false {
        return line[..<start] + "•\t" + line[start...].dropFirst().unindented
      }
      return Self.label(of: line) == nil ? nil : line[..<start] + "•\t" + line[start...]
    case .restartNumber:
      guard let first = beginning.firstIndex(where: \.isNumber) else { return nil }
      let number = line[first...].prefix(while: \.isNumber)
      return number == "1" ? nil : line[..<first] + "1" + line[number.endIndex...]
    case .escapeLabel:
      guard let label = Self.label(of: line), let sign = line[label].firstIndex(where: { ".()".contains($0) }) else {
        return nil
      }
      return line[..<sign] + "\\" + line[sign...]
    case .dropBlankLine, .joinLines, .swapLabels: return nil
    }
  }

  /// The text after a dash, or a line with its label; what is Markdown's own is left as it is.
  private func bold(_ line: String, from start: String.Index) -> String? {
    guard let first = line[start...].first, !"#>|[<`*+\\".contains(first), !line.contains("**"), !line.hasPrefix("---")
    else {
      return nil
    }
    let text = "-–—•".contains(first) ? line[start...].dropFirst().unindented : String(line[start...])
    return line[..<line.index(line.endIndex, offsetBy: -text.count)] + "**" + text.droppingReturn + "**"
  }

  /// The label that a line opens with: `1.`, `(a)`, `Ba.`
  static func label(of line: String) -> Range<String.Index>? {
    let start = line.firstIndex { !$0.isWhitespace } ?? line.startIndex
    let word = line[start...].prefix { !$0.isWhitespace }
    guard let last = word.last, ".)）、．".contains(last), (1...4).contains(word.count { $0.isLetter || $0.isNumber })
    else {
      return nil
    }
    return word.startIndex..<word.endIndex
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var unindented: String { String(drop(while: \.isWhitespace)) }

  fileprivate var droppingReturn: String { String(last == "\r" ? dropLast() : self[...]) }
}

extension String {
  fileprivate func dropping(_ index: Index?) -> String? { index.map { replacingCharacter(at: $0, with: "") } }

  fileprivate func replacingCharacter(at index: Index, with text: String) -> String {
    self[..<index] + text + self[self.index(after: index)...]
  }
}
