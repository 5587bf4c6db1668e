import Testing

@testable import PageParsing

@Suite struct ColumnLabelTests {
  private func scalars(_ text: String) -> Scalars { Array(text.unicodeScalars) }

  /// A line above a heading of an article about the city of Hepan.
  @Test(arguments: [
    ("学习贯彻党代会精神", "河畔市总工会", true), ("产改进行时", "河畔职工技能比武落幕", true), ("工友谈", "书屋的灯为谁亮", true),
    ("劳动美·河畔红", "河畔市总工会", true), ("法律信箱", "加班费怎么算", true),
    ("河畔市总工会", "书香进车间活动启动", false), ("磨一把好刀", "也磨一门手艺", false), ("书屋开张了", "河畔职工有了自己的客厅", false),
    ("书屋里的夏天", "——河畔职工书屋见闻", false), ("青石县：", "凉茶送到桥墩上", false),
  ])
  func label(line: String, next: String, isLabel: Bool) {
    let setting = ColumnLabel.Setting(
      next: scalars(next), text: scalars("9月3日，河畔市总工会在松林街道启动书香进车间活动，为职工送去图书。"), coverage: 0, isTorn: false,
      isPlainAboveMarked: false, others: 1)
    #expect((ColumnLabel.score(scalars(line), in: setting) >= ColumnLabel.threshold) == isLabel)
  }

  @Test func kickerQuotesItsArticle() {
    var setting = ColumnLabel.Setting(
      next: scalars("启动“三进”活动"), text: scalars("河畔市启动“金桥助学”，送图书进校园。"), coverage: 0.7, isTorn: false,
      isPlainAboveMarked: false,
      others: 2)
    #expect(ColumnLabel.score(scalars("工会“金桥助学”"), in: setting) < ColumnLabel.threshold)
    setting.isPlainAboveMarked = true
    setting.text = scalars("河畔市的图书进了校园。")
    #expect(ColumnLabel.score(scalars("工会“娘家人”"), in: setting) >= ColumnLabel.threshold)
  }
}
