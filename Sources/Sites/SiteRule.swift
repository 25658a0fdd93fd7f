public import Diagnostics
internal import Resolutions

/// What can be wrong between the files of a site. The wording of all of it stands here.
public enum SiteRule: String, CaseIterable, Sendable {
  case missingProvision = "missing-provision"
  case extraProvision = "extra-provision"
  case misplacedProvision = "misplaced-provision"
  case renumberedProvision = "renumbered-provision"
  case shiftedProvision = "shifted-provision"
  case unknownWord = "unknown-word"
  case translationUnstated = "translation-unstated"
  case suspectedName = "suspected-name"
  case footnotesDiffer = "footnotes-differ"
  case deadLink = "dead-link"
  case remoteImage = "remote-image"
  case footerLink = "footer-link"
  case unknownPage = "unknown-page"
  case unwrittenText = "unwritten-text"
  case takenAlias = "taken-alias"
  case indexEntryUnused = "index-entry-unused"
  case indexEntryDiffers = "index-entry-differs"
  case indexEntryUnknown = "index-entry-unknown"
  case lowContrast = "low-contrast"
  case incompletePhrases = "incomplete-phrases"
  case unknownFolder = "unknown-folder"
  case unexpectedFile = "unexpected-file"
  case invalidName = "invalid-name"
  case clashingNames = "clashing-names"
  case notAFile = "not-a-file"
  case refusedLink = "refused-link"
  case hostLimit = "host-limit"
  case orphanVersion = "orphan-version"
  case movedText = "moved-text"
  case vanishedAddress = "vanished-address"
  case vanishedText = "vanished-text"
  case replacedText = "replaced-text"
  case movedNowhere = "moved-nowhere"
  case staleMove = "stale-move"
  case unreadableAnchor = "unreadable-anchor"
  case unreadableRecord = "unreadable-record"
}

extension Diagnostic {
  // MARK: Concordance

  static func missing(
    _ missing: ProvisionSpan, after previous: String?, at place: SourceLocation, isAfterOthers: Bool,
    names: VersionNames
  ) -> Diagnostic {
    let doubt =
      "if the \(names.source) version has a new one before it instead, add that one, and number what follows as there"
    return Diagnostic(
      .error, rule: SiteRule.missingProvision, at: place,
      "\(missing.name) \(missing.isOne ? "is" : "are") missing"
        + (previous.map { " after \($0)" } ?? " at the beginning"),
      notes: [DiagnosticNote(missing.place, "\(missing.first) of the \(names.source) version is here")],
      hints: ["add \(missing.isOne ? "it" : "them"), so that both versions say the same thing in the same place"]
        + (isAfterOthers ? [doubt] : []))
  }

  /// What is missing stands in the source before something that goes on under other numbers there.
  /// - Parameter now: what goes on, as the source numbers it.
  static func inserted(
    _ new: ProvisionSpan, before place: SourceLocation, now: ProvisionSpan, isNumbered: Bool, names: VersionNames
  ) -> Diagnostic {
    let fix = "add \(new.isOne ? "its translation" : "their translations") before this one"
    return Diagnostic(
      .error, rule: SiteRule.missingProvision, at: place,
      "\(new.name) \(new.isOne ? "is" : "are") new in the \(names.source) version; the \(names.own) goes on with what is "
        + "now \(now.numbers)",
      notes: [DiagnosticNote(new.place, "\(new.first) of the \(names.source) version is here")],
      hints: [fix + (isNumbered ? ", and number what follows \(now.numbers)" : "")])
  }

  /// - Parameters:
  ///   - next: what follows it under other numbers than in the source; nil where nothing does.
  ///   - now: the same, as the source numbers it.
  static func extra(
    _ extra: ProvisionSpan, after previous: SourceLocation, next: ProvisionSpan?, now: ProvisionSpan?, isNumbered: Bool,
    names: VersionNames
  ) -> Diagnostic {
    let shift = next.map { "; it goes on with what is \($0.numbers) here" } ?? ""
    let it = extra.isOne ? "it" : "them"
    let number = now.flatMap { isNumbered ? " and number what follows \($0.numbers)" : nil } ?? ""
    return Diagnostic(
      .error, rule: SiteRule.extraProvision, at: extra.place,
      "the \(names.source) version has no \(extra.name)"
        + (next == nil ? "" : " like \(extra.isOne ? "this" : "these")")
        + shift,
      notes: [DiagnosticNote(previous, "\(extra.isOne ? "it" : "they") would stand after this one")],
      hints: ["remove \(it)\(number), join \(it) with the one before, or add \(it) to the \(names.source) version"])
  }

