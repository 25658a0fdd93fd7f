import Diagnostics
import Resolutions
import Testing

/// Bad input beside the exact text that its author sees: `<rule>.md` and `.txt`, or `<rule>+<case>`.
@Suite struct DiagnosticFixtureTests {
  private static let fixtures = Fixture.all(in: "Diagnostics")
  private static let rules = HeadRule.allCases.map(\.rawValue) + ResolutionRule.allCases.map(\.rawValue)

  @Test(arguments: fixtures)
  func `a fixture is answered with the text beside it`(_ fixture: Fixture) throws {
    let text = DiagnosticText(colored: false)
    let problems = try fixture.read().diagnostics.sorted().map { text.text(of: $0) }
    try fixture.check(problems.joined(separator: "\n"), against: "txt")
  }

  @Test(arguments: rules)
  func `a rule has a fixture, and each of its fixtures yields it`(_ rule: String) throws {
    let fixtures = Self.fixtures.filter { $0.kind == rule }
    #expect(!fixtures.isEmpty)
    for fixture in fixtures {
      #expect(try fixture.read().rules.contains(rule), "\(fixture.name)")
    }
  }

  @Test func `no fixture is left of a rule that is gone`() {
    #expect(Set(Self.fixtures.map(\.kind)).subtracting(Self.rules) == [])
  }
}
