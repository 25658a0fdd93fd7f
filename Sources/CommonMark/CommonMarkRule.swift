public import Diagnostics

/// What can be wrong with a file as Markdown. The wording of all of it stands here.
public enum CommonMarkRule: String, CaseIterable, Sendable {
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"
  case tooManyImages = "too-many-images"
  case tooManyProblems = "too-many-problems"
  case nestingTooDeep = "nesting-too-deep"
  case rawHTML = "raw-html"
  case unclosedComment = "unclosed-comment"
  case unsafeLink = "unsafe-link"
}

extension Diagnostic {
  /// Whether a file is not in UTF-8, so that nothing else that is said of it would help.
  public var isOfEncoding: Bool { rule == CommonMarkRule.invalidUTF8.rawValue }

  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.invalidUTF8, at: location, "this byte is not UTF-8 text",
      hints: ["save the file with the encoding UTF-8; it seems to be in an older one, such as Windows-1252"])
  }

  static func utf16(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.invalidUTF8, at: location, "the file is in UTF-16",
      hints: ["save the file with the encoding UTF-8"])
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .error, rule: CommonMarkRule.controlCharacter, at: location, "the character U+\(code) cannot stand in a page",
      hints: ["delete it; it often comes along when text is copied from a PDF or converted from an old encoding"])
  }

  static func fileTooLarge(bytes: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.fileTooLarge, at: location,
      "the file has \((bytes >> 20) + 1) MiB, more than the \(limit >> 20) MiB that one text may have",
      hints: ["split it into several resolutions"])
  }

  static func tooManyImages(_ count: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.tooManyImages, at: location,
      "the file has \(count) images, more than the \(limit) that one text may have",
      hints: ["check that it is the right file, and text"])
  }

  static func tooManyProblems(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.tooManyProblems, at: location,
      "the file has more than \(limit) problems; those from here on are not listed",
      hints: ["check that it is the right file, and text"])
  }

  static func nestingTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.nestingTooDeep, at: location,
      "quotes, lists or emphasis are nested more than \(limit) deep", hints: ["flatten the nesting"])
  }

  static func rawHTML(_ html: String, at location: SourceLocation) -> Diagnostic {
    let hint =
      html.hasPrefix("<")
      ? "write it as Markdown, or put a backslash before < to print it as it stands"
      : "put the comment on a line of its own: the rest of its last line counts as part of it"
    return Diagnostic(
      .error, rule: CommonMarkRule.rawHTML, at: location, "raw HTML is not published: \(html)", hints: [hint])
  }

  static func unclosedComment(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.unclosedComment, at: location,
      "this comment never ends, so the text after it is missing", hints: ["end it with -->"])
  }

  static func unsafeLink(scheme: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: CommonMarkRule.unsafeLink, at: location, "a link with the scheme “\(scheme):” is not published",
      hints: ["link to an https: address, or to a file of this site"])
  }
}
