internal import MarkupTrees

/// Why a file cannot be imported at all. Each is one sentence that an editor understands, and what to do.
public enum ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(reason: String)
  case unknownFormat
  case damaged(part: String)
  case tooLarge(part: String)
  case documentType
  case nestingTooDeep
  case notThisFormat(String)
  case noText
  case twoColumns(page: Int)
  case toolMissing(String, get: String)
  case toolFailed(String, said: String)
  case toolTooSlow(String, seconds: Int)
  case encrypted

  /// Without the name of the file, which stands before it.
  public var description: String {
    switch self {
    case .unreadable(let reason): "it cannot be read: \(reason)"
    case .unknownFormat:
      "its kind is not known: Whereas imports .docx, .odt, .pdf, .txt, .html and Akoma Ntoso (.xml); save it as one of these"
    case .damaged(let part): "its part “\(part)” is damaged; open it in the program that made it and save it again"
    case .tooLarge(let part): "its part “\(part)” is larger than any resolution; check that it is the right file"
    case .documentType:
      "it has a document type of its own (<!DOCTYPE …>), which could fetch other files; save it without"
    case .nestingTooDeep:
      "its parts stand more than \(MarkupTree.deepestNesting) deep within each other; check that it is the right file"
    case .notThisFormat(let name):
      "it is no \(name) file, whatever its name says; open it in the program that made it and save it again"
    case .noText: "there is no text in it: if its pages are pictures, let a program recognise the text first (OCR)"
    case .twoColumns(let page):
      "page \(page) has two columns, whose lines cannot be told apart safely; import a Word file or a web page of the text, or a version in one column"
    case .toolMissing(let tool, let get): "this needs \(tool), which is not installed; get it with: \(get)"
    case .toolFailed(let tool, let said): "\(tool) cannot read it: \(said)"
    case .toolTooSlow(let tool, let seconds):
      "\(tool) did not finish in \(seconds) seconds; check that it is the right file"
    case .encrypted: "it is protected by a password; save it without one"
    }
  }
}
