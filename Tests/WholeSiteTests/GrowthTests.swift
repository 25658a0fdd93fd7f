import Foundation
import TestSupport
import Testing

/// Work grows with what there is to do and not with its square: a text twice as long takes at most two and a half times the
/// instructions. They are counted by valgrind, which cannot read the program as it is built for tests; so these tests need
/// the released one, as `make site` leaves it.
@Suite(.serialized, .enabled(if: program != nil || Project.isCI, "needs valgrind and .build/release/whereas"))
struct GrowthTests {
  /// Texts that consist of `count` of something.
  static let kinds: [String: @Sendable (Int) -> String] = [
    "paragraphs": { count in lines(count) { "\($0). Calls on the States to act;\n" } },
    "points": { count in "1. Calls on the States:\n\n" + lines(count) { "   (\($0)) to act on the matter;\n" } },
    "footnotes": { count in
      lines(count) { "\($0). Calls on the States[^\($0)];\n" } + lines(count) { "[^\($0)]: OJ C \($0), p. 1.\n" }
    },
    "references to one footnote": { count in
      lines(count) { "\($0). Calls on the States[^1];\n" } + "[^1]: OJ C 1, p. 1.\n"
    },
    "footnotes that do not exist": { count in
      lines(count) { "\($0). Calls on the States[^x\($0)].\n\n[^y\($0)]: OJ C \($0), p. 1.\n" }
    },
    "initials of names": { count in "1. Thanks:\n\n" + lines(count) { _ in "J.Smith\n" } },
    "links": { count in lines(count) { "\($0). Recalls [the last](#para_\(count));\n" } },
    "tabs after a number": { count in "1. " + String(repeating: "\t", count: count * 200) + "Calls;\n" },
  ]

  @Test(arguments: kinds.keys.sorted())
  func `twice as much is at most two and a half times the work`(kind: String) throws {
    let make = try #require(Self.kinds[kind])
    let head = "---\ntitle: Rivers\n---\n# Resolution on rivers\n\n"
    let start = try Self.instructions(head + make(1))
    let once = try Self.instructions(head + make(200)) - start
    let twice = try Self.instructions(head + make(400)) - start
    #expect(once > 0)
    #expect(twice * 2 <= once * 5, "\(kind): \(once) instructions, then \(twice)")
  }

  /// An index is held against every provision.
  @Test func `twice as many index entries and provisions are at most two and a half times the work`() throws {
    func text(_ count: Int) -> String {
      let entries = Self.lines(count) { "  key\($0): {entry: Entry \($0), forms: [word\($0)]}" }
      return "---\ntitle: Rivers\nindex:\n\(entries)---\n# Resolution on rivers\n\n"
        + Self.lines(count) { "\($0). Calls on word\($0) to act;\n" }
    }
    let start = try Self.instructions(text(1))
    let once = try Self.instructions(text(200)) - start
    let twice = try Self.instructions(text(400)) - start
    #expect(twice * 2 <= once * 5, "\(once) instructions, then \(twice)")
  }

  // MARK: Helpers

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (1...count).map { line($0) + "\n" }.joined()
  }

  /// How many instructions it takes to check a site of one resolution; all its pages are made.
  private static func instructions(_ text: String) throws -> Int {
    let program = try #require(program, "valgrind or .build/release/whereas is missing")
    return try withTemporaryFolder { folder in
      let file = folder.appending(path: "Content/en/rivers.md")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      let outcome = try Command.run(
        URL(filePath: "/usr/bin/env"),
        [
          "valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program.path, "check",
          "--quiet",
        ], in: folder)
      let line = outcome.errors.split(separator: "\n").last { $0.contains("I   refs:") }
      let digits = (line?.split(separator: ":").last ?? "").filter(\.isNumber)
      return try #require(Int(digits), "\(outcome.errors)")
    }
  }
}

/// The released program without what it has for debuggers, which is more than valgrind reads; nil where it or valgrind is
/// missing.
private let program: URL? = {
  let released = Project.root.appending(path: ".build/release/whereas")
  let stripped = Project.root.appending(path: ".build/release/whereas-stripped")
  func run(_ arguments: String...) -> Bool {
    (try? Command.run(URL(filePath: "/usr/bin/env"), arguments, in: Project.root).status) == 0
  }
  guard run("valgrind", "--version"), run("strip", "--strip-debug", "-o", stripped.path, released.path)
  else { return nil }
  return stripped
}()
