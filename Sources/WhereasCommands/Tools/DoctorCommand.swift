internal import ArgumentParser

/// `whereas doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "List the optional programs: which are there, and how to get the others.",
    discussion: """
      Whereas makes a site without any of them. Each adds something: search, or the import of PDF files.
      """)

  func run() {
    Terminal.printResult("whereas \(ProgramFacts.version)\n\n")
    for tool in OptionalTool.all { Terminal.printResult(Self.report(on: tool)) }
  }

  private static func report(on tool: OptionalTool) -> String {
    let name = tool.command.padding(to: 10)
    guard let path = tool.find() else {
      return "\(name) is missing     \(tool.purpose)\n           get it: \(tool.advice)\n"
    }
    guard let version = tool.version(at: path) else {
      return "\(name) does not run   \(tool.purpose)\n           \(path)\n           get it: \(tool.advice)\n"
    }
    return "\(name) \(version.padding(to: 13)) \(tool.purpose)\n           \(path)\n"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
