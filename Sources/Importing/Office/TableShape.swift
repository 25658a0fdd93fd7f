/// Tells tables that hold data from those that only put a number beside its text.
enum TableShape {
  /// - Parameter firstColumn: what the first cells say.
  static func isLayout(columns: Int, firstColumn: [String]) -> Bool {
    if columns <= 1 { return true }
    guard columns == 2 else { return false }
    let labels = firstColumn.filter { !$0.isEmpty }
    return !labels.isEmpty && labels.allSatisfy { SourceLabel.isAlone($0) }
  }

  /// The text of several blocks in one cell, with a space between two.
  static func joined(_ blocks: [ImportedBlock]) -> [TextRun] {
    var runs: [TextRun] = []
    for block in blocks {
      if !runs.isEmpty { runs.append(TextRun(" ")) }
      if let label = block.computedLabel { runs.append(TextRun("\(label) ")) }
      runs += block.runs
    }
    return runs
  }

  /// A block that is only a label is put before the next one.
  static func joinLabels(_ blocks: [ImportedBlock]) -> [ImportedBlock] {
    var result: [ImportedBlock] = []
    var label: ImportedBlock?
    for var block in blocks where !block.isBlank {
      if let waiting = label {
        block.runs = waiting.runs + [TextRun(" ")] + block.runs
        block.computedLabel = waiting.computedLabel
        block.indent = waiting.indent
        label = nil
      } else if SourceLabel.isAlone(block.printed.trimmingBlanks()) {
        label = block
        continue
      }
      result.append(block)
    }
    return result + (label.map { [$0] } ?? [])
  }
}
