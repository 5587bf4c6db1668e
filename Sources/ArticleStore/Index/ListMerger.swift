/// Merges the lists of first characters from all runs. One belongs to one thread.
struct ListMerger: ~Copyable {
  /// A list of a run.
  struct Item: BitwiseCopyable {
    let list: UnsafeRawPointer
    /// The second character's final number.
    let second: UInt16
    let run: UInt16
    let rows: UInt32
  }

  /// What is read of a run for a part.
  private struct Stretch {
    let run: Int
    /// Its chunks, as places in the run's `firsts`.
    var chunks: Range<Int>
    /// Where the first of them is in `input`, less where it is in the run.
    let shift: Int
  }

  private let merge: IndexMerge
  private var encoder: PostingEncoder
  /// The segment's row that each run begins with.
  private var bases = GrowingBuffer<UInt32>()
  private var input = ByteBuffer()
  private var items = GrowingBuffer<Item>()
  private var sorted = GrowingBuffer<Item>()
  private var places = GrowingBuffer<UInt32>()

  init(_ merge: IndexMerge) {
    self.merge = merge
    encoder = PostingEncoder(universe: merge.universe)
    for (_, base) in merge.runs { bases.append(base) }
  }

  /// Merges a part into `lists`.
  mutating func merge(_ part: Range<Int>, into lists: inout MergedLists) throws(SegmentProblem) {
    lists.removeAll()
    var stretches = try read(part)
    swap(&encoder.output, &lists.bytes)
    encoder.output.reserve(input.count)
    for first in part {
      collect(first, from: &stretches)
      if items.count == 0 { continue }
      sort()
      encoder.output.align(to: 8)
      lists.firsts.append(.init(number: UInt16(first), lists: 0, start: encoder.output.count))
      encode(into: &lists)
    }
    encoder.output.align(to: 8)
    swap(&encoder.output, &lists.bytes)
  }

  /// Reads what all runs have of a part.
  private mutating func read(_ part: Range<Int>) throws(SegmentProblem) -> [Stretch] {
    input.removeAll()
    var stretches: [Stretch] = []
    for (index, (run, _)) in merge.runs.enumerated() {
      let chunks = merge.chunks(of: run, part)
      if chunks.isEmpty { continue }
      let (start, end) = (Int(run.starts[chunks.lowerBound]), Int(run.starts[chunks.upperBound]))
      stretches.append(Stretch(run: index, chunks: chunks, shift: input.count - start))
      input.reserve(end - start)
      let target = UnsafeMutableRawBufferPointer(start: input.base + input.count, count: end - start)
      try run.spill.read(at: run.base + start, into: target)
      input.moveOn(to: input.base + input.count + (end - start))
    }
    return stretches
  }

  /// Finds the lists that the runs have of a first character.
  private mutating func collect(_ first: Int, from stretches: inout [Stretch]) {
    items.removeAll()
    for index in stretches.indices {
      let stretch = stretches[index]
      let run = merge.runs[stretch.run].run
      guard let chunk = stretch.chunks.first, Int(merge.finalNumbers[Int(run.firsts[chunk])]) == first else { continue }
      stretches[index].chunks = chunk + 1..<stretch.chunks.upperBound
      var list = UnsafeRawPointer(input.base) + Int(run.starts[chunk]) + stretch.shift
      let end = UnsafeRawPointer(input.base) + Int(run.starts[chunk + 1]) + stretch.shift
      while list < end {
        let parsed = RunList(list)
        items.append(
          Item(
            list: list, second: merge.finalNumbers[Int(parsed.second)], run: UInt16(truncatingIfNeeded: stretch.run),
            rows: UInt32(truncatingIfNeeded: parsed.rowCount)))
        list = parsed.end
      }
    }
  }

  /// Puts the lists in the order of second characters, those of one in the order of runs, in which they came.
  private mutating func sort() {
    if merge.runs.count == 1 { return }
    let (items, count) = (self.items.start, self.items.count)
    if count < merge.limit / 16 {
      var few = UnsafeMutableBufferPointer(start: items, count: count)
      few.sort { ($0.second, $0.run) < ($1.second, $1.run) }
      return
    }
    self.places.makeRoom(for: merge.limit + 1)
    let places = self.places.start
    places.update(repeating: 0, count: merge.limit + 1)
    for index in 0..<count { places[Int(items[index].second) &+ 1] &+= 1 }
    for second in 0..<merge.limit { places[second &+ 1] &+= places[second] }
    self.sorted.makeRoom(for: count)
    let sorted = self.sorted.start
    for index in 0..<count {
      let second = Int(items[index].second)
      sorted[Int(places[second])] = items[index]
      places[second] &+= 1
    }
    self.sorted.count = count
    swap(&self.items, &self.sorted)
  }

  /// Encodes the sorted lists of the first character last added.
  private mutating func encode(into lists: inout MergedLists) {
    let (items, count) = (self.items.start, self.items.count)
    let (last, before) = (lists.firsts.count - 1, lists.seconds.count)
    let base = lists.firsts[last].start
    var index = 0
    while index < count {
      let second = items[index].second
      var end = index
      var rows = 0
      while end < count, items[end].second == second {
        rows &+= Int(items[end].rows)
        end &+= 1
      }
      let start = encoder.begin(rows: rows, hasPlaces: second != 0)
      while index < end {
        encoder.add(RunList(items[index].list), base: bases.start[Int(items[index].run)])
        index &+= 1
      }
      encoder.end()
      lists.seconds.append(second)
      lists.rows.append(UInt32(rows))
      lists.starts.append(UInt32(start - base))
    }
    lists.firsts[last].lists = lists.seconds.count - before
  }
}
