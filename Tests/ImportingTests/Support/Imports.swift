import Diagnostics
import Foundation
import Importing
import Resolutions
import TestSupport

/// Importing as tests do it.
enum Imports {
  /// - Throws: `ImportError`.
  static func read(
    _ name: String, _ bytes: [UInt8], language: LanguageTag = .english, tools: InstalledTools = installed
  ) throws -> ImportResult {
    try Importer.read(Importer.Source(name: name, bytes: bytes, language: language), tools: tools)
  }

  static let installed = InstalledTools { path(of: $0) }

  /// Where a program is; nil where it is not installed.
  static func path(of tool: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(tool)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The Markdown that a plain text becomes.
  static func markdown(text: String) throws -> String { try read("a.txt", Array(text.utf8)).markdown }

  /// The Markdown that a web page becomes.
  static func markdown(html: String) throws -> String { try read("a.html", Array(html.utf8)).markdown }

  /// What an editor is told.
  static func report(_ result: ImportResult) -> String { ImportReport(result, name: "a", target: "b").text }

  /// The rules of all that an editor is told to look at.
  static func rules(_ result: ImportResult) -> [String] {
    report(result).matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) }
  }

  /// Whether a program is there; where `CI=true`, it has to be.
  static func has(_ tool: String) -> Bool {
    Project.isCI || path(of: tool) != nil
  }
}

extension ImportResult {
  /// The addresses of all provisions in the order of the text.
  var addresses: [String] { version.provisions.map(\.anchor.rawValue) }

  /// How many provisions stand at the top of the main text, and of each annex.
  func count(_ kind: ProvisionKind, annex: Int? = nil) -> Int {
    let body = annex.map { version.annexes[$0].body } ?? version.main
    return body.elements.count { if case .provision(let provision) = $0 { provision.kind == kind } else { false } }
  }
}
