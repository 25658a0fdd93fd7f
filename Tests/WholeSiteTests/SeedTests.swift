import Diagnostics
import Foundation
import Resolutions
import Sites
import TestSupport
import Testing

/// The first resolution, as it is published.
@Suite struct SeedTests {
  private static let slug = "2019-2610-kazakhstan"
  private static let languages = ["ar", "bg", "de", "el", "en", "fr", "kk", "ru"]
  private static let anchors =
    (1...7).map { "cit_\($0)" } + "ABCDEFGHIJKLMNOPQR".map { "rec_\($0)" } + (1...11).map { "para_\($0)" }

  @Test(arguments: languages)
  func `each version has exactly the provisions of the source`(language: String) throws {
    let version = try version(language)
    let found = version.anchorList.split(separator: "\n").map(String.init)
    #expect(found == Self.anchors)
  }

  @Test func `each page has the same ids in the same order, and no id twice`() throws {
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "Output")
      let outcome = try Command.whereas(
        "build", "--no-search", "--strict", "--output", output.path, in: Project.root)
      #expect(outcome.status == 0, "\(outcome.errors)")
      for language in Self.languages {
        let page = output.appending(path: "\(language)/\(Self.slug)/index.html")
        let html = try String(contentsOf: page, encoding: .utf8)
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(ids.filter { Self.anchors.contains($0) } == Self.anchors)
        #expect(Set(ids).count == ids.count)
      }
    }
  }

  @Test(.enabled(if: Project.hasShared("seed/2019-2610-kazakhstan.txt"), "needs ../shared/seed"))
  func `the English wording is the seed's`() throws {
    let seed = Self.folded(String(decoding: try Project.sharedBytes("seed/2019-2610-kazakhstan.txt"), as: UTF8.self))
    let version = try version("en")
    var position = seed.startIndex
    for provision in version.marginProvisions.map(\.provision) {
      let labels: PlainTextLabels = provision.kind == .citation ? .inner : .all
      let text = Self.folded(version.plainText(of: provision, labels: labels))
      let range = try #require(seed.range(of: text, range: position..<seed.endIndex), "\(provision.anchor)")
      let between = seed[position..<range.lowerBound].trimmingCharacters(in: .whitespaces)
      #expect(position == seed.startIndex || between.isEmpty, "left out before \(provision.anchor): \(between)")
      position = range.upperBound
    }
    #expect(seed[position...].trimmingCharacters(in: .whitespaces).isEmpty)
    #expect(seed.hasPrefix(Self.folded(version.fullTitle) + " The European Parliament, "))
  }

  @Test(arguments: languages.filter { $0 != "en" })
  func `translations say what they are`(language: String) throws {
    #expect(try version(language).head.translation == .machine)
  }

  @Test(arguments: [("bg", "А"..."С"), ("el", "Α"..."Τ")] as [(String, ClosedRange<Unicode.Scalar>)])
  func `Bulgarian and Greek carry their own letters`(language: String, letters: ClosedRange<Unicode.Scalar>) throws {
    for provision in try version(language).marginProvisions.map(\.provision) where provision.kind == .recital {
      #expect(provision.label.dropLast().unicodeScalars.allSatisfy { letters.contains($0) }, "\(provision.label)")
    }
  }

  // MARK: Helpers

  private func version(_ language: String) throws -> LanguageVersion {
    let path = "Content/\(language)/\(Self.slug).md"
    let bytes = Array(try Data(contentsOf: Project.root.appending(path: path)))
    let read = ResolutionReader.read(
      SourceFile(path: path, bytes: bytes), language: try #require(LanguageTag(language)))
    #expect(read.diagnostics.isEmpty)
    return read.value
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
