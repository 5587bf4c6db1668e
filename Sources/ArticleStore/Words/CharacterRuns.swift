/// The runs of up to six characters that come again in a text, level by level: at each place which run of each length
/// begins there, and how often it occurs.
///
/// A run can only come again if both runs that are one shorter do (Agrawal and Srikant, "Fast algorithms for mining
/// association rules", 1994), so that a level counts only what the one before left: the work is linear in the text.
struct CharacterRuns: Sendable {
  /// Longer runs are not looked for.
  static let longest = 6
  /// What occurs less often is no run.
  static let leastCount = 2

  /// The runs of one length.
  struct Level: Sendable {
    /// By place in the text: the number of the run that begins there; -1 for none.
    var runs: [Int32]
    /// By number: how often it occurs.
    var counts: [Int32]
    /// By number: where it first occurs.
    var places: [Int32]
  }

  /// The levels: runs of one character first.
  let levels: [Level]

  init(of text: HanText, interruption: Interruption) throws(Interrupted) {
    let characters = text.characters
    var keys = characters.map { $0 == HanText.gap || $0 == HanText.number ? UInt64.max : UInt64($0) }
    var levels: [Level] = []
    for _ in 1...CharacterRuns.longest {
      try interruption.check()
      let level = CharacterRuns.level(of: keys)
      levels.append(level)
      // A run of the next length: the one that begins here and the one that begins a character later.
      for place in keys.indices {
        let next = place + 1 < level.runs.count ? level.runs[place + 1] : -1
        let here = level.runs[place]
        keys[place] = here < 0 || next < 0 ? UInt64.max : UInt64(UInt32(here)) << 32 | UInt64(UInt32(next))
      }
    }
    self.levels = levels
  }

  /// Numbers the keys that come again.
  private static func level(of keys: [UInt64]) -> Level {
    var numbers = KeyNumbers(minimumCapacity: min(keys.count, 1 << 16))
    var runs = [Int32](repeating: -1, count: keys.count)
    var counts: [Int32] = []
    var places: [Int32] = []
    for (place, key) in keys.enumerated() where key != UInt64.max {
      let number = numbers.numbering(key)
      if number == counts.count {
        counts.append(0)
        places.append(Int32(place))
      }
      counts[number] += 1
      runs[place] = Int32(number)
    }
    for place in runs.indices where runs[place] >= 0 && counts[Int(runs[place])] < CharacterRuns.leastCount {
      runs[place] = -1
    }
    return Level(runs: runs, counts: counts, places: places)
  }

  /// How often the run of that length at that place occurs; 1 where it is no run.
  func count(at place: Int, length: Int) -> Int {
    let run = levels[length - 1].runs[place]
    return run < 0 ? 1 : Int(levels[length - 1].counts[Int(run)])
  }
}
