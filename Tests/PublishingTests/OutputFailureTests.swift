import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One change of the site that needs every kind of change to the disk.
struct Step {
  static let old = [
    "index.html": "home", "en/a/index.html": "A", "en/b/index.html": "B", "gone/deep/index.html": "gone",
    "flip": "file",
  ]
  static let new = [
    "index.html": "home 2", "en/a/index.html": "A", "en/c/index.html": "C", "flip/index.html": "folder", "back": "old",
  ]
  static let older = ["index.html": "home 0", "en/a/index.html": "A", "back": "old", "flip/index.html": "folder"]
  static let foreign = [".gitkeep": "", "own/file": "mine", "en/b/note": "mine, too"]

  /// Output in three generations, the last of them `old`, with foreign files in it; one of them new.
  static func prepare() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.publish(older)
    try folder.put("own/file", "mine")
    try folder.put("own/leaving", "for now")
    try folder.publish(new)
    try folder.publish(older)
    try folder.publish(old)
    try folder.put(".gitkeep", "")
    try folder.put("en/b/note", "mine, too")
    try folder.remove("own/leaving")
    return folder
  }

  static func tree(_ pages: [String: String]) -> [String: String] {
    expected(pages.merging(foreign) { page, _ in page })
  }

  /// Whether Output is exactly the old or exactly the new site; nil if it is neither.
  static func isNew(_ folder: TestFolder) -> Bool? {
    let found = contents(folder.output)
    return found == tree(new) ? true : found == tree(old) ? false : nil
  }
}

/// What happens when the disk fails or the process ends at any of the changes that a build makes.
@Suite struct OutputFailureTests {
  /// How many changes the build from `old` to `new` makes.
  private func countChanges(_ isExchangeRefused: Bool) throws -> Int {
    let log = ChangeLog()
    let folder = try Step.prepare()
    try folder.publish(Step.new, isDurable: true, fault: log.refusing(isExchangeRefused))
    #expect(Step.isNew(folder) == true)
    return log.all.count
  }

  /// A fault that fails the change `number` alone, or it and all after it, as if the process had ended.
  private func fault(at number: Int, forever: Bool, _ isExchangeRefused: Bool) -> Fault {
    let count = Locked(0)
    return { change, _ in
      let now = count.withLock { count in
        defer { count += 1 }
        return count
      }
      if now == number || (forever && now > number) { return ENOSPC }
      return isExchangeRefused && change == .exchange ? EINVAL : 0
    }
  }

  @Test(arguments: [false, true])
  func oneChangeFails(isExchangeRefused: Bool) throws {
    for number in 0..<(try countChanges(isExchangeRefused)) {
      let folder = try Step.prepare()
      let result = Result {
        try folder.publish(
          Step.new, isDurable: true, fault: fault(at: number, forever: false, isExchangeRefused))
      }
      switch result {
      case .success: #expect(Step.isNew(folder) == true, "change \(number)")
      case .failure(let error): #expect((error as? OutputError)?.kind != .system, "change \(number): \(error)")
      }
      #expect(Step.isNew(folder) != nil, "change \(number): \(contents(folder.output))")
      try folder.publish(Step.new)
      #expect(Step.isNew(folder) == true, "after change \(number)")
      try folder.publish(Step.old)
      #expect(Step.isNew(folder) == false, "after change \(number)")
    }
  }

  @Test(arguments: [false, true])
  func theProcessEnds(isExchangeRefused: Bool) throws {
    for number in 0..<(try countChanges(isExchangeRefused)) {
      let folder = try Step.prepare()
      let fault = fault(at: number, forever: true, isExchangeRefused)
      let tree = try? OutputTree(output: folder.output, isDurable: true, fault: fault)
      for (path, text) in Step.new { try? tree?.write(path, Array(text.utf8)) }
      _ = try? tree?.publish()
      tree?.lock.release()
      if isExchangeRefused, !FileManager.default.fileExists(atPath: folder.output) {
        // Between two renames; the next build brings it back before it does anything else.
        try OutputTree(output: folder.output).discard()
      }
      #expect(Step.isNew(folder) != nil, "change \(number): \(contents(folder.output))")
      try folder.publish(Step.new)
      #expect(Step.isNew(folder) == true, "after change \(number)")
      try folder.publish(Step.old)
      #expect(Step.isNew(folder) == false, "after change \(number)")
    }
  }

  @Test func anOutputMadeBetweenTheTwoRenamesIsNoObstacle() throws {
    let folder = try Step.prepare()
    try FileManager.default.moveItem(atPath: folder.output, toPath: folder.path + "/.Output.previous")
    try FileManager.default.createDirectory(atPath: folder.output, withIntermediateDirectories: true)
    try OutputTree(output: folder.output).discard()
    #expect(Step.isNew(folder) == false)
  }

  @Test(arguments: [
    (ENOSPC, OutputError.Kind.noSpace), (EDQUOT, .noSpace), (EROFS, .readOnly), (EACCES, .permission), (EIO, .system),
  ])
  func anErrorSaysWhatHappenedAndWhatToDo(code: CInt, kind: OutputError.Kind) throws {
    let folder = try Step.prepare()
    let error = try #require(throws: OutputError.self) {
      try folder.publish(Step.new) { change, name in change == .writeBytes && name == "index.html" ? code : 0 }
    }
    #expect(error.kind == kind && error.path == folder.stage + "/index.html")
    #expect(error.reason == String(cString: strerror(code)))
    #expect((error.hint == nil) == (kind == .system))
    #expect(error.description.hasPrefix("\(folder.stage)/index.html: \(error.reason)"))
  }

  @Test func whatAFailedWriteLeftIsNotTrusted() throws {
    let folder = try TestFolder()
    for text in ["old1", "old2"] { try folder.publish(["page": text]) }
    #expect(throws: OutputError.self) {
      try folder.publish(["page": "new1"]) { change, name in change == .removeFile && name == "page" ? EIO : 0 }
    }
    try folder.publish(["page": "new1"])
    #expect(text(of: folder.output + "/page") == "new1")
  }

  @Test(arguments: [EXDEV, EBUSY])
  func aFolderThatCannotBeExchangedIsNamed(code: CInt) throws {
    let folder = try Step.prepare()
    let error = try #require(throws: OutputError.self) {
      try folder.publish(Step.new) { change, _ in change == .exchange ? code : 0 }
    }
    #expect(error.kind == .cannotBeExchanged && error.path == folder.output)
    #expect(Step.isNew(folder) == false)
  }

  @Test func aForeignFileThatCannotBeLinkedIsNamed() throws {
    let folder = try Step.prepare()
    let error = try #require(throws: OutputError.self) {
      try folder.publish(Step.new) { change, name in change == .link && name == "own/file" ? EPERM : 0 }
    }
    #expect(error.kind == .foreignFileNotLinked && error.path == folder.output + "/own/file")
    #expect(Step.isNew(folder) == false)
  }
}

extension ChangeLog {
  /// Logs, and refuses the exchange if asked to, as some file systems do.
  func refusing(_ isExchangeRefused: Bool) -> Fault {
    { change, name in
      _ = self.fault(change, name)
      return isExchangeRefused && change == .exchange ? EINVAL : 0
    }
  }
}
