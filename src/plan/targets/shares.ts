/** Names of shares (…率, …度) to one name per share: 规范性文件报备率、及时率 are two, and the second belongs to 规范性文件 as well. */
import { splitList } from "./wording.ts";

/** What stands before 率 in the usual shares; anything before that is what the share belongs to. */
const cores = [
  "报备",
  "备案",
  "报备及时",
  "备案及时",
  "及时",
  "规范",
  "办结",
  "按时办结",
  "按期办结",
  "及时办结",
  "办复",
  "答复",
  "回复",
  "按期答复",
  "满意",
  "知晓",
  "首选",
  "参与",
  "覆盖",
  "完成",
  "达标",
  "合格",
  "优良",
  "优秀",
  "整改",
  "整改完成",
  "公开",
  "审核",
  "审查",
  "出庭",
  "出庭应诉",
  "应诉",
  "出声",
  "败诉",
  "胜诉",
  "化解",
  "调解",
  "调解成功",
  "成功",
  "受理",
  "立案",
  "结案",
  "破案",
  "普及",
  "巩固",
  "入学",
  "就业",
  "采纳",
  "纠错",
  "上诉",
  "见面",
  "网办",
  "网上可办",
  "可办",
  "好评",
  "差评",
  "提前办结",
  "即办",
  "准确",
  "持证",
  "持证上岗",
  "培训",
  "参训",
  "参保",
  "投保",
  "入户",
  "签约",
  "检出",
  "抽检",
  "治理",
  "处置",
  "处理",
  "回收",
  "利用",
  "综合利用",
  "绿化",
  "入驻",
  "联通",
  "归集",
  "使用",
  "上线",
  "开办",
  "接通",
  "应答",
  "响应",
  "归档",
  "上传",
  "录入",
];
const coreFirst = cores.toSorted((a, b) => b.length - a.length);

const shareEnd = /(?:率|满意度|知晓度|参与度|覆盖度|度|比例|占比|比重|得分|指数)$/;

export function endsInShare(name: string): boolean {
  return /(?:率|满意度|占比|比例|比重)$/.test(name);
}

/** Shares whose name says nothing without what they belong to. */
export function isBareShare(name: string): boolean {
  const head = name.replace(shareEnd, "").replace(/^(?:相关|有关|其|总体|综合|平均)/, "");
  return head === "" || cores.includes(head);
}

/** A share with what it belongs to put before it, unless that says the same: 出庭应诉职责 + 出庭应诉率. */
export function ownShare(share: string, owner: string): string {
  const name = share.replace(/^(?:相关|有关|其)/, "");
  return owner.includes(name.replace(shareEnd, "")) ? name : `${owner}${name}`;
}

/** `text` ends in a share: the list of shares it names, in order, each with what the first one belongs to. */
export function readShares(text: string): string[] {
  const parts = splitList(text);
  const first = parts.findIndex(
    (part, index) => shareEnd.test(part) && parts.slice(index).every((later) => shareEnd.test(later)),
  );
  if (first === -1 || first === parts.length - 1) return [text];
  const head = text.slice(0, text.indexOf(parts[first] ?? "")) + (parts[first] ?? "");
  const owner = ownerOf(head);
  return [head, ...parts.slice(first + 1).map((name) => (isBareShare(name) || name.length <= 5 ? owner + name : name))];
}

/** 规范性文件 of 规范性文件报备率, 公共服务的 of 公共服务的知晓率. */
export function ownerOf(name: string): string {
  const at = name.lastIndexOf("的");
  if (at !== -1) return name.slice(0, at + 1);
  const head = name.replace(shareEnd, "");
  const core = coreFirst.find((word) => head.endsWith(word));
  return core === undefined ? "" : head.slice(0, head.length - core.length);
}
