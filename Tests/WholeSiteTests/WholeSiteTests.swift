import Foundation
import TestSupport
import Testing

/// Small real sites, every file of which is as expected; one file too many is as wrong as a missing one.
@Suite struct WholeSiteTests {
  @Test(arguments: Golden.names(in: "Sites"))
  func `a site becomes what is expected`(name: String) throws {
    let site = Golden.fixtures.appending(path: "Sites/\(name)")
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "Output")
      let outcome = try Command.whereas("build", "--no-search", "--output", output.path, in: site)
      #expect(outcome.status == 0, "\(outcome.errors)")
      try takeAway(whatChangesWithLooks: output)
      try Golden.check(tree: output, against: site.appending(path: "Expected"))
    }
  }

  /// Style sheets and scripts are those of Templates, byte for byte; their checksum in addresses and the checksums of all
  /// files in the manifest would make each change of a colour a change of every page.
  private func takeAway(whatChangesWithLooks output: URL) throws {
    let files = FileManager.default
    let assets = Project.root.appending(path: "Templates/Assets")
    for name in try files.contentsOfDirectory(atPath: assets.path) where name != "favicon.ico" {
      let published = output.appending(path: "assets/\(name)")
      #expect(files.contentsEqual(atPath: assets.appending(path: name).path, andPath: published.path), "\(name)")
      try files.removeItem(at: published)
    }
    try files.removeItem(at: output.appending(path: ".whereas-manifest"))
    for path in try files.subpathsOfDirectory(atPath: output.path) where path.hasSuffix(".html") {
      let page = output.appending(path: path)
      let html = try String(contentsOf: page, encoding: .utf8)
      let plain = html.replacing(#/(assets/(?!theme)\w+\.\w+)\?v=[0-9a-f]{8}/#) {
        "\($0.1)?v=0"
      }
      try plain.write(to: page, atomically: true, encoding: .utf8)
    }
  }
}
