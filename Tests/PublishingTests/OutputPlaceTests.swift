import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where Output may stand, and that one build at a time has it.
@Suite struct OutputPlaceTests {
  @Test(.timeLimit(.minutes(10)), arguments: ["Output/.whereas-manifest", ".Output.stage", "Output/index.html"])
  func aPipeIsNotWaitedFor(path: String) throws {
    let folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: folder.output, withIntermediateDirectories: true)
    try #require(mkfifo(folder.path + "/" + path, 0o600) == 0)
    _ = try? folder.publish(["index.html": "home"])
    _ = try? folder.publish(["index.html": "other"])
    let page = folder.output + "/index.html"
    if path == "Output/index.html" {
      // It is somebody else's and stays.
      #expect(try status(page).raw.st_mode & S_IFMT == S_IFIFO)
    } else {
      #expect(text(of: page) == "other")
    }
  }

  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func publish(to output: String) throws -> String {
    let tree = try OutputTree(output: output, isDurable: false)
    try tree.write("page", Array(output.utf8))
    _ = try tree.publish()
    return tree.path
  }

  private func expectError(_ kind: OutputError.Kind, _ output: String, _ location: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: OutputError.self, sourceLocation: location) { try publish(to: output) }
    #expect(error?.kind == kind, sourceLocation: location)
    #expect(error?.hint != nil, sourceLocation: location)
  }

  @Test func allSpellingsMeanTheSameFolder() throws {
    let up = String(repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "Output")
    for _ in 0..<2 {
      for spelling in ["/Output", "/Output/", "/Output///", "/./Output", "/Output/../Output", "/link", "/link/"] {
        // The link leads nowhere before there is an Output.
        for base in [folder.path, up + folder.path.dropFirst()] {
          #expect(try publish(to: base + spelling) == folder.output)
          #expect(text(of: folder.output + "/page") == base + spelling)
        }
      }
    }
    #expect(try status(folder.path + "/link").isLink)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == [".Output.lock", ".Output.stage", "Output", "link"])
  }

  @Test func missingFoldersAreMade() throws {
    #expect(try publish(to: folder.path + "/a/b c/ü") == folder.path + "/a/b c/ü")
    #expect(text(of: folder.path + "/a/b c/ü/page") != nil)
  }

  @Test func whatCannotBeOutput() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/nowhere", withDestinationPath: "missing")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/to-file", withDestinationPath: "file")
    expectError(.notAFolder, "")
    expectError(.notAFolder, folder.path + "/file")
    expectError(.notAFolder, folder.path + "/to-file")
    expectError(.notAFolder, folder.path + "/nowhere")
    expectError(.notAFolder, folder.path + "/file/Output")
    expectError(.cannotBeExchanged, "/")
    expectError(.cannotBeExchanged, ".")
    expectError(.cannotBeExchanged, "..")
    #expect(throws: OutputError.self) { try publish(to: folder.path + "/missing/..") }
  }

  @Test(.enabled(if: stat("/proc/self").map { $0.st_dev } != stat("/").map { $0.st_dev }, "needs a mount point"))
  func aMountPointCannotBeOutput() {
    expectError(.cannotBeExchanged, "/proc")
  }

  @Test func oneBuildAtATime() throws {
    let tree = try OutputTree(output: folder.output)
    for _ in 0..<2 { expectError(.anotherBuild, folder.output + "/") }
    _ = try publish(to: folder.path + "/Other")
    _ = try tree.publish()
    _ = try publish(to: folder.output)
    let discarded = try OutputTree(output: folder.output)
    expectError(.anotherBuild, folder.output)
    discarded.discard()
    discarded.discard()
    _ = try publish(to: folder.output)
    do { _ = try OutputTree(output: folder.output) }
    _ = try publish(to: folder.output)
  }

  @Test func aStageThatCameFromElsewhereIsNotUsed() throws {
    for _ in 0..<2 { try folder.publish(["a": "a", "en/b": "b"]) }
    // As in a copied or unpacked project: same manifest, other files; and links that lead out of it.
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: elsewhere + "/b"))
    try FileManager.default.copyItem(atPath: folder.stage, toPath: folder.path + "/copy")
    try FileManager.default.removeItem(atPath: folder.stage)
    try FileManager.default.removeItem(atPath: folder.path + "/copy/en")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/copy/en", withDestinationPath: elsewhere)
    try FileManager.default.moveItem(atPath: folder.path + "/copy", toPath: folder.stage)
    try folder.publish(["a": "a", "en/b": "new"])
    #expect(contents(folder.output) == ["a": "a", "en/b": "new", "en": "/"])
    #expect(contents(elsewhere) == ["b": "mine"])
  }

  @Test(arguments: ["", "whereas-manifest 1\n", "nonsense"])
  func aBrokenManifestMakesForeignFiles(manifest: String) throws {
    try folder.publish(["a": "a"])
    try folder.put(Manifest.name, manifest)
    let error = #expect(throws: OutputError.self) { try folder.publish(["a": "b"]) }
    #expect(error?.kind == .foreignFile)
    #expect(text(of: folder.output + "/a") == "a")
    try folder.remove("a")
    try folder.publish(["a": "b"])
    #expect(contents(folder.output) == ["a": "b"])
  }

  /// Pieces are handed out as the manifest grows, and no more of them after a failure.
  @Test func aLongManifestComesInPieces() {
    var lines = ManifestLines()
    for number in 0..<5000 {
      lines.append("en/text-\(number)/index.html".utf8.span.bytes, PageDigest(hash: UInt64(number), size: 9))
    }
    var pieces: [[UInt8]] = []
    let code = lines.write { piece in
      pieces.append(piece)
      return 0
    }
    #expect(code == 0 && pieces.count > 2)
    #expect(Array(pieces.joined()) == lines.text())
    #expect(Manifest(lines.text())?.count == 5000)
    var count = 0
    let failed = lines.write { _ in
      count += 1
      return 28
    }
    #expect(failed == 28 && count == 1)
  }

  @Test func aManifestThatLeadsOutOfTheTreeIsBroken() {
    for path in ["../a", "/a", "a/../../b"] {
      var lines = ManifestLines()
      lines.append(path.utf8.span.bytes, PageDigest(hash: 1, size: 2))
      #expect(Manifest(lines.text()) == nil)
    }
  }
}

private func stat(_ path: String) -> stat? {
  var raw = stat()
  return stat(path, &raw) == 0 ? raw : nil
}
