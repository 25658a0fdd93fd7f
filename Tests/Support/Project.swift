package import Foundation

/// Where the tests find what they need beside their own code.
package enum Project {
  /// The checkout that the tests were compiled from.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether a run counts: where `CI=true`, a missing tool is a failure and no skip.
  package static let isCI = environment("CI") == "true"

  /// Whether goldens are written instead of compared: `RECORD=1 swift test`.
  package static let isRecording = environment("RECORD") == "1"

  /// The folder of specifications, schemas and samples that stands beside the checkout, or where `WHEREAS_SHARED` says.
  package static let shared =
    environment("WHEREAS_SHARED").map { URL(filePath: $0, directoryHint: .isDirectory) }
    ?? root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)

  /// Whether a test that reads `path` in the shared folder runs. Whoever has a copy of the repository alone has none of it,
  /// in CI too: such tests are skipped and counted.
  ///
  ///     @Test(.enabled(if: Project.hasShared("spec/spec-0.30.txt"), "needs ../shared"))
  package static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  /// The bytes of a file in the shared folder.
  /// - Throws: what Foundation says when it is not there.
  package static func sharedBytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: shared.appending(path: path)))
  }

  private static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
