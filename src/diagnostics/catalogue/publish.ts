/** Problems found in the room `publish/`, and with the fonts it draws with. */
import { error, warning } from "../entry.ts";

export const publishCodes = {
  "PUBLISH-001": warning("file", {
    title: { zh: "文字里有不能显示的控制字符", en: "The text holds characters that nothing can show" },
    message: (f: { count: number; around: string }) => ({
      zh: `文字里有 ${f.count} 个不能显示的字符（控制字符或残缺编码），已略去，第一处在“${f.around}”附近。`,
      en: `The text holds ${f.count} characters that nothing can show (controls or broken pairs); they were left out, the first near "${f.around}".`,
    }),
    fix: () => ({
      zh: "在填报表或措辞文件里找到这一处，重新键入该处文字。",
      en: "Find the place in the workbook or the wording and type those words again.",
    }),
    bad: "从其他系统粘贴来的“宣传\u0007周”",
    good: "宣传周",
  }),
  "PUBLISH-002": warning("file", {
    title: { zh: "所用字体缺字", en: "The fonts lack characters" },
    message: (f: { characters: string; count: number }) => ({
      zh: `所用字体里没有 ${f.count} 个字：${f.characters}，PDF 和图表中以“〓”代替。`,
      en: `The fonts in use lack ${f.count} characters: ${f.characters}. The PDF and the charts show 〓 instead.`,
    }),
    fix: () => ({
      zh: "在 fazhi.yaml 的 fonts 里指定一个含有这些字的字体文件，或改用通行字形。",
      en: "Name a font file that has them under fonts in fazhi.yaml, or use the common form of the character.",
    }),
    bad: "姓名中的“𬎆”，而仿宋字体只有 6763 个字",
    good: "fonts:\n  fangsong: C:/Windows/Fonts/simfang.ttf",
  }),
  "PUBLISH-010": warning("file", {
    title: { zh: "用了替代字体", en: "Other fonts stand in for the official ones" },
    message: (f: { list: string }) => ({
      zh: `本机没有公文规定的部分字体，PDF 和图表用了替代字体：${f.list}。`,
      en: `Some of the prescribed fonts are not on this computer; the PDF and the charts use others: ${f.list}.`,
    }),
    fix: () => ({
      zh: "正式印发前，在装有这些字体的电脑上运行，或在 fazhi.yaml 的 fonts 里指定字体文件；DOCX 里写的仍是规定字体。",
      en: "Before issuing, run on a computer that has these fonts, or name the files under fonts in fazhi.yaml; the DOCX names the prescribed fonts in any case.",
    }),
    bad: "仿宋_GB2312→Noto Serif SC",
    good: "fonts:\n  fangsong: C:/Windows/Fonts/simfang.ttf",
  }),
  "PUBLISH-011": warning("file", {
    title: { zh: "指定的字体文件不能用", en: "A font file that was named cannot be used" },
    message: (f: { role: string; path: string }) => ({
      zh: `fonts 里 ${f.role} 指定的“${f.path}”不存在或不是字体文件，已改用其他字体。`,
      en: `"${f.path}", named for ${f.role} under fonts, is not there or is no font; another font was used.`,
    }),
    fix: () => ({
      zh: "在 fazhi.yaml 里改正这个路径（.ttf、.otf 或 .ttc），或删去这一行。",
      en: "Correct the path in fazhi.yaml (.ttf, .otf or .ttc) or delete the line.",
    }),
    bad: "fangsong: C:/字体/仿宋.tff",
    good: "fangsong: C:/Windows/Fonts/simfang.ttf",
  }),
  "PUBLISH-012": error("file", {
    title: { zh: "没有可用的字体", en: "There is no font to draw with" },
    message: (f: { role: string; font: string }) => ({
      zh: `没有找到可作“${f.font}”（${f.role}）的字体。`,
      en: `No font was found that could serve as ${f.font} (${f.role}).`,
    }),
    fix: () => ({
      zh: "重新运行 npm ci 装齐字体包，或在 fazhi.yaml 的 fonts 里指定字体文件。",
      en: "Run npm ci again to install the font packages, or name a font file under fonts in fazhi.yaml.",
    }),
    bad: "node_modules 里没有字体包，系统里也没有中文字体",
    good: "fonts:\n  heiti: C:/Windows/Fonts/simhei.ttf",
  }),
} as const;
