internal import Diagnostics
public import Resolutions
internal import Sites

/// The two forms of XLIFF (OASIS) that translators' tools read.
public enum ExchangeForm: String, Sendable, CaseIterable {
  /// Of 2008.
  case xliff = "1.2"
  /// Of 2014.
  case xliff2 = "2.0"
}

/// A file of Content for translators' tools: what stands to be translated, piece by piece.
public struct ExchangeFile: Sendable {
  /// The file that the translation stands in: `Content/kk/2019-2610-kazakhstan.md`.
  public let original: String
  /// What it is translated from.
  public let sourceLanguage: LanguageTag
  /// What it is translated into.
  public let language: LanguageTag
  let units: [ExchangeUnit]

  /// The name of the original without its folders and its ending.
  public var name: String {
    let name = original.split(separator: "/").last.map(String.init) ?? original
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

/// A piece to be translated, with all that a tool is told of it, or told by it.
struct ExchangeUnit: Sendable {
  /// The address, with `.2` and so on after it for further pieces of one provision.
  let id: String
  let source: InlineText
  /// Nil where it is not translated yet.
  var target: InlineText?
  var state: State
  /// What translators and revisers noted.
  var notes: [String] = []
  /// What whoever translates it is told besides.
  var remarks: [String] = []
  /// What source and target were when it was exported; nil where a tool has lost it.
  var stamps: Stamps?
  /// Where it stands in the tool's file, from 1.
  var line = 0

  /// How far it has come.
  enum State: Sendable {
    case missing, outdated, translated
  }

  /// Fingerprints of source and target: `0b242d361fda71bc-9c2f1e0d4b5a6978`.
  struct Stamps: Sendable, Hashable, CustomStringConvertible {
    let source: TextFingerprint
    /// Of an empty text where there was no target.
    let target: TextFingerprint

    init(_ source: InlineText, _ target: InlineText?) {
      self.source = source.fingerprint
      self.target = (target ?? InlineText()).fingerprint
    }

    /// Reads what `description` prints; nil for anything else.
    init?(_ description: String) {
      let parts = description.split(separator: "-")
      guard parts.count == 2, let source = TextFingerprint(String(parts[0])),
        let target = TextFingerprint(String(parts[1]))
      else { return nil }
      (self.source, self.target) = (source, target)
    }

    var description: String { "\(source)-\(target)" }
  }
}

extension InlineText {
  /// Other for other words, and for other codes or other places of them.
  var fingerprint: TextFingerprint { TextFingerprint(ofBytes: Array(shape.joined(separator: "\u{1}").utf8)) }
}
