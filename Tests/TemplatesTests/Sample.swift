import Diagnostics
import Foundation
import Publishing
import Resolutions
import Sites
import TestSupport
import Testing

/// A site of one resolution in some languages, whose pages are made as those of every site.
struct Sample {
  /// What its pages are made of.
  let assembled: AssembledResolution
  private let slug: String
  /// By path below the site.
  private let files: [String: [UInt8]]

  /// - Parameters:
  ///   - texts: whole files by language.
  ///   - slug: the file name without `.md`.
  ///   - configuration: site.yml.
  init(_ texts: [String: String], slug: String = "2019-1-sample", configuration: String = "") async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "whereas-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try Self.write(configuration, to: root.appending(path: "Content/site.yml"))
    for (language, text) in texts {
      // There is no earlier version without a later one.
      for name in [slug, Slug(slug).current?.rawValue].compactMap(\.self) {
        try Self.write(text, to: root.appending(path: "Content/\(language)/\(name).md"))
      }
    }
    // No search is made, but pages lead to it.
    let site = try await Site.open(root: root.path, SiteOptions(searchIndexer: "/nowhere"))
    assembled = try #require(try site.resolution(Slug(slug))).value
    self.slug = slug
    var files: [String: [UInt8]] = [:]
    for try await page in site.pages where page.address.path.contains(slug) {
      files[page.address.path] = try await page.make()?.value
    }
    self.files = files
  }

  private static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func resolution(_ tag: String = "en") throws -> String { try file("", tag) }
  func parallel(_ tag: String) throws -> String { try file("parallel/", tag) }
  func provision(_ anchor: String, _ tag: String = "en") throws -> String { try file("\(anchor)/", tag) }

  /// A page or file of a version.
  func file(_ name: String, _ tag: String = "en") throws -> String {
    String(decoding: try #require(files["\(tag)/\(slug)/\(name)"], "\(tag)/\(slug)/\(name)"), as: UTF8.self)
  }

  /// Whether a version has a page or file of that name.
  func has(_ name: String, _ tag: String = "en") -> Bool { files["\(tag)/\(slug)/\(name)"] != nil }
}
