/** Lists of responsible units as written to single names: where to split, what is a group, what is open-ended. */

/** Names of bodies end like this; a bracket may follow: 政法和社会管理办公室（司法局）. */
const bodyEnding =
  "(?:局|办|办公室|委|委员会|部|院|中心|[^车网]站|所|处|科|室|[大支总中分]?队|署|厅|政府|公司|集团|银行|支行|学校|大学|学院|街道|镇|乡|苏木|村|社区|管委会|党组|党委|党工委|工委|联|总工会|团[区县市省]委|妇联|工会|协会|商会|学会|单位|部门|机关|机构|主体|[市区县旗州省]|园|会|社|台|馆|军分区|人武部|海关|税务|专班|指挥部|领导小组|街|校|企业|法院|检察院|科创园|乡镇|镇街|街镇|地|垦区|景区)";

const bodyPattern = new RegExp(`${bodyEnding}(?:[（(][^（）()]*[）)]${bodyEnding}?)?$`);

/** Words that end like a body but name none. */
const noBody =
  /^(?:党委|政府|单位|部门|企业|社会|机关|机构|全社会|分级|属地|行业|谁.*|(?:坚持|完善|加强|推进|推动|建立|健全|落实|深化|开展|实施|强化|进一步|积极|依法|主要|构建|形成|压实|支持).*)$/;

/** A name that can stand for a unit: 区司法局, 各镇（街、区）, 区直有关行政执法部门. */
export function isBodyName(name: string): boolean {
  return name.length >= 2 && name.length <= 32 && bodyPattern.test(name) && !noBody.test(name) && !/[。；;“”《》\d%]/.test(name);
}

/** A name for several units that only the roster can resolve. Such names are never split. */
export function isGroupName(name: string): boolean {
  return (
    /^(?:各|有关|相关|其他|其它|所有|全[区县市省]|涉及|成员单位|责任单位|乡镇|镇街|街镇|镇（街道）|街道办事处|属地)/.test(name) ||
    /(?:各|有关|相关|所属|直属)[^局]*(?:单位|部门|机关|机构|镇|乡|街道|街|区|县|政府|办事处|公司|企业)(?:[（(].*[）)])?$/.test(
      name,
    ) ||
    /^(?:[市区县省州旗]|[市区县]级)直?(?:属|级)?(?:机关)?(?:单位|部门|行政执法(?:部门|单位|机关)|执法部门)$/.test(name)
  );
}

export interface NamesRead {
  readonly units: readonly string[];
  readonly groups: readonly string[];
  /** 等部门, 等有关单位: there are more units than the plan names. */
  readonly openEnded?: string;
}

/**
 * "区委依法治区办、区司法局,各镇(街、区)" to names. Splits at 、，；, spaces and at 和/及/与 between two whole names; what stands in brackets is
 * never split. "等部门" leaves the names before it and is reported as open-ended.
 */
export function splitUnitNames(list: string): NamesRead {
  let openEnded: string | undefined;
  const parts = splitOutsideBrackets(list).filter((part) => !/^(?:以下|上述|下同|不再|其他任务)/.test(part));
  const names = parts.flatMap((part) => {
    const { name, tail } = stripName(part);
    openEnded ??= tail;
    return splitAtAnd(name);
  });
  const distinct = [...new Set(names.filter((name) => name !== ""))];
  return {
    units: distinct.filter((name) => !isGroupName(name)),
    groups: distinct.filter(isGroupName),
    ...(openEnded === undefined ? {} : { openEnded }),
  };
}

function splitOutsideBrackets(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of list) {
    if ("（(〔[【".includes(character)) depth += 1;
    if ("）)〕]】".includes(character)) depth -= 1;
    if (depth <= 0 && "、，,；; \t\n/".includes(character)) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part];
}

function stripName(part: string): { name: string; tail: string | undefined } {
  const bare = part
    .replace(/[。.]+$/, "")
    .replace(/^(?:由|以及|及|和|与|会同|其中[：:]?)(?!平区|田|县|顺|静)/, "")
    .replace(
      /(?:按照?(?:各自)?职[责能](?:分工)?|根据职责分工|分工|共同|分别|具体|积极|密切|协同|配合|做好|抓好)+(?:负责|落实|配合|推进|实施|组织实施)?$/,
      "",
    );
  const open = /等(?:有关|相关|成员|责任|职能|区直|市直|县直)*(?:单位|部门|机关|机构|地)?(?:和单位|及单位)?$/.exec(bare);
  if (!open || open.index < 2) return { name: bare, tail: undefined };
  return { name: bare.slice(0, open.index), tail: open[0] };
}

/** 党政办公室及相关单位和部门 is a unit and a group; 人力资源和社会保障局 and 相关单位和部门 are one name each. */
function splitAtAnd(name: string): string[] {
  for (const { index } of name.matchAll(/以及|[和及与]/g)) {
    const left = name.slice(0, index);
    const right = name.slice(index).replace(/^(?:以及|[和及与])/, "");
    if (/[（(][^）)]*$/.test(left) || !isBodyName(left) || !isBodyName(right)) continue;
    if (isGroupName(left) && !/^各|有关|相关|直/.test(right)) continue;
    return [left, ...splitAtAnd(right)];
  }
  return [name];
}
