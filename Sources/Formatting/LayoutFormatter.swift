public import Diagnostics
public import Resolutions

/// Lays out a resolution's file: an empty line between two blocks, points indented by three for each level, one space
/// after a label, no space at the end of a line. Nothing but white space is touched, and only where the text is read the
/// same before and after.
public enum LayoutFormatter {
  /// What came of a file.
  public enum Outcome: Sendable, Hashable {
    case unchanged
    /// The file's new bytes.
    case changed([UInt8])
    /// Nothing may be changed: a new layout would be read in another way.
    case refused
  }

  /// - Parameter language: the language of the folder in which the file stands.
  public static func format(_ file: SourceFile, language: LanguageTag) -> Outcome {
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return .refused }
    let version = ResolutionReader.read(file, language: language).value
    let once = laidOut(text, version)
    guard once != text else { return .unchanged }
    let new = SourceFile(path: file.path, text: once)
    let reading = ResolutionReader.read(new, language: language).value
    guard ReadingDigest.of(version) == ReadingDigest.of(reading), laidOut(once, reading) == once else {
      return .refused
    }
    return .changed(new.bytes)
  }

  private static func laidOut(_ text: String, _ version: LanguageVersion) -> String {
    let plan = LinePlan(version)
    // A file whose lines end with CR LF keeps to that.
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    var lines: [String] = []
    var isBlankWanted = false
    let old = text.split(separator: #/\r\n|\n|\r/#, omittingEmptySubsequences: false).map(String.init)
    for (index, line) in old.enumerated() {
      let number = index + 1
      guard number >= plan.firstLine, !plan.isVerbatim(number) else {
        if isBlankWanted || plan.startsBlock(number), lines.last?.isEmpty == false, number > plan.firstLine {
          lines.append("")
        }
        isBlankWanted = false
        lines.append(line)
        continue
      }
      if line.allSatisfy(\.isLayout) {
        isBlankWanted = true
        continue
      }
      if isBlankWanted || plan.startsBlock(number), let last = lines.last, !last.isEmpty, number > plan.firstLine {
        lines.append("")
      }
      isBlankWanted = false
      lines.append(plan.laidOut(line, number, isContinued: plan.continues(number + 1)))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: ending) + ending
  }
}

extension Character {
  /// White space that is layout: a no-break space is not.
  var isLayout: Bool { self == " " || self == "\t" }
}
