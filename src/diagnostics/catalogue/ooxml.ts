/** Problems of the container of office files and of ZIPs: what is damaged, too big, locked or unsafe before any content is looked at. */
import { error } from "../entry.ts";

const damage = {
  end: { zh: "文件末尾缺失，可能没有传完", en: "its end is missing, it may not have been sent in full" },
  directory: { zh: "文件目录残缺", en: "its directory is broken" },
  local: { zh: "文件目录与内容不符", en: "its directory does not agree with its contents" },
  overlap: { zh: "文件内各部分互相重叠", en: "its parts overlap" },
  size: { zh: "解压后的大小与登记的不符", en: "a part has another size than it says" },
  checksum: { zh: "校验码不符，内容已被改动或损坏", en: "a checksum does not agree, something was changed or lost" },
} as const;

const sizes = {
  file: { zh: "文件", en: "The file" },
  inflated: { zh: "解压后的内容", en: "The unpacked content" },
  part: { zh: "其中一个部分", en: "One of its parts" },
  entries: { zh: "其中的文件数", en: "The number of files in it" },
} as const;

const saveAgain = {
  zh: "在 Excel、WPS 或 Word 中打开原文件，另存一份后重新报送。",
  en: "Open the original in Excel, WPS or Word, save it under a new name and send it again.",
};

function showSize(what: keyof typeof sizes, value: number): string {
  return what === "entries" ? String(value) : `${Math.ceil(value / 1048576)} MB`;
}

