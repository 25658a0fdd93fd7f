internal import Foundation

/// Programs that are installed. They get no file name of the user's, no shell, no input, and a limit of time
/// and of output.
public struct InstalledTools: ImportTools {
  private let find: @Sendable (String) -> String?
  private let seconds: Int
  private let largestOutput: Int

  /// - Parameters:
  ///   - seconds: how long a program may run.
  ///   - largestOutput: how much it may say, in bytes.
  ///   - find: the path of a program; nil where it is not installed.
  public init(seconds: Int = 60, largestOutput: Int = 64 << 20, find: @escaping @Sendable (String) -> String?) {
    self.find = find
    self.seconds = seconds
    self.largestOutput = largestOutput
  }

  /// See `ImportTools`.
  public func pdfLayout(_ pdf: [UInt8]) throws(ImportError) -> [UInt8] {
    try run("pdftohtml", ["-xml", "-i", "-q", "-enc", "UTF-8", "-stdout", "source.pdf"], on: pdf)
  }

  /// See `ImportTools`.
  public func pdfText(_ pdf: [UInt8]) throws(ImportError) -> [UInt8] {
    try run("pdftotext", ["-layout", "-enc", "UTF-8", "source.pdf", "-"], on: pdf)
  }

  /// Runs a program in a folder of its own that holds nothing but the source.
  private func run(_ tool: String, _ arguments: [String], on source: [UInt8]) throws(ImportError) -> [UInt8] {
    guard let program = find(tool) else {
      throw ImportError.toolMissing("\(tool) (poppler)", get: Self.installation)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("whereas-import-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(source).write(to: folder.appendingPathComponent("source.pdf"))
    } catch {
      throw ImportError.unreadable(reason: error.localizedDescription)
    }
    return try ToolRun(program: program, arguments: arguments, folder: folder, name: tool)
      .output(seconds: seconds, largest: largestOutput)
  }

  private static var installation: String {
    #if canImport(Darwin)
      "brew install poppler"
    #else
      "apt install poppler-utils"
    #endif
  }
}

/// One run of a program.
private struct ToolRun {
  let program: String
  let arguments: [String]
  let folder: URL
  let name: String

  func output(seconds: Int, largest: Int) throws(ImportError) -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    let errors = folder.appendingPathComponent("errors")
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    do {
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    } catch {
      throw ImportError.toolFailed(name, said: error.localizedDescription)
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + .seconds(seconds))
    timer.setEventHandler { kill(process.processIdentifier, SIGKILL) }
    timer.resume()
    defer { timer.cancel() }
    var output: [UInt8] = []
    while let piece = try? pipe.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
      output += piece
      if output.count > largest {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw ImportError.tooLarge(part: "text")
      }
    }
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal, process.terminationStatus == SIGKILL {
      throw ImportError.toolTooSlow(name, seconds: seconds)
    }
    guard process.terminationStatus == 0 else {
      let said = String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self)
      if said.contains("Incorrect password") { throw ImportError.encrypted }
      throw ImportError.toolFailed(name, said: said.shortened())
    }
    return output
  }
}
