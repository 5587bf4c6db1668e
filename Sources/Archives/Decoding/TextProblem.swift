public import TextBasics

/// Why a file's bytes are no text.
public enum TextProblem: Error, Hashable, Sendable {
  /// Neither UTF-8 nor UTF-16 nor GB18030; the offset in bytes of the first that does not fit.
  case undecodable(offset: Int)
  /// A zero byte, which no text has.
  case zeroByte(offset: Int)

  /// The byte that it is about, counted from 0.
  var offset: Int {
    switch self {
    case .undecodable(let offset), .zeroByte(let offset): offset
    }
  }

  /// The reason in words.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.undecodable(let offset), .chinese):
      "第 \(offset + 1) 个字节起无法识别：既不是 UTF-8、UTF-16，也不是 GB18030（GBK）"
    case (.undecodable(let offset), .english):
      "can't be read from byte \(offset + 1) on: neither UTF-8 nor UTF-16 nor GB18030 (GBK)"
    case (.zeroByte(let offset), .chinese): "第 \(offset + 1) 个字节是空字符（NUL），这不是文本文件"
    case (.zeroByte(let offset), .english): "byte \(offset + 1) is NUL: this is no text file"
    }
  }
}
