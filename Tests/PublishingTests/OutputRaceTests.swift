import Foundation
import Testing

@testable import Publishing

/// Foreign files that change in the very moment in which the two trees change places.
@Suite struct OutputRaceTests {
  let folder: TestFolder
  let site = ["index.html": "home", "en/a/index.html": "A"]

  init() throws {
    folder = try TestFolder()
    try folder.publish(["old.html": "old", "en/a/index.html": "old"])
    try folder.put("own/kept", "kept")
    try folder.put("CNAME", "example.org")
  }

  /// A fault that does something to Output just before the exchange, once.
  private func beforeExchange(_ act: @escaping @Sendable () throws -> Void) -> Fault {
    let isDone = Locked(false)
    return { change, _ in
      if change == .exchange, !isDone.withLock({ $0 }) {
        isDone.withLock { $0 = true }
        #expect(throws: Never.self) { try act() }
      }
      return 0
    }
  }

  @Test func aNewFileIsBroughtOver() throws {
    let fault = beforeExchange { [folder] in
      try folder.put("late", "late")
      try folder.put("own/late", "late in a folder")
      try folder.put("own/new/deep", "late and deep")
      try folder.put("en/a/late", "late beside a page")
      try folder.put("new/late", "late in a new folder")
    }
    try folder.publish(site, fault: fault)
    let all = expected(
      site.merging([
        "own/kept": "kept", "CNAME": "example.org", "late": "late", "own/late": "late in a folder",
        "own/new/deep": "late and deep", "en/a/late": "late beside a page", "new/late": "late in a new folder",
      ]) { $1 })
    for _ in 0..<3 {
      #expect(contents(folder.output) == all)
      try folder.publish(site)
    }
  }

  @Test func aFileSavedAgainIsBroughtOver() throws {
    let fault = beforeExchange { [folder] in
      try Data("example.com".utf8).write(to: URL(fileURLWithPath: folder.output + "/CNAME"), options: .atomic)
    }
    try folder.publish(site, fault: fault)
    for _ in 0..<3 {
      #expect(text(of: folder.output + "/CNAME") == "example.com")
      try folder.publish(site)
    }
  }

  @Test func aNewFileInPlaceOfAPageIsNamedAndKept() throws {
    let error = try #require(throws: OutputError.self) {
      try folder.publish(site, fault: beforeExchange { [folder] in try folder.put("index.html", "mine") })
    }
    #expect(error.kind == .foreignFileAppeared)
    #expect(error.path == folder.stage + "/index.html")
    #expect(text(of: error.path) == "mine")
    let published = expected(site.merging(["own/kept": "kept", "CNAME": "example.org"]) { $1 })
    #expect(contents(folder.output) == published)
    // It is kept until somebody has looked at it.
    #expect(throws: error) { try folder.publish(site) }
    #expect(contents(folder.output) == published)
    try FileManager.default.moveItem(atPath: error.path, toPath: folder.output + "/mine.html")
    try folder.publish(site)
    #expect(contents(folder.output) == published.merging(["mine.html": "mine"]) { $1 })
  }

  @Test func aNewFileSurvivesABuildKilledRightAfterTheExchange() throws {
    let isExchanged = Locked(false)
    let fault: Fault = { [folder] change, _ in
      // Everything after the exchange fails, as if there were no process any more.
      if isExchanged.withLock({ $0 }) { return EIO }
      if change == .exchange {
        isExchanged.withLock { $0 = true }
        #expect(throws: Never.self) { try folder.put("late", "late") }
      }
      return 0
    }
    #expect(throws: OutputError.self) { try folder.publish(site, fault: fault) }
    #expect(text(of: folder.output + "/index.html") == "home")
    #expect(text(of: folder.output + "/late") == nil)
    // It is back before the next build does anything else, which may be killed as well.
    do { _ = try OutputTree(output: folder.output) }
    #expect(text(of: folder.output + "/late") == "late")
    for _ in 0..<3 {
      try folder.publish(site)
      #expect(text(of: folder.output + "/late") == "late")
    }
  }

  @Test func aFileThatGoesIsNoError() throws {
    try folder.publish(site)
    let isDone = Locked(false)
    let fault: Fault = { [folder] change, name in
      if change == .link, name == "CNAME", !isDone.withLock({ $0 }) {
        isDone.withLock { $0 = true }
        #expect(throws: Never.self) { try folder.remove("CNAME") }
      }
      return 0
    }
    try folder.publish(site, fault: fault)
    #expect(isDone.withLock { $0 })
    // It may have come back: a file too many is better than one too few.
    try? folder.remove("CNAME")
    for _ in 0..<2 {
      #expect(contents(folder.output) == expected(site.merging(["own/kept": "kept"]) { $1 }))
      try folder.publish(site)
    }
  }
}
