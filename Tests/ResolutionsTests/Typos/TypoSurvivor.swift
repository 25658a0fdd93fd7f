import Resolutions

/// A typo that moved something in silence.
struct TypoSurvivor: CustomStringConvertible {
  private let path: String
  /// The place of the typo, from 0, and the lines before it was made.
  private let index: Int
  private let lines: [String]
  private let typo: Typo
  private let lost: [VersionPart]
  private let gained: [VersionPart]
  let language: LanguageTag
  /// The whole text with the typo.
  let mutant: String

  init(
    _ original: Original, _ index: Int, _ typo: Typo, _ mutant: [String], _ lost: [VersionPart],
    _ gained: [VersionPart]
  ) {
    path = original.path
    lines = original.lines
    language = original.language
    self.mutant = mutant.joined(separator: "\n")
    self.index = index
    self.typo = typo
    self.lost = lost
    self.gained = gained
  }

  /// Why it is right that nothing is said; nil where it is wrong.
  var reason: String? { reasonOfKind ?? reasonOfPlace }

  /// What the typo makes of a line can be meant so: nothing in the text says that it is not.
  private var reasonOfKind: String? {
    switch typo {
    case .joinLines where isPlain(next):
      "two paragraphs on one line are one paragraph, where no label says that another begins"
    case .joinLines where opensAnnex && next.hasPrefix("1"):
      "a number after the word for annex is the annex’s"
    case .bold where isPlain(lines[index]):
      "a paragraph in bold is a heading"
    case .bold where lines[index].split(separator: " ").count <= 4 && lines[index].hasSuffix("."):
      "a word or two in bold after a label are its heading"
    case .pasteBullet where isWordInBrackets(lines[index]):
      "a line after a bullet is an item of a list, whatever words it opens with"
    case .joinLines where isWordInBrackets(lines[index]),
      .swapLabels where isWordInBrackets(lines[index]) || isWordInBrackets(next):
      "words in brackets are no label: to move them is to write another text"
    case .swapLabels where isFreeInsert(lines[index]) || isFreeInsert(next):
      "an insert that may stand before the first point may stand after any other"
    case .escapeLabel where isFirstAndLast:
      "a backslash makes a label text, where no other label goes on with it"
    case .dropMark where isInner(lines[index]), .joinLines where isInner(lines[index]),
      .indent where isInner(lines[index]):
      "a quotation, table or code is text of the provision that it is indented to, and so is what is joined to it"
    case .indent where lines[index].hasPrefix("    ") && lines[index].trimmed.hasPrefix("- "):
      "among lists within lists its indentation alone says which an item belongs to"
    case .dropMark where lines[index].hasPrefix("###"):
      "only its level says what a heading is part of"
    case .dropMark where hasTwoMarks(lines[index]):
      "one mark is enough where a line has two"
    case .dropBlankLine where isSentence(before: index):
      "a line that goes on with a sentence is part of it"
    case .dropMark
    where lines[index].trimmed.hasPrefix("- ") && isPlain(String(before.trimmed)) && before.hasSuffix(";"):
      "a text without a label after another one is closing text, as that is"
    case .dropMark where lines[index].hasPrefix("§") && isNextParagraph:
      "a number that goes on with the paragraphs of a section is one of them"
    default: nil
    }
  }

  private var reasonOfPlace: String? {
    switch typo {
    case .dropMark where lines[index].hasPrefix("## ") && lines.contains { $0.hasPrefix("title:") }:
      "the first heading of the first level is the title, whatever the head says"
    case .restartNumber where isFirstNumber:
      "the first number of an excerpt may be any"
    case _ where before.trimmed.hasPrefix("<!--"), .joinLines where next.trimmed.hasPrefix("<!--"):
      "lists that nothing but a comment parts are one list, or two, as their indentation says"
    case .dropStop where hasWholeNumber, .restartNumber where hasWholeNumber:
      "a number that prints as a whole is its provision’s address, whatever it is"
    case .restartNumber where isUnderHeading:
      "numbers may begin anew under a heading"
    default: nil
    }
  }

  /// The first line after the typo’s that is not blank.
  private var next: String { lines[(index + 1)...].first { !$0.allSatisfy(\.isWhitespace) } ?? "" }

  /// The last line before it that is not blank.
  private var before: String { lines[..<index].last { !$0.allSatisfy(\.isWhitespace) } ?? "" }

