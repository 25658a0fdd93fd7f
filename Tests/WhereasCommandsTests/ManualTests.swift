import Foundation
import TestSupport
import Testing

/// The manual page of the Debian package.
@Suite struct ManualTests {
  @Test func `it names every command, in the order of the help`() throws {
    let page = try String(contentsOf: Project.root.appending(path: "docs/whereas.1"), encoding: .utf8)
    let named = page.matches(of: #/(?m)^\.TP\n\.B ([a-z]+)$/#).map { String($0.output.1) }
    try withTemporaryFolder { folder in
      let help = try Command.whereas("--help", in: folder).output
      let list = help.components(separatedBy: "SUBCOMMANDS:").last ?? ""
      let commands = list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) }
      #expect(commands.contains("build"))
      #expect(named == commands)
    }
  }
}
