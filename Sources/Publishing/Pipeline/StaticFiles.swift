/// Copies `Content/static` into the site.
struct StaticFiles {
  let root: String
  /// By their path within the folder.
  let paths: Set<String>

  func write(to sink: some PageSink) throws {
    for path in paths.sorted() {
      try sink.write("static/\(path)", try ContentFile.bytes(at: "\(root)/Content/static/\(path)"))
    }
  }
}
