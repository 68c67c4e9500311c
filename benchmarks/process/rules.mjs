// Times the rules of the example city and association as whole processes, cold, ours and typst's in turn, and compares the files.
//   npm install && node rules.mjs [rounds] [program]
// Without a program it publishes one, self-contained as one ReadyToRun image, in a temporary folder. A program may be a ComplianceKit.Cli.dll,
// which runs with "dotnet". Everything is made in a temporary folder; the repository is only read.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const repository = resolve(here, "../..");
const rounds = Number(process.argv[2] ?? 7);
const work = mkdtempSync(join(tmpdir(), "compliancekit-benchmarks-"));

// Publishing for one platform changes lock files, so it is done on a copy.
const publish = () => {
  const source = join(work, "source");
  mkdirSync(source);
  execFileSync("sh", ["-c", `git -C "${repository}" archive HEAD | tar -x -C "${source}"`]);
  execFileSync("dotnet", ["publish", join(source, "src/ComplianceKit.Cli"), "-c", "Release", "--use-current-runtime", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-o", join(work, "program")], { stdio: "ignore" });
  return join(work, "program", "ComplianceKit.Cli");
};
const program = process.argv[3] ? resolve(process.argv[3]) : publish();
const ours = (...args) => (program.endsWith(".dll") ? ["dotnet", [program, ...args]] : [program, args]);

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

const once = (command, args) => new Promise((done, failed) => {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  let error = "";
  child.stderr.on("data", (data) => (error += data));
  child.on("close", (code) => (code === 0 ? done(performance.now() - started) : failed(new Error(`${command}: ${error}`))));
});

const found = contenders.map(() => []);
for (let round = 0; round < rounds; round++) {
  for (const [index, [, command, args]] of contenders.entries()) {
    found[index].push(await once(command, args));
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const pages = (file) => / (\d+) ページ/.exec(execFileSync(...ours("transcript", file, "--lang", "ja")))?.[1] ?? "?";
const result = found.map((times, index) => ({ time: median(times), size: statSync(contenders[index][3]).size, pages: pages(contenders[index][3]) }));
console.log(`${rounds} rounds in turn, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n\n| program | median, ms | to typst | KB | to typst | pages |\n|---|---:|---:|---:|---:|---:|`);
for (const [index, [name]] of contenders.entries()) {
  const typst = result[index - (index % 2)];
  console.log(`| ${name} | ${result[index].time.toFixed(0)} | ${(result[index].time / typst.time).toFixed(2)} | ${(result[index].size / 1024).toFixed(0)} | ${(result[index].size / typst.size).toFixed(2)} | ${result[index].pages} |`);
}
rmSync(work, { recursive: true });
