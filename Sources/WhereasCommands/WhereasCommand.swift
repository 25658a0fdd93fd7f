public import ArgumentParser
internal import Dispatch
internal import Foundation

/// The program.
public struct WhereasCommand: AsyncParsableCommand {
  /// What `whereas --help` and `whereas --version` print, and the commands it has.
  public static let configuration = CommandConfiguration(
    commandName: "whereas",
    abstract: "Publishes resolutions as a static site in every language they exist in.",
    discussion: """
      Content holds one folder a language, with one Markdown file a resolution. Every citation, recital, paragraph and \
      point gets an address that is the same in all languages.
      """,
    version: ProgramFacts.version,
    subcommands: [
      InitCommand.self, NewCommand.self, ImportCommand.self, FormatCommand.self, CheckCommand.self, ServeCommand.self,
      BuildCommand.self, TranslateCommand.self, StatusCommand.self, AnchorsCommand.self, DoctorCommand.self,
      LicensesCommand.self,
    ])

  /// For ArgumentParser, which fills in what it reads from the arguments.
  public init() {}

  /// Parses the arguments of the process and does what they ask; ends the process.
  ///
  /// Not itself asynchronous: what runs tasks opens files, and the standard streams have to be looked at before.
  public static func run() -> Never {
    StandardStream.prepare()
    Task { exit(withError: ExitCode(Terminal.finish(await status()))) }
    dispatchMain()
  }

  /// Runs the command that the arguments name, and returns its exit status.
  private static func status() async -> Int32 {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitCode.success.rawValue
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        (code.isSuccess ? StandardStream.output : StandardStream.errors).write(message + "\n")
      }
      return code.rawValue
    }
  }
}

/// How a command ends when it did not succeed (`EX_USAGE` is ArgumentParser's own).
enum Ending {
  /// Content has errors.
  static let content = ExitCode(1)
  /// A file, a folder or the system is in the way.
  static let environment = ExitCode(2)

  /// The same, said to the user.
  static func environment(_ message: String) -> ExitCode {
    Terminal.printDiagnostic("whereas: \(message)\n")
    return environment
  }

  /// The same of an error: of those of files the path and what the system says.
  static func environment(_ error: any Error) -> ExitCode {
    guard let cocoa = error as? CocoaError else { return environment("\(error)") }
    let reason = (cocoa.underlying as? POSIXError).map { unsafe String(cString: strerror($0.code.rawValue)) }
    let path = cocoa.url?.relativePath ?? cocoa.filePath
    return environment((path.map { "\($0): " } ?? "") + (reason ?? cocoa.localizedDescription))
  }
}
