import Diagnostics
import Resolutions
import TestSupport
import Testing

/// A Markdown file in `Tests/Fixtures/Resolutions`, with the text that is expected of it beside it.
struct Fixture: Sendable, CustomTestStringConvertible {
  let folder: String
  /// The file's name without its extension: `look-alikes.bg`, `invalid-yaml+tab`.
  let name: String

  var testDescription: String { name }

  /// The language that the name ends in; English where it ends in none.
  var language: LanguageTag {
    name.split(separator: ".").dropFirst().last.flatMap { LanguageTag(String($0)) } ?? .english
  }

  /// The name less its language and what tells it from others of its kind: `invalid-yaml`.
  var kind: String { String(name.prefix { $0 != "." && $0 != "+" }) }

  /// All fixtures of a folder, by name.
  static func all(in folder: String) -> [Fixture] {
    Golden.names(in: "Resolutions/\(folder)").filter { $0.hasSuffix(".md") }
      .map { Fixture(folder: folder, name: String($0.dropLast(3))) }
  }

  func read() throws -> Diagnosed<LanguageVersion> {
    let bytes = try Golden.bytes("Resolutions/\(folder)/\(name).md")
    return ResolutionReader.read(SourceFile(path: "\(name).md", bytes: bytes), language: language)
  }

  func check(_ text: String, against ending: String) throws {
    try Golden.check(text, against: "Resolutions/\(folder)/\(name).\(ending)")
  }
}
