import Diagnostics
import Resolutions
import Testing

@Suite struct HeadReaderTests {
  private func read(_ text: String) -> (title: String?, heading: String, text: [String], rules: [String]) {
    let reading = ResolutionReader.read(text)
    return (reading.value.head.title, reading.value.fullTitle, reading.addresses, reading.rules)
  }

  @Test(arguments: [
    "---\ntitle: A\n---\n1. B", "---\r\ntitle: A\r\n---\r\n1. B", "---\rtitle: A\r---\r1. B",
    "\u{FEFF}---\ntitle: A\n---\n1. B", "\n\n---\ntitle: A\n---\n1. B", "---  \ntitle: A\n--- \t\n1. B",
    "---\ntitle: A\n...\n1. B", "---\ntitle: A\n---\n\n\n1. B\n", "---\n\ntitle: A\n\n---\n1. B",
    "---\n# a comment\ntitle: A # another\n---\n1. B", "---\ntitle: 'A'\n---\n1. B", "---\ntitle: \"A\"\n---\n1. B",
    "\u{FEFF}\n \t\n---\ntitle: A\n---\n1. B", "---\ntitle:   A   \n---\n1. B",
  ])
  func `a head stands between two lines at the start`(_ text: String) {
    let result = read(text)
    #expect(result.title == "A")
    #expect(result.text == ["para_1"])
    #expect(result.rules == [])
  }

  @Test(arguments: [
    "# A\n\n1. B", "\u{FEFF}# A\n\n1. B", "---\n---\n# A\n\n1. B", "---\n\n---\n# A\n\n1. B",
    "---\n# comment\n---\n# A\n\n1. B",
    "\n\n# A\n\n1. B", "----\n# A\n\n1. B", "--- x\n# A\n\n1. B", "---\ntitle:\n---\n# A\n\n1. B",
    "---\ntitle: ~\n---\n# A\n\n1. B", "---\ntitle: null\n---\n# A\n\n1. B", "---\ntitle: ''\n---\n# A\n\n1. B",
  ])
  func `a text needs no head`(_ text: String) {
    let result = read(text)
    #expect(result.title == nil)
    #expect(result.heading.hasSuffix("A"))
    #expect(result.text == ["para_1"])
    #expect(result.rules == [])
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: A", "---\ntitle: A\n==\n# B\n\n1. C", "\u{FEFF}---\r\ntitle: A\r\n"])
  func `a head without an end is told of once, and nothing else`(_ text: String) {
    #expect(read(text).rules == ["unclosed-head"])
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", " ", "\r\n\r\n"])
  func `an empty file has neither title nor provisions`(_ text: String) {
    #expect(read(text).rules == ["missing-title", "no-provisions"])
  }

  @Test func `places count from the start of the file`() throws {
    let reading = ResolutionReader.read("\n---\ntitle: A\nönly: B\n---\n\n2. C")
    let problems = reading.diagnostics.sorted()
    #expect(
      problems.map(\.location.range.start) == [SourcePosition(line: 4, column: 1), SourcePosition(line: 7, column: 1)])
  }

  @Test func `every key is read`() throws {
    let head = ResolutionReader.read(
      """
      ---
      title: Human rights
      reference: 2019/2610(RSP)
      date: 2019-03-14
      institution: European Parliament
      status: in-force
      subjects: [Human rights, Kazakhstan]
      translation: unofficial
      translator: A. Mazhit
      index:
        mamay: {entry: "Mamay, Zhanbolat", forms: [Mamay, Mamays]}
        dvk: {entry: DVK}
      ---
      1. A
      """
    ).value.head
    #expect(head.title == "Human rights")
    #expect(head.reference == "2019/2610(RSP)")
    #expect(head.date?.iso == "2019-03-14")
    #expect(head.institution == "European Parliament")
    #expect(head.status == .inForce)
    #expect(head.subjects == ["Human rights", "Kazakhstan"])
    #expect(head.translation == .unofficial)
    #expect(head.translator == "A. Mazhit")
    #expect(head.index.map(\.key) == ["mamay", "dvk"])
    #expect(head.index.map(\.entry) == ["Mamay, Zhanbolat", "DVK"])
    #expect(head.index.map(\.forms) == [["Mamay", "Mamays"], ["DVK"]])
    #expect(
      head.index.map(\.range.start) == [SourcePosition(line: 11, column: 10), SourcePosition(line: 12, column: 8)])
  }

  @Test func `old addresses are read`() throws {
    let head = ResolutionReader.read(
      "---\ntitle: A\nmoved: {rec_C: rec_D, para_4: [para_4, para_5__list_1__point_a]}\nwithdrawn: [para_9, art_L-121-3]\n---\n1. B"
    )
    #expect(head.rules == [])
    #expect(head.value.head.moved.map(\.old.rawValue) == ["rec_C", "para_4"])
    #expect(
      head.value.head.moved.map { $0.now.map(\.rawValue) } == [["rec_D"], ["para_4", "para_5__list_1__point_a"]])
    #expect(head.value.head.withdrawn.map(\.anchor.rawValue) == ["para_9", "art_L-121-3"])
  }

  @Test(arguments: [
    "moved: rec_C", "moved: [rec_C]", "moved: {C: D}", "moved: {rec_C: }", "moved: {rec_C: \"rec_D onmouseover\"}",
    "moved: {rec_C: [rec_D, x]}", "withdrawn: 4", "withdrawn: [rec_]", "withdrawn: {rec_C: rec_D}",
    "withdrawn: [\"rec_<\"]",
  ])
  func `what is no address is refused`(line: String) {
    #expect(ResolutionReader.read("---\ntitle: A\n\(line)\n---\n1. B").rules == ["invalid-value"])
  }
}
