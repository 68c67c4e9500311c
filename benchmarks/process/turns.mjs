// What the scripts of this folder share: a folder to work in, the published program, and whole processes timed in turn.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

/** A temporary folder with a copy of the repository in source/: publishing for one platform changes lock files. */
export const prepare = () => {
  const work = mkdtempSync(join(tmpdir(), "compliancekit-benchmarks-"));
  const source = join(work, "source");
  mkdirSync(source);
  execFileSync("sh", ["-c", `git -C "${repository}" archive HEAD | tar -x -C "${source}"`]);
  return { work, source };
};

/** Publishes a project of the copy in one of the ways below and returns its folder. */
export const publish = ({ work, source }, project, ...how) => {
  const target = join(work, project.split("/").at(-1));
  execFileSync("dotnet", ["publish", join(source, project), "-c", "Release", "--use-current-runtime", ...how, "-o", target], { stdio: "ignore" });
  return target;
};

export const readyToRun = ["-p:PublishReadyToRun=true"];

/** `framework` as in "net9.0", where the feed has no native runtime of the newest. */
const native = (framework) => [
  "-p:PublishAot=true",
  ...(framework ? [`-p:NativeFramework=${framework}`] : []),
  ...(process.env.CC ? [`-p:CppCompilerAndLinker=${process.env.CC}`] : []),
];

/** The program to time: the one whose path is given, or the copy's: native where "native" or "native:net9.0" is given, else self-contained as one ReadyToRun image. */
export const program = (place, given) => {
  const [kind, framework] = (given ?? "").split(":");
  if (given && kind !== "native") {
    return resolve(given);
  }

  const how = kind === "native" ? native(framework) : [...readyToRun, "--self-contained", "-p:PublishReadyToRunComposite=true"];
  return join(publish(place, "src/ComplianceKit.Cli", ...how), "ComplianceKit.Cli");
};

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

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs the contenders in turn, each once a round (or in `most` rounds only), and returns the medians of time in ms and peak memory in MB. */
export const inTurn = async (contenders, rounds, before = () => {}) => {
  const found = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      if (round < (contender.most ?? rounds)) {
        before(contender);
        found[index].push(await once(contender.command, contender.args));
      }
    }
  }
  return found.map((runs) => ({ time: median(runs.map((run) => run.time)), memory: median(runs.map((run) => run.memory)) }));
};

/** Under what conditions it was measured. */
export const conditions = (rounds) => `${rounds} rounds in turn, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`;
