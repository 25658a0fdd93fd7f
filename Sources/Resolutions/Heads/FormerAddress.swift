public import Diagnostics

/// An address that a text had which is no longer there.
public struct FormerAddress: Sendable, Hashable {
  /// As links have it after `#`: `para_4`.
  public let anchor: Anchor
  /// Where it stands in the head.
  public let range: SourceRange

  /// Whether a text can be an address of a provision: an element's name and a number, or several with `__` between.
  static func isOne(_ text: String) -> Bool {
    let isClean = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
    }
    return isClean && Anchor.Element.allCases.contains { text.hasPrefix("\($0.name)_") && text != "\($0.name)_" }
  }
}

/// An address under which a text was published that stands at another one now.
public struct MovedAddress: Sendable, Hashable {
  /// The old one.
  public let old: Anchor
  /// Where the text stands now; several where the old address has stood for several texts, or where a text was parted.
  public let now: [Anchor]
  /// Where the old one stands in the head.
  public let range: SourceRange
}
