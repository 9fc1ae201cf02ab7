/** Numbers with a unit of count, wherever they stand in a clause. Whether one is a target is for others to say. */
import { chineseDigits, readChineseNumber } from "../../model/chinese-number.ts";
import { anyOf } from "./rule.ts";

/** `value` is exact; of a range 3—5 it is the lower end and `upper` the other. `spelt`: in Chinese numerals. Offsets into the clause. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly upper: string | null;
  readonly unit: string;
  readonly spelt: boolean;
  /** Set when the share was printed as a fraction: 三分之二. The value is then rounded to two places. */
  readonly fraction?: string;
}

/** Units that count; behind the slash the characters that must not follow: 3项 is a count, 三部门 and 两人大 are none. */
const units = new Map(
  `
  个工作日 工作日 个百分点 百分点 个学时 学时 课时 学分 个月 小时 分钟 人次 场次 批次 班次 件次 家次 户次 项次 平方公里 平方米
  立方米 公里 千米 公顷 公斤 千瓦时 亩 吨 米 万元 亿元 元/旦 微克 毫克 分贝 兆瓦 万千瓦 % 次/要性日序生 期/间限末望待 篇
  个/性体别人所税 件 份 名/称录单额义牌优 人/大民员才口力均事文防身社情为 场/所景地面馆 批/准复示评判 家/庭长具园政 户/籍外口 门/类槛店 片/区面段
  处/理置罚室分级于在 所/有在属 座 条/例件线 项 起/来 宗 例/如外会 部/门分委署队
  本/级区市县地单部校院职领年省镇村行次方案要着人质土 册 幅 套 台 辆 间 天 日/常 周 年/度级代龄报底末初 届 张 支/部持撑付
  位/置于列居 组/织建成 堂 节/点约能 课/程题 轮 遍 倍 分/之类级区布析局管期工别散解流发 岁 周岁 块 段 棵 株 头 只 盏 艘
  架/构 床 平米 字 页 集/中体团成 封 卷 口/岸头碑袋号腔 栋 幢 桩 眼 尾 匹 根 孔 枚 对 星/级 类/别 种 村/民级
  `
    .trim()
    .split(/\s+/)
    .map((entry): [string, string] => [entry.split("/")[0] ?? "", entry.split("/")[1] ?? ""]),
);

const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?`;
const span = "[-—–~～至到]{1,2}";
const unitPattern = anyOf([...units.keys()]);

/** A digit is no count after 第, a letter, another number or one of the signs that make dates, models and document numbers. */
const arabic = new RegExp(
  `(?<![\\d.,A-Za-z第每隔+×·〔\\-—–~/□])(${number}[十百千万亿]*)(?:[余多])?(?:%?${span}(${number}[十百千万亿]*))?(${unitPattern})`,
  "g",
);
const spelt = new RegExp(
  `(?<![第统唯同单某逐另其任专万归合划每隔${chineseDigits}\\d])([${chineseDigits}]+(?:点[${chineseDigits}]+)?)(?:${span}([${chineseDigits}]+))?(${unitPattern})`,
  "g",
);
const percent = new RegExp(`百分之(百|[${chineseDigits}]+(?:点[${chineseDigits}]+)?)`, "g");
const fractions = /([二两三四五六七八九十])分之([一二两三四五六七八九])/g;
const tenths = /(?<![第\d])([一二三四五六七八九])成(?=以上|以下|以内|的|$)/g;
const calendar = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?/g;

/** All quantities of a clause, from left to right. Dates are none. */
export function readQuantities(clause: string): Quantity[] {
  const dateless = clause.replace(calendar, (date, at: number) =>
    isDuration(clause, at, date) ? date : "□".repeat(date.length),
  );
  const text = dateless.replace(/[两二三四]个(?=100%)|双(?=100%)/g, (both) => "均".repeat(both.length));
  const found = [
    ...[...text.matchAll(arabic)].map((match) => quantityOf(match, text, false)),
    ...[...text.matchAll(spelt)].map((match) => quantityOf(match, text, true)),
    ...[...text.matchAll(percent)].map((match) => shareOf(match, match[1] === "百" ? "100" : readChineseNumber(match[1] ?? ""))),
    ...[...text.matchAll(fractions)].map((match) => fractionOf(match)),
    ...[...text.matchAll(tenths)].map((match) => shareOf(match, readChineseNumber(`${match[1]}十`))),
  ].filter((quantity) => quantity !== undefined);
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((quantity, index) => !sorted.slice(0, index).some((earlier) => earlier.to > quantity.from));
}

/** 3月 is March, 3月龄 is not met with; 12个月 never matches the calendar. */
function isDuration(text: string, at: number, date: string): boolean {
  return /^\d{4}年$/.test(date) && /以上|以内/.test(text.slice(at + date.length, at + date.length + 2));
}

function quantityOf(match: RegExpExecArray, text: string, isSpelt: boolean): Quantity | undefined {
  const [whole, lower = "", upper, unit = ""] = match;
  const value = readChineseNumber(lower);
  const to = match.index + whole.length;
  const next = text.charAt(to);
  if (value === undefined || (next !== "" && units.get(unit)?.includes(next))) return undefined;
  const tens = /^[十百千万亿]+$/.test(lower) && lower !== "十";
  if (tens) return undefined;
  return { from: match.index, to, ...inUnit(lower, value, unit), upper: readUpper(upper), spelt: isSpelt };
}

function readUpper(text: string | undefined): string | null {
  return text === undefined ? null : (readChineseNumber(text) ?? null);
}

/** 500万元 stays in 万元, as printed; in 2万人次 the 万 belongs to the number. */
function inUnit(lower: string, value: string, unit: string): { value: string; unit: string } {
  const large = unit === "元" ? /^(.+?)([万亿])$/.exec(lower) : null;
  const count = large ? readChineseNumber(large[1] ?? "") : undefined;
  return large && count !== undefined ? { value: count, unit: `${large[2]}元` } : { value, unit };
}

/** 三分之二 is 66.67 %: shares are kept in per cent. */
function fractionOf(match: RegExpExecArray): Quantity | undefined {
  const whole = Number(readChineseNumber(match[1] ?? ""));
  const part = Number(readChineseNumber(match[2] ?? ""));
  if (!(part < whole)) return undefined;
  const value = String(Math.round((part * 10000) / whole) / 100);
  return { ...shareAt(match, value), fraction: match[0] };
}

function shareAt(match: RegExpExecArray, value: string): Quantity {
  return { from: match.index, to: match.index + match[0].length, value, upper: null, unit: "%", spelt: false };
}

function shareOf(match: RegExpExecArray, value: string | undefined): Quantity | undefined {
  return value === undefined ? undefined : shareAt(match, value);
}
