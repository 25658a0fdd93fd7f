import Diagnostics
import Foundation
import Resolutions
import TestSupport
import Testing

@testable import WhereasCommands

/// `whereas new`: what it makes of its arguments, and end to end.
@Suite struct NewTests {
  @Test(
    arguments: [
      ("Human rights situation in Kazakhstan", "2019/2610(RSP)", "2019-2610-human-rights-situation-in-kazakhstan"),
      ("Rivers", "P8_TA(2019)0203", "p8-ta-2019-0203-rivers"),
      ("Les fleuves de l’Été", nil, "les-fleuves-de-l-ete"),
      ("Реки", "2020/1", "2020-1"),
      ("Реки", nil, nil),
      ("A very long title that goes on and on", nil, "a-very-long-title-that"),
      ("“…”", "(RSP)", nil),
    ] as [(String, String?, String?)])
  func `a file is named after reference and title`(title: String, reference: String?, slug: String?) {
    #expect(NewText(title: title, reference: reference).slug == slug)
  }

  @Test(
    arguments: [
      "Rivers", "Rivers: a study", "“Rivers”", "- # & * [x] {y} ! | > % @ `", "\"quoted\" \\ 'single'", "null", "~",
      "a # b", "Été 2019/2610(RSP)", "*Rivers* and _lakes_ <b>", "yes", "1.5", "a: b: c", "&amp; [^1]", "Реки",
    ])
  func `title and heading are read as they were given`(title: String) {
    let text = NewText(title: title, reference: title, date: "2020-05", institution: title).text
    let read = ResolutionReader.read(SourceFile(path: "x.md", bytes: Array(text.utf8)), language: .english)
    #expect(read.value.head.title == title)
    #expect(read.value.head.reference == title)
    #expect(read.value.head.institution == title)
    #expect(read.value.head.date == PartialDate("2020-05"))
    #expect(read.value.fullTitle == title)
  }

  @Test func `a text is begun once`() throws {
    try withTemporaryFolder { folder in
      _ = try Command.whereas("init", ".", in: folder)
      let arguments = ["new", "Rivers: a study", "--lang", "de", "--reference", "2020/1(RSP)", "--date", "2020-05"]
      let made = try Command.run(Command.binary, arguments, in: folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("Content/de is new"))
      let file = folder.appending(path: "Content/de/2020-1-rivers-a-study.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(
        text == """
          ---
          title: "Rivers: a study"
          reference: 2020/1(RSP)
          date: 2020-05
          ---
          # Rivers: a study


          """)
      try "Ours".write(to: file, atomically: true, encoding: .utf8)
      let again = try Command.run(Command.binary, arguments, in: folder)
      #expect(again.status == 2)
      #expect(again.errors.contains("is there already and stays as it is"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "Ours")
    }
  }

  @Test(
    arguments: [
      (["new", "Rivers"], "--lang"), (["new", "Rivers", "--lang", "zz"], "--lang must be"),
      (["new", "Rivers", "--lang", "EN"], "--lang must be"), (["new", " ", "--lang", "en"], "one line of text"),
      (["new", "Rivers", "--lang", "en", "--date", "7 May 2020"], "--date must be"),
      (["new", "Реки", "--lang", "ru"], "give one with --slug"),
      (["new", "Rivers", "--lang", "en", "--slug", "../x"], "other signs than"),
      (["new", "Search", "--lang", "en"], "address of another page"),
    ] as [([String], String)])
  func `wrong usage is told with what to do`(arguments: [String], said: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.run(Command.binary, arguments, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(said), "\(outcome.errors)")
    }
  }

  @Test func `without Content nothing is made`() throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.whereas("new", "Rivers", "--lang", "en", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("whereas init"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
