internal import CXXHash
internal import CommonMark
public import Diagnostics

/// Tells whether a text is as it was: XXH3 (64 bits, without seed) of its UTF-8, in which each run of white space is one
/// space and none stands at its ends. The same in every build on every machine.
public struct TextFingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The hash as a number.
  public let hash: UInt64

  /// Of a text as readers read it, without markup.
  public init(of text: String) {
    var bytes = Array(text.utf8)
    bytes.collapseWhiteSpace()
    hash = unsafe bytes.withUnsafeBytes { unsafe xxh3_digest($0.baseAddress, $0.count) }
  }

  /// Of bytes as they stand, white space too.
  public init(ofBytes bytes: [UInt8]) {
    hash = unsafe bytes.withUnsafeBytes { unsafe xxh3_digest($0.baseAddress, $0.count) }
  }

  /// Reads what `description` prints: 16 hexadecimal digits; nil for anything else.
  public init?(_ description: String) {
    guard description.utf8.count == 16,
      description.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let hash = UInt64(description, radix: 16)
    else { return nil }
    self.hash = hash
  }

  /// The hash as 16 hexadecimal digits: `0b242d361fda71bc`.
  public var description: String {
    String(hash, radix: 16).leftPadded(to: 16)
  }
}

extension LanguageVersion {
  /// What stands at each address, in the order of the text, annexes and footnotes last: of a provision all its text, without
  /// its own label; of a section or an annex its heading; of a footnote its text.
  public var addressedTexts: [AddressedText] {
    var result: [AddressedText] = []
    for index in structure.elements.indices where !structure[index].anchor.isEmpty {
      let text =
        Provision(structure, index).map { plainText(of: $0, labels: .inner) } ?? plainText(structure[index].text)
      result.append(
        AddressedText(anchor: structure.anchor(of: index), text: text, range: structure[index].range))
    }
    for annex in annexes {
      result.append(AddressedText(anchor: annex.anchor, text: plainText(annex.heading), range: annex.range))
    }
    for note in footnotes {
      let range = document[note.text.node].range
      result.append(AddressedText(anchor: note.anchor, text: plainText(note.text), range: range))
    }
    return result
  }

  /// The fingerprint of what stands at each address.
  public var fingerprints: [Anchor: TextFingerprint] {
    Dictionary(addressedTexts.map { ($0.anchor, TextFingerprint(of: $0.text)) }) { $1 }
  }

  private func plainText(_ place: TextPlace?) -> String {
    place.map { document.plainText(of: $0.node, skipping: $0.skipping) } ?? ""
  }
}

/// What stands at an address of a version.
public struct AddressedText: Sendable {
  /// Where it stands in every language.
  public let anchor: Anchor
  /// As readers read it, without markup.
  public let text: String
  /// Where it stands in the file.
  public let range: SourceRange

  /// Some text at an address.
  public init(anchor: Anchor, text: String, range: SourceRange) {
    (self.anchor, self.text, self.range) = (anchor, text, range)
  }
}
