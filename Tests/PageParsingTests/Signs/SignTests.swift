import Testing

@testable import PageParsing

/// What single lines and texts tell about themselves, phase by phase a table.
@Suite struct SignTests {
  private func scalars(_ text: String) -> Scalars { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("活动圆满结束。", SentenceEnd.full), ("“我们会再来。”", .full), ("谁来负责？", .full), ("共化解纠纷12宗.", .full),
    ("增长达到2.", .none), ("具体为：", .announcing), ("作出了贡献——", .announcing), ("召开会议，", .none), ("来到公司（河畔）", .none),
    ("茄子、番茄······", .full), ("", .none),
  ])
  func sentenceEnd(text: String, end: SentenceEnd) {
    #expect(SentenceEnd.of(scalars(text)) == end)
  }

  @Test(arguments: [
    ("本报讯 9月3日，河畔市", "本报讯", [], []),
    ("本报讯（全媒体记者方小禾 通讯员河工宣）近日", "本报讯（全媒体记者方小禾 通讯员河工宣）", ["方小禾"], ["河工宣"]),
    ("本报讯(记者 方小禾 林一鸣)近日", "本报讯(记者 方小禾 林一鸣)", ["方小禾", "林一鸣"], []),
    ("本报讯[记者 方小禾）近日", "本报讯[记者 方小禾）", ["方小禾"], []),
    ("本报迅（记者 方小禾）近日", "本报迅（记者 方小禾）", ["方小禾"], []),
    ("新华社北京9月3日电（记者 方小禾）日前", "新华社北京9月3日电（记者 方小禾）", ["方小禾"], []),
    ("据新华社河畔9月3日电 日前", "据新华社河畔9月3日电", [], []),
    ("本报河畔9月3日讯 日前", "本报河畔9月3日讯", [], []),
    ("本报讯 记者方小禾 通讯员林一鸣报道：日前", "本报讯 记者方小禾 通讯员林一鸣报道：", ["方小禾"], ["林一鸣"]),
  ])
  func dateline(text: String, printed: String, reporters: [String], correspondents: [String]) throws {
    let dateline = try #require(Dateline.at(startOf: scalars(text)))
    #expect(dateline.text.string == printed)
    #expect(dateline.names == NameList(reporters: reporters, correspondents: correspondents))
    #expect(dateline.length >= dateline.text.count)
  }

  @Test(arguments: ["本报记者从市总工会获悉", "本报将继续关注", "新华社记者 方小禾", "近日，本报讯", "本报记者 方小禾", "新华社的报道称，河畔市电力"])
  func noDateline(text: String) {
    #expect(Dateline.at(startOf: scalars(text)) == nil)
  }

  @Test(arguments: [
    ("力。 （河畔工）", "河畔工", true), ("(河畔工）", "河畔工", true), ("结束。（方小禾 林一鸣）", "方小禾 林一鸣", true),
    ("送上祝福。 陈大河 林一鸣", "陈大河 林一鸣", false), ("送上祝福。林一鸣", "林一鸣", false), ("市场。 本报记者 方小禾", "本报记者 方小禾", false),
  ])
  func credit(text: String, printed: String, isBracketed: Bool) throws {
    let credit = try #require(Credit.at(endOf: scalars(text)))
    #expect(credit.text.string == printed)
    #expect(credit.isBracketed == isBracketed)
  }

  @Test(arguments: [
    "来到公司（河畔）", "（下转第三版）", "提升水平。（9月3日《河畔日报》）", "活动结束。", "会员（其中司机200多人）", "他说：“好。”", "【编者按】",
  ])
  func noCredit(text: String) {
    #expect(Credit.at(endOf: scalars(text)) == nil)
  }

  @Test(arguments: [
    ("本报记者 方小禾", true), ("□全媒体记者 方小禾 通讯员 林一鸣 文/图", true), ("本报记者方小禾通讯员林一鸣", true), ("新华社记者", true),
    ("记者来到河畔市城乡接合部的", false), ("记者从河畔市国资办举", false), ("本报讯（全媒体记者方小禾 通讯员", false), ("通讯员队伍建设推进会召开", false),
  ])
  func byline(text: String, isByline: Bool) {
    #expect(Byline.isByline(scalars(text)) == isByline)
  }

  @Test(arguments: [
    ("方小禾", true), ("陈大河 林一鸣", true), ("王 冰 李小丽", true), ("欧阳小禾", true), ("工会动态", false), ("湛江工会", false),
    ("科教", false),
  ])
  func names(text: String, areNames: Bool) {
    #expect(Byline.isNamesOnly(scalars(text)) == areNames)
  }

  @Test(arguments: [
    ("全媒体记者方小禾 通讯员河工宣 林一鸣 周小军", ["方小禾"], ["河工宣", "林一鸣", "周小军"]),
    ("本报记者方小禾通讯员林一鸣", ["方小禾"], ["林一鸣"]), ("本报记者 方小禾 文/图", ["方小禾"], []),
    ("记者 王 冰", ["王冰"], []), ("通讯员李晓强路小遥", [], ["李晓强", "路小遥"]), ("见习记者 方小禾 摄影报道", ["方小禾"], []),
    ("通试员 方小禾", [], ["方小禾"]), ("河畔工", [], []),
  ])
  func nameList(text: String, reporters: [String], correspondents: [String]) {
    #expect(NameList.of(scalars(text)) == NameList(reporters: reporters, correspondents: correspondents))
  }

  @Test(arguments: [
    ("■河畔工会开展慰问活动现场。 单位供图", "单位供图"), ("图为慰问活动现场。 方小禾 摄", "方小禾 摄"), ("工人在田间收割。本报记者 方小禾 摄", "本报记者 方小禾 摄"),
    ("图为训练场上的队员。新华社发", "新华社发"),
  ])
  func caption(text: String, credit: String) {
    let text = scalars(text)
    #expect(CaptionSign.score(text) >= CaptionSign.threshold)
    #expect(text.suffix(CaptionSign.creditLength(text)).trimmed.string == credit)
  }

  @Test(arguments: ["会议强调，要提高思想认识。", "本报讯 图为现场。 方小禾 摄", "他拍摄了大量照片，受到好评。"])
  func noCaption(text: String) {
    #expect(CaptionSign.score(scalars(text)) < CaptionSign.threshold)
  }

  @Test func captionByPlacesInThePicture() {
    #expect(CaptionSign.score(scalars("队员陈大河（前排右一）与教练合影")) >= CaptionSign.threshold)
  }

  @Test(
    arguments: [
      ("A03", "A03", nil), ("03版", "03", nil), ("第3版", "3", nil), ("A03 工会新闻", "A03", "工会新闻"), ("05 要闻", "05", "要闻"),
    ] as [(String, String, String?)])
  func pageNumber(text: String, number: String, section: String?) {
    #expect(Furniture.number(of: scalars(text)) == number)
    #expect(Furniture.section(of: scalars(text)) == section)
    #expect(Furniture.isFurniture(scalars(text)))
  }

  @Test(arguments: [
    ("2031年8月28日 星期四", true), ("责编：方小禾 美编：林一鸣", true), ("河畔工报", true), ("（第376期）", true), ("HEPAN DAILY", true),
    ("本版稿件由市总工会提供", true), ("2031年建会31家", false), ("河畔市总工会", false), ("12家企业获奖", false), ("第一，严明纪律。", false),
  ])
  func furniture(text: String, isFurniture: Bool) {
    #expect(Furniture.isFurniture(scalars(text)) == isFurniture)
  }

  @Test func continuationNotes() {
    #expect(ContinuationNote.isNote(scalars("（上接第一版）")))
    #expect(ContinuationNote.isNote(scalars("[下转第七版]")))
    #expect(!ContinuationNote.isNote(scalars("（上接力棒）")))
    #expect(ContinuationNote.opens(scalars("（上接第一版）建成车间12个。")))
    #expect(ContinuationNote.closes(scalars("建设示范片。 [下转第七版]")))
    #expect(!ContinuationNote.closes(scalars("建设示范片。（下乡）")))
  }

  @Test(arguments: [
    ("8 月 20 日，河畔", "8月20日，河畔"), ("当好‘宣传员 凝聚力量", "当好‘宣传员 凝聚力量"), ("达到 60% ，实现", "达到60%，实现"),
    ("共 12 家", "共12家"), ("大会 2031年开幕", "大会 2031年开幕"), ("说 “好”", "说 “好”"), ("AI 模型", "AI 模型"),
  ])
  func spaces(text: String, clean: String) {
    #expect(SpaceCleaner.clean(scalars(text)).string == clean)
  }
}
