public import TextBasics

extension LexicalError {
  /// The message.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.unclosedString(let closing), .english): "this quote is not closed. Write \(closing) where the text ends"
    case (.unclosedString(let closing), .chinese): "引号没有配对，请在文字末尾补上 \(closing)"
    case (.unclosedRegex, .english):
      "this regular expression is not closed. Write / at its end; a slash inside it is \\/"
    case (.unclosedRegex, .chinese): "正则表达式没有写完，请在末尾补上 /；式中的斜线写作 \\/"
    }
  }
}
