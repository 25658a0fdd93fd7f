import CommonMark
import Diagnostics
import Foundation
import Publishing
import Resolutions
import Sites
import TestSupport
import Testing

/// Sites with something wrong, beside the exact text that the user sees.
@Suite struct BrokenSiteTests {
  static let names = Golden.names(in: "BrokenSites")

  @Test(arguments: names)
  func `says what is wrong`(name: String) async throws {
    try Self.check(try await Self.report(name), against: "BrokenSites/\(name)/expected.txt")
  }

  @Test(.timeLimit(.minutes(10)), arguments: MadeSites.names)
  func `says what is wrong, and waits for nothing`(name: String) async throws {
    try Self.check(try await MadeSites.report(name), against: "MadeSites/\(name).txt")
  }

  private static func check(_ report: SiteReport, against path: String) throws {
    let writer = DiagnosticText(colored: false)
    let text =
      report.diagnostics.map(writer.text).joined(separator: "\n") + "\n" + writer.counts(of: report.diagnostics)
    try Golden.check(text, against: path)
  }

  @Test func `every rule of a site has a fixture`() async throws {
    var seen: Set<String> = []
    for name in Self.names { seen.formUnion(try await Self.report(name).diagnostics.map(\.rule)) }
    for name in MadeSites.names { seen.formUnion(try await MadeSites.report(name).diagnostics.map(\.rule)) }
    let missing = SiteRule.allCases.map(\.rawValue).filter { !seen.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func `rule ids are unique and in kebab case`() {
    let rules =
      CommonMarkRule.allCases.map(\.rawValue) + HeadRule.allCases.map(\.rawValue)
      + ResolutionRule.allCases.map(\.rawValue) + SiteRule.allCases.map(\.rawValue)
    #expect(Set(rules).count == rules.count)
    #expect(rules.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
  }

  private static func report(_ name: String) async throws -> SiteReport {
    let site = try await Site.open(root: Golden.fixtures.appending(path: "BrokenSites/\(name)").path)
    return try await site.check(RunOptions(workers: 2))
  }
}
