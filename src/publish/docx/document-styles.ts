/** The styles of the Word document: the faces, sizes and line pitch of the official format under names that staff find in Word's list. */
import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import {
  characterSpacingPt,
  contentsFonts,
  headingFonts,
  linePitchPt,
  mmToPt,
  ptToTwips,
  redHead,
  type TextStyle,
  textStyles,
} from "../official-page.ts";
import { fontOf } from "./runs.ts";

/** Word counts type sizes in half points. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

const bodySize = textStyles.body.sizePt;

/** Two characters. Word follows `firstLineChars`; LibreOffice drops it and follows `firstLine`. */
export const firstLineIndent = { firstLine: ptToTwips(2 * bodySize), firstLineChars: 200 };
export const noIndent = { firstLine: 0, firstLineChars: 0 };

/** 28 characters of 16 pt are wider than 156 mm; counted in twentieths of a point. */
const bodySpacing = ptToTwips(characterSpacingPt);

/**
 * Exact pitch clips pictures to one line, so it stands in the text styles only, never in Normal. Captions and cells need it as well:
 * any other pitch is rounded up to whole lines of the document grid.
 */
export function exactly(pt: number): { line: number; lineRule: typeof LineRuleType.EXACT; before: number; after: number } {
  return { line: ptToTwips(pt), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

function run(style: TextStyle): { font: ReturnType<typeof fontOf>; size: number; color: string; bold: boolean } {
  return { font: fontOf(style.font), size: halfPoints(style.sizePt), color: "000000", bold: false };
}

function heading(level: 1 | 2 | 3 | 4): { run: object; paragraph: object } {
  const style = { ...textStyles.body, font: headingFonts[level] };
  return {
    run: { ...run(style), characterSpacing: bodySpacing, italics: false },
    paragraph: {
      spacing: exactly(linePitchPt),
      indent: firstLineIndent,
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
}

const contentsSize = textStyles.contents.sizePt;

/** Named as Word names its own. No right indent keeps long entries clear of the numbers: LibreOffice would not show what a tab puts beyond it. */
function contentsStyle(level: 1 | 2): NonNullable<IStylesOptions["paragraphStyles"]>[number] {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: "Normal",
    run: run({ ...textStyles.contents, font: contentsFonts[level] }),
    paragraph: {
      spacing: exactly(textStyles.contents.pitchPt),
      indent: { left: ptToTwips((level - 1) * 2 * contentsSize) },
    },
  };
}

export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { ...run(textStyles.body), language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: {
      run: { ...run(textStyles.title), characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(textStyles.title.pitchPt), keepNext: true, keepLines: true },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
  },
  // docx rests several of its own styles on this one without writing it.
  characterStyles: [
    { id: "DefaultParagraphFont", name: "Default Paragraph Font" },
    { id: "FzStrong", name: "公文强调", basedOn: "DefaultParagraphFont", run: { font: fontOf("heiti") } },
    { id: "FzLead2", name: "公文段首标题二级", basedOn: "DefaultParagraphFont", run: { font: fontOf(headingFonts[2]) } },
    { id: "FzLead3", name: "公文段首标题三级", basedOn: "DefaultParagraphFont", run: { font: fontOf(headingFonts[3]) } },
    { id: "FzLead4", name: "公文段首标题四级", basedOn: "DefaultParagraphFont", run: { font: fontOf(headingFonts[4]) } },
  ],
  paragraphStyles: [
    { id: "Normal", name: "Normal", quickFormat: true, run: run(textStyles.body) },
    {
      id: "FzBody",
      name: "公文正文",
      basedOn: "Normal",
      quickFormat: true,
      run: { ...run(textStyles.body), characterSpacing: bodySpacing },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: exactly(linePitchPt), indent: firstLineIndent },
    },
    {
      id: "FzLine",
      name: "公文顶格",
      basedOn: "FzBody",
      quickFormat: true,
      paragraph: { alignment: AlignmentType.LEFT, indent: noIndent },
    },
    {
      id: "FzContentsTitle",
      name: "公文目录标题",
      basedOn: "Normal",
      run: run(textStyles.contentsTitle),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(textStyles.contentsTitle.pitchPt), keepNext: true },
    },
    contentsStyle(1),
    contentsStyle(2),
    {
      id: "FzRedHead",
      name: "公文红头",
      basedOn: "Normal",
      run: { font: fontOf("xiaobiaosong"), color: redHead.color },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: ptToTwips(mmToPt(redHead.dropMm)), after: 0, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: "FzAnnexTitle",
      name: "公文附件标题",
      basedOn: "Normal",
      run: run(textStyles.title),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(textStyles.title.pitchPt), keepNext: true, keepLines: true },
    },
    {
      id: "FzCaption",
      name: "公文图表题",
      basedOn: "Normal",
      run: run(textStyles.caption),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(textStyles.caption.pitchPt), before: 80, after: 80 } },
    },
    {
      id: "FzFigure",
      name: "公文图",
      basedOn: "Normal",
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 160 },
      },
    },
    {
      id: "FzCell",
      name: "公文表格",
      basedOn: "Normal",
      run: run(textStyles.cell),
      paragraph: { spacing: exactly(textStyles.cell.pitchPt) },
    },
    {
      id: "FzSmallCell",
      name: "公文表格小字",
      basedOn: "Normal",
      run: run(textStyles.smallCell),
      paragraph: { spacing: exactly(textStyles.smallCell.pitchPt) },
    },
    {
      id: "FzImprint",
      name: "公文版记",
      basedOn: "Normal",
      run: run(textStyles.imprint),
      paragraph: { spacing: exactly(textStyles.imprint.pitchPt) },
    },
    { id: "FzPageNumber", name: "公文页码", basedOn: "Normal", run: run(textStyles.pageNumber) },
  ],
};
