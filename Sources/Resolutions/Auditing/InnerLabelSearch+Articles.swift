internal import CommonMark

/// Articles and numbers without a sign, within a text.
extension InnerLabelSearch {
  /// `Art. 3.` where articles are labelled so, or `§ 3 The` after § 2.
  func article(
    in text: Span<UInt8>, _ place: TextPlace, _ surroundings: () -> Surroundings
  ) -> String? {
    guard !words.isEmpty else { return nil }
    let opening = String(decoding: (0..<min(text.count, 48)).map { text[$0] }, as: UTF8.self)
    if opening.first == "(" {
      return isHeaded(opening, by: around(place, surroundings).nextArticle)
        ? "\(opening.prefix { $0 != ")" }))" : nil
    }
    let word = opening.prefix { $0.isLetter || $0 == "§" }
    guard words.contains(word.lowercased()) else { return nil }
    let number = opening[word.endIndex...].drop { $0 == "." || $0.isWhitespace }.prefix { !$0.isWhitespace }
    let next = around(place, surroundings).nextArticle
    guard number.first?.isNumber == true else { return nil }
    let isSet = number.last.map { ".:º°".contains($0) } ?? false
    let isDue = Int(number) == next && opening[number.endIndex...].dropFirst().first?.isUppercase ?? true
    return isSet || isDue ? String(opening[..<number.endIndex]) : nil
  }

  /// Whether a text in brackets is the heading of the article that comes next: `(المادة الثالثة)`.
  private func isHeaded(_ text: String, by next: Int?) -> Bool {
    let heading = OpeningText(String(text.dropFirst().prefix { $0 != ")" }))
    let container = ContainerHeading(heading, LegalTerms.terms(for: language), language)
    return container?.number.neutral.value == next && next != nil
  }

  /// A number without a sign that comes next, before a capital or after a stop of its own: `2 INVITES`, `.2 to report`.
  func number(
    in text: Span<UInt8>, _ place: TextPlace, _ surroundings: () -> Surroundings
  ) -> String? {
    guard text[0] == UInt8(ascii: ".") || (0x30...0x39).contains(text[0]) else { return nil }
    return around(place, surroundings).plain.first { number in
      guard text.count > number.utf8.count + 1, text[number.utf8.count] == 0x20,
        number.utf8.elementsEqual((0..<number.utf8.count).map { text[$0] })
      else { return false }
      return number.hasPrefix(".") || text[number.utf8.count + 1] < 0x5B
    }
  }
}
