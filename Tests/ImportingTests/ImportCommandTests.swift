import Foundation
import TestSupport
import Testing

/// `whereas import`, as a user types it.
struct ImportCommandTests {
  private let text = "Resolution on rivers\n\nThe Assembly,\n\n1. Decides.\n"

  @Test func `languages and names are read from the names of files`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "kk"), withIntermediateDirectories: true)
      for name in ["res.fr.txt", "RC-10_DE.txt", "S_2-EN.txt", "kk/Résumé 1.txt", "-x.sr-Latn.txt"] {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      let outcome = try Command.whereas(
        "import", "res.fr.txt", "RC-10_DE.txt", "S_2-EN.txt", "kk/Résumé 1.txt", "./-x.sr-Latn.txt", in: folder)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      for path in ["fr/res", "de/rc-10", "en/s-2", "kk/resume-1", "sr-Latn/x"] {
        let target = folder.appending(path: "Content/\(path).md")
        #expect(FileManager.default.fileExists(atPath: target.path), "\(path)")
      }
    }
  }

  @Test func `nothing is written over without being asked for`() throws {
    try withTemporaryFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: "a-1.en.txt"))
      #expect(try Command.whereas("import", "a-1.en.txt", in: folder).status == 0)
      let target = folder.appending(path: "Content/en/a-1.md")
      try Data("mine".utf8).write(to: target)
      let again = try Command.whereas("import", "a-1.en.txt", in: folder)
      #expect(again.status == 2)
      #expect(
        again.errors == "whereas: Content/en/a-1.md is there already and stays as it is; --force writes over it\n")
      #expect(try String(contentsOf: target, encoding: .utf8) == "mine")
      #expect(try Command.whereas("import", "a-1.en.txt", "--force", in: folder).status == 0)
      #expect(try String(contentsOf: target, encoding: .utf8) == "# \(text)")
    }
  }

  @Test func `a lost word makes the status 1, unless that is accepted`() throws {
    // A picture's text, and a word that no reader sees, are not lost; a second document in the file is.
    let lost =
      WordFile.paragraph("Resolution on rivers") + WordFile.paragraph("The Assembly,")
      + WordFile.paragraph("1. Decides.") + "<w:unknown><w:p><w:r><w:t>nowhere</w:t></w:r></w:p></w:unknown>"
    try withTemporaryFolder { folder in
      try Data(WordFile.bytes(lost)).write(to: folder.appending(path: "a-1.docx"))
      let outcome = try Command.whereas("import", "a-1.docx", "--lang", "en", in: folder)
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          "paragraph 4: the source has “nowhere”, which is neither in the resolution nor left out"))
      let accepted = try Command.whereas("import", "a-1.docx", "--lang", "en", "--force", "--accept-loss", in: folder)
      #expect(accepted.status == 0)
    }
  }

  @Test(arguments: [
    (["a.txt"], 64, "The name of a.txt tells no language"), (["a.txt", "--lang", "english"], 64, "--lang must be"),
    (["a.txt", "--lang", "en", "--slug", "../x"], 64, "cannot be named"),
    (["b.txt", "--lang", "en"], 2, "whereas: b.txt: it cannot be read: there is no such file"),
    (["a.txt", "c/a.txt", "--lang", "en"], 64, "would both become"),
    (["a.rtf", "--lang", "en"], 2, "its kind is not known"),
  ])
  func `what cannot be done is said`(arguments: [String], status: Int32, message: String) throws {
    try withTemporaryFolder { folder in
      for name in ["a.txt", "a.rtf"] { try Data(text.utf8).write(to: folder.appending(path: name)) }
      let outcome = try Command.run(Command.binary, ["import"] + arguments, in: folder)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains(message))
    }
  }
}
