// Times the filling of 1,000 two-page pledges, ours and typst's in turn, in both ways: a PDF a person, and one PDF of 2,000 pages.
//   npm install && node forms.mjs [rounds] [program]
// Needs the .NET SDK and npm's typst. Everything is made in a temporary folder; the repository is only read.
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { conditions, inTurn, prepare, program } from "./turns.mjs";

const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 3);
const people = 1000;
const place = prepare();
const { work, source } = place;
const ours = program(place, process.argv[3]);

// Invented names from common characters; every name is another one, so that every file needs other glyphs.
const family = "佐藤鈴木高橋田中伊渡辺山本村小林加吉々口松井上";
const given = "一郎花子太美咲健陽菜翔大結衣悠真葵蓮凛湊";
const letter = (letters, number) => letters[number % letters.length];
const rows = Array.from({ length: people }, (_, n) =>
  `S-${String(n + 1).padStart(4, "0")},${letter(family, n)}${letter(family, n * 7 + 3)} ${letter(given, n * 5 + 1)}${letter(given, n * 3 + 2)},みほん はなこ,看護部,看護師,2024-04-01,見本県見本市本町${(n % 9) + 1}-${(n % 29) + 1}-${(n % 31) + 1}`);
const roster = join(work, "staff.csv");
writeFileSync(roster, `職員番号,氏名,ふりがな,所属,職種,入職日,住所\n${rows.join("\n")}\n`);

const fill = (folder, ...more) => ["forms", "fill", "staff-pledge", "--roster", roster, "--workspace", join(source, "examples/facility"), "--output", join(work, folder), "--quiet", ...more];
const typst = (target, way) => [join(here, "typst-forms.mjs"), join(source, "templates/staff-pledge/main.md.hbs"), roster, join(source, "assets/fonts"), join(work, target), way];
const contenders = [
  ["typst: 1,000 tagged PDFs", "node", typst("typst", "per-person"), "typst"],
  ["ours: 1,000 tagged PDFs", ours, fill("ours"), "ours"],
  ["typst: one tagged PDF of 2,000 pages", "node", typst("typst.pdf", "one-file"), "typst.pdf"],
  ["ours: one tagged PDF of 2,000 pages", ours, fill("one", "--one-file"), "one"],
];

const sizeOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size);
const measured = await inTurn(contenders.map(([, command, args, target]) => ({ command, args, target })), rounds, ({ target }) => rmSync(join(work, target), { recursive: true, force: true }));
const result = measured.map((row, index) => ({ ...row, size: sizeOf(join(work, contenders[index][3])) / 1024 / 1024 }));
console.log(`${conditions(rounds)}\n\n| program | median, s | peak, MB | to typst | files, MB | to typst |\n|---|---:|---:|---:|---:|---:|`);
for (const [index, [name]] of contenders.entries()) {
  console.log(`| ${name} | ${(result[index].time / 1000).toFixed(1)} | ${result[index].memory.toFixed(0)} | ${(result[index].time / result[index - (index % 2)].time).toFixed(2)} | ${result[index].size.toFixed(1)} | ${(result[index].size / result[index - (index % 2)].size).toFixed(2)} |`);
}
rmSync(work, { recursive: true });
