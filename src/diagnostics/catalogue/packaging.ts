/** Problems of the year's package. */
import { error, warning } from "../entry.ts";

export const packagingCodes = {
  "PACKAGE-001": error("file", {
    title: { zh: "不是年度归档包", en: "Not a package of a year" },
    message: (f: { path: string }) => ({
      zh: `“${f.path}”里没有可用的 manifest.json。`,
      en: `"${f.path}" holds no usable manifest.json.`,
    }),
    fix: () => ({ zh: "写 fazhi publish 生成的文件夹。", en: "Name a folder that fazhi publish made." }),
    bad: "fazhi publish verify out",
    good: "fazhi publish verify out/相城2023/package",
  }),
  "PACKAGE-002": error("file", {
    title: { zh: "归档包缺文件", en: "A file of the package is missing" },
    message: (f: { path: string }) => ({ zh: `归档包里少了“${f.path}”。`, en: `"${f.path}" is missing from the package.` }),
    fix: () => ({
      zh: "从另一份拷贝恢复，或重新运行 fazhi publish。",
      en: "Restore it from another copy, or run fazhi publish again.",
    }),
    bad: "移走了 公开版/report.pdf",
    good: "整个文件夹一起拷贝",
  }),
  "PACKAGE-003": error("file", {
    title: { zh: "归档包里的文件被改动", en: "A file of the package was changed" },
    message: (f: { path: string }) => ({
      zh: `“${f.path}”与归档时不同。`,
      en: `"${f.path}" is not what it was when the package was made.`,
    }),
    fix: () => ({
      zh: "从另一份拷贝恢复，或重新运行 fazhi publish。",
      en: "Restore it from another copy, or run fazhi publish again.",
    }),
    bad: "在 Word 里打开归档的 report.docx 又存了一次",
    good: "要改就改工作区，再运行 fazhi publish",
  }),
  "PACKAGE-004": warning("file", {
    title: { zh: "归档包里多了文件", en: "A file that the package does not list" },
    message: (f: { path: string }) => ({
      zh: `“${f.path}”不在归档清单里。`,
      en: `"${f.path}" is not on the package's list.`,
    }),
    fix: () => ({ zh: "移出归档包。", en: "Move it out of the package." }),
    bad: "归档包里放了一个 说明.txt",
    good: "归档包里只有清单上的文件",
  }),
  "PACKAGE-005": error("file", {
    title: { zh: "由归档包重做的文件不一致", en: "A file comes out otherwise when rebuilt" },
    message: (f: { path: string }) => ({
      zh: `由归档包里的原件重做“${f.path}”，结果与归档的不同。`,
      en: `Rebuilt from the originals in the package, "${f.path}" is another file.`,
    }),
    fix: () => ({
      zh: "用清单里写的程序版本和字体再核对一次。",
      en: "Check again with the version and the fonts that the manifest names.",
    }),
    bad: "换了一台没有方正小标宋的电脑核对",
    good: "在原来的电脑上核对",
  }),
  "PACKAGE-006": warning("file", {
    title: { zh: "没有有效的签批", en: "No signature holds" },
    message: () => ({
      zh: "这份报告没有对全文有效的签批。",
      en: "No signature on the whole of this report holds.",
    }),
    fix: () => ({
      zh: "送领导签批后用 fazhi sign 登记，再归档。",
      en: "Have it signed, record that with fazhi sign, then publish.",
    }),
    bad: "没有 fazhi sign 就 fazhi publish",
    good: "fazhi sign 之后 fazhi publish",
  }),
  "PACKAGE-007": error("file", {
    title: { zh: "签批之后报告有改动", en: "The report changed after it was signed" },
    message: (f: { who: string }) => ({
      zh: `${f.who}的签批已失效，报告在签批后有改动。`,
      en: `The signature of ${f.who} is void: the report changed after it.`,
    }),
    fix: () => ({
      zh: "用 fazhi signatures 看改动，请其再次签批。",
      en: "See the changes with fazhi signatures and have it signed again.",
    }),
    bad: "签批后又收了一份更正的表，直接归档",
    good: "重新签批后再归档",
  }),
  "PACKAGE-008": warning("file", {
    title: { zh: "字体与归档时不同", en: "The fonts are not those of the package" },
    message: (f: { list: string }) => ({
      zh: `这台电脑的字体与归档时不同：${f.list}，PDF 不能逐字节重做。`,
      en: `This computer has other fonts than the package was made with: ${f.list}; its PDFs cannot be rebuilt byte for byte.`,
    }),
    fix: () => ({ zh: "在装有同样字体的电脑上核对。", en: "Check on a computer with the same fonts." }),
    bad: "归档时有仿宋_GB2312，核对时没有",
    good: "同一台电脑核对",
  }),
  "PACKAGE-010": error("file", {
    title: { zh: "公开文件里有内部信息", en: "Something internal in a public file" },
    message: (f: { what: string; text: string; file: string }) => ({
      zh: `公开文件“${f.file}”里有${f.what}“${f.text}”。`,
      en: `The public file "${f.file}" holds ${f.what} "${f.text}".`,
    }),
    fix: () => ({
      zh: "从模板或文字里删去，再运行 fazhi publish；这次没有生成归档包。",
      en: "Take it out of the template or text and run fazhi publish again; no package was made.",
    }),
    bad: "公开版模板里写了 签发人",
    good: "签发人只在上报稿",
  }),
  "PACKAGE-011": warning("file", {
    title: { zh: "报告正文提到了内部人员或说明", en: "The report's own text says an internal name or note" },
    message: (f: { what: string; text: string }) => ({
      zh: `报告正文里有${f.what}“${f.text}”，公开前请确认。`,
      en: `The report's text says ${f.what} "${f.text}"; make sure that it may be public.`,
    }),
    fix: () => ({
      zh: "不宜公开的，从文字里删去后重新生成。",
      en: "If it may not, take it out of the text and make the report again.",
    }),
    bad: "典型案例里写了填表人的姓名",
    good: "公开文字不写经办人姓名",
  }),
} as const;
