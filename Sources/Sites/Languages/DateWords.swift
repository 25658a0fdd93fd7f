public import Resolutions

/// How a language writes dates, from CLDR: a pattern and the names of the months.
public struct DateWords: Sendable {
  private let day: [Part]
  private let month: [Part]
  /// Month names as they stand in a date, and alone.
  private let months: [String]
  private let standaloneMonths: [String]
  /// The ten digits of the language's numbers.
  private let digits: [Character]
  private let hasOwnDigits: Bool

  /// A piece of a pattern.
  private enum Part {
    case text(String)
    case year
    /// With as many digits at least.
    case dayNumber(width: Int)
    case monthNumber(width: Int)
    case monthName
    case standaloneMonthName
  }

  /// - Parameters:
  ///   - dayPattern: a CLDR date pattern such as `d MMMM y`.
  ///   - monthPattern: a CLDR date pattern such as `LLLL y`.
  public init(
    dayPattern: String, monthPattern: String, months: [String], standaloneMonths: [String], digits: [Character]
  ) {
    day = Self.parts(of: dayPattern)
    month = Self.parts(of: monthPattern)
    self.months = months
    self.standaloneMonths = standaloneMonths
    self.digits = digits
    hasOwnDigits = digits != Array("0123456789")
  }

  /// The date in words, as precise as it is: `14 mars 2019`, `mars 2019`, `2019`.
  public func text(_ date: PartialDate) -> String {
    guard let month = date.month else { return number(date.year) }
    var result = ""
    for part in date.day == nil ? self.month : day {
      switch part {
      case .text(let text): result += text
      case .year: result += number(date.year)
      case .dayNumber(let width): result += number(date.day ?? 1, width: width)
      case .monthNumber(let width): result += number(month, width: width)
      case .monthName: result += months[month - 1]
      case .standaloneMonthName: result += standaloneMonths[month - 1]
      }
    }
    return result
  }

  /// Letters of a pattern stand for parts of the date; text between apostrophes stands for itself (UTS 35, part 4, §8).
  private static func parts(of pattern: String) -> [Part] {
    var parts: [Part] = []
    var isQuoted = false
    var rest = Substring(pattern)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch letter {
      case "'":
        if run.count % 2 == 1 { isQuoted.toggle() }
        parts.append(.text(String(repeating: "'", count: run.count / 2)))
      case _ where isQuoted: parts.append(.text(String(run)))
      case "y": parts.append(.year)
      case "d": parts.append(.dayNumber(width: run.count))
      case "M" where run.count >= 3: parts.append(.monthName)
      case "L" where run.count >= 3: parts.append(.standaloneMonthName)
      case "M", "L": parts.append(.monthNumber(width: run.count))
      case "G": break
      default: parts.append(.text(String(run)))
      }
    }
    return parts
  }

  private func number(_ value: Int, width: Int = 1) -> String {
    let text = String(value)
    let padded = text.utf8.count < width ? String(repeating: "0", count: width - text.utf8.count) + text : text
    guard hasOwnDigits else { return padded }
    return String(padded.map { digit in digit.wholeNumberValue.map { digits[$0] } ?? digit })
  }
}
