internal import Resolutions

/// Of what kinds a sign is, looked up in a table of the Basic Multilingual Plane: asked one by one, Unicode's own properties
/// take most of the time of a status.
struct ScalarKinds: OptionSet, Sendable {
  let rawValue: UInt8

  /// Alphabetic (DerivedCoreProperties).
  static let letter = ScalarKinds(rawValue: 1)
  /// A digit, or another sign with a value (Numeric_Type).
  static let number = ScalarKinds(rawValue: 2)
  /// A digit from 0 to 9 in whatever script.
  static let decimal = ScalarKinds(rawValue: 4)
  static let lowercase = ScalarKinds(rawValue: 8)
  /// An accent or another sign that belongs to the one before it (Grapheme_Extend).
  static let extending = ScalarKinds(rawValue: 16)
  /// Says only in which direction a text runs.
  static let directionMark = ScalarKinds(rawValue: 32)
  static let whiteSpace = ScalarKinds(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of scalar: Unicode.Scalar) {
    self = scalar.value < 0x10000 ? Self.table[Int(scalar.value)] : Self(askedOf: scalar)
  }

  private static let table = (0..<0x10000).map { Unicode.Scalar($0).map { ScalarKinds(askedOf: $0) } ?? [] }

  private init(askedOf scalar: Unicode.Scalar) {
    let properties = scalar.properties
    var kinds: ScalarKinds = []
    if properties.isAlphabetic { kinds.insert(.letter) }
    if let type = properties.numericType { kinds.insert(type == .decimal ? [.number, .decimal] : .number) }
    if properties.isLowercase { kinds.insert(.lowercase) }
    if properties.isGraphemeExtend { kinds.insert(.extending) }
    if scalar.isWhiteSpace { kinds.insert(.whiteSpace) }
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: kinds.insert(.directionMark)
    default: break
    }
    self = kinds
  }

  /// Whether a word may have it.
  var isOfWord: Bool { !isDisjoint(with: [.letter, .number, .extending]) }
  /// Whether it is written for itself.
  var isLetterOrNumber: Bool { !isDisjoint(with: [.letter, .number]) }
}
