internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Synchronization

/// The standard streams as a command uses them: results on one, diagnostics and progress on the other.
enum Terminal {
  /// Whether diagnostics are coloured: on a terminal, unless NO_COLOR is set; anywhere with CLICOLOR_FORCE.
  static var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if let never = environment["NO_COLOR"], !never.isEmpty { return false }
    return isInteractive
  }

  /// Whether somebody watches the diagnostics.
  static var isInteractive: Bool {
    isatty(FileHandle.standardError.fileDescriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  static func printResult(_ text: String) {
    StandardStream.output.write(text)
  }

  static func printDiagnostic(_ text: String) {
    StandardStream.errors.write(text)
  }

  /// The exit status of a command that would end with `status`: another one, after a line that says so, if what it said
  /// could not be written.
  static func finish(_ status: Int32) -> Int32 {
    guard let failure = StandardStream.failure else { return status }
    printDiagnostic("whereas: \(failure)\n")
    return Ending.environment.rawValue
  }

  /// All diagnostics with their counts.
  static func print(_ diagnostics: [Diagnostic], format: OutputFormat) {
    switch format {
    case .json: printResult(DiagnosticJSON.text(of: diagnostics))
    case .text:
      let writer = DiagnosticText(colored: isColored)
      let texts = diagnostics.map(writer.text)
      if !texts.isEmpty { printDiagnostic(texts.joined(separator: "\n") + "\n" + writer.counts(of: diagnostics)) }
    }
  }
}

/// A line on the terminal that says how far a long build has come; nothing at all elsewhere.
final class ProgressLine: Sendable {
  private let last = Mutex<ContinuousClock.Instant>(.now)
  private let isShown = Atomic<Bool>(false)

  /// Called from any worker; prints at most five times a second, and nothing in the first fifth.
  func show(_ done: Int, of all: Int) {
    let isDue = last.withLock { last in
      guard last.duration(to: .now) > .milliseconds(200) else { return false }
      last = .now
      return true
    }
    guard isDue else { return }
    isShown.store(true, ordering: .relaxed)
    Terminal.printDiagnostic("\r\(done) of \(all) resolutions\u{1b}[K")
  }

  /// Wipes the line.
  func clear() {
    if isShown.load(ordering: .relaxed) { Terminal.printDiagnostic("\r\u{1b}[K") }
  }
}
