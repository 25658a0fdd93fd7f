/// A well-formed BCP 47 language tag in its canonical case: `fr`, `pt-BR`, `sr-Latn`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The whole tag, as `lang` and addresses have it: `pt-BR`.
  public let rawValue: String
  /// The primary language subtag: `pt` of `pt-BR`.
  public let language: String

  /// Reads `language[-Script][-REGION][-variant…]` (RFC 5646 §2.1, without extensions and private use);
  /// nil when it is not of that form. Whether the language exists is not asked here.
  public init?(_ text: String) {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = subtags.first, (2...3).contains(language.utf8.count), language.isASCIILetters else {
      return nil
    }
    var parts = [language.lowercased()]
    var rest = subtags.dropFirst()
    if let script = rest.first, script.utf8.count == 4, script.isASCIILetters {
      parts.append(script.prefix(1).uppercased() + script.dropFirst().lowercased())
      rest = rest.dropFirst()
    }
    if let region = rest.first, region.isRegion {
      parts.append(region.uppercased())
      rest = rest.dropFirst()
    }
    for variant in rest {
      guard variant.isVariant else { return nil }
      parts.append(variant.lowercased())
    }
    rawValue = parts.joined(separator: "-")
    self.language = parts[0]
  }

  /// English, the language of last resort.
  public static let english = LanguageTag(known: "en")

  private init(known: String) {
    rawValue = known
    language = known
  }

  /// The tag and its ever more general forms: `sr-Latn-RS`, `sr-Latn`, `sr`.
  public var fallbacks: [String] {
    var parts = rawValue.split(separator: "-")
    var result: [String] = []
    while !parts.isEmpty {
      result.append(parts.joined(separator: "-"))
      parts.removeLast()
    }
    return result
  }

  /// The whole tag.
  public var description: String { rawValue }

  /// By the letters of the tag: `de` before `fr`.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Substring {
  fileprivate var isASCIILetters: Bool { utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } }
  fileprivate var isASCIIDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
  fileprivate var isRegion: Bool {
    (utf8.count == 2 && isASCIILetters) || (utf8.count == 3 && isASCIIDigits)
  }
  fileprivate var isVariant: Bool {
    let isAlphanumeric = allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isAlphanumeric && ((5...8).contains(utf8.count) || (utf8.count == 4 && first?.isNumber == true))
  }
}
