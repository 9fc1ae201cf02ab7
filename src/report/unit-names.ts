/** A unit's short name in the roster → the names its own report needs: in full, as the body that signs, and "all of it" in one word. */
import type { Unit } from "../model/roster.ts";

/** 苏州市相城区 + 区司法局 → 苏州市相城区司法局; 无锡市滨湖区 + 滨湖公安分局 → 无锡市滨湖公安分局. */
export function fullNameOf({ name }: Pick<Unit, "name">, district: string): string {
  if (name.startsWith(district)) return name;
  const kind = /[区县市旗州盟省]$/u.exec(district)?.[0] ?? "";
  if (kind !== "" && name.startsWith(kind)) return `${district}${name.slice(kind.length)}`;
  const own = /([^省市州盟县区旗]+)[区县市旗]$/u.exec(district)?.[1] ?? "";
  return own !== "" && name.startsWith(own) ? `${district.slice(0, district.lastIndexOf(own))}${name}` : `${district}${name}`;
}

/** 镇 and 乡 are signed for by their 人民政府, 街道 by its 办事处 (地方组织法, articles on 乡镇人民政府 and 街道办事处). */
export function signatoryOf(unit: Pick<Unit, "name">, district: string): string {
  const name = fullNameOf(unit, district);
  if (/[镇乡]$/u.test(name)) return `${name}人民政府`;
  return name.endsWith("街道") ? `${name}办事处` : name;
}

/** 印发机关: of a government its general office, elsewhere the body itself (GB/T 9704-2012, 7.4.2). */
export function printingOffice(signatory: string): string {
  if (!signatory.endsWith("人民政府")) return signatory;
  return /(省|自治区)人民政府$/u.test(signatory) ? `${signatory}办公厅` : `${signatory}办公室`;
}

/** 全镇, 全乡, 全街道; 本单位 for a department. */
export function wholeOf({ name }: Pick<Unit, "name">): string {
  const place = /(镇|乡|街道)$/u.exec(name)?.[1];
  return place === undefined ? "本单位" : `全${place}`;
}
