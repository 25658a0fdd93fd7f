import Diagnostics
import Resolutions
import Sites
import Testing

/// A version that says what it lacks shows it in the source's words, under the same addresses.
@Suite struct GapTests {
  private static let english = """
    ---
    title: Rivers
    ---
    # Resolution on rivers

    The Assembly,

    - having regard to the charter of 1948,

    - having regard to its rules,

    A. whereas the Danube crosses 10 borders;

    B. whereas nobody asked;

    C. whereas 27 governments have met;

    1. Stresses that water is shared;

    2. Calls on all:

       (a) to measure by 2030;

       (b) to wait;[^1]

    ## Lakes

    3. Decides.

    [^1]: OJ L 1.
    """

  /// Versions in Bulgarian, and the addresses that they borrow.
  private static let cases: [(text: String, borrowed: [String])] = [
    (
      """
      # Резолюция

      Събранието,

      - като взе предвид хартата от 1948 г.,

      <!-- untranslated -->

      А. като има предвид, че Дунав пресича 10 граници;

      <!-- untranslated -->

      В. като има предвид, че 27 правителства се срещнаха;

      1. Подчертава, че водата е обща;

      <!-- untranslated -->

      ## Езера

      3. Решава.
      """, ["cit_2", "para_2", "rec_B"]
    ),
    (
      """
      # Резолюция

      Събранието,

      - <!-- untranslated -->

      - като взе предвид своя правилник,

      А. като има предвид, че Дунав пресича 10 граници;

      Б. <!-- untranslated -->

      В. като има предвид, че 27 правителства се срещнаха;

      1. <!-- untranslated -->

      2. Призовава всички:

         (a) <!-- untranslated -->

         (b) да чакат;[^1]

      ## Езера

      3. Решава.

      [^1]: ОВ L 1.
      """, ["cit_1", "para_1", "para_2__list_1__point_a", "rec_B"]
    ),
  ]

  private static func assemble(_ text: String, head: String = "") -> Diagnosed<AssembledResolution> {
    TestSite(["a": ["en", "bg"]]).assemble(
      "a", ["en": english, "bg": "---\ntitle: Реки\ntranslation: unofficial\n\(head)---\n\(text)"])
  }

