import Foundation
import TestSupport
import Testing

/// A typo is seen, or does no harm: it never gives text that it did not touch another address, nor moves words from one
/// provision to another, without a word to the editor.
@Suite struct TypoTests {
  @Test(arguments: Typo.allCases)
  func `no typo moves anything in silence`(_ typo: Typo) throws {
    var survivors: [TypoSurvivor] = []
    var count = 0
    for original in Original.all where !original.isKnownToFail {
      let lines = original.lines
      let right = TypoReading(lines, original.language)
      guard !right.isComplainedOf else { continue }
      for (index, mutant) in Self.mutants(of: original, typo) {
        count += 1
        let outcome = right.outcome(of: TypoReading(mutant, original.language))
        guard case .silent(let lost, let gained) = outcome else { continue }
        survivors.append(TypoSurvivor(original, index, typo, mutant, lost, gained))
      }
    }
    try report(survivors, typo)
    #expect(count > 100)
    #expect(survivors.filter { $0.reason == nil }.map(\.description) == [], "of \(count)")
  }

  /// At most eight places in a text, spread evenly; all with `TYPOS=all`.
  private static func mutants(of original: Original, _ typo: Typo) -> [(index: Int, lines: [String])] {
    let lines = original.lines
    let places = lines.indices.dropFirst(original.bodyStart).compactMap { index in
      typo.made(in: lines, at: index).map { (index, $0) }
    }
    let limit = ProcessInfo.processInfo.environment["TYPOS"] == "all" ? Int.max : 8
    guard places.count > limit else { return places }
    return (0..<limit).map { places[$0 * places.count / limit] }
  }

  /// Where `SURVIVORS` names a folder, all of them are written into a file there, those that are right with the reason;
  /// of the others the whole text stands beside it, to be looked at with `check --outline`.
  private func report(_ survivors: [TypoSurvivor], _ typo: Typo) throws {
    guard let folder = ProcessInfo.processInfo.environment["SURVIVORS"] else { return }
    let lines = survivors.map { "\($0.reason.map { "right, \($0): " } ?? "")\($0)\n" }.joined()
    try lines.write(toFile: "\(folder)/\(typo).txt", atomically: true, encoding: .utf8)
    for (number, survivor) in survivors.filter({ $0.reason == nil }).enumerated() {
      let name = "\(typo)-\(number + 1).\(survivor.language).md"
      try survivor.mutant.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
  }
}
