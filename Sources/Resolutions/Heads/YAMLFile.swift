package import Diagnostics
internal import Yams

/// YAML as values with places: the one entrance for heads, `site.yml` and phrase files.
package struct YAMLValue: Sendable {
  /// A scalar's text, a list's items or a mapping's pairs in their order.
  package enum Content: Sendable {
    case text(String)
    case list([YAMLValue])
    case pairs([(key: YAMLValue, value: YAMLValue)])
  }

  package let content: Content
  private let file: SourceFile
  package let range: SourceRange

  init(content: Content, file: SourceFile, range: SourceRange) {
    self.content = content
    self.file = file
    self.range = range
  }

  /// Where it stands, for a diagnostic.
  package var location: SourceLocation { SourceLocation(file, range) }

  /// A scalar's text; nil for an empty one and for what is no scalar.
  package var text: String? {
    if case .text(let text) = content, !text.isEmpty { text } else { nil }
  }

  /// A mapping's pairs; nil for anything else.
  package var pairs: [(key: String, value: YAMLValue)]? {
    guard case .pairs(let pairs) = content else { return nil }
    return pairs.map { ($0.key.text ?? "", $0.value) }
  }

  /// The texts of a list of scalars, or of a single scalar; nil for anything else.
  package var texts: [String]? {
    switch content {
    case .text(let text): return text.isEmpty ? [] : [text]
    case .list(let items):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? texts : nil
    case .pairs: return nil
    }
  }

  /// Whether nothing stands after the key.
  package var isEmpty: Bool {
    if case .text(let text) = content { text.isEmpty } else { false }
  }
}

/// Reads YAML texts.
package enum YAMLFile {
  /// The mapping that a file, or a part of it, holds; empty where it holds nothing.
  /// - Parameters:
  ///   - range: the bytes of the file that are YAML.
  ///   - firstLine: the number of the first line in the range.
  package static func read(
    _ file: SourceFile, bytes range: Range<Int>? = nil, firstLine: Int = 1
  ) -> Diagnosed<[(key: YAMLValue, value: YAMLValue)]> {
    let range = range ?? 0..<file.bytes.count
    if let pairs = PlainPairs.read(file, bytes: range, firstLine: firstLine) { return Diagnosed(pairs) }
    let reader = Reader(file: file, lineOffset: firstLine - 1)
    do {
      // Scalars are taken as they are written, so no rules are needed that tell numbers and dates from other text.
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return Diagnosed([]) }
      let value = reader.value(node, depth: 0)
      switch value.content {
      case .pairs(let pairs): return Diagnosed(pairs)
      case .text(let text) where text.isEmpty: return Diagnosed([])
      case .text, .list:
        return Diagnosed([], [.invalidYAML("it should be lines of “key: value”", at: value.location)])
      }
    } catch {
      return Diagnosed([], [reader.diagnostic(error)])
    }
  }

  private struct Reader {
    let file: SourceFile
    let lineOffset: Int

    func value(_ node: Node, depth: Int) -> YAMLValue {
      YAMLValue(
        content: content(of: node, depth: depth), file: file,
        range: range(node.mark, length: node.scalar?.string.utf8.count ?? 1))
    }

    private func content(of node: Node, depth: Int) -> YAMLValue.Content {
      guard depth < 8 else { return .text("") }
      switch node {
      case .scalar(let scalar): return .text(scalar.string)
      case .sequence(let items): return .list(items.map { value($0, depth: depth + 1) })
      case .mapping(let mapping):
        return .pairs(mapping.map { (key: value($0.key, depth: depth + 1), value: value($0.value, depth: depth + 1)) })
      case .alias: return .text("")
      }
    }

    /// libyaml counts columns in characters; ranges count bytes.
    private func range(_ mark: Mark?, length: Int = 1) -> SourceRange {
      let line = (mark?.line ?? 1) + lineOffset
      let characters = max((mark?.column ?? 1) - 1, 0)
      let column = String(decoding: file.line(line), as: UTF8.self).unicodeScalars.prefix(characters)
        .reduce(1) { $0 + $1.utf8.count }
      return SourceRange(line: line, column: column, length: length)
    }

    private func location(_ mark: Mark?) -> SourceLocation { SourceLocation(file, range(mark)) }

    func diagnostic(_ error: any Error) -> Diagnostic {
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return .invalidYAML(problem, at: location(mark))
      case .duplicatedKeysInMapping(let duplicates, let context):
        return .invalidYAML("the key “\(duplicates.first ?? "")” stands twice", at: location(context.mark))
      default:
        return .invalidYAML("it cannot be read", at: location(nil))
      }
    }
  }
}
