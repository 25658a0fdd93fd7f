internal import CLibcmark

/// The tree that libcmark builds, owned by exactly one value and freed with it. Pointers into it never leave this module.
@safe struct CMarkTree: ~Copyable {
  let root: OpaquePointer

  /// Parses `bytes` as CommonMark; nil only when memory runs out.
  init?(parsing bytes: ArraySlice<UInt8>) {
    let tree = unsafe bytes.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let tree = unsafe tree else { return nil }
    unsafe root = tree
  }

  deinit {
    unsafe cmark_node_free(root)
  }
}
