import Foundation
import TestSupport
import Testing

/// `whereas status --format json`, which is printed while translations are gone through.
@Suite struct StatusJSONTests {
  private func status(_ files: [String: String], _ arguments: String...) throws -> CommandOutcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-json-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files.merging(["site.yml": "name: Rivers\n"], uniquingKeysWith: { first, _ in first }) {
      let file = folder.appending(path: "Content/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try Command.run(Command.binary, ["status", "--format", "json"] + arguments, in: folder)
  }

  @Test func `translations come by resolution and language, the same bytes each time`() throws {
    var files: [String: String] = [:]
    for number in 1...30 {
      // The first take longest.
      let recitals = (0..<max(1, 400 - 100 * number)).map { "\($0 + 1). Decides on dam \($0);\n\n" }.joined()
      for language in ["en", "de", "fr"] where language != "de" || number.isMultiple(of: 3) {
        files["\(language)/\(number + 100)-rivers.md"] = "---\ntitle: Rivers\n---\n# Rivers\n\n\(recitals)"
      }
    }
    let outcome = try status(files)
    #expect(outcome.status == 0)
    let all = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let names = all.map { "\($0["slug"] ?? "") \($0["language"] ?? "")" }
    #expect(names.count == 40 && names == names.sorted())
    #expect(try status(files).output == outcome.output)
  }

  @Test func `without a translation the array is empty, and a program can read it`() throws {
    let outcome = try status(["en/rivers.md": "---\ntitle: Rivers\n---\n# Rivers\n\n1. Decides.\n"])
    #expect(outcome.status == 0 && outcome.output == "[]\n")
  }

  @Test func `one translation is an array, and what is found is told by the exit status`() throws {
    let text = "---\ntitle: Rivers\n---\n# Rivers\n\n1. Decides on 12 dams.\n"
    let files = ["en/rivers.md": text, "fr/rivers.md": text.replacing("12", with: "13")]
    let outcome = try status(files, "--exit-code")
    #expect(outcome.status == 1)
    let all = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(all.count == 1 && all.first?["suspicious"] as? Int == 1)
  }
}
