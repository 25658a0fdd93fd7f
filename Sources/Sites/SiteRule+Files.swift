public import Diagnostics

// The wording of what can be wrong with the files of Content, whatever they hold.
extension Diagnostic {
  /// A name that no address can hold, in `Content/static` or where a name of any file is asked.
  public static func unusableName(_ name: String, problem: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.invalidName, at: place, "the file name “\(name)” cannot be an address: \(problem)",
      hints: ["rename the file"])
  }

  /// An earlier version of a text that is not there.
  public static func orphanVersion(_ slug: Slug, at place: SourceLocation) -> Diagnostic {
    let current = slug.current ?? slug
    return Diagnostic(
      .error, rule: SiteRule.orphanVersion, at: place,
      "this is an earlier version of “\(current)”, which is not there",
      hints: ["add \(current).md, the text as it is now, or take the @ and the date out of the name"])
  }

  /// Two names in one folder that some file systems take for one.
  public static func clashingNames(_ name: String, _ other: String, at place: SourceLocation) -> Diagnostic {
    let isCase = name.lowercased().utf8.elementsEqual(other.lowercased().utf8)
    let difference = isCase ? "in capital and small letters" : "in how accents are encoded (NFC and NFD)"
    return Diagnostic(
      .warning, rule: SiteRule.clashingNames, at: place,
      "the names “\(other)” and “\(name)” differ only \(difference)",
      hints: ["rename one of them: on some computers and servers there can be only one"])
  }

  /// What stands where a file is expected and is none.
  public static func notAFile(_ name: String, problem: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.notAFile, at: place, "“\(name)” \(problem)",
      hints: ["put a file of that name there, or remove it"])
  }

  /// A symbolic link that is not followed.
  public static func refusedLink(_ name: String, problem: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.refusedLink, at: place, "the symbolic link “\(name)” \(problem)",
      hints: ["put the files themselves there, or remove the link"])
  }

  /// Links to folders of links to folders…, which double what there is to publish.
  public static func tooManyLinks(at place: SourceLocation, most: Int) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.refusedLink, at: place,
      "symbolic links lead to this folder under more than \(most) names",
      hints: ["keep links out of the folders that links lead to"])
  }

  /// A site that is too large for its host, or nearly.
  static func hostLimit(
    _ host: String, _ size: String, limit: String, isOver: Bool, hints: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      isOver ? .error : .warning, rule: SiteRule.hostLimit, at: place,
      "the site has \(size); \(host) takes \(isOver ? "no more than " : "")\(limit)", hints: hints)
  }

  /// A symbolic link that nobody said may be followed.
  public static func linkOutOfContent(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.refusedLink, at: place, "the symbolic link “\(name)” leads out of Content",
      hints: [
        "put a copy of what it leads to there, or write `symlinks: follow` in Content/site.yml to allow such links"
      ])
  }

  /// A file name that cannot be an address.
  public static func invalidName(_ name: String, problem: String, at place: SourceLocation) -> Diagnostic {
    let isVersion = problem == SlugVersion.noDate
    return Diagnostic(
      .error, rule: SiteRule.invalidName, at: place, "the file name “\(name)” cannot be an address: \(problem)",
      hints: [
        isVersion
          ? "of an earlier text the day, month or year follows: 2019-2610-kazakhstan@2019-03-11.md, …@2019-03.md, …@2019.md"
          : "use small letters a–z, digits and hyphens, for example 2019-2610-kazakhstan.md"
      ])
  }
}
