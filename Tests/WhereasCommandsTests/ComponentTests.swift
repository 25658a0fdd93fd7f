import Foundation
import TestSupport
import Testing

@testable import WhereasCommands

/// `whereas licenses`, and whether it tells the truth.
@Suite struct ComponentTests {
  @Test func `every package that the program is built from is listed, in its version`() throws {
    struct Resolved: Decodable {
      struct Pin: Decodable {
        struct State: Decodable { let version: String }
        let location: String
        let state: State
      }
      let pins: [Pin]
    }
    let file = try Data(contentsOf: Project.root.appending(path: "Package.resolved"))
    let pins = try JSONDecoder().decode(Resolved.self, from: file).pins
    let listed = Component.parts.filter { $0.package.hasPrefix("pkg:swift/") }
    let packages = listed.map { "\($0.package)@\($0.version ?? "")".lowercased() }
    let wanted = pins.map { pin in
      "pkg:swift/\(pin.location.replacing("https://", with: "").replacing(".git", with: ""))@\(pin.state.version)"
    }
    #expect(packages.sorted() == wanted.map { $0.lowercased() }.sorted())
  }

  @Test func `the licences stand in it, each once`() throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.whereas("licenses", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("whereas \(ProgramFacts.version) (Apache-2.0)\n"))
      for part in Component.parts { #expect(outcome.output.contains("\(part.name) ")) }
      for text in [
        "Apache License", "Runtime Library Exception", "UNICODE LICENSE V3", "Kirill Simonov", "Yann Collet",
      ] {
        #expect(outcome.output.contains(text))
      }
      #expect(outcome.output.ranges(of: "UNICODE LICENSE V3").count == 1)
    }
  }

  @Test func `the bill of materials is CycloneDX and names every part`() throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.whereas("licenses", "--sbom", in: folder)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      let bill = try #require(json)
      #expect(bill["bomFormat"] as? String == "CycloneDX")
      #expect(bill["specVersion"] as? String == "1.6")
      let components = try #require(bill["components"] as? [[String: Any]])
      #expect(components.compactMap { $0["name"] as? String } == Component.parts.map(\.name))
      let references = components.compactMap { $0["bom-ref"] as? String }
      #expect(Set(references).count == components.count)
      let dependencies = try #require(bill["dependencies"] as? [[String: Any]])
      #expect(dependencies.first?["dependsOn"] as? [String] == references)
      #expect(components.allSatisfy { ($0["purl"] as? String)?.hasPrefix("pkg:") == true })
    }
  }

  @Test func `the license of the program is the one it is published under`() throws {
    let file = try Data(contentsOf: Project.root.appending(path: "LICENSE"))
    #expect(Array(file) == Component.apache)
  }

  @Test func `the version is that of the program's help`() throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.whereas("--version", in: folder)
      #expect(outcome.output == "\(ProgramFacts.version)\n")
    }
  }
}
