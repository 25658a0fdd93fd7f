package import Diagnostics

/// What can be wrong with a YAML head or file. The wording of all of it stands here.
package enum HeadRule: String, CaseIterable, Sendable {
  case invalidYAML = "invalid-yaml"
  case unclosedHead = "unclosed-head"
  case unknownKey = "unknown-key"
  case invalidValue = "invalid-value"
}

extension Diagnostic {
  static func invalidYAML(_ problem: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidYAML, at: place, "this is not YAML: \(problem)",
      hints: ["put a text that contains “: ” or begins with a sign between quotation marks"])
  }

  static func unclosedHead(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.unclosedHead, at: place, "the head that begins here has no end",
      hints: ["put a line with --- after it"])
  }

  /// A key that no reader knows.
  package static func unknownKey(_ key: String, known: [String], at place: SourceLocation) -> Diagnostic {
    let nearest = NearestWord.candidates(for: key, among: known).first
    return Diagnostic(
      .warning, rule: HeadRule.unknownKey, at: place, "unknown key “\(key)”",
      hints: [nearest.map { "did you mean “\($0)”?" } ?? "the known keys are \(known.joined(separator: ", "))"])
  }

  /// A value that is not of the form its key asks for.
  package static func invalidValue(
    of key: String, expected: String, example: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: HeadRule.invalidValue, at: place, "“\(key)” must be \(expected)", hints: ["for example \(example)"])
  }
}
