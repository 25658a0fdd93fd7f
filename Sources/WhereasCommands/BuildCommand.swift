internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Resolutions
internal import Sites

/// `whereas build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Publish Content into Output.",
    discussion: """
      Where Content has an error, every diagnostic is printed and Output stays exactly as it was. Otherwise Output \
      becomes the new site at once; files there that Whereas did not write stay.

      Examples:
        whereas build
        whereas build --base-url https://resolutions.example/ --strict
        whereas build --publish-good        # leaves out versions that have errors, and publishes the rest
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("The folder for the site (default: Output within the root).", valueName: "folder"))
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Make the search index, where Pagefind is installed.")
  var search = true

  @Flag(help: "Show resolutions that are marked as drafts, too.")
  var drafts = false

  @Flag(
    name: .customLong("publish-good"),
    help: "Leave out versions that have errors, name them, and publish the rest; the exit status is 1 then.")
  var publishesGood = false

  mutating func run() async throws {
    let (output, drafts, indexer) = (output, drafts, search ? OptionalTool.pagefind.find() : nil)
    let run = SiteRun(shared: shared, publishesGood: publishesGood)
    var hasAddress = true
    let report = try await run.report {
      let site = try await shared.open(searchIndexer: indexer, drafts: drafts)
      hasAddress = site.configuration.baseURL != nil
      return try await site.publish(to: output, $0)
    }
    if !hasAddress {
      run.say(
        """
        whereas: no sitemap, no addresses in citations, link previews and embed code, since site.yml has no baseURL \
        (--base-url does for one build)
        """)
    }
    if search, indexer == nil {
      run.say("whereas: no search page, since Pagefind is missing (whereas doctor says how to get it)")
    }
    if report.newAddresses > 0 {
      run.say("whereas: addresses that are not recorded yet: \(report.newAddresses) (whereas anchors accept)")
    }
    let size = "\(run.count(report.size.files, "file")), \(SiteSize.text(report.size.bytes))"
    run.sum("\(run.count(report.pages, "page")) of \(run.amount(report)), \(size)")
  }
}

/// `whereas check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read and check Content without writing anything.",
    discussion: """
      Every mistake is told with its file, line and what to do about it; the exit status is 1 where one would keep the site \
      from being published.

      Examples:
        whereas check
        whereas check --outline             # what was found in each text
        whereas check --format json --strict
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Say of each file what was found in it.")
  var outline = false

  mutating func run() async throws {
    let run = SiteRun(shared: shared)
    if outline { return try await run.outline { try await shared.open(drafts: $0) } }
    let report = try await run.report { try await shared.open().check($0) }
    run.sum("\(run.amount(report)) checked")
  }
}

/// Goes through a site and says what came of it.
struct SiteRun {
  private let shared: SharedOptions
  private let start = ContinuousClock.now

  private let publishesGood: Bool

  init(shared: SharedOptions, publishesGood: Bool = false) {
    self.shared = shared
    self.publishesGood = publishesGood
  }

  /// Does something with a site and prints all diagnostics.
  /// - Throws: `Ending` where it did not succeed.
  func report(_ body: (RunOptions) async throws -> SiteReport) async throws -> SiteReport {
    let line = ProgressLine()
    var options = RunOptions()
    options.isStrict = shared.strict
    if publishesGood { options.publishesGood = true }
    if Terminal.isInteractive, !shared.quiet { options.progress = { line.show($0, of: $1) } }
    let report: SiteReport
    do {
      report = try await body(options)
      line.clear()
    } catch {
      line.clear()
      throw Ending.environment(error)
    }
    Terminal.print(report.diagnostics, format: shared.format)
    for file in report.leftOut { Terminal.printDiagnostic("whereas: left out: \(file)\n") }
    if !report.leftOut.isEmpty { say("whereas: the rest is published") }
    if publishesGood, report.leftOut.isEmpty, !report.isClean {
      say("whereas: nothing is left out and nothing is published, since no rest would be without errors")
    }
    guard report.isClean else { throw Ending.content }
    return report
  }

  /// Says of each file what was found in it, drafts included, then what is wrong. As JSON that is one object.
  /// - Parameter open: opens the site, with drafts or without them.
  /// - Throws: `Ending` where it did not succeed.
  func outline(_ open: (Bool) async throws -> Site) async throws {
    var options = RunOptions(workers: ProcessInfo.processInfo.activeProcessorCount)
    options.isStrict = shared.strict
    let (outlines, report): ([ReadingOutline], SiteReport)
    do {
      (outlines, report) = (try await open(true).outlines(options), try await open(false).check(options))
    } catch {
      throw Ending.environment(error)
    }
    switch shared.format {
    case .json:
      let lines = outlines.map(\.json).joined(separator: ",\n")
      let diagnostics = DiagnosticJSON.text(of: report.diagnostics).dropLast()
      Terminal.printResult("{\"outlines\":[\n\(lines)\n],\n\"diagnostics\":\(diagnostics)}\n")
    case .text:
      for outline in outlines { Terminal.printResult("\(outline.path): \(outline.summary)\n") }
      Terminal.print(report.diagnostics, format: .text)
    }
    guard report.isClean else { throw Ending.content }
  }

  /// Says something for the person who waits, unless only diagnostics are wanted.
  func say(_ line: String) {
    if isTalkative { Terminal.printDiagnostic("\(line)\n") }
  }

  /// Sums up what was done, and how long it took.
  func sum(_ result: String) {
    guard isTalkative else { return }
    let time = start.duration(to: .now)
    let seconds = time.formatted(.units(allowed: [.seconds], width: .abbreviated, fractionalPart: .show(length: 2)))
    Terminal.printResult("\(result), \(seconds)\n")
  }

  func amount(_ report: SiteReport) -> String {
    "\(count(report.resolutions, "resolution")) in \(count(report.languages, "language"))"
  }

  func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private var isTalkative: Bool { !shared.quiet && shared.format == .text }
}
