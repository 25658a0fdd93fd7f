internal import CXXHash
internal import CommonMark

/// Tells whether a text is as it was: XXH3 (64 bits, without seed) of its UTF-8, in which each run of white space is one
/// space and none stands at its ends. The same in every build on every machine.
public struct TextFingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The hash as a number.
  public let hash: UInt64

  /// Of a text as readers read it, without markup.
  public init(of text: String) {
    var bytes: [UInt8] = []
    var isParted = false
    for scalar in text.unicodeScalars {
      guard !scalar.properties.isWhitespace else {
        isParted = !bytes.isEmpty
        continue
      }
      if isParted { bytes.append(UInt8(ascii: " ")) }
      isParted = false
      bytes.append(contentsOf: scalar.utf8)
    }
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
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension LanguageVersion {
  /// The fingerprint of what stands at each address: of a provision all its text, without its own label; of a section or an
  /// annex its heading; of a footnote its text.
  public var fingerprints: [Anchor: TextFingerprint] {
    var result: [Anchor: TextFingerprint] = [:]
    for index in structure.elements.indices where !structure[index].anchor.isEmpty {
      let text =
        Provision(structure, index).map { plainText(of: $0, labels: .inner) } ?? plainText(structure[index].text)
      result[structure.anchor(of: index)] = TextFingerprint(of: text)
    }
    for annex in annexes { result[annex.anchor] = TextFingerprint(of: plainText(annex.heading)) }
    for note in footnotes { result[note.anchor] = TextFingerprint(of: plainText(note.text)) }
    return result
  }

  private func plainText(_ place: TextPlace?) -> String {
    place.map { document.plainText(of: $0.node, skipping: $0.skipping) } ?? ""
  }
}