export const ooxmlCodes = {
  "OOXML-001": error("file", {
    title: { zh: "文件已损坏", en: "The file is damaged" },
    message: (f: { reason: keyof typeof damage }) => ({
      zh: `文件已损坏：${damage[f.reason].zh}。`,
      en: `The file is damaged: ${damage[f.reason].en}.`,
    }),
    fix: () => ({
      zh: "请对方重新发送原文件，最好先压缩成 zip 再发。",
      en: "Have the original sent again, best packed as a ZIP.",
    }),
    bad: "教育局.xlsx（只收到一半）",
    good: "教育局.xlsx（重新发送）",
  }),
  "OOXML-002": error("file", {
    title: { zh: "文件过大", en: "The file is too big" },
    message: (f: { what: keyof typeof sizes; found: number; limit: number }) => ({
      zh: `${sizes[f.what].zh}为 ${showSize(f.what, f.found)}，最多可读 ${showSize(f.what, f.limit)}。`,
      en: `${sizes[f.what].en} comes to ${showSize(f.what, f.found)}; at most ${showSize(f.what, f.limit)} can be read.`,
    }),
    fix: () => ({
      zh: "删去文件中的图片和无关工作表后重新报送，佐证材料另行报送。",
      en: "Delete pictures and unrelated sheets from the file and send it again; send evidence separately.",
    }),
    bad: "教育局.xlsx（嵌入 80 张照片，65 MB）",
    good: "教育局.xlsx（只有填报内容，30 KB）",
  }),
  "OOXML-003": error("file", {
    title: { zh: "压缩包设有密码", en: "The archive is locked by a password" },
    message: (f: { name: string }) => ({
      zh: `压缩包中的“${f.name}”设有密码。`,
      en: `"${f.name}" in the archive needs a password.`,
    }),
    fix: () => ({
      zh: "解压后不设密码重新打包，或直接报送原文件。",
      en: "Unpack it and pack it again without a password, or send the file itself.",
    }),
    bad: "填报表.zip（有解压密码）",
    good: "填报表.zip（无密码）",
  }),
  "OOXML-004": error("file", {
    title: { zh: "压缩包内的文件名不安全", en: "A name in the archive is unsafe" },
    message: (f: { name: string }) => ({
      zh: `压缩包内的文件名“${f.name}”指向压缩包之外。`,
      en: `The name "${f.name}" in the archive points outside it.`,
    }),
    fix: () => ({
      zh: "解压检查后重新打包，只放需要报送的文件。",
      en: "Unpack and look at it, then pack only the files to be sent.",
    }),
    bad: "../../系统/填报表.xlsx",
    good: "填报表.xlsx",
  }),
  "OOXML-005": error("file", {
    title: { zh: "压缩包内有重名文件", en: "Two files in the archive have one name" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”在文件内出现两次，无法判断以哪个为准。`,
      en: `"${f.name}" stands in the file twice; which one counts is unclear.`,
    }),
    fix: () => saveAgain,
    bad: "xl/worksheets/sheet1.xml（两份）",
    good: "xl/worksheets/sheet1.xml（一份）",
  }),
  "OOXML-006": error("file", {
    title: { zh: "压缩方式不认识", en: "The compression is not known" },
    message: (f: { name: string; method: number }) => ({
      zh: `“${f.name}”用了少见的压缩方式（编号 ${f.method}）。`,
      en: `"${f.name}" is compressed in an unusual way (method ${f.method}).`,
    }),
    fix: () => ({ zh: "解压后用系统自带的“压缩为 zip”重新打包。", en: "Unpack it and pack it again with the system's own ZIP." }),
    bad: "填报表.zip（Deflate64 压缩）",
    good: "填报表.zip（标准压缩）",
  }),
  "OOXML-007": error("file", {
    title: { zh: "文件缺少必要部分", en: "A needed part is missing" },
    message: (f: { name: string }) => ({ zh: `文件里缺少“${f.name}”。`, en: `The file lacks "${f.name}".` }),
    fix: () => saveAgain,
    bad: "教育局.xlsx（邮件网关删去了工作表）",
    good: "教育局.xlsx（重新另存）",
  }),
  "OOXML-008": error("file", {
    title: { zh: "文件内部写法有误", en: "The file's XML is broken" },
    message: (f: { part: string; line: number; column: number }) => ({
      zh: `“${f.part}”第 ${f.line} 行第 ${f.column} 列处写法有误，读不下去。`,
      en: `"${f.part}" is broken at line ${f.line}, column ${f.column}.`,
    }),
    fix: () => saveAgain,
    bad: "教育局.xlsx（保存时程序出错）",
    good: "教育局.xlsx（重新另存）",
  }),
  "OOXML-009": error("file", {
    title: { zh: "文件含有不允许的声明", en: "The file holds a forbidden declaration" },
    message: (f: { part: string }) => ({
      zh: `“${f.part}”含有 DOCTYPE 声明，正常的办公文件没有它，可能是恶意文件。`,
      en: `"${f.part}" has a DOCTYPE, which no ordinary office file has; it may be hostile.`,
    }),
    fix: () => ({ zh: "不要打开此文件，向报送单位核实来源。", en: "Do not open the file; ask the sender where it comes from." }),
    bad: "<!DOCTYPE a [<!ENTITY b …>]>",
    good: "<worksheet …>",
  }),
  "OOXML-010": error("file", {
    title: { zh: "文件结构过于庞大", en: "The file's structure is too big" },
    message: (f: { part: string }) => ({
      zh: `“${f.part}”的层次或元素多得不像办公文件。`,
      en: `"${f.part}" has more levels or elements than an office file has.`,
    }),
    fix: () => saveAgain,
    bad: "五百万个空元素",
    good: "几千个单元格",
  }),
  "OOXML-011": error("file", {
    title: { zh: "文件内部编码不认识", en: "The encoding is not known" },
    message: (f: { part: string }) => ({
      zh: `“${f.part}”不是 UTF-8 或 UTF-16 编码。`,
      en: `"${f.part}" is neither UTF-8 nor UTF-16.`,
    }),
    fix: () => saveAgain,
    bad: "GB2312 编码的工作表",
    good: "UTF-8 编码的工作表",
  }),
  "OOXML-012": error("file", {
    title: { zh: "不是办公文件", en: "Not an office file" },
    message: () => ({
      zh: "这是一个压缩包，里面不是 Excel 或 Word 文件的内容。",
      en: "This is an archive whose contents are not those of an Excel or Word file.",
    }),
    fix: () => ({
      zh: "若是打包的多个文件，请保留 .zip 扩展名；否则重新报送原文件。",
      en: "Keep the name .zip if it packs several files; otherwise send the original.",
    }),
    bad: "照片.zip 改名为 教育局.xlsx",
    good: "教育局.xlsx",
  }),
} as const;
