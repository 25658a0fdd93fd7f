/// Diagnostics for other programs: the same fields as the text form, one JSON object a diagnostic.
public enum DiagnosticJSON {
  /// A JSON array, one diagnostic a line; ends with a line break.
  public static func text(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    return "[\n" + diagnostics.map(object).joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { #"{"location":\#(location($0.location)),"text":\#(JSONText.string($0.text))}"# }
    return
      #"{"rule":\#(JSONText.string(diagnostic.rule)),"severity":\#(JSONText.string(diagnostic.severity.rawValue)),"#
      + #""location":\#(location(diagnostic.location)),"summary":\#(JSONText.string(diagnostic.summary)),"#
      + #""notes":[\#(notes.joined(separator: ","))],"#
      + #""hints":[\#(diagnostic.hints.map(JSONText.string).joined(separator: ","))]}"#
  }

  private static func location(_ location: SourceLocation) -> String {
    let range = location.range
    return
      #"{"path":\#(JSONText.string(location.path)),"line":\#(range.start.line),"column":\#(location.characterColumn),"#
      + #""endLine":\#(range.end.line),"byteColumn":\#(range.start.column),"byteEndColumn":\#(range.end.column)}"#
  }
}
