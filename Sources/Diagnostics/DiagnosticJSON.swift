/// Diagnostics for other programs: the same fields as the text form, one JSON object a diagnostic.
public enum DiagnosticJSON {
  /// A JSON array, one diagnostic a line; ends with a line break.
  public static func text(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    return "[\n" + diagnostics.map(object).joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { #"{"location":\#(location($0.location)),"text":\#(string($0.text))}"# }
    return #"{"rule":\#(string(diagnostic.rule)),"severity":\#(string(diagnostic.severity.rawValue)),"#
      + #""location":\#(location(diagnostic.location)),"summary":\#(string(diagnostic.summary)),"#
      + #""notes":[\#(notes.joined(separator: ","))],"#
      + #""hints":[\#(diagnostic.hints.map(string).joined(separator: ","))]}"#
  }

  private static func location(_ location: SourceLocation) -> String {
    let range = location.range
    return #"{"path":\#(string(location.path)),"line":\#(range.start.line),"column":\#(location.characterColumn),"#
      + #""endLine":\#(range.end.line),"byteColumn":\#(range.start.column),"byteEndColumn":\#(range.end.column)}"#
  }

  /// A JSON string literal as RFC 8259 §7 asks for it.
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
