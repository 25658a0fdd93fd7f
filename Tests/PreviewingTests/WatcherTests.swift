import Foundation
import Publishing
import Testing

@testable import Previewing

/// What is told of changes in Content. A test waits for what it caused, never for a time.
@Suite(.timeLimit(.minutes(2))) struct WatcherTests {
  private static let text = "Content/en/rivers.md"

  @Test(arguments: [false, true])
  func `changes are heard of, in new folders too`(isPolling: Bool) async throws {
    let folder = try PreviewFolder()
    let before = Polling.stamp(of: folder.path)
    try await watching(folder, isPolling: isPolling) { changes in
      for (path, text) in [
        (Self.text, "x"), ("Content/de/seas.md", "y"), ("Content/de/seas.md", "z"),
        ("Content/static/a/b.css", "p {}"), ("Content/static/a/b.css", "p { }"),
      ] {
        // The first look of one who polls, or the watch of a new folder, comes before the next change.
        try await Task.sleep(for: isPolling ? Watcher.interval * 2 : .milliseconds(50))
        try folder.write(path, text)
        #expect(await changes.next() != nil, "\(path)")
      }
    }
    #expect(Polling.stamp(of: folder.path) != before)
  }

  #if os(Linux)
    @Test func `the file that was saved is named, however an editor saves it`() async throws {
      let folder = try PreviewFolder()
      try await watching(folder) { changes in
        try folder.write(Self.text, "written")
        #expect(await changes.name([Self.text]))
        try folder.write("Content/en/.rivers.md.swp", "aside")
        try folder.move("Content/en/.rivers.md.swp", Self.text)
        #expect(await changes.name([Self.text, "Content/en/.rivers.md.swp"]))
        try folder.move(Self.text, "Content/en/rivers.md~")
        try folder.write(Self.text, "anew")
        #expect(await changes.name([Self.text, "Content/en/rivers.md~"]))
        try folder.remove("Content/en/lakes.md")
        #expect(await changes.name(["Content/en/lakes.md"]))
        try folder.write("Content/static/map.txt", "other")
        #expect(await changes.name(["Content/static/map.txt"]))
      }
    }

    @Test func `whatever happens to folders may be anything`() async throws {
      let folder = try PreviewFolder()
      try await watching(folder) { changes in
        try folder.write("Content/de/rivers.md", "x")
        #expect(await changes.mayBeAny())
        try folder.move("Content/de", "Content/nl")
        #expect(await changes.mayBeAny())
        // Under its new name, from when that was heard of.
        repeat { try folder.write("Content/nl/rivers.md", "y") } while await !changes.name(["Content/nl/rivers.md"])
        try folder.remove("Content")
        #expect(await changes.mayBeAny())
        try folder.write(Self.text, "z")
        #expect(await changes.mayBeAny())
      }
    }

    @Test func `what was told while nobody listened is one change, and none of it is lost`() async throws {
      let folder = try PreviewFolder()
      try await watching(folder) { changes in
        let paths = Set((0..<200).map { "Content/en/text-\($0).md" })
        for path in paths { try folder.write(path, "x") }
        #expect(await changes.name(paths))
      }
    }

    @Test func `when more changes than the system keeps, anything may have changed`() async throws {
      let folder = try PreviewFolder()
      let most = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      let count = try #require(Int(most.trimmingCharacters(in: .whitespacesAndNewlines)))
      let news = UnheardChanges()
      let inotify = try #require(Inotify(root: folder.path, news: news))
      inotify.suspend()
      // Each rename is two events, and no two that follow each other are the same.
      for _ in 0...(count / 4 + 1) {
        try folder.move(Self.text, "Content/en/other.md")
        try folder.move("Content/en/other.md", Self.text)
      }
      inotify.resume()
      var heard = ContentChanges.none
      for await _ in news.signals {
        if let changes = news.take() { heard.add(changes) }
        if heard == .any { break }
      }
      #expect(heard == .any)
      inotify.end()
    }
  #endif

  private func watching(
    _ folder: PreviewFolder, isPolling: Bool = false, _ body: (inout HeardChanges) async throws -> Void
  ) async throws {
    let watcher = Watcher(root: folder.path, isPolling: isPolling)
    let (heard, told) = AsyncStream<ContentChanges>.makeStream()
    let running = Task { await watcher.run { told.yield($0) } }
    defer { running.cancel() }
    var changes = HeardChanges(heard: heard.makeAsyncIterator())
    try await body(&changes)
  }
}

/// What a test hears of changes.
private struct HeardChanges {
  var heard: AsyncStream<ContentChanges>.Iterator

  mutating func next() async -> ContentChanges? { await heard.next() }

  /// Whether all of some files are named before it is told that anything may have changed.
  mutating func name(_ paths: Set<String>) async -> Bool {
    var named: Set<String> = []
    while !paths.isSubset(of: named) {
      guard case .files(let files) = await heard.next() else { return false }
      named.formUnion(files)
    }
    return true
  }

  /// Whether it is told that anything may have changed.
  mutating func mayBeAny() async -> Bool {
    while let changes = await heard.next() {
      if changes == .any { return true }
    }
    return false
  }
}
