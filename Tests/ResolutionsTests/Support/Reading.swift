import Diagnostics
import Foundation
import Resolutions
import TestSupport

extension ResolutionReader {
  /// Reads a text as if it were a file.
  static func read(_ text: String, _ language: LanguageTag = .english) -> Diagnosed<LanguageVersion> {
    read(SourceFile(path: "Content/\(language)/a.md", text: text), language: language)
  }
}

extension Diagnosed<LanguageVersion> {
  /// The addresses of all provisions in the order of the text.
  var addresses: [String] {
    value.provisions.map(\.anchor.rawValue)
  }

  /// The ids of all diagnostics, in order.
  var rules: [String] { diagnostics.sorted().map(\.rule) }
}

extension LanguageTag: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    guard let tag = LanguageTag(value) else { preconditionFailure("\(value) is no language tag") }
    self = tag
  }
}

extension Project {
  /// The first resolution as it is published in a language.
  static func content(_ language: LanguageTag) throws -> SourceFile {
    let path = "Content/\(language)/2019-2610-kazakhstan.md"
    return SourceFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }
}
