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

  /// Reads one line without its line break; nil where it is no record.
  public static func entry(_ line: Substring) -> (slug: Slug, key: String, entry: Entry)? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), let sign = parts[0].firstIndex(of: "#") else { return nil }
    let fingerprint = parts[1] == "-" ? nil : TextFingerprint(String(parts[1]))
    guard fingerprint != nil || parts[1] == "-" else { return nil }
    let entry = Entry(
      translation: fingerprint, source: String(parts[2]), reason: parts.count > 3 ? String(parts[3]) : nil)
    return (Slug(String(parts[0][..<sign])), String(parts[0][parts[0].index(after: sign)...]), entry)
  }
}

extension StringProtocol {
  /// The text in which each run of white space is one space, and none stands at its ends.
  public var withSingleSpaces: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.properties.isWhitespace {
        result.append(scalar)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
