import Glibc

/// Finds the words of a text without a dictionary: runs of characters that hold together and end where words end.
///
/// Three signs of a word, as in Sun, Shen and Tsou, "Chinese word segmentation without using lexicon and hand-crafted
/// training data" (1998), and Feng, Chen, Deng and Zheng, "Accessor variety criteria for Chinese word extraction" (2004):
///
/// - It occurs several times (`CharacterRuns.leastCount`): what does less often may be chance.
/// - Its parts stand together much more often than chance would have it, wherever it is divided: pointwise mutual
///   information, as a share of what it could be at most (Bouma, 2009).
/// - Many different characters stand before it and behind it: the entropy of its neighbours. 匠精 is only ever followed
///   by 神, and is no word. A gap in the text counts as a neighbour unlike any other.
struct WordFinder {
  /// The least share of the mutual information that it could have at most.
  static let leastCohesion = 0.4
  /// The least entropy of the neighbours on each side, in bits.
  static let leastFreedom = 1.0
  /// The same where a particle is divided off at an edge, in words of two characters and in longer ones.
  private static let leastCohesionOfParticles = (two: 0.6, more: 0.75)
  /// Characters that mostly stand for themselves at a word's edge, and seldom belong to it: 参与 does, 劳模在 does not.
  private static let particles = Set(
    "的了着过在和与及或是为对从把被将向以而并不第其这那各每该等也都就还又到上下中里后前内外有让使给由于会要能可多位人说".unicodeScalars.map(\.value))
  /// What counts, and what it counts by: 七天 and 五千 are numbers and no words.
  private static let numerals = Set("零〇一二三四五六七八九十百千万亿两几数".unicodeScalars.map(\.value))
  private static let measures = Set("名个位条项家台件次天年月日点元里公米吨度岁号层间份张场届周批辆余多分座处所笔口支套班把只块片段遍趟盏棵封".unicodeScalars.map(\.value))

  let text: HanText

  /// The words, folded, in no particular order.
  func words(interruption: Interruption) throws(Interrupted) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var runs = CharacterRuns(of: text)
    while runs.length < CharacterRuns.longest {
      try interruption.check()
      runs.lengthen()
      let coherent = runs.runs.indices.map { isCoherent($0, of: runs) }
      let left = neighbourVariety(runs, coherent, offset: -1)
      let right = neighbourVariety(runs, coherent, offset: runs.length)
      for run in coherent.indices where coherent[run] {
        let count = Double(runs.runs[run].count)
        let freedom = log2(count) - max(left[run], right[run]) / count
        if freedom >= WordFinder.leastFreedom { words.append(bytes(at: Int(runs.runs[run].place), runs.length)) }
      }
    }
    return words
  }

  /// Whether a run occurs often enough and its parts belong together.
  private func isCoherent(_ number: Int, of runs: CharacterRuns) -> Bool {
    let (length, run) = (runs.length, runs.runs[number])
    let place = Int(run.place)
    guard run.count >= CharacterRuns.leastCount, !isNumber(at: place) else { return false }
    let count = Double(run.count)
    let total = Double(text.characters.count)
    let highest = log2(total / count)
    guard highest > 0 else { return false }
    return zip(1..., runs.partCounts(of: number)).allSatisfy { split, parts in
      let particles = WordFinder.leastCohesionOfParticles
      let least =
        isParticleDividedOff(at: place, length, split)
        ? (length == 2 ? particles.two : particles.more) : WordFinder.leastCohesion
      return log2(count * total / Double(parts)) >= least * highest
    }
  }

  private func isNumber(at place: Int) -> Bool {
    WordFinder.numerals.contains(text.characters[place])
      && (WordFinder.numerals.contains(text.characters[place + 1])
        || WordFinder.measures.contains(text.characters[place + 1]))
  }

  private func isParticleDividedOff(at place: Int, _ length: Int, _ split: Int) -> Bool {
    (split == 1 && WordFinder.particles.contains(text.characters[place]))
      || (split == length - 1 && WordFinder.particles.contains(text.characters[place + split]))
  }

  /// By run: the sum of c·log₂c over the neighbours at that offset, c being how often each stands there. The entropy of
  /// the neighbours is log₂n - sum/n; neighbours that stand there once add nothing.
  private func neighbourVariety(_ runs: CharacterRuns, _ wanted: [Bool], offset: Int) -> [Double] {
    var numbers = KeyNumbers()
    var counts: [Int32] = []
    var owners: [Int32] = []
    for (place, run) in runs.numbers.enumerated() where run >= 0 && wanted[Int(run)] {
      let character = text.characters[place + offset]
      let neighbour = WordFinder.numerals.contains(character) ? HanText.number : character
      if neighbour == HanText.gap { continue }
      let number = numbers.numbering(UInt64(UInt32(run)) << 32 | UInt64(neighbour))
      if number == counts.count {
        counts.append(0)
        owners.append(run)
      }
      counts[number] += 1
    }
    var sums = [Double](repeating: 0, count: wanted.count)
    for (count, owner) in zip(counts, owners) where count > 1 {
      sums[Int(owner)] += Double(count) * log2(Double(count))
    }
    return sums
  }

  private func bytes(at place: Int, _ length: Int) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for value in text.characters[place..<place + length] { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return Array(String(scalars).utf8)
  }
}
