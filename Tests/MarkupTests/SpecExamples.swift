import TestSupport
import Testing

/// One example of the CommonMark specification.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let markdown: String

  var testDescription: String { "example \(number)" }

  /// The examples in the text of the specification: fenced by 32 backticks, the expected HTML after a line with `.`,
  /// tabs drawn as `→`.
  static func examples(in specification: String) -> [SpecExample] {
    var examples: [SpecExample] = []
    var lines: [Substring]?
    let fence = String(repeating: "`", count: 32)
    for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        lines = []
      } else if line == fence, let example = lines {
        let markdown = example.prefix { $0 != "." }.map { $0 + "\n" }.joined()
        examples.append(SpecExample(number: examples.count + 1, markdown: markdown.replacing("→", with: "\t")))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }

  /// All examples; empty where the shared folder is missing.
  static let all: [SpecExample] = {
    guard let bytes = try? Project.sharedBytes("spec/spec-0.30.txt") else { return [] }
    return examples(in: String(decoding: bytes, as: UTF8.self))
  }()
}
