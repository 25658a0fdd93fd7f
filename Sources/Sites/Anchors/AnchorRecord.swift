public import Diagnostics
public import Resolutions

/// `Content/anchors.tsv`: every address that was ever published, with what tells its text again.
///
///     2019-2610-kazakhstan#rec_C ⇥ 0b242d361fda71bc ⇥ 212.8f3a… ⇥ whereas civil society activists are facing
///
/// A line an address, sorted by bytes, so that versions of the file merge line by line. An address that meant one text and
/// then another has a line for each.
public struct AnchorRecord: Sendable {
  /// Where the file stands below the root.
  public static let path = "Content/anchors.tsv"

  /// One text that an address has meant.
  public struct Line: Sendable, Hashable {
    let slug: Slug
    /// The address itself.
    public let anchor: Anchor
    /// Of the text that it meant.
    public let fingerprint: TextFingerprint
    let likeness: TextLikeness
    /// What the text begins with, for those who read the file.
    let words: String

    init(slug: Slug, anchor: Anchor, fingerprint: TextFingerprint, likeness: TextLikeness, words: String) {
      self.slug = slug
      self.anchor = anchor
      self.fingerprint = fingerprint
      self.likeness = likeness
      self.words = words
    }

    /// What stands at an address now.
    init(_ slug: Slug, _ anchor: Anchor, _ text: String) {
      self.init(
        slug: slug, anchor: anchor, fingerprint: TextFingerprint(of: text), likeness: TextLikeness(of: text),
        words: Self.firstWords(of: text))
    }

    /// The same text under another address.
    func at(_ slug: Slug, _ anchor: Anchor) -> Line {
      Line(slug: slug, anchor: anchor, fingerprint: fingerprint, likeness: likeness, words: words)
    }

    private static func firstWords(of text: String) -> String {
      var words = ""
      for word in text.prefix(400).split(whereSeparator: \.isWhitespace) {
        if !words.isEmpty, words.count + word.count > 48 { break }
        words += (words.isEmpty ? "" : " ") + word.prefix(48)
      }
      return words
    }

    var text: String { "\(slug)#\(anchor)\t\(fingerprint)\t\(likeness)\t\(words)" }
  }

  /// The lines of each resolution, in the order of the file.
  private let lines: [Slug: [Line]]

  /// - Parameter lines: in any order.
  public init(_ lines: some Sequence<Line>) {
    self.lines = Dictionary(grouping: lines, by: \.slug)
  }

  /// The resolutions that it has addresses of, sorted.
  public var slugs: [Slug] { lines.keys.sorted() }

  /// Those of a resolution by the name that it has or had; empty where it has none.
  public func lines(of slug: Slug) -> [Line] { lines[slug] ?? [] }

  /// How many lines there are.
  public var count: Int { lines.values.reduce(0) { $0 + $1.count } }

  private static let header = """
    # Every address that was published, with a fingerprint of its text. `whereas anchors accept` writes this file; \
    keep it with the texts.

    """

  /// The whole file: sorted by bytes, no line twice.
  public var text: String {
    let all = Set(lines.values.joined().map(\.text))
    return Self.header + all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }

  // MARK: Reading

  /// What a file holds; lines that cannot be read are told and left out.
  public static func read(_ file: SourceFile) -> Diagnosed<AnchorRecord> {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    var number = 0
    for bytes in file.bytes[file.textStart...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      guard !text.isEmpty, text.first != UInt8(ascii: "#") else { continue }
      if let line = line(text) {
        lines.append(line)
      } else if diagnostics.count < mostProblems {
        let range = SourceRange(line: number, column: 1, length: text.count)
        diagnostics.append(
          .unreadableAnchor(isConflict: RecordLine.isConflict(text), at: SourceLocation(file, range)))
      }
    }
    return Diagnosed(AnchorRecord(lines), diagnostics)
  }

  private static let mostProblems = 20

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let cells = bytes.split(separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count >= 3, let place = RecordLine.place(cells[0][...]),
      let fingerprint = TextFingerprint(cells[1]), let likeness = TextLikeness(cells[2])
    else { return nil }
    return Line(
      slug: place.slug, anchor: Anchor(place.key), fingerprint: fingerprint, likeness: likeness,
      words: cells.count > 3 ? cells[3] : "")
  }
}
