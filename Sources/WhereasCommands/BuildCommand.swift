internal import ArgumentParser
internal import Foundation
internal import Publishing

/// `whereas build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Publish Content into Output.",
    discussion: """
      Where Content has an error, every diagnostic is printed and Output stays exactly as it was. Otherwise Output \
      becomes the new site at once; files there that Whereas did not write stay.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("The folder for the site (default: Output within the root).", valueName: "folder"))
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Make the search index, where Pagefind is installed.")
  var search = true

  mutating func run() async throws {
    var options = shared.buildOptions()
    options.output = output
    options.searchIndexer = search ? OptionalTool.pagefind.find() : nil
    try await BuildRun(options: options, shared: shared, isSearchWanted: search).run()
  }
}

/// `whereas check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read and check Content without writing anything.")

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    var options = shared.buildOptions()
    options.isCheck = true
    try await BuildRun(options: options, shared: shared, isSearchWanted: false).run()
  }
}

/// Runs a build and says what came of it.
struct BuildRun {
  var options: BuildOptions
  let shared: SharedOptions
  let isSearchWanted: Bool

  func run() async throws {
    let start = ContinuousClock.now
    let line = ProgressLine()
    var options = options
    if Terminal.isInteractive, !shared.quiet { options.progress = { line.show($0, of: $1) } }
    let report: BuildReport
    do {
      report = try await SiteBuild(options).run(workers: ProcessInfo.processInfo.activeProcessorCount)
      line.clear()
    } catch {
      line.clear()
      throw Ending.environment("\(error)")
    }
    Terminal.print(report.diagnostics, format: shared.format)
    guard report.isClean else { throw Ending.content }
    if !shared.quiet, shared.format == .text { say(report, time: start.duration(to: .now)) }
  }

  private func say(_ report: BuildReport, time: Duration) {
    if isSearchWanted, options.searchIndexer == nil {
      Terminal.printDiagnostic(
        "whereas: no search page, since Pagefind is missing (whereas doctor says how to get it)\n")
    }
    let seconds = time.formatted(.units(allowed: [.seconds], width: .abbreviated, fractionalPart: .show(length: 2)))
    let amount =
      "\(count(report.pages, "page")) of \(count(report.resolutions, "resolution")) in \(count(report.languages, "language"))"
    Terminal.printResult(
      options.isCheck
        ? "\(count(report.resolutions, "resolution")) in \(count(report.languages, "language")) checked, \(seconds)\n"
        : "\(amount), \(seconds)\n")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
