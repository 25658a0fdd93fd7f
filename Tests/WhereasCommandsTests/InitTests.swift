import Foundation
import TestSupport
import Testing

@testable import WhereasCommands

/// `whereas init`, end to end.
@Suite struct InitTests {
  @Test func `a new site has nothing to complain about and is published as it is`() throws {
    try withTemporaryFolder { folder in
      let made = try Command.whereas("init", "my site", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("cd \"my site\""))
      let site = folder.appending(path: "my site")
      let checked = try Command.whereas("check", "--strict", in: site)
      #expect(checked.status == 0, "\(checked.errors)")
      let built = try Command.whereas("build", "--no-search", in: site)
      #expect(built.status == 0, "\(built.errors)")
      for language in ["en", "fr"] {
        let page = site.appending(path: "Output/\(language)/2026-1-reading-rooms/index.html")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("id=\"para_2__list_1__point_b\""))
      }
    }
  }

  @Test func `what every line of site.yml sets is right as soon as its # is taken away`() throws {
    try withTemporaryFolder { folder in
      _ = try Command.whereas("init", ".", in: folder)
      let file = folder.appending(path: "Content/site.yml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let settings = text.replacing(#/(?m)^# (?=[a-zA-Z]+: )/#, with: "")
      #expect(settings != text)
      try settings.write(to: file, atomically: true, encoding: .utf8)
      let statics = folder.appending(path: "Content/static")
      try FileManager.default.createDirectory(at: statics, withIntermediateDirectories: true)
      for name in ["emblem.svg", "emblem-on-dark.svg", "icon.svg", "own.css", "own.js"] {
        try Data("/* */".utf8).write(to: statics.appending(path: name))
      }
      let pages = folder.appending(path: "Content/en/pages")
      try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
      try Data("# About\n".utf8).write(to: pages.appending(path: "about.md"))
      let checked = try Command.whereas("check", "--strict", in: folder)
      #expect(checked.status == 0, "\(checked.errors)")
    }
  }

  @Test func `files that are there stay, byte for byte`() throws {
    try withTemporaryFolder { folder in
      let readme = folder.appending(path: "README.md")
      try "Ours".write(to: readme, atomically: true, encoding: .utf8)
      let made = try Command.whereas("init", ".", in: folder)
      #expect(made.status == 0)
      #expect(made.errors == "whereas: README.md was there already and stays as it is\n")
      #expect(try String(contentsOf: readme, encoding: .utf8) == "Ours")
    }
  }

  @Test func `nothing is made where there is a Content`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "site/Content"), withIntermediateDirectories: true)
      let made = try Command.whereas("init", "site", in: folder)
      #expect(made.status == 2)
      #expect(made.errors.contains("site/Content is there already"))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["site", "site/Content"])
    }
  }

  @Test(arguments: [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")])
  func `a workflow is added to a site that is there, once`(host: String, path: String) throws {
    try withTemporaryFolder { folder in
      let content = folder.appending(path: "Content")
      try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
      let made = try Command.whereas("init", ".", "--workflow", host, in: folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: content.path).isEmpty)
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(text.contains("whereas-\(ProgramFacts.version)-linux-x86_64"))
      let again = try Command.whereas("init", ".", "--workflow", host, in: folder)
      #expect(again.errors == "whereas: \(path) was there already and stays as it is\n")
    }
  }

  @Test func `a file in the way of the folder is named`() throws {
    try withTemporaryFolder { folder in
      try Data().write(to: folder.appending(path: "site"))
      let made = try Command.whereas("init", "site", in: folder)
      #expect(made.status == 2)
      #expect(made.errors.hasPrefix("whereas: cannot write site/"))
    }
  }
}
