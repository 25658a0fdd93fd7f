internal import CommonMark
internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites

/// The own text of a provision, heading, footnote or title, as it is edited: its pieces in Markdown, and a stamp of the
/// file that they were read from.
public struct ProvisionText: Sendable {
  /// `rec_B`; `title` for the full title.
  public let key: String
  /// A paragraph, or a cell of a table.
  public struct Piece: Sendable {
    /// The key, with `.2`, `.3` and so on for further pieces.
    public let id: String
    /// Markdown, without what stands before its lines; empty where it is not translated yet.
    public let text: String
    /// Of the source.
    public let source: String
  }
  /// In the order of the text.
  public let pieces: [Piece]
  /// Tells whether the file is as it was.
  public let stamp: String
}

extension Site {
  /// The text of a provision as the file of a version has it; nil where the source has nothing with that key.
  /// - Throws: `ContentError` where a file cannot be read.
  public func text(of key: String, in slug: Slug, _ language: LanguageTag) throws -> ProvisionText? {
    guard let pair = try pair(slug, language) else { return nil }
    let pieces = pair.pieces.filter { $0.key == key }
    return pieces.isEmpty ? nil : pair.text(of: key, pieces, stamp: pair.version.file.stamp)
  }

  /// The texts of all provisions of a version, by key.
  /// - Throws: `ContentError` where a file cannot be read.
  func texts(in slug: Slug, _ language: LanguageTag) throws -> [String: ProvisionText] {
    guard let pair = try pair(slug, language) else { return [:] }
    let stamp = pair.version.file.stamp
    let pieces = Dictionary(grouping: pair.pieces, by: \.key)
    return Dictionary(uniqueKeysWithValues: pieces.map { ($0, pair.text(of: $0, $1, stamp: stamp)) })
  }

  /// Puts a provision's text into the file of a version: the bytes of the pieces that are other than before, and no others.
  /// The file is written all at once, and only where it is read as before but for these pieces.
  /// - Parameters:
  ///   - texts: Markdown by the ids of pieces; those that are not named stay. Of an empty one a comment says in a
  ///     translation that it is not translated.
  ///   - stamp: of the file when the text was read.
  /// - Returns: whether anything was changed.
  /// - Throws: `EditError`; `ContentError` where a file cannot be read.
  public func replaceText(
    of key: String, in slug: Slug, _ language: LanguageTag, with texts: [String: String], stamp: String
  ) throws -> Bool {
    guard let pair = try pair(slug, language) else { throw EditError.noPlace(key: key) }
    guard pair.version.file.stamp == stamp else { throw EditError.changedMeanwhile(path: pair.version.file.path) }
    let known = Dictionary(pair.pieces.map { ($0.id, $0) }) { first, _ in first }
    var changed: [String: String] = [:]
    for (id, text) in texts {
      guard let piece = known[id], piece.key == key else { throw EditError.noPlace(key: id) }
      guard let text = text.asOneParagraph else { throw EditError.readOtherwise(key: key) }
      if text.allSatisfy(\.isWhitespace), pair.isSource { throw EditError.readOtherwise(key: key) }
      if text != pair.markdown(of: piece) { changed[id] = text }
    }
    guard !changed.isEmpty else { return false }
    let (edit, unplaced) = pair.edit(changed)
    if let id = unplaced.min() { throw EditError.noPlace(key: id) }
    let after = TextPair(reading(of: edit.result, in: language), source: pair.source)
    guard pair.isSame(as: after, but: changed) else {
      throw after.taker(of: changed, besides: key, before: pair).map { .readAs($0, key: key) }
        ?? EditError.readOtherwise(key: key)
    }
    if changed.values.contains(where: \.hasOpenComment) {
      throw EditError.faulty(key: key, "a comment begins with <!-- and does not end with -->")
    }
    let before = try diagnostics(of: slug, with: edit.file, in: language)
    let errors = try diagnostics(of: slug, with: edit.result, in: language)
    if let error = errors.firstError(notIn: before) { throw EditError.faulty(key: key, error.summary) }
    try edit.write(root: root)
    return true
  }

  /// A version beside its source; nil where there is no such one.
  func pair(_ slug: Slug, _ language: LanguageTag) throws -> TextPair? {
    guard let resolution = try resolution(slug)?.value,
      let version = resolution.versions.first(where: { $0.language.tag == language })
    else { return nil }
    return TextPair(reading(of: version.text.file, in: language), source: resolution.original.text)
  }
}

extension TextPair {
  fileprivate func text(of key: String, _ pieces: [Piece], stamp: String) -> ProvisionText {
    let shown = pieces.map { ProvisionText.Piece(id: $0.id, text: markdown(of: $0), source: sourceMarkdown(of: $0)) }
    return ProvisionText(key: key, pieces: shown, stamp: stamp)
  }

  /// Whether another reading has the same pieces with the same texts, but for some that may say something else and are
  /// there.
  func isSame(as other: TextPair, but changed: [String: String]) -> Bool {
    // A footnote whose mark was lost is told elsewhere.
    func isText(_ anchor: Anchor) -> Bool { !anchor.rawValue.hasPrefix("fn_") }
    let isSame = version.anchors.filter(isText) == other.version.anchors.filter(isText)
    guard pieces.count == other.pieces.count, isSame || isIncomplete else { return false }
    return zip(pieces, other.pieces).allSatisfy { piece, now in
      guard piece.id == now.id else { return false }
      guard let text = changed[piece.id] else { return markdown(of: piece) == other.markdown(of: now) }
      return other.markdown(of: now) == text
    }
  }

  /// The key of another piece that a text was read as, as where what stands before it is not translated yet.
  fileprivate func taker(of changed: [String: String], besides key: String, before: TextPair) -> String? {
    if version.main.formula.count > before.version.main.formula.count { return "formula" }
    return pieces.first { $0.key != key && $0.own != nil && changed.values.contains(markdown(of: $0)) }?.key
  }

  /// Whether what is put in may be a provision that was not there.
  private var isIncomplete: Bool { version.mayLackProvisions }
}

extension String {
  /// Without empty lines around it and with the same line breaks throughout; nil where an empty line parts it.
  fileprivate var asOneParagraph: String? {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func isEmpty(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    let first = lines.firstIndex { !isEmpty($0) } ?? lines.endIndex
    let last = lines.lastIndex { !isEmpty($0) } ?? lines.endIndex
    guard first < lines.endIndex else { return "" }
    guard !lines[first...last].contains(where: isEmpty) else { return nil }
    // Two spaces at the end of a line break it; at the end of all they are nothing.
    let text = lines[first...last].map { $0.drop { " \t".contains($0) } }.joined(separator: "\n")
    return String(text.reversed().drop { " \t".contains($0) }.reversed())
  }
}

extension String {
  fileprivate var hasOpenComment: Bool {
    guard let last = ranges(of: "<!--").last else { return false }
    return !self[last.upperBound...].contains("-->")
  }
}

extension [Diagnostic] {
  /// An error of a kind of which others have fewer.
  fileprivate func firstError(notIn others: [Diagnostic]) -> Diagnostic? {
    var known: [String: Int] = [:]
    for other in others where other.severity == .error { known[other.rule, default: 0] += 1 }
    return first { diagnostic in
      guard diagnostic.severity == .error else { return false }
      known[diagnostic.rule, default: 0] -= 1
      return known[diagnostic.rule, default: 0] < 0
    }
  }
}

extension SourceFile {
  /// Other for other bytes.
  var stamp: String { TextFingerprint(ofBytes: bytes).description }
}
