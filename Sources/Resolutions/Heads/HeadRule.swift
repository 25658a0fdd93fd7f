internal import CommonMark
public import Diagnostics

/// What can be wrong with a YAML head or file. The wording of all of it stands here.
public enum HeadRule: String, CaseIterable, Sendable {
  case invalidYAML = "invalid-yaml"
  case unclosedHead = "unclosed-head"
  case headFence = "head-fence"
  case misplacedHead = "misplaced-head"
  case commentInValue = "comment-in-value"
  case typographicQuotes = "typographic-quotes"
  case unknownKey = "unknown-key"
  case invalidValue = "invalid-value"
}

extension Diagnostic {
  /// Whether the text of its file could not be read, or not to its end, so that comparing it with others says nothing.
  public var leavesTextUnread: Bool {
    let ofMarkdown: [CommonMarkRule] = [.invalidUTF8, .fileTooLarge, .tooManyImages, .unclosedComment]
    return rule == HeadRule.unclosedHead.rawValue || ofMarkdown.contains { $0.rawValue == rule }
  }

  var isInvalidYAML: Bool { rule == HeadRule.invalidYAML.rawValue }

  /// - Parameters:
  ///   - problem: in libyaml's words.
  ///   - beginning: where the value begins in which it was found.
  static func invalidYAML(_ problem: String, at place: SourceLocation, beginning: SourceLocation?) -> Diagnostic {
    let words = YAMLWords.all.first { problem.hasPrefix($0.problem) }
    return Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: words?.concernsBeginning == true ? beginning ?? place : place,
      words?.summary ?? "this cannot be read as YAML\(problem.isEmpty ? "" : ": \(problem)")",
      hints: [words?.hint ?? "write each entry on a line of its own, as “key: value”"])
  }

  static func repeatedKey(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "“\(key)” stands more than once",
      hints: ["keep only one of them"])
  }

  static func yamlTooLarge(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "this is too much for a head or a file of words",
      hints: ["check that it is the right file, and that the head ends with ---"])
  }

  static func tooManyAliases(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "too many values here are written as *aliases of others",
      hints: ["write the values themselves"])
  }

  static func notEntries(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "entries of the form “key: value” should stand here",
      hints: ["a head stands between two lines of ---, for example title: Human rights"])
  }

  static func unclosedHead(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.unclosedHead, at: place, "the head that begins here has no end",
      hints: ["put another line of --- after its last entry"])
  }

  // MARK: How it was typed

  static func oddColon(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "the colon after “\(key)” is one of another script",
      hints: ["type an ordinary colon and a space: \(key): …"])
  }

  static func oddSpace(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "a non-breaking space or its like stands after “\(key):”",
      hints: ["type an ordinary space there; word processors put others after colons"])
  }

  static func missingSpaceInHead(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "no space follows “\(key):”",
      hints: ["write a space after the colon: \(key): …"])
  }

  static func valueIsComment(_ key: String, _ value: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "“\(key)” has no value, as what follows # is a comment",
      hints: ["put the value between quotation marks: \(key): \"\(value)\""])
  }

  static func commentInValue(_ key: String, _ value: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: HeadRule.commentInValue, at: place, "“\(key)” ends before the #, as what follows it is a comment",
      hints: [
        "put the value between quotation marks: \(key): \"\(value)\"",
        "or put a space after the # if it is meant as a comment",
      ])
  }

  static func typographicQuotes(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: HeadRule.typographicQuotes, at: place,
      "the quotation marks around “\(key)” are typographic ones, so that they are part of the value",
      hints: [
        "leave them out, or type straight ones: \"…\"",
        "where they are meant, put straight ones around them: \"“…”\"",
      ])
  }

  static func headFence(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: HeadRule.headFence, at: place, "this line stands for ---, but is \(text)",
      hints: ["type three hyphens; word processors make dashes of them"])
  }

  /// - Parameter isLate: whether it stands after other text; otherwise its first line is missing.
  static func misplacedHead(isLate: Bool, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.misplacedHead, at: place,
      isLate ? "the head stands after other text, so that it is no head" : "the head has no line of --- above it",
      hints: [
        isLate ? "put it at the very top of the file" : "put a line of --- above its first entry and below its last one"
      ])
  }

  /// A key that no reader knows.
  public static func unknownKey(_ key: String, known: [String], at place: SourceLocation) -> Diagnostic {
    let nearest = NearestWord.candidates(for: key, among: known).first
    return Diagnostic(
      .warning, rule: HeadRule.unknownKey, at: place, "unknown key “\(key)”",
      hints: [nearest.map { "did you mean “\($0)”?" } ?? "the known keys are \(known.joined(separator: ", "))"])
  }

  /// A value that is not of the form its key asks for.
  public static func invalidValue(
    of key: String, expected: String, example: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidValue, at: place, "“\(key)” must be \(expected)", hints: ["for example \(example)"])
  }
}

/// What libyaml's words mean to somebody who wrote a few lines of `key: value`.
private struct YAMLWords {
  let problem: String
  let summary: String
  let hint: String
  /// Whether the mistake is where the value begins, not where it was noticed.
  var concernsBeginning = false

  static let all = [
    YAMLWords(
      problem: "mapping values are not allowed", summary: "a second colon stands in this entry",
      hint: "put the value between quotation marks: \"…\"; or begin a new entry in the same column as the one above"),
    YAMLWords(
      problem: "found character that cannot start any token", summary: "a value cannot begin with this character",
      hint: "put the value between quotation marks: \"…\""),
    YAMLWords(
      problem: "found a tab character", summary: "this line is indented with a tab", hint: "indent with spaces"),
    YAMLWords(
      problem: "did not find expected <document start>", summary: "this line belongs to no entry",
      hint: "write each entry on a line of its own, as “key: value”"),
    YAMLWords(
      problem: "could not find expected ':'", summary: "a colon is missing in this entry",
      hint: "write “key: value”, with a space after the colon", concernsBeginning: true),
    YAMLWords(
      problem: "did not find expected key", summary: "this line does not fit with those above it",
      hint: "begin all keys in the same column, and put a value that holds quotation marks between others: '…'"),
    YAMLWords(
      problem: "did not find expected ',' or", summary: "a bracket opens here that nothing closes",
      hint: "close it with ] or }, and put a comma between its parts", concernsBeginning: true),
    YAMLWords(
      problem: "found unexpected end of stream", summary: "a quotation mark opens here that nothing closes",
      hint: "end the value with the same quotation mark", concernsBeginning: true),
    YAMLWords(
      problem: "control characters are not allowed", summary: "a character stands here that is no text",
      hint: "delete it"),
  ]
}
