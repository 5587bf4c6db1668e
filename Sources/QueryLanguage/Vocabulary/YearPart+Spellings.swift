extension YearPart {
  /// Its sign behind a year's number: `Q3`, `W35`.
  var sign: String {
    switch self {
    case .half(let number): "H\(number)"
    case .quarter(let number): "Q\(number)"
    case .week(let number): "W" + (number < 10 ? "0" : "") + String(number)
    }
  }

  /// What it is called in Chinese behind a year, the canonical name first; empty for a week, which is read by its number.
  var chineseSpellings: [String] {
    switch self {
    case .half(let number): [number == 1 ? "上半年" : "下半年"]
    case .quarter(let number):
      ["第\(Self.chineseNumbers[number - 1])季度", "\(Self.chineseNumbers[number - 1])季度", "第\(number)季度", "\(number)季度"]
        + (number == 1 ? ["首季度"] : [])
    case .week: []
    }
  }

  /// 上半年, 第三季度, 第35周.
  var chinese: String { if case .week(let number) = self { "第\(number)周" } else { chineseSpellings.first ?? "" } }

  /// What it is called before `of` and a year: `third quarter`, `week 35`.
  var english: String {
    switch self {
    case .half(let number): Self.ordinals[number - 1] + " half"
    case .quarter(let number): Self.ordinals[number - 1] + " quarter"
    case .week(let number): "week \(number)"
    }
  }

  private static let chineseNumbers = ["一", "二", "三", "四"]
  private static let ordinals = ["first", "second", "third", "fourth"]
}
