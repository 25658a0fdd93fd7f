import Foundation
import Testing

@testable import Publishing

@Suite struct OutputWriteTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func publishesATree() throws {
    let site = ["index.html": "home", "en/index.html": "English", "en/a/index.html": "A", "en/a/rec_B/index.html": ""]
    let summary = try folder.publish(site, isDurable: true)
    #expect(summary == .init(written: 4, unchanged: 0, removed: 0))
    #expect(contents(folder.output) == expected(site))
  }

  @Test func countsAgainstOutputAndRemovesEmptiedFolders() throws {
    try folder.publish(["en/a/index.html": "A", "en/b/c/index.html": "B", "en/d/index.html": "D"])
    for _ in 0..<3 {
      let next = ["en/a/index.html": "A", "en/d/index.html": "D2", "fr/index.html": "F"]
      #expect(try folder.publish(next) == .init(written: 2, unchanged: 1, removed: 1))
      #expect(contents(folder.output) == expected(next))
      let back = ["en/a/index.html": "A", "en/b/c/index.html": "B", "en/d/index.html": "D"]
      #expect(try folder.publish(back) == .init(written: 2, unchanged: 1, removed: 1))
      #expect(contents(folder.output) == expected(back))
    }
  }

  @Test func writesNothingThatStandsThereAlready() throws {
    let site = ["index.html": "home", "en/index.html": "English"]
    try folder.publish(site)
    try folder.publish(site)
    let log = ChangeLog()
    #expect(try folder.publish(site, fault: log.fault) == .init(written: 0, unchanged: 2, removed: 0))
    #expect(log.names(.createFile) == [Manifest.name])
    #expect(log.names(.removeFile) == [Manifest.name])
    #expect(log.names(.makeFolder).isEmpty && log.names(.removeFolder).isEmpty)
  }

  @Test func sameSiteHasTheSameBytes() throws {
    let site = ["index.html": "home", "en/b/index.html": "b", "en/a/index.html": "a", "en-x/i": "x", "en/a b.txt": "s"]
    let other = try TestFolder()
    try folder.publish(site)
    try other.publish(["old/index.html": "o", "index.html": "old"])
    try other.publish([:])
    try other.publish(site)
    #expect(contents(folder.output) == contents(other.output))
    let manifest = text(of: folder.output + "/" + Manifest.name)
    #expect(manifest == text(of: other.output + "/" + Manifest.name))
    #expect(
      manifest == """
        whereas-manifest 1
        eaf06c6480b2cd11 1 en-x/i
        d6b9d4d14ff6be13 1 en/a b.txt
        e6c632b61e964e1f 1 en/a/index.html
        575a0b1c44d8843f 1 en/b/index.html
        5418d0abdced061a 4 index.html
        end 0000000000000005 302b41f9fab34d49

        """)
  }

  @Test func anEmptySiteIsASite() throws {
    #expect(try folder.publish([:]) == .init(written: 0, unchanged: 0, removed: 0))
    try folder.publish(["a": "b"])
    #expect(try folder.publish([:]) == .init(written: 0, unchanged: 0, removed: 1))
    #expect(contents(folder.output).isEmpty)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", "..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", "a\nb", "a\0b", ".whereas-manifest",
  ])
  func refusesAPathThatLeavesOutput(path: String) throws {
    let tree = try OutputTree(output: folder.output)
    defer { tree.discard() }
    let error = try #require(throws: OutputError.self) { try tree.write(path, [1]) }
    #expect(error.kind == .invalidPath)
    #expect(throws: error) { try tree.publish() }
  }

  @Test(arguments: ["a...", "...", ".nojekyll", "..a", "a/.whereas-manifest", "é/ü", "a b"])
  func takesAnyOtherPath(path: String) throws {
    try folder.publish([path: "x"])
    #expect(contents(folder.output) == expected([path: "x"]))
  }

  @Test(arguments: [["a", "a"], ["a", "a/b"], ["a/b", "a"], ["a/b", "a/b/c/d"], ["a/b/c/d", "a/b"]])
  func refusesTwoPagesAtOneAddress(paths: [String]) throws {
    // Also when the trees had one or the other there before.
    for before in [[], [paths[0]], [paths[1]]] {
      let folder = try TestFolder()
      try folder.publish(Dictionary(uniqueKeysWithValues: before.map { ($0, "old") }))
      try folder.publish(Dictionary(uniqueKeysWithValues: before.map { ($0, "older") }))
      let old = contents(folder.output)
      let tree = try OutputTree(output: folder.output)
      let error = #expect(throws: OutputError.self) {
        for path in paths { try tree.write(path, Array("new \(path)".utf8)) }
      }
      #expect(error?.kind == .addressTaken)
      tree.discard()
      #expect(contents(folder.output) == old)
    }
  }

  @Test func aFileBecomesAFolderAndBack() throws {
    let sites = [["a": "file", "b/c": "in"], ["a/b/c": "deep", "b": "file"]]
    for turn in 0..<6 {
      let site = sites[turn % 2]
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
    }
    try folder.publish(sites[0])
    try folder.publish(["a": "file"])
    try folder.publish(sites[1])
    #expect(contents(folder.output) == expected(sites[1]))
  }

  @Test func manyThreadsWriteAtOnce() throws {
    for turn in 0..<3 {
      let tree = try OutputTree(output: folder.output, isDurable: false)
      DispatchQueue.concurrentPerform(iterations: 8) { worker in
        for number in stride(from: worker, to: 1000, by: 8) {
          let text = number % 3 == 0 ? "\(number) in \(turn)" : "\(number)"
          #expect(throws: Never.self) { try tree.write("en/\(number / 4)/\(number).html", Array(text.utf8)) }
        }
      }
      let changed = turn == 0 ? 1000 : 334
      #expect(try tree.publish() == .init(written: changed, unchanged: 1000 - changed, removed: 0))
      for number in 0..<1000 {
        let page = number % 3 == 0 ? "\(number) in \(turn)" : "\(number)"
        #expect(text(of: folder.output + "/en/\(number / 4)/\(number).html") == page)
      }
    }
  }

  @Test func neverDatesAHardLink() throws {
    try folder.publish(["a": "one"])
    try FileManager.default.linkItem(atPath: folder.output + "/a", toPath: folder.path + "/kept")
    let date = try status(folder.path + "/kept").modified
    try folder.publish(["a": "two"])
    try folder.publish(["a": "one"])
    #expect(try status(folder.path + "/kept").modified == date)
    #expect(try status(folder.output + "/a").modified > date)
  }

  @Test func neverWritesThroughAHardLink() throws {
    let site = ["a": "one", "b": "two"]
    try folder.publish(site)
    try folder.publish(site)
    // Somebody keeps the old site by hard links, as `cp -al` does; both trees in turn.
    let kept = folder.path + "/kept"
    for _ in 0..<2 {
      try? FileManager.default.removeItem(atPath: kept)
      try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
      for (path, text) in contents(folder.output) {
        try FileManager.default.linkItem(atPath: folder.output + "/" + path, toPath: kept + "/" + path)
        #expect(!text.isEmpty)
      }
      let before = contents(kept)
      let dates = try before.keys.sorted().map { try status(kept + "/" + $0).modified }
      for _ in 0..<4 { try folder.publish(["a": "\(UInt.random(in: 0...UInt.max))", "b": "two"]) }
      #expect(contents(kept) == before)
      #expect(try before.keys.sorted().map { try status(kept + "/" + $0).modified } == dates)
    }
  }
}
