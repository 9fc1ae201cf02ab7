/** What a single line shows by itself: whether it ends a sentence, is a date, names an issuing body, and the like. */

/** 。！？；： at the end, with closing quotes or brackets behind it, or the closing bracket of a list of responsible units. */
export function endsSentence(line: string): boolean {
  return (
    /(?:[。！？!?；;：:…]|(?<=\p{Script=Han})\.)[”’"」』）)〕】\]]*$/u.test(line) ||
    /。[〔（(【[][^〔（(【]*(?:[（(][^）)]*[）)][^〔（(【]*)*[〕）)】\]]$/.test(line) ||
    /[〔（(【[][^〔（(【]*(?:单位|部门|牵头|负责|时限)[^〔【]*[〕）)】\]]$/.test(line)
  );
}

/** 2021年6月7日, 二〇二一年六月七日, 2021-06-07, each also with 印发. */
export function isDateLine(line: string): boolean {
  return /^(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}-\d{1,2}-\d{1,2})(?:印发)?$/.test(
    line.replaceAll(" ", ""),
  );
}

/** A body that signs or issues: words only, ending as the names of bodies do. */
export function isBodyLine(line: string): boolean {
  return (
    line.length <= 45 &&
    /^[\p{Script=Han} （）()]+$/u.test(line) &&
    !/^关于|的$/.test(line) &&
    /(?:办公室|人民政府|政府|委员会|管委会|领导小组|指挥部|工委|党委|[局委部厅院办]|中心|公司|联合会|总工会|办事处)(?:[（(][^）)]*[）)])?(?:办公室)?$/.test(
      line,
    )
  );
}

/** 襄州政办函〔2021〕15号 and nothing else. */
export const documentNumberPattern = /[\p{Script=Han}]{2,14}[〔[【（(]\s?\d{4}\s?[〕\]】）)]第?\s?\d{1,4}\s?号/u;

export function isDocumentNumberLine(line: string): boolean {
  return new RegExp(`^(?:文号[：:])?${documentNumberPattern.source}$`, "u").test(line);
}

/** 各镇人民政府，区各委办局：  — those to whom a notice is sent. */
export function isAddressee(line: string): boolean {
  return (
    /[：:]$/.test(line) &&
    line.length <= 200 &&
    /^(?:各|区|县|市|省|本|机关|全|有关)/.test(line) &&
    !/[。；]/.test(line) &&
    /[区县市镇府局位门道委会办]/.test(line)
  );
}

/** 责任单位：…, 完成时限：…, 附件：… at the start of a line. */
export function isLabelled(line: string): boolean {
  return /^[〔（(【[]?(?:(?:责任|牵头|配合|主办|承办|协办|协助|协同|参与|参加|主责|实施|落实|成员|完成|办理)(?:责任|配合|主责)?(?:单位|部门|科室|处室|股室|站所|领导|时限|时间|期限|人)|责任分工|任务分工|联系人|抄送|抄报|主送|附件|附注)\s?\d*[：:]/.test(
    line,
  );
}

/** （此件公开发布） and its like; 抄送 and 印发 lines of the last page. */
export function isEndNote(line: string): boolean {
  return (
    /^[（(]?(?:此件|本件)[^。]{0,12}(?:公开|发布|不予)[^。]{0,10}[）)]?$/.test(line) ||
    /^(?:抄送|抄报|主送|联系人|联系电话|公开方式|信息公开选项)[：:]/.test(line) ||
    (/(?:印发|共印\d+份)[。]?$/.test(line) && line.length <= 45 && /\d年|\d份/.test(line))
  );
}

/** A numbered line that is only a title: short and without a full stop. */
export function isShortTitle(line: string): boolean {
  return line.length <= 45 && !/[。；;！？]/.test(line);
}
