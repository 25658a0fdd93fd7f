internal import Resolutions

/// `/fr/` and `/fr/year/2019/`: resolutions by year, newest first. What is too long for one page goes on at
/// `/fr/year/2019/2/`; a whole list that is too long shows its beginning, and each year has a page.
public struct IndexPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame
  /// What this page is narrowed to; nil for the whole list.
  public let filter: IndexFilter?
  /// The items that the page shows, newest first; those without a date last.
  public let items: [IndexItem]
  /// How many match, on this page and others.
  public let count: Int
  /// What a reader can narrow by, over all resolutions.
  public let choices: IndexChoices
  /// Which part of its list it is, from 1, and how many there are; the whole list has one, however long it is.
  public let part: (number: Int, all: Int)
  /// Whether the whole list is too long for one page, so that the years are its pages.
  public let isPaged: Bool
  /// The page before it in a list that has several; nil for the first.
  public internal(set) var previous: Way?
  /// The page after it; nil for the last.
  public internal(set) var next: Way?

  /// To another page of the same list.
  public struct Way: Sendable {
    /// Where it leads.
    public let address: Address
    /// The year that the page shows, where it is another than this page's: nil within it for what has no date.
    public let year: Int??
    /// The part of the list that it shows.
    public let part: Int
  }

  /// `/fr/`, or `/fr/year/2019/` where it is narrowed.
  public var address: Address { address(part: part.number) }

  /// Where a part of its list stands.
  public func address(part: Int) -> Address {
    filter.map { .index(frame.language.tag, filter: $0, part: part) } ?? .index(frame.language.tag)
  }

  /// Whether search engines list it: the whole list, or the pages that it has.
  public var isListed: Bool {
    guard let filter else { return true }
    if case .year = filter { return isPaged }
    return false
  }
}

/// What the index can be narrowed by, each with how many resolutions that leaves; a kind with fewer than two choices is empty.
public struct IndexChoices: Sendable {
  /// The newest first; nil for what has no date, last, where the list has several pages.
  public var years: [(year: Int?, count: Int)] = []
  /// In the order of the alphabet.
  public var institutions: [(facet: Facet, count: Int)] = []
  /// In the order of the alphabet.
  public var subjects: [(facet: Facet, count: Int)] = []
  /// How many there are in the page's language; nil where that is all of them, so that it is no way to narrow the list.
  public var available: Int?

  /// Whether there is nothing to narrow by.
  public var isEmpty: Bool { years.isEmpty && institutions.isEmpty && subjects.isEmpty && available == nil }
}
