internal import ArgumentParser
internal import Foundation

/// `whereas init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new site, with one short text in two languages as an example.",
    discussion: """
      Makes the folder if there is none, and in it Content with a site.yml that says what can be set, a README and an \
      ignore file for git. Nothing that is there already is touched; where there is a Content, nothing is made at all.

      Example: whereas init resolutions
      """)

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var folder: String

  func run() throws {
    guard !FileManager.default.fileExists(atPath: "\(folder)/Content") else {
      throw Ending.environment("\(folder)/Content is there already; name another folder, or go on with that site")
    }
    var kept: [String] = []
    do {
      for file in StarterFile.site where try !NewFile.write(file.bytes, to: "\(folder)/\(file.path)") {
        kept.append(file.path)
      }
    } catch {
      throw Ending.environment("\(error)")
    }
    for path in kept { Terminal.printDiagnostic("whereas: \(path) was there already and stays as it is\n") }
    Terminal.printResult(Self.farewell(folder))
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
