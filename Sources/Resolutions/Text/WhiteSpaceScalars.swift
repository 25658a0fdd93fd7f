extension Unicode.Scalar {
  /// Whether it is white space (Unicode, PropList, White_Space, which grows no more): `properties.isWhitespace` says the same
  /// and takes ten times as long.
  public var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
