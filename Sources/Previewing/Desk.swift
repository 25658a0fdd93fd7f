internal import Diagnostics
internal import Markup
internal import Publishing
internal import Sites

/// The site as its files are now, its last good pages, and who looks at them.
actor Desk {
  private(set) var site: Site
  /// Why the files cannot be read; the site is then as it was before.
  private(set) var trouble: String?
  /// Nil until all files are read.
  private(set) var survey: SiteSurvey?
  /// What changed since it was made.
  private var unsurveyed = ContentChanges.any
  /// Made since the files changed last.
  private var made: [String: ShownPage] = [:]
  private var good = GoodPages()
  /// How often the files changed.
  private var change = 0
  private var lookStamp: Int
  private var readers: [Int: Reader] = [:]
  private var nextReader = 0
  private var surveying: Task<Void, Never>?
  let rooms: PreviewRooms
  /// Told of each survey.
  private let surveyed: @Sendable (SiteSurvey) -> Void

  /// Who looks at a page.
  private struct Reader {
    let path: String
    var last: Notice?
    let messages: AsyncStream<[UInt8]>.Continuation
  }

  /// How many are told at once what is new. A browser opens six connections to a host, and needs some for pages: who comes
  /// after these is told what there is, and asks again.
  private static let mostReaders = 4
  /// When they ask again, in the form of an event stream (HTML, §9.2), in milliseconds.
  private static let retry = Array("retry: 1500\n".utf8)

  init(
    site: Site, rooms: PreviewRooms = PreviewRooms(all: [], areWritable: false),
    surveyed: @escaping @Sendable (SiteSurvey) -> Void
  ) {
    self.site = site
    self.rooms = rooms
    self.surveyed = surveyed
    lookStamp = site.lookStamp()
  }

  // MARK: Pages

  /// The page at a path below the base; as it was before where its files have an error now, and the site's own page of what
  /// is not found where nothing stands there.
  func page(at path: String) async throws -> ShownPage {
    if let page = made[path] { return page }
    let (change, stamp) = (change, lookStamp)
    var page: ShownPage
    if path == StatePage.path {
      page = ShownPage(StatePage(site: site, survey: survey, rooms: rooms.all).html.bytes, lookStamp: stamp)
    } else if let (room, rest) = rooms.room(at: path),
      let bytes = try await room.page(at: rest, of: site, isWritable: rooms.areWritable)
    {
      page = ShownPage(bytes, lookStamp: stamp)
    } else if let found = try await site.page(at: Address(path: path)) {
      page = ShownPage(found.value, lookStamp: stamp, diagnostics: found.diagnostics)
      let files = PageFiles(path: path)
      let isBroken = (found.diagnostics + site.diagnostics).contains {
        $0.severity == .error && files.include($0.location.path)
      }
      if !isBroken {
        good.keep(page, at: path)
      } else if let before = good[path] {
        page = before
        page.diagnostics = found.diagnostics
      }
    } else {
      let missing = try await site.page(at: Address(path: "404.html"))?.value ?? []
      page = ShownPage(missing, lookStamp: stamp, code: 404)
    }
    // The state page tells of the survey as well, which comes without a change of files.
    if change == self.change, path != StatePage.path { made[path] = page }
    return page
  }

  /// Hands on what a page sent to its room; nil where there is no such room.
  func take(_ message: [UInt8], at path: String) async throws -> PreviewAnswer? {
    guard let (room, rest) = rooms.room(at: path) else { return nil }
    // Nothing is taken for true that may have changed meanwhile.
    let answer = room.take(message, at: rest, of: try await site.refreshed())
    // Who asks for the page next sees what was written, before the system tells of it.
    if case .done = answer.outcome {
      site = try await site.refreshed()
      change += 1
      made = [:]
    }
    return answer
  }

  /// A file that is no page; nil where there is none.
  func file(at path: String) async throws -> [UInt8]? { try await site.page(at: Address(path: path))?.value }

  // MARK: Readers

  /// Begins to tell somebody of a page.
  func notices(of path: String) async -> AsyncStream<[UInt8]> {
    let number = nextReader
    nextReader += 1
    let (stream, messages) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(4))
    guard readers.count < Self.mostReaders else {
      messages.yield(Self.retry + (await notice(of: path).event))
      messages.finish()
      return stream
    }
    messages.onTermination = { [weak self] _ in Task { await self?.leave(number) } }
    readers[number] = Reader(path: path, messages: messages)
    await tell(number)
    return stream
  }

  private func leave(_ number: Int) { readers[number] = nil }

  /// Tells a reader what is new for them.
  private func tell(_ number: Int) async {
    guard let path = readers[number]?.path else { return }
    let notice = await notice(of: path)
    guard readers[number]?.last != notice else { return }
    readers[number]?.last = notice
    readers[number]?.messages.yield(notice.event)
  }

  /// Tells those first who look at a text that changed.
  private func tellAll(after changes: ContentChanges = .any) async {
    var paths: Set<String> = []
    if case .files(let files) = changes { paths = files }
    func isWaiting(_ reader: Reader) -> Bool { paths.contains(where: PageFiles(path: reader.path).isAbout) }
    let waiting = Set(readers.filter { isWaiting($0.value) }.keys)
    for number in waiting.sorted() + readers.keys.filter({ !waiting.contains($0) }).sorted() { await tell(number) }
  }

  private func notice(of path: String) async -> Notice {
    let files = PageFiles(path: path)
    do {
      let page = try await page(at: path)
      return Notice(version: page.version, diagnostics(about: files, page), trouble: trouble, about: files)
    } catch {
      return Notice(version: good[path]?.version ?? "", [], trouble: trouble ?? "\(error)", about: files)
    }
  }

  /// Everything that a check would say. Until all files are read again, what was said of other texts is taken to be true.
  private func diagnostics(about files: PageFiles, _ page: ShownPage) -> [Diagnostic] {
    let surveyed = survey?.diagnostics ?? []
    if unsurveyed == .none { return surveyed }
    let others = surveyed.filter { $0.location.path.hasSuffix(".md") && !files.isAbout($0.location.path) }
    return Array(Set(page.diagnostics + site.diagnostics + others))
  }

  // MARK: Changes

  /// Looks at what has become of the files.
  /// - Parameter changes: what is known of it.
  func filesChanged(_ changes: ContentChanges = .any) async {
    // What could not be read was not looked at.
    let changes = trouble == nil ? changes : .any
    unsurveyed.add(changes)
    do {
      site = try await site.refreshed(after: changes)
      trouble = nil
    } catch {
      trouble = "\(error)"
    }
    if changes.concernLook { lookStamp = site.lookStamp() }
    change += 1
    made = [:]
    await tellAll(after: changes)
    readAll(after: .milliseconds(200))
  }

  /// Reads all files that were changed, when nothing more has changed for a while: the page that somebody waits for comes
  /// first.
  func readAll(after pause: Duration = .zero) {
    surveying?.cancel()
    surveying = Task {
      do {
        try await Task.sleep(for: pause)
        let (site, change) = (site, change)
        let survey = try await site.survey(after: unsurveyed)
        guard change == self.change, !Task.isCancelled else { return }
        self.survey = survey
        unsurveyed = .none
        surveyed(survey)
        await tellAll()
      } catch is CancellationError {
        return
      } catch {
        trouble = "\(error)"
        await tellAll()
      }
    }
  }

  /// Tells nobody anything more.
  func end() {
    surveying?.cancel()
    for reader in readers.values { reader.messages.finish() }
  }
}

extension ContentChanges {
  /// Whether they may be of files that pages load.
  fileprivate var concernLook: Bool {
    guard case .files(let paths) = self else { return true }
    return paths.contains { !$0.hasSuffix(".md") }
  }
}
