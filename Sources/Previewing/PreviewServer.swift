internal import Diagnostics
internal import Publishing
internal import Sites

/// Answers what browsers ask of a preview.
struct PreviewServer: Responder {
  let desk: Desk
  let gate: Gate
  /// Where the site stands: `/`, or `/eu/` for one whose address has a path.
  let basePath: String

  /// The preview's own script and style sheet, by their paths.
  private static let ownFiles = [
    "_/preview.js": PackageResources.preview_js, "_/preview.css": PackageResources.preview_css,
  ]

  /// What the address of a file says after its question mark, to be another one when the file is.
  static func query(of file: [UInt8]) -> String { "v=\(Version(of: file).text)" }

  func admit(_ request: Request) throws(Refusal) {
    try gate.admit(request)
    guard request.isPost else { return }
    guard desk.rooms.room(at: try RequestPath.decode(request.path)) != nil else { throw .notReading }
    try gate.admitToWriting(request)
  }

  func reply(to request: Request) async -> Reply {
    do {
      let path = try RequestPath.decode(request.path)
      if path == "_/changes" { return try await changes(request) }
      return .answer(try await answer(path, request))
    } catch let refusal as Refusal {
      return .answer(.refusal(refusal))
    } catch {
      let message = "The preview cannot read the site’s files: \(error)\n"
      let fields = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
      return .answer(Answer(code: 500, phrase: "Internal Server Error", fields: fields, body: Array(message.utf8)))
    }
  }

  private func answer(_ path: String, _ request: Request) async throws -> Answer {
    if let file = Self.ownFiles[path] {
      let isForever = request.query == Self.query(of: file)
      return .file(file, named: path, known: request.fields["if-none-match"], isForever: isForever)
    }
    if path == StatePage.path { return try await page(path) }
    if let (room, rest) = desk.rooms.room(at: path) { return try await answer(of: room, at: rest, path, request) }
    guard let path = withinBase(path) else {
      return path.isEmpty ? .redirect(to: basePath) : try await page("404.html", code: 404)
    }
    if path.isEmpty || path.hasSuffix("/") || path.hasSuffix(".html") && !path.hasPrefix("static/") {
      return try await page(path)
    }
    if let file = try await desk.file(at: path) {
      let version = await desk.site.assetVersion
      let isForever = path.hasPrefix("assets/") && request.query == "v=\(version)"
      return .file(file, named: path, known: request.fields["if-none-match"], isForever: isForever)
    }
    let folder = try await desk.page(at: path + "/")
    guard folder.code == 404 else { return .redirect(to: request.path + "/") }
    return .page(folder.bytes, code: 404)
  }

  private func answer(
    of room: any PreviewRoom, at rest: String, _ path: String, _ request: Request
  ) async throws -> Answer {
    if request.isPost, let answer = try await desk.take(request.body, at: path) { return .json(answer) }
    if let file = room.files[rest] { return .file(file, named: path, known: request.fields["if-none-match"]) }
    return try await page(path)
  }

  private func page(_ path: String, code: Int? = nil) async throws -> Answer {
    let page = try await desk.page(at: path)
    return .page(page.bytes, code: code ?? page.code)
  }

  /// What a page asks that wants to be told of its changes: its own path is the query.
  private func changes(_ request: Request) async throws -> Reply {
    try gate.admitToChanges(request)
    let path = try RequestPath.decode(request.query)
    let isOwn = path == StatePage.path || desk.rooms.room(at: path) != nil
    let page = isOwn ? path : withinBase(path) ?? "404.html"
    let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
    return .stream(Answer(fields: fields), await desk.notices(of: page))
  }

  /// The path below the base; nil outside of it.
  private func withinBase(_ path: String) -> String? {
    let base = basePath.dropFirst()
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : nil
  }
}
