internal import ArgumentParser
internal import Diagnostics
internal import Formatting
internal import Foundation
internal import Resolutions

/// `whereas format`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Lay out texts alike: empty lines, indented points, one space after a label.",
    discussion: """
      Touches nothing but white space, and only where a text is read the same before and after: the same provisions with \
      the same words. A file that would be read in another way stays as it is and is named.

      Examples:
        whereas format                                  # all of Content
        whereas format Content/en/2020-1-rivers.md
        whereas format --check                          # only says what would change; exit status 1 if anything
      """)

  @Argument(help: "The files (default: all texts of Content).")
  var files: [String] = []

  @Flag(help: "Change nothing; name the files that would change, and end with 1 if there are any.")
  var check = false

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  func run() throws {
    var changed = 0
    var hasFailed = false
    for path in try paths() {
      guard let data = FileManager.default.contents(atPath: path) else {
        Terminal.printDiagnostic("whereas: \(path): there is no such file, or it may not be read\n")
        hasFailed = true
        continue
      }
      let folder = URL(filePath: path).deletingLastPathComponent().lastPathComponent
      let file = SourceFile(path: path, bytes: Array(data))
      switch LayoutFormatter.format(file, language: LanguageTag(folder) ?? .english) {
      case .unchanged: break
      case .refused:
        Terminal.printDiagnostic("whereas: \(path) stays as it is: laid out anew, it would be read in another way\n")
        hasFailed = true
      case .changed(let bytes):
        changed += 1
        Terminal.printResult("\(path)\n")
        if !check { hasFailed = !write(bytes, to: path) || hasFailed }
      }
    }
    if hasFailed { throw Ending.environment }
    if check, changed > 0 { throw Ending.content }
  }

  private func write(_ bytes: [UInt8], to path: String) -> Bool {
    do {
      try WrittenFile.write(bytes, to: path)
      return true
    } catch {
      Terminal.printDiagnostic("whereas: cannot write \(path): \(error.localizedDescription)\n")
      return false
    }
  }

  /// The texts in the folders of languages, sorted.
  private func paths() throws -> [String] {
    guard files.isEmpty else { return files }
    let content = root == "." ? "Content" : "\(root)/Content"
    guard let folders = try? FileManager.default.contentsOfDirectory(atPath: content) else {
      throw Ending.environment(
        "there is no folder Content in \(root); name the folder of your site with --root, or the files to lay out")
    }
    return folders.sorted().filter { LanguageTag($0)?.rawValue == $0 }.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(content)/\(folder)")) ?? []
      return names.sorted().filter { $0.hasSuffix(".md") }.map { "\(content)/\(folder)/\($0)" }
    }
  }
}
