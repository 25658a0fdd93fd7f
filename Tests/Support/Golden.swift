package import Foundation

/// Why a golden test fails; its description is for the person who reads the test's output.
package struct GoldenMismatch: Error, CustomStringConvertible {
  package let description: String
}

/// Files that say what a test has to get. `RECORD=1 swift test` writes them anew; one that is missing is written too,
/// but still fails, so that somebody looks at it. Nothing is written where `CI=true`.
package enum Golden {
  /// The folder of bad inputs, expected texts and whole sites.
  package static let fixtures = Project.root.appending(path: "Tests/Fixtures", directoryHint: .isDirectory)

  /// The names in a folder of fixtures, sorted; empty where there is no such folder.
  package static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: fixtures.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The bytes of a fixture.
  /// - Throws: what Foundation says when it is not there.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: path)))
  }

  /// Compares `actual` with the fixture at `path`.
  /// - Throws: `GoldenMismatch` with all lines that differ.
  package static func check(_ actual: String, against path: String) throws {
    try check(Data(actual.utf8), against: fixtures.appending(path: path))
  }

  /// Compares the files in `actual` one by one with those in `expected`; a file too many is as wrong as a missing one.
  /// - Throws: `GoldenMismatch` with everything that differs.
  package static func check(tree actual: URL, against expected: URL) throws {
    let made = try files(in: actual)
    let wanted = try files(in: expected)
    var complaints: [String] = []
    for path in made.union(wanted).sorted() {
      let recorded = expected.appending(path: path)
      do {
        if made.contains(path) {
          try check(Data(contentsOf: actual.appending(path: path)), against: recorded)
        } else if Project.isRecording, !Project.isCI {
          try FileManager.default.removeItem(at: recorded)
        } else {
          throw GoldenMismatch(description: "\(path): expected, but not made")
        }
      } catch let mismatch as GoldenMismatch {
        complaints.append(mismatch.description)
      }
    }
    if !complaints.isEmpty { throw GoldenMismatch(description: complaints.joined(separator: "\n")) }
  }

  private static func check(_ actual: Data, against golden: URL) throws {
    let name = golden.path.replacing(Project.root.path + "/", with: "")
    let expected = try? Data(contentsOf: golden)
    if actual == expected { return }
    if Project.isCI || (expected != nil && !Project.isRecording) {
      throw GoldenMismatch(description: "\(name): " + (expected.map { difference(actual, $0) } ?? "not recorded"))
    }
    try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: golden)
    if expected == nil, !Project.isRecording {
      throw GoldenMismatch(description: "\(name): there was none, so it was recorded: look at it and run again")
    }
  }

  /// All lines that differ.
  private static func difference(_ actual: Data, _ expected: Data) -> String {
    let lines = TextDifference.lines(
      String(decoding: actual, as: UTF8.self), from: String(decoding: expected, as: UTF8.self))
    return lines.isEmpty ? "its bytes differ" : lines.joined(separator: "\n  ")
  }

  /// The paths of all files below `folder`, relative to it; none where there is no such folder.
  private static func files(in folder: URL) throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }
}
