/// What files are, by the ends of their names.
enum MediaType {
  private static let types = [
    "avif": "image/avif", "bib": "application/x-bibtex; charset=utf-8", "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "epub": "application/epub+zip", "gif": "image/gif",
    "htm": "text/html; charset=utf-8", "html": "text/html; charset=utf-8", "ico": "image/x-icon",
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "md": "text/markdown; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "otf": "font/otf", "pdf": "application/pdf", "png": "image/png",
    "ris": "application/x-research-info-systems; charset=utf-8", "svg": "image/svg+xml", "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8", "webm": "video/webm", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2", "xml": "application/xml",
  ]

  /// Of a file; bytes of no known kind for other names.
  static func of(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "application/octet-stream" }
    return types[last[last.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }
}
