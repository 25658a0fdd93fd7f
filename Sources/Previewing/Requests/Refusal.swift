/// Why a request gets nothing.
enum Refusal: Error, Hashable {
  /// It is no HTTP/1.x (RFC 9112), or names nothing that a path can be.
  case malformed
  /// It asks for something else than to read.
  case notReading
  /// It brings a body, which nothing here takes.
  case hasBody
  /// It wants to write where others than who sits at this machine could.
  case notWritable
  /// It brings something else than what is taken.
  case otherContent
  /// Its head is longer than any browser's.
  case tooLong
  /// It is addressed to another host.
  case foreignHost
  /// A page of another site asks.
  case foreignOrigin

  /// The status code and its phrase (RFC 9110, §15; RFC 6585).
  var status: (code: Int, phrase: String) {
    switch self {
    case .malformed: (400, "Bad Request")
    case .notReading: (405, "Method Not Allowed")
    case .hasBody: (413, "Content Too Large")
    case .notWritable: (403, "Forbidden")
    case .otherContent: (415, "Unsupported Media Type")
    case .tooLong: (431, "Request Header Fields Too Large")
    case .foreignHost: (421, "Misdirected Request")
    case .foreignOrigin: (403, "Forbidden")
    }
  }
}
