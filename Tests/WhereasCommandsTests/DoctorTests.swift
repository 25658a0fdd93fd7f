import Foundation
import TestSupport
import Testing

@testable import WhereasCommands

/// `whereas doctor`, and how programs are found.
@Suite struct DoctorTests {
  @Test func `programs are found, asked for their version, or named with how to get them`() throws {
    try withTemporaryFolder { folder in
      try program("echo 'pdftohtml version 22.12.0'; echo 'Copyright …'", named: "pdftohtml", in: folder)
      try program("echo 'pdftotext version 22.12.0' >&2", named: "pdftotext", in: folder)
      // Whoever runs the tests may have named a Pagefind of their own.
      let outcome = try Command.whereas(
        "doctor", in: folder, environment: ["PATH": folder.path, "WHEREAS_PAGEFIND": "\(folder.path)/pagefind"])
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "whereas \(ProgramFacts.version)")
      #expect(lines.contains { $0.hasPrefix("pagefind   is missing") })
      #expect(lines.contains { $0.contains("https://pagefind.app") })
      #expect(lines.contains { $0.hasPrefix("pdftohtml  22.12.0 ") })
      #expect(lines.contains { $0.hasPrefix("pdftotext  22.12.0 ") })
      #expect(lines.contains { $0.hasSuffix("\(folder.lastPathComponent)/pdftohtml") })
    }
  }

  @Test func `a program that fails is told from one that is missing`() throws {
    try withTemporaryFolder { folder in
      try program("exit 3", named: "pdftohtml", in: folder)
      let outcome = try Command.whereas("doctor", in: folder, environment: ["PATH": folder.path])
      #expect(outcome.output.contains("pdftohtml  does not run"))
    }
  }

  @Test func `a variable names a program outside the path, and stands above it`() throws {
    try withTemporaryFolder { folder in
      let file = try program("exit 0", named: "pagefind", in: folder)
      let tool = OptionalTool.pagefind
      #expect(tool.find(in: ["PATH": "/nowhere:\(folder.path)"]) == file.path)
      #expect(tool.find(in: ["WHEREAS_PAGEFIND": file.path]) == file.path)
      #expect(tool.find(in: ["WHEREAS_PAGEFIND": "/nowhere", "PATH": folder.path]) == nil)
      #expect(tool.find(in: [:]) == nil)
    }
  }

  @Test(arguments: [("pagefind 1.5.2\n", "1.5.2"), ("pandoc 2.17.1.1", "2.17.1.1"), ("no number", nil)])
  func `the version is the first number with dots`(text: String, version: String?) {
    #expect(OptionalTool.version(in: text) == version)
  }

  @discardableResult
  private func program(_ script: String, named name: String, in folder: URL) throws -> URL {
    let file = folder.appending(path: name)
    try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file
  }
}
