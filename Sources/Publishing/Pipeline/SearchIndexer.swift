internal import Dispatch
internal import Foundation
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The search index could not be made.
public struct SearchIndexError: Error, CustomStringConvertible {
  /// Which program failed, and the end of what it said.
  public let description: String
}

/// A running Pagefind that takes one page after the other and gives back the files of its index.
///
/// Pagefind numbers pages in the order in which it meets them. Given a folder, that is the order in which the file system lists
/// it, which is the order of making in one, that of hashes with a seed in another; so pages are handed to it as its
/// packages for Node and Python do, by messages: JSON in base64 with a comma at its end, each with an answer. Nothing is
/// written to the disk, and when this process is killed, Pagefind finds its input at an end and leaves nothing behind. Told to
/// write into a folder, it answers before all of its files are whole.
///
/// One thing it still gives in any order, as it keeps them by hash: the values of a filter (`data-pagefind-filter`) and of
/// a sort. Pages must have none, as long as the same pages are to make the same bytes.
final class SearchIndexer {
  private let program: String
  private let process = Process()
  /// Our end of the pair of sockets that is Pagefind's input. A socket, since to write into a pipe that nobody reads any
  /// more would end the whole process.
  private let input: CInt
  private let output = Pipe()
  private let errors = Pipe()
  private let said = Complaints()
  private var messages = 0
  private var rest = Data()

  /// Starts the program at a path.
  /// - Throws: `SearchIndexError` where it cannot be run.
  init(program: String) throws {
    self.program = program
    var pair: [CInt] = [-1, -1]
    guard unsafe pair.withUnsafeMutableBufferPointer({ unsafe makeSocketPair($0.baseAddress) }) == 0 else {
      throw SearchIndexError(description: unsafe "cannot talk to \(program): \(String(cString: strerror(errno)))")
    }
    input = pair[0]
    let theirs = FileHandle(fileDescriptor: pair[1], closeOnDealloc: true)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--service"]
    process.standardInput = theirs
    process.standardOutput = output
    process.standardError = errors
    errors.fileHandleForReading.readabilityHandler = { [said] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      data.isEmpty ? said.finish() : said.append(data)
    }
    do {
      try process.run()
    } catch {
      throw SearchIndexError(description: "cannot run \(program): \(error.localizedDescription)")
    }
    try theirs.close()
    _ = try ask(Request(type: "NewIndex"))
  }

  deinit {
    close(input)
    if process.isRunning { process.terminate() }
    errors.fileHandleForReading.readabilityHandler = nil
  }

  /// Hands over a page; the order of pages is the order in the index.
  /// - Parameter address: what results say it stands at, below the site's base: `fr/2019-2610-kazakhstan/#rec_B`. Of two
  ///   pages at the same the first is forgotten.
  func add(_ html: String, at address: String) throws {
    _ = try ask(Request(type: "AddFile", url: "/\(address)", contents: html))
  }

  /// The files of the index of all pages, by their paths in its folder, in order.
  func files() throws -> [(path: String, bytes: [UInt8])] {
    let files = try ask(Request(type: "GetFiles")).files ?? []
    return files.map { (path: $0.path, bytes: Array($0.content)) }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
}

/// The end of what a program writes to its error stream.
private final class Complaints: Sendable {
  private let end = Mutex(Data())
  private let isWhole = DispatchSemaphore(value: 0)

  func append(_ data: Data) {
    end.withLock { $0 = ($0 + data).suffix(400) }
  }

  /// Nothing more will come.
  func finish() {
    isWhole.signal()
  }

  /// What it said, when it has ended or a second has passed.
  func text() -> String {
    _ = isWhole.wait(timeout: .now() + 1)
    return end.withLock { String(decoding: $0, as: UTF8.self) }
  }
}

// MARK: Messages

extension SearchIndexer {
  private struct Request: Encodable {
    let type: String
    var index = 0
    var url: String?
    var contents: String?

    enum CodingKeys: String, CodingKey {
      case type
      case index = "index_id"
      case url
      case contents = "file_contents"
    }
  }

  private struct Message: Encodable {
    let number: Int
    let payload: Request

    enum CodingKeys: String, CodingKey {
      case number = "message_id"
      case payload
    }
  }

  private struct Answer: Decodable {
    struct Payload: Decodable {
      struct File: Decodable {
        let path: String
        let content: Data
      }

      let type: String
      let message: String?
      let files: [File]?
    }

    let payload: Payload
  }

  private func ask(_ request: Request) throws -> Answer.Payload {
    messages += 1
    var message = try JSONEncoder().encode(Message(number: messages, payload: request)).base64EncodedData()
    message.append(UInt8(ascii: ","))
    guard send(message), let text = nextMessage(), let json = Data(base64Encoded: text),
      let answer = try? JSONDecoder().decode(Answer.self, from: json)
    else { throw failure(nil) }
    guard answer.payload.type != "Error" else { throw failure(answer.payload.message) }
    return answer.payload
  }

  private func send(_ message: Data) -> Bool {
    unsafe message.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
        let count = unsafe sendBytes(input, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return false }
        sent += count
      }
      return true
    }
  }

  /// What comes up to the next comma; nil when Pagefind ended before.
  private func nextMessage() -> Data? {
    var message = Data()
    while true {
      if let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
        message.append(rest[..<comma])
        rest = Data(rest[(comma + 1)...])
        return message
      }
      message.append(rest)
      rest = output.fileHandleForReading.availableData
      if rest.isEmpty { return nil }
    }
  }

  private func failure(_ message: String?) -> SearchIndexError {
    // Not `waitUntilExit`, which waits for all that the program started as well.
    shutdown(input, Int32(SHUT_RDWR))
    if process.isRunning { process.terminate() }
    let text = message ?? said.text()
    return SearchIndexError(description: "\(program) made no search index: \(text)")
  }
}

#if canImport(Darwin)
  /// Two sockets that lead to each other and that no program inherits unless it is given one; 0, or -1 and errno.
  private func makeSocketPair(_ pair: UnsafeMutablePointer<CInt>?) -> CInt {
    guard let pair, socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 else { return -1 }
    for socket in [pair[0], pair[1]] {
      _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
      var isOn: CInt = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<CInt>.size))
    }
    return 0
  }

  private func sendBytes(_ socket: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    Darwin.send(socket, bytes, count, 0)
  }
#else
  /// Two sockets that lead to each other and that no program inherits unless it is given one; 0, or -1 and errno.
  private func makeSocketPair(_ pair: UnsafeMutablePointer<CInt>?) -> CInt {
    unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, pair)
  }

  private func sendBytes(_ socket: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe Glibc.send(socket, bytes, count, Int32(MSG_NOSIGNAL))
  }
#endif
