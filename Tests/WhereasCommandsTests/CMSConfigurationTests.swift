import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Resolutions

/// `docs/cms/config.yml` lets authors fill in what heads can say, and nothing else.
@Suite struct CMSConfigurationTests {
  private let configuration: [String: YAMLValue]
  private let collection: [String: YAMLValue]
  private let fields: [[String: YAMLValue]]

  init() throws {
    let file = Project.root.appending(path: "docs/cms/config.yml")
    let read = YAMLFile.read(SourceFile(path: "config.yml", bytes: Array(try Data(contentsOf: file))))
    #expect(read.diagnostics.isEmpty)
    configuration = Dictionary(read.value.map { ($0.key.text ?? "", $0.value) }) { first, _ in first }
    collection = Self.pairs(try #require(Self.items(configuration["collections"]).first))
    fields = Self.items(collection["fields"]).map(Self.pairs)
  }

  @Test func `folders and files are those of Content`() throws {
    #expect(collection["folder"]?.text == "Content")
    #expect(collection["extension"]?.text == "md")
    #expect(collection["i18n"]?.text == "true")
    #expect(Self.pairs(try #require(configuration["i18n"]))["structure"]?.text == "multiple_folders")
    #expect(configuration["media_folder"]?.text == "Content/static")
  }

  @Test func `every field but the text is a key of the head`() {
    let names = fields.compactMap { $0["name"]?.text }
    #expect(names.last == "body")
    #expect(Set(names.dropLast()).isSubset(of: HeadReader.keys))
    #expect(fields.last?["widget"]?.text == "text")
    #expect(names.contains("title"))
  }

  @Test func `what can be chosen is what a head can say`() {
    #expect(options(of: "status") == Head.Status.allCases.map(\.rawValue).sorted())
    #expect(options(of: "translation") == Head.Translation.allCases.map(\.rawValue).sorted())
  }

  private func options(of name: String) -> [String]? {
    fields.first { $0["name"]?.text == name }?["options"]?.texts?.sorted()
  }

  private static func items(_ value: YAMLValue?) -> [YAMLValue] {
    guard case .list(let items)? = value?.content else { return [] }
    return items
  }

  private static func pairs(_ value: YAMLValue) -> [String: YAMLValue] {
    Dictionary((value.pairs ?? []).map { ($0.key, $0.value) }) { first, _ in first }
  }
}
