import TextBasics

/// Where each section of a segment stands. Held as a sorted list, since it is read whenever a segment is opened.
struct SectionTable: Sendable {
  /// One section's place in the image, in bytes.
  struct Place: Sendable {
    var offset: Int
    var length: Int
  }

  /// One section and its place.
  struct Entry: Sendable {
    var key: SectionKey
    var place: Place
  }

  /// By kind and index.
  private(set) var entries: [Entry] = []

  /// Where a section stands; nil when the segment has none of that key.
  subscript(_ key: SectionKey) -> Place? {
    let index = index(of: key)
    return index < entries.count && entries[index].key == key ? entries[index].place : nil
  }

  /// Adds a section; one of the same key gives way.
  mutating func add(_ key: SectionKey, _ place: Place) {
    let index = index(of: key)
    let isKnown = index < entries.count && entries[index].key == key
    entries.replaceSubrange(index..<index + (isKnown ? 1 : 0), with: CollectionOfOne(Entry(key: key, place: place)))
  }

  private func index(of key: SectionKey) -> Int {
    entries.indices.partitionPoint { (entries[$0].key.kind, entries[$0].key.index) >= (key.kind, key.index) }
  }
}
