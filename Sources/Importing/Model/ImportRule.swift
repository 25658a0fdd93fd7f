internal import Diagnostics

/// What an import tells its editor. The wording of all of it stands here.
public enum ImportRule: String, CaseIterable, Sendable {
  case lostWords = "lost-words"
  case addedWords = "added-words"
  case noTitle = "no-title-found"
  case dashesSet = "dashes-set"
  case ending = "taken-as-ending"
  case lettersPastZ = "letters-past-z"
  case symbol = "unknown-symbol"
  case picture = "picture-left-out"
  case textBox = "text-box"
  case insertion = "tracked-insertion"
  case joinedWord = "joined-word"
  case brokenWord = "broken-word"
  case lineEndHyphen = "hyphen-at-line-end"
  case missingStop = "number-without-stop"
  case labelInText = "label-in-running-text"
  case pageBreak = "paragraph-over-page"
  case unfinished = "unfinished-paragraph"
  case table = "table-as-lines"
  case noteMark = "note-mark"
  case repeatedMark = "repeated-note-mark"
  case noteWithoutMark = "note-without-mark"

  /// Lost and added words keep an import from succeeding; all else is for an editor to look at.
  var severity: Severity {
    switch self {
    case .lostWords, .addedWords: .error
    default: .warning
    }
  }

  /// One sentence without a full stop.
  func summary(_ subject: String) -> String {
    let quoted = "“\(subject.shortened())”"
    return switch self {
    case .lostWords: "the source has \(quoted), which is neither in the resolution nor left out for a reason"
    case .addedWords: "the resolution has \(quoted) more often than the source"
    case .noTitle: "no title was found"
    case .dashesSet: "dashes were set before citations, which the source prints without (\(subject) in all)"
    case .ending: "\(quoted) and what follows it was taken as the ending, part of no paragraph"
    case .lettersPastZ: Self.pastZ(subject)
    case .symbol: "a sign of the font \(quoted) was left out: its meaning is not known"
    case .picture: subject.isEmpty ? "a picture was left out" : "a picture was left out: \(quoted)"
    case .textBox: "the text of a box was put after the paragraph that the box hangs on: \(quoted)"
    case .insertion: "a tracked insertion was taken as part of the text: \(quoted)"
    case .joinedWord: "the pieces of a word were joined: \(quoted)"
    case .brokenWord: "this may be one word in pieces: \(quoted)"
    case .lineEndHyphen: "the hyphen at the end of a line was kept: \(quoted)"
    case .missingStop: "this begins with the next number, but without its stop: \(quoted)"
    case .labelInText: "this looks like a label but stands in running text: \(quoted)"
    case .pageBreak: "it is not sure whether a paragraph begins at the top of the page: \(quoted)"
    case .unfinished: "a paragraph ends in the middle of a sentence: \(quoted)"
    case .table: "this may be the first row of a table, whose rows became paragraphs: \(quoted)"
    case .noteMark: "this was read as the mark of a note: \(quoted)"
    case .repeatedMark: Self.repeated(subject)
    case .noteWithoutMark: "note \(subject) is referred to nowhere in the text"
    }
  }

  /// What to do about it; nil where looking is enough.
  var hint: String? {
    switch self {
    case .lostWords: "put them in by hand, or import again with --accept-loss once you know why"
    case .addedWords: "take out what stands twice, or import again with --accept-loss once you know why"
    case .noTitle: "write it into the first line of the file: # Title"
    case .ending: "delete the line <!-- end --> if it belongs to the last paragraph"
    case .lettersPastZ: "write the letters as the printed text has them"
    case .brokenWord: "look at the page, and join the pieces if it is"
    case .lineEndHyphen: "delete the hyphen if the word has none"
    case .missingStop: "put the stop after the number if it is one of a paragraph"
    case .labelInText: "begin a new paragraph there if it is a label"
    case .pageBreak: "join it with the paragraph before, or part it from it, as the page has it"
    case .unfinished: "join it with the next one if they are one"
    case .table: "set it as a table by hand, a | between two cells"
    case .noteMark: "write the number as plain text if it is none"
    case .noteWithoutMark: "put [^…] where the mark stands"
    default: nil
    }
  }

  private static func repeated(_ labels: String) -> String {
    let parts = labels.split(separator: " ")
    guard parts.count == 2 else { return labels }
    return "several notes are marked \(parts[0]); this one became \(parts[1])"
  }

  /// - Parameter labels: ours, and Word's.
  private static func pastZ(_ labels: String) -> String {
    let parts = labels.split(separator: " ")
    guard parts.count == 2 else { return labels }
    return "the label is printed “\(parts[0])”, as resolutions count on after Z; Word itself shows “\(parts[1])”"
  }
}

extension String {
  /// At most about ninety characters, for messages.
  func shortened() -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 90 ? line.prefix(60) + " … " + line.suffix(24) : line
  }
}
