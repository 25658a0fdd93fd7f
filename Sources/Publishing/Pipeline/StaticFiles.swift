internal import Sites

/// Copies `Content/static` into the site.
struct StaticFiles {
  let root: String
  /// By their path within the folder.
  let paths: Set<StaticPath>

  func write(to sink: some PageSink) throws {
    for path in paths.sorted() {
      let bytes = try ContentFile.bytes(at: "\(root)/Content/static/\(path.text)")
      try sink.write("static/\(path.text)", bytes)
      // What is well known is looked for at the root alone (RFC 8615).
      if path.text.utf8.starts(with: ".well-known/".utf8) { try sink.write(path.text, bytes) }
    }
  }
}
