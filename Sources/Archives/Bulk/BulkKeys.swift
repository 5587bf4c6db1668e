import Glibc

/// The keys that were met in a bulk file, in the order in which they were first met, and what each means.
///
/// Records of a file have the same keys in the same order: the key after the one last met is tried first.
struct BulkKeys: Sendable {
  /// How many different keys are remembered; one beyond is looked up anew each time and not counted.
  static let capacity = 1 << 16
  /// So few keys are compared one by one faster than their bytes are hashed.
  private static let few = 32

  private struct Entry: Sendable {
    let bytes: [UInt8]
    let target: BulkMapping.Target
    var count = 0
  }

  private let mapping: BulkMapping
  private var entries: [Entry] = []
  private var places: [[UInt8]: Int] = [:]
  private var expected = 0

  init(_ mapping: BulkMapping) { self.mapping = mapping }

  /// What a key of those bytes means. `text` is asked for its text when it was not met before.
  mutating func target(
    of bytes: UnsafeRawBufferPointer, text: () throws -> String
  ) rethrows -> BulkMapping.Target {
    if expected < entries.count, matches(expected, bytes) {
      return met(expected)
    }
    if let index = index(of: bytes) { return met(index) }
    let target = mapping.target(of: try text())
    guard entries.count < Self.capacity else { return target }
    places[Array(bytes)] = entries.count
    entries.append(Entry(bytes: Array(bytes), target: target))
    return met(entries.count - 1)
  }

  /// Takes note of a key.
  mutating func meet(_ key: String) {
    var key = key
    let text = key
    key.withUTF8 { _ = target(of: UnsafeRawBufferPointer($0)) { text } }
  }

  /// Takes note of the keys that were met in another part of the file.
  mutating func add(_ other: BulkKeys) {
    for entry in other.entries {
      let text = String(decoding: entry.bytes, as: UTF8.self)
      entry.bytes.withUnsafeBytes { _ = target(of: $0) { text } }
      if let index = places[entry.bytes] { entries[index].count += entry.count - 1 }
    }
  }

  private func index(of bytes: UnsafeRawBufferPointer) -> Int? {
    if entries.count > Self.few { return places[Array(bytes)] }
    return entries.indices.first { matches($0, bytes) }
  }

  private mutating func met(_ index: Int) -> BulkMapping.Target {
    entries[index].count += 1
    expected = index + 1 == entries.count ? 0 : index + 1
    return entries[index].target
  }

  private func matches(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    entries[index].bytes.withUnsafeBytes { entry in
      guard entry.count == bytes.count else { return false }
      guard let a = entry.baseAddress, let b = bytes.baseAddress else { return true }
      return memcmp(a, b, entry.count) == 0
    }
  }

  /// The keys that nobody knows, and how many records have each.
  var unknown: [(key: String, count: Int)] {
    entries.filter { $0.target == .unknown }.map { (String(decoding: $0.bytes, as: UTF8.self), $0.count) }
  }
}
