import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What happens without the right to write. It is tried in a process of its own, in which root becomes nobody; so these tests
/// are not skipped for root.
@Suite struct OutputPermissionTests {
  private static let nobody: uid_t = 65534

  /// Publishes as a user without rights; returns what went wrong.
  private static func publishAsNobody(_ output: String) throws -> OutputError? {
    if getuid() == 0 { try #require(setgid(nobody) == 0 && setuid(nobody) == 0) }
    do throws(OutputError) {
      let tree = try OutputTree(output: output, isDurable: false)
      defer { tree.discard() }
      try tree.write("page", [1])
      _ = try tree.publish()
      return nil
    } catch {
      return error
    }
  }

  @Test func theFolderAboveMayNotBeWritten() async throws {
    let folder = try TestFolder()
    try folder.publish(["page": "old"])
    // Output itself may be; that is not enough.
    #expect(chmod(folder.output, 0o777) == 0 && chmod(folder.path, 0o555) == 0)
    try await #require(processExitsWith: .success) { [output = folder.output as String] in
      let error = try OutputPermissionTests.publishAsNobody(output)
      #expect(error?.kind == .permission)
      #expect(error?.path.hasSuffix("/.Output.lock") == true)
    }
    #expect(chmod(folder.path, 0o755) == 0)
    #expect(contents(folder.output) == ["page": "old"])
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a file to somebody else"))
  func aForeignFileOfSomebodyElse() async throws {
    let folder = try TestFolder()
    try folder.publish(["old": "old"])
    try folder.put("secret", "mine")
    #expect(chmod(folder.output + "/secret", 0o600) == 0)
    for path in [folder.path, folder.output, folder.output + "/old", folder.output + "/" + Manifest.name] {
      #expect(chown(path, OutputPermissionTests.nobody, OutputPermissionTests.nobody) == 0)
    }
    for name in [".Output.lock", ".Output.stage"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    let isProtected = text(of: "/proc/sys/fs/protected_hardlinks") == "1\n"
    let output = folder.output
    try await #require(processExitsWith: .success) { [output = output as String, isProtected = isProtected as Bool] in
      let error = try OutputPermissionTests.publishAsNobody(output)
      #expect(error?.kind == (isProtected ? .foreignFileNotLinked : nil))
      #expect(error == nil || error?.path == output + "/secret")
    }
    let page = isProtected ? ["old": "old"] : ["page": "\u{1}"]
    #expect(contents(folder.output) == page.merging(["secret": "mine"]) { $1 })
  }
}
