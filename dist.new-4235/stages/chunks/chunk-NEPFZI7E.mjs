import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  configJson,
  misfits,
  parameterTable,
  parseConfig,
  sizeOf
} from "./chunk-HQDO3P7M.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/model/stored-tensors.ts
var SafetensorsError = class extends Error {
};
var dtypes = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8
};
function storedTensors(bytes) {
  const { header, start } = headerOf(bytes);
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__").map(([name, entry]) => ({ name, ...tensorOf(name, entry) })).sort((a, b) => a.begin - b.begin || a.end - b.end);
  let expected = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== expected) throw new SafetensorsError(`${name} starts at byte ${begin}, not at ${expected}`);
    expected = end;
  }
  if (start + expected !== bytes.length)
    throw new SafetensorsError(`the data ends at byte ${start + expected} of ${bytes.length}`);
  return entries.map(({ name, dtype, shape, begin, end }) => ({
    name,
    dtype,
    shape,
    bytes: bytes.subarray(start + begin, start + end)
  }));
}
var largestHeader = 1e8;
function headerOf(bytes) {
  if (bytes.length < 8) throw new SafetensorsError(`${bytes.length} bytes are no safetensors file`);
  const size = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (size > BigInt(Math.min(largestHeader, bytes.length - 8)))
    throw new SafetensorsError(`the header should have ${size} bytes, the file has ${bytes.length}`);
  const start = 8 + Number(size);
  let text;
  let header;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(8, start));
    header = JSON.parse(text);
  } catch {
    throw new SafetensorsError("the header is no JSON");
  }
  if (!isObject(header) || !text.startsWith("{"))
    throw new SafetensorsError("the header is no JSON object from its first byte on");
  const twice = repeatedKey(text);
  if (twice !== void 0)
    throw new SafetensorsError(`the header has the key ${JSON.stringify(twice)} twice`);
  return { header, start };
}
function repeatedKey(json) {
  const open = [];
  let previous = "";
  for (const [part] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gs)) {
    if (part === "{" || part === "[") open.push(/* @__PURE__ */ new Set());
    if (part === "}" || part === "]") open.pop();
    if (part === ":") {
      const key = JSON.parse(previous);
      const keys = open.at(-1);
      if (keys.has(key)) return key;
      keys.add(key);
    }
    previous = part;
  }
  return void 0;
}
function tensorOf(name, entry) {
  if (!isObject(entry)) throw new SafetensorsError(`${name} is not described`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (!isDtype(dtype))
    throw new SafetensorsError(`${name} has the dtype ${JSON.stringify(dtype)}, which is unknown`);
  if (!isNaturals(shape)) throw new SafetensorsError(`${name} has no shape`);
  if (!isNaturals(offsets) || offsets.length !== 2) throw new SafetensorsError(`${name} has no data_offsets`);
  const [begin, end] = offsets;
  if (end - begin !== dtypes[dtype] * sizeOf(shape))
    throw new SafetensorsError(
      `${name} has ${end - begin} bytes for ${dtype} of the shape [${shape.join(", ")}]`
    );
  return { dtype, shape, begin, end };
}
var isDtype = (value) => typeof value === "string" && Object.hasOwn(dtypes, value);
var isNaturals = (value) => Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);

// src/model/float32.ts
var floats = ["F32", "F16", "BF16"];
function float32Of({ name, dtype, shape, bytes }) {
  const read2 = readers[dtype];
  if (read2 === void 0)
    throw new SafetensorsError(`${name} is ${JSON.stringify(dtype)}, not ${floats.join(" or ")}`);
  return { shape, data: read2(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
}
var readers = {
  F32(view) {
    const data = new Float32Array(view.byteLength / 4);
    for (let i = 0; i < data.length; i++) data[i] = view.getFloat32(4 * i, true);
    return data;
  },
  F16(view) {
    const data = new Float32Array(view.byteLength / 2);
    for (let i = 0; i < data.length; i++) data[i] = half(view.getUint16(2 * i, true));
    return data;
  },
  /** The upper half of a float32. */
  BF16(view) {
    const bits = new Uint32Array(view.byteLength / 2);
    for (let i = 0; i < bits.length; i++) bits[i] = view.getUint16(2 * i, true) << 16;
    return new Float32Array(bits.buffer);
  }
};
function half(bits) {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = bits >> 10 & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

// src/model/safetensors.ts
function writeSafetensors(values, metadata = {}) {
  let end = 0;
  const header = { __metadata__: { format: "pt", ...metadata } };
  const names = Object.keys(values).sort();
  for (const name of names) {
    const { shape, data } = values[name];
    const begin = end;
    end += data.byteLength;
    header[name] = { dtype: "F32", shape, data_offsets: [begin, end] };
  }
  const unpadded = Buffer.from(JSON.stringify(header));
  const text = Buffer.concat([unpadded, Buffer.alloc((8 - unpadded.length % 8) % 8, " ")]);
  const bytes = new Uint8Array(8 + text.length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const name of names)
    for (const number of values[name].data) {
      view.setFloat32(at, number, true);
      at += 4;
    }
  return bytes;
}
function readSafetensors(bytes) {
  return Object.fromEntries(
    storedTensors(bytes).map((tensor) => {
      if (tensor.dtype !== "F32") throw new SafetensorsError(`${tensor.name} is "${tensor.dtype}", not F32`);
      return [tensor.name, float32Of(tensor)];
    })
  );
}

// src/model/artifact.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
var ModelError = class extends Error {
};
function writeModel(folder, { config, parameters, tokenizer }) {
  const problems = misfits(config, parameters);
  if (problems.length > 0) throw new RangeError(problems.join("; "));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "model.safetensors"), writeSafetensors(parameters));
  writeFileSync(join(folder, "config.json"), `${JSON.stringify(configJson(config), null, 2)}
`);
  writeFileSync(join(folder, "tokenizer.json"), tokenizer);
}
function readModel(folder) {
  const config = configOf(read(folder, "config.json"));
  const parameters = parametersOf(read(folder, "model.safetensors"));
  const problems = misfits(config, parameters);
  if (problems.length > 0)
    throw new ModelError(`model.safetensors does not fit config.json: ${some(problems)}`);
  const inOrder = parameterTable(config).map(({ name }) => [name, parameters[name]]);
  return { config, parameters: Object.fromEntries(inOrder), tokenizer: read(folder, "tokenizer.json") };
}
function read(folder, name) {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new ModelError(`it has no file ${name}`);
  }
}
function configOf(bytes) {
  let json;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new ModelError("config.json is not JSON");
  }
  const config = parseConfig(json);
  if (config.ok) return config.value;
  throw new ModelError(`config.json: ${some(config.failures.map(({ message }) => message))}`);
}
function parametersOf(bytes) {
  try {
    return readSafetensors(bytes);
  } catch (error) {
    if (error instanceof SafetensorsError) throw new ModelError(`model.safetensors: ${error.message}`);
    throw error;
  }
}
var shown = 3;
var some = (problems) => problems.slice(0, shown).join("; ") + (problems.length > shown ? `; and ${problems.length - shown} more` : "");

export {
  SafetensorsError,
  storedTensors,
  float32Of,
  writeSafetensors,
  ModelError,
  writeModel,
  readModel
};
