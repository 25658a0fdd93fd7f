internal import Diagnostics

/// What is said of links and images.
extension Diagnostic {
  static func deadLink(_ target: String, problem: String, nearest: [String], at place: SourceLocation) -> Diagnostic {
    let hint =
      nearest.isEmpty
      ? "link to a provision as #para_3, to a resolution as its-file-name.md#rec_B"
      : "did you mean \(nearest.joined(separator: " or "))?"
    return Diagnostic(
      .error, rule: SiteRule.deadLink, at: place, "the link \(target) leads nowhere: \(problem)", hints: [hint])
  }

  static func linkToDraft(_ target: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.deadLink, at: place,
      "the link \(target) leads nowhere: it is a draft, which is not published",
      hints: ["take `draft: true` out of its head when it is to be published, or leave the link out until then"])
  }

  static func remoteImage(_ target: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.remoteImage, at: place, "the image \(target) is not a file of this site",
      hints: ["put the file into Content/static and write ../static/its-name.png"])
  }

  /// - Parameter name: of the file, as the link has it.
  static func nameInOtherCharacters(_ target: String, file name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.deadLink, at: place,
      "the link \(target) leads nowhere: the name of the file looks the same, and is spelt with other characters",
      hints: [
        "an é can be one character or an e and an accent: rename the file to \(name) as the link has it, or copy the name of the file into the link"
      ])
  }
}
