extension String {
  /// The text with some of its ASCII characters written otherwise.
  /// - Parameter written: how; nil for those that stay.
  func replacing(_ written: (Unicode.Scalar) -> String?) -> String {
    guard utf8.contains(where: { $0 < 0x80 && written(Unicode.Scalar($0)) != nil }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if let other = written(scalar) { result += other } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
