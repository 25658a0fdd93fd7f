internal import Foundation

/// A program that Whereas uses where it is installed, and does without where it is not.
struct OptionalTool {
  /// What it is called on the command line.
  let command: String
  /// What is missing without it.
  let purpose: String
  /// How it is asked for its version.
  let versionArgument: String
  /// How to get it: with Debian's packages and their kin, with Homebrew, and elsewhere.
  let advice: String

  static let pagefind = OptionalTool(
    command: "pagefind", purpose: "makes the search page", versionArgument: "--version",
    advice: "pipx install 'pagefind[bin]', or npm install -g pagefind, or https://pagefind.app")

  static let all = [
    pagefind,
    OptionalTool(
      command: "pdftohtml", purpose: "reads PDF files, for import", versionArgument: "-v", advice: poppler),
    OptionalTool(
      command: "pdftotext", purpose: "checks that no word of a PDF is lost", versionArgument: "-v", advice: poppler),
  ]

  private static let poppler = "sudo apt install poppler-utils, or brew install poppler"

  /// The one of a command; nil for others.
  static func named(_ command: String) -> OptionalTool? { all.first { $0.command == command } }

  /// The variable that names the program where it is not to be looked for: `WHEREAS_PAGEFIND`.
  var variable: String { "WHEREAS_" + command.uppercased() }

  /// The program's path: what the variable names, else where the command is found; nil for none.
  func find(in environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
    if let named = environment[variable] { return FileManager.default.isExecutableFile(atPath: named) ? named : nil }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(command)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program at a path says of its version; nil where it does not run.
  func version(at path: String) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = [versionArgument]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Self.version(in: said) : nil
  }

  /// The first number with a dot in it.
  static func version(in text: String) -> String? {
    text.firstMatch(of: #/[0-9]+(?:\.[0-9]+)+/#).map { String($0.output) }
  }
}
