import Foundation
import Importing
import TestSupport
import Testing

/// Files that want to do harm, or are broken.
struct HostileTests {
  @Test(arguments: ["a.docx", "a.odt", "a.pdf", "a.xml", "a.rtf"])
  func `what is no such file is refused`(name: String) {
    #expect(throws: ImportError.self) { try Imports.read(name, Array("nothing of the kind".utf8)) }
  }

  @Test func `a part that says it is huge is not unpacked`() throws {
    var bytes = WordFile.bytes(WordFile.paragraph("1. One."))
    // The size of the first part, in the directory: four bytes after the size of its packed form.
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]))
    for (offset, byte) in [0xFF, 0xFF, 0xFF, 0x7F].enumerated() {
      bytes[directory.lowerBound + 24 + offset] = UInt8(byte)
    }
    #expect(throws: ImportError.tooLarge(part: "word/document.xml")) { try Imports.read("a.docx", bytes) }
  }

  @Test func `a document type in XML is refused, before anything is expanded or fetched`() {
    let entity = #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#
    #expect(throws: ImportError.documentType) {
      try Imports.read("a.xml", Array((entity + "<akomaNtoso>&x;</akomaNtoso>").utf8))
    }
    let word = Archive.bytes([("word/document.xml", entity + "<w:document/>")])
    #expect(throws: ImportError.documentType) { try Imports.read("a.docx", word) }
  }

  @Test func `elements that stand too deep within each other are refused`() {
    let html = String(repeating: "<div>", count: 100_000) + "1. One."
    #expect(throws: ImportError.nestingTooDeep) { try Imports.read("a.html", Array(html.utf8)) }
  }

  @Test(arguments: 0..<200)
  func `cut and damaged files never end the program`(seed: Int) throws {
    let whole = WordFile.bytes(
      WordFile.paragraph("1. One.", list: 1),
      ["numbering": WordFile.list(1, [("decimal", "%1.")]) + WordFile.use(1, of: 1)])
    var bytes = Array(whole.prefix(whole.count - seed % 7 * 11))
    for step in 1..<6 { bytes[(seed * 7919 * step) % bytes.count] ^= UInt8(truncatingIfNeeded: seed &* step) }
    _ = try? Imports.read("a.docx", bytes)
    _ = try? Imports.read("a.html", bytes)
    _ = try? Imports.read("a.txt", bytes)
  }

  @Test func `a program that is missing is named with how to get it`() {
    let none = InstalledTools { _ in nil }
    let error = #expect(throws: ImportError.self) { try Imports.read("a.pdf", Array("%PDF-1.4".utf8), tools: none) }
    #expect(error.map { "\($0)".contains("pdftohtml") && "\($0)".contains("poppler") } == true)
  }

  @Test func `a program that says too much, fails or does not end is stopped`() throws {
    try withTemporaryFolder { folder in
      func tool(_ script: String) throws -> InstalledTools {
        let file = folder.appending(path: "tool")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return InstalledTools(seconds: 1, largestOutput: 1 << 16) { _ in file.path }
      }
      let pdf = Array("%PDF-1.4".utf8)
      #expect(throws: ImportError.tooLarge(part: "text")) { try Imports.read("a.pdf", pdf, tools: tool("exec yes")) }
      #expect(throws: ImportError.toolTooSlow("pdftohtml", seconds: 1)) {
        try Imports.read("a.pdf", pdf, tools: tool("exec sleep 60"))
      }
      #expect(throws: ImportError.toolFailed("pdftohtml", said: "no good")) {
        try Imports.read("a.pdf", pdf, tools: tool("echo no good >&2; exit 3"))
      }
    }
  }
}
