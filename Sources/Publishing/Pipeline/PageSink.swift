/// Takes finished files of the site, from several workers at once.
protocol PageSink: Sendable {
  /// - Parameter path: below Output, `fr/2019-2610-kazakhstan/index.html`.
  func write(_ path: String, _ bytes: [UInt8]) throws
}

/// Takes files and forgets them: for `check`.
struct NoSink: PageSink {
  func write(_ path: String, _ bytes: [UInt8]) {}
}
