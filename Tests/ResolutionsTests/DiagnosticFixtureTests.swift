import Diagnostics
import Resolutions
import Testing

/// Bad input beside the exact text that its author sees.
@Suite struct DiagnosticFixtureTests {
  private static let fixtures = Fixture.all(in: "Diagnostics", golden: "txt")

  /// Those of `CommonMark` have their fixtures in its own tests.
  private static let rules = HeadRule.allCases.map(\.rawValue) + ResolutionRule.allCases.map(\.rawValue)

  @Test(arguments: fixtures)
  func `a fixture is answered with the text beside it`(_ fixture: Fixture) throws {
    let text = DiagnosticText(colored: false)
    try fixture.expect(fixture.read().diagnostics.sorted().map { text.text(of: $0) }.joined(separator: "\n"))
  }

  @Test(arguments: rules)
  func `an id has a fixture, and each of its fixtures yields it`(_ rule: String) throws {
    let fixtures = Self.fixtures.filter { $0.name.prefix { $0 != "." && $0 != "+" } == rule }
    #expect(!fixtures.isEmpty)
    for fixture in fixtures {
      #expect(try fixture.read().rules.contains(rule), "\(fixture.name)")
    }
  }

  @Test(arguments: fixtures)
  func `a fixture is named after an id`(_ fixture: Fixture) {
    #expect(Self.rules.contains(String(fixture.name.prefix { $0 != "." && $0 != "+" })))
  }
}
