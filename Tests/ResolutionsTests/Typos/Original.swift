import Foundation
import Resolutions
import TestSupport

/// A text that typos are put into: a file of Content or of the fixtures.
struct Original: Sendable {
  /// Its path in the checkout.
  let path: String
  let language: LanguageTag
  let bytes: [UInt8]

  /// Every resolution in Content and in the fixtures, by path. Fixtures of other kinds are none, as those of Markdown;
  /// files that are no text, or more than anyone would proofread, are left out, and so is what stands in two of them.
  static let all: [Original] = {
    let folders = ["Content"] + ["Resolutions", "Shapes", "Sites", "BrokenSites"].map { "Tests/Fixtures/\($0)" }
    let originals = folders.flatMap { folder in
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: Project.root.appending(path: folder).path)
      return (paths ?? []).map { "\(folder)/\($0)" }.sorted().compactMap(Original.init)
    }
    var texts: Set<[String]> = []
    return originals.filter { texts.insert(Array($0.lines.dropFirst($0.bodyStart))).inserted }
  }()

  private init?(_ path: String) {
    guard path.hasSuffix(".md"), !path.contains("/Expected/"), let language = Self.language(of: path),
      let data = try? Data(contentsOf: Project.root.appending(path: path)), data.count < 64 << 10,
      String(validating: data, as: UTF8.self) != nil
    else { return nil }
    self.path = path
    self.language = language
    bytes = Array(data)
  }

  /// That of the folder in a site, of the file's name in a shape, of the name's end in other fixtures.
  private static func language(of path: String) -> LanguageTag? {
    let folders = path.split(separator: "/")
    guard folders.count > 2, let name = folders.last?.dropLast(3) else { return nil }
    if path.contains("/Shapes/") { return folders.count > 4 ? LanguageTag(String(name)) : nil }
    if folders.contains("Content") { return LanguageTag(String(folders[folders.count - 2])) }
    return name.split(separator: ".").dropFirst().last.map { LanguageTag(String($0)) } ?? .english
  }

  /// How many lines the head takes.
  var bodyStart: Int {
    let lines = lines
    guard lines.first?.hasSuffix("---") ?? false else { return 0 }
    return (lines.dropFirst().firstIndex { $0.hasPrefix("---") } ?? -1) + 1
  }

  /// Whether it is known to be read wrong: a shape in the list of those.
  var isKnownToFail: Bool {
    path.split(separator: "/").dropLast().last.map { Shape.known[String($0)] != nil && path.contains("/Shapes/") }
      ?? false
  }

  /// The lines without their line breaks; a CR before one stays.
  var lines: [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
