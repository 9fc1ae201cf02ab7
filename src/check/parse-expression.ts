/** "〔网格巡查上报〕+〔热线论坛事项〕×2" → a tree. Sums, differences, products, numbers, brackets; no names but those in 〔〕. */

/** `part`: 上年, 分子, 分母 after the label. `unit`: the name before a colon inside 〔〕, or 全区. */
export type Expression =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "reference"; readonly label: string; readonly unit: string | null }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*";
      readonly left: Expression;
      readonly right: Expression;
    };

export type Reference = Extract<Expression, { kind: "reference" }>;

/** Either the tree, or what stands where something else was needed. */
export type Parsed = { readonly ok: true; readonly value: Expression } | { readonly ok: false; readonly reason: string };

type Token =
  | { readonly kind: "number" | "label"; readonly text: string }
  | { readonly kind: "sign"; readonly text: "+" | "-" | "*" | "(" | ")" };

const signs: Readonly<Record<string, Extract<Token, { kind: "sign" }>["text"]>> = {
  "+": "+",
  加: "+",
  "-": "-",
  "−": "-",
  "–": "-",
  减: "-",
  "*": "*",
  "×": "*",
  乘: "*",
  "(": "(",
  ")": ")",
};

/** Full-width signs and digits read like half-width ones. A deeper nesting than any clerk writes is refused. */
export function parseExpression(text: string): Parsed {
  const tokens = tokenize(text.normalize("NFKC"));
  if (!Array.isArray(tokens)) return { ok: false, reason: tokens.reason };
  if (tokens.length === 0) return { ok: false, reason: "没有内容" };
  if (tokens.length > 200) return { ok: false, reason: "超过 200 个成分" };
  const parser = { tokens, at: 0 };
  const value = parseSum(parser);
  const rest = tokens[parser.at];
  if (typeof value === "string") return { ok: false, reason: value };
  return rest === undefined ? { ok: true, value } : { ok: false, reason: `多出“${rest.text}”` };
}

/** All references of an expression, in the order written. */
export function referencesOf(expression: Expression): Reference[] {
  if (expression.kind === "reference") return [expression];
  return expression.kind === "number" ? [] : [...referencesOf(expression.left), ...referencesOf(expression.right)];
}

function tokenize(text: string): Token[] | { readonly reason: string } {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d+(?:\.\d+)?)(%?)|[〔[【]([^〔〕[\]【】]+)[〕\]】]|([-+*×()−–加减乘]))/uy;
  let at = 0;
  while (text.slice(at).trim() !== "") {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return { reason: `“${text.slice(at).trim().slice(0, 12)}”不是〔指标名〕、数或加减乘` };
    const [, number, percent, label, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: percent ? shiftTwo(number) : plainNumber(number) });
    else if (label !== undefined) tokens.push({ kind: "label", text: label.trim() });
    else tokens.push({ kind: "sign", text: signs[sign ?? ""] ?? "+" });
    at = pattern.lastIndex;
  }
  return tokens;
}

function plainNumber(text: string): string {
  return text.replace(/^0+(?=\d)/, "");
}

/** 50% is 0.5. */
function shiftTwo(number: string): string {
  const [whole = "0", fraction = ""] = number.split(".");
  const digits = whole.padStart(3, "0");
  return plainNumber(`${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`);
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
}

/** Each level gives its tree, or the reason why there is none. */
function parseSum(parser: Parser): Expression | string {
  return parseChain(parser, ["+", "-"], parseProduct);
}

function parseProduct(parser: Parser): Expression | string {
  return parseChain(parser, ["*"], parseAtom);
}

function parseChain(
  parser: Parser,
  operators: readonly string[],
  next: (parser: Parser) => Expression | string,
): Expression | string {
  let left = next(parser);
  while (typeof left !== "string") {
    const token = parser.tokens[parser.at];
    if (token?.kind !== "sign" || !operators.includes(token.text)) return left;
    parser.at += 1;
    const right = next(parser);
    if (typeof right === "string") return right;
    // `operators` holds no bracket.
    left = { kind: "operation", operator: token.text as "+" | "-" | "*", left, right };
  }
  return left;
}

function parseAtom(parser: Parser): Expression | string {
  const token = parser.tokens[parser.at];
  if (token === undefined) return "末尾缺〔指标名〕或数";
  parser.at += 1;
  if (token.kind === "number") return { kind: "number", value: token.text };
  if (token.kind === "label") return readReference(token.text);
  if (token.text !== "(") return `“${token.text}”前面缺〔指标名〕或数`;
  const inner = parseSum(parser);
  if (typeof inner === "string") return inner;
  const close = parser.tokens[parser.at];
  if (close?.text !== ")") return "括号没有成对";
  parser.at += 1;
  return inner;
}

/** NFKC has made the full-width colon a half-width one. */
function readReference(text: string): Expression {
  const colon = text.indexOf(":");
  if (colon === -1) return { kind: "reference", label: text, unit: null };
  return { kind: "reference", unit: text.slice(0, colon).trim(), label: text.slice(colon + 1).trim() };
}
