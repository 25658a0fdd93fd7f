internal import CommonMark
public import Diagnostics
internal import Yams

/// Reads YAML texts by Yams: the one entrance for heads, `site.yml` and phrase files.
public enum YAMLFile {
  /// The mapping that a file, or a part of it, holds; empty where it holds nothing.
  /// - Parameters:
  ///   - range: the bytes of the file that are YAML.
  ///   - firstLine: the number of the first line in the range.
  public static func read(
    _ file: SourceFile, bytes range: Range<Int>? = nil, firstLine: Int = 1
  ) -> Diagnosed<[(key: YAMLValue, value: YAMLValue)]> {
    if range == nil, let problem = TextEncoding.problem(of: file) { return Diagnosed([], [problem]) }
    let range = range ?? file.textStart..<file.bytes.count
    let source = YAMLSource(file, bytes: range, firstLine: firstLine)
    guard range.count <= Reader.largestText else {
      return Diagnosed([], [.yamlTooLarge(at: Reader(source: source).location(nil))])
    }
    if let pairs = PlainPairs.read(source, bytes: range) { return Diagnosed(pairs) }
    guard YAMLAliases.isBounded(file.bytes[range]) else {
      return Diagnosed([], [.tooManyAliases(at: Reader(source: source).location(nil))])
    }
    let typing = HeadTyping(file, bytes: range, firstLine: firstLine)
    guard !typing.diagnostics.isEmpty else { return parse(source, bytes: range) }
    // One cause, one message: what libyaml would say of these mistakes is left out.
    let mended = SourceFile(path: file.path, bytes: file.bytes[..<range.lowerBound] + typing.mended)
    let bytes = range.lowerBound..<mended.bytes.count
    let pairs = parse(YAMLSource(mended, bytes: bytes, firstLine: firstLine), bytes: bytes)
    return Diagnosed(pairs.value, typing.diagnostics + pairs.diagnostics.filter { _ in typing.isHarmless })
  }

  /// What Yams reads in the text; `PlainPairs` gives the same wherever it gives anything.
  static func parse(_ source: YAMLSource, bytes range: Range<Int>) -> Diagnosed<[(key: YAMLValue, value: YAMLValue)]> {
    var reader = Reader(source: source)
    do {
      // Without rules to guess types from how a text looks, and without asking the environment for an encoding.
      let text = String(decoding: source.file.bytes[range], as: UTF8.self)
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return Diagnosed([]) }
      let value = reader.value(node, depth: 0)
      if reader.count > Reader.mostValues { return Diagnosed([], [.yamlTooLarge(at: reader.location(nil))]) }
      switch value.content {
      case .pairs(let pairs): return Diagnosed(pairs)
      case .text(let text) where text.isEmpty: return Diagnosed([])
      case .text, .list: return Diagnosed([], [.notEntries(at: value.location)])
      }
    } catch {
      return Diagnosed([], [reader.diagnostic(error)])
    }
  }

  private struct Reader {
    /// In bytes.
    static let largestText = 1 << 20
    /// Aliases can make a small text stand for any number of values.
    static let mostValues = 100_000

    let source: YAMLSource
    /// How many values were read.
    private(set) var count = 0

    mutating func value(_ node: Node, depth: Int) -> YAMLValue {
      count += 1
      let content =
        depth < 8 && count <= Self.mostValues ? content(node, depth: depth) : YAMLValue.Content.text("")
      return YAMLValue(content, source: source, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func content(_ node: Node, depth: Int) -> YAMLValue.Content {
      switch node {
      case .scalar(let scalar): return .text(isNull(scalar) ? "" : scalar.string)
      case .sequence(let items): return .list(items.map { value($0, depth: depth + 1) })
      case .mapping(let mapping):
        return .pairs(mapping.map { (value($0.key, depth: depth + 1), value($0.value, depth: depth + 1)) })
      case .alias: return .text("")
      }
    }

    /// `~` and `null` without quotation marks are how YAML writes nothing.
    private func isNull(_ scalar: Node.Scalar) -> Bool {
      scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
    }

    func location(_ mark: Mark?) -> SourceLocation {
      SourceLocation(source.file, source.range(line: mark?.line ?? 1, column: mark?.column ?? 1, length: 1))
    }

    func diagnostic(_ error: any Error) -> Diagnostic {
      switch error as? YamlError {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return .invalidYAML(problem, at: location(mark), beginning: context.map { location($0.mark) })
      case .reader(let problem, _, _, _): return .invalidYAML(problem, at: location(nil), beginning: nil)
      case .duplicatedKeysInMapping(let duplicates, let context):
        return .repeatedKey(duplicates.first ?? "", at: location(context.mark))
      default: return .invalidYAML("", at: location(nil), beginning: nil)
      }
    }
  }
}
