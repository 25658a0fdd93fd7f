internal import ArgumentParser
internal import Diagnostics
internal import Previewing
internal import Publishing
internal import Synchronization

/// `whereas serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in your browser while you write; it follows each save.",
    discussion: """
      Open the address that it prints. When you save a file, the page is loaded again at the provision you were at; errors \
      and warnings stand over the page, and as long as a text has an error its last good page stays. /_/ lists all \
      resolutions with their state, /_/translate/ shows translations beside their source and writes what you save there \
      into their files. Ctrl-C ends it.

      Examples:
        whereas serve
        whereas serve --open                # opens the browser, too
        whereas serve --port 8080
        whereas serve --host 0.0.0.0        # others in your network can look on
      """)

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Option(help: ArgumentHelp("The port (default: the first that is free from 8000 to 8999).", valueName: "number"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      "The number of this machine to listen at; with another one than 127.0.0.1 others can see the site, drafts and all.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(inversion: .prefixedNo, help: "Show resolutions that are marked as drafts, too.")
  var drafts = true

  @Flag(
    help: "Look for changes again and again, for folders on another machine, whose changes the system does not tell.")
  var poll = false

  @Flag(help: "Say nothing but the address.")
  var quiet = false

  func validate() throws {
    if port == 0 { throw ValidationError("--port must be a number from 1 to 65535") }
  }

  mutating func run() async throws {
    var options = PreviewOptions()
    options.root = root
    options.host = host
    options.port = port
    options.isPolling = poll
    options.site.showsDrafts = drafts
    options.rooms = [TranslationRoom()]
    let counts = ErrorCounts(isQuiet: quiet)
    let preview: Preview
    do {
      preview = try await Preview.open(options) { counts.tell($0) }
    } catch {
      throw Ending.environment(error)
    }
    Terminal.printResult("\(preview.address)\n")
    if !quiet {
      Terminal.printDiagnostic("whereas: the state of all texts: \(preview.stateAddress) – Ctrl-C ends this\n")
    }
    if open, !Browser.open(preview.address) {
      Terminal.printDiagnostic("whereas: no browser could be opened; open the address yourself\n")
    }
    await preview.run()
  }
}

/// Says how much is wrong, when that is not what was said before.
private final class ErrorCounts: Sendable {
  private let isQuiet: Bool
  private let last = Mutex<String?>(nil)

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  func tell(_ diagnostics: [Diagnostic]) {
    let counts = DiagnosticText(colored: false).counts(of: diagnostics)
    let isNews = last.withLock { last in
      defer { last = counts }
      return last != counts
    }
    if isNews, !isQuiet {
      Terminal.printDiagnostic(counts.isEmpty ? "no errors or warnings\n" : counts)
    }
  }
}
