// Times the rules of the example city and association as whole processes, cold, ours and typst's in turn, and compares the files.
//   npm install && node rules.mjs [rounds] [program]
// Without a program it publishes one, self-contained as one ReadyToRun image, in a temporary folder. A program may be a ComplianceKit.Cli.dll,
// which runs with "dotnet". Everything is made in a temporary folder; the repository is only read.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { conditions, inTurn, prepare, program, repository } from "./turns.mjs";

const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 7);
const place = prepare();
const { work } = place;
const chosen = program(place, process.argv[3]);
const ours = (...args) => (chosen.endsWith(".dll") ? ["dotnet", [chosen, ...args]] : [chosen, args]);

const contenders = ["municipality", "association"].flatMap((example) => {
  const folder = join(work, example);
  cpSync(join(repository, "examples", example), folder, { recursive: true, filter: (path) => !path.includes("/out") });
  const file = join(folder, "compliancekit.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("formats: [pdf, xlsx]", "formats: [pdf]"));
  const build = ours("build", folder, "--quiet");
  execFileSync(...build);
  const pdf = join(folder, "out", "operations-rules.pdf");
  const transcript = join(work, `${example}.txt`);
  writeFileSync(transcript, execFileSync(...ours("transcript", pdf, "--lang", "ja")));
  const theirs = join(work, `${example}-typst.pdf`);
  return [
    [`typst: the rules of the ${example} as tagged PDF`, "node", [join(here, "typst-rules.mjs"), transcript, join(repository, "assets/fonts"), theirs], theirs],
    [`ours: the rules of the ${example} as PDF`, ...build, pdf],
  ];
});

const measured = await inTurn(contenders.map(([, command, args]) => ({ command, args })), rounds);
const pages = (file) => / (\d+) ページ/.exec(execFileSync(...ours("transcript", file, "--lang", "ja")))?.[1] ?? "?";
const result = measured.map(({ time }, index) => ({ time, size: statSync(contenders[index][3]).size, pages: pages(contenders[index][3]) }));
console.log(`${conditions(rounds)}\n\n| program | median, ms | to typst | KB | to typst | pages |\n|---|---:|---:|---:|---:|---:|`);
for (const [index, [name]] of contenders.entries()) {
  const typst = result[index - (index % 2)];
  console.log(`| ${name} | ${result[index].time.toFixed(0)} | ${(result[index].time / typst.time).toFixed(2)} | ${(result[index].size / 1024).toFixed(0)} | ${(result[index].size / typst.size).toFixed(2)} | ${result[index].pages} |`);
}
rmSync(work, { recursive: true });
