import Diagnostics
import Foundation
import Resolutions
import Testing

@testable import Sites

/// What is said when a published text is changed, story by story; and that what is offered for the head settles it.
@Suite struct AnchorCheckTests {
  private static let recitals = [
    "whereas rivers cross borders and carry what is poured into them from one country to the next;",
    "whereas the water charter asks all members to measure every year what their rivers carry;",
    "whereas no member has published the results of its measurements since the great flood;",
    "whereas fishing communities on the lower course have lost more than half of their catch;",
  ]
  private static let paragraphs = [
    "Stresses that water is shared, that those upstream owe a duty to those downstream, and that it cannot be owned;",
    "Calls on the governments of all members to measure at every border crossing what is carried by their rivers;",
    "Asks for a report on the state of fishing communities, and for a fund that helps those who gave up their boats;",
    "Instructs its President to forward this resolution to the members, to the secretariat and to the press.",
  ]

  private static func text(_ recitals: [String], _ paragraphs: [String], head: String = "") -> String {
    let letters = zip("ABCDEFGH", recitals).map { "\($0). \($1)\n\n" }
    let numbers = paragraphs.enumerated().map { "\($0 + 1). \($1)\n\n" }
    return "---\ntitle: Rivers\n\(head)---\n# Resolution on rivers\n\nThe Assembly,\n\n" + letters.joined()
      + numbers.joined()
  }

  private static func check(
    _ text: String, against record: AnchorRecord?, accepts: Bool = false
  ) -> AnchorCheck {
    AnchorCheck(TestSite(["rivers": ["en"]]).assemble("rivers", ["en": text]).value, against: record, accepts: accepts)
  }

  private static let published = AnchorRecord(check(text(recitals, paragraphs), against: nil, accepts: true).lines)

  struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    let recitals: [String]
    let paragraphs: [String]
    let rules: [String]
    var moved: String?
    var withdrawn: String?

    var testDescription: String { name }

