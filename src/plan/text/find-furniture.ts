/** Lines that belong to the page and not to the document: menus, breadcrumbs, share links, page numbers. Known by their wording alone. */

/** - 1 -, — 12 —, 第 3 页 共 8 页, 3/8 */
const pageNumbers: readonly RegExp[] = [
  /^[-—–－─·•\s]*\d{1,4}[-—–－─·•\s]*$/,
  /^第\s?\d{1,4}\s?页(?:[，,/\s]*共\s?\d{1,4}\s?页)?$/,
  /^\d{1,3}\s?\/\s?\d{1,3}$/,
];

/** Whole lines. Each rule is as narrow as it can be: a line dropped by mistake is a task lost. */
const pageWords: readonly RegExp[] = [
  // Head of a web page
  /^(?:欢迎(?:来到|访问|您)|您好[，,]).{0,60}$/,
  /^(?:当前|您(?:的|现在)?(?:所在)?(?:的)?|您现在所在的|所在)?位置[：:].{0,120}$/,
  /^(?:网站)?首\s?页(?:\s?[>＞»›→/|-].*)?$/,
  /^[^。；]{1,20}(?:\s?[>＞»›]\s?[^。；>]{1,30}){2,}$/,
  /^(?:用户)?(?:登录|注册|退出)(?:[\s|｜/]*(?:登录|注册|网站无障碍|无障碍(?:浏览|阅读)?|适老版|长者(?:模式|版|专区)|繁体|简体|English|手机版|微信|微博|RSS|收藏|设为首页|加入收藏))*$/,
  /^(?:网站)?无障碍(?:浏览|阅读|模式)?(?:[\s|]+\S{2,6})*$/,
  // 来源 … 发布日期 … 访问量 … 字体
  /^(?:[【[（(]?(?:来源|信息来源|文章来源|稿源|发布(?:日期|时间|机构)|发文(?:日期|时间)|更新(?:日期|时间)|时间|日期|作者|编辑|责任编辑|访问量|访问次数|浏览(?:量|次数)|点击(?:量|数|次数)?|阅读(?:量|次数)?|字体|字号|视力保护色|保护视力色)[】\]]?\s?[：:][^。；]{0,60}){1,8}$/,
  /^字(?:体|号)?[：:]?\s?[[【]?\s?大[\s】\]|[【]*中[\s】\]|[【]*小\s?[】\]]?$/,
  // Metadata of the disclosure pages. 责任部门 and 发文机关 here name who publishes, not who does a task.
  /^(?:索\s?引\s?号|信息索引号|主题分类|主题词|体裁分类|服务对象|信息分类|发文机关|发文机构|发布机构|发布单位|成文日期|生成日期|发文字号|公开(?:方式|形式|日期|时限|范围|类型|程序)|有\s?效\s?性|效力状态|时\s?效(?:性)?|失效日期|组配分类|公文(?:种类|时效)|文件(?:编号|类型|状态)|内容概述|信息名称|关\s?键\s?词)\s?[：:](?![^。]*。).{0,80}$/,
  // Foot of a web page
  /^(?:扫一扫|扫码|微信扫|用手机).{0,30}$/,
  /^(?:分享|分享到|分享文章到|分享至)[：:]?.{0,30}$/,
  /^[【[]?\s?(?:打印(?:本页|页面)?|关闭(?:本页|页面|窗口)?|返回(?:顶部|上页|首页|列表)?|收藏|下载|上一篇|下一篇|上一条|下一条|相关(?:文件|链接|附件|文章|阅读|信息|解读)|友情链接|网站地图|联系我们|关于我们|网站声明|隐私声明|政策解读|图片解读)\s?[】\]]?(?:[\s|｜：:]*[【[]?(?:打印(?:本页|页面)?|关闭(?:本页|页面|窗口)?|返回(?:顶部|上页)?|收藏|下载|分享|纠错)[】\]]?)*$/,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关阅读)[：:].{0,80}$/,
  /^(?:主办|承办|版权所有|技术支持|网站标识码|建议使用)[：:]?(?:单位)?.{0,80}(?:政府|局|办|公司|号|分辨率|浏览器).{0,40}$/,
  /^.{0,40}(?:ICP备|公网安备|网站标识码|Copyright|©).{0,60}$/,
];

/**
 * Whether a line, with its spaces in one form, is page furniture by its wording. Within running text (`inText`) only page numbers are: there a line
 * can begin with any word.
 */
export function isFurniture(line: string, inText = false): boolean {
  if (line.length > 160 || /[。；]|，.*，/.test(line)) return false;
  return pageNumbers.some((rule) => rule.test(line)) || (!inText && pageWords.some((rule) => rule.test(line)));
}
