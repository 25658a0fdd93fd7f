import Diagnostics
import Foundation
import Markup
import Resolutions
import Sites
import Templates
import Testing

@Test(.enabled(if: ProcessInfo.processInfo.environment["PREVIEW"] != nil)) func preview() throws {
  let environment = ProcessInfo.processInfo.environment
  let out = environment["PREVIEW"]!, content = environment["CONTENT"]!, slug = environment["SLUG"]!
  var texts: [String: String] = [:]
  for lang in try FileManager.default.contentsOfDirectory(atPath: content) {
    if let text = try? String(contentsOfFile: "\(content)/\(lang)/\(slug).md", encoding: .utf8) { texts[lang] = text }
  }
  let sample = try Sample(texts, slug: slug) {
    $0.baseURL = environment["BASE"]
    $0.name = "European resolutions"
    $0.footer = "Published by the communications team."
  }
  func write(_ address: Address, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: out + "/" + address.file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
  for file in Assets.files { try write(Address(path: "assets/" + file.name), file.bytes) }
  for file in Assets.rootFiles { try write(Address(path: file.name), file.bytes) }
  let pages = SitePages([sample.summary])
  let tags = texts.keys.sorted()
  for tag in tags {
    let page = try sample.resolution(tag)
    try write(page.address, page.html.bytes)
    for file in page.citationFiles { try write(file.address, Array(file.text.utf8)) }
    if page.rendered.language.tag != page.context.sourceLanguage.tag {
      let parallel = try sample.parallel(tag)
      try write(parallel.address, parallel.html.bytes)
    }
    for index in pages.indexes(page.frame) { try write(index.address, index.html.bytes) }
    if let names = pages.names(page.frame) { try write(names.address, names.html.bytes) }
    let search = SearchPage(frame: page.frame)
    try write(search.address, search.html.bytes)
    var anchors: [String] = []
    page.rendered.version.forEachProvision { anchors.append($0.anchor.rawValue) }
    for anchor in anchors {
      let one = try sample.provision(anchor, tag)
      try write(one.address, one.html.bytes)
      try write(one.embedAddress, one.embedHTML.bytes)
      if let json = one.oEmbedJSON { try write(one.oEmbedAddress, Array(json.utf8)) }
      for file in one.citationFiles { try write(file.address, Array(file.text.utf8)) }
    }
  }
  let source = sample.frames[sample.assembled.context.sourceLanguage.tag]!
  let titles = sample.assembled.context.versions.map { v in sample.assembled.rendered.first { $0.language.tag == v.language.tag }!.version.fullTitle }
  let neutral = NeutralPage(frame: source, context: sample.assembled.context, titles: titles)
  try write(neutral.address, neutral.html.bytes)
  let languages = LanguagesPage(frame: source)
  try write(languages.address, languages.html.bytes)
  let missing = NotFoundPage(frames: [source] + tags.compactMap { LanguageTag($0) }.filter { $0 != source.language.tag }.compactMap { sample.frames[$0] })
  try write(missing.address, missing.html.bytes)
  let clock = ContinuousClock()
  let page = try sample.resolution(tags[0])
  var html = HTML(capacity: 1 << 17)
  let count = 2000
  let time = clock.measure { for _ in 0..<count { html = HTML(capacity: 1 << 17); page.write(to: &html) } }
  print("page", html.bytes.count, "bytes", time / count)
}