  /// Whether the line is a heading that opens with the language's word for annex.
  private var opensAnnex: Bool {
    let heading = lines[index].drop { "# *".contains($0) }.lowercased()
    return lines[index].first == "#" && LegalTerms.terms(for: language)[.annex].contains { heading.hasPrefix($0) }
  }

  /// Whether a line is part of a quotation, a table or code.
  private func isInner(_ line: String) -> Bool {
    line.trimmed.first.map { ">|".contains($0) } ?? false || line.trimmed.hasPrefix("```")
  }

  /// Whether a sign stands before another one.
  private func hasTwoMarks(_ line: String) -> Bool {
    let words = line.split(separator: " ").prefix(2)
    return words.count == 2 && words.allSatisfy { "-–—*•+".contains($0) }
  }

  /// Whether a line opens with the label of an insert that may stand before a first point: `(za)`.
  private func isFreeInsert(_ line: String) -> Bool {
    let letters = Typo.label(of: line).map { line[$0].filter(\.isLetter) } ?? ""
    return letters.count == 2 && letters.hasPrefix("z")
  }

  /// Whether a line opens with words in brackets, as `（目的）` and `(EU)` are.
  private func isWordInBrackets(_ line: String) -> Bool {
    guard let label = Typo.label(of: line).map({ line[$0] }), let first = label.first, "(（".contains(first) else {
      return false
    }
    return label.count > 3
      && label.dropFirst().dropLast().allSatisfy { $0.isLetter && !$0.isLowercase && !"IVX".contains($0) }
  }

  /// Whether the label is the first of its list, and the next line has none of that list.
  private var isFirstAndLast: Bool {
    guard let label = Typo.label(of: lines[index]).map({ String(lines[index][$0]) }) else { return false }
    return label.contains("a") && !next.trimmed.hasPrefix(label.replacing("a", with: "b"))
  }

  /// Whether the line before has no sign at its end, and the one after begins with a small letter.
  private func isSentence(before index: Int) -> Bool {
    (before.last.map { $0.isLetter || $0 == "," } ?? false) && (next.trimmed.first?.isLowercase ?? false)
  }

  /// Whether the number is that after the number of the line before.
  private var isNextParagraph: Bool {
    func number(_ line: String) -> Int? { Int(line.drop { !$0.isNumber }.prefix(while: \.isNumber)) }
    return number(before).flatMap { before in number(lines[index]).map { $0 == before + 1 } } ?? false
  }

  /// Whether no numbered paragraph or article stands before the line, in a text that leaves something out or begins with
  /// another number than 1.
  private var isFirstNumber: Bool {
    func isNumbered(_ line: String) -> Bool {
      let text = line.drop { "# ".contains($0) }
      return text.hasPrefix("Article ") || (text.first?.isNumber ?? false)
    }
    return isNumbered(lines[index])
      && !lines[..<index].drop { !$0.hasPrefix("# ") }.dropFirst().contains(where: isNumbered)
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
    let label = Typo.label(of: above).map { String(above[$0]) } ?? ""
    return above.hasPrefix("#") || (above.hasPrefix("**") && above.hasSuffix("**"))
      || (label.count > 1 && label.dropLast().allSatisfy { "IVX".contains($0) })
  }

  /// Whether a line opens with a word, so that nothing tells what it is.
  private func isPlain(_ line: String) -> Bool {
    if isWordInBrackets(line) || line.hasPrefix("（") { return true }
    if line.hasPrefix("("), Typo.label(of: line) == nil { return true }
    // `Text.` is a word.
    if let label = Typo.label(of: line).map({ line[$0] }), label.count > 3,
      label.dropFirst().dropLast().allSatisfy(\.isLowercase)
    {
      return true
    }
    return line.first { $0 != " " }.map { $0.isLetter || $0.isNumber || "*_“\"!".contains($0) } ?? false
      && Typo.label(of: line) == nil
  }

  var description: String {
    let parts = { (parts: [VersionPart]) in parts.prefix(3).map(\.description).joined(separator: ", ") }
    return
      "\(path):\(index + 1): \(typo.rawValue): “\(lines[index].prefix(40))”: was \(parts(lost)); is \(parts(gained))"
  }
}

extension String {
  fileprivate var trimmed: Substring { drop(while: \.isWhitespace) }
}
