/** package/1 (manifest.json): what the year's package holds, by hash, and what it was made with. */
import { z } from "zod";
import { fontRoleSchema } from "./workspace.ts";

/** public: may go on the website as it is. internal: for superiors and the file only. source: what the others can be rebuilt from. */
export const audienceSchema = z.enum(["public", "internal", "source"]);

export const packagedFileSchema = z.strictObject({
  path: z.string().describe("inside the package, with forward slashes"),
  sha256: z.string(),
  bytes: z.int(),
  audience: audienceSchema,
});

export const manifestSchema = z.strictObject({
  format: z.literal("package/1"),
  district: z.string(),
  year: z.int(),
  tool: z.string().describe("name and version of the program"),
  node: z.string().describe("version of Node.js"),
  templates: z.strictObject({ public: z.string(), upward: z.string() }).describe("names of the report templates"),
  fonts: z
    .array(z.strictObject({ role: fontRoleSchema, family: z.string(), sha256: z.string() }))
    .describe("the faces the PDFs were drawn with; they are not in the package"),
  signatures: z
    .array(z.strictObject({ name: z.string(), role: z.string(), date: z.string(), chapter: z.string().nullable() }))
    .describe("the signatures that held when the package was made"),
  files: z.array(packagedFileSchema),
});

export type Audience = z.infer<typeof audienceSchema>;

export type Manifest = z.infer<typeof manifestSchema>;
