/// The site's own words. A raw value is the key in a phrase file.
public enum Phrase: String, CaseIterable, Sendable {
  case skipToText = "skip-to-text"
  case languages
  case chooseLanguage = "choose-language"
  case resolutions
  case allResolutions = "all-resolutions"
  case search
  case namesAndSubjects = "names-and-subjects"
  case contents
  case pageNotFound = "page-not-found"
  case pageNotFoundText = "page-not-found-text"
  case noResolutions = "no-resolutions"
  case siteHolds = "site-holds"
  case newest
  case citations
  case recitals
  case preamble
  case paragraphs
  case articles
  case annexes
  case footnotes
  case citationN = "citation-n"
  case recitalN = "recital-n"
  case paragraphN = "paragraph-n"
  case articleN = "article-n"
  case pointN = "point-n"
  case annexN = "annex-n"
  case sectionN = "section-n"
  case footnoteN = "footnote-n"
  case linkToProvision = "link-to-provision"
  case backToText = "back-to-text"
  case reference
  case date
  case institution
  case status
  case year
  case noDate = "no-date"
  case subject
  case language
  case statusDraft = "status-draft"
  case statusTabled = "status-tabled"
  case statusAdopted = "status-adopted"
  case statusInForce = "status-in-force"
  case statusRepealed = "status-repealed"
  case statusWithdrawn = "status-withdrawn"
  case notPublished = "not-published"
  case sponsorsN = "sponsors-n"
  case officialText = "official-text"
  case translationOfficial = "translation-official"
  case translationUnofficial = "translation-unofficial"
  case translationMachine = "translation-machine"
  case machineTranslation = "machine-translation"
  case translationBy = "translation-by"
  case reviewedBy = "reviewed-by"
  case notTranslated = "not-translated"
  case outdated
  case original
  case readOriginal = "read-original"
  case availableIn = "available-in"
  case allVersions = "all-versions"
  case sameInOtherLanguages = "same-in-other-languages"
  case mentionedIn = "mentioned-in"
  case tools
  case besideOriginal = "beside-original"
  case besideLanguage = "beside-language"
  case provisionPage = "provision-page"
  case wholeText = "whole-text"
  case previous
  case next
  case copyLink = "copy-link"
  case copyQuote = "copy-quote"
  case copyCitation = "copy-citation"
  case cite
  case howToCite = "how-to-cite"
  case embed
  case copy
  case copied
  case searchField = "search-field"
  case searchResults = "search-results"
  case searchNothing = "search-nothing"
  case searchNeedsJavascript = "search-needs-javascript"
  case filter
  case filterAll = "filter-all"
  case filterAvailable = "filter-available"
  case nothingMatches = "nothing-matches"
  case keys
  case keyNext = "key-next"
  case keyPrevious = "key-previous"
  case keySearch = "key-search"
  case keyHelp = "key-help"
  case keysUse = "keys-use"
  case close
  case jumpToNumber = "jump-to-number"
  case jump
  case noNumber = "no-number"
  case addressMoved = "address-moved"
  case addressReused = "address-reused"
  case addressWithdrawn = "address-withdrawn"
  case earlierVersion = "earlier-version"
  case newerExists = "newer-exists"
  case currentVersion = "current-version"
  case earlierVersions = "earlier-versions"
  case whatChanged = "what-changed"
  case inserted, deleted
  case movedFrom = "moved-from"
}
