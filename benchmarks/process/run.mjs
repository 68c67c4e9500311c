// Times whole processes, cold, ours and others in turn, and prints a table of medians, peak memory and ratios.
//   npm install && node run.mjs [rounds] [program]
// Needs the .NET SDK and npm's typst. Everything is made in a temporary folder; the repository is only read.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { conditions, inTurn, prepare, program, publish, readyToRun, repository } from "./turns.mjs";

const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 7);
const sheet = "sheet-mic-cloud-2018";
const place = prepare();
const { work, source } = place;
const ours = program(place, process.argv[3]);
const empty = join(publish(place, "benchmarks/process/empty", ...readyToRun, "--self-contained", "false"), "empty");
const bare = join(publish(place, "benchmarks/process/bare-workbook", ...readyToRun, "--self-contained", "false"), "bare-workbook");

const vendor = (name, formats, only) => {
  const folder = join(work, name);
  cpSync(join(source, "examples/vendor"), folder, { recursive: true });
  const file = join(folder, "compliancekit.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("formats: [pdf, xlsx]", `formats: [${formats}]`));
  return ["build", folder, "--quiet", ...(only ? ["--document", only] : [])];
};
const rows = join(work, "rows.json");
execFileSync("dotnet", ["run", "--project", join(source, "benchmarks/ComplianceKit.Benchmarks"), "-c", "Release", "--", "rows", join(source, "examples/vendor"), sheet, rows], { stdio: "ignore" });

// A catalog of so many items with an answer each, for the cost of a row.
const generated = (count) => {
  const folder = join(work, `rows-${count}`);
  mkdirSync(join(folder, "controls"), { recursive: true });
  const cells = JSON.parse(readFileSync(rows, "utf8")).map((row) => row.map((cell) => cell.text ?? cell));
  const texts = cells.map((row) => [row.find((text) => text.length > 25) ?? "要求事項", row.findLast((text) => text.length > 15) ?? "回答"].map((text) => text.replaceAll("\n", " ")));
  const items = Array.from({ length: count }, (_, i) => `      - { id: "i${i}", number: "${i + 1}", topic: "項目", requirement: ${JSON.stringify(texts[i % texts.length][0])} }`);
  const answers = Array.from({ length: count }, (_, i) => `- item: own/i${i}\n  status: met\n  responsibility: vendor\n  text: ${JSON.stringify(texts[i % texts.length][1].replace(/[{}]/g, ""))}`);
  writeFileSync(join(folder, "controls/own.yaml"), `catalog: own\ntitle: 計測用のカタログ\nstructure: [章]\nparts:\n  - id: p\n    number: "1"\n    title: 章\n    items:\n${items.join("\n")}\n`);
  writeFileSync(join(folder, "answers.yaml"), answers.join("\n") + "\n");
  writeFileSync(join(folder, "organization.yaml"), "name: 計測\n");
  writeFileSync(join(folder, "service.yaml"), "name: 計測\n");
  writeFileSync(join(folder, "compliancekit.yaml"), "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: answers.yaml\ndocuments:\n  - id: sheet\n    template: conformance-sheet\n    with: { catalog: own }\n    formats: [pdf]\n");
  return ["build", folder, "--quiet"];
};

const contenders = [
  ["empty .NET program", empty, []],
  ["typst: the sheet's table as tagged PDF", "node", [join(here, "typst-sheet.mjs"), rows, join(repository, "assets/fonts"), join(work, "typst.pdf")]],
  ["bare Open XML SDK: the same cells", bare, [rows, join(work, "bare.xlsx")]],
  ["ours: the sheet as PDF", ours, vendor("pdf", "pdf", sheet)],
  ["ours: the sheet as XLSX", ours, vendor("xlsx", "xlsx", sheet)],
  ["ours: disclosure and sheet, PDF and XLSX", ours, [...vendor("two", "pdf, xlsx", sheet), "--document", "disclosure"]],
  ["ours: the whole vendor example, nine documents, PDF and XLSX", ours, vendor("all", "pdf, xlsx")],
  ["ours: 320 rows as PDF", ours, generated(320)],
  ["ours: 3,200 rows as PDF", ours, generated(3200)],
  ["ours: 32,000 rows as PDF", ours, generated(32000), 1],
];

const result = await inTurn(contenders.map(([, command, args, most]) => ({ command, args, most })), rounds);
console.log(`${conditions(rounds)}\n\n| program | median, ms | peak, MB | to typst |\n|---|---:|---:|---:|`);
for (const [index, [name]] of contenders.entries()) {
  console.log(`| ${name} | ${result[index].time.toFixed(0)} | ${result[index].memory.toFixed(0)} | ${(result[index].time / result[1].time).toFixed(2)} |`);
}
const [, , workbook, , xlsx, , , small, middle, large] = result;
console.log(`\nXLSX to the bare SDK: ${(xlsx.time / workbook.time).toFixed(2)}`);
const perRow = (more, less, count) => (more.time - less.time) / count;
console.log(`time per further row: ${perRow(middle, small, 2880).toFixed(3)} ms from 320 to 3,200, ${perRow(large, middle, 28800).toFixed(3)} ms from 3,200 to 32,000`);
console.log(`memory per further row: ${(((large.memory - middle.memory) * 1024) / 28800).toFixed(1)} KB`);
rmSync(work, { recursive: true });
