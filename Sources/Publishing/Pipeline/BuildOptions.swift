package import Diagnostics

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The site's root folder, which holds Content.
  package var root: String
  /// Where the site goes; nil for `Output` within the root.
  package var output: String?
  /// Overrides `baseURL` of site.yml.
  package var baseURL: String?
  /// Warnings keep the site from being published.
  package var isStrict = false
  /// Read and check everything, write nothing.
  package var isCheck = false
  /// The program that makes the search index; nil for none.
  package var searchIndexer: String?
  /// Called now and then with the resolutions done and all of them.
  package var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  package init(root: String) {
    self.root = root
  }
}

/// What came of a build.
package struct BuildReport: Sendable {
  /// Sorted by place.
  package var diagnostics: [Diagnostic]
  package var pages = 0
  package var resolutions = 0
  package var languages = 0
  /// How Output changed; nil where nothing was published.
  package var output: OutputTree.Summary?

  /// Whether the site may be, or has been, published.
  package var isClean: Bool
}