  @Test(arguments: cases.indices)
  func `what is said to be missing is shown in the source's words`(index: Int) throws {
    let resolution = Self.assemble(Self.cases[index].text)
    #expect(resolution.diagnostics.isEmpty, "\(resolution.diagnostics)")
    let versions = resolution.value.versions
    let (bulgarian, english) = (try #require(versions.first).text, try #require(versions.last).text)
    #expect(bulgarian.anchors == english.anchors)
    #expect(bulgarian.borrowed?.anchors.map(\.rawValue).sorted() == Self.cases[index].borrowed)
    for (ours, theirs) in zip(bulgarian.provisions, english.provisions) where bulgarian.isBorrowed(ours.anchor) {
      #expect(bulgarian.plainText(of: ours, labels: .inner) == english.plainText(of: theirs, labels: .inner))
      #expect(bulgarian.languageShown(of: ours) == "en")
    }
  }

  @Test func `letters of the own alphabet stand before what is borrowed`() throws {
    let version = try #require(Self.assemble(Self.cases[0].text).value.versions.first).text
    #expect(version.provisions.filter { $0.kind == .recital }.map(\.label) == ["А.", "Б.", "В."])
  }

  @Test func `a version that is not complete may lack anything, its title too`() throws {
    let all = TestSite(["a": ["en", "el"]]).assemble(
      "a",
      [
        "en": Self.english,
        "el": "---\ntranslation: unofficial\ncomplete: false\n---\n2. Καλεί όλους να μετρήσουν έως το 2030.\n",
      ])
    #expect(all.diagnostics.isEmpty, "\(all.diagnostics)")
    let (greek, english) = (try #require(all.value.versions.first).text, all.value.original.text)
    #expect(greek.fullTitle == "Resolution on rivers")
    #expect(greek.anchors == english.anchors)
    #expect(greek.isBorrowed("rec_A") && !greek.isBorrowed("para_2") && greek.isBorrowed("para_3"))
  }

  /// Short texts in their own words, which say nothing of what they translate but by their labels.
  @Test(arguments: [
    ("B. да;", "rec_B"), ("A. да;\n\nC. не;", "rec_A rec_C"), ("3. Не.", "para_3"),
    ("1. Да;\n\n## Езера\n\n3. Не.", "para_1 sec_1 para_3"),
  ])
  func `a label says what is translated where anything may be missing`(text: String, own: String) throws {
    let all = Self.assemble("# Резолюция\n\nСъбранието,\n\n\(text)\n", head: "complete: false\n")
    #expect(all.diagnostics.filter { $0.severity == .error }.isEmpty, "\(all.diagnostics)")
    let (version, english) = (try #require(all.value.versions.first).text, all.value.original.text)
    #expect(version.anchors == english.anchors)
    let wanted = own.split(separator: " ").map(String.init)
    let provisions = version.provisions.filter { version.languageShown(of: $0) == "bg" }.map(\.anchor.rawValue)
    #expect(provisions == wanted.filter { !$0.hasPrefix("sec") })
  }

  private static let unnumbered = """
    ---
    title: Rivers
    ---
    # Resolution on rivers

    *The Assembly*,

    *Recalling* the charter,

    *Noting* the flood[^1],

    1. *Calls upon* all:

       (a) to measure;

       (b) to wait;

       and to report;

    2. *Decides*.

    [^1]: OJ L 1.
    """

  @Test func `what has no number is called as in the source, and points one by one`() throws {
    let text = """
      ---
      translation: unofficial
      ---
      # Резолюция

      *Събранието*,

      <!-- untranslated -->

      *като отбелязва* наводнението[^1],

      1. *Призовава* всички:

         (a) <!-- untranslated -->

         (b) <!-- untranslated -->

         и да докладват;

      2. *Решава*.

      [^1]: <!-- untranslated -->
      """
    let all = TestSite(["a": ["en", "bg"]]).assemble("a", ["en": Self.unnumbered, "bg": text])
    #expect(all.diagnostics.isEmpty, "\(all.diagnostics)")
    let version = try #require(all.value.versions.first).text
    #expect(version.anchors == all.value.original.text.anchors)
    #expect(version.provisions.filter { $0.kind == .recital }.map(\.numberInNames) == ["1", "2"])
    let borrowed = ["para_1__list_1__point_a", "para_1__list_1__point_b", "rec_1"]
    #expect(version.borrowed?.anchors.map(\.rawValue).sorted() == borrowed)
    // What follows an untranslated point at the margin of its paragraph is the paragraph's.
    let paragraph = try #require(version.provisions.first { $0.anchor == "para_1" })
    #expect(version.plainText(of: paragraph, labels: .inner).contains("и да докладват"))
    let point = try #require(version.provisions.first { $0.anchor == "para_1__list_1__point_b" })
    #expect(version.plainText(of: point, labels: .inner) == "to wait;")
  }

  @Test func `what is missing without being said is still an error`() {
    let text = Self.cases[0].text.replacing("1. Подчертава, че водата е обща;\n\n<!-- untranslated -->\n\n", with: "")
    let told = Self.assemble(text).diagnostics.filter { $0.severity == .error }
    #expect(told.contains { $0.rule == "missing-provision" || $0.rule == "number-out-of-sequence" }, "\(told)")
  }

  @Test func `what two languages mean by a place after a gap is told by the texts`() throws {
    let bulgarian = """
      # Резолюция

      Събранието,

      <!-- untranslated -->

      - като взе предвид своя правилник,

      <!-- untranslated -->

      В. като има предвид, че 27 правителства се срещнаха;

      <!-- untranslated -->

      3. Решава.
      """
    let version = try #require(Self.assemble(bulgarian).value.versions.first).text
    let own = version.provisions.filter { version.languageShown(of: $0) == "bg" }
    #expect(own.map(\.anchor.rawValue) == ["cit_2", "rec_C", "para_3"])
  }
}

extension Anchor: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
