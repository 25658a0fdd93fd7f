import Foundation
import TestSupport
import Testing

/// Output streams that cannot be written: the command says so where it can, and never crashes.
@Suite struct StreamTests {
  private static let site = Golden.fixtures.appending(path: "Sites/rivers")
  private static let broken = Golden.fixtures.appending(path: "BrokenSites/missing-provision")

  @Test(
    arguments: [
      ("check >/dev/full", 2, "whereas: standard output: No space left on device\n"),
      ("check >&-", 2, "whereas: standard output: Bad file descriptor\n"),
      ("check >&- <&-", 2, "whereas: standard output: Bad file descriptor\n"),
      ("check 1</dev/null", 2, "whereas: standard output: Bad file descriptor\n"),
      ("check --quiet >&-", 0, ""),
      ("build --no-search --output \"$OUT\" >/dev/full", 2, "whereas: standard output: No space left on device\n"),
      ("build --no-search --output \"$OUT\" >&-", 2, "whereas: standard output: Bad file descriptor\n"),
      ("--help >/dev/full", 2, "whereas: standard output: No space left on device\n"),
      ("--version >&-", 2, "whereas: standard output: Bad file descriptor\n"),
    ] as [(String, Int32, String)])
  func `an output that takes nothing is said and is status 2`(
    command: String, status: Int32, errors: String
  ) throws {
    let outcome = try Self.shell("\"$WHEREAS\" \(command)", in: Self.site)
    #expect(outcome.status == status)
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("whereas: ") }
    #expect(lines.map { $0 + "\n" }.joined() == errors)
  }

  @Test(arguments: ["check 2>/dev/full", "check 2>&-", "check 2>&- >&-", "unknown 2>&-"])
  func `an error stream that takes nothing is status 2`(command: String) throws {
    let outcome = try Self.shell("\"$WHEREAS\" \(command)", in: Self.broken)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
  }

  @Test func `what is printed goes into no file that was opened in place of a closed stream`() throws {
    try withTemporaryFolder { folder in
      let command = "\"$WHEREAS\" build --no-search --output \"$OUT\""
      _ = try Self.shell(command, in: Self.site, output: folder.appending(path: "open"))
      _ = try Self.shell("\(command) <&- >&- 2>&-", in: Self.site, output: folder.appending(path: "closed"))
      let (open, closed) = (try Self.state("open", folder), try Self.state("closed", folder))
      #expect(open == closed)
    }
  }

  @Test(
    arguments: [
      ("check --format json | head -c 1", 1), ("check 2>&1 | head -n 1", 1), ("--help | head -n 1", 0),
    ] as [(String, Int32)])
  func `a reader that leaves when it has enough is no error`(command: String, status: Int32) throws {
    let parts = command.split(separator: "|", maxSplits: 1)
    let script = "{ \"$WHEREAS\" \(parts[0]); echo $? >&3; } 3>\"$STATUS\" |\(parts[1])"
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "status")
      let outcome = try Self.shell(script, in: Self.broken, environment: ["STATUS": file.path])
      let written = try String(contentsOf: file, encoding: .utf8)
      #expect(written == "\(status)\n")
      #expect(outcome.errors.split(separator: "\n").allSatisfy { !$0.hasPrefix("whereas:") })
    }
  }

  @Test func `a pipe that nobody reads is status 2`() throws {
    try withTemporaryFolder { folder in
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let errors = folder.appending(path: "errors")
      try Data().write(to: errors)
      let process = Process()
      process.executableURL = Command.binary
      process.arguments = ["check"]
      process.currentDirectoryURL = Self.site
      process.standardOutput = pipe
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      let text = try String(contentsOf: errors, encoding: .utf8)
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 2)
      #expect(text.hasSuffix("whereas: standard output: Broken pipe\n"))
    }
  }

  // MARK: Helpers

  private static func shell(
    _ script: String, in folder: URL, output: URL? = nil, environment: [String: String] = [:]
  ) throws -> CommandOutcome {
    try withTemporaryFolder { temporary in
      let own = [
        "WHEREAS": Command.binary.path, "OUT": (output ?? temporary.appending(path: "Output")).path,
      ]
      return try Command.run(
        URL(filePath: "/bin/sh"), ["-c", script], in: folder, environment: environment.merging(own) { _, new in new })
    }
  }

  /// The manifest of an output folder, and the words of the lock file beside it that do not tell folders apart.
  private static func state(_ name: String, _ folder: URL) throws -> [String] {
    let manifest = try String(contentsOf: folder.appending(path: "\(name)/.whereas-manifest"), encoding: .utf8)
    let lock = try String(contentsOf: folder.appending(path: ".\(name).lock"), encoding: .utf8)
    let words = lock.split { $0 == "\n" || $0 == " " }.map(String.init)
    return [manifest] + words.filter { UInt64($0) == nil }
  }
}
