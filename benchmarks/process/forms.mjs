// Times the filling of 1,000 two-page pledges, ours and typst's in turn, in both ways: a PDF a person, and one PDF of 2,000 pages.
//   npm install && node forms.mjs [rounds]
// Needs the .NET SDK and npm's typst. Everything is made in a temporary folder; the repository is only read.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const repository = resolve(here, "../..");
const rounds = Number(process.argv[2] ?? 3);
const people = 1000;
const work = mkdtempSync(join(tmpdir(), "compliancekit-benchmarks-"));

// Publishing for one platform changes lock files, so it is done on a copy.
const source = join(work, "source");
mkdirSync(source);
execFileSync("sh", ["-c", `git -C "${repository}" archive HEAD | tar -x -C "${source}"`]);
execFileSync("dotnet", ["publish", join(source, "src/ComplianceKit.Cli"), "-c", "Release", "--use-current-runtime", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-o", join(work, "program")], { stdio: "ignore" });
const ours = join(work, "program", "ComplianceKit.Cli");

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

const peak = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
const once = (command, args) => new Promise((done, failed) => {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  let memory = 0;
  let error = "";
  child.stderr.on("data", (data) => (error += data));
  const timer = setInterval(() => (memory = Math.max(memory, peak(child.pid))), 10);
  child.on("close", (code) => {
    clearInterval(timer);
    return code === 0 ? done({ time: performance.now() - started, memory }) : failed(new Error(`${command}: ${error}`));
  });
});

const sizeOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size);
const found = contenders.map(() => []);
for (let round = 0; round < rounds; round++) {
  for (const [index, [, command, args, target]] of contenders.entries()) {
    rmSync(join(work, target), { recursive: true, force: true });
    found[index].push(await once(command, args));
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const result = found.map((runs) => ({ time: median(runs.map((run) => run.time)), memory: median(runs.map((run) => run.memory)) })).map((row, index) => ({ ...row, size: sizeOf(join(work, contenders[index][3])) / 1024 / 1024 }));
console.log(`${rounds} rounds in turn, ${cpus().length} cores\n\n| program | median, s | peak, MB | to typst | files, MB | to typst |\n|---|---:|---:|---:|---:|---:|`);
for (const [index, [name]] of contenders.entries()) {
  console.log(`| ${name} | ${(result[index].time / 1000).toFixed(1)} | ${result[index].memory.toFixed(0)} | ${(result[index].time / result[index - (index % 2)].time).toFixed(2)} | ${result[index].size.toFixed(1)} | ${(result[index].size / result[index - (index % 2)].size).toFixed(2)} |`);
}
rmSync(work, { recursive: true });
