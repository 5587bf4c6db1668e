/// The finished lists of some first characters.
struct MergedLists: ~Copyable {
  /// A first character.
  struct First {
    let number: UInt16
    /// How many lists it has.
    var lists: Int
    /// Where the first of them begins in `bytes`: at a multiple of 8.
    let start: Int
  }

  /// The lists, one after the other.
  var bytes = ByteBuffer()
  var firsts: [First] = []
  /// Of each list: second number, rows, and where it begins behind its first character's start.
  var seconds: [UInt16] = []
  var rows: [UInt32] = []
  var starts: [UInt32] = []

  mutating func removeAll() {
    bytes.removeAll()
    firsts.removeAll(keepingCapacity: true)
    seconds.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }
}
