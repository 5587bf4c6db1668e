import TextBasics

/// Reads titles and bodies of rows and counts in how many each word of a tree stands.
struct WordCounting: RowWork {
  private let tree: WordTree
  private let title: ElementColumn
  private let body: ElementColumn
  /// By word: in how many rows it stands, and in how many by itself.
  private(set) var counts: [(all: Int32, byItself: Int32)]
  /// By word: the number of the last row in which it did.
  private var last: [(all: Int32, byItself: Int32)]
  private var number: Int32 = 0

  /// A counting in that segment.
  init(_ segment: Segment, _ tree: WordTree) {
    self.tree = tree
    title = segment.text(.title)
    body = segment.text(.body)
    counts = [(all: Int32, byItself: Int32)](repeating: (0, 0), count: tree.count)
    last = counts
  }

  mutating func work(on rows: ArraySlice<Row>) {
    var text = FoldedScalars()
    for row in rows {
      number += 1
      text.clear()
      text.read(title.units(of: Int(row)), with: FoldedReader(.title))
      text.read(body.units(of: Int(row)), with: FoldedReader(.body))
      tree.forEachWord(in: text.scalars) { word, isByItself in
        if last[word].all != number {
          last[word].all = number
          counts[word].all += 1
        }
        if isByItself, last[word].byItself != number {
          last[word].byItself = number
          counts[word].byItself += 1
        }
      }
    }
  }
}

/// Writes folded text down as scalars, in a buffer that it keeps from row to row.
struct FoldedScalars: FoldedSink, ~Copyable {
  private nonisolated(unsafe) let forms = UnitForms.shared.table
  private var memory: UnsafeMutablePointer<UInt32>
  private var capacity = 4096
  private var count = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// What was read since `clear`, a line feed behind each text.
  var scalars: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: memory, count: count) }

  mutating func clear() { count = 0 }

  /// Adds a text.
  mutating func read(_ units: UnsafeBufferPointer<UInt16>, with reader: FoldedReader) {
    // A separator may be added to each unit.
    let wanted = count + units.count * 2 + 2
    if wanted > capacity {
      let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: wanted * 2)
      larger.update(from: memory, count: count)
      memory.deallocate()
      memory = larger
      capacity = wanted * 2
    }
    _ = reader.read(units, into: &self)
    take(UInt32(FieldFolder.separator))
  }

  var isDone: Bool { false }

  @inline(__always)
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var place = start
    var next = count
    while place < end {
      let form = forms[Int(units[place])]
      if form == 0 { break }
      memory[next] = UInt32(form)
      next &+= 1
      place &+= 1
    }
    count = next
    return place
  }

  mutating func take(_ scalar: UInt32) {
    memory[count] = scalar
    count += 1
  }
}
