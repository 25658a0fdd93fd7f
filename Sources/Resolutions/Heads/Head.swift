public import Diagnostics

/// What an author says of a resolution before its text.
public struct Head: Sendable {
  public var title: String?
  public var reference: String?
  public var date: PartialDate?
  public var institution: String?
  public var status: Status?
  public var subjects: [String] = []
  public var translation: Translation?
  public var translator: String?
  /// Entries for the index of names and subjects.
  public var index: [IndexEntry] = []

  public init() {}

  /// How far a resolution has come.
  public enum Status: String, Sendable, CaseIterable {
    case draft, tabled, adopted, repealed, withdrawn
    case inForce = "in-force"
  }

  /// Who stands behind a version that is not the original.
  public enum Translation: String, Sendable, CaseIterable {
    case official, unofficial, machine
  }
}

/// A name or subject to be listed as at the back of a book.
public struct IndexEntry: Sendable, Hashable {
  /// The same in all languages.
  public let key: String
  /// As the list prints it: "Mamay, Zhanbolat".
  public let entry: String
  /// As the text prints it, every inflected form.
  public let forms: [String]
  public let range: SourceRange

  public init(key: String, entry: String, forms: [String], range: SourceRange) {
    self.key = key
    self.entry = entry
    self.forms = forms
    self.range = range
  }
}

/// A date as precise as its source: a year, a month or a day.
public struct PartialDate: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601-1); nil for anything else, or for a day that never was.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, length) in zip(parts, lengths) {
      guard part.utf8.count == length, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2019`, `2019-03` or `2019-03-14`.
  public var iso: String {
    let parts = [(year, 4), (month, 2), (day, 2)].compactMap { number, width in number.map { ($0, width) } }
    return parts.map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }

  /// Earlier before later; a year before its months.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}
