/// Writes a resolution in our format.
struct MarkdownWriter {
  private var blocks: [String] = []

  /// The whole file; ends with a line break.
  static func write(_ arrangement: Arrangement, notes: [ImportedNote], facts: ImportedText.Facts) -> String {
    var writer = MarkdownWriter()
    writer.write(arrangement)
    writer.write(notes)
    return head(facts) + writer.blocks.joined(separator: "\n\n") + "\n"
  }

  private static func head(_ facts: ImportedText.Facts) -> String {
    var lines = [
      ("title", facts.title), ("reference", facts.reference), ("date", facts.date), ("institution", facts.institution),
    ]
    .compactMap { key, value in value.map { "\(key): \(yaml($0))" } }
    if !facts.sponsors.isEmpty { lines += ["sponsors:"] + facts.sponsors.map { "  - \(yaml($0))" } }
    return lines.isEmpty ? "" : "---\n\(lines.joined(separator: "\n"))\n---\n"
  }

  /// A plain scalar where that is safe, else one in quotation marks (YAML 1.2.2, 7.3).
  static func yaml(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " /().-–_".contains($0) } && text.last != " "
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    if isPlain { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private mutating func write(_ arrangement: Arrangement) {
    let titles = arrangement.parts.filter { if case .title = $0.role { true } else { false } }
    if !titles.isEmpty {
      var runs: [TextRun] = []
      for part in titles {
        if !runs.isEmpty { runs.append(TextRun(" ")) }
        runs += part.runs.map(Self.plain)
      }
      blocks.append("# " + MarkdownText.line(runs))
    }
    var hasNotes = false
    var hasEnding = false
    for part in arrangement.parts {
      switch part.role {
      case .title: continue
      case .note:
        if !hasNotes { blocks.append("<!-- note -->") }
        hasNotes = true
      case .formula: if hasNotes { blocks.append("<!-- formula -->") }
      case .ending:
        if !hasEnding { blocks.append("<!-- end -->") }
        hasEnding = true
      default: break
      }
      blocks.append(text(of: part))
    }
  }

  private func text(of part: Arrangement.Part) -> String {
    switch part.role {
    case .heading(let level):
      return String(repeating: "#", count: level) + " " + MarkdownText.line(part.runs.map(Self.plain))
    case .rule: return "* * *"
    case .table(let depth): return Self.indented(Self.table(part.block), by: depth)
    case .text(let depth):
      let line = MarkdownText.line(part.runs)
      guard let label = part.label else { return Self.indented(Self.guarded(line), by: depth) }
      return Self.indented(label + (line.isEmpty ? "" : " \(line)"), by: depth)
    case .title, .note, .formula, .ending:
      if part.block.isTable { return Self.table(part.block) }
      return Self.guarded(MarkdownText.line(part.runs))
    }
  }

  /// A heading is bold anyway.
  private static func plain(_ run: TextRun) -> TextRun {
    var run = run
    run.isStrong = false
    return run
  }

  /// Signs that would make a heading, a quotation or a list of a line are escaped.
  private static func guarded(_ line: String) -> String {
    guard let first = line.first else { return line }
    let rest = line.dropFirst()
    switch first {
    case "#", ">": return "\\" + line
    case "+", "-": return rest.first == " " || rest.isEmpty || rest.allSatisfy({ $0 == first }) ? "\\" + line : line
    case "=", "~": return "\\" + line
    default: return line
    }
  }

  private static func indented(_ text: String, by depth: Int) -> String {
    guard depth > 0 else { return text }
    let space = String(repeating: " ", count: 3 * depth)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { space + $0 }.joined(separator: "\n")
  }

  /// A pipe table; all rows get as many cells as the widest one has.
  private static func table(_ block: ImportedBlock) -> String {
    guard case .table(let rows) = block.kind, let width = rows.map(\.count).max(), width > 0 else { return "" }
    var lines = rows.map { row in
      let cells = row.map { MarkdownText.line($0, inTable: true) } + Array(repeating: "", count: width - row.count)
      return "| " + cells.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
    return lines.joined(separator: "\n")
  }

  private mutating func write(_ notes: [ImportedNote]) {
    for note in notes {
      let paragraphs = note.paragraphs.map { MarkdownText.line($0) }.filter { !$0.isEmpty }
      guard let first = paragraphs.first else { continue }
      blocks.append("[^\(note.label)]: " + first)
      for paragraph in paragraphs.dropFirst() { blocks.append("    " + paragraph) }
    }
  }
}
