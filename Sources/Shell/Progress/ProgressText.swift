import Archives
import TextBasics

/// How far long work is, in words that fit a line: what is done, a bar, how much of how much, how fast, how long still.
struct ProgressText {
  /// How far it is.
  var progress: WorkProgress
  /// How long this stage has taken, in nanoseconds.
  var elapsed: UInt64
  /// Cells of the bar.
  private static let barCells = 20

  /// The line, cut to a width in display cells.
  func line(in style: OutputStyle) -> String {
    var parts = ["\(percentage)%", counts(in: style.language)]
    if let rate { parts.append(words(forRate: rate, in: style.language)) }
    if let secondsLeft { parts.append(ProgressText.words(forSecondsLeft: secondsLeft, in: style.language)) }
    let figures = parts.joined(separator: " · ")
    let name = style.safe(title(in: style.language), keepingLines: false)
    guard let width = style.width else { return "\(name)  \(bar(in: style))  \(figures)" }
    // The figures tell most; then the name; the bar where there is room for it.
    let left = width - 1 - style.cells.of(figures)
    guard left > 2 else { return style.cells.truncated(figures, to: max(width - 1, 0)) }
    let withBar = left - ProgressText.barCells - 4
    if style.cells.of(name) <= withBar { return "\(name)  \(bar(in: style))  \(figures)" }
    return "\(style.cells.truncated(name, to: left - 2))  \(figures)"
  }

  private var percentage: Int { progress.total > 0 ? progress.done * 100 / progress.total : 0 }

  private func bar(in style: OutputStyle) -> String {
    let filled = progress.total > 0 ? ProgressText.barCells * progress.done / progress.total : 0
    let empty = ProgressText.barCells - filled
    return style.drawsBoxes
      ? String(repeating: "█", count: filled) + String(repeating: "░", count: empty)
      : "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: empty) + "]"
  }

  // MARK: Figures

  /// How much is done a second; nil before that can be told.
  private var rate: Double? {
    guard elapsed >= 500_000_000, progress.done > 0 else { return nil }
    return Double(progress.done) * 1e9 / Double(elapsed)
  }

  private var secondsLeft: Int? {
    rate.map { Int((Double(progress.total - progress.done) / $0).rounded(.up)) }
  }

  private func title(in language: Language) -> String {
    switch (progress.stage, language) {
    case (.importing, .chinese): "正在导入"
    case (.importing, .english): "importing"
    case (.scanning(let file), .chinese): "正在检查 \(file)"
    case (.scanning(let file), .english): "checking \(file)"
    case (.bulk(let file), .chinese): "正在导入 \(file)"
    case (.bulk(let file), .english): "importing \(file)"
    case (.reading, .chinese): "正在读报纸文件"
    case (.reading, .english): "reading issues"
    case (.indexing, .chinese): "正在建立索引"
    case (.indexing, .english): "indexing"
    case (.exporting(let file), .chinese): "正在写入 \(file)"
    case (.exporting(let file), .english): "writing \(file)"
    }
  }

  private func counts(in language: Language) -> String {
    let (done, total) = (progress.done, progress.total)
    return switch (progress.stage, language) {
    case (.importing, .chinese), (.reading, .chinese): "\(done)/\(total) 个文件"
    case (.importing, .english), (.reading, .english): "\(done)/\(total) files"
    case (.bulk, .chinese), (.indexing, .chinese): "\(done)/\(total) 篇"
    case (.bulk, .english), (.indexing, .english): "\(done)/\(total) articles"
    case (.exporting, .chinese): "\(done)/\(total) 行"
    case (.exporting, .english): "\(done)/\(total) rows"
    case (.scanning, _): "\(done >> 20)/\(total >> 20) MB"
    }
  }

  private func words(forRate rate: Double, in language: Language) -> String {
    if case .scanning = progress.stage {
      return language == .chinese ? "每秒 \(Int(rate) >> 20) MB" : "\(Int(rate) >> 20) MB/s"
    }
    let figure = rate < 10 ? "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)" : "\(Int(rate))"
    return language == .chinese ? "每秒 \(figure)" : "\(figure)/s"
  }

  private static func words(forSecondsLeft seconds: Int, in language: Language) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return switch language {
    case .chinese: minutes == 0 ? "还要 \(seconds) 秒" : "还要 \(minutes) 分 \(rest) 秒"
    case .english: minutes == 0 ? "\(seconds) s left" : "\(minutes) min \(rest) s left"
    }
  }
}
