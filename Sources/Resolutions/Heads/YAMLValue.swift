public import Diagnostics

/// A piece of YAML with its place: what heads, `site.yml` and phrase files are read into.
public struct YAMLValue: Sendable {
  /// A scalar's text, a list's items or a mapping's pairs in their order.
  public enum Content: Sendable {
    case text(String)
    case list([YAMLValue])
    case pairs([(key: YAMLValue, value: YAMLValue)])
  }

  /// What the value consists of.
  public let content: Content
  /// Places are worked out only when one is asked for: most values are right.
  private let source: YAMLSource
  private let line: Int
  private let column: Int

  /// - Parameters:
  ///   - line: within the YAML, from 1.
  ///   - column: from 1, in Unicode scalars.
  init(_ content: Content, source: YAMLSource, line: Int, column: Int) {
    self.content = content
    self.source = source
    self.line = line
    self.column = column
  }

  /// Where the value stands in the file: a scalar as far as its first line goes, of a list or mapping the beginning.
  public var range: SourceRange {
    var length = 1
    if case .text(let text) = content { length = text.utf8.count }
    return source.range(line: line, column: column, length: length)
  }

  /// The same place with its file and its line, for a diagnostic.
  public var location: SourceLocation { SourceLocation(source.file, range) }

  /// Whether it stands between typographic quotation marks, which are letters to YAML, and nothing else is between them.
  var isInTypographicQuotes: Bool {
    guard case .text(let text) = content, let first = text.first, let last = text.last, text.count > 2,
      "“„”«»‘’‚「『".contains(first), "”“»«’‘」』".contains(last),
      source.file.line(range.start.line).dropFirst(range.start.column - 1)
        .starts(with: String(first).utf8)
    else { return false }
    return !text.dropFirst().dropLast().contains { "“”„«»‘‚「」『』".contains($0) }
  }

  /// The text between them.
  var withoutTypographicQuotes: YAMLValue {
    guard isInTypographicQuotes, case .text(let text) = content else { return self }
    return YAMLValue(.text(String(text.dropFirst().dropLast())), source: source, line: line, column: column)
  }

  /// A scalar's text; nil for an empty one and for what is no scalar.
  public var text: String? {
    if case .text(let text) = content, !text.isEmpty { text } else { nil }
  }

  /// A mapping's pairs; nil for anything else.
  public var pairs: [(key: String, value: YAMLValue)]? {
    guard case .pairs(let pairs) = content else { return nil }
    return pairs.map { ($0.key.text ?? "", $0.value) }
  }

  /// The texts of a list of scalars, or of a single scalar; nil for anything else.
  public var texts: [String]? {
    switch content {
    case .text(let text): return text.isEmpty ? [] : [text]
    case .list(let items):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? texts : nil
    case .pairs: return nil
    }
  }

  /// Whether nothing stands after the key.
  public var isEmpty: Bool {
    if case .text(let text) = content { text.isEmpty } else { false }
  }
}

/// The YAML text of a file.
final class YAMLSource: Sendable {
  let file: SourceFile
  private let range: Range<Int>
  private let firstLine: Int

  /// - Parameters:
  ///   - range: the bytes of the file that are YAML, from the start of a line.
  ///   - firstLine: the number of the first line in the range.
  init(_ file: SourceFile, bytes range: Range<Int>, firstLine: Int) {
    self.file = file
    self.range = range
    self.firstLine = firstLine
  }

  /// libyaml counts columns in characters; ranges count bytes.
  func range(line: Int, column: Int, length: Int) -> SourceRange {
    let lastLine = range.isEmpty ? firstLine : file.position(ofByte: range.upperBound - 1).line
    let number = min(max(firstLine + line - 1, firstLine), lastLine)
    let text = file.line(number)
    let before = String(decoding: text, as: UTF8.self).unicodeScalars.prefix(max(column - 1, 0))
    let offset = min(before.reduce(0) { $0 + $1.utf8.count }, text.count)
    return SourceRange(
      line: number, column: offset + 1, length: min(max(length, 1), max(text.count - offset, 1)))
  }
}
