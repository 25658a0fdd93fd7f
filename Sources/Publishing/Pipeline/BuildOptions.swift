public import Diagnostics

/// What a build is asked to do.
public struct BuildOptions: Sendable {
  /// The site's root folder, which holds Content.
  public var root: String
  /// Where the site goes; nil for `Output` within the root.
  public var output: String?
  /// Overrides `baseURL` of site.yml.
  public var baseURL: String?
  /// Warnings keep the site from being published.
  public var isStrict = false
  /// Read and check everything, write nothing.
  public var isCheck = false
  /// The program that makes the search index; nil for none.
  public var searchIndexer: String?
  /// Called now and then with the resolutions done and all of them.
  public var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  /// A build that publishes into `Output` and makes no search index, until told otherwise.
  public init(root: String) {
    self.root = root
  }
}

/// What came of a build.
public struct BuildReport: Sendable {
  /// Sorted by place.
  public var diagnostics: [Diagnostic]
  /// How many were made; a check makes them too, and writes none.
  public var pages = 0
  /// How many were read, each counted once, in however many languages it exists.
  public var resolutions = 0
  /// How many language folders Content has.
  public var languages = 0
  /// How Output changed; nil where nothing was published.
  public var output: OutputTree.Summary?

  /// Whether the site may be, or has been, published.
  public var isClean: Bool
}
