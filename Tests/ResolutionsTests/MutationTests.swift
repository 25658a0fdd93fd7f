import Diagnostics
import Foundation
import Resolutions
import TestSupport
import Testing

/// Real texts with mistakes put into them at random: whatever they have become, nothing of them is lost.
@Suite struct MutationTests {
  /// What is mutated: the first resolution in all its languages, and all fixtures.
  private static let originals: [(bytes: [UInt8], language: LanguageTag)] = {
    let languages: [LanguageTag] = ["ar", "bg", "de", "el", "en", "fr", "kk", "ru"]
    let resolutions = languages.compactMap { language in (try? Project.content(language)).map { ($0.bytes, language) } }
    let fixtures = ["Structure", "Diagnostics"].flatMap { folder in
      Fixture.all(in: folder).compactMap { fixture in
        (try? Golden.bytes("Resolutions/\(folder)/\(fixture.name).md")).map { ($0, fixture.language) }
      }
    }
    return resolutions + fixtures
  }()

  /// More of them: `MUTATIONS=100000 swift test --filter MutationTests`.
  private static let rounds = Int(ProcessInfo.processInfo.environment["MUTATIONS"] ?? "") ?? 2000

  @Test(arguments: originals.indices)
  func `an original loses nothing`(_ index: Int) {
    check(Self.originals[index].bytes, Self.originals[index].language, "original \(index)")
  }

  @Test(arguments: 0..<20)
  func `mutations lose nothing, and are read the same each time`(_ batch: Int) {
    for round in 0..<Self.rounds / 20 {
      let seed = UInt64(batch * 1_000_000 + round)
      var mutation = Mutation(seed: seed)
      let original = Self.originals[mutation.number(below: Self.originals.count)]
      var bytes = original.bytes
      for _ in 0...mutation.number(below: 5) { mutation.change(&bytes) }
      check(bytes, original.language, "mutation \(seed)", isTwice: round % 10 == 0)
    }
  }

  private func check(_ bytes: [UInt8], _ language: LanguageTag, _ name: String, isTwice: Bool = true) {
    let file = SourceFile(path: "a.md", bytes: bytes)
    let reading = ResolutionReader.read(file, language: language)
    let complaints = Inventory.complaints(about: reading)
    #expect(complaints == [], "\(name)")
    guard isTwice else { return }
    let again = ResolutionReader.read(file, language: language)
    #expect(Outline.text(of: reading) == Outline.text(of: again), "\(name)")
    #expect(reading.diagnostics == again.diagnostics, "\(name)")
  }
}

/// Changes bytes and lines at random, the same for the same seed.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(below limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

  private static let insertions = [
    "\n\n", "\n", " ", "    ", "   ", "\t", "- ", "* ", "1. ", "2) ", "(a) ", "(i) ", "(iv) ", "A. ", "B. ", "Ba. ",
    "– ", "3.1 ",
    "> ", "# ", "## Annex\n", "## Article 3\n", "---\n", "***\n", "o o o\n\n", "[^1]", "\n\n[^1]: x\n", "**", "*", "`",
    "```\n", "\\", "&amp;",
    "\u{A0}", "\u{200F}", "б) ", "ΣΤ. ", "١. ", "\u{FEFF}", "\r", "\0", "[x](y)", "![x](y)", "<!-- ", "-->", "1a. ",
    "12345678901. ", ": ", "\"",
  ].map { Array($0.utf8) }

  mutating func change(_ bytes: inout [UInt8]) {
    switch number(below: 9) {
    case 0...2:
      let insertion = Self.insertions[number(below: Self.insertions.count)]
      bytes.insert(contentsOf: insertion, at: number(below: bytes.count + 1))
    case 3: if !bytes.isEmpty { bytes.remove(at: number(below: bytes.count)) }
    case 4: if !bytes.isEmpty { bytes[number(below: bytes.count)] = UInt8(truncatingIfNeeded: next()) }
    default: changeLines(&bytes)
    }
  }

  private mutating func changeLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let first = number(below: lines.count)
    let second = number(below: lines.count)
    switch number(below: 5) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: second)
    case 2: lines.swapAt(first, second)
    case 3: lines[first].insert(contentsOf: Self.insertions[number(below: Self.insertions.count)], at: 0)
    default: lines[first] = lines[first].drop { $0 == 0x20 }.map { $0 }
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
