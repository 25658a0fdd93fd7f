import Importing
import Resolutions
import Testing

/// What goes wrong when text is taken from printed pages, each in a small text.
struct TrapTests {
  private static let opening = ["Resolution on rivers", "", "The Assembly,", ""]

  /// The blocks below the formula, and the rules that an editor is told of.
  private func read(_ pages: [[String]]) throws -> (blocks: [String], rules: [String], result: ImportResult) {
    let text = pages.map { $0.joined(separator: "\n") }.joined(separator: "\u{C}")
    let result = try Imports.read("a.txt", Array(text.utf8))
    let blocks = result.markdown.split(separator: "\n\n").map(String.init)
    let start = (blocks.firstIndex(of: "The Assembly,") ?? -1) + 1
    var last = Array(blocks[start...])
    if let end = last.popLast() { last.append(end.hasSuffix("\n") ? String(end.dropLast()) : end) }
    return (last, Imports.rules(result), result)
  }

  @Test func `margins may differ by page`() throws {
    let found = try read([
      Self.opening.map { "     \($0)" } + [
        "     A. whereas rivers cross borders and nobody has asked them for a passport so", "     far;",
        "     1. Stresses that water is shared by all who live on its banks, and by those",
      ],
      [
        "            who pass;",
        "            2. Decides to remain seized of the matter until the rivers have been heard",
        "            in full.",
      ],
    ])
    #expect(
      found.blocks == [
        "A. whereas rivers cross borders and nobody has asked them for a passport so far;",
        "1. Stresses that water is shared by all who live on its banks, and by those who pass;",
        "2. Decides to remain seized of the matter until the rivers have been heard in full.",
      ])
    #expect(!found.result.losesWords)
  }

  @Test func `running titles of two lines and page numbers are left out`() throws {
    let bodies = [
      Self.opening + ["1. Stresses that water is shared,"], ["and free;", "", "2. Calls on all;"], ["3. Decides."],
    ]
    let found = try read(
      bodies.enumerated().map {
        ["Water Assembly        Session 4", "Rivers and lakes", ""] + $1 + ["", "           \($0 + 1)"]
      })
    #expect(found.blocks == ["1. Stresses that water is shared, and free;", "2. Calls on all;", "3. Decides."])
    #expect(found.rules == [])
    #expect(
      Imports.report(found.result).contains("running head or foot of the page: “Water Assembly Session 4” (pages 1–3)"))
  }

  @Test func `marks of notes are told from numbers, and notes go on overleaf`() throws {
    let found = try read([
      Self.opening + [
        "1. Stresses that the level rose by +50,1 and 3.5 million drank of it;1 recalls the", "2 charters;2", "",
        "____________", "1 OJ L 1, 2.3.2020, p. 4.", "2 Charter of the waters, which is long and goes on",
      ],
      ["2. Decides.1", "", "____________", "overleaf.", "1 A second note with the same mark."],
    ])
    #expect(
      found.blocks == [
        "1. Stresses that the level rose by +50,1 and 3.5 million drank of it;[^1] recalls the 2 charters;[^2]",
        "2. Decides.[^1-2]", "[^1]: OJ L 1, 2.3.2020, p. 4.",
        "[^2]: Charter of the waters, which is long and goes on overleaf.",
        "[^1-2]: A second note with the same mark.",
      ])
    #expect(found.rules == ["note-mark", "note-mark", "note-mark", "repeated-note-mark"])
    #expect(!found.result.losesWords)
  }

  @Test func `a number without its stop begins a paragraph, and is told`() throws {
    let found = try read([
      Self.opening + ["1. Stresses that water is shared;", "", "2 Calls on all, in 2020;", "", "3. Decides."]
    ])
    #expect(found.blocks == ["1. Stresses that water is shared;", "2 Calls on all, in 2020;", "3. Decides."])
    #expect(found.rules.first == "number-without-stop")
  }

  @Test func `torn words are joined where the text shows them whole, and told`() throws {
    let found = try read([
      Self.opening + [
        "1. Stresses furt h er that the further development of long -term plans of the Secretary -",
        "General is near, and that q rivers flow;", "", "2. Calls for police-", "contributing countries.",
      ]
    ])
    #expect(
      found.blocks == [
        "1. Stresses further that the further development of long-term plans of the Secretary-General is near, and that q rivers flow;",
        "2. Calls for police-contributing countries.",
      ])
    #expect(found.rules.sorted() == ["broken-word", "hyphen-at-line-end", "joined-word", "joined-word"])
    #expect(!found.result.losesWords)
  }

  @Test func `a line of running text may begin with what looks like a label`() throws {
    let found = try read([
      Self.opening + [
        "1. Stresses that the two aims of the policy are, as the report says, (i) to share and",
        "(ii) to keep the water, as the treaty of the year of the flood said on the day of the",
        "12. August of that year;",
        "", "2. Decides.",
      ]
    ])
    #expect(found.blocks.count == 2)
    #expect(found.rules == ["label-in-running-text", "label-in-running-text"])
  }

  @Test func `(i) follows (h) at its margin, and is nested further in`() throws {
    let letters = "abcdefgh".flatMap { ["   (\($0)) one;", ""] }
    let found = try read([
      Self.opening + ["1. Calls for:", ""] + letters + ["   (i) nine;", ""] + ["2. Calls for:", ""] + letters + [
        "      (i) first of h;"
      ]
    ])
    #expect(found.blocks[9] == "   (i) nine;")
    #expect(found.blocks.last == "      (i) first of h;")
  }

  @Test func `text without a label stands before points and after them`() throws {
    let found = try read([
      Self.opening + [
        "1. Calls on all:", "", "   (a) to share:", "", "      where they can,", "", "      (i) water;", "",
        "      (ii) wine;", "", "   and to report;", "", "2. Decides.",
      ]
    ])
    #expect(
      found.blocks == [
        "1. Calls on all:", "   (a) to share:", "      where they can,", "      (i) water;", "      (ii) wine;",
        "   and to report;", "2. Decides.",
      ])
    #expect(found.result.addresses.suffix(2) == ["para_1__list_1__point_a__list_1__point_ii", "para_2"])
  }

  @Test func `letters with a stop are points after a colon, and none in running text`() throws {
    let found = try read([
      Self.opening + [
        "1. Calls for:", "a. water;", "b. wine, as in the journal of last year and of the year before that,", "p. 4;",
        "", "2. Decides.",
      ]
    ])
    #expect(
      found.blocks == [
        "1. Calls for:", "   a. water;",
        "   b. wine, as in the journal of last year and of the year before that, p. 4;",
        "2. Decides.",
      ])
  }

  @Test func `a page may begin in the middle of a sentence, whatever its margin`() throws {
    let found = try read([
      Self.opening + ["1. Instructs its President to forward this to the governments of the Member States,"],
      ["      the Commission and the Council.", "", "2. Ends."],
    ])
    #expect(
      found.blocks.first
        == "1. Instructs its President to forward this to the governments of the Member States, the Commission and the Council."
    )
  }

  @Test func `headings may stand over each other`() throws {
    let found = try read([
      Self.opening + [
        "1. Stresses that water is shared by all who live on its banks;", "", "Part two", "Lakes", "",
        "2. Calls on all;", "",
        "Ponds", "", "3. Decides.",
      ]
    ])
    #expect(found.blocks.dropFirst() == ["## Part two", "### Lakes", "2. Calls on all;", "## Ponds", "3. Decides."])
  }

  @Test func `numbers within a paragraph stand further in`() throws {
    let found = try read([
      Self.opening + [
        "1. Stresses;", "", "2. Calls for:", "", "      1. one;", "", "      2. two;", "", "      3. three;", "",
        "3. Decides.",
      ]
    ])
    #expect(
      found.blocks == ["1. Stresses;", "2. Calls for:", "   1. one;", "   2. two;", "   3. three;", "3. Decides."])
  }

  @Test func `what follows the last paragraph is its ending`() throws {
    let found = try read([Self.opening + ["1. Decides.", "", "Done at Riverside, 7 May 2020", "", "26th meeting"]])
    #expect(found.blocks == ["1. Decides.", "<!-- end -->", "Done at Riverside, 7 May 2020", "26th meeting"])
    #expect(found.rules == ["taken-as-ending"])
  }

  @Test func `notes may have a margin of their own, and shift that of their page`() throws {
    let found = try read([
      Self.opening.map { "          \($0)" } + [
        "          1. Stresses that water is shared by all who live on its banks,1 and by", "          those who pass;",
        "",
        "          ____________", "1 OJ L 1, 2.3.2020, p. 4, as it was amended in the year after that by all of",
        "those who met.",
      ],
      [
        "    and by nobody else.", "", "    2. Decides to remain seized of the matter until the rivers have",
        "    been heard.",
      ],
    ])
    #expect(
      found.blocks == [
        "1. Stresses that water is shared by all who live on its banks,[^1] and by those who pass; and by nobody else.",
        "2. Decides to remain seized of the matter until the rivers have been heard.",
        "[^1]: OJ L 1, 2.3.2020, p. 4, as it was amended in the year after that by all of those who met.",
      ])
    #expect(!found.result.losesWords)
  }

  @Test func `(a) may be indented by its first line alone, and (i) as a block`() throws {
    let found = try read([
      Self.opening + [
        "1. Calls for:", "", "      (a) the water of all the rivers that pass the borders of those",
        "countries that have agreed to it to be shared:", "",
        "            (i) in years of floods, when there is more than anybody could", "                want to have;",
        "",
        "            (ii) in other years;", "", "      (b) reports.", "", "2. Decides.",
      ]
    ])
    #expect(
      found.blocks == [
        "1. Calls for:",
        "   (a) the water of all the rivers that pass the borders of those countries that have agreed to it to be shared:",
        "      (i) in years of floods, when there is more than anybody could want to have;",
        "      (ii) in other years;",
        "   (b) reports.", "2. Decides.",
      ])
    #expect(!found.result.losesWords)
  }

  @Test(arguments: [
    ["Annex", "Rules of the water"], ["Annex I", "", "Rules of the water"], ["ANNEX", ""], ["Annex: rules", ""],
  ])
  func `numbers of an annex begin anew at the left margin`(heading: [String]) throws {
    let found = try read([
      Self.opening + ["     1. Stresses that water is shared by all who live on its banks;", "", "     2. Decides."],
      heading + [
        "", "1. Water is open to all who live on its banks, and to those who pass by:", "(a) on Mondays;",
        "(b) on Tuesdays.", "", "2. It is closed.",
      ],
    ])
    #expect(found.result.version.annexes.count == 1)
    #expect(
      found.result.addresses == [
        "para_1", "para_2", "att_1__para_1", "att_1__para_1__list_1__point_a", "att_1__para_1__list_1__point_b",
        "att_1__para_2",
      ])
    #expect(found.rules == [])
    #expect(!found.result.losesWords)
  }

  @Test func `two columns are refused`() {
    let line = "The left column has words that go on      and the right column has others as well"
    #expect(throws: ImportError.twoColumns(page: 1)) { try read([Array(repeating: line, count: 20)]) }
  }
}
