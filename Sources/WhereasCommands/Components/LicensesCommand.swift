internal import ArgumentParser

/// `whereas licenses`
struct LicensesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "licenses", abstract: "Say what the program is made of, and under which licences.",
    discussion: """
      Prints a list and then the licences themselves; with --sbom the list alone as a software bill of materials \
      (CycloneDX 1.6, JSON).
      """)

  @Flag(help: "Print a software bill of materials.")
  var sbom = false

  func run() {
    Terminal.printResult(sbom ? SoftwareBill(of: .whereas, parts: Component.parts).json : Self.text)
  }

  /// The list, then each licence once, under the names of all that it holds for.
  static var text: String {
    let all = [Component.whereas] + Component.parts
    let list = all.map { "\($0.name) \($0.version.map { "\($0) " } ?? "")(\($0.license))\n" }.joined()
    var notices: [(names: [String], text: [UInt8])] = []
    for component in all {
      guard let text = component.notice else { continue }
      if let index = notices.firstIndex(where: { $0.text == text }) {
        notices[index].names.append(component.name)
      } else {
        notices.append(([component.name], text))
      }
    }
    let rule = String(repeating: "-", count: 80)
    return list
      + notices.map { notice in
        "\n\(rule)\n\(notice.names.joined(separator: ", "))\n\(rule)\n\n\(String(decoding: notice.text, as: UTF8.self))"
      }.joined()
  }
}
