public import Diagnostics
public import Resolutions

/// What the source version said when the provisions of a translation were translated: lines of
/// `Content/<language>/translated-from.tsv`, one a provision.
///
///     2019-2610-kazakhstan#rec_B	0b242d361fda71bc	Whereas in July 2018 …
///
/// The parts of a line are parted by tabs: the slug and the address, the fingerprint of the translation (`-` where there
/// was none yet), the source's text, and why it was accepted where somebody said so. Lines are sorted by their bytes, so that
/// changes of different provisions merge.
public struct SourceRecord: Sendable, Hashable {
  /// The file's name in a language's folder.
  public static let fileName = "translated-from.tsv"

  /// What is recorded of one provision.
  public struct Entry: Sendable, Hashable {
    /// Of the text that translated it; nil where there was none yet.
    public let translation: TextFingerprint?
    /// The source's text, with single spaces.
    public let source: String
    /// Why it was accepted without a new translation: `typo`.
    public let reason: String?

    /// - Parameter source: in whatever white space.
    public init(translation: TextFingerprint?, source: String, reason: String? = nil) {
      self.translation = translation
      self.source = source.withSingleSpaces
      self.reason = reason?.withSingleSpaces
    }
  }

  /// By address; `title` for the full title.
  public var entries: [String: Entry]

  /// A record of entries, by address.
  public init(entries: [String: Entry] = [:]) { self.entries = entries }

  /// Whether nothing is recorded.
  public var isEmpty: Bool { entries.isEmpty }

  /// The lines of a resolution, each with a line break, unsorted.
  public func lines(of slug: Slug) -> [String] {
    entries.map { key, entry in
      let parts = ["\(slug)#\(key)", entry.translation?.description ?? "-", entry.source, entry.reason].compactMap {
        $0
      }
      return parts.joined(separator: "\t") + "\n"
    }
  }

  /// Reads one line, its bytes without its end; nil where it is no record.
  public static func entry(_ line: ArraySlice<UInt8>) -> (slug: Slug, key: String, entry: Entry)? {
    guard let parts = parts(of: line), let place = RecordLine.place(String(decoding: parts[0], as: UTF8.self)[...])
    else { return nil }
    let texts = parts[1...].map { String(decoding: $0, as: UTF8.self) }
    let entry = Entry(
      translation: TextFingerprint(texts[0]), source: texts[1], reason: texts.count > 2 ? texts[2] : nil)
    return (place.slug, place.key, entry)
  }

  /// What stands between the tabs of a line: three or four parts; nil where it is no record.
  private static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let isEntry =
      (3...4).contains(parts.count) && RecordLine.hasPlace(parts[0])
      && (parts[1].elementsEqual("-".utf8) || (parts[1].count == 16 && parts[1].allSatisfy(RecordLine.isHexadecimal)))
    return isEntry ? parts : nil
  }

  /// What is wrong with a line of a file; nil of one that can be read. Most lines can, so that no text is made of them.
  /// - Parameter line: its bytes, without its end.
  public static func problem(with line: ArraySlice<UInt8>, number: Int, in file: SourceFile) -> Diagnostic? {
    guard parts(of: line) == nil else { return nil }
    let range = SourceRange(line: number, column: 1, length: line.count)
    return .unreadableRecord(isConflict: RecordLine.isConflict(line), at: SourceLocation(file, range))
  }

  /// What is wrong with a line that says something else of a provision than an earlier one.
  /// - Parameters:
  ///   - text: its bytes, without its end.
  ///   - first: the earlier line.
  public static func repeatedPlace(_ text: ArraySlice<UInt8>, line: Int, first: Int, in file: SourceFile) -> Diagnostic
  {
    func place(_ line: Int, _ length: Int) -> SourceLocation {
      SourceLocation(file, SourceRange(line: line, column: 1, length: length))
    }
    let name = text.prefix { $0 != UInt8(ascii: "\t") }
    return .repeatedRecord(
      String(decoding: name, as: UTF8.self), first: place(first, name.count), at: place(line, name.count))
  }
}

extension StringProtocol {
  /// The text in which each run of white space is one space, and none stands at its ends.
  public var withSingleSpaces: String {
    var bytes = Array(utf8)
    bytes.collapseWhiteSpace()
    return String(decoding: bytes, as: UTF8.self)
  }
}
