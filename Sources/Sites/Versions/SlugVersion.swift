public import Resolutions

/// What can be wrong with the names of earlier versions.
enum SlugVersion {
  static let noDate = "no date such as 2019-03-11 follows the @"
}

/// `2019-2610-kazakhstan@2019-03-11` is the text `2019-2610-kazakhstan` as it was on that day.
extension Slug {
  /// The name of the text of which it is an earlier version; nil where it is none.
  public var current: Slug? { parts.map { Slug(String($0.text)) } }

  /// When the version was made; nil where it is no earlier version.
  public var versionDate: PartialDate? { parts.flatMap { PartialDate(String($0.date)) } }

  private var parts: (text: Substring, date: Substring)? {
    guard let sign = rawValue.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    return (rawValue[..<sign], rawValue[rawValue.utf8.index(after: sign)...])
  }

  /// Why a name with an `@` in it cannot be that of an earlier version; nil where it can.
  static func problemOfVersion(_ name: Substring, date: Substring) -> String? {
    let isPlain = date.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, PartialDate(String(date)) != nil else { return SlugVersion.noDate }
    return problem(with: String(name))
  }
}
