/// What Unicode says of letters, known at once of those that most labels are made of.
extension Unicode.Scalar {
  private var isCommonCapital: Bool {
    switch value {
    case 0x41...0x5A, 0x391...0x3A1, 0x3A3...0x3A9, 0x400...0x42F: true
    default: false
    }
  }

  private var isCommonSmall: Bool {
    switch value {
    case 0x61...0x7A, 0x3B1...0x3C9, 0x430...0x45F: true
    default: false
    }
  }

  /// Whether it is a letter of ASCII, Greek or Cyrillic, of which the answers below are known.
  public var isCommonLetter: Bool { isCommonCapital || isCommonSmall }

  /// The small letter of a common one.
  public var commonSmall: Unicode.Scalar {
    guard isCommonCapital else { return self }
    return Unicode.Scalar(value + (value >= 0x400 && value < 0x410 ? 0x50 : 0x20)) ?? self
  }

  /// Whether it is a capital.
  var isUppercase: Bool { isCommonCapital || (!isCommonSmall && !isASCII && properties.isUppercase) }

  /// Whether it is alphabetic.
  var isLetter: Bool { isCommonLetter || (!isASCII && properties.isAlphabetic) }
}
