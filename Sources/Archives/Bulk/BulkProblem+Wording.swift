import Issues
public import TextBasics

extension BulkProblem {
  /// The reason in words, and what would mend it.
  public func message(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  private var chinese: String {
    switch self {
    case .json(.truncated): "这一行写到一半就断了"
    case .json(.unexpected(let found, "EOF")): "一行只能有一条记录，记录后面却还有“\(found)”"
    case .json(.unexpected(let found, "{")): "每行应是一个对象 {…}，却以“\(found)”开头"
    case .json(let problem): problem.message(in: .chinese)
    case .missingID: "这条记录没有 id；如果编号用的是别的名称，请用 --map 名称=id 指明"
    case .noIDColumn(let columns): "没有 id 这一列（有：\(columns.joined(separator: "、"))）；请用 --map 列名=id 指明哪一列是编号"
    case .badDate(let text): "“\(text)”不是有效日期；可以写作 2024-08-27、2024/8/27、20240827 或 2024年8月27日，不知道就留空"
    case .takenID(let id, let file): "编号“\(id)”在库里已经有了（\(file)）；用 --prefix 给这批编号加上前缀"
    case .repeatedID(let id, let line): "编号“\(id)”重复，第 \(line) 行已经用过"
    case .givenTwice(let field, let key): "同一条记录有两处给出 \(field.name)，第二处是“\(key)”；不要的一处请用 --map 名称=- 略去"
    case .inColumn(let column, let problem): "“\(column)”一栏：\(problem.message(in: .chinese))"
    case .unclosedQuote: "这个单元格的引号没有配对，一直到文件末尾"
    case .textAfterQuote(let found): "引号结束后应是分隔符，却是“\(found)”；单元格里的引号要写成两个"
    case .cellCount(let found, let wanted): "这一行有 \(found) 格，表头有 \(wanted) 列；含分隔符的内容要加引号"
    }
  }

  private var english: String {
    switch self {
    case .json(.truncated): "the line ends in the middle of a value"
    case .json(.unexpected(let found, "EOF")): "one record a line: “\(found)” stands behind it"
    case .json(.unexpected(let found, "{")): "each line should be an object {…}; this one begins with “\(found)”"
    case .json(let problem): problem.message(in: .english)
    case .missingID: "this record has no id; if another key holds it, say so with --map KEY=id"
    case .noIDColumn(let columns):
      "there is no column “id” (there are: \(columns.joined(separator: ", "))); say which one it is with --map COLUMN=id"
    case .badDate(let text):
      "“\(text)” is no date; write 2024-08-27, 2024/8/27, 20240827 or 2024年8月27日, or nothing when it is not known"
    case .takenID(let id, let file):
      "the archive has an article “\(id)” already, from \(file); --prefix puts something before the ids of this file"
    case .repeatedID(let id, let line): "the id “\(id)” was there already, on line \(line)"
    case .givenTwice(let field, let key):
      "the record gives \(field.name) twice, here as “\(key)”; leave one out with --map KEY=-"
    case .inColumn(let column, let problem): "in “\(column)”: \(problem.message(in: .english))"
    case .unclosedQuote: "this cell's quote is never closed"
    case .textAfterQuote(let found):
      "a separator was due behind the closing quote, not “\(found)”; a quote inside a cell is written twice"
    case .cellCount(let found, let wanted):
      "\(found) cells in this row, \(wanted) columns in the header; quote what holds a separator"
    }
  }
}
