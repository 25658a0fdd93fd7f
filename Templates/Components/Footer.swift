internal import Markup
internal import Resolutions
internal import Sites

/// The foot of every page: where else to go, the publisher's line, and the keys, which are shown on request.
struct Footer {
  let frame: SiteFrame

  var stencil: Stencil {
    let phrases = frame.phrases
    let tag = frame.language.tag
    let line = frame.configuration.footer(in: tag)
    return """
      <footer class="foot">
      <ul>
      <li><a href="\(.up)\(Address.index(tag).path)">\(phrases[.allResolutions])</a></li>
      \(names)<li><a href="\(.up)">\(phrases[.languages])</a></li>
      <li class="scripted"><button type="button" data-keys>\(phrases[.keys])</button></li>
      </ul>
      \(line.isEmpty ? nil : "<p>\(line)</p>\n" as HTML)</footer>
      <p class="said" role="status" data-copied="\(phrases[.copied])"></p>
      \(keys)
      """
  }

  private var names: Stencil {
    guard frame.hasNames else { return "" }
    return """
      <li><a href="\(.up)\(Address.names(frame.language.tag).path)">\(frame.phrases[.namesAndSubjects])</a></li>

      """
  }

  /// The keys of the site. Readers who dictate or press keys by accident can switch them off (WCAG 2.2, 2.1.4).
  private var keys: HTML {
    let phrases = frame.phrases
    return """
      <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">\(phrases[.keys])</h2>
      <dl>
      <div><dt><kbd>j</kbd></dt><dd>\(phrases[.keyNext])</dd></div>
      <div><dt><kbd>k</kbd></dt><dd>\(phrases[.keyPrevious])</dd></div>
      \(frame.hasSearch ? "<div><dt><kbd>/</kbd></dt><dd>\(phrases[.keySearch])</dd></div>\n" as HTML : nil)\
      <div><dt><kbd>?</kbd></dt><dd>\(phrases[.keyHelp])</dd></div>
      </dl>
      <p><label><input type="checkbox" checked> \(phrases[.keysUse])</label></p>
      <p><button type="button">\(phrases[.close])</button></p>
      </dialog>

      """
  }
}
