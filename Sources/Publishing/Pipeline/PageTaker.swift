internal import Markup
internal import Sites
internal import Synchronization

/// Takes what the writers of pages offer.
///
/// A writer says of each page and file what its address is and how it is made, in one place; whether everything is made
/// and published, only one page, or none because a list of addresses is wanted, is its taker's affair.
protocol PageTaker {
  /// Whether it may want something whose address begins with `address`. Writers ask before they prepare what only the
  /// pages below it share.
  func wants(below address: Address) -> Bool

  /// Takes a page.
  /// - Parameter page: makes it; called at most once, and only if it is wanted.
  mutating func take(_ address: Address, _ page: () throws -> HTML) throws

  /// Takes a file that is no page.
  /// - Parameter bytes: makes it; called at most once, and only if it is wanted.
  mutating func take(file address: Address, _ bytes: () throws -> [UInt8]) throws
}

/// Where finished files go, from several workers at once.
protocol PageSink: Sendable {
  /// - Parameter path: below Output, `fr/2019-2610-kazakhstan/index.html`.
  func write(_ path: String, _ bytes: RawSpan) throws
}

/// Takes files and forgets them: for `check`.
struct NoSink: PageSink {
  func write(_ path: String, _ bytes: RawSpan) {}
}

/// Writes into the tree that will become Output.
struct TreeSink: PageSink {
  let tree: OutputTree

  func write(_ path: String, _ bytes: RawSpan) throws { try tree.write(path, bytes) }
}

/// Counts the files that go to another sink.
final class MeasuredSink: PageSink {
  private let sink: any PageSink
  private let total = Mutex(SiteSize())

  init(_ sink: any PageSink) {
    self.sink = sink
  }

  /// Of the files that were written so far.
  var size: SiteSize { total.withLock { $0 } }

  func write(_ path: String, _ bytes: RawSpan) throws {
    total.withLock { [count = bytes.byteCount] in $0.add(path, bytes: count) }
    try sink.write(path, bytes)
  }
}

/// Makes everything, one page after the other in the same memory.
struct EveryPage: PageTaker {
  let sink: any PageSink
  /// How many pages were made; other files do not count.
  private(set) var count = 0
  private var bytes: [UInt8] = []

  init(sink: any PageSink) {
    self.sink = sink
  }

  func wants(below address: Address) -> Bool { true }

  mutating func take(_ address: Address, _ page: () throws -> HTML) throws {
    bytes.removeAll(keepingCapacity: true)
    try page().append(to: &bytes)
    try unsafe sink.write(address.file, bytes.span.bytes)
    count += 1
  }

  mutating func take(file address: Address, _ bytes: () throws -> [UInt8]) throws {
    let file = try bytes()
    try unsafe sink.write(address.file, file.span.bytes)
  }
}

/// Makes what stands at one address.
struct OnePage: PageTaker {
  let address: Address
  /// The whole page or file; nil as long as it was not offered.
  private(set) var bytes: [UInt8]?

  init(at address: Address) {
    self.address = address
  }

  func wants(below address: Address) -> Bool { self.address.path.hasPrefix(address.path) }

  mutating func take(_ address: Address, _ page: () throws -> HTML) throws {
    if isWanted(address) { bytes = try page().bytes }
  }

  mutating func take(file address: Address, _ bytes: () throws -> [UInt8]) throws {
    if isWanted(address) { self.bytes = try bytes() }
  }

  /// Names of files are bytes: two that differ in how accents are written are two.
  private func isWanted(_ address: Address) -> Bool { address.path.utf8.elementsEqual(self.address.path.utf8) }
}

/// Notes addresses and makes nothing.
struct AddressList: PageTaker {
  private(set) var addresses: [Address] = []

  func wants(below address: Address) -> Bool { true }
  mutating func take(_ address: Address, _ page: () throws -> HTML) { addresses.append(address) }
  mutating func take(file address: Address, _ bytes: () throws -> [UInt8]) { addresses.append(address) }
}
