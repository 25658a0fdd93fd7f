public import Diagnostics
internal import Foundation
public import Sites

/// How a site is opened.
public struct SiteOptions: Sendable {
  /// Overrides `baseURL` of site.yml.
  public var baseURL: String?
  /// The program that makes the search index; nil for none, and then no page speaks of a search.
  public var searchIndexer: String?

  /// Whether drafts are part of the site, for looking at them.
  public var showsDrafts: Bool
  /// The path of a script that every page loads besides; nil for what is published.
  public var previewScript: String?

  /// A site as its site.yml says, without a search.
  public init(
    baseURL: String? = nil, searchIndexer: String? = nil, showsDrafts: Bool = false, previewScript: String? = nil
  ) {
    self.baseURL = baseURL
    self.searchIndexer = searchIndexer
    self.showsDrafts = showsDrafts
    self.previewScript = previewScript
  }
}

/// How all of a site is gone through.
public struct RunOptions: Sendable {
  /// Whether warnings keep the site from being published.
  public var isStrict = false
  /// Whether versions that keep the site from being published are left out and the rest is published; nil for what site.yml
  /// says.
  public var publishesGood: Bool?
  /// How many resolutions to work on at a time.
  public var workers: Int
  /// Called now and then with the resolutions done and all of them.
  public var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  /// Warnings do no harm, unless told otherwise.
  /// - Parameter workers: nil for as many as there are cores.
  public init(workers: Int? = nil) {
    self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
  }
}

/// What came of checking or publishing a site.
public struct SiteReport: Sendable {
  /// Sorted by place.
  public var diagnostics: [Diagnostic]
  /// How many were made; a check makes them too, and writes none.
  public var pages = 0
  /// How many were read, each counted once, in however many languages it exists.
  public var resolutions = 0
  /// How many language folders Content has.
  public var languages = 0
  /// How many files there are and how large they are; a check makes them too, but for those of the search.
  public var size = SiteSize()
  /// How many addresses are new since `Content/anchors.tsv` was written; zero where there is none.
  public var newAddresses = 0
  /// How Output changed; nil where nothing was published.
  public var output: OutputChanges?

  /// The files of versions that were left out, since they have errors or belong to a text that has; sorted.
  public var leftOut: [String] = []

  /// Whether nothing is wrong that keeps the site from being published. Where faulty versions were left out, the rest has
  /// been published all the same.
  public var isClean: Bool
}
