internal import Diagnostics

/// What the browser is told of a page: which state of it there is, and what is wrong.
struct Notice: Sendable, Hashable {
  /// The browser shows this state, or loads the page again.
  let version: String
  /// Those of the page's own files first, then those of other versions of its text; errors before warnings.
  let diagnostics: [Diagnostic]
  /// What keeps the preview from reading the files; nil where nothing does.
  let trouble: String?

  /// How many are shown over a page.
  private static let most = 50

  /// - Parameter files: of the page.
  init(version: String, _ diagnostics: [Diagnostic], trouble: String?, about files: PageFiles) {
    self.version = version
    self.trouble = trouble
    func rank(_ diagnostic: Diagnostic) -> Int {
      let path = diagnostic.location.path
      let distance = files.include(path) ? 0 : files.isAbout(path) ? 1 : 2
      return 2 * distance + (diagnostic.severity == .error ? 0 : 1)
    }
    self.diagnostics = diagnostics.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// An event of a stream (HTML, §9.2): JSON, each of its lines after `data:`.
  var event: [UInt8] {
    let errors = diagnostics.count { $0.severity == .error }
    let json = JSONText.object([
      ("version", JSONText.string(version)), ("errors", "\(errors)"), ("warnings", "\(diagnostics.count - errors)"),
      ("trouble", trouble.map(JSONText.string)),
      ("diagnostics", DiagnosticJSON.text(of: Array(diagnostics.prefix(Self.most)))),
    ])
    let lines = json.split(separator: "\n").map { "data: \($0)\n" }.joined()
    return Array("\(lines)\n".utf8)
  }
}
