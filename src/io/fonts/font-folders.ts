/** The folders in which systems and office suites keep fonts, and the font files inside them. */
import { existsSync, readdirSync } from "node:fs";
import { homedir, platform } from "node:os";
import { basename, join } from "node:path";
import { compareText } from "../../diagnostics/place.ts";

const fontFile = /\.(ttf|otf|ttc|otc)$/i;

/** Folders that may be absent are listed too. */
export function systemFontFolders(): string[] {
  const home = homedir();
  switch (platform()) {
    case "win32":
      return windowsFontFolders();
    case "darwin":
      return [
        join(home, "Library/Fonts"),
        "/Library/Fonts",
        "/System/Library/Fonts",
        "/System/Library/Fonts/Supplemental",
        "/Applications/wpsoffice.app/Contents/Resources/office6/fonts",
      ];
    default:
      return [
        join(home, ".local/share/fonts"),
        join(home, ".fonts"),
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/opt/kingsoft/wps-office/office6/fonts",
        "/usr/share/wps-office/fonts",
      ];
  }
}

function windowsFontFolders(): string[] {
  const windows = process.env["WINDIR"] ?? "C:\\Windows";
  const local = process.env["LOCALAPPDATA"];
  const folders = [join(windows, "Fonts")];
  if (local !== undefined)
    folders.push(join(local, "Microsoft/Windows/Fonts"), ...wpsFontFolders(join(local, "Kingsoft/WPS Office")));
  return folders;
}

/** WPS keeps its fonts in a folder named after its version. */
function wpsFontFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .toSorted(compareText)
    .map((version) => join(root, version, "office6/fonts"));
}

/** Every font file below the folders, in an order that does not depend on the disk; folders that cannot be read are passed over. */
export function listFontFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
      return names
        .filter((name) => fontFile.test(basename(name)))
        .toSorted(compareText)
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
}
