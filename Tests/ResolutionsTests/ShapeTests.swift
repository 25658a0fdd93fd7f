import Foundation
import TestSupport
import Testing

/// Small resolutions of all kinds there are.
@Suite struct ShapeTests {
  @Test(arguments: Shape.all)
  func `a kind of resolution is read right, or the editor is told`(_ shape: Shape) {
    let complaints = shape.complaints
    if let reason = Shape.known[shape.name] {
      withKnownIssue("\(reason)") { #expect(complaints == []) }
    } else {
      #expect(complaints == [])
    }
  }

  @Test func `each folder is a shape, and only shapes are known to fail`() {
    let names = Set(Golden.names(in: "Shapes")).subtracting(["README.md", "known.txt"])
    #expect(names == Set(Shape.all.map(\.name)))
    #expect(Set(Shape.known.keys).subtracting(names) == [])
    #expect(names.count >= 54)
  }

  @Test(.enabled(if: Project.hasShared("cases/shapes"), "the folder shared/ is not beside the checkout"))
  func `the shapes that everybody shares stand among them, unchanged`() throws {
    let shared = Project.shared.appending(path: "cases/shapes")
    for name in try FileManager.default.contentsOfDirectory(atPath: shared.path).sorted() {
      for file in Golden.names(in: "Shapes/\(name)") where file != "says.txt" {
        #expect(try Golden.bytes("Shapes/\(name)/\(file)") == Project.sharedBytes("cases/shapes/\(name)/\(file)"))
      }
      #expect(!Golden.names(in: "Shapes/\(name)").isEmpty, "\(name) is missing")
    }
  }
}
