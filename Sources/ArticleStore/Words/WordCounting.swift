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
