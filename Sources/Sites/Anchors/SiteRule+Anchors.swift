public import Diagnostics
internal import Resolutions

// The wording of what can be wrong with addresses that were published.
extension Diagnostic {
  /// - Parameters:
  ///   - runs: the names of what moved, of where it stands now, and whether it is one.
  ///   - line: what the head is to say.
  static func movedText(
    _ runs: [(old: String, now: String, isOne: Bool)], line: String, notes: [DiagnosticNote], at place: SourceLocation
  ) -> Diagnostic {
    let first = runs.first.map { "what was published as \($0.old) \($0.isOne ? "is" : "are") \($0.now) now" } ?? ""
    let more = runs.count > 1 ? ", and so on with \(runs.count - 1) more" : ""
    return Diagnostic(
      .error, rule: SiteRule.movedText, at: place, "\(first)\(more): links made before would lead to another text",
      notes: notes, hints: ["let them lead to the text they meant; write into the head: \(line)"])
  }

  /// - Parameter names: of what is gone.
  static func vanishedAddress(
    _ names: [String], first: Anchor, isOne: Bool, line: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.vanishedAddress, at: place,
      "the text that was published as \(names.joined(separator: ", ")) is no longer there: links to it would lead nowhere, or "
        + "to another text",
      hints: [
        "if \(isOne ? "it was" : "they were") withdrawn, write into the head: \(line)",
        "if \(isOne ? "it" : "one") went into another provision, say which one: moved: {\(first): its address}",
      ])
  }

  static func replacedText(_ anchor: Anchor, line: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: SiteRule.replacedText, at: place,
      "\(anchor.nameInMessages) has little in common with the text that was published under its address",
      hints: [
        "if it is that text reworded, `whereas anchors accept` records its new words",
        "if that text was withdrawn, write into the head: \(line)",
      ])
  }

  /// - Parameters:
  ///   - end: where the same head says that what stood there went.
  ///   - line: what the head is to say where nothing but that is wrong.
  static func movedNowhere(
    _ old: Anchor, _ now: Anchor, others: Int, end: Anchor?, nearest: [String], line: String, at place: SourceLocation
  ) -> Diagnostic {
    var hints = end.map { ["its text stands at \($0) by now; write into the head: \(line)"] } ?? []
    if end == nil {
      if !nearest.isEmpty { hints.append("did you mean \(nearest.joined(separator: " or "))?") }
      hints.append(
        "if that text is gone by now, put \(old) under `withdrawn`"
          + (line == "moved: {}" ? ", and take out `moved`" : " and write into the head: \(line)"))
    }
    return Diagnostic(
      .error, rule: SiteRule.movedNowhere, at: place,
      "\(old) is said to have moved to \(now), which the text does not have\(others > 0 ? "; \(others) more like it" : "")",
      hints: hints)
  }

  /// - Parameters:
  ///   - now: where it is said to have moved; nil where it is said to have been withdrawn.
  ///   - places: where the texts stand that it was given for.
  ///   - line: what the head is to say.
  static func staleMove(
    _ old: Anchor, _ now: Anchor?, places: [Anchor], line: String, at place: SourceLocation
  ) -> Diagnostic {
    let isThere = places == [old]
    let names = places.map(\.nameInMessages).joined(separator: " and ")
    let isEmpty = line.hasSuffix("{}") || line.hasSuffix("[]")
    return Diagnostic(
      .warning, rule: SiteRule.staleMove, at: place,
      "\(old) is said to have \(now.map { "moved to \($0)" } ?? "been withdrawn"), though what was published under it stands "
        + (isThere ? "there still" : "as \(names)"),
      hints: [
        isEmpty
          ? "take out `\(line.prefix { $0 != ":" })`: readers would be told so"
          : "readers would be told so; write into the head: \(line)"
      ])
  }

  static func takenAlias(_ path: String, by other: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.takenAlias, at: place, "the old address “\(path)” is that of \(other)",
      hints: ["take it out of `aliases`"])
  }

  /// A resolution of which the record has addresses and Content has no file.
  /// - Parameters:
  ///   - other: a resolution with the same text under another name, and the old names that its head lists already.
  ///   - isDraft: whether there is a file that is not published.
  public static func vanishedText(
    _ slug: Slug, addresses: Int, other: (slug: Slug, aliases: [String])?, isDraft: Bool, at place: SourceLocation
  ) -> Diagnostic {
    let reason = isDraft ? "is a draft now" : "is no longer there"
    let hints =
      isDraft
      ? ["take `draft: true` out of its head; `status: withdrawn` says that it no longer holds"]
      : other.map { other in
        let names = (other.aliases + [slug.rawValue]).joined(separator: ", ")
        return ["its text is that of “\(other.slug)”; write into the head of that one: aliases: [\(names)]"]
      }
        ?? [
          "bring it back; `status: withdrawn` in its head says that it no longer holds",
          "if it has another name now, write into its head: aliases: [\(slug)]",
        ]
    return Diagnostic(
      .error, rule: SiteRule.vanishedText, at: place,
      "“\(slug)”, which was published, \(reason): \(addresses) \(addresses == 1 ? "address leads" : "addresses lead") nowhere",
      hints: hints + ["if nobody was ever given its address: whereas anchors accept --forget"])
  }

  /// A line of the record of addresses that is none.
  static func unreadableAnchor(isConflict: Bool, at place: SourceLocation) -> Diagnostic {
    unreadable(
      .unreadableAnchor, "an address with its text", "whereas anchors accept", isConflict: isConflict, at: place)
  }

  /// A line of the record of a language's translations that is none.
  static func unreadableRecord(isConflict: Bool, at place: SourceLocation) -> Diagnostic {
    unreadable(
      .unreadableRecord, "what a provision was translated from", "whereas status --accept", isConflict: isConflict,
      at: place)
  }

  /// Two lines say different things of what a provision was translated from.
  static func repeatedRecord(_ name: String, first: SourceLocation, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: SiteRule.unreadableRecord, at: place, "two lines say different things of “\(name)”",
      notes: [DiagnosticNote(first, "the first one is here")],
      hints: [
        "keep the one with the text that was translated; where you cannot tell, take out both and see what `whereas status` says"
      ])
  }

  private static func unreadable(
    _ rule: SiteRule, _ meaning: String, _ command: String, isConflict: Bool, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: rule, at: place,
      isConflict ? "two versions of this file were not merged" : "this line cannot be read as \(meaning)",
      hints: [
        isConflict
          ? "keep the lines of both, and take out the lines with <<<, === and >>>"
          : "take back the change of this line; `\(command)` writes this file"
      ])
  }
}
