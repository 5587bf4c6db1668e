import QueryLanguage
import Testing
import TextBasics

/// What a line being typed is coloured as: each part with its role.
@Suite struct HighlighterTests {
  private func written(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SyntaxHighlighter.spans(in: text).map { span in
      "\(span.role.rawValue):\(String(decoding: bytes[span.span.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    (
      "find articles where city = 中山",
      [
        "keyword:find", "keyword:articles", "keyword:where", "field:city", "comparison:=", "value:中山",
      ]
    ),
    (
      "查找城市是中山且主题包含“宣讲”的文章",
      [
        "keyword:查找", "field:城市", "comparison:是", "value:中山", "keyword:且", "field:主题", "comparison:包含", "string:“宣讲”",
        "keyword:的文章",
      ]
    ),
    (
      "find articles where length > 600 | limit 3 # all",
      [
        "keyword:find", "keyword:articles", "keyword:where", "field:length", "comparison:>", "number:600",
        "keyword:limit",
        "number:3", "comment:# all",
      ]
    ),
    (
      "find articles where date = 8月20日 and has photo",
      [
        "keyword:find", "keyword:articles", "keyword:where", "field:date", "comparison:=", "date:8月20日", "keyword:and",
        "keyword:has", "field:photo",
      ]
    ),
    (
      "find articles where title ~ /第.届/ and city = $c",
      [
        "keyword:find", "keyword:articles", "keyword:where", "field:title", "comparison:~", "regex:/第.届/",
        "keyword:and",
        "field:city", "comparison:=", "parameter:$c",
      ]
    ),
    (
      "find articles where ctiy = 中山",
      [
        "keyword:find", "keyword:articles", "keyword:where", "error:ctiy", "comparison:=", "value:中山",
      ]
    ),
    ("let 送清凉 = find 送清凉", ["keyword:let", "name:送清凉", "keyword:find", "value:送清凉"]),
    ("show 3", ["command:show"]),
    (
      "find articles where city =",
      [
        "keyword:find", "keyword:articles", "keyword:where", "field:city", "comparison:=",
      ]
    ),
    ("", []),
  ])
  func rolesOfParts(_ text: String, _ expected: [String]) {
    #expect(written(text) == expected)
  }
}
