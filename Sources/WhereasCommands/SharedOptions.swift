internal import ArgumentParser
internal import Publishing
internal import Sites

/// How diagnostics are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What `build` and `check` have in common.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the site will stand; overrides site.yml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How to print diagnostics: text or json.")
  var format = OutputFormat.text

  @Flag(help: "Print diagnostics only.")
  var quiet = false

  func validate() throws {
    if let baseURL, SiteConfigurationReader.baseURL(baseURL) == nil {
      throw ValidationError("--base-url must be an address such as https://resolutions.example/")
    }
  }

  /// Opens the site in the root folder.
  /// - Parameters:
  ///   - indexer: the program that makes the search index; nil for none.
  ///   - drafts: whether drafts are part of the site.
  func open(searchIndexer indexer: String? = nil, drafts: Bool = false) async throws -> Site {
    try await Site.open(root: root, SiteOptions(baseURL: baseURL, searchIndexer: indexer, showsDrafts: drafts))
  }
}
