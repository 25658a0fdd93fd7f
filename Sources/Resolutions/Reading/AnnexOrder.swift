internal import CommonMark
internal import Diagnostics

/// The numbers of annexes as printed, and whether one is missing between two.
struct AnnexOrder {
  private let scanner: BlockScanner
  private(set) var diagnostics: [Diagnostic] = []
  /// The last one of each word: annexes, appendices and schedules are counted apart.
  private var last: [Substring: (printed: String, value: Int, place: SourceLocation)] = [:]

  init(_ scanner: BlockScanner) { self.scanner = scanner }

  /// Takes the next annex.
  /// - Returns: its number as printed; empty where it has none.
  mutating func take(_ block: Block) -> String {
    let text = OpeningText(scanner.document.plainText(of: block.node))
    let number = AnnexHeading.number(in: text, scanner.terms, language: scanner.language)
    guard let value = number.value else { return number.printed }
    let place = SourceLocation(scanner.file, scanner.document[block.node].range)
    let word = text.lower.split { !$0.isLetter }.first { $0.count > 3 } ?? ""
    let last = last[word]
    if let last, value != last.value + 1 {
      diagnostics.append(.annexGap(number.printed, follows: last.printed, at: place, previous: last.place))
    } else if last == nil, value != 1 {
      diagnostics.append(.annexGap(number.printed, follows: nil, at: place, previous: nil))
    }
    self.last[word] = (number.printed, value, place)
    return number.printed
  }
}
