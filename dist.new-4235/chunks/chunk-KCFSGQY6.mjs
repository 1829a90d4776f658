import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  signalGroup
} from "./chunk-ZBHS2KXR.mjs";
import {
  lastWritten,
  listRuns,
  readEvents
} from "./chunk-TZYNDLWC.mjs";
import {
  attempt,
  isErrno,
  isInside
} from "./chunk-HLQJ6IPJ.mjs";
import {
  layout,
  statOf
} from "./chunk-MV6VXUQU.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/execute/orphans.ts
import { appendFileSync, readdirSync as readdirSync3, readFileSync as readFileSync4, readlinkSync as readlinkSync2, realpathSync } from "node:fs";
import { join as join3 } from "node:path";

// src/store/claims.ts
import { linkSync, readdirSync as readdirSync2, readFileSync as readFileSync2, renameSync as renameSync2, unlinkSync } from "node:fs";
import { basename as basename2, join as join2 } from "node:path";

// src/store/workspace.ts
import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rm,
  rmdir,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import { basename, join } from "node:path";
function makeWorkspace(store, run, owner) {
  const { work } = layout(store);
  const folder = join(work, run);
  const unborn = join(work, `.${run}`);
  mkdirSync(join(unborn, "temporary"), { recursive: true });
  writeFileSync(join(unborn, ownerFile), JSON.stringify({ ...owner, run }));
  renameSync(unborn, folder);
  let count = 0;
  const name = () => `${count++}-${randomUUID().slice(0, 13)}`;
  const leaving = /* @__PURE__ */ new Set();
  const empty = [];
  return {
    folder,
    temporary: () => join(folder, "temporary", name()),
    discardMeanwhile: (path) => {
      const folders = onlyFolders(path);
      if (folders !== void 0) return void empty.push(...folders);
      const gone = removeMeanwhile(path).then(() => void leaving.delete(gone));
      leaving.add(gone);
    },
    discarded: async () => {
      for (const path of empty) removeEmpty(path);
      await Promise.all(leaving);
    }
  };
}
var ownerFile = "owner.json";
function listWorkspaces(store) {
  return names(layout(store).work).map((run) => findWorkspace(join(layout(store).work, run)));
}
var findWorkspace = (folder) => ({
  folder,
  run: basename(folder),
  owner: readObject(join(folder, ownerFile)),
  unborn: basename(folder).startsWith("."),
  touched: Number((statOf(folder)?.ctime ?? 0n) / 1000000n)
});
function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function readObject(file) {
  try {
    const value = JSON.parse(readFileSync(file, "utf8"));
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function discard(folder) {
  try {
    rmdirSync(folder);
    return;
  } catch {
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
  }
}
function onlyFolders(folder) {
  const below = [];
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = entry.isDirectory() ? onlyFolders(join(folder, entry.name)) : void 0;
      if (inside === void 0) return void 0;
      below.push(...inside);
    }
  } catch {
    return void 0;
  }
  return [...below, folder];
}
function removeEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch {
  }
}
var removeMeanwhile = (folder) => new Promise((resolve) => {
  rmdir(folder, (problem) => {
    if (problem === null) resolve();
    else rm(folder, { recursive: true, force: true }, () => resolve());
  });
});

// src/store/claims.ts
var claimant = (store, fingerprint) => readClaim(store, layout(store.folder).claim(fingerprint));
function readClaim(store, path) {
  try {
    const owner = JSON.parse(readFileSync2(path, "utf8"));
    const run = isObject(owner) ? owner["run"] : void 0;
    return join2(layout(store.folder).work, typeof run === "string" ? basename2(run) : nobody);
  } catch (error) {
    return isErrno(error) && error.code === "ENOENT" ? void 0 : join2(layout(store.folder).work, nobody);
  }
}
var nobody = ".nobody";
function revoke(store, workspace, fingerprint, holder) {
  const path = layout(store.folder).claim(fingerprint);
  const aside = workspace.temporary();
  try {
    renameSync2(path, aside);
    if (readClaim(store, aside) !== holder) linkSync(aside, path);
    unlinkSync(aside);
  } catch {
  }
}
function revokeAll(store, holder) {
  for (const fingerprint of names2(layout(store.folder).claim("")))
    if (claimant(store, fingerprint) === holder)
      revoke(store, { temporary: () => join2(holder, `claim-${fingerprint}`) }, fingerprint, holder);
}
function names2(folder) {
  try {
    return readdirSync2(folder);
  } catch {
    return [];
  }
}

