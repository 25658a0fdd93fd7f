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
      try Golden.check(tree: output, against: site.appending(path: "Expected"))
    }
  }
}
