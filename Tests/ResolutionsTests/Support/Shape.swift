import Diagnostics
import Resolutions
import TestSupport
import Testing

/// A folder in `Tests/Fixtures/Shapes`: a small resolution of one kind, and what must come of it. The README there says
/// how that is written.
struct Shape: Sendable, CustomTestStringConvertible {
  let name: String
  let language: LanguageTag
  let file: SourceFile
  private let expected: [Substring]
  private let says: [Substring]

  var testDescription: String { name }

  static let all = Golden.names(in: "Shapes").compactMap(Shape.init)

  /// Why a shape does not come out right yet, by its name.
  static let known: [String: String] = {
    let lines = (try? Golden.bytes("Shapes/known.txt")).map(Self.lines) ?? []
    let pairs = lines.map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Nil where the name is no folder with a text.
  init?(_ name: String) {
    let text = Golden.names(in: "Shapes/\(name)").first { $0.hasSuffix(".md") }
    guard let text, let language = LanguageTag(String(text.dropLast(3))),
      let bytes = try? Golden.bytes("Shapes/\(name)/\(text)"),
      let expected = try? Golden.bytes("Shapes/\(name)/expected.txt")
    else { return nil }
    self.name = name
    self.language = language
    file = SourceFile(path: "Content/\(language)/\(name).md", bytes: bytes)
    self.expected = Self.lines(expected)
    says = Self.lines((try? Golden.bytes("Shapes/\(name)/says.txt")) ?? []).filter { !$0.hasPrefix("#") }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    Substring(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.isEmpty }
  }

  /// What did not come out as it must; empty where all did.
  var complaints: [String] {
    let reading = ResolutionReader.read(file, language: language)
    let parts = reading.value.parts
    return missing(in: parts) + additional(in: parts) + disorder(in: parts)
      + says.compactMap { ShapeRequest($0, self, parts, reading.diagnostics).complaint } + errors(in: reading)
  }

  private static let withoutAddress: Set = ["formula", "note", "end"]

  private func missing(in parts: [VersionPart]) -> [String] {
    expected.compactMap { line in
      let (name, beginning) = Self.columns(line)
      let isFound = parts.contains { part in
        part.name == name
          && (part.words.utf8.starts(with: beginning.utf8)
            || "\(part.label) \(part.words)".utf8.starts(with: beginning.utf8))
      }
      guard !isFound else { return nil }
      let found = parts.filter { $0.name == name }.map { "“\($0.words.prefix(24))”" }.joined(separator: ", ")
      return "\(name) must begin with “\(beginning)”, not \(found.isEmpty ? "be missing" : found)"
    }
  }

  private func additional(in parts: [VersionPart]) -> [String] {
    guard !says.contains("others") else { return [] }
    let names = Set(expected.map { Self.columns($0).name })
    return parts.filter { $0.name.contains("_") && !names.contains($0.name) }.map { "\($0) must not exist" }
  }

  /// Parts stand in the order of the text, and so do the lines; footnotes and parts without an address aside.
  private func disorder(in parts: [VersionPart]) -> [String] {
    let names = expected.map { Self.columns($0).name }.filter { $0.contains("_") && !$0.hasPrefix("fn_") }
    let found = parts.map(\.name).filter(Set(names).contains)
    return found.count == names.count && found != names ? ["the order must not be \(found.joined(separator: " "))"] : []
  }

  private func errors(in reading: Diagnosed<LanguageVersion>) -> [String] {
    guard !says.contains(where: { $0.hasPrefix("error:") }) else { return [] }
    return reading.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      "no error is expected in line \(diagnostic.location.range.start.line): \(diagnostic.summary)"
    }
  }

  private static func columns(_ line: Substring) -> (name: String, beginning: String) {
    let parts = line.split(separator: "\t", maxSplits: 1)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }
}

/// One line of `says.txt`.
private struct ShapeRequest {
  private let line: Substring
  private let file: SourceFile
  private let parts: [VersionPart]
  private let diagnostics: [Diagnostic]

  init(_ line: Substring, _ shape: Shape, _ parts: [VersionPart], _ diagnostics: [Diagnostic]) {
    self.line = line
    file = shape.file
    self.parts = parts
    self.diagnostics = diagnostics
  }

  /// Nil where the request is met.
  var complaint: String? { isMet ? nil : "“\(line)” does not hold" }

  private var isMet: Bool {
    let words = line.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? String(words[1]) : ""
    switch words[0] {
    case "others": return true
    case "none": return diagnostics.isEmpty
    case "line": return isTold(rest)
    case "told-or": return has(rest) || !diagnostics.isEmpty
    case "told-if": return !has(rest) || !diagnostics.isEmpty
    case "not-hint": return !diagnostics.contains { $0.hints.contains { $0.contains(rest) } }
    case "not-in":
      let pair = rest.split(separator: " ", maxSplits: 1).map(String.init)
      return pair.count == 2 && (isTold(pair[1]) || !has(pair[0], with: pair[1]))
    default: return isSaid
    }
  }

  /// `error:any`, `warning:letter-is-text`: an error is a warning, and more.
  private var isSaid: Bool {
    let pair = line.split(separator: ":", maxSplits: 1)
    guard pair.count == 2, let severity = Severity(rawValue: String(pair[0])) else { return false }
    return diagnostics.contains {
      (severity == .warning || $0.severity == severity) && (pair[1] == "any" || $0.rule == pair[1])
    }
  }

  private func has(_ name: String, with text: String = "") -> Bool {
    parts.contains { $0.name == name && (text.isEmpty || $0.words.contains(text)) }
  }

  /// Whether something is said at a line with this text.
  private func isTold(_ text: String) -> Bool {
    diagnostics.contains { diagnostic in
      let range = diagnostic.location.range
      let lines = range.start.line...max(range.start.line, range.end.line)
      return lines.contains { String(decoding: file.line($0), as: UTF8.self).contains(text) }
    }
  }
}
