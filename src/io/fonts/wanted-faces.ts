/** Which faces serve which role, best first: the official face, the same design from another foundry, then open stand-ins. */
import type { FontRole } from "../../model/workspace.ts";

/** A file of an npm package that this project depends on. */
export interface BundledFace {
  readonly package: string;
  readonly file: string;
}

/**
 * Names are compared without case against all names a face gives itself (family, full and PostScript name, in every language).
 * `official`: the face itself. `kin`: another cut of the same design. `bundled`: open face from npm, so that a bare machine works.
 * `standIns`: open faces of the system, for when the packages were left out. `files`: usual file names, looked at first.
 */
export interface WantedFace {
  readonly official: readonly string[];
  readonly kin: readonly string[];
  readonly bundled: readonly BundledFace[];
  readonly standIns: readonly string[];
  readonly files: readonly string[];
}

const song400 = { package: "@expo-google-fonts/noto-serif-sc", file: "400Regular/NotoSerifSC_400Regular.ttf" };
const song700 = { package: "@expo-google-fonts/noto-serif-sc", file: "700Bold/NotoSerifSC_700Bold.ttf" };
const hei400 = { package: "@embedpdf/fonts-sc", file: "fonts/NotoSansHans-Regular.otf" };
const kai500 = { package: "@fontsource/lxgw-wenkai", file: "files/lxgw-wenkai-latin-500-normal.woff" };

const openSong = ["NotoSerifCJKsc-Regular", "SourceHanSerifSC-Regular", "SourceHanSerifCN-Regular", "NotoSerifSC-Regular"];
const openSongBold = ["NotoSerifCJKsc-Bold", "SourceHanSerifSC-Bold", "SourceHanSerifCN-Bold", "NotoSerifSC-Bold"];
const openHei = ["NotoSansCJKsc-Regular", "SourceHanSansSC-Regular", "SourceHanSansCN-Regular", "WenQuanYiMicroHei"];
const openKai = ["LXGWWenKai-Medium", "LXGWWenKai-Regular", "FandolKai-Regular", "ARPLUKaiCN"];

export const wantedFaces = {
  fangsong: {
    official: ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"],
    kin: ["华文仿宋", "STFangsong", "方正仿宋_GBK", "方正仿宋_GB2312", "方正仿宋简体", "FandolFang-Regular"],
    bundled: [song400],
    standIns: openSong,
    files: ["simfang.ttf", "仿宋_gb2312.ttf", "simfang_gb2312.ttf", "stfangso.ttf", "fandolfang-regular.otf"],
  },
  kaiti: {
    official: ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"],
    kin: ["华文楷体", "STKaiti", "Kaiti SC", "方正楷体_GBK", "方正楷体_GB2312", "方正楷体简体"],
    bundled: [kai500],
    standIns: openKai,
    files: ["simkai.ttf", "楷体_gb2312.ttf", "simkai_gb2312.ttf", "stkaiti.ttf", "kaiti.ttc", "fandolkai-regular.otf"],
  },
  heiti: {
    official: ["黑体", "SimHei"],
    kin: ["华文黑体", "STHeiti", "Heiti SC", "方正黑体_GBK", "方正黑体简体"],
    bundled: [hei400],
    standIns: openHei,
    files: ["simhei.ttf", "stheiti medium.ttc", "stheiti light.ttc", "fandolhei-regular.otf"],
  },
  xiaobiaosong: {
    official: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0"],
    kin: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSK--GBK1-0", "华文中宋", "STZhongsong"],
    bundled: [song700],
    standIns: openSongBold,
    files: ["fzxbsjw.ttf", "fzxbsjt.ttf", "方正小标宋简体.ttf", "方正小标宋简.ttf", "fzxbsk.ttf", "stzhongs.ttf"],
  },
  songti: {
    official: ["宋体", "SimSun"],
    kin: ["华文宋体", "STSong", "Songti SC", "方正书宋_GBK", "方正书宋简体"],
    bundled: [song400],
    standIns: openSong,
    files: ["simsun.ttc", "simsun.ttf", "songti.ttc", "stsong.ttf", "fandolsong-regular.otf"],
  },
  latin: {
    official: ["Times New Roman", "TimesNewRomanPSMT"],
    kin: ["Liberation Serif", "Tinos", "TeXGyreTermes-Regular", "Nimbus Roman", "FreeSerif"],
    bundled: [song400],
    standIns: openSong,
    files: [
      "times.ttf",
      "times new roman.ttf",
      "liberationserif-regular.ttf",
      "texgyretermes-regular.otf",
      "nimbusroman-regular.otf",
    ],
  },
} as const satisfies Record<FontRole, WantedFace>;
