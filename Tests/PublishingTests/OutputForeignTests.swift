import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files in Output that Whereas did not write.
@Suite struct OutputForeignTests {
  let folder: TestFolder
  let site = ["index.html": "home", "en/a/index.html": "A"]
  let foreign = [".gitkeep": "", "CNAME": "example.org", "en/own/deep/file.txt": "mine", "en/a/note": "n"]

  init() throws {
    folder = try TestFolder()
  }

  private func putForeign() throws {
    for (path, text) in foreign { try folder.put(path, text) }
    try FileManager.default.createSymbolicLink(atPath: folder.output + "/latest", withDestinationPath: "en/a")
    try FileManager.default.createDirectory(atPath: folder.output + "/empty", withIntermediateDirectories: true)
  }

  private func everything(_ pages: [String: String]) -> [String: String] {
    expected(pages.merging(foreign) { page, _ in page }).merging(["latest": "-> en/a", "empty": "/"]) { $1 }
  }

  @Test func theyAreInEveryGeneration() throws {
    try putForeign()
    let file = try status(folder.output + "/CNAME").identity
    for turn in 0..<5 {
      let pages = site.merging(["en/\(turn)/index.html": "\(turn)"]) { $1 }
      try folder.publish(pages)
      #expect(contents(folder.output) == everything(pages))
      #expect(try status(folder.output + "/CNAME").identity == file)
    }
    // The folder of a page stays when somebody else has a file in it.
    try folder.publish([:])
    #expect(contents(folder.output) == everything([:]))
    try folder.publish([:])
    #expect(contents(folder.output) == everything([:]))
  }

  /// A program that opened a folder of Output before a build ended, and makes a file in it afterwards, makes it in the old
  /// tree. It is not lost: the next build brings it.
  @Test func whatIsMadeInAFolderOpenedBeforeTheExchangeIsNotLost() throws {
    try folder.publish(site)
    let opened = open(folder.output + "/en/a", O_RDONLY | O_DIRECTORY)
    try #require(opened >= 0)
    defer { close(opened) }
    try folder.publish(site)
    close(openat(opened, "late", O_CREAT | O_WRONLY, 0o644))
    try folder.publish(site)
    #expect(contents(folder.output) == expected(site.merging(["en/a/late": ""]) { $1 }))
  }

  @Test func theyMayComeAndGoBetweenBuilds() throws {
    try folder.publish(site)
    try putForeign()
    try folder.publish(site)
    #expect(contents(folder.output) == everything(site))
    for gone in ["CNAME", "en/own", "latest", "empty", ".gitkeep", "en/a/note"] { try folder.remove(gone) }
    for _ in 0..<3 {
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
    }
    try putForeign()
    try folder.publish(site)
    try folder.remove("CNAME")
    try folder.publish(site)
    try folder.put("CNAME", "again")
    try folder.publish(site)
    #expect(contents(folder.output)["CNAME"] == "again")
  }

  @Test func editsOfThemStay() throws {
    try putForeign()
    for _ in 0..<2 { try folder.publish(site) }
    // In place, and by a new file under the old name.
    for (turn, atomically) in [false, true, true, false].enumerated() {
      let file = folder.output + "/CNAME"
      try Data("edit \(turn)".utf8).write(to: URL(fileURLWithPath: file), options: atomically ? .atomic : [])
      for _ in 0..<2 {
        try folder.publish(site)
        #expect(text(of: file) == "edit \(turn)")
      }
    }
    try folder.remove("empty")
    try folder.put("empty", "now a file")
    try folder.remove("CNAME")
    try folder.put("CNAME/file", "now a folder")
    for _ in 0..<2 {
      try folder.publish(site)
      #expect(text(of: folder.output + "/empty") == "now a file")
      #expect(text(of: folder.output + "/CNAME/file") == "now a folder")
    }
  }

  @Test func theirFoldersKeepTheirAttributes() throws {
    try putForeign()
    let own = folder.output + "/en/own"
    #expect(chmod(own, 0o2750) == 0 && chmod(folder.output, 0o2775) == 0)
    #expect(utimensat(AT_FDCWD, own, [timespec(tv_sec: 5, tv_nsec: 6), timespec(tv_sec: 7, tv_nsec: 8)], 0) == 0)
    for _ in 0..<3 {
      try folder.publish(site)
      #expect(try status(own).raw.st_mode & 0o7777 == 0o2750)
      #expect(try status(folder.output).raw.st_mode & 0o7777 == 0o2775)
      #expect(try status(own).modified == FileDate(seconds: 7, nanoseconds: 8))
    }
  }

  @Test(arguments: ["en/a/index.html", "en", "en/a/index.html/file"])
  func aPageNeverStandsWhereTheyStand(path: String) throws {
    for generations in 0..<3 {
      let folder = try TestFolder()
      for _ in 0..<generations { try folder.publish(["index.html": "old"]) }
      try folder.put(path, "mine")
      let old = contents(folder.output)
      for _ in 0..<2 {
        let error = try #require(throws: OutputError.self) { try folder.publish(site) }
        #expect(error.kind == .foreignFile)
        #expect(error.path.hasPrefix(folder.output + "/en"))
        #expect(contents(folder.output) == old)
      }
      try folder.remove(path)
      try? folder.remove("en")
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
    }
  }

  @Test func namesNeedNotBeUTF8() throws {
    try folder.publish(site)
    let bytes = [CChar](folder.output.utf8CString.dropLast()) + [47, -28, 0]
    let file = open(bytes, O_WRONLY | O_CREAT, 0o666)
    try #require(file >= 0, "this file system takes UTF-8 only")
    close(file)
    for _ in 0..<3 {
      try folder.publish(site)
      var raw = stat()
      #expect(lstat(bytes, &raw) == 0)
    }
    unlink(bytes)
    for _ in 0..<2 {
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
    }
  }

  @Test func noPageIsWrittenThroughALink() throws {
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: elsewhere + "/index.html"))
    try folder.publish([:])
    try FileManager.default.createSymbolicLink(atPath: folder.output + "/en", withDestinationPath: elsewhere)
    for _ in 0..<2 { try folder.publish([:]) }
    let pages = ["en/index.html": "page", "en/b": "b"]
    #expect(throws: OutputError.self) { try folder.publish(pages) }
    #expect(contents(elsewhere) == ["index.html": "mine"])
    try folder.remove("en")
    for _ in 0..<3 { try folder.publish(pages) }
    #expect(contents(folder.output) == expected(pages))
    #expect(contents(elsewhere) == ["index.html": "mine"])
  }
}
