/** Which passages hold tasks. Told from the general words of official documents and from the place in the outline, never from one document's titles. */

/** Titles, or parts of titles joined by 和/及/与/、, under which a plan states ideas, aims and rules but gives no task. */
const idea =
  "(?:指导思想|(?:总体|基本|工作|主要|实施)?(?:要求|思路|考虑)|(?:有关|相关|几点|具体|几项)要求|(?:基本|工作|主要|总体|实施|建设|遵循)?原则|(?:总体|工作|主要|年度|预期|发展|建设|创建|行动|阶段|基本|整治|活动|任务)?目标(?:要求)?|(?:形势|背景|重要?意义|重大意义|现状|基本情况|面临形势|发展基础|工作基础)(?:分析)?|(?:实施|方法|工作|时间|推进)?(?:步骤|进度)(?:安排)?|(?:时间|进度|阶段)安排|(?:适用|实施|活动|工作|整治)?(?:范围|对象|时间|主题)|(?:组织|领导)(?:机构|小组)(?:及职责|及分工)?|工作机构|职责分工|附则|其他(?:事项|要求)?|名词解释)";
const ideas = new RegExp(`^(?:(?:明确|统一|把握|提高)?${idea})(?:(?:和|与|及|以及|、|暨)${idea})*$`);

/** Titles of a last section that mostly says how the plan is to be carried out. Whether it holds tasks is told by what stands below it. */
const support =
  /^(?:(?:强化|加强|完善|落实|健全)?(?:组织|工作|实施|推进|服务|政策|要素|制度|支撑|条件)?(?:保障|领导|实施|落实)(?:和保障|与保障)?(?:措施|机制|体系)?|推进措施|工作措施保障)$/;

/** The title speaks of tasks as well: 总体目标和工作内容, 总体要求和重点任务. */
const taskWord = /任务|内容|举措|重点工作|重点项目/;

export type Purpose = "tasks" | "ideas" | "support";

/** What a passage is for, by its title. */
export function purposeOf(title: string): Purpose {
  const bare = title.replace(/[\s：:。]/g, "");
  if (ideas.test(bare) && !taskWord.test(bare)) return "ideas";
  return support.test(bare) ? "support" : "tasks";
}

/** Whether a title says that tasks stand below it; used where nothing else tells. */
export function promisesTasks(title: string): boolean {
  return taskWord.test(title) || /措施/.test(title);
}
