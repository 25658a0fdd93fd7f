internal import Diagnostics

/// What can be wrong with a file as Markdown. The wording of all of it stands here.
package enum CommonMarkRule: String, CaseIterable, Sendable {
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"
  case nestingTooDeep = "nesting-too-deep"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
}

extension Diagnostic {
  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.invalidUTF8, at: location, "this byte is not UTF-8 text",
      hints: ["save the file with the encoding UTF-8"])
  }

  static func controlCharacter(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .error, rule: CommonMarkRule.controlCharacter, at: location,
      "control character U+00\(digits.count == 1 ? "0" : "")\(digits) cannot stand in a page",
      hints: ["delete it; it often comes along when text is copied from a PDF"])
  }

  static func fileTooLarge(bytes: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.fileTooLarge, at: location,
      "the file has \(bytes >> 20) MiB, more than the \(limit >> 20) MiB that one text may have",
      hints: ["split it into several resolutions"])
  }

  static func nestingTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.nestingTooDeep, at: location,
      "quotes, lists or emphasis are nested more than \(limit) deep", hints: ["flatten the nesting"])
  }

  static func rawHTML(_ html: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.rawHTML, at: location, "raw HTML is not published: \(html)",
      hints: ["write it as Markdown, or put a backslash before < to print it as it stands"])
  }

  static func unsafeLink(scheme: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.unsafeLink, at: location, "a link with the scheme “\(scheme):” is not published",
      hints: ["link to an https: address, or to a file of this site"])
  }
}
