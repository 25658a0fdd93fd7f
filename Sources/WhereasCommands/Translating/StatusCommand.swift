internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Resolutions
internal import Sites
internal import Translating

/// How the status is printed.
enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html

  var form: StatusForm {
    switch self {
    case .text: .text
    case .json: .json
    case .html: .html
    }
  }
}

/// `whereas status`
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say what of the translations is missing, outdated or suspicious.",
    discussion: """
      Holds each translation against its source, provision by provision. Content/<language>/translated-from.tsv keeps what \
      the source said when a provision was translated; --accept writes it. Suspicious are numbers, dates, references and \
      names that differ, words left in the source's language, lengths out of proportion, and brackets and quotation \
      marks without partners.

      Examples:
        whereas status                                  # all languages
        whereas status kk ru --exit-code                # 1 if anything has to be looked at
        whereas status --accept kk/2019-2610-kazakhstan#rec_B
        whereas status --accept '*/2019-2610-kazakhstan#rec_B' --reason typo
      """)

  @Argument(help: "The languages (default: all).")
  var languages: [String] = []

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Option(help: "text, json or html: a page of its own on standard output.")
  var format = StatusFormat.text

  @Flag(name: .customLong("exit-code"), help: "End with 1 if anything is missing, outdated or suspicious.")
  var exitCode = false

  @Option(
    help: ArgumentHelp(
      "Record that this is up to date: LANG/SLUG, LANG/SLUG#rec_B; * for all. May be given several times.",
      valueName: "target"))
  var accept: [String] = []

  @Option(help: ArgumentHelp("Why what is accepted needs no new translation.", valueName: "words"))
  var reason: String?

  func validate() throws {
    for language in languages where LanguageTag(language)?.rawValue != language {
      throw ValidationError("“\(language)” is no language tag such as fr or pt-BR")
    }
    for target in accept where AcceptanceTarget(target) == nil {
      throw ValidationError("--accept takes LANG/SLUG or LANG/SLUG#rec_B, with * for all, not “\(target)”")
    }
    if reason != nil, accept.isEmpty { throw ValidationError("--reason says why something is accepted: --accept") }
  }

  func run() async throws {
    do {
      let site = try await Site.open(root: root, SiteOptions(showsDrafts: true))
      guard accept.isEmpty else { return try await record(site) }
      try await show(site)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Ending.environment(error)
    }
  }

  private func say(_ line: String) { Terminal.printDiagnostic(line) }

  /// Why there is nothing to say.
  private func nothingCompared(_ site: Site) -> String {
    let names = languages.sorted().map { "Content/\($0)" }.joined(separator: ", ")
    return languages.isEmpty
      ? "Content has no translation yet; begin with whereas translate LANG"
      : "\(names): nothing there is a translation; what its texts were translated into has its own status"
  }

  private func record(_ site: Site) async throws {
    for target in accept.compactMap(AcceptanceTarget.init) {
      let count = try await site.accept(target, reason: reason)
      guard count > 0 else {
        throw Ending.environment("nothing that is translated is called \(target); whereas status names all there is")
      }
      Terminal.printResult("\(target): \(count) recorded\n")
    }
  }

  private func show(_ site: Site) async throws {
    var options = StatusOptions()
    options.languages = Set(languages.compactMap { LanguageTag($0) })
    for language in options.languages.sorted() where !site.inventory.languages.contains(language) {
      throw Ending.environment("there is no folder Content/\(language)")
    }
    // Where a line of the record cannot be read, something would be called outdated or not recorded for no reason.
    let problems = site.diagnostics.filter {
      $0.severity == .error && $0.location.path.hasSuffix("/\(SourceRecord.fileName)")
    }
    Terminal.print(problems, format: .text)
    let summary = try await site.tellStatus(format.form, options) { Terminal.printResult($0) }
    if summary.count == 0 { say("whereas: \(nothingCompared(site))\n") }
    if !problems.isEmpty { throw Ending.content }
    if exitCode, summary.hasFindings { throw Ending.content }
  }
}
