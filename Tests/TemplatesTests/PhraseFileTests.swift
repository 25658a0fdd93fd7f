import Diagnostics
import Foundation
import Resolutions
import Sites
import Templates
import TestSupport
import Testing

/// The site's own words, complete in every language that has a file.
@Suite struct PhraseFileTests {
  @Test func `every file is embedded, and nothing else`() throws {
    let folder = Project.root.appending(path: "Templates/Phrases")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }
    #expect(files.map { String($0.dropLast(4)) }.sorted() == PhraseFiles.tags)
  }

  @Test func `the languages of the EU and six more have one`() {
    let wanted = [
      "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "kk", "lt", "lv", "mt",
      "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh",
    ]
    #expect(PhraseFiles.tags == wanted)
  }

  @Test(arguments: PhraseFiles.tags)
  func `a file has all words, with the placeholders of the English ones`(tag: String) throws {
    let read = try read(tag)
    let english = try self.read("en").value
    #expect(read.diagnostics.isEmpty)
    for phrase in Phrase.allCases {
      let text = try #require(read.value[phrase], "\(phrase.rawValue)")
      let model = try #require(english[phrase])
      #expect(placeholders(text) == placeholders(model), "\(phrase.rawValue)")
    }
  }

  @Test(arguments: PhraseFiles.tags)
  func `a file says which of its words are reviewed`(tag: String) throws {
    let bytes = try #require(PhraseFiles.bytes(for: tag))
    let pairs = YAMLFile.read(SourceFile(path: "\(tag).yml", bytes: bytes)).value
    let reviewed = try #require(pairs.first { $0.key.text == "reviewed" }).value
    let keys = try #require(reviewed.texts)
    let known = Set(Phrase.allCases.map(\.rawValue))
    #expect(keys == ["all"] || keys.allSatisfy { known.contains($0) })
    #expect(keys != ["all"] || tag == "en")
  }

  private func read(_ tag: String) throws -> Diagnosed<[Phrase: String]> {
    PhraseReader.read(SourceFile(path: "\(tag).yml", bytes: try #require(PhraseFiles.bytes(for: tag))))
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{\w+\}/#).map { String($0.0) })
  }
}
