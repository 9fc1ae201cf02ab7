/** 1 → 一, 12 → 十二, 20 → 二十: numbers of headings (GB/T 9704-2012, 7.3.3). */
const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Whole numbers from 1 to 99; others stay in Arabic digits. */
export function chineseNumber(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${digits[ones]}`;
}