    init(
      _ name: String, _ rules: [String], moved: String? = nil, withdrawn: String? = nil,
      _ change: (inout [String], inout [String]) -> Void
    ) {
      var (recitals, paragraphs) = (AnchorCheckTests.recitals, AnchorCheckTests.paragraphs)
      change(&recitals, &paragraphs)
      (self.name, self.recitals, self.paragraphs) = (name, recitals, paragraphs)
      (self.rules, self.moved, self.withdrawn) = (rules, moved, withdrawn)
    }
  }

  static let fresh = "whereas nobody has asked the mountain villages about the dams that are planned above them;"

  static let stories = [
    Story("nothing", []) { _, _ in },
    Story("a recital is added at the end", []) { recitals, _ in recitals.append(fresh) },
    Story("a recital is inserted", ["moved-text"], moved: "{rec_C: rec_D, rec_D: rec_E}") { recitals, _ in
      recitals.insert(fresh, at: 2)
    },
    Story(
      "a recital is inserted, and the one after it corrected", ["moved-text"], moved: "{rec_C: rec_D, rec_D: rec_E}"
    ) {
      recitals, _ in
      recitals[2] = recitals[2].replacing("no member has published", with: "hardly any member published")
      recitals.insert(fresh, at: 2)
    },
    Story("words are corrected", []) { recitals, paragraphs in
      recitals[1] = recitals[1].replacing("asks", with: "ask")
      paragraphs[0] = paragraphs[0].replacing("owe a duty to those", with: "have duties towards those")
    },
    Story("two are swapped", ["moved-text"], moved: "{para_2: para_3, para_3: para_2}") { _, paragraphs in
      paragraphs.swapAt(1, 2)
    },
    Story("one is parted", ["moved-text"], moved: "{para_3: para_4, para_4: para_5}") { _, paragraphs in
      let words = paragraphs[1].split(separator: " ")
      paragraphs[1] = words[..<(words.count / 2)].joined(separator: " ")
      paragraphs.insert(words[(words.count / 2)...].joined(separator: " "), at: 2)
    },
    Story("two are joined", ["moved-text"], moved: "{para_3: para_2, para_4: para_3}") { _, paragraphs in
      paragraphs[1] += " " + paragraphs.remove(at: 2)
    },
    Story(
      "one is deleted", ["moved-text", "vanished-address"], moved: "{rec_C: rec_B, rec_D: rec_C}", withdrawn: "[rec_B]"
    ) { recitals, _ in recitals.remove(at: 1) },
    Story("the last one is deleted", ["vanished-address"], withdrawn: "[para_4]") { _, paragraphs in
      paragraphs.removeLast()
    },
    Story("one is replaced", ["replaced-text"], withdrawn: "[para_3]") { _, paragraphs in
      paragraphs[2] = "Welcomes the new bridge, which the queen herself is going to open next summer;"
    },
    Story(
      "everything is replaced", ["replaced-text", "vanished-address"],
      withdrawn: "[para_3, para_4, rec_A, rec_B, rec_C, rec_D]"
    ) { recitals, paragraphs in
      recitals = []
      paragraphs = ["Welcomes the new bridge;", "Thanks the queen for having come so far to open it."]
    },
    Story(
      "numbers begin anew", ["moved-text"],
      moved: "{para_1: sec_1__para_1, para_2: sec_1__para_2, para_3: sec_2__para_1, para_4: sec_2__para_2}"
    ) { _, _ in },
  ]

  private static func text(of story: Story, head: String = "") -> String {
    let text = text(story.recitals, story.paragraphs, head: head)
    guard story.name == "numbers begin anew" else { return text }
    return text.replacing("1. Stresses", with: "## Waters\n\n1. Stresses")
      .replacing("3. Asks", with: "## Fish\n\n1. Asks").replacing("4. Instructs", with: "2. Instructs")
  }

  @Test(arguments: stories)
  func `each change is told of, with what to write`(story: Story) {
    let problems = Self.check(Self.text(of: story), against: Self.published).diagnostics
    #expect(Set(problems.map(\.rule)).sorted() == story.rules)
    let hints = problems.flatMap(\.hints)
    if let moved = story.moved { #expect(hints.contains { $0.hasSuffix("moved: \(moved)") }, "\(hints)") }
    if let withdrawn = story.withdrawn {
      let offered = problems.filter { $0.rule == (story.rules.last ?? "") }.flatMap(\.hints)
      #expect(offered.contains { $0.hasSuffix("withdrawn: \(withdrawn)") }, "\(offered)")
    }
  }

  @Test(arguments: stories)
  func `what is offered settles it, now and after it was recorded`(story: Story) {
    let head =
      (story.moved.map { "moved: \($0)\n" } ?? "") + (story.withdrawn.map { "withdrawn: \($0)\n" } ?? "")
    let text = Self.text(of: story, head: head)
    let check = Self.check(text, against: Self.published, accepts: true)
    #expect(check.diagnostics.filter { $0.severity == .error }.isEmpty, "\(check.diagnostics)")
    let record = AnchorRecord(check.lines)
    #expect(Self.check(text, against: record).diagnostics.isEmpty)
    #expect(AnchorRecord(Self.check(text, against: record, accepts: true).lines).text == record.text)
  }

  /// The text that was recital C at first is followed through both changes.
  @Test func `a second insertion moves what the first one moved`() {
    var recitals = Self.recitals
    recitals.insert(Self.fresh, at: 2)
    let once = Self.text(recitals, Self.paragraphs, head: "moved: {rec_C: rec_D, rec_D: rec_E}\n")
    let record = AnchorRecord(Self.check(once, against: Self.published, accepts: true).lines)
    recitals.insert("whereas a second reading brought up the question of groundwater in the plains;", at: 2)
    let twice = Self.text(recitals, Self.paragraphs, head: "moved: {rec_C: rec_D, rec_D: rec_E}\n")
    let hints = Self.check(twice, against: record).diagnostics.flatMap(\.hints)
    let line = "moved: {rec_C: [rec_D, rec_E], rec_D: [rec_E, rec_F], rec_E: rec_F}"
    #expect(hints.contains { $0.hasSuffix(line) }, "\(hints)")
    let settled = Self.text(recitals, Self.paragraphs, head: line + "\n")
    #expect(Self.check(settled, against: record).diagnostics.isEmpty)
  }

  /// What was inserted and taken out again leaves nothing behind that is not true.
  @Test func `what comes back is said to have come back`() {
    var recitals = Self.recitals
    recitals.insert(Self.fresh, at: 2)
    let once = Self.text(recitals, Self.paragraphs, head: "moved: {rec_C: rec_D, rec_D: rec_E}\n")
    let record = AnchorRecord(Self.check(once, against: Self.published, accepts: true).lines)
    let back = Self.text(Self.recitals, Self.paragraphs, head: "moved: {rec_C: rec_D, rec_D: rec_E}\n")
    let hints = Self.check(back, against: record).diagnostics.flatMap(\.hints)
    #expect(hints.contains { $0.hasSuffix("moved: {rec_D: rec_C, rec_E: rec_D}") }, "\(hints)")
    #expect(hints.contains { $0.hasSuffix("withdrawn: [rec_C]") }, "\(hints)")
    let settled = Self.text(
      Self.recitals, Self.paragraphs, head: "moved: {rec_D: rec_C, rec_E: rec_D}\nwithdrawn: [rec_C]\n")
    #expect(Self.check(settled, against: record).diagnostics.isEmpty)
  }

  /// A text that moved and was then withdrawn is withdrawn at each address that it had.
  @Test func `what is withdrawn is so under all of its addresses`() {
    var recitals = Self.recitals
    recitals.swapAt(1, 2)
    let head = "moved: {rec_B: rec_C, rec_C: rec_B}\n"
    let swapped = Self.text(recitals, Self.paragraphs, head: head)
    let record = AnchorRecord(Self.check(swapped, against: Self.published, accepts: true).lines)
    recitals.remove(at: 2)
    let problems = Self.check(Self.text(recitals, Self.paragraphs, head: head), against: record).diagnostics
    #expect(problems.flatMap(\.hints).contains { $0.hasSuffix("withdrawn: [rec_B, rec_C]") }, "\(problems)")
  }

  /// Recital C was withdrawn and the next one has its address; when that moves on, what was withdrawn stays so.
  @Test func `what was withdrawn does not move along with what has its address now`() {
    var recitals = Self.recitals
    recitals.remove(at: 2)
    let head = "moved: {rec_D: rec_C}\nwithdrawn: [rec_C]\n"
    let once = Self.text(recitals, Self.paragraphs, head: head)
    let record = AnchorRecord(Self.check(once, against: Self.published, accepts: true).lines)
    recitals.swapAt(1, 2)
    let line = "moved: {rec_B: rec_C, rec_C: rec_B, rec_D: rec_B}"
    let hints = Self.check(Self.text(recitals, Self.paragraphs, head: head), against: record).diagnostics.flatMap(
      \.hints)
    #expect(hints.contains { $0.hasSuffix(line) }, "\(hints)")
    let settled = Self.text(recitals, Self.paragraphs, head: line + "\nwithdrawn: [rec_C]\n")
    let check = Self.check(settled, against: record, accepts: true)
    #expect(check.diagnostics.isEmpty, "\(check.diagnostics)")
    #expect(Self.check(settled, against: AnchorRecord(check.lines)).diagnostics.isEmpty, "nor later")
  }

  @Test(arguments: [
    ("moved: {rec_A: rec_B, rec_B: rec_A}", 2), ("moved: {rec_A: rec_A}", 1), ("withdrawn: [rec_A]", 1),
    ("moved: {rec_X: rec_A}", 0), ("withdrawn: [rec_X]", 0), ("moved: {rec_A: rec_Z}", 0),
  ])
  func `what the record contradicts is told`(head: String, count: Int) {
    let problems = Self.check(Self.text(Self.recitals, Self.paragraphs, head: head + "\n"), against: Self.published)
    #expect(problems.diagnostics.count == count, "\(problems.diagnostics)")
    #expect(problems.diagnostics.allSatisfy { $0.rule == "stale-move" && $0.severity == .warning })
  }

  @Test func `points move along with what they stand in`() {
    let points = "Urges the members:\n\n   (a) to build gauges;\n\n   (b) to publish what they show."
    let before = Self.check(Self.text(Self.recitals, [points]), against: nil, accepts: true)
    let now = Self.text(Self.recitals, [Self.paragraphs[0], points])
    let problems = Self.check(now, against: AnchorRecord(before.lines)).diagnostics
    #expect(problems.flatMap(\.hints).contains { $0.hasSuffix("moved: {para_1: para_2}") }, "\(problems)")
    let settled = Self.text(Self.recitals, [Self.paragraphs[0], points], head: "moved: {para_1: para_2}\n")
    #expect(Self.check(settled, against: AnchorRecord(before.lines)).diagnostics.isEmpty)
  }

  @Test func `a record says the same when it was written and read`() {
    let file = SourceFile(path: AnchorRecord.path, text: Self.published.text)
    let read = AnchorRecord.read(file)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.text == Self.published.text)
    #expect(read.value.count == 8)
    let marked = SourceFile(path: AnchorRecord.path, text: "\u{FEFF}" + Self.published.text)
    #expect(AnchorRecord.read(marked).diagnostics.isEmpty, "with the sign that some editors begin a file with")
    #expect(Self.check(Self.text(Self.recitals, Self.paragraphs), against: read.value).unrecorded == 0)
  }

  /// Not a matter of time: what is compared is counted, and with too much of it texts are not found.
  @Test func `a text of thousands of changed provisions is compared to an end`() {
    let old = (0..<2000).map { "paragraph \($0) of the first reading said \($0 * 7)" }
    let lines = old.enumerated().map { AnchorRecord.Line(Slug("rivers"), Anchor("para_\($0)"), $1) }
    let now = (0..<2000).map { "an altogether different provision with the number \($0)" }
    let texts = now.enumerated().map { AddressedText(anchor: Anchor("art_\($0)"), text: $1, range: .startOfFile) }
    #expect(AnchorComparison(lines, texts).findings.count == 2000)
  }

  @Test(arguments: [
    ("para_2", "para_10"), ("rec_Z", "rec_AA"), ("rec_B", "rec_Ba"), ("rec_Ba", "rec_C"), ("para_1", "para_1a"),
    ("para_2", "para_2__list_1__point_a"), ("att_1__para_9", "att_1__para_10"), ("sec_9", "sec_10"),
  ])
  func `addresses are sorted by their numbers`(first: String, second: String) {
    #expect(Anchor(first).precedes(Anchor(second)))
    #expect(!Anchor(second).precedes(Anchor(first)))
  }
}
