package import Foundation

/// What a finished command left.
package struct CommandOutcome: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String
}

/// The `whereas` that was built beside the tests.
package enum Command {
  /// Runs `whereas` and waits for its end.
  /// - Parameters:
  ///   - folder: the folder that it runs in.
  ///   - environment: variables beside or instead of those of the tests.
  /// - Throws: what Foundation says when it cannot be started.
  package static func whereas(
    _ arguments: String..., in folder: URL, environment: [String: String] = [:]
  ) throws -> CommandOutcome {
    try run(binary, arguments, in: folder, environment: environment)
  }

  /// Runs a program and waits for its end.
  /// - Throws: what Foundation says when it cannot be started.
  package static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> CommandOutcome {
    try withTemporaryFolder { capture in
      let output = capture.appending(path: "output")
      let errors = capture.appending(path: "errors")
      for file in [output, errors] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return CommandOutcome(
        status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// The executable: it stands in the folder of the test bundle, whose path is among the arguments of a test run.
  package static var binary: URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let folder = bundle.flatMap { path in
      path.range(of: ".xctest").map { URL(filePath: String(path[..<$0.lowerBound])).deletingLastPathComponent() }
    }
    return (folder ?? Project.root.appending(path: ".build/debug")).appending(path: "whereas")
  }
}