  static func misplaced(
    _ provision: ProvisionSpan, expectedAfter previous: String?, source: SourceLocation, names: VersionNames
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.misplacedProvision, at: provision.place,
      "\(provision.name) does not stand where the \(names.source) version has it",
      notes: [DiagnosticNote(source, "\(provision.name) of the \(names.source) version is here")],
      hints: [previous.map { "move it so that it follows \($0)" } ?? "move it to the beginning"])
  }

  static func renumbered(_ provision: ProvisionSpan, expected: ProvisionSpan, names: VersionNames) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.renumberedProvision, at: provision.place,
      "\(provision.name) \(provision.isOne ? "stands" : "stand") where the \(names.source) version has \(expected.name)",
      notes: [DiagnosticNote(expected.place, "\(expected.first) of the \(names.source) version is here")],
      hints: [
        provision.isOne ? "give it the label of \(expected.name)" : "give them the labels of \(expected.name)"
      ])
  }

  /// - Parameters:
  ///   - fits: what the texts read like the translation of.
  ///   - new: of the source, where ours goes on with the next ones.
  ///   - gone: ours that the source may not have any more, where ours goes on with those before.
  static func shifted(
    _ provision: ProvisionSpan, like fits: ProvisionSpan, new: String?, gone: String?, names: VersionNames
  ) -> Diagnostic {
    let ways = [
      new.map {
        "if \($0) is new in the \(names.source) version, add its translation before this one, and number what follows as there"
      },
      gone.map {
        "if the \(names.source) version has no more what \($0) says here, take it out, and number what follows as there"
      },
    ]
    return Diagnostic(
      .warning, rule: SiteRule.shiftedProvision, at: provision.place,
      "\(provision.name) \(provision.isOne ? "reads" : "read") like the translation of \(fits.name) of the "
        + "\(names.source) version, to judge by numbers, words and lengths",
      notes: [DiagnosticNote(fits.place, "\(fits.first) of the \(names.source) version is here")],
      hints: ways.compactMap(\.self))
  }

  /// - Parameters:
  ///   - key: of phrases.yml: `article`.
  ///   - count: how many headings open with the word.
  static func unknownWord(
    _ word: String, key: String, count: Int, at place: SourceLocation, tag: String, names: VersionNames
  ) -> Diagnostic {
    let headings = count == 1 ? "this heading opens" : "\(count) headings open"
    return Diagnostic(
      .error, rule: SiteRule.unknownWord, at: place,
      "“\(word)” is not known as the \(names.own) word for \(key), though \(headings) with it where the "
        + "\(names.source) version has \(key == "annex" ? "an annex" : "\(key)s")",
      hints: ["if it is that word, write into Content/\(tag)/phrases.yml: \(key): \(word)"])
  }

  /// - Parameter others: how many more files of the language lack the line.
  static func translationUnstated(
    others: Int, language: String, source: String, at place: SourceLocation
  ) -> Diagnostic {
    let more = others == 0 ? "" : ", nor \(others == 1 ? "does one other" : "do \(others) others") of that language"
    return Diagnostic(
      .warning, rule: SiteRule.translationUnstated, at: place,
      "this \(language) version does not say what kind of translation from \(source) it is\(more)",
      hints: [
        "write into its head: translation: unofficial (or official, or machine)",
        "if it is the original, write that line into the \(source) version",
      ])
  }

  static func suspectedName(
    _ name: String, other: String, language: String, tag: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.suspectedName, at: place,
      "“\(name)” exists in \(language) only, while “\(other)” does not exist in \(language)",
      hints: ["if it is the translation, give it the same name: Content/\(tag)/\(other).md"])
  }

  /// - Parameters:
  ///   - missing: marks of those that the source alone has: `2`, `*`.
  ///   - extra: of those that it has not.
  static func footnotesDiffer(
    missing: [String], extra: [String], at place: SourceLocation, source: SourceLocation?, names: VersionNames
  ) -> Diagnostic {
    func notes(_ marks: [String]) -> String { (marks.count == 1 ? "footnote " : "footnotes ") + list(marks) }
    let lacks = missing.isEmpty ? nil : "\(notes(missing)) of the \(names.source) version \(isAre(missing)) missing"
    let exceeds = extra.isEmpty ? nil : "the \(names.source) version has no \(notes(extra))"
    let fix =
      missing.isEmpty
      ? "give each footnote the mark that it has in the \(names.source) version"
      : "add what is missing, or give each footnote the mark that it has in the \(names.source) version"
    return Diagnostic(
      .warning, rule: SiteRule.footnotesDiffer, at: place,
      [lacks, exceeds].compactMap { $0 }.joined(separator: "; "),
      notes: source.map { [DiagnosticNote($0, "footnote \(missing[0]) of the \(names.source) version is here")] } ?? [],
      hints: [fix + ": marks are the same in all languages, in whatever order the text refers to them"])
  }

  private static func isAre(_ list: [String]) -> String { list.count == 1 ? "is" : "are" }

  /// "1", "1 and 2", "1, 2 and 3".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Index of names

  static func indexEntryUnused(_ entry: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.indexEntryUnused, at: place, "no provision contains “\(entry)” in any of its forms",
      hints: ["list every form that occurs in the text under `forms:`"])
  }

  static func indexEntryDiffers(
    _ entry: String, found: [String], expected: [String], at place: SourceLocation, language: String
  ) -> Diagnostic {
    let missing = expected.filter { !found.contains($0) }
    let extra = found.filter { !expected.contains($0) }
    var hints: [String] = []
    if !missing.isEmpty { hints.append("add the form that occurs in \(missing.joined(separator: ", "))") }
    if !extra.isEmpty { hints.append("check whether \(extra.joined(separator: ", ")) should be found") }
    return Diagnostic(
      .warning, rule: SiteRule.indexEntryDiffers, at: place,
      "“\(entry)” is found in other provisions than in the \(language) version", hints: hints)
  }

  static func indexEntryUnknown(_ key: String, nearest: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.indexEntryUnknown, at: place, "the source version has no index entry “\(key)”",
      hints: [nearest.map { "did you mean “\($0)”?" } ?? "add it to the source version, or remove it here"])
  }

  // MARK: Configuration and folders

  static func unknownPage(_ page: Slug, among pages: [Slug], at place: SourceLocation) -> Diagnostic {
    let nearest = NearestWord.candidates(for: page.rawValue, among: pages.map(\.rawValue)).first
    return Diagnostic(
      .error, rule: SiteRule.unknownPage, at: place, "there is no page “\(page)” in any language",
      hints: [
        nearest.map { "did you mean “\($0)”?" } ?? "write it as Content/en/pages/\(page).md, or take it out of the menu"
      ])
  }

  static func footerLink(_ target: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.footerLink, at: place, "the foot of the pages cannot hold the link or picture \(target)",
      hints: [
        "write the whole address of a link, beginning with https:// or mailto:", "the logo is the picture of a site",
      ])
  }

  /// A file with a head and nothing below it, as editors for the web save a translation that nobody has written yet.
  public static func unwrittenText(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.unwrittenText, at: place,
      "the file “\(name)” has no text; it is left out until it has one",
      hints: ["write the text below its head, or delete the file"])
  }

  static func lowContrast(_ color: String, ratio: Double, at place: SourceLocation) -> Diagnostic {
    let rounded = Int((ratio * 10).rounded(.down))
    return Diagnostic(
      .error, rule: SiteRule.lowContrast, at: place,
      "the accent \(color) has a contrast of \(rounded / 10).\(rounded % 10):1 on white; links need at least 4.5:1",
      hints: ["choose a darker colour"])
  }

  /// A language whose words are partly missing.
  public static func incompletePhrases(
    language: String, tag: String, missing: [String], all: Int, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.incompletePhrases, at: place,
      "\(missing.count) of the site’s own \(all) words are missing in \(language); English ones stand in",
      hints: [
        "translate them in Content/\(tag)/phrases.yml, after the model of Templates/Phrases/en.yml",
        "missing: \(missing.joined(separator: ", "))",
      ])
  }

  /// A folder of Content that is no language.
  public static func unknownFolder(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.unknownFolder, at: place, "the folder “\(name)” is not named with a language tag",
      hints: ["name it with a BCP 47 tag such as en, pt-BR or sr-Latn; other files belong into Content/static"])
  }

  /// A file that nothing reads.
  public static func unexpectedFile(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.unexpectedFile, at: place, "the file “\(name)” is not published",
      hints: ["resolutions end in .md; pictures and documents belong into Content/static"])
  }
}
