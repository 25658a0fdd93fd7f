internal import Foundation

/// What a request gets.
struct Answer: Sendable {
  var code = 200
  var phrase = "OK"
  /// Besides those of every answer.
  var fields: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// What every answer says: nobody else's page may use or frame it, and nothing is taken for what it is not.
  private static let common = """
    X-Content-Type-Options: nosniff\r
    Referrer-Policy: same-origin\r
    Cross-Origin-Resource-Policy: same-origin\r
    Content-Security-Policy: frame-ancestors 'self'\r

    """

  /// A page, which no browser keeps.
  static func page(_ body: [UInt8], code: Int = 200) -> Answer {
    Answer(
      code: code, phrase: code == 200 ? "OK" : "Not Found",
      fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")], body: body)
  }

  /// A file, which a browser keeps and asks about each time.
  /// - Parameters:
  ///   - known: what the browser says it has.
  ///   - isForever: whether its address says another thing when it changes, so that nobody need ask (RFC 8246).
  static func file(_ body: [UInt8], named name: String, known: String?, isForever: Bool = false) -> Answer {
    let tag = "\"\(Version(of: body).text)\""
    let keeping = isForever ? "max-age=31536000, immutable" : "no-cache"
    let fields = [("Content-Type", MediaType.of(name)), ("Cache-Control", keeping), ("ETag", tag)]
    guard known != tag else { return Answer(code: 304, phrase: "Not Modified", fields: fields) }
    return Answer(fields: fields, body: body)
  }

  /// What was sent is answered in JSON.
  static func json(_ answer: PreviewAnswer) -> Answer {
    let phrases = [
      PreviewAnswer.Outcome.done: "OK", .malformed: "Bad Request", .missing: "Not Found", .conflict: "Conflict",
      .refused: "Unprocessable Content", .failed: "Internal Server Error",
    ]
    return Answer(
      code: answer.outcome.rawValue, phrase: phrases[answer.outcome] ?? "OK",
      fields: [("Content-Type", "application/json"), ("Cache-Control", "no-store")], body: Array(answer.body.utf8))
  }

  static func redirect(to path: String) -> Answer {
    Answer(code: 302, phrase: "Found", fields: [("Location", path), ("Cache-Control", "no-store")])
  }

  static func refusal(_ refusal: Refusal) -> Answer {
    let (code, phrase) = refusal.status
    var fields = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
    if refusal == .notReading { fields.append(("Allow", "GET, HEAD")) }
    return Answer(code: code, phrase: phrase, fields: fields, body: Array("\(phrase)\n".utf8))
  }

  /// The bytes to send.
  /// - Parameters:
  ///   - isHead: whether the body is left out.
  ///   - length: whether the length is told; an answer without it goes on until the connection ends.
  func bytes(isHead: Bool, keepsConnection: Bool, hasLength: Bool = true) -> Data {
    var head = "HTTP/1.1 \(code) \(phrase)\r\n\(Self.common)"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    if hasLength, code != 304 { head += "Content-Length: \(body.count)\r\n" }
    head += keepsConnection ? "\r\n" : "Connection: close\r\n\r\n"
    var data = Data(head.utf8)
    if !isHead { data.append(contentsOf: body) }
    return data
  }
}
