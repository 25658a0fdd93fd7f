import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A real process is killed while it publishes. (`OutputFailureTests` goes through every change, this through any moment.)
@Suite struct OutputKillTests {
  /// A site of many pages, so that there is time to be killed in.
  static func site(_ generation: Int) -> [String: String] {
    var pages = ["generation": "\(generation)"]
    for number in 0..<300 where number % 7 != generation % 7 {
      let text = number % 3 == 0 ? "\(generation)" : "all generations"
      pages["en/\(number)/index.html"] = String(repeating: "\(number) of \(text). ", count: 500)
    }
    return pages
  }

  /// Publishes generation after generation until the process is killed.
  static func publishUntilKilled(_ folder: String, from first: Int) throws {
    for generation in first..<1000 {
      let tree = try OutputTree(output: folder + "/Output", isDurable: false)
      let pages = site(generation).sorted { $0.key < $1.key }
      DispatchQueue.concurrentPerform(iterations: 2) { worker in
        for index in stride(from: worker, to: pages.count, by: 2) {
          try? tree.write(pages[index].key, Array(pages[index].value.utf8))
        }
      }
      _ = try tree.publish()
    }
  }

  @Test func anyMoment() async throws {
    let folder = try TestFolder()
    try folder.publish(Self.site(0))
    try folder.put("own/file", "mine")
    var shown = 0
    for turn in 0..<25 {
      let (path, first, delay) = (folder.path, shown + 1, UInt32.random(in: 0..<120_000))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, first = first as Int, delay = delay as UInt32] in
        Thread.detachNewThread {
          usleep(delay)
          kill(getpid(), SIGKILL)
        }
        try OutputKillTests.publishUntilKilled(path, from: first)
      }
      let found = contents(folder.output)
      let generation = found["generation"].flatMap { Int($0) }
      shown = try #require(generation, "turn \(turn)")
      #expect(found == Self.tree(shown), "turn \(turn): Output is not exactly generation \(shown)")
    }
    try folder.publish(Self.site(shown + 1))
    #expect(contents(folder.output) == Self.tree(shown + 1))
  }

  private static func tree(_ generation: Int) -> [String: String] {
    expected(site(generation).merging(["own/file": "mine"]) { $1 })
  }
}
