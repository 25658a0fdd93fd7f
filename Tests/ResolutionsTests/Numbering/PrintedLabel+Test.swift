@testable import Resolutions

extension PrintedLabel {
  /// - Parameter core: what stands between the punctuation of `text`.
  init(form: Form, core: String, text: String, length: Int) {
    let start = text.hasPrefix("（") ? 3 : form == .parentheses ? 1 : 0
    self.init(form, ShortText(Array(text.utf8).span), core: start..<start + core.utf8.count, length: length)
  }
}
