import Foundation
import TestSupport
import Testing

@testable import WhereasCommands

/// The manual page of the Debian package.
@Suite struct ManualTests {
  @Test func `it names every command`() throws {
    let page = try String(contentsOf: Project.root.appending(path: "docs/whereas.1"), encoding: .utf8)
    let named = page.matches(of: #/(?m)^\.TP\n\.B ([a-z]+)$/#).map { String($0.output.1) }
    let commands = WhereasCommand.configuration.subcommands.compactMap(\.configuration.commandName)
    #expect(!commands.isEmpty)
    #expect(named == commands)
  }
}
