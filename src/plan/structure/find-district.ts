/** The district a plan is made for, told from its title and from the bodies that issue it. */
import { isBodyLine } from "../text/line-signs.ts";

/** Kinds of places from the highest to the lowest; a name can be followed by one of a lower kind: 苏州市吴江区. */
const levels: readonly RegExp[] = [
  /^(?:(?![省市区县旗])\p{Script=Han}){2,6}?(?:省|自治区)/u,
  /^(?:(?![省市区县旗])\p{Script=Han}){1,6}?(?:自治州|市|盟)/u,
  /^(?:(?![省市县旗])\p{Script=Han}){2,10}?(?:经济技术开发区|高新技术产业开发区|经济开发区|开发区|高新区|新区|度假区|示范区|保税区)/u,
  /^(?:(?![省市区县旗])\p{Script=Han}){1,7}?(?:自治[县旗]|区|县|旗|市)/u,
  /^(?:(?![省市区县旗])\p{Script=Han}){1,6}?(?:街道|镇|乡|苏木)/u,
];

/** What ends like a place and is none: 全区, 示范区, 城市. */
const noPlace =
  /^.?(?:全|各|我|本|园|社|地|辖|郊|两|该|示范|都|超|上)[省市县区镇乡]$|乡村|城乡|振兴|建设|工作|政府|管理|^城[区镇]$|^(?:主|老|中心)城区$|城市|社区|地区|^山区|各级|进一步|深化|优化|推进|落实|加强/;

/** The lowest place named: in a title first, else by a body that signs. Null when none is named. */
export function findDistrict(titles: readonly string[], lines: readonly string[]): string | null {
  for (const candidate of [...titles, ...lines.filter(isBodyLine)]) {
    const found = districtIn(candidate);
    if (found !== null) return found;
  }
  return null;
}

function districtIn(text: string): string | null {
  const parts = text
    .replace(/《[^》]*》|“[^”]*”/g, "，")
    .replace(/(?:20\d{2}|[二〇零一三四五六七八九]{4})年?(?:度)?|年度|中共|关于|印发|的通知|贯彻|落实/g, "，")
    .split(/[^\p{Script=Han}]+/u);
  for (const part of parts) {
    const found = lowestPlace(part);
    if (found !== null) return found;
  }
  return null;
}

/** Reads names of places from the start of the words, each of a lower kind than the one before. */
function lowestPlace(words: string): string | null {
  let rest = words;
  let found: string | null = null;
  for (const pattern of levels) {
    const name = pattern.exec(rest)?.[0];
    if (name === undefined || noPlace.test(name)) continue;
    found = name;
    rest = rest.slice(name.length);
  }
  return found;
}
