/// Draws diagnostics for a terminal or a log, in the form compilers use.
public struct DiagnosticText: Sendable {
  /// Whether to use ANSI colours.
  public let colored: Bool

  /// Made once a run, when it is known where the text goes.
  public init(colored: Bool) {
    self.colored = colored
  }

  /// One diagnostic with its source line, notes and hints; ends with a line break.
  public func text(of diagnostic: Diagnostic) -> String {
    var text = heading(
      diagnostic.location, kind: diagnostic.severity.rawValue,
      "\(diagnostic.summary) [\(diagnostic.rule)]", color: diagnostic.severity == .error ? "31" : "35")
    text += drawing(of: diagnostic.location)
    for note in diagnostic.notes {
      let place = position(of: note.location)
      text += paint("note", "36") + ": \(place): \(note.text.printable)\n"
    }
    for hint in diagnostic.hints {
      text += paint("hint", "32") + ": \(hint.printable)\n"
    }
    return text
  }

  /// "2 errors, 1 warning", with a line break; empty when there is nothing to count.
  public func counts(of diagnostics: some Sequence<Diagnostic>) -> String {
    var errors = 0
    var warnings = 0
    for diagnostic in diagnostics {
      if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
    }
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  private func heading(_ location: SourceLocation, kind: String, _ rest: String, color: String) -> String {
    "\(position(of: location)): " + paint("\(kind):", color) + " \(rest.printable)\n"
  }

  private func position(of location: SourceLocation) -> String {
    "\(location.path.printable):\(location.range.start.line):\(location.characterColumn)"
  }

  private func drawing(of location: SourceLocation) -> String {
    guard let line = location.lineText, !line.isEmpty else { return "" }
    let excerpt = Excerpt(line: line, location: location)
    let number = String(location.range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    return "\(number) | \(excerpt.text)\n\(gutter) | \(excerpt.indent)" + paint(excerpt.marker, "32") + "\n"
  }

  private func paint(_ text: String, _ color: String) -> String {
    colored ? "\u{1b}[\(color)m\(text)\u{1b}[0m" : text
  }
}
