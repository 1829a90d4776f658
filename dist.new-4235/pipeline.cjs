#!/usr/bin/env node
"use strict";

// src/cli/main.ts
var import_node_fs = require("node:fs");
var import_node_vm = require("node:vm");
var home = __dirname;
var version = () => {
  const read = JSON.parse((0, import_node_fs.readFileSync)(`${home}/../package.json`, "utf8"));
  return typeof read === "object" && read !== null && "version" in read ? String(read.version) : "unknown";
};
function compiled(path) {
  let cachedData;
  try {
    cachedData = (0, import_node_fs.readFileSync)(`${path}.compiled`);
  } catch {
  }
  const source = (0, import_node_fs.readFileSync)(path, "utf8");
  return new import_node_vm.Script(source, { filename: path, ...cachedData && { cachedData } }).runInThisContext();
}
async function load(file) {
  if (!file.endsWith(".js")) return import(file);
  const path = `${home}/${file}`;
  const module2 = { exports: {} };
  compiled(path)(module2, require, path, load);
  return module2.exports;
}
var words = process.argv.slice(2);
if (words.length === 1 && (words[0] === "--version" || words[0] === "-V")) {
  process.stdout.write(`${version()}
`);
} else {
  const path = `${home}/start.js`;
  const module2 = { exports: {} };
  compiled(path)(module2, require, path, load);
  void module2.exports.start?.(words, home, version());
}
