/// A typo that moved something in silence.
struct TypoSurvivor: CustomStringConvertible {
  private let path: String
  /// The place of the typo, from 0, and the lines before it was made.
  private let index: Int
  private let lines: [String]
  private let typo: Typo
  private let lost: [VersionPart]
  private let gained: [VersionPart]

  init(_ original: Original, _ index: Int, _ typo: Typo, _ lost: [VersionPart], _ gained: [VersionPart]) {
    path = original.path
    lines = original.lines
    self.index = index
    self.typo = typo
    self.lost = lost
    self.gained = gained
  }

  /// Why it is right that nothing is said; nil where it is wrong.
  var reason: String? {
    switch typo {
    case .joinLines where isPlain(lines[(index + 1)...].first { !$0.allSatisfy(\.isWhitespace) } ?? ""):
      "two paragraphs on one line are one paragraph, where no label says that another begins"
    case .bold where isPlain(lines[index]):
      "a paragraph in bold is a heading"
    case .dropStop where hasWholeNumber, .restartNumber where hasWholeNumber:
      "a number that prints as a whole is its provision’s address, whatever it is"
    case .restartNumber where isUnderHeading:
      "numbers may begin anew under a heading"
    default: nil
    }
  }

  /// Whether the line has a number such as (2024.05.06.01).
  private var hasWholeNumber: Bool {
    guard let open = lines[index].firstIndex(of: "("), let close = lines[index].firstIndex(of: ")"), open < close else {
      return false
    }
    let number = lines[index][open..<close].dropFirst()
    return number.count { $0 == "." } > 1 && number.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// Whether nothing stands between the line and a heading above it.
  private var isUnderHeading: Bool {
    let above = lines[..<index].last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    return above.hasPrefix("#") || (above.hasPrefix("**") && above.hasSuffix("**"))
  }

  /// Whether a line opens with a word, so that nothing tells what it is.
  private func isPlain(_ line: String) -> Bool {
    line.first { $0 != " " }.map { $0.isLetter || "*_“\"".contains($0) } ?? false && Typo.label(of: line) == nil
  }

  var description: String {
    let parts = { (parts: [VersionPart]) in parts.prefix(3).map(\.description).joined(separator: ", ") }
    return
      "\(path):\(index + 1): \(typo.rawValue): “\(lines[index].prefix(40))”: was \(parts(lost)); is \(parts(gained))"
  }
}
