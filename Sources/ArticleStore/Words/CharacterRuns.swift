/// The runs of characters that come again in a text, of one length after the other: at each place which run begins there,
/// and how often it occurs.
///
/// A run can only come again if both runs that are one shorter do (Agrawal and Srikant, "Fast algorithms for mining
/// association rules", 1994), so that a length counts only what the one before left; and most of what does not come again
/// is told by counting hashes first (Park, Chen and Yu, "An effective hash-based algorithm for mining association rules",
/// 1995). The work is linear in the text, and memory eight bytes a character and sixteen a run.
struct CharacterRuns {
  /// Longer runs are not looked for.
  static let longest = 6
  /// What occurs less often is no run.
  static let leastCount = 3

  /// A run, known by its number among those of its length.
  struct Run {
    /// How often it occurs.
    var count: Int32
    /// Where it first occurs.
    var place: Int32
    /// What is left of it without its last character, and without its first: runs that are one shorter.
    var head: Int32
    var tail: Int32
  }

  /// By place in the text: the number of the run of the present length that begins there; -1 for none.
  private(set) var numbers: [Int32] = []
  /// The runs of each length so far, by number; those of one character first. A few that are none may be among them.
  private var levels: [[Run]] = []

  /// How many characters the runs have at present.
  var length: Int { levels.count }
  /// The runs of that length.
  var runs: [Run] { levels[length - 1] }

  /// The runs of one character.
  init(of text: HanText) {
    numbers = text.characters.map { $0 == HanText.gap || $0 == HanText.number ? -1 : Int32($0) }
    addLevel { numbers, place in numbers[place] < 0 ? nil : (numbers[place], 0) }
  }

  /// Goes on to the runs that are one character longer.
  mutating func lengthen() {
    // A longer run: the one that begins here and the one that begins a character later.
    addLevel { numbers, place in
      let next = place + 1 < numbers.count ? numbers[place + 1] : -1
      return numbers[place] < 0 || next < 0 ? nil : (numbers[place], next)
    }
  }

  /// Numbers the pairs that come again.
  private mutating func addLevel(_ pair: (_ numbers: [Int32], _ place: Int) -> (head: Int32, tail: Int32)?) {
    func key(_ pair: (head: Int32, tail: Int32)) -> UInt64 {
      UInt64(UInt32(pair.head)) << 32 | UInt64(UInt32(pair.tail))
    }
    var tally = HashTally()
    for place in numbers.indices { if let pair = pair(numbers, place) { tally.add(key(pair)) } }
    var known = KeyNumbers()
    var runs: [Run] = []
    for place in numbers.indices {
      // What stood here is asked for no more: only places behind it are.
      guard let pair = pair(numbers, place), tally.mayHaveCome(CharacterRuns.leastCount, key(pair)) else {
        numbers[place] = -1
        continue
      }
      let number = known.numbering(key(pair))
      if number == runs.count { runs.append(Run(count: 0, place: Int32(place), head: pair.head, tail: pair.tail)) }
      runs[number].count += 1
      numbers[place] = Int32(number)
    }
    for place in numbers.indices where numbers[place] >= 0 && runs[Int(numbers[place])].count < CharacterRuns.leastCount
    {
      numbers[place] = -1
    }
    levels.append(runs)
  }

  /// For each place where a run can be divided, the first one first: how often the part before and that behind it occur,
  /// multiplied.
  func partCounts(of run: Int) -> [Int] {
    var counts = [Int](repeating: 1, count: length - 1)
    var (head, tail) = (run, run)
    for cut in (1..<length).reversed() {
      head = Int(levels[cut][head].head)
      tail = Int(levels[cut][tail].tail)
      counts[cut - 1] *= Int(levels[cut - 1][head].count)
      counts[length - cut - 1] *= Int(levels[cut - 1][tail].count)
    }
    return counts
  }
}

/// How often keys came, by hash and at least: those that share a place are counted together.
private struct HashTally {
  private static let bits: UInt64 = 20
  private var counts = [UInt8](repeating: 0, count: 1 << Int(HashTally.bits))

  mutating func add(_ key: UInt64) {
    let place = HashTally.place(of: key)
    if counts[place] < .max { counts[place] += 1 }
  }

  /// False where the key did not come so often.
  func mayHaveCome(_ times: Int, _ key: UInt64) -> Bool { counts[HashTally.place(of: key)] >= times }

  private static func place(of key: UInt64) -> Int { KeyNumbers.hash(key, bits: bits) }
}
