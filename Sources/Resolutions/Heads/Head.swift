public import Diagnostics

/// What an author says of a resolution before its text.
public struct Head: Sendable {
  /// The short title, for lists, as plain text; nil where the full title has to serve.
  public var title: String?
  /// What the line of facts says in the author's words.
  public var facts: [Fact: String] = [:]
  /// As precise as the source of the text is; nil where the author gives none.
  public var date: PartialDate?
  /// Nil where the author does not say.
  public var status: Status?
  /// What it is about, in the version's language; translations list the same ones in the same order.
  public var subjects: [String] = []
  /// Nil for an original.
  public var translation: Translation?
  /// Who made the translation, as readers see it.
  public var translator: String?
  /// Who has reviewed the translation, and when; nil where nobody has.
  public var review: Review?
  /// Who has tabled it, as readers see them, in the version's language.
  public var sponsors: [String] = []
  /// Where the official text stands: an address with `https:` or `http:`.
  public var source: String?
  /// Whether it is read and checked, but not published yet.
  public var isDraft = false
  /// False where provisions of the source version may be missing, as they are not translated yet.
  public var isComplete = true
  /// Entries for the index of names and subjects.
  public var index: [IndexEntry] = []
  /// Where it stood before.
  public var aliases: [Alias] = []
  /// Old addresses of texts that stand at other ones now.
  public var moved: [MovedAddress] = []
  /// Old addresses of texts that are no longer there.
  public var withdrawn: [FormerAddress] = []

  init() {}

  /// As it is printed: `2019/2610(RSP)`.
  public var reference: String? {
    get { facts[.reference] }
    set { facts[.reference] = newValue }
  }

  /// Whose resolution it is, in the version's language: `European Parliament`.
  public var institution: String? {
    get { facts[.institution] }
    set { facts[.institution] = newValue }
  }

  /// What the line of facts says in the author's words; a raw value is the key in the head. What a translation does not say
  /// is taken from the source version.
  public enum Fact: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    case institution, reference
  }

  /// How far a resolution has come.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case draft, tabled, adopted, repealed, withdrawn
    case inForce = "in-force"
  }

  /// That a human reviser has gone through a translation.
  public struct Review: Sendable, Hashable {
    /// As readers see it.
    public let reviewer: String
    /// As precise as the head is.
    public let date: PartialDate
  }

  /// Who stands behind a version that is not the original.
  public enum Translation: String, Sendable, CaseIterable, Codable {
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
  /// Where the entry stands in the head.
  public let range: SourceRange

  init(key: String, entry: String, forms: [String], range: SourceRange) {
    self.key = key
    self.entry = entry
    self.forms = forms
    self.range = range
  }
}

/// A date as precise as its source: a year, a month or a day.
public struct PartialDate: Sendable, Hashable, Comparable {
  /// Always known.
  public let year: Int
  /// From 1 to 12; nil where only the year is known.
  public let month: Int?
  /// From 1; nil where no day is known.
  public let day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601-1), the last with the midnight after it that some programs write,
  /// `2019-03-14T00:00:00.000Z`; nil for anything else, or for a day that never was.
  public init?(_ text: String) {
    let midnights = ["T00:00:00", "T00:00:00Z", "T00:00:00.000Z", "T00:00:00+00:00", " 00:00:00"]
    let end = midnights.first { text.count == 10 + $0.count && text.hasSuffix($0) }
    let parts = text.dropLast(end?.count ?? 0).split(separator: "-", omittingEmptySubsequences: false)
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
    if year == 0 { return nil }
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
