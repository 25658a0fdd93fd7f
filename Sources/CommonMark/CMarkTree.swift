internal import CLibcmark

/// The tree that libcmark builds, owned by exactly one value, and its memory given back with it. Pointers into it never
/// leave this module.
@safe struct CMarkTree: ~Copyable {
  let root: OpaquePointer
  private let blocks: UnsafeMutablePointer<cmark_block>?

  /// Parses `bytes` as CommonMark; nil only when libcmark gives no tree.
  init?(parsing bytes: ArraySlice<UInt8>) {
    var blocks: UnsafeMutablePointer<cmark_block>?
    let tree = unsafe bytes.withUnsafeBytes { bytes in
      unsafe cmark_parse_in_blocks(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT, &blocks)
    }
    guard let tree = unsafe tree else {
      unsafe cmark_give_back(blocks)
      return nil
    }
    unsafe root = tree
    unsafe self.blocks = blocks
  }

  deinit {
    unsafe cmark_give_back(blocks)
  }
}
