internal import ArgumentParser
internal import Diagnostics
internal import Publishing

/// `whereas anchors`
struct AnchorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchors", abstract: "Keep the record of published addresses, so that no link dies.",
    discussion: """
      Content/anchors.tsv holds every address that was published with a fingerprint of its text. check and build compare \
      it with the texts and tell of each address that leads nowhere, or to another text than before.
      """,
    subcommands: [AcceptAnchorsCommand.self])
}

/// `whereas anchors accept`
struct AcceptAnchorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Record the addresses as they are now.",
    discussion: """
      For after publishing, and after texts were reworded. Where an address leads nowhere, or to another text than before, \
      nothing is written, and the lines are printed that let old links lead on.

      Examples:
        whereas anchors accept
        whereas anchors accept --forget     # also addresses that lead nowhere
      """)

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Flag(help: "Forget addresses that lead nowhere or to other texts: where nobody was ever given them.")
  var forget = false

  @Option(help: "How to print diagnostics: text or json.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let accepted: AcceptedAnchors
    do {
      accepted = try await Site.open(root: root).acceptAnchors(forgetting: forget)
    } catch {
      throw Ending.environment(error)
    }
    Terminal.print(accepted.diagnostics, format: format)
    guard accepted.isWritten else { throw Ending.content }
    guard format == .text else { return }
    Terminal.printResult(
      "\(accepted.all) addresses recorded: \(accepted.added) new or reworded, \(accepted.removed) replaced or forgotten\n"
    )
  }
}
