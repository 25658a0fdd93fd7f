public import Diagnostics

/// Where a text stood before, so that old links to it go on working.
public struct Alias: Sendable, Hashable {
  /// A name that its file had, `2019-kazakhstan`, or a path from the base of the site: `/texts/kazakhstan.html`.
  public let text: String
  /// Where it stands in the head.
  public let range: SourceRange

  init(_ text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// Whether a text can be one: letters, digits and signs that addresses and servers' files have as they are, in steps
  /// that lead nowhere else.
  static func isOne(_ text: String) -> Bool {
    let isClean = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._~/".utf8.contains(byte)
      }
    }
    guard isClean, !text.isEmpty, text != "/" else { return false }
    let steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst(text.hasPrefix("/") ? 1 : 0)
    let isPlain = !steps.dropLast().contains("") && !steps.contains(".") && !steps.contains("..")
    return isPlain && (text.hasPrefix("/") || steps.count == 1)
  }
}
