import Foundation
import TestSupport
import Testing

/// The comparisons that other tests rely on: they have to fail when they should.
@Suite(.disabled(if: Project.isRecording, "nothing is compared while recording")) struct GoldenTests {
  @Test func `equal trees are equal`() throws {
    try withTemporaryFolder { folder in
      try write(["a.html": "a", "b/c.html": "c"], to: folder.appending(path: "Expected"))
      try write(["a.html": "a", "b/c.html": "c"], to: folder.appending(path: "Output"))
      try Golden.check(tree: folder.appending(path: "Output"), against: folder.appending(path: "Expected"))
    }
  }

  @Test(arguments: [
    (["a.html": "a"], "b/c.html: expected, but not made"),
    (["a.html": "a", "b/c.html": "one\nthree"], "b/c.html: line 2 is |three| instead of |two|"),
    (["a.html": "a", "b/c.html": "one"], "b/c.html: line 2 is missing: |two|"),
    (["a.html": "a", "b/c.html": "one\ntwo", "d.html": ""], "d.html: "),
    ([:], "a.html: expected, but not made\nb/c.html: expected, but not made"),
  ])
  func `any difference between trees is told`(_ made: [String: String], _ complaint: String) throws {
    try withTemporaryFolder { folder in
      try write(["a.html": "a", "b/c.html": "one\ntwo"], to: folder.appending(path: "Expected"))
      try write(made, to: folder.appending(path: "Output"))
      let mismatch = #expect(throws: GoldenMismatch.self) {
        try Golden.check(tree: folder.appending(path: "Output"), against: folder.appending(path: "Expected"))
      }
      #expect(mismatch?.description.contains(complaint) == true)
    }
  }

  @Test(arguments: [
    ("a\nb\nc", "a\nb\nc", []),
    ("a\nx\nc\ny", "a\nb\nc\nd", ["line 2 is |x| instead of |b|", "line 4 is |y| instead of |d|"]),
    ("a\nb\nc", "b\nc", ["line 1 is too much: |a|"]),
    ("b\nd", "a\nb\nc\nd\ne", ["line 1 is missing: |a|", "line 2 is missing: |c|", "line 3 is missing: |e|"]),
    ("", "a", ["line 1 is || instead of |a|"]),
    ("a\n", "a", ["line 2 is too much: ||"]),
  ])
  func `every line that differs is told`(made: String, wanted: String, told: [String]) throws {
    try withTemporaryFolder { folder in
      let (expected, output) = (folder.appending(path: "Expected"), folder.appending(path: "Output"))
      try write(["a": wanted], to: expected)
      try write(["a": made], to: output)
      let check = { try Golden.check(tree: output, against: expected) }
      guard !told.isEmpty else { return try check() }
      let mismatch = #expect(throws: GoldenMismatch.self) { try check() }
      #expect(
        mismatch?.description.hasSuffix("a: " + told.joined(separator: "\n  ")) == true,
        "\(String(describing: mismatch))")
    }
  }

  @Test func `texts of any length are compared, line by line where they are long`() throws {
    try withTemporaryFolder { folder in
      let (expected, output) = (folder.appending(path: "Expected"), folder.appending(path: "Output"))
      try write(["a": (0..<30_000).map { "a\($0)\n" }.joined()], to: expected)
      try write(["a": (0..<30_000).map { "b\($0)\n" }.joined() + "c"], to: output)
      let mismatch = #expect(throws: GoldenMismatch.self) { try Golden.check(tree: output, against: expected) }
      #expect(mismatch?.description.components(separatedBy: "\n").count == 30_001)
    }
  }

  @Test(.disabled(if: Project.isCI, "nothing is recorded there"))
  func `what was missing is recorded, and fails once`() throws {
    try withTemporaryFolder { folder in
      let expected = folder.appending(path: "Expected")
      let output = folder.appending(path: "Output")
      try write(["a.html": "a"], to: output)
      #expect(throws: GoldenMismatch.self) { try Golden.check(tree: output, against: expected) }
      try Golden.check(tree: output, against: expected)
    }
  }

  @Test func `a command's output, errors and status are kept apart`() throws {
    try withTemporaryFolder { folder in
      let shell = URL(filePath: "/bin/sh")
      let script = "pwd; echo $GREETING; head -c 1000000 /dev/zero; echo wrong >&2; exit 3"
      let outcome = try Command.run(shell, ["-c", script], in: folder, environment: ["GREETING": "hello"])
      #expect(outcome.status == 3)
      #expect(outcome.output.contains(folder.lastPathComponent))
      #expect(outcome.output.contains("hello\n"))
      #expect(outcome.output.utf8.count > 1_000_000)
      #expect(outcome.errors == "wrong\n")
    }
  }

  @Test func `the program under test is found`() throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.whereas("--help", in: folder)
      #expect(outcome.output.contains("whereas"))
    }
  }

  private func write(_ files: [String: String], to folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
