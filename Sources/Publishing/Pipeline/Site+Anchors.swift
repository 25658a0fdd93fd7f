public import Diagnostics
internal import Foundation
internal import Resolutions
internal import Sites

/// What was published, held against what there is: of one worker, or of all.
struct AnchorFindings: Sendable {
  /// What a record is held against resolutions for.
  enum Purpose { case compare, accept, forget }

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var lines: [AnchorRecord.Line] = []
  private(set) var unrecorded = 0
  /// The names under which the record was held against something.
  private var slugs: Set<Slug> = []
  private var drafts: Set<Slug> = []
  /// What resolutions consist of that the record does not know.
  private var unknown: [Slug: (texts: [TextFingerprint], aliases: [String])] = [:]

  init() {}

  init(_ all: [AnchorFindings]) {
    for one in all {
      diagnostics += one.diagnostics
      lines += one.lines
      unrecorded += one.unrecorded
      slugs.formUnion(one.slugs)
      drafts.formUnion(one.drafts)
      unknown.merge(one.unknown) { first, _ in first }
    }
  }

  mutating func add(_ resolution: Diagnosed<AssembledResolution>, against record: AnchorRecord?, _ purpose: Purpose) {
    guard record != nil || purpose != .compare else { return }
    let slug = resolution.value.context.slug
    guard resolution.value.isPublished else {
      drafts.insert(slug)
      return
    }
    // What could not be read says nothing of what was published.
    let path = resolution.value.original.text.file.path
    guard !resolution.diagnostics.contains(where: { $0.leavesTextUnread && $0.location.path == path }) else {
      slugs.insert(slug)
      return
    }
    let check = AnchorCheck(
      resolution.value, against: record, accepts: purpose != .compare, forgets: purpose == .forget)
    diagnostics += check.diagnostics
    lines += check.lines
    unrecorded += check.unrecorded
    slugs.formUnion(check.slugs)
    if !check.unknown.isEmpty { unknown[slug] = (check.unknown, check.aliases) }
  }

  /// Resolutions that were published and are no longer there.
  /// - Parameter leftOut: those that are only passed over.
  func vanished(from record: AnchorRecord?, leftOut: Set<Slug>) -> [Diagnostic] {
    guard let record else { return [] }
    return record.slugs.filter { !slugs.contains($0) && !leftOut.contains($0) }.map { slug in
      let lines = record.lines(of: slug)
      return .vanishedText(
        slug, addresses: Set(lines.map(\.anchor)).count, other: other(lines), isDraft: drafts.contains(slug),
        at: SourceLocation(path: AnchorRecord.path, range: .startOfFile))
    }
  }

  /// Everything that is wrong with the record, and with what it was held against.
  func diagnostics(from record: Diagnosed<AnchorRecord?>, leftOut: Set<Slug>) -> [Diagnostic] {
    record.diagnostics + diagnostics + vanished(from: record.value, leftOut: leftOut)
  }

  /// A resolution that has at least half of some texts.
  private func other(_ lines: [AnchorRecord.Line]) -> (slug: Slug, aliases: [String])? {
    let wanted = Set(lines.map(\.fingerprint))
    let found = unknown.sorted { $0.key < $1.key }.first { _, one in
      2 * Set(one.texts).intersection(wanted).count >= wanted.count
    }
    return found.map { ($0.key, $0.value.aliases) }
  }
}

/// What came of accepting addresses.
public struct AcceptedAnchors: Sendable {
  /// What keeps them from being accepted, or is to be looked at; sorted by place.
  public let diagnostics: [Diagnostic]
  /// Whether the record was written.
  public let isWritten: Bool
  /// How many lines the record has, how many it had not before, and how many of those before it no longer has.
  public let (all, added, removed): (Int, Int, Int)
}

extension Site {
  /// The record of published addresses; nil where Content has none.
  /// - Throws: `ContentError` where it cannot be read.
  func anchorRecord() throws -> Diagnosed<AnchorRecord?> {
    guard materials.listing.hasAnchorRecord else { return Diagnosed(nil, []) }
    let file = SourceFile(path: AnchorRecord.path, bytes: try ContentFile.bytes(at: "\(root)/\(AnchorRecord.path)"))
    let record = AnchorRecord.read(file)
    return Diagnosed(record.value, record.diagnostics)
  }

  /// Writes down every address of the site with what tells its text again, in `Content/anchors.tsv`. Where Content has an
  /// error, the file stays as it was.
  /// - Parameter forgets: whether addresses that lead nowhere, or to other texts than before, are to be forgotten.
  /// - Throws: `ContentError`: what is not the author's doing.
  public func acceptAnchors(forgetting forgets: Bool = false, _ options: RunOptions = RunOptions()) async throws
    -> AcceptedAnchors
  {
    let record = try anchorRecord()
    let yields = try await eachResolution(options, from: { ([Diagnostic](), AnchorFindings()) }) { yield, resolution in
      yield.0 += resolution.diagnostics
      yield.1.add(resolution, against: record.value, forgets ? .forget : .accept)
    }
    let findings = AnchorFindings(yields.map(\.1))
    let lost = forgets ? [] : findings.vanished(from: record.value, leftOut: materials.listing.leftOut)
    let all = diagnostics + yields.flatMap(\.0) + record.diagnostics + findings.diagnostics + lost
    // To reword a text is what accepting is for.
    let told = all.filter { $0.rule != SiteRule.replacedText.rawValue && $0.severity == .error }.sorted()
    guard told.isEmpty else {
      return AcceptedAnchors(diagnostics: told, isWritten: false, all: record.value?.count ?? 0, added: 0, removed: 0)
    }
    let before = record.value?.text ?? ""
    let text = AnchorRecord(findings.lines).text
    if text != before { try write(text) }
    let (old, new) = (Set(before.split(separator: "\n")), Set(text.split(separator: "\n")))
    return AcceptedAnchors(
      diagnostics: [], isWritten: true, all: new.count { $0.first != "#" },
      added: new.subtracting(old).count { $0.first != "#" }, removed: old.subtracting(new).count { $0.first != "#" })
  }

  private func write(_ text: String) throws {
    let path = "\(root)/\(AnchorRecord.path)"
    do {
      // A link stays one: what it leads to is written.
      try Data(text.utf8).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
    } catch {
      throw ContentError(path: path, reason: error.localizedDescription)
    }
  }
}
