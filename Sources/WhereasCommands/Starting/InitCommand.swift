internal import ArgumentParser
internal import Foundation

/// `whereas init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new site, with one short text in two languages as an example.",
    discussion: """
      Makes the folder if there is none, and in it Content with a site.yml that says what can be set, a README and an \
      ignore file for git. Nothing that is there already is touched; where there is a Content, nothing is made but the \
      workflow that you ask for.

      Examples:
        whereas init resolutions
        whereas init . --workflow github
      """)

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var folder: String

  @Option(help: "A file that lets github or gitlab check and publish the site on each change.")
  var workflow: [WorkflowHost] = []

  func run() throws {
    let isNew = !FileManager.default.fileExists(atPath: "\(folder)/Content")
    let extras = workflow.map(StarterFile.workflow)
    guard isNew || !extras.isEmpty else {
      throw Ending.environment("\(folder)/Content is there already; name another folder, or go on with that site")
    }
    do {
      for file in (isNew ? StarterFile.site : []) + extras {
        if try NewFile.write(file.bytes, to: "\(folder)/\(file.path)") { continue }
        Terminal.printDiagnostic("whereas: \(file.path) was there already and stays as it is\n")
      }
    } catch {
      throw Ending.environment(error)
    }
    if isNew { Terminal.printResult(Self.farewell(folder)) }
    for file in extras { Terminal.printResult("\(file.path): its first lines say what to set\n") }
  }

  private static func farewell(_ folder: String) -> String {
    """
    There is a site in \(folder). Now:
      cd \(folder.contains(" ") ? "\"\(folder)\"" : folder)
      whereas build            makes its pages: open Output/index.html
      whereas new "Rivers" --lang en --reference 2026/2
                               begins your first text
    README.md says more.

    """
  }
}
