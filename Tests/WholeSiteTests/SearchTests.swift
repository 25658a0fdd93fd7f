import Foundation
import Publishing
import TestSupport
import Testing

/// The search index: the same bytes for the same pages, and what happens when the program that makes it does not.
@Suite(.timeLimit(.minutes(10))) struct SearchTests {
  private static let site = Golden.fixtures.appending(path: "Sites/rivers/Content")
  private static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    var places = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/pagefind" }
    places.insert(Project.root.appending(path: ".build/tools/bin/pagefind").path, at: 0)
    if let named = environment["WHEREAS_PAGEFIND"] { places.insert(named, at: 0) }
    return places.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// A file system in memory lists a folder in the order in which files came there, one on a disk by a hash: whatever the order, it
  /// must not matter.
  @Test(.enabled(if: program != nil || Project.isCI, "Pagefind is not installed"))
  func `twenty builds with the search are the same, on any file system`() async throws {
    let program = try #require(Self.program, "Pagefind is not installed")
    let memory = "/dev/shm"
    let places = [FileManager.default.temporaryDirectory.path, memory].filter {
      FileManager.default.fileExists(atPath: $0)
    }
    var first: [String: Data]?
    for turn in 0..<20 {
      let folder = URL(filePath: places[turn % places.count]).appending(path: "whereas-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Self.copyShuffled(to: folder)
      let site = try await Site.open(root: folder.path, SiteOptions(searchIndexer: program))
      let report = try await site.publish(to: nil, RunOptions(workers: 1 + turn % 5))
      #expect(report.isClean)
      let found = try Self.contents(folder.appending(path: "Output"))
      #expect(found.keys.contains { $0.hasPrefix("pagefind/fragment/") })
      if let first {
        let differences = found.keys.filter { found[$0] != first[$0] }.sorted()
        #expect(differences.isEmpty && found.count == first.count, "build \(turn)")
      }
      first = first ?? found
    }
  }

  @Test func `a build that is killed while Pagefind works leaves nothing behind`() async throws {
    try withTemporaryFolder { folder in
      let temporary = folder.appending(path: "tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Self.site, to: folder.appending(path: "Content"))
      let indexer = try Self.script(
        "touch \"$TMPDIR/../began\"; cat >/dev/null; touch \"$TMPDIR/../ended\"", in: folder)
      let process = Process()
      process.executableURL = Command.binary
      process.arguments = ["build", "--quiet"]
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging([
        "TMPDIR": temporary.path, "WHEREAS_PAGEFIND": indexer,
      ]) { $1 }
      try process.run()
      Self.wait(for: folder.appending(path: "began"))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Pagefind ends, too: nobody is left to ask it anything.
      Self.wait(for: folder.appending(path: "ended"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(
        Set(left).isSubset(of: [
          "Content", "Output", ".Output.stage", ".Output.lock", "tmp", "indexer", "began", "ended",
        ]))
    }
  }

  @Test(
    arguments: [
      ("exit 1", "made no search index"), ("echo 'cannot find libfoo' >&2; exit 127", "cannot find libfoo"),
      ("echo hello", "made no search index"), ("printf 'hello,'; cat >/dev/null", "made no search index"),
      ("yes | head -c 1000000 >&2; exit 1", "made no search index"),
      ("printf 'eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyJ9fQ==,'; cat >/dev/null", "search index: no"),
    ])
  func `a program that makes no index is named, and Output stays`(script: String, message: String) throws {
    try withTemporaryFolder { folder in
      try FileManager.default.copyItem(at: Self.site, to: folder.appending(path: "Content"))
      let indexer = try Self.script(script, in: folder)
      let outcome = try Command.whereas("build", in: folder, environment: ["WHEREAS_PAGEFIND": indexer])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(message))
      #expect(try Self.contents(folder.appending(path: "Output")).isEmpty)
    }
  }

  // MARK: Helpers

  /// Copies Content file by file, in any order.
  private static func copyShuffled(to folder: URL) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path).shuffled() {
      let (source, target) = (site.appending(path: path), folder.appending(path: "Content/\(path)"))
      guard !source.hasDirectoryPath else { continue }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      if let data = try? Data(contentsOf: source) { try data.write(to: target) }
    }
  }

  private static func script(_ text: String, in folder: URL) throws -> String {
    let file = folder.appending(path: "indexer")
    try "#!/bin/sh\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private static func wait(for file: URL) {
    for _ in 0..<3000 where !FileManager.default.fileExists(atPath: file.path) { usleep(10_000) }
  }

  private static func contents(_ folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      contents[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return contents
  }
}
