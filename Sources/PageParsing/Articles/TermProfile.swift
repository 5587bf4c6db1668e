#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often each pair of neighbouring Chinese characters stands in a text: what the text is about, without knowing words.
struct TermProfile {
  /// Pairs that bind clauses and name nothing are left out.
  private static let empty: Set<Unicode.Scalar> = Set("的了是在和与及等为将对也都就不这那个到以并把被让使从其中们有要会还又而或之于".unicodeScalars)
  /// Words of every newspaper text, which a page is too short to find out as such.
  private static let common: Set<UInt64> = Set(
    """
    进行 开展 工作 活动 举行 举办 参加 相关 有关 通过 目前 近年 年来 记者 报讯 本报 发展 建设 组织 提高 推动 推进 加强 进一 一步 积极 充分 实现 方面 情况 全面 重要 \
    主要 同时 此外 据悉 了解 负责 责人 介绍 表示 今年 去年 近日 日前 以来 广大 形式 作用 成为 现场 各级 单位 人员 部门
    """.split(whereSeparator: { $0.isWhitespace }).map { word in
      word.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
    }
  )
  /// Enough to know a text by; keeps a page of megabytes cheap.
  private static let longest = 12_000

  /// The pairs and how often each stands there.
  private(set) var counts: [UInt64: Int] = [:]
  private var length = 0

  /// The pairs of `text`, and its numbers and Latin words of two characters or more.
  static func pairs(of text: some Collection<Unicode.Scalar>) -> [UInt64] {
    var pairs: [UInt64] = []
    var before: Unicode.Scalar?
    var word: UInt64 = 0
    var length = 0
    for scalar in text {
      if scalar.isDigit || scalar.isLatin {
        word = (word &* 131 &+ UInt64(scalar.value)) & 0xFFFF_FFFF
        length += 1
        before = nil
        continue
      }
      if length > 1 { pairs.append(1 << 63 | word) }
      (word, length) = (0, 0)
      let counts = scalar.isHan && !empty.contains(scalar)
      if counts, let before {
        let pair = UInt64(before.value) << 32 | UInt64(scalar.value)
        if !common.contains(pair) { pairs.append(pair) }
      }
      before = counts ? scalar : nil
    }
    if length > 1 { pairs.append(1 << 63 | word) }
    return pairs
  }

  /// Adds the pairs of `text`.
  mutating func add(_ text: Scalars) {
    guard length < Self.longest else { return }
    for pair in Self.pairs(of: text.prefix(Self.longest)) { counts[pair, default: 0] += 1 }
    length += text.count
  }
}

extension TermProfile {
  /// The share of what `text` says that the profile's text says too, 0–1.
  func coverage(of text: Scalars) -> Double {
    let pairs = Self.pairs(of: text)
    return pairs.isEmpty ? 0 : Double(pairs.count { counts[$0] != nil }) / Double(pairs.count)
  }
}

/// Several texts of a page and how well another text fits each of them.
struct TermModel {
  private let profiles: [TermProfile]
  private var spread: [UInt64: Int] = [:]

  /// A model of the texts that `profiles` describe.
  init(_ profiles: [TermProfile]) {
    self.profiles = profiles
    for profile in profiles {
      for pair in profile.counts.keys { spread[pair, default: 0] += 1 }
    }
  }

  /// How much a pair tells: nothing when it stands in every text.
  private func weight(of pair: UInt64) -> Double {
    let texts = Double(profiles.count)
    return log((texts + 1) / Double(spread[pair] ?? 1))
  }

  /// How much of what `text` says is said in text `index`, 0–1; what stands in several of the texts counts less, what is
  /// repeated more.
  func affinity(of text: some Collection<Unicode.Scalar>, to index: Int) -> Double {
    var shared = 0.0
    var all = 0.0
    for pair in TermProfile.pairs(of: text) {
      let weight = weight(of: pair)
      all += weight
      if let count = profiles[index].counts[pair] { shared += weight * Double(count) / Double(count + 1) }
    }
    return all > 0 ? shared / all : 0
  }

  /// How much of what text `index` turns on (what it says more than once) is said in one of the texts `others`, 0–1.
  func overlap(of index: Int, with others: some Sequence<Int>) -> Double {
    let others = Array(others)
    var shared = 0.0
    var all = 0.0
    for (pair, count) in profiles[index].counts where count > 1 {
      let weight = Double(Swift.min(count, 4) - 1)
      all += weight
      if others.contains(where: { profiles[$0].counts[pair] ?? 0 > 0 }) { shared += weight }
    }
    return all > 0 ? shared / all : 0
  }
}
