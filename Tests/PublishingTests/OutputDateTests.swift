import Foundation
import Testing

@testable import Publishing

/// A page keeps its date as long as its bytes are the same, although two trees change places with every build.
@Suite struct OutputDateTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func date(_ page: String) throws -> FileDate {
    try status(folder.output + "/" + page).modified
  }

  private func setDate(_ page: String, _ date: FileDate) throws {
    #expect(try Folder(folder.output, fault: nil).setDate(page, date) == 0)
  }

  @Test func anUnchangedPageKeepsItsDate() throws {
    try folder.publish(["same": "same", "other": "0"])
    let first = try date("same")
    for turn in 1...6 {
      try folder.publish(["same": "same", "other": "\(turn)", "new\(turn)": "new"])
      #expect(try date("same") == first)
    }
  }

  @Test func aDateNeverGoesBackWhenAPageChangesToAndFro() throws {
    var last = FileDate(seconds: 0, nanoseconds: 0)
    var shown = ""
    for text in ["a", "b", "a", "b", "a", "a", "b", "b", "a", "c", "c", "a", "b", "", "", "b"] {
      try folder.publish(["page": text, "kept": "kept"])
      let date = try date("page")
      #expect(text == shown ? date == last : date > last)
      (last, shown) = (date, text)
    }
  }

  @Test func aDateNeverGoesBackWhenTheClockDoes() throws {
    let future = FileDate(seconds: FileDate.now.seconds + 1000, nanoseconds: 999_999_999)
    try folder.publish(["page": "a", "back": "a"])
    try folder.publish(["page": "b", "back": "b"])
    try setDate("page", future)
    try setDate("back", future)
    try folder.publish(["page": "c", "back": "a"])
    let next = FileDate(seconds: future.seconds + 1, nanoseconds: 0)
    #expect(try date("page") == next && date("back") == next)
    try folder.publish(["page": "c", "back": "a"])
    #expect(try date("page") == next && date("back") == next)
  }

  @Test(arguments: ["longer than before", "BBBB", ""])
  func aPageEditedByHandIsRestored(edit: String) throws {
    let site = ["page": "AAAA", "other": "O"]
    try folder.publish(site)
    try folder.publish(site)
    try folder.put("page", edit)
    let edited = try date("page")
    try folder.publish(site)
    #expect(contents(folder.output) == site)
    let restored = try date("page")
    // Its readers saw the edit, so the restored page is newer.
    #expect(restored > edited)
    for _ in 0..<4 {
      try folder.publish(site)
      #expect(contents(folder.output) == site)
      #expect(try date("page") == restored)
    }
    let log = ChangeLog()
    try folder.publish(site, fault: log.fault)
    #expect(log.names(.createFile) == [Manifest.name])
  }

  @Test func aPageTouchedByHandKeepsItsNewDate() throws {
    let site = ["page": "AAAA"]
    try folder.publish(site)
    try folder.publish(site)
    let touched = FileDate(seconds: 1_900_000_000, nanoseconds: 5)
    try setDate("page", touched)
    for _ in 0..<4 {
      try folder.publish(site)
      #expect(try date("page") == touched)
    }
    let log = ChangeLog()
    try folder.publish(site, fault: log.fault)
    #expect(log.names(.createFile) == [Manifest.name])
  }

  @Test func aPageRemovedByHandIsRestored() throws {
    let site = ["en/page": "AAAA", "other": "O"]
    for _ in 0..<3 { try folder.publish(site) }
    for removed in ["en/page", "en", "other"] {
      try folder.remove(removed)
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
      try folder.publish(site)
      #expect(contents(folder.output) == expected(site))
    }
  }

  @Test func aDiscardedBuildChangesNoDates() throws {
    let site = ["page": "A", "other": "O"]
    for _ in 0..<3 { try folder.publish(site) }
    let dates = try ["page", "other"].map(date)
    for text in ["B", "C", "B"] {
      let tree = try OutputTree(output: folder.output)
      try tree.write("page", Array(text.utf8))
      try tree.write("new/page", Array(text.utf8))
      tree.discard()
      #expect(contents(folder.output) == site)
    }
    #expect(try ["page", "other"].map(date) == dates)
    // What they left in the stage serves the next build; what the site has no longer goes.
    let log = ChangeLog()
    #expect(try folder.publish(site, fault: log.fault) == .init(written: 0, unchanged: 2, removed: 0))
    #expect(log.names(.createFile) == [Manifest.name, "page"])
    #expect(contents(folder.output) == site)
    #expect(try ["page", "other"].map(date) == dates)
  }
}
