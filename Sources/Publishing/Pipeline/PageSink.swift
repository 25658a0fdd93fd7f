internal import Markup
internal import Sites
internal import Templates

/// Takes finished files of the site, from several workers at once.
protocol PageSink: Sendable {
  /// - Parameter path: below Output, `fr/2019-2610-kazakhstan/index.html`.
  func write(_ path: String, _ bytes: RawSpan) throws
}

extension PageSink {
  /// Takes a file that is an array.
  func write(_ path: String, _ bytes: [UInt8]) throws {
    try write(path, bytes.span.bytes)
  }

  /// Makes a page where the last one stood and takes it.
  func write(at address: Address, in page: inout HTML, _ content: (inout HTML) -> Void) throws {
    page.removeAll()
    content(&page)
    try page.withUnsafeBytes { try write(address.file, $0.bytes) }
  }

  /// Takes a citation in all its forms.
  /// - Parameters:
  ///   - page: what it stands beside.
  ///   - content: appends one of the forms.
  func writeCitations(beside page: Address, _ content: (CitationFormat, inout [UInt8]) -> Void) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 10)
    for format in CitationFormat.allCases {
      bytes.removeAll(keepingCapacity: true)
      content(format, &bytes)
      try write(page.appending(format.fileName).file, bytes)
    }
  }
}

/// Takes files and forgets them: for `check`.
struct NoSink: PageSink {
  func write(_ path: String, _ bytes: RawSpan) {}
}