// src/execute/identity.ts
import { readFileSync as readFileSync3, readlinkSync } from "node:fs";
import { hostname } from "node:os";

// src/execute/start-date.ts
import modules from "node:module";
var processes = () => modules.createRequire(import.meta.url)("node:child_process");
function startDate(pid) {
  try {
    const text = processes().execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    return text.trim() || void 0;
  } catch {
    return void 0;
  }
}

// src/execute/identity.ts
function processIdentity(pid) {
  if (process.platform !== "linux") return startDate(pid);
  const stat = read(`/proc/${pid}/stat`);
  const start = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return start === void 0 ? void 0 : `${bootId()} ${start}`;
}
var processSpace = () => `${hostname()} ${namespace()}`;
var boot;
function bootId() {
  boot ??= read("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  return boot;
}
function namespace() {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
function read(file) {
  try {
    return readFileSync3(file, "utf8");
  } catch {
    return void 0;
  }
}

// src/execute/orphans.ts
var groupsOf = (workspace) => join3(workspace, "groups");
var minute = 60 * 1e3;
var hour = 60 * minute;
var ownerRecord = () => ({
  pid: process.pid,
  identity: processIdentity(process.pid) ?? "",
  space: processSpace()
});
function endAbandoned(store, now) {
  for (const found of listWorkspaces(store.folder)) {
    if (isAlive(found, now.getTime() - found.touched)) continue;
    for (const pid of leftGroups(found.folder)) signalGroup(pid, "SIGKILL");
    revokeAll(store, found.folder);
    discard(found.folder);
  }
}
function isAlive({ owner, unborn }, age) {
  if (unborn) return age < minute;
  if (owner === void 0) return false;
  if (isElsewhere(owner)) return age < hour;
  return typeof owner["pid"] === "number" && processIdentity(owner["pid"]) === owner["identity"];
}
var isElsewhere = (owner) => owner["space"] !== processSpace();
function leftGroups(workspace) {
  return [.../* @__PURE__ */ new Set([...notedGroups(workspace), ...groupsWorkingIn(workspace)])];
}
function notedGroups(workspace) {
  return lines(groupsOf(workspace)).flatMap((line) => {
    const [, id, identity] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (identity === void 0) return [];
    const pid = Number(id);
    const now = processIdentity(pid);
    const sameBoot = identity.split(" ")[0] === processIdentity(process.pid)?.split(" ")[0];
    return now === identity || now === void 0 && sameBoot ? [pid] : [];
  });
}
function groupsWorkingIn(workspace) {
  if (process.platform !== "linux") return [];
  const real = attempt(workspace, (path) => realpathSync(path));
  if (!real.ok) return [];
  return readdirSync3("/proc").flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || !isInside(real.value, readlinkSync2(`/proc/${name}/cwd`))) return [];
      const stat = readFileSync4(`/proc/${name}/stat`, "utf8");
      return [Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2])];
    } catch {
      return [];
    }
  });
}
function lines(file) {
  try {
    return readFileSync4(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

// src/execute/live.ts
import { join as join4 } from "node:path";
var silence = 2 * 60 * 1e3;
function liveRuns(store, now) {
  const open = listRuns(store.folder).filter(({ ended }) => !ended);
  return new Set(
    open.filter((run) => {
      const found = findWorkspace(join4(layout(store.folder).work, run.id));
      const since = (moment) => now.getTime() - moment;
      if (found.owner !== void 0) return isAlive(found, since(found.touched));
      return since(lastWritten(run)) < silence && !hadWorkspace(run);
    }).map(({ id }) => id)
  );
}
var hadWorkspace = (run) => readEvents(run).some(({ event }) => event === "stage-started");

export {
  makeWorkspace,
  findWorkspace,
  discard,
  ownerRecord,
  endAbandoned,
  isAlive,
  liveRuns
};
