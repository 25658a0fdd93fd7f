import CommonMark
import Diagnostics
import Foundation
import Resolutions
import TestSupport
import Testing

/// A Markdown file of this folder's `Fixtures`, with the text that is expected of it beside it.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// The file's name without its extension: `recitals-in-bulgarian.bg`.
  let name: String
  let markdown: URL
  let golden: URL

  var testDescription: String { name }

  /// The language that the name ends in; English where it ends in none.
  var language: LanguageTag {
    name.split(separator: ".").dropFirst().last.flatMap { LanguageTag(String($0)) } ?? .english
  }

  static let folder = Project.root.appending(path: "Tests/ResolutionsTests/Fixtures", directoryHint: .isDirectory)

  /// All fixtures of a folder, by name.
  static func all(in folder: String, golden: String) -> [Fixture] {
    let url = Self.folder.appending(path: folder, directoryHint: .isDirectory)
    let files = (try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }
      .map { file in
        let name = file.deletingPathExtension().lastPathComponent
        return Fixture(name: name, markdown: file, golden: url.appending(path: "\(name).\(golden)"))
      }
      .sorted { $0.name < $1.name }
  }

  /// Reads the file. One that has to be too large is made so.
  func read() throws -> Diagnosed<LanguageVersion> {
    var bytes = Array(try Data(contentsOf: markdown))
    if name == CommonMarkRule.fileTooLarge.rawValue {
      bytes += Array(repeating: UInt8(ascii: "x"), count: MarkdownParser.largestText)
    }
    return ResolutionReader.read(SourceFile(path: "\(name).md", bytes: bytes), language: language)
  }

  /// Compares with the golden text, or records it where `RECORD=1`. A missing one is recorded and fails all the same.
  func expect(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    if Project.isRecording || expected == nil { try Data(text.utf8).write(to: golden) }
    if expected == nil {
      Issue.record("\(golden.lastPathComponent) was missing and is recorded now", sourceLocation: sourceLocation)
    }
    if !Project.isRecording { #expect(text == expected, sourceLocation: sourceLocation) }
  }
}

extension ResolutionReader {
  /// Reads a text as if it were a file.
  static func read(_ text: String, _ language: LanguageTag = .english) -> Diagnosed<LanguageVersion> {
    read(SourceFile(path: "Content/\(language)/a.md", text: text), language: language)
  }
}

extension LanguageTag: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    guard let tag = LanguageTag(value) else { preconditionFailure("\(value) is no language tag") }
    self = tag
  }
}

extension Diagnosed<LanguageVersion> {
  /// The addresses of all provisions in the order of the text.
  var anchors: [String] {
    var anchors: [String] = []
    value.forEachProvision { anchors.append($0.anchor.rawValue) }
    return anchors
  }

  /// The ids of all diagnostics, in order.
  var rules: [String] { diagnostics.sorted().map(\.rule) }
}

extension Project {
  /// The first resolution as it is published in a language.
  static func content(_ language: LanguageTag) throws -> SourceFile {
    let path = "Content/\(language)/2019-2610-kazakhstan.md"
    return SourceFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }
}
