internal import ArgumentParser
internal import Importing

/// `whereas import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make texts of Word, OpenDocument, PDF, web and text files.",
    discussion: """
      Reads .docx, .odt, .pdf, .txt, .html and Akoma Ntoso (.xml), writes Content/<language>/<slug>.md and says what it \
      found, what to look at and what it left out. Every word of the source has to be in the text or among what was left \
      out for a reason; otherwise the text is written all the same, and the exit status is 1.

      Several files at once are told apart by their names: res.fr.docx, RC-10-2025-0249_FR.html and fr/res.odt are all \
      French where --lang does not say otherwise.

      Examples:
        whereas import "Joint motion.docx" --lang en --slug 2019-2610-kazakhstan
        whereas import S_2017_77-EN.pdf S_2017_77-FR.pdf
      """)

  @Argument(help: "The files.")
  var files: [String]

  @Option(help: ArgumentHelp("The language of the text: en, pt-BR, sr-Latn.", valueName: "tag"))
  var lang: String?

  @Option(
    help: ArgumentHelp("The new file's name without .md (default: made of the name of the source).", valueName: "name"))
  var slug: String?

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Flag(help: "Write over a text that is there already.")
  var force = false

  @Flag(help: "Succeed although words are lost or stand twice; they are listed.")
  var acceptLoss = false

  func validate() throws { _ = try jobs }

  private var jobs: [ImportJob] {
    get throws { try ImportJob.all(files, language: lang, slug: slug, root: root) }
  }

  func run() throws {
    var hasLoss = false
    var hasFailed = false
    for (index, job) in try jobs.enumerated() {
      do {
        let result = try job.run(force: force)
        if index > 0 { Terminal.printResult("\n") }
        Terminal.printResult(ImportReport(result, name: job.source, target: job.target).text)
        hasLoss = hasLoss || result.losesWords
      } catch let error as ImportError {
        Terminal.printDiagnostic("whereas: \(job.source): \(error)\n")
        hasFailed = true
      } catch let problem as ImportRefusal {
        Terminal.printDiagnostic("whereas: \(problem)\n")
        hasFailed = true
      }
    }
    if hasFailed { throw Ending.environment }
    if hasLoss, !acceptLoss { throw Ending.content }
  }
}
