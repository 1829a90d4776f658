(function (module, require, __filename, $import) {
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports2) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar3(node) || isCollection(node)) && !!node.anchor;
    exports2.ALIAS = ALIAS;
    exports2.DOC = DOC;
    exports2.MAP = MAP;
    exports2.NODE_TYPE = NODE_TYPE;
    exports2.PAIR = PAIR;
    exports2.SCALAR = SCALAR;
    exports2.SEQ = SEQ;
    exports2.hasAnchor = hasAnchor;
    exports2.isAlias = isAlias2;
    exports2.isCollection = isCollection;
    exports2.isDocument = isDocument;
    exports2.isMap = isMap3;
    exports2.isNode = isNode;
    exports2.isPair = isPair;
    exports2.isScalar = isScalar3;
    exports2.isSeq = isSeq3;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports2.visit = visit2;
    exports2.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name2 = parts.shift();
        switch (name2) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name2}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit2.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports2.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit2.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name2 = `${prefix}${i}`;
        if (!exclude.has(name2))
          return name2;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports2.anchorIsValid = anchorIsValid;
    exports2.anchorNames = anchorNames;
    exports2.createNodeAnchors = createNodeAnchors;
    exports2.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports2) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports2.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports2) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data2 = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data2);
        ctx.onCreate = (res2) => {
          data2.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports2.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports2) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports2.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports2) {
    "use strict";
    var anchors = require_anchors();
    var visit2 = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit2.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found2 = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found2 = node;
        }
        if (found2 && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data2 = anchors2.get(found2);
          if (!data2) {
            toJS.toJS(found2, null, ctx);
            data2 = anchors2.get(found2);
          }
          if (data2?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data2.count += 1;
            if (data2.aliasCount === 0)
              data2.aliasCount = getAliasCount(doc2, found2, anchors2);
            if (data2.count * data2.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found2;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports2.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports2.Scalar = Scalar;
    exports2.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports2.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports2.Collection = Collection;
    exports2.collectionFromPath = collectionFromPath;
    exports2.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports2) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports2.indentComment = indentComment;
    exports2.lineComment = lineComment;
    exports2.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports2) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text[start];
        }
      }
      return end;
    }
    exports2.FOLD_BLOCK = FOLD_BLOCK;
    exports2.FOLD_FLOW = FOLD_FLOW;
    exports2.FOLD_QUOTED = FOLD_QUOTED;
    exports2.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports2.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports2) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name2 = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name2} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports2.createStringifyContext = createStringifyContext;
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports2.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports2) {
    "use strict";
    var node_process = require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports2.debug = debug;
    exports2.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports2.addMergeToJSMap = addMergeToJSMap;
    exports2.isMergeKey = isMergeKey;
    exports2.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports2) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports2.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports2.Pair = Pair;
    exports2.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports2.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports2) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports2.YAMLMap = YAMLMap;
    exports2.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports2.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports2.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports2.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports2) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports2.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports2.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports2.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports2) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports2.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports2.float = float;
    exports2.floatExp = floatExp;
    exports2.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports2.int = int;
    exports2.intHex = intHex;
    exports2.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports2) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports2) {
    "use strict";
    var node_buffer = require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports2.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys2 = Object.keys(it);
            if (keys2.length === 1) {
              key = keys2[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports2.createPairs = createPairs;
    exports2.pairs = pairs;
    exports2.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports2.YAMLOMap = YAMLOMap;
    exports2.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports2.falseTag = falseTag;
    exports2.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports2.float = float;
    exports2.floatExp = floatExp;
    exports2.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports2.int = int;
    exports2.intBin = intBin;
    exports2.intHex = intHex;
    exports2.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports2.YAMLSet = YAMLSet;
    exports2.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports2.floatTime = floatTime;
    exports2.intTime = intTime;
    exports2.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports2) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports2) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys2 = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys2 = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys2}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports2.coreKnownTags = coreKnownTags;
    exports2.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports2.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports2.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name2) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name2 || prev.has(name2) ? anchors.findNewAnchor(name2 || "a", prev) : name2;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports2.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports2) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name2, pos, code, message) {
        super();
        this.name = name2;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer2 = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer2}
`;
      }
    };
    exports2.YAMLError = YAMLError;
    exports2.YAMLParseError = YAMLParseError;
    exports2.YAMLWarning = YAMLWarning;
    exports2.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports2) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found2 = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found2 || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found2)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found2 = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found: found2,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports2.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports2) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports2.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports2) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports2.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports2) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports2.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports2) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports2.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports2) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports2.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports2) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports2.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap3 = fc.start.source === "{";
      const fcName = isMap3 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap3 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap3 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap3 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap3) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap3 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name2 = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name2} must end with a ${expectedEnd}` : `${name2} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports2.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports2.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports2.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports2) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok2 = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok2 ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports2.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports2) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range: range2 } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range2;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports2.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports2) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports2.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports2.composeEmptyNode = composeEmptyNode;
    exports2.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports2) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports2.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports2) {
    "use strict";
    var node_process = require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports2.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports2) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports2.createScalarToken = createScalarToken;
    exports2.resolveAsScalar = resolveAsScalar;
    exports2.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports2) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports2) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path) => {
      const parent = visit2.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports2.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports2) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar3 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports2.createScalarToken = cstScalar.createScalarToken;
    exports2.resolveAsScalar = cstScalar.resolveAsScalar;
    exports2.setScalarValue = cstScalar.setScalarValue;
    exports2.stringify = cstStringify.stringify;
    exports2.visit = cstVisit.visit;
    exports2.BOM = BOM;
    exports2.DOCUMENT = DOCUMENT;
    exports2.FLOW_END = FLOW_END;
    exports2.SCALAR = SCALAR;
    exports2.isCollection = isCollection;
    exports2.isScalar = isScalar3;
    exports2.prettyToken = prettyToken;
    exports2.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports2) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports2.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports2) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports2.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports2) {
    "use strict";
    var node_process = require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports2.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports2) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports2.parse = parse;
    exports2.parseAllDocuments = parseAllDocuments2;
    exports2.parseDocument = parseDocument;
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports2) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit2 = require_visit();
    exports2.Composer = composer.Composer;
    exports2.Document = Document.Document;
    exports2.Schema = Schema.Schema;
    exports2.YAMLError = errors.YAMLError;
    exports2.YAMLParseError = errors.YAMLParseError;
    exports2.YAMLWarning = errors.YAMLWarning;
    exports2.Alias = Alias.Alias;
    exports2.isAlias = identity.isAlias;
    exports2.isCollection = identity.isCollection;
    exports2.isDocument = identity.isDocument;
    exports2.isMap = identity.isMap;
    exports2.isNode = identity.isNode;
    exports2.isPair = identity.isPair;
    exports2.isScalar = identity.isScalar;
    exports2.isSeq = identity.isSeq;
    exports2.Pair = Pair.Pair;
    exports2.Scalar = Scalar.Scalar;
    exports2.YAMLMap = YAMLMap.YAMLMap;
    exports2.YAMLSeq = YAMLSeq.YAMLSeq;
    exports2.CST = cst;
    exports2.Lexer = lexer.Lexer;
    exports2.LineCounter = lineCounter.LineCounter;
    exports2.Parser = parser.Parser;
    exports2.parse = publicApi.parse;
    exports2.parseAllDocuments = publicApi.parseAllDocuments;
    exports2.parseDocument = publicApi.parseDocument;
    exports2.stringify = publicApi.stringify;
    exports2.visit = visit2.visit;
    exports2.visitAsync = visit2.visitAsync;
  }
});

// src/cli/load.ts
var load_exports = {};
__export(load_exports, {
  loadFile: () => loadFile,
  planOf: () => planOf
});
module.exports = __toCommonJS(load_exports);
var import_node_fs3 = require("node:fs");
var import_node_path5 = require("node:path");

// src/base/json.ts
function canonical(value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`no JSON form for ${value}`);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const object = value;
  const fields = Object.keys(object).filter((key) => object[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`);
  return `{${fields.join(",")}}`;
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var sameJson = (a, b) => canonical(a) === canonical(b);

// src/domain/place.ts
var pointer = (...keys2) => keys2.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
var keysOf = (text) => text.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
var keyAt = (...keys2) => ({
  pointer: pointer(...keys2),
  on: "key"
});
var valueAt = (...keys2) => ({
  pointer: pointer(...keys2),
  on: "value"
});

// src/domain/plan.ts
function variantId(stage, variant) {
  const cells = Object.entries(variant).map(([axis, value]) => `${axis}=${cellText(value)}`);
  return cells.length === 0 ? stage : `${stage}[${cells.join(",")}]`;
}
var cellText = (value) => (typeof value === "string" ? value : JSON.stringify(value)).replace(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[%/\\,=[\]\u0000-\u001f\u007f]/g,
  encodeURIComponent
);

// src/plan/expression.ts
var form = /^\s*([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*$/;
function tokenAt(text, at) {
  if (text.startsWith("$${{", at)) return { token: "escape", within: { start: at, end: at + 4 } };
  if (!text.startsWith("${{", at)) return void 0;
  const close = text.indexOf("}}", at + 3);
  const line = text.indexOf("\n", at);
  if (close === -1)
    return { token: "malformed", within: { start: at, end: line === -1 ? text.length : line } };
  const within = { start: at, end: close + 2 };
  const name2 = form.exec(text.slice(at + 3, close))?.[1];
  if (name2 === void 0) return { token: "malformed", within };
  return { token: "expression", expression: { name: name2, keys: name2.split("."), within } };
}
function parseTemplate(text) {
  const template = [];
  const malformed = [];
  let plain2 = "";
  for (let at = text.indexOf("$"), done = 0; ; at = text.indexOf("$", at)) {
    if (at === -1) {
      plain2 += text.slice(done);
      break;
    }
    const token = tokenAt(text, at);
    if (token === void 0) {
      at++;
      continue;
    }
    plain2 += text.slice(done, at);
    const { end } = token.token === "expression" ? token.expression.within : token.within;
    if (token.token === "escape") plain2 += "${{";
    else if (token.token === "malformed") malformed.push(token.within);
    else {
      if (plain2 !== "") template.push(plain2);
      plain2 = "";
      template.push(token.expression);
    }
    at = done = end;
  }
  if (plain2 !== "") template.push(plain2);
  return { template, malformed };
}
function loneExpression(text) {
  const token = tokenAt(text, 0);
  return token?.token === "expression" && token.expression.within.end === text.length ? token.expression : void 0;
}

// src/plan/scope.ts
var plainVariant = { cell: {}, places: {} };
function lookUp({ keys: keys2 }, { params, variant }) {
  const [root, first, ...rest] = keys2;
  if (first === void 0) return void 0;
  if (root === "params") {
    const value2 = below(params, [first, ...rest]);
    return value2 === void 0 ? void 0 : { value: value2, place: { pointer: pointer(...keys2), on: "value" } };
  }
  const place = root === "matrix" ? variant.places[first] : void 0;
  if (place === void 0) return void 0;
  const value = below(variant.cell, [first, ...rest]);
  return value === void 0 ? void 0 : { value, place };
}
function below(data2, keys2) {
  let value = data2;
  for (const key of keys2) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
    value = value[key];
  }
  return value;
}
var namesIn = ({ params, variant }) => [
  ...dotted("params", params),
  ...Object.keys(variant.cell).map((axis) => `matrix.${axis}`)
];
function dotted(prefix, data2) {
  return Object.entries(data2).flatMap(([key, value]) => {
    const name2 = `${prefix}.${key}`;
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMapping ? [name2, ...dotted(name2, value)] : [name2];
  });
}

// src/plan/evaluate.ts
function evaluate(value, keys2, scope) {
  if (typeof value === "string") return evaluateText(value, keys2, scope);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => evaluate(item, [...keys2, i], scope));
    return items.some((item) => item === void 0) ? void 0 : items;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, evaluate(item, [...keys2, key], scope)]);
  return entries.some(([, item]) => item === void 0) ? void 0 : Object.fromEntries(entries);
}
function evaluateText(text, keys2, scope) {
  const lone = loneExpression(text);
  if (lone !== void 0) return resolve(lone, keys2, scope)?.value;
  return interpolate(text, keys2, scope);
}
function interpolate(text, keys2, scope) {
  const { template, malformed } = parseTemplate(text);
  for (const within of malformed) {
    const at = { ...valueAt(...keys2), within };
    scope.report({ code: "expression-syntax", at, text: text.slice(within.start, within.end) });
  }
  const parts = template.map((part2) => typeof part2 === "string" ? part2 : textOf(part2, keys2, scope));
  return malformed.length > 0 || parts.includes(void 0) ? void 0 : parts.join("");
}
function textOf(expression, keys2, scope) {
  const found2 = resolve(expression, keys2, scope);
  if (found2 === void 0) return void 0;
  if (typeof found2.value === "object") {
    const at = { ...valueAt(...keys2), within: expression.within };
    scope.report({ code: "expression-not-text", at, name: expression.name, found: found2.value });
    return void 0;
  }
  return String(found2.value);
}
function resolve(expression, keys2, scope) {
  const found2 = lookUp(expression, scope);
  const names = expression.keys;
  if (found2 !== void 0 || scope.damaged(pointer(...names))) return found2;
  const at = { ...valueAt(...keys2), within: expression.within };
  scope.report({ code: "unknown-expression", at, name: expression.name, known: namesIn(scope) });
  return void 0;
}
function originOf(value, path, keys2, scope) {
  let at = value;
  for (let depth = 0; ; depth++) {
    const lone = typeof at === "string" ? loneExpression(at) : void 0;
    if (lone !== void 0) {
      const found2 = lookUp(lone, { ...scope, damaged: () => false, report: () => {
      } });
      if (found2 === void 0) break;
      return { pointer: found2.place.pointer + pointer(...path.slice(depth)), on: "value" };
    }
    if (depth === path.length || typeof at !== "object" || at === null) break;
    const next = at[path[depth]];
    if (next === void 0) break;
    at = next;
  }
  return valueAt(...keys2, ...path);
}

// src/plan/shell.ts
function parseShell(text) {
  const parts = [];
  const problems2 = [];
  const contexts = ["plain"];
  let plain2 = "";
  let hereDocument = false;
  const take = (count, at) => {
    plain2 += text.slice(at, at + count);
    return at + count;
  };
  const expression = (at, quotes) => {
    const token = tokenAt(text, at);
    if (token === void 0) return void 0;
    if (token.token === "expression") {
      const { within } = token.expression;
      if (hereDocument) problems2.push({ code: "here-document", within });
      if (plain2 !== "") parts.push(plain2);
      plain2 = "";
      parts.push({ expression: token.expression, quotes });
      return within.end;
    }
    if (token.token === "escape") plain2 += "${{";
    else problems2.push({ code: "expression-syntax", within: token.within });
    return token.within.end;
  };
  for (let at = 0; at < text.length; ) {
    const context = contexts.at(-1);
    const character = text[at];
    const after = expression(at, context === "double" ? "double" : "none");
    if (after !== void 0) {
      at = after;
      continue;
    }
    if (character === "\\") at = take(2, at);
    else if (text.startsWith("$(", at)) {
      contexts.push("parenthesis");
      at = take(2, at);
    } else if (character === "`") {
      if (context === "backtick") contexts.pop();
      else contexts.push("backtick");
      at = take(1, at);
    } else if (character === '"') {
      if (context === "double") contexts.pop();
      else contexts.push("double");
      at = take(1, at);
    } else if (context === "double") at = take(1, at);
    else if (character === "'") at = single(at);
    else if (character === "#" && (at === 0 || /\s/.test(text[at - 1]))) at = comment(at);
    else {
      if (character === "(") contexts.push("parenthesis");
      else if (character === ")" && context === "parenthesis") contexts.pop();
      else if (text.startsWith("<<", at)) hereDocument = true;
      at = take(1, at);
    }
  }
  if (plain2 !== "") parts.push(plain2);
  if (text.trim() === "") problems2.push({ code: "command-empty", within: { start: 0, end: text.length } });
  return { parts, problems: problems2 };
  function single(open) {
    let at = take(1, open);
    while (at < text.length && text[at] !== "'") at = expression(at, "single") ?? take(1, at);
    return take(1, at);
  }
  function comment(open) {
    let at = open;
    while (at < text.length && text[at] !== "\n") at = expression(at, "none") ?? take(1, at);
    return at;
  }
}
var shellQuote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
var isShellPlain = (text) => /^[A-Za-z0-9_.:+@%,/-]+$/.test(text);

// src/plan/words.ts
var operator = /^(?:\|\|?|&&?|;|<<?|[0-9&]?>>?(?:&[0-9-])?)$|^[0-9&]?>>?[^>=].*$|;$/s;
function splitCommand(text) {
  const words = [];
  const problems2 = [];
  let word;
  let plain2 = "";
  let bare = true;
  let start = 0;
  const begin = (at) => {
    if (word === void 0) {
      word = [];
      start = at;
      bare = true;
    }
    return word;
  };
  const flush = () => {
    if (word !== void 0 && plain2 !== "") word.push(plain2);
    plain2 = "";
  };
  const end = (at) => {
    if (word === void 0) return;
    flush();
    if (word.length === 0) word.push("");
    const [only] = word;
    const isFirst = problems2.every(({ code }) => code !== "command-operator");
    if (bare && isFirst && word.length === 1 && typeof only === "string" && operator.test(only))
      problems2.push({ code: "command-operator", within: { start, end: at }, operator: only });
    words.push(word);
    word = void 0;
  };
  const expression = (at) => {
    const token = tokenAt(text, at);
    if (token === void 0) return void 0;
    const into = begin(at);
    if (token.token === "escape") plain2 += "${{";
    else if (token.token === "malformed") problems2.push({ code: "expression-syntax", within: token.within });
    else {
      flush();
      into.push(token.expression);
    }
    return token.token === "expression" ? token.expression.within.end : token.within.end;
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    const after = expression(at);
    if (after !== void 0) at = after;
    else if (/\s/.test(character)) {
      end(at);
      at++;
    } else if (character === "\\") {
      if (at + 1 === text.length)
        problems2.push({ code: "command-backslash", within: { start: at, end: at + 1 } });
      else if (text[at + 1] !== "\n") {
        begin(at);
        bare = false;
        plain2 += text[at + 1];
      }
      at += 2;
    } else if (character === "'" || character === '"') {
      begin(at);
      bare = false;
      at = quoted(at, character);
    } else {
      begin(at);
      plain2 += character;
      at++;
    }
  }
  end(text.length);
  if (words.length === 0 || words[0].every((part2) => part2 === ""))
    problems2.push({ code: "command-empty", within: { start: 0, end: text.length } });
  return { words, problems: problems2 };
  function quoted(open, quote2) {
    let at = open + 1;
    while (at < text.length && text[at] !== quote2) {
      const after = expression(at);
      if (after !== void 0) at = after;
      else if (quote2 === '"' && text[at] === "\\" && '"\\$`\n'.includes(text[at + 1] ?? "x")) {
        plain2 += text[at + 1] === "\n" ? "" : text[at + 1];
        at += 2;
      } else {
        plain2 += text[at];
        at++;
      }
    }
    if (at >= text.length)
      problems2.push({ code: "command-open-quote", within: { start: open, end: open + 1 }, quote: quote2 });
    return at + 1;
  }
}

// src/plan/command.ts
function planCommand(stage, text, shell, ports, scope) {
  const keys2 = ["stages", stage, "run"];
  let broken = false;
  const piece = (expression) => {
    const found2 = port(expression, ports) ?? pieceOf(expression, keys2, ports, scope);
    if (found2 === void 0) broken = true;
    return found2 ?? "";
  };
  const problems2 = (found2) => {
    for (const problem of found2) scope.report(failureOf(problem, text, valueAt(...keys2)));
    broken ||= found2.length > 0;
  };
  let run;
  if (shell) {
    const script = parseShell(text);
    problems2(script.problems);
    run = [
      shellWord(
        script.parts.map(
          (part2) => typeof part2 === "string" ? part2 : { ...part2, piece: piece(part2.expression) }
        )
      )
    ];
  } else {
    const split = splitCommand(text);
    problems2(split.problems);
    run = split.words.map(
      (word) => joined(word.map((part2) => typeof part2 === "string" ? part2 : piece(part2)))
    );
  }
  return broken ? void 0 : { run, shell };
}
function port({ keys: [root, name2, ...rest] }, { inputs, outputs }) {
  if (name2 === void 0 || rest.length > 0) return void 0;
  if (root === "inputs" && inputs.includes(name2)) return { input: name2 };
  if (root === "outputs" && outputs.includes(name2)) return { output: name2 };
  return void 0;
}
function pieceOf(expression, keys2, { inputs, outputs, certain }, scope) {
  const [root] = expression.keys;
  if (root === "params" || root === "matrix") return textOf(expression, keys2, scope);
  if (root === "inputs" && !certain.inputs || root === "outputs" && !certain.outputs) return void 0;
  const at = { ...valueAt(...keys2), within: expression.within };
  const ours = [...inputs.map((name2) => `inputs.${name2}`), ...outputs.map((name2) => `outputs.${name2}`)];
  const known = root === "inputs" || root === "outputs" ? ours : [...ours, ...namesIn(scope)];
  scope.report({ code: "unknown-expression", at, name: expression.name, known });
  return void 0;
}
function shellWord(parts) {
  const head = [];
  const body = [];
  let variables = 0;
  for (const part2 of parts) {
    if (typeof part2 === "string") body.push(part2);
    else if (typeof part2.piece === "string" && isShellPlain(part2.piece)) body.push(part2.piece);
    else {
      const name2 = `__${++variables}`;
      const value = typeof part2.piece === "string" ? shellQuote(part2.piece) : part2.piece;
      head.push(`${name2}=`, value, "; ");
      const use = part2.quotes === "double" ? `\${${name2}}` : `"\${${name2}}"`;
      body.push(part2.quotes === "single" ? `'${use}'` : use);
    }
  }
  return joined([...head, ...body]);
}
function joined(pieces) {
  const word = [];
  for (const piece of pieces) {
    const last = word.at(-1);
    if (typeof piece === "string" && typeof last === "string") word[word.length - 1] = last + piece;
    else if (piece !== "") word.push(piece);
  }
  return word.length === 0 ? [""] : word;
}
function failureOf({ within, ...problem }, text, run) {
  const at = { ...run, within };
  if (problem.code === "expression-syntax")
    return { code: problem.code, at, text: text.slice(within.start, within.end) };
  return { ...problem, at };
}

// src/plan/conduct.ts
var conductOf = (declaration) => ({
  memory: bytesOf(declaration.memory ?? 0),
  gpu: declaration.gpu ?? 0,
  locks: declaration.locks ?? [],
  retries: declaration.retries ?? 0,
  timeout: declaration.timeout === void 0 ? void 0 : secondsOf(declaration.timeout),
  continueOnError: declaration["continue-on-error"] ?? false,
  resume: declaration.resume ?? false,
  secrets: Object.entries(declaration.env ?? {}).flatMap(
    ([name2, value]) => typeof value === "object" ? [name2] : []
  )
});
var prefixes = "kmgt";
function bytesOf(written) {
  if (typeof written === "number") return written;
  const [, number = "", prefix = "", binary = ""] = /^([\d.]+) ?([kmgt]?)(i?)b$/i.exec(written) ?? [];
  const power = prefixes.indexOf(prefix.toLowerCase()) + 1;
  return Math.round(Number(number) * (binary === "" ? 1e3 : 1024) ** (prefix === "" ? 0 : power));
}
var units = { s: 1, m: 60, h: 3600, d: 86400 };
var secondsOf = (written) => Number(written.slice(0, -1)) * (units[written.slice(-1)] ?? 0);

// src/base/nearest.ts
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2] + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
function nearest(name2, known) {
  const limit = Math.max(1, Math.floor(name2.length / 3));
  let best;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name2.length) >= least) continue;
    const d = distance(name2.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

// src/plan/violations.ts
function violationsOf(validate, data2) {
  if (validate(data2)) return [];
  const all = found(validate.errors ?? [], data2);
  const seen = /* @__PURE__ */ new Set();
  return all.filter((one) => seen.size < seen.add(JSON.stringify(one)).size).map((one) => ({ ...one, implied: misspelt(one, all) }));
}
function misspelt({ keys: keys2, violation }, all) {
  if (violation.rule !== "missing-key") return false;
  return all.some(
    (other) => other.violation.rule === "unknown-key" && other.keys.length === keys2.length + 1 && keys2.every((key, i) => other.keys[i] === key) && nearest(other.violation.key, other.violation.known) === violation.key
  );
}
function found(errors, data2) {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  return errors.flatMap((error) => {
    if (choices.some((choice) => isBelow(error, choice))) return [];
    return error.keyword === "anyOf" ? chosen(error, errors, data2) : translated(error, data2);
  });
}
var isBelow = (error, choice, branch) => error.schemaPath.startsWith(`${choice.schemaPath}/${branch === void 0 ? "" : `${branch}/`}`) && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);
function chosen(choice, errors, data2) {
  const schemas = choice.schema;
  const branches = schemas.map(
    (_, i) => found(
      errors.filter((error) => isBelow(error, choice, i)),
      data2
    )
  );
  const keys2 = keysOf(choice.instancePath);
  const meant2 = branches.filter(
    (branch) => !branch.some((one) => one.keys.length === keys2.length && /^(type|allowed)$/.test(one.violation.rule))
  );
  if (meant2.length === 1) return meant2[0];
  const violation = {
    rule: "choice",
    allowed: schemas.flatMap((schema) => schema.enum ?? (schema.const === void 0 ? [] : [schema.const])),
    expected: schemas.flatMap(({ type }) => type ?? []),
    found: partOf(data2, keys2)
  };
  return [{ keys: keys2, on: "value", violation }];
}
function translated(error, data2) {
  const { keyword, params, schemaPath } = error;
  if (/\/(oneOf|then|else)\//.test(schemaPath) || ["oneOf", "if", "propertyNames"].includes(keyword))
    return [];
  const keys2 = keysOf(error.instancePath);
  const isKey = error.propertyName !== void 0;
  const at = isKey ? [...keys2, error.propertyName] : keys2;
  const value = isKey ? error.propertyName : partOf(data2, keys2);
  const one = (violation) => [{ keys: at, on: isKey ? "key" : "value", violation }];
  switch (keyword) {
    case "type":
      return one({ rule: "type", expected: [params["type"]].flat(), found: value });
    case "additionalProperties": {
      const key = params["additionalProperty"];
      const known = Object.keys(error.parentSchema?.["properties"] ?? {});
      return [{ keys: [...keys2, key], on: "key", violation: { rule: "unknown-key", key, known } }];
    }
    case "required":
      return [{ keys: keys2, on: "key", violation: { rule: "missing-key", key: params["missingProperty"] } }];
    case "enum":
      return one({ rule: "allowed", found: value, allowed: params["allowedValues"] });
    case "const":
      return one({ rule: "allowed", found: value, allowed: [params["allowedValue"]] });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return one({ rule: "range", bound: keyword, limit: params["limit"], found: value });
    case "minLength":
    case "minItems":
    case "minProperties":
      return one({ rule: "count", bound: "minimum", limit: params["limit"], found: value });
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return one({ rule: "count", bound: "maximum", limit: params["limit"], found: value });
    case "multipleOf":
      return one({ rule: "multiple", of: params["multipleOf"], found: value });
    case "pattern": {
      const description = error.parentSchema?.["description"];
      const means = typeof description === "string" ? description : void 0;
      return one({ rule: "pattern", found: String(value), pattern: params["pattern"], means });
    }
    case "uniqueItems": {
      const index = String(Math.max(params["i"], params["j"]));
      const violation = { rule: "repeated", found: partOf(value, [index]) };
      return [{ keys: [...at, index], on: "value", violation }];
    }
    default:
      return one({ rule: "other", message: error.message ?? keyword });
  }
}
function partOf(data2, keys2) {
  let value = data2;
  for (const key of keys2)
    value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : null;
  return value ?? null;
}

// src/plan/params.ts
function planParams(stage, known, scope) {
  const declared = stage.declaration.with ?? {};
  const keys2 = ["stages", stage.name, "with"];
  if (scope.damaged(pointer(...keys2))) return void 0;
  const given = {};
  const unread = /* @__PURE__ */ new Set();
  for (const [param, written] of Object.entries(declared)) {
    const value = evaluate(written, [...keys2, param], scope);
    if (value === void 0) unread.add(param);
    given[param] = value ?? null;
  }
  const params = JSON.parse(JSON.stringify(withPreset(given, known)));
  const broken = violationsOf(known.validate, params).filter(
    ({ keys: [param, ...inner], violation }) => param === void 0 || !unread.has(param) || violation.rule === "unknown-key" && inner.length === 0
  );
  for (const one of broken) {
    if (one.implied) continue;
    const subject = ["with", ...one.keys].join(".");
    scope.report({
      code: "violation",
      at: placeOf(one, stage, scope),
      subject,
      stage: stage.name,
      violation: one.violation
    });
  }
  if (broken.length > 0 || unread.size > 0) return void 0;
  if (!checked(stage, known, { given, params }, scope)) return void 0;
  if (known.kind.presets === void 0) return params;
  const { preset: _, ...counted } = params;
  return counted;
}
function withPreset(given, { kind: { presets: presets3 = {}, instead = {} } }) {
  const name2 = given["preset"];
  const preset = typeof name2 === "string" && Object.hasOwn(presets3, name2) ? presets3[name2] : {};
  const left = Object.entries(preset).filter(([param]) => given[instead[param] ?? param] === void 0);
  return { ...Object.fromEntries(left), ...given };
}
function placeOf({ keys: keys2, on }, stage, scope) {
  const base = ["stages", stage.name, "with"];
  const declared = stage.declaration.with;
  if (declared === void 0) return keyAt("stages", stage.name);
  const last = keys2.at(-1);
  if (last === void 0) return keyAt(...base);
  if (on === "value") return originOf(declared, keys2, base, scope);
  return { pointer: originOf(declared, keys2.slice(0, -1), base, scope).pointer + pointer(last), on };
}
function checked(stage, { kind }, { given, params }, scope) {
  if (kind.check === void 0 || !stage.certain.inputs) return true;
  const problems2 = kind.check({ inputs: [...stage.inputs.keys()], given, params });
  const base = ["stages", stage.name];
  for (const { on, message } of problems2) {
    let at = valueAt(...base, "uses");
    if (on === "inputs") at = keyAt(...base, ...stage.declaration.inputs === void 0 ? [] : ["inputs"]);
    else if (on !== "uses" && "input" in on)
      at = stage.inputs.has(on.input) ? keyAt(...base, "inputs", on.input) : keyAt(...base, "inputs");
    else if (on !== "uses")
      at = Object.hasOwn(given, on.param) ? originOf(stage.declaration.with, [on.param], [...base, "with"], scope) : keyAt(...base, ...stage.declaration.with === void 0 ? [] : ["with"]);
    scope.report({ code: "use", at, stage: stage.name, message });
  }
  return problems2.length === 0;
}

// src/plan/expand.ts
function expandStage(stage, context) {
  const variants = context.variants.get(stage.name)?.variants;
  if (variants === void 0) {
    checkWithoutVariants(stage, context);
    return [];
  }
  return variants.flatMap((variant) => {
    const planned = planVariant(stage, variant, context);
    return planned === void 0 ? [] : [planned];
  });
}
function checkWithoutVariants(stage, context) {
  const damaged = (at) => at.startsWith("/matrix/") || context.scope.damaged(at);
  planVariant(stage, plainVariant, { ...context, scope: { ...context.scope, damaged } });
}
function planVariant(stage, variant, context) {
  let failed = false;
  const scope = {
    ...context.scope,
    variant,
    report: (failure) => {
      failed = true;
      context.scope.report(failure);
    }
  };
  const { name: name2, declaration } = stage;
  const inputs = {};
  for (const port2 of stage.inputs.keys()) {
    const input = planInput(stage, port2, scope, context);
    if (input !== void 0) inputs[port2] = input;
  }
  const action = planAction(stage, scope, context);
  const env = {};
  for (const [variable, value] of Object.entries(declaration.env ?? {}))
    if (typeof value !== "object")
      env[variable] = interpolate(String(value), ["stages", name2, "env", variable], scope) ?? "";
  if (failed || action === void 0) return void 0;
  return {
    id: variantId(name2, variant.cell),
    stage: name2,
    variant: variant.cell,
    action,
    inputs,
    outputs: Object.fromEntries(stage.outputs),
    needs: [...new Set(Object.values(inputs).flatMap(idsOf))],
    env,
    cpus: declaration.cpus,
    conduct: conductOf(declaration),
    place: keyAt("stages", name2)
  };
}
function planAction(stage, scope, { engine, override }) {
  const { name: name2, declaration, action, certain } = stage;
  if (action === void 0) return void 0;
  if (action !== "run") {
    const params = planParams(stage, action, scope);
    if (params === void 0) return void 0;
    const named = override ?? declaration.engine ?? engine;
    const { kind, computes, uncounted } = action.kind;
    const planned = { uses: kind, params, engine: computes ? named : "auto" };
    return uncounted === void 0 ? planned : { ...planned, uncounted };
  }
  const ports = { inputs: [...stage.inputs.keys()], outputs: [...stage.outputs.keys()], certain };
  return planCommand(name2, declaration.run, declaration.shell === true, ports, scope);
}
function planInput(stage, port2, scope, { stages, variants, files }) {
  const reference = stage.inputs.get(port2);
  const keys2 = ["stages", stage.name, "inputs", port2];
  const place = valueAt(...keys2);
  if (reference.form === "path") {
    const written = interpolate(reference.written, keys2, scope);
    if (written === void 0) return void 0;
    const path = files.resolve(written);
    if (!files.exists(path)) scope.report({ code: "missing-path", at: place, written, path });
    return { from: "path", path, written, place };
  }
  if (reference.form === "neither") return void 0;
  const target = stages.get(reference.stage);
  const theirs = variants.get(reference.stage);
  const type = target?.outputs.get(reference.output)?.type;
  if (type === void 0 || theirs === void 0) return void 0;
  const { output: output2 } = reference;
  if (!reference.all) {
    const cell = theirs.family === void 0 ? {} : scope.variant.cell;
    return { from: "stage", id: variantId(reference.stage, cell), output: output2, type, place };
  }
  const all = theirs.variants.map(({ cell }) => ({ id: variantId(reference.stage, cell), variant: cell }));
  return { from: "variants", stage: reference.stage, output: output2, variants: all, type, place };
}
function idsOf(input) {
  if (input.from === "path") return [];
  return input.from === "stage" ? [input.id] : input.variants.map(({ id }) => id);
}

// src/plan/graph.ts
function orderStages(stages, report2) {
  const edges = new Map([...stages].map(([name2, stage]) => [name2, edgesOf(stage, stages)]));
  const order = [];
  const circular = /* @__PURE__ */ new Set();
  const state = /* @__PURE__ */ new Map();
  for (const start of stages.keys()) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const path = [{ name: start, next: 0 }];
    while (path.length > 0) {
      const top = path.at(-1);
      const edge = edges.get(top.name)[top.next++];
      if (edge === void 0) {
        state.set(top.name, "done");
        order.push(stages.get(top.name));
        path.pop();
      } else if (state.get(edge.to) === void 0) {
        state.set(edge.to, "open");
        path.push({ name: edge.to, next: 0 });
      } else if (state.get(edge.to) === "open" && !circular.has(edge.to)) {
        const hops = shortestRound(edge.to, edges);
        for (const hop of hops) circular.add(hop.stage);
        report2({ code: "cycle", at: hops[0].at, hops });
      }
    }
  }
  return { order, circular };
}
function edgesOf({ name: name2, inputs, declaration }, stages) {
  const edges = [];
  for (const [input, reference] of inputs)
    if (reference.form === "output" && stages.has(reference.stage)) {
      const at = valueAt("stages", name2, "inputs", input);
      edges.push({ to: reference.stage, hop: { stage: name2, takes: reference.written, at } });
    }
  const each = declaration["for-each"];
  if (each !== void 0 && stages.has(each)) {
    const at = valueAt("stages", name2, "for-each");
    edges.push({ to: each, hop: { stage: name2, takes: each, at } });
  }
  return edges;
}
function shortestRound(start, edges) {
  const reached = /* @__PURE__ */ new Map([[start, []]]);
  const queue = [start];
  for (let name2 = queue.shift(); name2 !== void 0; name2 = queue.shift())
    for (const { to, hop } of edges.get(name2)) {
      const hops = [...reached.get(name2), hop];
      if (to === start) return hops;
      if (!reached.has(to)) {
        reached.set(to, hops);
        queue.push(to);
      }
    }
  return [];
}

// src/plan/combine.ts
var extended = ({ cell, places }, axis, { value, place }) => ({
  cell: { ...cell, [axis]: value },
  places: { ...places, [axis]: place }
});
var without = (variants, excludes) => variants.filter(
  ({ cell }) => !excludes.some(
    (exclude) => Object.entries(exclude).every(([axis, { value }]) => sameJson(cell[axis] ?? null, value))
  )
);
function withIncludes(combinations, includes, axes) {
  let variants = combinations;
  const own = [];
  for (const include of includes) {
    const entries = Object.entries(include);
    const fits = ({ cell }) => entries.every(([key, { value }]) => !axes.includes(key) || sameJson(cell[key] ?? null, value));
    const add = (variant) => entries.reduce((sum, [key, value]) => extended(sum, key, value), variant);
    if (variants.some(fits)) variants = variants.map((variant) => fits(variant) ? add(variant) : variant);
    else own.push(add(plainVariant));
  }
  return [...variants, ...own];
}

// src/plan/matrix.ts
var variantLimit = 1e3;
var nameLimit = 200;
function variantsOf(stages, scope) {
  const known = /* @__PURE__ */ new Map();
  for (const stage of stages.values()) {
    const own = ownVariants(stage, scope);
    if (own !== void 0) known.set(stage.name, own);
  }
  const followed = /* @__PURE__ */ new Set();
  for (const { name: name2 } of stages.values()) follow(name2);
  return known;
  function follow(start) {
    const chain = [];
    let name2 = start;
    while (name2 !== void 0 && !known.has(name2) && !followed.has(name2)) {
      followed.add(name2);
      chain.push(name2);
      name2 = stages.get(name2)?.declaration["for-each"];
    }
    for (const link of chain.reverse()) {
      const each = stages.get(link)?.declaration["for-each"];
      if (each === void 0) continue;
      const at = valueAt("stages", link, "for-each");
      if (stages.get(link)?.declaration.matrix !== void 0) continue;
      const target = known.get(each);
      if (!stages.has(each)) reportUnknown(each, at);
      else if (target !== void 0 && target.family === void 0)
        scope.report({ code: "for-each-plain", at, stage: each });
      else if (target !== void 0) known.set(link, target);
    }
  }
  function reportUnknown(each, at) {
    if (scope.damaged(pointer("stages", each))) return;
    if (each.includes("${{")) scope.report({ code: "expression-not-here", at, subject: "for-each" });
    else scope.report({ code: "unknown-stage", at, stage: each, known: [...stages.keys()] });
  }
}
function ownVariants({ name: name2, declaration }, scope) {
  const { matrix } = declaration;
  const damaged = (key) => scope.damaged(pointer("stages", name2, key)) || scope.damaged(`${pointer("stages", name2, key)}/*`);
  if (matrix !== void 0 && declaration["for-each"] !== void 0) {
    scope.report({
      code: "matrix-and-for-each",
      at: { pointer: pointer("stages", name2, "for-each"), on: "key" },
      stage: name2
    });
    return void 0;
  }
  if (declaration["for-each"] !== void 0 || damaged("matrix") || damaged("for-each")) return void 0;
  if (matrix === void 0) return { family: void 0, variants: [plainVariant] };
  const axes = [];
  for (const [axis, written] of Object.entries(matrix))
    if (!listKeys.has(axis)) axes.push({ axis, values: axisValues(name2, axis, written, scope) });
  const count = axes.reduce((product, { values }) => product * (values?.length ?? 1), 1);
  if (count > variantLimit) return tooMany(name2, count, scope);
  const combinations = axes.length === 0 ? [] : axes.reduce(
    (variants2, { axis, values }) => variants2.flatMap((variant) => (values ?? []).map((value) => extended(variant, axis, value))),
    [plainVariant]
  );
  const known = axes.map(({ axis }) => axis);
  const excludes = cellList(name2, "exclude", matrix["exclude"], scope);
  const includes = cellList(name2, "include", matrix["include"], scope);
  if (axes.some(({ values }) => values === void 0) || excludes === void 0 || includes === void 0)
    return void 0;
  const unknown = excludes.flatMap((cell) => Object.entries(cell)).filter(([axis]) => !known.includes(axis));
  for (const [axis, { place }] of unknown)
    scope.report({ code: "exclude-unknown", at: { ...place, on: "key" }, axis, known });
  if (unknown.length > 0) return void 0;
  const variants = withIncludes(without(combinations, excludes), includes, known);
  if (variants.length > variantLimit) return tooMany(name2, variants.length, scope);
  if (variants.length === 0) {
    scope.report({ code: "matrix-empty", at: keyAt("stages", name2, "matrix"), stage: name2 });
    return void 0;
  }
  return areNamed(name2, variants, scope) ? { family: name2, variants } : void 0;
}
function tooMany(stage, count, scope) {
  const at = keyAt("stages", stage, "matrix");
  scope.report({ code: "too-many-variants", at, stage, count, limit: variantLimit });
}
var listKeys = /* @__PURE__ */ new Set(["include", "exclude"]);
function axisValues(stage, axis, written, scope) {
  const keys2 = ["stages", stage, "matrix", axis];
  const values = listOf(axis, written, keys2, scope);
  if (values === void 0) return void 0;
  if (values.length === 0) {
    const at = originOf(written, [], keys2, { ...scope, variant: plainVariant });
    scope.report({ code: "axis-empty", at, axis });
    return void 0;
  }
  const bad = values.map((one, i) => {
    if (!isPlain(axis, one, scope)) return true;
    if (!values.slice(0, i).some((other) => alike(one.value, other.value))) return false;
    scope.report({ code: "axis-repeated", at: one.place, axis, found: one.value });
    return true;
  });
  return bad.includes(true) ? void 0 : values;
}
function listOf(axis, written, keys2, scope) {
  const inner = { ...scope, variant: plainVariant };
  const found2 = evaluate(written, keys2, inner);
  if (found2 === void 0) return void 0;
  if (Array.isArray(found2))
    return found2.map((value, i) => ({ value, place: originOf(written, [String(i)], keys2, inner) }));
  scope.report({ code: "axis-not-list", at: valueAt(...keys2), axis, found: found2 });
  return void 0;
}
function isPlain(axis, { value, place }, scope) {
  if (typeof value !== "object" && value !== "") return true;
  scope.report({ code: "cell-not-plain", at: place, axis, found: value });
  return false;
}
function cellList(stage, key, written, scope) {
  if (written === void 0) return [];
  const list = listOf(key, written, ["stages", stage, "matrix", key], scope);
  if (list === void 0) return void 0;
  let whole = true;
  const cells = list.map(({ value, place }) => {
    if (!isObject(value) || Object.keys(value).length === 0) {
      scope.report({ code: "cell-not-mapping", at: place, key, found: value });
      whole = false;
      return {};
    }
    const entries = Object.entries(value).map(([axis, one]) => [
      axis,
      { value: one, place: { pointer: place.pointer + pointer(axis), on: "value" } }
    ]);
    if (!entries.every(([axis, one]) => isPlain(axis, one, scope))) whole = false;
    return Object.fromEntries(entries);
  });
  return whole ? cells : void 0;
}
var alike = (a, b) => cellText(a).toLowerCase() === cellText(b).toLowerCase();
function areNamed(stage, variants, scope) {
  const names = /* @__PURE__ */ new Set();
  for (const { cell, places } of variants) {
    const id = variantId(stage, cell);
    if (names.has(id.toLowerCase())) {
      scope.report({ code: "variant-repeated", at: Object.values(places)[0], id });
      return false;
    }
    names.add(id.toLowerCase());
  }
  const long = variants.find(({ cell }) => Buffer.byteLength(variantId(stage, cell)) > nameLimit);
  if (long === void 0) return true;
  const at = Object.values(long.places)[0];
  scope.report({ code: "variant-name-long", at, id: variantId(stage, long.cell), limit: nameLimit });
  return false;
}

// src/plan/metrics.ts
function checkMetrics(metrics, stages, damaged, report2) {
  const known = [...stages.keys()];
  for (const name2 of Object.keys(metrics ?? {})) {
    const [, stage] = /^([^./]+)\.[^/]+\//.exec(name2) ?? [];
    if (stage !== void 0 && !stages.has(stage) && !damaged(pointer("stages", stage)))
      report2({ code: "unknown-stage", at: keyAt("metrics", name2), stage, known });
  }
}

// src/plan/ports.ts
function checkInputs(stage, context) {
  const { report: report2, damaged } = context;
  const kind = typeof stage.action === "object" ? stage.action.kind : void 0;
  const misspelt2 = /* @__PURE__ */ new Set();
  for (const [input, reference] of stage.inputs) {
    const port2 = kind === void 0 || !Object.hasOwn(kind.inputs, input) ? void 0 : kind.inputs[input];
    if (kind !== void 0 && port2 === void 0) {
      const at2 = keyAt("stages", stage.name, "inputs", input);
      const known = Object.keys(kind.inputs);
      report2({ code: "unknown-port", at: at2, port: input, kind: kind.kind, known });
      misspelt2.add(nearest(input, known) ?? "");
    }
    const at = valueAt("stages", stage.name, "inputs", input);
    if (reference.form === "neither") {
      const { written } = reference;
      const named = context.stages.get(written);
      const outputs = named === void 0 ? [] : [...named.outputs.keys()].map((output2) => `${written}.${output2}`);
      const path = outputs.length === 0 && context.isThere(`./${written}`) ? `./${written}` : void 0;
      report2({ code: "input-form", at, written, path, outputs });
    } else if (reference.form === "output") {
      const type = checkReference(stage, input, reference, context);
      if (kind !== void 0 && port2 !== void 0 && type !== void 0)
        checkType(reference, type, { at, port: input, kind: kind.kind, takes: port2.type }, report2);
    }
  }
  if (kind === void 0 || !stage.certain.inputs) return;
  for (const [port2, { type, optional, description }] of Object.entries(kind.inputs)) {
    if (optional || stage.inputs.has(port2) || misspelt2.has(port2) || damaged(pointer("stages", stage.name, "inputs", port2)))
      continue;
    const at = keyAt("stages", stage.name, ...stage.declaration.inputs === void 0 ? [] : ["inputs"]);
    report2({ code: "missing-port", at, port: port2, kind: kind.kind, type, description });
  }
}
function checkReference(stage, input, reference, { stages, variants, damaged, report: report2, isThere }) {
  const at = valueAt("stages", stage.name, "inputs", input);
  const { written, output: output2, all } = reference;
  const target = stages.get(reference.stage);
  if (target === void 0) {
    if (damaged(pointer("stages", reference.stage))) return void 0;
    const path = `./${written}`;
    if (!all && isThere(path)) report2({ code: "input-form", at, written, path, outputs: [] });
    else report2({ code: "unknown-stage", at, stage: reference.stage, known: [...stages.keys()] });
    return void 0;
  }
  const found2 = target.outputs.get(output2);
  if (found2 === void 0) {
    if (target.certain.outputs)
      report2({ code: "unknown-output", at, stage: target.name, output: output2, known: [...target.outputs.keys()] });
    return void 0;
  }
  const [theirs, ours] = [variants.get(target.name), variants.get(stage.name)];
  if (theirs === void 0) return found2.type;
  if (all && theirs.family === void 0)
    report2({ code: "no-variants", at, written, stage: target.name, output: output2 });
  else if (!all && theirs.family !== void 0 && ours !== void 0 && ours.family !== theirs.family)
    report2({ code: "needs-for-each", at, written, stage: target.name, output: output2 });
  return found2.type;
}
function checkType({ written, all }, type, port2, report2) {
  if (port2.takes === "any") return;
  if (all) report2({ code: "fan-in-port", written, ...port2 });
  else if (type !== "any" && type !== port2.takes) report2({ code: "type-mismatch", written, type, ...port2 });
}

// src/plan/output-paths.ts
function declaredOutputs(stage, declared, report2) {
  const outputs = /* @__PURE__ */ new Map();
  for (const [name2, declaration] of Object.entries(declared ?? {})) {
    const { path: written, type = "any" } = typeof declaration === "string" ? { path: declaration } : declaration;
    const keys2 = ["stages", stage, "outputs", name2];
    const at = typeof declaration === "string" ? valueAt(...keys2) : valueAt(...keys2, "path");
    const path = inside(written);
    if (written.includes("${{")) report2({ code: "expression-not-here", at, subject: "an output's path" });
    else if (typeof path !== "string")
      report2({ code: "output-path", at, path: written, problem: path.problem });
    else {
      const clash = [...outputs].find(([, other]) => overlap(path, other.path));
      if (clash !== void 0)
        report2({
          code: "output-clash",
          at,
          output: name2,
          path: written,
          other: clash[0],
          otherPath: clash[1].path
        });
      outputs.set(name2, { path, type });
    }
  }
  return outputs;
}
function inside(written) {
  if (written === "") return { problem: "empty" };
  if (written.startsWith("/")) return { problem: "absolute" };
  const parts = [];
  for (const part2 of written.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts.push(part2);
    else if (parts.pop() === void 0) return { problem: "leaves" };
  }
  return parts.length === 0 ? { problem: "folder" } : parts.join("/");
}
var overlap = (a, b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

// src/plan/references.ts
var name = "[A-Za-z][A-Za-z0-9_-]*";
var output = new RegExp(`^(${name})(\\[\\*\\])?\\.(${name})$`);
function parseReference(written) {
  if (/^(?:\.{1,2}(?:\/|$)|\/)/.test(written)) return { form: "path", written };
  const match = output.exec(written);
  if (match === null) return { form: "neither", written };
  return { form: "output", written, stage: match[1], all: match[2] !== void 0, output: match[3] };
}

// src/plan/stage.ts
function readStage(name2, declaration, context) {
  const { damaged, report: report2 } = context;
  const action = actionOf(name2, declaration, context);
  const isDamaged = (...keys2) => damaged(pointer("stages", name2, ...keys2));
  const inputs = /* @__PURE__ */ new Map();
  for (const [input, written] of Object.entries(declaration.inputs ?? {})) {
    const reference = parseReference(written);
    if (reference.form !== "path" && written.includes("${{")) {
      const at = valueAt("stages", name2, "inputs", input);
      report2({ code: "expression-not-here", at, subject: "an input that is not a path" });
    } else inputs.set(input, reference);
  }
  const some = (key, known) => isDamaged(key) || Object.keys(declaration[key] ?? {}).some((port2) => !known.has(port2)) || anyBelow(key);
  const anyBelow = (key) => context.damaged(`${pointer("stages", name2, key)}/*`);
  const kind = typeof action === "object" ? action.kind : void 0;
  const outputs = kind === void 0 ? declaredOutputs(name2, declaration.outputs, report2) : new Map(Object.entries(kind.outputs).map(([port2, { path, type }]) => [port2, { path, type }]));
  if (action === "run" && Object.keys(declaration.outputs ?? {}).length === 0 && !isDamaged("outputs") && !anyBelow("outputs"))
    report2({ code: "no-outputs", at: keyAt("stages", name2), stage: name2 });
  return {
    name: name2,
    declaration,
    action,
    inputs,
    outputs,
    certain: {
      inputs: !some("inputs", inputs),
      outputs: kind !== void 0 || action !== void 0 && !some("outputs", outputs)
    }
  };
}
var needs = [
  ["run", ["shell", "outputs"]],
  ["uses", ["with", "engine"]]
];
function actionOf(name2, declaration, context) {
  const { kinds, damaged, report: report2 } = context;
  const { run, uses } = declaration;
  const known = (key) => !damaged(pointer("stages", name2, key));
  if (run !== void 0 && uses !== void 0) {
    report2({ code: "run-and-uses", at: keyAt("stages", name2, "uses"), stage: name2 });
    return void 0;
  }
  if (run === void 0 && uses === void 0) {
    if (known("run") && known("uses")) report2({ code: "no-action", at: keyAt("stages", name2), stage: name2 });
    return void 0;
  }
  const own = run === void 0 ? "uses" : "run";
  for (const [action, keys2] of needs)
    for (const key of keys2)
      if (action !== own && declaration[key] !== void 0)
        report2({ code: "key-needs", at: keyAt("stages", name2, key), key, action });
  if (uses === void 0) return "run";
  const kind = kinds.get(uses);
  const at = valueAt("stages", name2, "uses");
  if (kind === void 0) {
    if (uses.includes("${{")) report2({ code: "expression-not-here", at, subject: "uses" });
    else report2({ code: "unknown-kind", at, kind: uses, known: [...kinds.keys()] });
  } else {
    if (declaration.engine !== void 0 && !kind.kind.computes)
      report2({ code: "engine-unused", at: keyAt("stages", name2, "engine"), kind: uses });
    if (declaration.resume === true && kind.kind.resumes !== true)
      report2({ code: "resume-unused", at: keyAt("stages", name2, "resume"), kind: uses });
  }
  return kind;
}

// src/plan/summary.ts
function checkSummary(summary, stages, damaged, report2) {
  const known = [...stages.keys()];
  const checkStage = (stage, at) => {
    if (!stages.has(stage) && !damaged(pointer("stages", stage)))
      report2({ code: "unknown-stage", at, stage, known });
  };
  for (const [stage, at] of listed(summary.rows, ["summary", "rows"])) checkStage(stage, at);
  for (const [header, metrics] of Object.entries(summary.columns ?? {}))
    for (const [written, at] of listed(metrics, ["summary", "columns", header])) {
      const dot = written.indexOf(".");
      if (dot < 1 || dot === written.length - 1) report2({ code: "summary-metric", at, written });
      else checkStage(written.slice(0, dot), at);
    }
}
var listed = (value, keys2) => {
  if (value === void 0) return [];
  if (typeof value === "string") return [[value, valueAt(...keys2)]];
  return value.map((item, i) => [item, valueAt(...keys2, i)]);
};

// src/plan/plan.ts
function planPipeline({ pipeline: pipeline2, damaged, file, kinds, files, engine }) {
  const failures = [];
  const report2 = (failure) => void failures.push(failure);
  checkPlainParams(pipeline2.params, ["params"], report2);
  const stages = /* @__PURE__ */ new Map();
  for (const [name3, declaration] of Object.entries(pipeline2.stages))
    stages.set(name3, readStage(name3, declaration, { kinds, damaged, report: report2 }));
  checkCase([...stages.keys()], report2);
  const scope = { params: pipeline2.params, damaged, report: report2 };
  const variants = variantsOf(stages, scope);
  const isThere = (written) => files.exists(files.resolve(written));
  for (const stage of stages.values()) checkInputs(stage, { stages, variants, damaged, report: report2, isThere });
  if (pipeline2.summary !== void 0) checkSummary(pipeline2.summary, stages, damaged, report2);
  checkMetrics(pipeline2.metrics, stages, damaged, report2);
  const { order } = orderStages(stages, report2);
  const context = { stages, variants, files, engine: pipeline2.engine, override: engine, scope };
  const planned = order.flatMap((stage) => expandStage(stage, context));
  if (failures.length > 0) return { plan: void 0, failures };
  const { name: name2, params, summary, metrics } = pipeline2;
  return { plan: { name: name2, file, stages: planned, params, summary, metrics }, failures };
}
function checkCase(names, report2) {
  const seen = /* @__PURE__ */ new Map();
  for (const name2 of names) {
    const other = seen.get(name2.toLowerCase());
    if (other !== void 0) report2({ code: "case-clash", at: keyAt("stages", name2), name: name2, other });
    else seen.set(name2.toLowerCase(), name2);
  }
}
function checkPlainParams(value, keys2, report2) {
  if (typeof value === "string") {
    if (value.includes("${{"))
      report2({ code: "expression-not-here", at: valueAt(...keys2), subject: "params" });
  } else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) checkPlainParams(item, [...keys2, key], report2);
}

// src/load/file-order.ts
function inFileOrder(failures, file, locate) {
  const seen = /* @__PURE__ */ new Set();
  return failures.map((failure) => ({ failure, at: "at" in failure ? locate(failure.at) : void 0 })).filter(({ failure, at }) => {
    const text = JSON.stringify(
      { ...failure, at },
      (key, value) => key === "source" ? value.name : value
    );
    return seen.size < seen.add(text).size;
  }).sort(
    (a, b) => Number(a.at !== void 0 && a.at.source !== file) - Number(b.at !== void 0 && b.at.source !== file) || (a.at?.source === b.at?.source ? (a.at?.range.start ?? 0) - (b.at?.range.start ?? 0) : 0)
  ).map(({ failure }) => failure);
}

// src/load/locate.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/base/result.ts
var ok = (value) => ({ ok: true, value });
var fail = (...failures) => ({ ok: false, failures });

// src/load/read-yaml.ts
var import_yaml = __toESM(require_dist(), 1);

// src/load/unquoted-expression.ts
function unquotedExpression(text, line) {
  const end = text.indexOf("\n", line) === -1 ? text.length : text.indexOf("\n", line);
  let quote2 = "";
  let flow = false;
  for (let at = line; at < end; at++) {
    const character = text[at];
    if (quote2 !== "") {
      if (character === "\\" && quote2 === '"') at++;
      else if (character === quote2) quote2 = "";
    } else if (character === '"' || character === "'") quote2 = character;
    else if (flow && text.startsWith("${{", at)) {
      const close = text.indexOf("}}", at);
      return { start: at, end: close === -1 || close > end ? at + 3 : close + 2 };
    } else if (character === "{" || character === "[") flow = true;
  }
  return void 0;
}

// src/load/read-yaml.ts
var sizeLimit = 1 << 20;
var depthLimit = 100;
var selfContained = /* @__PURE__ */ new Set([
  "TAB_AS_INDENT",
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "BAD_INDENT",
  "TAG_RESOLVE_FAILED"
]);
function readYaml(source, offset = 0) {
  const text = " ".repeat(offset) + source.text.slice(offset);
  const failure = (range2, problem) => ({
    ...problem,
    at: { source, range: range2 }
  });
  const start = { start: 0, end: 0 };
  if (text.length > sizeLimit)
    return unreadable(failure(start, { code: "too-large", size: text.length, limit: sizeLimit }));
  const parsed = (0, import_yaml.parseAllDocuments)(text, { prettyErrors: false, uniqueKeys: false, version: "1.2" });
  const documents = Array.isArray(parsed) ? parsed : [];
  const first = documents[0];
  if (first === void 0) return { root: null, failures: [] };
  const problems2 = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const exhausted = problems2.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (exhausted !== void 0)
    return unreadable(failure(range(text, exhausted.pos), { code: "too-deep", limit: depthLimit }));
  const failures = [];
  const lines = /* @__PURE__ */ new Set();
  for (const { code, pos, message } of problems2.sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = text.lastIndexOf("\n", pos[0] - 1) + 1;
    if (lines.has(line) || failures.length > 0 && !selfContained.has(code)) continue;
    lines.add(line);
    const expression = unquotedExpression(text, line);
    if (expression !== void 0 && code !== "TAB_AS_INDENT")
      failures.push(failure(expression, { code: "unquoted-expression" }));
    else if (code === "TAG_RESOLVE_FAILED")
      failures.push(failure(range(text, pos), { code: "unsupported-tag", tag: text.slice(...pos) }));
    else if (code === "MISSING_CHAR" && message.includes("quote"))
      failures.push(failure(openQuote(first, text), { code: "open-quote" }));
    else failures.push(failure(range(text, pos), { code: "yaml-syntax", rule: code, message }));
  }
  if (failures.length > 0) return unreadable(...failures);
  if (documents.length > 1) {
    const second = text.indexOf("---", first.range[1]);
    return unreadable(failure({ start: second, end: second + 3 }, { code: "several-documents" }));
  }
  return { root: first.contents, failures: [] };
}
var unreadable = (...failures) => ({ root: void 0, failures });
function openQuote(document, text) {
  let start = text.length;
  (0, import_yaml.visit)(document, {
    Scalar: (_, { type, range: range2 }) => {
      if (type?.startsWith("QUOTE_") && range2) start = range2[0];
    }
  });
  return { start, end: start + 1 };
}
function range(text, [start, end]) {
  let from = Math.min(start, text.length);
  while (text[from] === " " && text[from + 1] !== void 0 && text[from + 1] !== "\n") from++;
  return { start: from, end: Math.max(end, from + 1) };
}

// src/load/to-json.ts
var import_yaml2 = __toESM(require_dist(), 1);
var aliasLimit = 1e4;
var Hopeless = class extends Error {
};
function toJson(source, root) {
  const failures = [];
  const anchors = /* @__PURE__ */ new Map();
  const targets = /* @__PURE__ */ new Map();
  let size = 0;
  let fromAliases = 0;
  const report2 = (range2, problem) => failures.push({ ...problem, at: { source, range: range2 } });
  function convert(node, depth) {
    size++;
    if (node === null) return [null, 0];
    if ((0, import_yaml2.isAlias)(node)) return follow(node, node.source, depth);
    if (depth > depthLimit) {
      report2(rangeOf(node), { code: "too-deep", limit: depthLimit });
      throw new Hopeless();
    }
    const name2 = ((0, import_yaml2.isScalar)(node) || (0, import_yaml2.isMap)(node) || (0, import_yaml2.isSeq)(node)) && node.anchor ? node.anchor : void 0;
    if (name2 === void 0) return content(node, depth);
    const anchor = { node, done: void 0 };
    anchors.set(name2, anchor);
    const before = size;
    const [data2, height] = content(node, depth);
    anchor.done = { data: data2, size: size - before + 1, height };
    return [data2, height];
  }
  function follow(alias, name2, depth) {
    const anchor = anchors.get(name2);
    if (anchor === void 0) {
      report2(rangeOf(alias), { code: "unknown-alias", name: name2, known: [...anchors.keys()] });
      return [null, 0];
    }
    if (anchor.done === void 0) {
      report2(rangeOf(alias), { code: "alias-loop", name: name2 });
      return [null, 0];
    }
    targets.set(alias, anchor.node);
    size += anchor.done.size;
    fromAliases += anchor.done.size;
    if (fromAliases > aliasLimit) {
      report2(rangeOf(alias), { code: "alias-bomb", limit: aliasLimit });
      throw new Hopeless();
    }
    if (depth + anchor.done.height > depthLimit) {
      report2(rangeOf(alias), { code: "too-deep", limit: depthLimit });
      throw new Hopeless();
    }
    return [anchor.done.data, anchor.done.height];
  }
  function content(node, depth) {
    let height = 0;
    const child = (value) => {
      const [data2, below2] = convert(value, depth + 1);
      height = Math.max(height, below2 + 1);
      return data2;
    };
    if ((0, import_yaml2.isSeq)(node)) {
      const list = node.items.map((item) => child(item));
      return [list, height];
    }
    if ((0, import_yaml2.isMap)(node)) {
      const object = {};
      const keys2 = /* @__PURE__ */ new Map();
      for (const pair of node.items) {
        const key = keyText(pair.key);
        if (key === void 0) continue;
        const first = keys2.get(key);
        if (first !== void 0) {
          const range2 = rangeOf(first);
          report2(rangeOf(pair.key), { code: "duplicate-key", key, first: { source, range: range2 } });
          continue;
        }
        keys2.set(key, pair.key);
        object[key] = child(pair.value);
      }
      return [object, height];
    }
    return [(0, import_yaml2.isScalar)(node) ? scalar(node) : null, 0];
  }
  function keyText(key) {
    if (!(0, import_yaml2.isScalar)(key)) {
      report2(rangeOf(key), { code: "key-not-text" });
      return void 0;
    }
    const text = typeof key.value === "string" ? key.value : key.source ?? "";
    if (text === "") report2(rangeOf(key), { code: "key-not-text" });
    else if (text === "<<") report2(rangeOf(key), { code: "merge-key" });
    else if (text === "__proto__") report2(rangeOf(key), { code: "reserved-key", key: text });
    else if (text.includes("\0")) report2(rangeOf(key), { code: "nul-character" });
    else return text;
    return void 0;
  }
  function scalar(node) {
    const { value } = node;
    const written = node.source ?? "";
    if (typeof value === "number") {
      if (!Number.isFinite(value)) {
        report2(rangeOf(node), { code: "not-finite", written });
        return 0;
      }
      if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(written))
        report2(rangeOf(node), { code: "inexact-number", written, read: value });
      return value;
    }
    if (typeof value === "string") {
      if (value.includes("\0")) report2(rangeOf(node), { code: "nul-character" });
      return value;
    }
    return typeof value === "boolean" ? value : null;
  }
  try {
    const [data2] = convert(root, 0);
    return { data: data2, failures, targets };
  } catch (error) {
    if (!(error instanceof Hopeless)) throw error;
    return { data: void 0, failures, targets };
  }
}
var rangeOf = (node) => ({
  start: node.range?.[0] ?? 0,
  end: node.range?.[1] ?? 0
});

// src/load/text.ts
function readText(source, offset = 0) {
  const { root, failures } = readYaml(source, offset);
  if (root === void 0) return { text: void 0, failures };
  if (root === null) return { text: { source, root: null, targets: /* @__PURE__ */ new Map(), data: null }, failures };
  const converted = toJson(source, root);
  const { data: data2, targets } = converted;
  return {
    text: data2 === void 0 ? void 0 : { source, root, targets, data: data2 },
    failures: converted.failures
  };
}

// src/load/sets.ts
function parseSetting(argument) {
  const at = argument.indexOf("=");
  const path = argument.slice(0, at).trim();
  if (at === -1 || path.split(".").includes("")) return fail({ code: "set-syntax", argument });
  return ok({ path, text: argument.slice(at + 1) });
}
function applySets(data2, settings) {
  let result = data2;
  const sets = [];
  const failures = [];
  for (const setting of settings) {
    const source = {
      name: `--set ${setting.path}`,
      text: `${setting.path}=${setting.text}`
    };
    const read = readText(source, setting.path.length + 1);
    failures.push(...read.failures);
    const path = setting.path.split(".");
    const problem = unknownPart(result, path);
    if (problem !== void 0) {
      const range2 = partRange(path, problem.index);
      failures.push({ code: "set-unknown", at: { source, range: range2 }, path: setting.path, ...problem.unknown });
    } else if (read.text !== void 0) {
      result = replaced(result, path, read.text.data);
      const end = setting.path.length;
      sets.push({
        path,
        text: read.text,
        valueRange: { start: end + 1, end: source.text.length }
      });
    }
  }
  return { data: result, sets, failures };
}
function unknownPart(data2, path) {
  let value = data2;
  for (const [index, key] of path.entries()) {
    const known = keys(value);
    if (!known.includes(key))
      return mayBeNew(value, path, index) ? void 0 : { index, unknown: { key, known } };
    value = value[key];
  }
  return void 0;
}
var keys = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
function mayBeNew(parent, path, index) {
  if (parent !== null && !isObject(parent)) return false;
  if (index === 0) return path.length === 1;
  return path[0] === "stages" && index >= 2;
}
function partRange(path, index) {
  const start = path.slice(0, index).join(".").length + (index > 0 ? 1 : 0);
  return { start, end: start + path[index].length };
}
function replaced(data2, path, value) {
  const [key, ...rest] = path;
  if (key === void 0) return value;
  if (Array.isArray(data2))
    return data2.map((item, i) => String(i) === key ? replaced(item, rest, value) : item);
  const object = isObject(data2) ? data2 : {};
  return { ...object, [key]: replaced(object[key], rest, value) };
}

// src/load/locate.ts
function locator(file, sets) {
  return (at) => {
    if ("source" in at) return at;
    const keys2 = keysOf(at.pointer);
    const set = sets.findLast(({ path }) => startsWith(keys2, path));
    if (set === void 0) {
      const found2 = find(file, keys2, at, { start: 0, end: 0 });
      const maker = found2.exact ? void 0 : sets.findLast(({ path }) => startsWith(path, keys2));
      return maker === void 0 ? found2 : { source: maker.text.source, range: partRange(maker.path, keys2.length - 1) };
    }
    const rest = keys2.slice(set.path.length);
    if (rest.length === 0 && at.on === "key")
      return { source: set.text.source, range: partRange(set.path, set.path.length - 1) };
    return find(set.text, rest, at, set.valueRange);
  };
}
var startsWith = (keys2, path) => path.every((key, i) => keys2[i] === key);
function find({ source, root, targets }, keys2, at, top) {
  const exact = true;
  const resolve7 = (node2) => node2 === null ? null : targets.get(node2) ?? node2;
  let range2 = top;
  let node = root;
  for (const [i, key] of keys2.entries()) {
    const inside2 = resolve7(node);
    if ((0, import_yaml3.isMap)(inside2)) {
      const pair = inside2.items.find((item) => keyOf(item.key) === key);
      if (pair === void 0) return { source, range: range2, exact: false };
      range2 = rangeOf(pair.key);
      node = pair.value;
    } else if ((0, import_yaml3.isSeq)(inside2)) {
      const item = inside2.items[Number(key)];
      if (item === void 0) return { source, range: range2, exact: false };
      range2 = rangeOf(item);
      node = item;
    } else return { source, range: range2, exact: false };
    if (i === keys2.length - 1 && at.on === "key") return { source, range: range2, exact };
  }
  if (node === null || rangeOf(node).start === rangeOf(node).end) return { source, range: range2, exact };
  if (keys2.length === 0) return { source, range: top, exact };
  if (at.within === void 0 || !(0, import_yaml3.isScalar)(node)) return { source, range: rangeOf(node), exact };
  return { source, range: part(source.text, rangeOf(node), String(node.value), at.within), exact };
}
var keyOf = (key) => (0, import_yaml3.isScalar)(key) ? typeof key.value === "string" ? key.value : key.source : void 0;
function part(text, raw, value, within) {
  const words = value.slice(within.start, within.end);
  if (words === "") return raw;
  let start = raw.start - 1;
  for (let at = value.indexOf(words); at !== -1 && at <= within.start; at = value.indexOf(words, at + 1)) {
    start = text.indexOf(words, start + 1);
    if (start === -1 || start + words.length > raw.end) return raw;
  }
  return { start, end: start + words.length };
}

// src/load/shape.ts
function shape(data2, schema) {
  let broken = violationsOf(schema, data2);
  const failures = broken.filter(({ implied }) => !implied).map(failureOf2);
  const left = JSON.parse(JSON.stringify(data2));
  const damage = /* @__PURE__ */ new Set();
  while (leaveOut(broken, left, damage)) broken = violationsOf(schema, left);
  const pipeline2 = {
    ...left,
    version: 1,
    name: typeof left["name"] === "string" ? left["name"] : "",
    params: isObject(left["params"]) ? left["params"] : {},
    stages: isObject(left["stages"]) ? left["stages"] : {},
    engine: typeof left["engine"] === "string" ? left["engine"] : "auto",
    summary: left["summary"],
    metrics: left["metrics"]
  };
  return { pipeline: pipeline2, failures, damaged: damagedIn(damage) };
}
var failureOf2 = ({ keys: keys2, on, violation }) => ({
  code: "violation",
  at: on === "key" ? keyAt(...keys2) : valueAt(...keys2),
  subject: keys2.join("."),
  violation
});
function remove(data2, keys2) {
  let parent = data2;
  let depth = 0;
  while (depth < keys2.length - 1) {
    const below2 = parent[keys2[depth]];
    if (!isObject(below2)) break;
    parent = below2;
    depth++;
  }
  const key = keys2[depth];
  if (key === void 0 || !Object.hasOwn(parent, key)) return void 0;
  delete parent[key];
  return keys2.slice(0, depth + 1);
}
function leaveOut(broken, left, damage) {
  let changed = false;
  const take = (keys2) => {
    const taken = remove(left, keys2);
    changed ||= taken !== void 0;
    damage.add(pointer(...taken ?? keys2));
  };
  for (const { keys: keys2, on, violation } of broken) {
    if (violation.rule === "missing-key") {
      if (keys2.length === 0) damage.add(pointer(violation.key));
      else take(keys2);
    } else if (violation.rule === "unknown-key") {
      const meant2 = nearest(violation.key, violation.known);
      if (meant2 !== void 0) damage.add(pointer(...keys2.slice(0, -1), meant2));
      changed ||= remove(left, keys2) !== void 0;
    } else if (on === "value" && violation.rule === "count" && isObject(violation.found)) {
      damage.add(pointer(...keys2));
    } else take(keys2);
  }
  return changed;
}
function damagedIn(damage) {
  return (at) => at.endsWith("/*") ? [...damage].some((part2) => part2.startsWith(at.slice(0, -1))) : ancestors(at).some((part2) => damage.has(part2));
}
var ancestors = (at) => {
  const keys2 = at.split("/");
  return keys2.map((_, i) => keys2.slice(0, i + 1).join("/"));
};

// src/load/load.ts
function loadPipeline(source, settings, { schema, kinds, files, engine }) {
  const read = readText(source);
  const unlocated = (at) => "source" in at ? at : { source, range: { start: 0, end: 0 } };
  const bad = (failures2, locate2) => ({
    ok: false,
    failures: inFileOrder(failures2, source, locate2),
    locate: locate2
  });
  if (read.text === void 0) return bad(read.failures, unlocated);
  const top = { source, range: { start: 0, end: 0 } };
  if (read.text.root === null) return bad([...read.failures, { code: "empty-file", at: top }], unlocated);
  const found2 = read.text.data;
  if (!isObject(found2))
    return bad(
      [
        ...read.failures,
        found2 === null ? { code: "empty-file", at: top } : { code: "root-not-mapping", at: top, found: found2 }
      ],
      unlocated
    );
  const set = applySets(found2, settings);
  const locate = locator(read.text, set.sets);
  const shaped = shape(set.data, schema);
  const planned = planPipeline({
    pipeline: shaped.pipeline,
    damaged: shaped.damaged,
    file: source.name,
    kinds,
    files,
    engine
  });
  const failures = [...read.failures, ...set.failures, ...shaped.failures, ...planned.failures];
  if (planned.plan === void 0 || failures.length > 0) return bad(failures, locate);
  return { ok: true, plan: planned.plan, locate };
}

// src/report/words/excerpt.ts
function positionOf({ source, range: range2 }) {
  const { line, column } = lineAt(source.text, range2.start);
  return `${source.name}:${line}:${column}`;
}
function lineAt(text, offset) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const end = text.indexOf("\n", offset);
  const content = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: offset - start + 1, content };
}
var width = 110;
function excerpt({ source, range: range2 }) {
  const { line, column, content } = lineAt(source.text, range2.start);
  if (content.trim() === "") return [];
  const start = Math.min(column - 1, content.length);
  const length = Math.max(1, Math.min(range2.end - range2.start, content.length - start));
  const from = content.length <= width || start < width * 0.7 ? 0 : start - Math.floor(width / 3);
  const to = Math.min(content.length, from + width);
  const head = from > 0 ? "\u2026" : "";
  const tail = to < content.length ? "\u2026" : "";
  const shown2 = head + visible(content.slice(from, to)) + tail;
  const indent = " ".repeat(head.length + columns(content.slice(from, start)));
  const carets = "^".repeat(Math.max(1, columns(content.slice(start, Math.min(to, start + length)))));
  const number = String(line).padStart(4);
  return [`${number} | ${shown2}`.trimEnd(), `${" ".repeat(number.length)} | ${indent}${carets}`];
}
var visible = (text) => text.replaceAll("	", " ").replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, "\uFFFD");
var wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
var none = new RegExp("\\p{Mn}|\\p{Me}|\\p{Cf}", "u");
var columns = (text) => {
  let count = 0;
  for (const character of text) count += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
  return count;
};

// src/report/printable.ts
var escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~]?)/g;
var controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;
var printable = (text) => text.replace(escapes, "").replace(controls, " ");

// src/report/words/quote.ts
var quote = (text) => `"${short(printable(text))}"`;
var short = (text) => text.length <= 60 ? text : `${text.slice(0, 59)}\u2026`;
function valueWords(value) {
  if (value === null) return "nothing";
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
  return String(value);
}
function meant(name2, known) {
  const near = nearest(name2, known);
  if (near !== void 0) return `; did you mean ${quote(near)}?`;
  if (known.length === 0 || known.length > 12) return "";
  return `; there ${known.length === 1 ? "is only" : "are"} ${listed2(known.map(quote))}`;
}
var listed2 = (names, last = "and") => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;

// src/report/words/text-problem.ts
var syntax = {
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  BAD_INDENT: "this line is not indented like its neighbours, or a bracket above it is not closed",
  BLOCK_AS_IMPLICIT_KEY: 'a second ":" on this line; put quotes around the text, or the inner mapping on lines of its own',
  MULTILINE_IMPLICIT_KEY: 'this is no "key: value"; a ":" with a space after it is missing',
  BAD_DQ_ESCAPE: "there is no such escape in a text with double quotes; write \\\\ for a backslash, or use single quotes"
};
function textProblemWords(problem) {
  switch (problem.code) {
    case "yaml-syntax":
      return syntax[problem.rule] ?? `this is not YAML: ${lowered(problem.message)}`;
    case "unquoted-expression":
      return `inside { } and [ ] an expression needs quotes: "\${{ \u2026 }}"`;
    case "open-quote":
      return "this quote is not closed";
    case "duplicate-key": {
      const { source, range: range2 } = problem.first;
      return `duplicate key ${quote(problem.key)}; the first is on line ${lineAt(source.text, range2.start).line}`;
    }
    case "empty-file":
      return 'the file is empty; a pipeline has at least "version", "name" and "stages"';
    case "root-not-mapping":
      return `a pipeline is a mapping with "version", "name" and "stages", not ${valueWords(problem.found)}`;
    case "several-documents":
      return "a second document begins here; a file holds one pipeline";
    case "too-large":
      return `the file has ${problem.size} characters; a pipeline has at most ${problem.limit}`;
    case "too-deep":
      return `more than ${problem.limit} lists and mappings inside one another`;
    case "alias-bomb":
      return `aliases expand to more than ${problem.limit} values`;
    case "alias-loop":
      return `*${problem.name} stands inside &${problem.name} itself`;
    case "unknown-alias":
      return `no anchor &${problem.name} stands above this alias${meant(problem.name, problem.known)}${problem.known.length === 0 ? "; a text that begins with * needs quotes" : ""}`;
    case "merge-key":
      return '"<<" does not merge in YAML 1.2; write the keys out, or alias a whole value';
    case "key-not-text":
      return "a key must be a text";
    case "reserved-key":
      return `${quote(problem.key)} cannot be a key`;
    case "unsupported-tag":
      return `the tag ${problem.tag} has no meaning here; a text that begins with ! needs quotes`;
    case "not-finite":
      return `${problem.written} is not a finite number`;
    case "inexact-number":
      return `${problem.written} would be read as ${problem.read}; put quotes around it, or use a smaller number`;
    case "nul-character":
      return "a text cannot hold a NUL character";
  }
}
var lowered = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);

// src/report/words/violation.ts
var types = {
  object: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "nothing"
};
var bounds = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than"
};
function violationWords(subject, violation) {
  switch (violation.rule) {
    case "type":
      return typeWords(subject, violation.expected, violation.found);
    case "unknown-key":
      return `unknown key ${quote(violation.key)}${meant(violation.key, violation.known)}`;
    case "missing-key":
      return `${subject === "" ? "the pipeline" : subject} needs the key ${quote(violation.key)}`;
    case "allowed": {
      const [only] = violation.allowed;
      if (violation.allowed.length === 1)
        return `${subject} must be ${plain(only)}, not ${valueWords(violation.found)}`;
      const names = violation.allowed.map(plain);
      const near = typeof violation.found === "string" ? nearest(violation.found, names) : void 0;
      const hint = near === void 0 ? "" : `; did you mean ${quote(near)}?`;
      return `${subject} must be ${listed2(names, "or")}, not ${valueWords(violation.found)}${hint}`;
    }
    case "choice":
      return choiceWords(subject, violation);
    case "range":
      return `${subject} must be ${bounds[violation.bound]} ${violation.limit}, not ${valueWords(violation.found)}`;
    case "count":
      return countWords(subject, violation);
    case "multiple":
      return `${subject} must be a multiple of ${violation.of}, not ${valueWords(violation.found)}`;
    case "pattern":
      return `${quote(violation.found)} will not do here; allowed is ${violation.means ?? `what matches ${violation.pattern}`}`;
    case "repeated":
      return `${valueWords(violation.found)} stands twice in this list`;
    case "other":
      return `${subject} ${violation.message}`;
  }
}
function choiceWords(subject, { allowed, expected, found: found2 }) {
  const names = allowed.map(plain);
  const near = typeof found2 === "string" ? nearest(found2, names) : void 0;
  const said = typeWords(subject, expected, found2, names);
  return near === void 0 ? said : `${said}; did you mean ${quote(near)}?`;
}
function typeWords(subject, expected, found2, values = []) {
  const several = expected.length + values.length > 1;
  const kinds = expected.map((type) => type === "boolean" && several ? "a boolean" : types[type] ?? type);
  const wanted = listed2([...values, ...kinds], "or");
  if (found2 === null) return `${subject} is empty; it must be ${wanted}`;
  return `${subject} must be ${wanted}, not ${valueWords(found2)}${typeHint(expected, found2)}`;
}
function typeHint(expected, found2) {
  if (typeof found2 !== "string") return "";
  const isNumber = found2.trim() !== "" && Number.isFinite(Number(found2));
  if (isNumber && expected.some((type) => type === "number" || type === "integer"))
    return "; take away the quotes";
  if (!expected.includes("boolean")) return "";
  if (/^(yes|on|true)$/i.test(found2)) return "; did you mean true?";
  return /^(no|off|false)$/i.test(found2) ? "; did you mean false?" : "";
}
function countWords(subject, { bound, limit, found: found2 }) {
  const of = typeof found2 === "string" ? "character" : Array.isArray(found2) ? "item" : "entry";
  const units2 = limit === 1 ? of : of === "entry" ? "entries" : `${of}s`;
  if (bound === "minimum" && limit === 1) return `${subject} is empty; it needs at least one ${of}`;
  return `${subject} must have ${bounds[bound]} ${limit} ${units2}`;
}
var plain = (value) => typeof value === "string" ? value : JSON.stringify(value);

// src/report/words/load-failure.ts
var shownLimit = 50;
function describeLoadFailures(failures, locate) {
  const blocks = failures.slice(0, shownLimit).map((failure) => describeLoadFailure(failure, locate).join("\n"));
  if (failures.length > shownLimit) blocks.push(`and ${failures.length - shownLimit} more`);
  if (failures.length > 1) blocks.push(`${failures.length} problems; nothing was run.`);
  return `${blocks.join("\n\n")}
`;
}
function describeLoadFailure(failure, locate) {
  if (!("at" in failure)) return [loadFailureWords(failure)];
  const at = locate(failure.at);
  const lines = [`${positionOf(at)} ${loadFailureWords(failure)}`, ...excerpt(at)];
  if (failure.code !== "cycle" || failure.hops.length === 1) return lines;
  return [
    ...lines,
    ...failure.hops.map(
      ({ stage, takes, at: at2 }) => `  ${stage} takes ${quote(takes)} at ${positionOf(locate(at2))}`
    )
  ];
}
function loadFailureWords(failure) {
  switch (failure.code) {
    case "file-not-found":
      return `there is no file ${quote(failure.path)}; looked for ${listed2(failure.looked.map(quote))}`;
    case "set-syntax":
      return `--set ${quote(failure.argument)} is not PATH=VALUE, as in --set params.seed=2`;
    case "set-unknown":
      return `there is no ${quote(failure.path)} to set: unknown ${quote(failure.key)}${meant(failure.key, failure.known)}`;
    case "violation": {
      const subject = failure.stage === void 0 ? failure.subject : `${failure.subject} of stage ${quote(failure.stage)}`;
      return violationWords(subject, failure.violation);
    }
    case "run-and-uses":
      return `stage ${quote(failure.stage)} has both "run" and "uses"; a stage is either a command or a stage kind`;
    case "no-action":
      return `stage ${quote(failure.stage)} has neither "run" nor "uses"; give it a command or a stage kind`;
    case "key-needs":
      return `${quote(failure.key)} goes with ${quote(failure.action)} only`;
    case "no-outputs":
      return `stage ${quote(failure.stage)} declares no "outputs"; a command needs at least one`;
    case "engine-unused":
      return `stage kind ${quote(failure.kind)} does not compute on an engine`;
    case "resume-unused":
      return `stage kind ${quote(failure.kind)} keeps no checkpoints to resume from`;
    case "use":
      return `${failure.message} (stage ${quote(failure.stage)})`;
    case "unknown-kind":
      return `unknown stage kind ${quote(failure.kind)}${meant(failure.kind, failure.known)}`;
    case "unknown-stage":
      return `unknown stage ${quote(failure.stage)}${meant(failure.stage, failure.known)}`;
    case "unknown-output":
      return `stage ${quote(failure.stage)} has no output ${quote(failure.output)}${meant(failure.output, failure.known)}`;
    case "unknown-port":
      return `stage kind ${quote(failure.kind)} has no input ${quote(failure.port)}${meant(failure.port, failure.known)}`;
    case "unknown-expression":
      return `nothing here is called ${quote(failure.name)}${meantExpression(failure.name, failure.known)}`;
    case "expression-syntax":
      return `${quote(failure.text)} is not an expression; write a name between the braces, as in \${{ params.seed }}`;
    case "expression-not-here":
      return `\${{ }} has no meaning in ${failure.subject}`;
    case "expression-not-text":
      return `${failure.name} is ${valueWords(failure.found)}; only a text, number or boolean can be part of a text`;
    case "case-clash":
      return `stage ${quote(failure.name)} differs from ${quote(failure.other)} in capitals only; some file systems take them for one`;
    case "summary-metric":
      return `${quote(failure.written)} is not STAGE.METRIC, as in evaluate-lm.lm/perplexity`;
    case "input-form":
      return inputFormWords(failure);
    case "missing-path":
      return `there is no file or folder ${quote(failure.path)}`;
    case "missing-port":
      return `stage kind ${quote(failure.kind)} needs the input ${quote(failure.port)} (${failure.type}: ${failure.description})`;
    case "type-mismatch":
      return `${quote(failure.written)} is of type ${failure.type}, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes ${failure.takes}`;
    case "fan-in-port":
      return `${quote(failure.written)} is a folder of all variants, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes one ${failure.takes}`;
    case "needs-for-each":
      return `stage ${quote(failure.stage)} has variants; add "for-each: ${failure.stage}" for one stage a variant, or take all with "${failure.stage}[*].${failure.output}"`;
    case "no-variants":
      return `stage ${quote(failure.stage)} has no variants; write "${failure.stage}.${failure.output}"`;
    case "cycle": {
      const names = failure.hops.map(({ stage }) => stage);
      return names.length === 1 ? `stage ${quote(names[0])} takes from itself` : `these stages wait for one another: ${[...names, names[0]].join(" \u2192 ")}`;
    }
    case "output-path":
      return `${quote(failure.path)} ${outputPath[failure.problem]}; an output is a path inside the stage's own folder`;
    case "output-clash":
      return failure.path === failure.otherPath ? `outputs ${quote(failure.other)} and ${quote(failure.output)} have the same path` : `the paths of outputs ${quote(failure.other)} and ${quote(failure.output)} lie one inside the other`;
    case "matrix-and-for-each":
      return `stage ${quote(failure.stage)} has both "matrix" and "for-each"; its variants come from one of them`;
    case "for-each-plain":
      return `stage ${quote(failure.stage)} has no variants to go through; "for-each" names a stage with a matrix`;
    case "axis-not-list":
      return `axis ${quote(failure.axis)} must be a list, not ${valueWords(failure.found)}`;
    case "axis-empty":
      return `axis ${quote(failure.axis)} is empty; it needs at least one value`;
    case "cell-not-mapping":
      return `an item of ${quote(failure.key)} must be a mapping of axes to values, not ${valueWords(failure.found)}`;
    case "exclude-unknown":
      return `there is no axis ${quote(failure.axis)} to exclude by${meant(failure.axis, failure.known)}`;
    case "matrix-empty":
      return `stage ${quote(failure.stage)} has no variants left; "exclude" takes away every combination`;
    case "variant-repeated":
      return `there are two variants ${quote(failure.id)}`;
    case "axis-repeated":
      return `axis ${quote(failure.axis)} already has a value of the name ${quote(String(failure.found))}`;
    case "cell-not-plain":
      return `a value of axis ${quote(failure.axis)} must be a text, number or boolean, not ${failure.found === "" ? "an empty text" : valueWords(failure.found)}`;
    case "variant-name-long":
      return `the variant's name ${quote(failure.id)} has more than ${failure.limit} bytes; use shorter values, or an axis of names`;
    case "too-many-variants":
      return `stage ${quote(failure.stage)} has ${failure.count} variants or more; ${failure.limit} is the limit`;
    case "command-empty":
      return "the command is empty";
    case "command-open-quote":
      return `this ${failure.quote === '"' ? "double" : "single"} quote is not closed`;
    case "command-backslash":
      return "a backslash at the end stands for nothing";
    case "command-operator":
      return `${quote(failure.operator)} means something to a shell only; add "shell: true", or put quotes around it`;
    case "here-document":
      return `an expression cannot stand after "<<"; set a variable before it: x=\${{ \u2026 }}`;
    default:
      return textProblemWords(failure);
  }
}
var outputPath = {
  empty: "is empty",
  absolute: "is an absolute path",
  leaves: "leaves the stage's folder",
  folder: "is the stage's whole folder"
};
function inputFormWords({ written, path, outputs }) {
  if (outputs.length > 0)
    return `${quote(written)} is a stage; name its output: ${listed2(outputs.map(quote), "or")}`;
  if (path !== void 0) return `${quote(written)} is a file; write ${quote(path)}`;
  return `${quote(written)} is neither STAGE.OUTPUT nor a path that begins with ./, ../ or /`;
}
function meantExpression(name2, known) {
  const tail = known.find((candidate) => candidate.endsWith(`.${name2}`));
  const near = tail ?? nearest(name2, known);
  if (near !== void 0) return `; did you mean ${quote(near)}?`;
  return meant(name2, known);
}

// src/cli/annotations.ts
var import_node_path = require("node:path");

// src/base/plain.ts
var escapes2 = new RegExp(
  [
    "\\[[0-?]*[ -/]*[@-~]",
    "\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?",
    "[PX^_][^\\u001b]*(?:\\u001b\\\\)?",
    "[ -/]*[0-~]"
  ].map((sequence) => `\\u001b${sequence}`).join("|"),
  "g"
);

// src/cli/failure-place.ts
var largest = 4 * 1024 * 1024;

// src/cli/annotations.ts
var isWanted = ({ environment }) => environment["GITHUB_ACTIONS"] === "true";
function annotateProblems(problems2, world) {
  if (!isWanted(world)) return;
  for (const { at, message } of problems2)
    world.err(annotation("error", positionOf(at), "pipeline", message, world));
}
function annotation(level, at, title, text, world) {
  const [, file = at, line, column] = /^(.*):(\d+):(\d+)$/s.exec(at) ?? [];
  const root = world.environment["GITHUB_WORKSPACE"] ?? world.folder;
  const properties = [
    `file=${property((0, import_node_path.relative)(root, (0, import_node_path.resolve)(world.folder, file)))}`,
    ...line === void 0 ? [] : [`line=${line}`, `col=${column}`],
    `title=${property(title)}`
  ];
  return `::${level} ${properties.join(",")}::${data(text)}
`;
}
var data = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var property = (text) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/cli/command.ts
var lastValue = (call, option) => call.options[option]?.at(-1);

// src/stage/kind.ts
var defineStage = (kind) => kind;

// src/base/task-forms.ts
var forms = ["classification", "entailment", "similarity", "multiple-choice"];
var objectives = ["classification", "regression"];

// src/stage/params.ts
function paramReader(params) {
  const mismatch = (name2, type) => {
    throw new TypeError(`param ${name2} is ${JSON.stringify(params[name2])}, not ${type}`);
  };
  return {
    number(name2) {
      const value = params[name2];
      return typeof value === "number" ? value : mismatch(name2, "a number");
    },
    oneOf(name2, choices) {
      return choices.find((choice) => choice === params[name2]) ?? mismatch(name2, choices.join(" | "));
    }
  };
}

// src/text/example-fields.ts
var textFields = {
  classification: ["text"],
  entailment: ["premise", "hypothesis"],
  similarity: ["sentence1", "sentence2"],
  "multiple-choice": ["context", "question", "choices"]
};
var fieldsOf = (form2) => [...textFields[form2], "label"];

// src/train/task-data.ts
var formParams = (params) => {
  const { oneOf } = paramReader(params);
  return { form: oneOf("form", forms), objective: oneOf("objective", objectives) };
};
function formProblems(params) {
  const { form: form2, objective } = formParams(params);
  const problems2 = [];
  if (objective === "regression" && form2 !== "similarity")
    problems2.push({
      on: { param: "objective" },
      message: `objective is regression, which is for graded similarity: form is ${form2}`
    });
  return [...problems2, ...columnProblems(params, fieldsOf(form2))];
}
function columnProblems(params, known) {
  const columns2 = params["columns"];
  return Object.keys(columns2).flatMap((field) => {
    if (!known.includes(field))
      return [
        {
          on: { param: "columns" },
          message: `columns has ${field}; the form's fields are ${known.join(", ")}`
        }
      ];
    if (typeof columns2[field] === "string" || field === "choices") return [];
    return [
      { on: { param: "columns" }, message: `columns.${field} is a list; only choices are several columns` }
    ];
  });
}
function promptProblems(given, params) {
  if (params["prompt"] !== "") return [];
  return ["form", "label_words", "label_score"].filter((name2) => given[name2] !== void 0 && given[name2] !== "model").map((name2) => ({
    on: { param: name2 },
    message: `${name2} is for a prompt; the classifier knows its own`
  }));
}

// stages/baseline/schema.json
var schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of baseline",
  type: "object",
  additionalProperties: false,
  properties: {
    form: {
      description: "How an example reads, as in finetune: classification, entailment, similarity or multiple-choice.",
      enum: ["classification", "entailment", "similarity", "multiple-choice"],
      default: "classification"
    },
    objective: {
      description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
      enum: ["classification", "regression"],
      default: "classification"
    },
    format: {
      description: "How train and examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    smoothing: {
      description: "What is added to every count of a word in a class. 1 is Laplace's rule.",
      type: "number",
      exclusiveMinimum: 0,
      maximum: 100,
      default: 1
    },
    bootstrap: {
      description: "Resamples of the examples for the intervals.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/baseline/stage.ts
var stage_default = defineStage({
  kind: "baseline",
  summary: "predicts from words alone, by naive Bayes or their overlap: what a fine-tuned model must beat",
  inputs: {
    train: { type: "examples", description: "examples in the form of the params: what it learns from" },
    examples: { type: "examples", description: "examples alike: what it is measured on" }
  },
  outputs: {
    report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" }
  },
  params: schema_default,
  computes: false,
  check: ({ params }) => formProblems(params),
  load: () => $import("./run-baseline.mjs")
});

// stages/compare-tasks/schema.json
var schema_default2 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of compare-tasks",
  type: "object",
  additionalProperties: false,
  properties: {
    bootstrap: {
      description: "Resamples of the items for the intervals; both models see the same.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/compare-tasks/stage.ts
var stage_default2 = defineStage({
  kind: "compare-tasks",
  summary: "holds two models against each other on the same items: differences with intervals, items that flipped",
  inputs: {
    before: { type: "predictions", description: "of one model, from evaluate-task" },
    after: { type: "predictions", description: "of another model on the same examples" }
  },
  outputs: {
    report: {
      type: "any",
      description: "differences with intervals, and how many items flipped",
      path: "report.json"
    },
    flips: {
      type: "any",
      description: "JSONL, one item a line that one of the two gets right and the other does not",
      path: "flips.jsonl"
    }
  },
  params: schema_default2,
  computes: false,
  load: () => $import("./run-compare-tasks.mjs")
});

// stages/evaluate-lm/schema.json
var schema_default3 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of evaluate-lm",
  type: "object",
  additionalProperties: false,
  properties: {
    stride: {
      description: "Tokens from one window's start to the next's: a token is predicted from at least n_positions - stride tokens before it, where the text has them. 0, or n_positions: disjoint windows, the fastest and the most pessimistic. half: half of n_positions.",
      anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
      default: "half"
    },
    batch_size: {
      description: "Windows computed at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    bootstrap: {
      description: "Resamples of the documents for the interval of bits per byte; 0 gives none.",
      type: "integer",
      minimum: 0,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/evaluate-lm/stage.ts
var stage_default3 = defineStage({
  kind: "evaluate-lm",
  summary: "measures how well a model predicts a text: perplexities and bits per byte, every token once",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    text: {
      type: "text",
      description: "UTF-8 text that the model was not trained on, one document a line; blank lines are skipped"
    }
  },
  outputs: {
    report: {
      type: "lm-report",
      description: "the measures, what they were counted over, and how",
      path: "report.json"
    }
  },
  params: schema_default3,
  computes: true,
  load: () => $import("./run-evaluate-lm.mjs")
});

// stages/evaluate-task/schema.json
var schema_default4 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of evaluate-task",
  type: "object",
  additionalProperties: false,
  properties: {
    format: {
      description: "How the examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    batch_size: {
      description: "Examples that are read at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    form: {
      description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
      enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
      default: "model"
    },
    prompt: {
      description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
      type: "string",
      default: ""
    },
    label_words: {
      description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
      type: "object",
      additionalProperties: {
        type: "string",
        minLength: 1
      },
      default: {}
    },
    label_score: {
      description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
      enum: ["mean", "sum"],
      default: "mean"
    },
    bootstrap: {
      description: "Resamples of the examples for the intervals.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/evaluate-task/stage.ts
var stage_default4 = defineStage({
  kind: "evaluate-task",
  summary: "measures a fine-tuned model, or a language model with a prompt, on labelled texts",
  inputs: {
    model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
    examples: { type: "examples", description: "examples of the model's form: what it is measured on" }
  },
  outputs: {
    report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" },
    predictions: {
      type: "predictions",
      description: "JSONL, one example a line: its label, what was predicted, and how probable each class was",
      path: "predictions.jsonl"
    }
  },
  params: schema_default4,
  computes: true,
  check: ({ given, params }) => promptProblems(given, params),
  load: () => $import("./run-evaluate-task.mjs")
});

// stages/export-model/schema.json
var schema_default5 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of export-model",
  type: "object",
  additionalProperties: false,
  properties: {
    name: {
      description: "The model's name: the title of its card.",
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9._ -]*$",
      default: "transferline-gpt"
    },
    description: {
      description: "What the card says of the model before anything else, in Markdown: what it was trained on and for, say.",
      type: "string",
      default: ""
    },
    right_to_left: {
      description: "What becomes of a model that reads from right to left, which transformers cannot know: refuse, or reversed, where whoever loads it gives it every sequence's ids in reverse.",
      enum: ["refuse", "reversed"],
      default: "refuse"
    }
  }
};

// stages/export-model/stage.ts
var stage_default5 = defineStage({
  kind: "export-model",
  summary: "writes a model as a folder that Hugging Face's transformers loads, with a model card",
  inputs: {
    model: { type: "model", description: "a language model, or one with a classifier" },
    "lm-report": {
      type: "lm-report",
      description: "what evaluate-lm measured of it, for the card",
      optional: true
    },
    "task-report": {
      type: "task-report",
      description: "what evaluate-task measured of it, for the card",
      optional: true
    }
  },
  outputs: {
    huggingface: {
      type: "huggingface",
      description: "model.safetensors, config.json, tokenizer.json, tokenizer_config.json, special_tokens_map.json, README.md",
      path: "huggingface"
    }
  },
  params: schema_default5,
  computes: false,
  load: () => $import("./run-export-model.mjs")
});

// stages/extract-features/schema.json
var schema_default6 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of extract-features",
  type: "object",
  additionalProperties: false,
  properties: {
    unit: {
      description: "What has a vector: each token, or each word, which is made of tokens.",
      enum: ["token", "word"],
      default: "token"
    },
    pooling: {
      description: "What becomes of the vectors of a word's tokens: first or last takes that token's, in the order of the text, mean their mean. With unit: token it has no part.",
      enum: ["first", "last", "mean"],
      default: "mean"
    },
    layers: {
      description: "Which layers' outputs: last, all, or a list; 0 is the embedding, n_layer the last block.",
      anyOf: [
        { enum: ["last", "all"] },
        { type: "array", items: { type: "integer", minimum: 0 }, minItems: 1, uniqueItems: true }
      ],
      default: "last"
    },
    weights: {
      description: "One number a layer, in the order of layers: instead of each layer by itself, their sum weighted so. An empty list mixes nothing.",
      type: "array",
      items: { type: "number" },
      default: []
    },
    stride: {
      description: "Of a document longer than the context: tokens from one window's start to the next's, so that a vector knows at least n_positions - stride tokens before it. half: half of n_positions; 0, or n_positions: disjoint windows.",
      anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
      default: "half"
    },
    batch_size: {
      description: "Windows computed at once; changes speed and memory, and the rounding of the numbers.",
      type: "integer",
      minimum: 1,
      default: 16
    }
  }
};

// stages/extract-features/stage.ts
var stage_default6 = defineStage({
  kind: "extract-features",
  summary: "gives every token or word of a text its vectors, from any layer of a model",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    text: { type: "text", description: "UTF-8, one document a line; blank lines are skipped" }
  },
  outputs: {
    features: {
      type: "features",
      description: "vectors, which token or word of the text each row is, and how they were made",
      path: "features"
    }
  },
  params: schema_default6,
  computes: true,
  load: () => $import("./run-extract-features.mjs")
});

// src/train/optimizer-params.ts
function optimizerProblems(given, params) {
  const foreign = params["optimizer"] === "sgd" ? ["beta1", "beta2", "epsilon"] : ["momentum"];
  return foreign.filter((name2) => given[name2] !== void 0).map((name2) => ({ on: { param: name2 }, message: `${params["optimizer"]} has no ${name2}` }));
}

// stages/finetune/auxiliary.ts
function lambdaOf(params) {
  const { number, oneOf } = paramReader(params);
  const start = params["freeze"] === "all" ? 0 : number("lambda");
  const linear = oneOf("lambda_schedule", ["constant", "linear"]) === "linear";
  return { start, end: linear ? number("lambda_end") : start };
}
function replayShare(params) {
  const { on } = params["auxiliary"];
  return on === "task" ? 0 : on === "both" ? 0.5 : 1;
}

// stages/finetune/presets.ts
var presets = {
  "gpt-1": {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512 },
    ...{ batch_size: 32, epochs: 3, lambda: 0.5, lm_normalization: "sequence", dropout: 0.1, clip: 1 },
    ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 625e-7, schedule: "linear", warmup: 2e-3 }
  }
};

// stages/finetune/schema.json
var schema_default7 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of finetune",
  type: "object",
  additionalProperties: false,
  properties: {
    form: {
      description: "How an example reads: classification (text); entailment (premise, hypothesis); similarity (sentence1, sentence2, read in both orders); multiple-choice (context, question, choices: each choice is scored).",
      enum: ["classification", "entailment", "similarity", "multiple-choice"],
      default: "classification"
    },
    objective: {
      description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
      enum: ["classification", "regression"],
      default: "classification"
    },
    format: {
      description: "How train and validation are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    preset: {
      description: "gpt-1: the published model's sizes and fine-tuning in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
      enum: ["none", "gpt-1"],
      default: "none"
    },
    recipe: {
      description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
      enum: ["standard", "openai"],
      default: "standard"
    },
    lambda: {
      description: "\u03BB: how much the auxiliary language-model loss counts beside the task loss. 0 leaves it out; GPT-1 has 0.5.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5
    },
    lambda_schedule: {
      description: "constant: \u03BB throughout; linear: from lambda at the first update to lambda_end at the last.",
      enum: ["constant", "linear"],
      default: "constant"
    },
    lambda_end: {
      description: "\u03BB at the last update, of a linear schedule.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0
    },
    auxiliary: {
      description: "Whose text the auxiliary loss is on: { on: task }, as GPT-1 has it; { on: pretraining }, replayed from the input tokens, a window beside each example; { on: both }, the mean of the two.",
      type: "object",
      additionalProperties: false,
      properties: {
        on: {
          enum: ["task", "pretraining", "both"],
          default: "task"
        }
      },
      default: {
        on: "task"
      }
    },
    lm_normalization: {
      description: "sequence: the auxiliary loss is a mean over each text's tokens, then over texts (OpenAI's released code); token: one mean over the batch's tokens (Hugging Face's port).",
      enum: ["sequence", "token"],
      default: "sequence"
    },
    transfer: {
      description: "{ layers: k }: only the embeddings and the first k blocks come from the model, the others start anew; all: every block.",
      type: "object",
      additionalProperties: false,
      properties: {
        layers: {
          type: ["integer", "string"],
          minimum: 0,
          pattern: "^all$",
          description: "a number of blocks, or all",
          default: "all"
        }
      },
      default: {
        layers: "all"
      }
    },
    freeze: {
      description: "What is not trained: none; a number k, the embeddings and the first k blocks; or all, which trains the classifier alone.",
      type: ["integer", "string"],
      minimum: 0,
      pattern: "^(none|all)$",
      default: "none"
    },
    epochs: {
      description: "How often every example is learned from. The model is validated after each epoch.",
      type: "integer",
      minimum: 1,
      default: 3
    },
    batch_size: {
      description: "Examples an update; the last batch of an epoch holds what is left.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    gradient_accumulation_steps: {
      description: "Batches of batch_size examples whose gradients are added up to one update: as one batch of them all, in the memory of one.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    optimizer: {
      description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
      enum: ["adamw", "adam", "sgd"],
      default: "adamw"
    },
    learning_rate: {
      description: "The highest rate, reached at the end of the warm-up. The default suits a model of about a million parameters; GPT-1, with a hundred times as many, has 6.25e-5.",
      type: "number",
      exclusiveMinimum: 0,
      default: 175e-5
    },
    schedule: {
      description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
      enum: ["cosine", "linear", "constant"],
      default: "linear"
    },
    warmup: {
      description: "Share of all updates during which the rate rises in a line. GPT-1 has 0.002, of far more updates.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1
    },
    beta1: {
      description: "Decay of the mean of the gradients (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    beta2: {
      description: "Decay of the mean of their squares (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.999
    },
    epsilon: {
      description: "Added to the root of the mean square (adamw, adam).",
      type: "number",
      exclusiveMinimum: 0,
      default: 1e-8
    },
    momentum: {
      description: "Share of the last update that is kept (sgd).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    weight_decay: {
      description: "Weight decay of matrices, embeddings included; biases and gains have none.",
      type: "number",
      minimum: 0,
      default: 0.01
    },
    clip: {
      description: "Largest global norm of the gradient; 0 does not clip.",
      type: "number",
      minimum: 0,
      default: 1
    },
    dropout: {
      description: "Probability of dropping an entry of the embedding, the attention, each block's branches and the extract token's output.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    seed: {
      description: "Decides the new weights, the order of the examples and the dropout masks.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    log_every: {
      description: "Updates between points of the curve.",
      type: "integer",
      minimum: 1,
      default: 10
    },
    n_layer: {
      description: "Number of transformer blocks. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_head: {
      description: "Attention heads of a block; n_embd must be a multiple of it. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_embd: {
      description: "Width: numbers that stand for a token inside the model. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 128
    },
    n_positions: {
      description: "Context: the most tokens it reads at once, two of which stand around the text. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 3,
      default: 64
    },
    checkpoint_every: {
      description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
      anyOf: [
        {
          type: "integer",
          minimum: 1
        },
        {
          description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
          type: "string",
          pattern: "^\\d+(\\.\\d+)?[smh]$"
        }
      ],
      default: "5m"
    }
  }
};

// stages/finetune/stage.ts
var sizes = ["n_layer", "n_head", "n_embd", "n_positions"];
var stage_default7 = defineStage({
  kind: "finetune",
  summary: "trains a model for a task on labelled texts, from a pretrained model or from scratch",
  inputs: {
    train: {
      type: "examples",
      description: "examples in the form of the params: what it learns from; its labels are the classes"
    },
    validation: { type: "examples", description: "examples alike: what chooses the best epoch" },
    model: { type: "model", description: "the pretrained model to start from", optional: true },
    tokenizer: {
      type: "tokenizer",
      description: "instead of a model: starts from scratch, with this tokenizer and the sizes among the params",
      optional: true
    },
    tokens: {
      type: "tokens",
      description: "pretraining text to replay, by the tokenizer of the model (auxiliary: { on: pretraining })",
      optional: true
    }
  },
  outputs: {
    model: {
      type: "model",
      description: "the model after its best epoch, with its classifier",
      path: "model"
    },
    curve: {
      type: "curve",
      description: "losses, learning rate and gradient norm by step; validation by epoch",
      path: "curve.jsonl"
    }
  },
  params: schema_default7,
  presets,
  computes: true,
  resumes: true,
  uncounted: ["checkpoint_every"],
  check: ({ inputs, given, params }) => [
    ...startProblems(inputs, given, params),
    ...formProblems(params),
    ...auxiliaryProblems(inputs, given, params),
    ...optimizerProblems(given, params)
  ],
  load: () => $import("./run-finetune.mjs")
});
function startProblems(inputs, given, params) {
  const [model, tokenizer] = [inputs.includes("model"), inputs.includes("tokenizer")];
  if (model && tokenizer)
    return [
      {
        on: { input: "tokenizer" },
        message: "a model brings its own tokenizer: give a model, or a tokenizer to start from scratch"
      }
    ];
  const shared = ["transfer", "freeze"].filter((name2) => !model && given[name2] !== void 0);
  if (tokenizer && shared.length > 0)
    return shared.map((name2) => ({
      on: { param: name2 },
      message: `${name2} is about a pretrained model's weights; a start from scratch has none`
    }));
  if (!model && !tokenizer)
    return [
      {
        on: "inputs",
        message: "there is nothing to start from: give a model, or a tokenizer to start from scratch"
      }
    ];
  if (model)
    return sizes.filter((name2) => given[name2] !== void 0).map((name2) => ({ on: { param: name2 }, message: `the model decides ${name2}` }));
  if (Number(params["n_embd"]) % Number(params["n_head"]) === 0) return [];
  return [
    {
      on: { param: given["n_embd"] === void 0 ? "n_head" : "n_embd" },
      message: `n_embd is ${params["n_embd"]}, which ${params["n_head"]} heads (n_head) do not share evenly`
    }
  ];
}
function auxiliaryProblems(inputs, given, params) {
  const { start, end } = lambdaOf(params);
  const replays = replayShare(params) > 0;
  const problem = (param, message) => [{ on: { param }, message }];
  if (params["freeze"] === "all" && [given["lambda"], given["lambda_end"]].some((value) => Number(value ?? 0) > 0))
    return problem("freeze", "freeze is all: a language-model loss (lambda) would have nothing to train");
  if (params["lambda_schedule"] === "constant" && given["lambda_end"] !== void 0)
    return problem("lambda_end", "lambda_end needs lambda_schedule: linear");
  if (replays && start === 0 && end === 0)
    return problem("auxiliary", "auxiliary names the text of a loss that lambda leaves out: it is 0");
  if (replays && !inputs.includes("tokens"))
    return problem("auxiliary", "replaying pretraining text needs the input tokens");
  if (!replays && inputs.includes("tokens"))
    return [
      {
        on: { input: "tokens" },
        message: "tokens are replayed with auxiliary: { on: pretraining } or { on: both } alone"
      }
    ];
  return [];
}

// stages/generate/schema.json
var schema_default8 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of generate",
  type: "object",
  additionalProperties: false,
  properties: {
    max_tokens: {
      description: "Most tokens that are written for a sample.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    samples: {
      description: "Texts that are written for each prompt.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    temperature: {
      description: "What logits are divided by before one is drawn. 0 takes the most probable token each time.",
      type: "number",
      minimum: 0,
      default: 1
    },
    top_k: {
      description: "Draws from this many most probable tokens; 0: from all.",
      type: "integer",
      minimum: 0,
      default: 0
    },
    top_p: {
      description: "Draws from the fewest most probable tokens, of those that top_k leaves, whose probabilities reach this sum; 1: from all.",
      type: "number",
      exclusiveMinimum: 0,
      maximum: 1,
      default: 1
    },
    stop: {
      description: "A text ends where one of these comes up; it is not part of the text.",
      type: "array",
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
      default: []
    },
    context: {
      description: "What becomes of a text that outgrows the model's context. slide: it goes on from its last half, read anew as if it began there. stop: it ends, and a prompt that does not fit is an error.",
      enum: ["slide", "stop"],
      default: "slide"
    },
    seed: {
      description: "Decides what is drawn, with the place of the prompt and of the sample.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    batch_size: {
      description: "Texts that are written at once; changes speed, memory and the rounding of the numbers.",
      type: "integer",
      minimum: 1,
      default: 8
    }
  }
};

// stages/generate/stage.ts
var stage_default8 = defineStage({
  kind: "generate",
  summary: "writes texts with a language model: what it draws after each prompt",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    prompts: { type: "prompts", description: 'JSONL, {"prompt"}: what the texts go on with; may be empty' }
  },
  outputs: {
    samples: {
      type: "samples",
      description: "JSONL, one text a line: its prompt, what was generated, both together, and why it ends",
      path: "samples.jsonl"
    }
  },
  params: schema_default8,
  computes: true,
  load: () => $import("./run-generate.mjs")
});

// stages/import-model/schema.json
var schema_default9 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of import-model",
  type: "object",
  additionalProperties: false,
  properties: {
    seed: {
      description: "Decides the embedding of <|endoftext|>, drawn from N(0, 0.02), where the checkpoint's tokenizer has nothing that separates documents.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/import-model/stage.ts
var stage_default9 = defineStage({
  kind: "import-model",
  summary: "makes a model of a Hugging Face openai-gpt checkpoint: GPT-1's published weights and their kin",
  inputs: {
    huggingface: {
      type: "huggingface",
      description: "a folder with model.safetensors, config.json, and tokenizer.json or vocab.json and merges.txt"
    }
  },
  outputs: {
    model: { type: "model", description: "the model, with its classifier if it has one", path: "model" }
  },
  params: schema_default9,
  computes: false,
  load: () => $import("./run-import-model.mjs")
});

// stages/predict/schema.json
var schema_default10 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of predict",
  type: "object",
  additionalProperties: false,
  properties: {
    format: {
      description: "How the texts are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns; text, a text to classify a line.",
      enum: ["jsonl", "csv", "tsv", "text"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    batch_size: {
      description: "Examples that are read at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    form: {
      description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
      enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
      default: "model"
    },
    prompt: {
      description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
      type: "string",
      default: ""
    },
    label_words: {
      description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
      type: "object",
      additionalProperties: {
        type: "string",
        minLength: 1
      },
      default: {}
    },
    label_score: {
      description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
      enum: ["mean", "sum"],
      default: "mean"
    }
  }
};

// stages/predict/stage.ts
var stage_default10 = defineStage({
  kind: "predict",
  summary: "says what a fine-tuned model, or a language model with a prompt, makes of texts without labels",
  inputs: {
    model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
    texts: { type: "any", description: "texts in the model's form, without labels" }
  },
  outputs: {
    predictions: {
      type: "predictions",
      description: "JSONL, one text a line: what was predicted, and how probable each label or choice was",
      path: "predictions.jsonl"
    }
  },
  params: schema_default10,
  computes: true,
  check: ({ given, params }) => promptProblems(given, params),
  load: () => $import("./run-predict.mjs")
});

// stages/pretrain/presets.ts
var presets2 = {
  "gpt-1": {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512, initializer_range: 0.02, dropout: 0.1 },
    ...{ batch_size: 64, epochs: 100, clip: 1 },
    ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 25e-5, schedule: "cosine", warmup_steps: 2e3 }
  }
};

// stages/pretrain/schema.json
var schema_default11 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of pretrain",
  type: "object",
  additionalProperties: false,
  properties: {
    preset: {
      description: "gpt-1: the published model's sizes and pretraining (100 epochs) in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
      enum: ["none", "gpt-1"],
      default: "none"
    },
    recipe: {
      description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
      enum: ["standard", "openai"],
      default: "standard"
    },
    n_layer: {
      description: "Number of transformer blocks.",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_head: {
      description: "Attention heads of a block; n_embd must be a multiple of it.",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_embd: {
      description: "Width: numbers that stand for a token inside the model.",
      type: "integer",
      minimum: 1,
      default: 128
    },
    n_positions: {
      description: "Context: the most tokens it reads at once, in training and ever after.",
      type: "integer",
      minimum: 2,
      default: 64
    },
    batch_size: {
      description: "Windows of n_positions tokens an update.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    gradient_accumulation_steps: {
      description: "Batches of batch_size windows whose gradients are added up to one update: as one batch of them all, in the memory of one.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    steps: {
      description: "Updates in all.",
      type: "integer",
      minimum: 1,
      default: 1e3
    },
    epochs: {
      description: "How often every token is predicted, instead of steps; 0 leaves it to steps.",
      type: "number",
      minimum: 0,
      default: 0
    },
    optimizer: {
      description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
      enum: ["adamw", "adam", "sgd"],
      default: "adamw"
    },
    learning_rate: {
      description: "The highest rate, reached at the end of the warm-up.",
      type: "number",
      exclusiveMinimum: 0,
      default: 3e-3
    },
    schedule: {
      description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
      enum: ["cosine", "linear", "constant"],
      default: "cosine"
    },
    warmup_steps: {
      description: "Updates during which the rate rises in a line; update s of W has s/W of it. Fewer than steps. scaled: a tenth of the steps, at most GPT-1's 2,000.",
      anyOf: [
        {
          const: "scaled"
        },
        {
          type: "integer",
          minimum: 0
        }
      ],
      default: "scaled"
    },
    beta1: {
      description: "Decay of the mean of the gradients (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    beta2: {
      description: "Decay of the mean of their squares (adamw, adam). GPT-1 has 0.999, for a hundred times as many updates.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.98
    },
    epsilon: {
      description: "Added to the root of the mean square (adamw, adam).",
      type: "number",
      exclusiveMinimum: 0,
      default: 1e-8
    },
    momentum: {
      description: "Share of the last update that is kept (sgd).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    weight_decay: {
      description: "Weight decay of matrices, embeddings included; biases and gains have none.",
      type: "number",
      minimum: 0,
      default: 0.01
    },
    clip: {
      description: "Largest global norm of the gradient; 0 does not clip.",
      type: "number",
      minimum: 0,
      default: 1
    },
    dropout: {
      description: "Probability of dropping an entry of the embedding, the attention and each block's branches. GPT-1 has 0.1, for 100 epochs; text that is read about once needs none.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0
    },
    initializer_range: {
      description: "Standard deviation of the first weights. scaled: GPT-1's 0.02 at its width of 768, and 0.02 * sqrt(768 / n_embd) at others.",
      anyOf: [
        {
          const: "scaled"
        },
        {
          type: "number",
          exclusiveMinimum: 0
        }
      ],
      default: "scaled"
    },
    seed: {
      description: "Decides the first weights, the order of the text and the dropout masks.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    direction: {
      description: "right-to-left reads every text from its end and predicts the token before.",
      enum: ["left-to-right", "right-to-left"],
      default: "left-to-right"
    },
    objective: {
      description: "causal: each token from those before it (GPT-1). masked: 15 % of the tokens, hidden, replaced or left as they are, from all around them (BERT).",
      enum: ["causal", "masked"],
      default: "causal"
    },
    window: {
      description: "k of GPT-1's Eq. 1: a prediction depends on the last k tokens alone. 0: on all that it reads.",
      type: "integer",
      minimum: 0,
      default: 0
    },
    documents: {
      description: "packed: all documents as one stream, cut into full windows anywhere; separate: each document alone, padded, and cut only where it is longer than the context.",
      enum: ["packed", "separate"],
      default: "packed"
    },
    validation: {
      description: "Share of the documents that is set aside, by content, to choose the best model on; 0 sets none aside, and the last model is the best.",
      type: "number",
      minimum: 0,
      maximum: 0.5,
      default: 0.02
    },
    validate_every: {
      description: "Updates between validations; there is one after the last update, too.",
      type: "integer",
      minimum: 1,
      default: 250
    },
    log_every: {
      description: "Updates between points of the curve.",
      type: "integer",
      minimum: 1,
      default: 10
    },
    checkpoint_every: {
      description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
      anyOf: [
        {
          type: "integer",
          minimum: 1
        },
        {
          description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
          type: "string",
          pattern: "^\\d+(\\.\\d+)?[smh]$"
        }
      ],
      default: "5m"
    }
  }
};

// stages/pretrain/stage.ts
var stage_default11 = defineStage({
  kind: "pretrain",
  summary: "trains GPT-1's transformer as a language model on a corpus of tokens",
  inputs: {
    tokens: { type: "tokens", description: "the corpus as token ids, from tokenize" },
    tokenizer: {
      type: "tokenizer",
      description: "the tokenizer that made them; it becomes part of the model"
    }
  },
  outputs: {
    model: {
      type: "model",
      description: "the model as it was when it did best on the documents set aside",
      path: "model"
    },
    last: { type: "model", description: "the model after the last update", path: "last" },
    curve: {
      type: "curve",
      description: "loss, learning rate, gradient norm and validation loss by step",
      path: "curve.jsonl"
    }
  },
  params: schema_default11,
  presets: presets2,
  instead: { epochs: "steps" },
  computes: true,
  resumes: true,
  uncounted: ["checkpoint_every"],
  check: ({ given, params }) => [
    ...shapeProblems(params),
    ...maskedProblems(given, params),
    ...lengthProblems(given, params),
    ...optimizerProblems(given, params)
  ],
  load: () => $import("./run-pretrain.mjs")
});
function shapeProblems(params) {
  const { n_embd, n_head } = params;
  if (Number(n_embd) % Number(n_head) === 0) return [];
  return [
    {
      on: { param: "n_embd" },
      message: `n_embd is ${n_embd}, which ${n_head} heads (n_head) do not share evenly`
    }
  ];
}
var maskedProblems = (given, { objective, direction, window }) => objective !== "masked" ? [] : [
  ...direction === "right-to-left" ? ["direction"] : [],
  ...Number(window) > 0 ? ["window"] : []
].map((param) => ({
  on: { param: given[param] === void 0 ? "objective" : param },
  message: `objective is masked: such a model sees its text whole, and takes no ${param}`
}));
function lengthProblems(given, { warmup_steps, steps, epochs }) {
  if (Number(given["epochs"] ?? 0) > 0 && given["steps"] !== void 0)
    return [
      { on: { param: "epochs" }, message: "steps and epochs both say how long it trains: leave one out" }
    ];
  if (Number(epochs) > 0 || !(Number(warmup_steps) >= Number(steps))) return [];
  return [
    {
      on: { param: "warmup_steps" },
      message: `warmup_steps is ${warmup_steps}, which leaves none of ${steps} steps at the full rate`
    }
  ];
}

// stages/tokenize/schema.json
var schema_default12 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of tokenize",
  type: "object",
  additionalProperties: false,
  properties: {
    tokenizer: {
      description: "What is learned. byte-level: GPT-2's BPE over bytes, which writes any text and loses nothing. gpt-1: GPT-1's BPE over cleaned, lower-cased words, with </w> at their ends, which is lossy.",
      enum: ["byte-level", "gpt-1"],
      default: "byte-level"
    },
    vocabulary: {
      description: "How many tokens there are in all. byte-level: the 256 bytes, the merges learned from the corpus, and <|endoftext|>, which takes the last id. gpt-1: <unk>, each character alone and at a word's end, the merges, and <|endoftext|>. Required unless a tokenizer is given.",
      type: "integer",
      minimum: 4,
      maximum: 30001
    }
  }
};

// stages/tokenize/stage.ts
var stage_default12 = defineStage({
  kind: "tokenize",
  summary: "learns a BPE vocabulary from a corpus, or takes one, and writes the corpus as token ids",
  inputs: {
    corpus: { type: "text", description: "UTF-8 text, one document a line; blank lines are skipped" },
    tokenizer: {
      type: "tokenizer",
      description: "instead of learning one: a tokenizer.json, or a folder with one or with vocab.json and merges.txt",
      optional: true
    }
  },
  outputs: {
    tokenizer: {
      type: "tokenizer",
      description: "the vocabulary and merges, as a Hugging Face tokenizer.json",
      path: "tokenizer.json"
    },
    tokens: {
      type: "tokens",
      description: "the corpus as flat token ids with the boundaries of its documents",
      path: "tokens"
    }
  },
  params: schema_default12,
  computes: false,
  check: ({ inputs, given, params }) => problems(inputs.includes("tokenizer"), given, params),
  load: () => $import("./run-tokenize.mjs")
});
function problems(taken, given, params) {
  if (taken)
    return ["vocabulary", "tokenizer"].filter((name2) => given[name2] !== void 0).map((name2) => ({ on: { param: name2 }, message: `the tokenizer among the inputs decides ${name2}` }));
  const { vocabulary } = params;
  if (vocabulary === void 0)
    return [
      {
        on: "uses",
        message: "there is no vocabulary: say how large a one to learn, or give a tokenizer among the inputs"
      }
    ];
  if (params["tokenizer"] === "byte-level" && Number(vocabulary) < smallestByteLevel)
    return [
      {
        on: { param: "vocabulary" },
        message: `vocabulary is ${vocabulary}, below the ${smallestByteLevel} of the 256 bytes and <|endoftext|>`
      }
    ];
  return [];
}
var smallestByteLevel = 257;

// stages/index.ts
var builtInKinds = [
  stage_default12,
  stage_default9,
  stage_default11,
  stage_default3,
  stage_default8,
  stage_default6,
  stage_default7,
  stage_default4,
  stage_default2,
  stage_default10,
  stage_default,
  stage_default5
];

// src/generated/validators.mjs
var validators_exports = {};
__export(validators_exports, {
  kind_baseline: () => kind_baseline,
  kind_compare_tasks: () => kind_compare_tasks,
  kind_evaluate_lm: () => kind_evaluate_lm,
  kind_evaluate_task: () => kind_evaluate_task,
  kind_export_model: () => kind_export_model,
  kind_extract_features: () => kind_extract_features,
  kind_finetune: () => kind_finetune,
  kind_generate: () => kind_generate,
  kind_import_model: () => kind_import_model,
  kind_predict: () => kind_predict,
  kind_pretrain: () => kind_pretrain,
  kind_tokenize: () => kind_tokenize,
  pipeline: () => pipeline,
  report: () => report,
  views: () => views
});
var __getOwnPropNames2 = Object.getOwnPropertyNames;
var __commonJS2 = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames2(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS2({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports2.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});
var require_fast_deep_equal = __commonJS2({
  "node_modules/fast-deep-equal/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys2;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys2 = Object.keys(a);
        length = keys2.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys2[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys2[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});
var require_equal = __commonJS2({
  "node_modules/ajv/dist/runtime/equal.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports2.default = equal;
  }
});
var pipeline = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/pipeline.schema.json", "title": "Pipeline", "description": "A pipeline file: stages that run commands or built-in stage kinds, and how their outputs feed one another.", "type": "object", "additionalProperties": false, "required": ["version", "name", "stages"], "properties": { "version": { "description": "The version of this file's format.", "const": 1 }, "name": { "description": "The pipeline's name; its outputs stand in artifacts/out/NAME.", "$ref": "#/$defs/file-name", "examples": ["pretrain-then-finetune"] }, "params": { "description": "Values to use in stages as ${{ params.NAME }}, and to change on the command line with --set params.NAME=VALUE.", "type": "object", "propertyNames": { "$ref": "#/$defs/param-name" }, "default": {}, "examples": [{ "seed": 1, "lambda": [0, 0.25, 0.5, 1] }] }, "engine": { "description": "What computes every stage that trains or evaluates a model, unless the stage names its own. A named engine is part of what identifies a result, auto is not.", "$ref": "#/$defs/engine", "default": "auto" }, "stages": { "description": "The stages by name. Their order here does not matter: a stage runs when the outputs it takes are there.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/stage" } }, "metrics": { "description": "What is said of metrics, for pipeline diff and reports: by name, or STAGE.METRIC for those of one stage.", "type": "object", "propertyNames": { "description": "A metric, or STAGE.METRIC.", "type": "string", "minLength": 1, "maxLength": 300 }, "additionalProperties": { "$ref": "#/$defs/metric" }, "examples": [{ "task/accuracy": { "better": "higher", "tolerance": 0.01 } }] }, "summary": { "description": "The table at the end of a run, also part of the report.", "type": "object", "additionalProperties": false, "required": ["rows", "columns"], "properties": { "rows": { "description": "A stage, or a list of stages: each of their variants is a row.", "type": ["string", "array"], "items": { "type": "string", "description": "A stage." }, "minItems": 1, "uniqueItems": true, "examples": ["finetune"] }, "columns": { "description": "Column headers, and the metrics below them.", "type": "object", "minProperties": 1, "propertyNames": { "description": "A column's header.", "type": "string", "minLength": 1 }, "additionalProperties": { "description": "STAGE.METRIC, or a list of these: the first whose stage is the row's own, or takes one of the row's outputs, fills the cell.", "type": ["string", "array"], "items": { "type": "string", "description": "STAGE.METRIC." }, "minItems": 1, "uniqueItems": true, "examples": ["evaluate-task.task/accuracy"] }, "examples": [{ "accuracy": "evaluate-task.task/accuracy" }] } } } }, "$defs": { "name": { "description": "a letter, then letters, digits, - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" }, "file-name": { "description": "a letter or digit, then letters, digits, ., - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "param-name": { "description": "a letter or _, then letters, digits, - and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$" }, "variable-name": { "description": "a letter or _, then letters, digits and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$" }, "engine": { "description": "cpu traces the model once and runs the graph on onnxruntime, and auto is cpu; webgpu runs the same graph on a GPU of any maker, cuda on one of NVIDIA's; tfjs-node-gpu runs the model op after op on TensorFlow, tfjs-cpu in plain JavaScript, as a reference. `pipeline engines` says what works here.", "enum": ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"] }, "bytes": { "description": "a number of bytes, or a text such as 8GiB or 500MB", "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" }, "gpus": { "description": "a number of GPUs, or optional", "type": ["integer", "string"], "minimum": 0, "maximum": 64, "pattern": "^optional$" }, "duration": { "description": "a number and a unit: 30s, 5m, 2h, 1d", "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[smhd]$" }, "metric": { "description": "What is said of one metric.", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "better": { "description": "Which change is an improvement: higher or lower values. Without it a change is neither better nor worse.", "enum": ["higher", "lower"] }, "tolerance": { "description": "How far the metric may move from one run to another without its counting: a number in its own unit, or absolute and relative bounds, of which the wider holds. pipeline diff --fail-on tolerance fails where it gets worse by more.", "type": ["number", "object"], "minimum": 0, "additionalProperties": false, "minProperties": 1, "properties": { "absolute": { "description": "In the metric's own unit.", "type": "number", "minimum": 0 }, "relative": { "description": "A share of the value before: 0.01 is a hundredth of it.", "type": "number", "minimum": 0 } }, "examples": [0.01, { "absolute": 5e-3, "relative": 0.01 }] } } }, "artifact-type": { "description": "What the bytes mean: text (UTF-8, one document a line), examples (JSONL with text and label), tokenizer (a Hugging Face tokenizer.json), tokens, model, huggingface (a folder that transformers loads), curve (JSONL), lm-report, task-report, predictions, prompts (JSONL with prompt), samples (JSONL), views (what the report is to show: schemas/views.schema.json), features, or any, which fits every input.", "enum": ["text", "examples", "tokenizer", "tokens", "model", "huggingface", "curve", "lm-report", "task-report", "predictions", "prompts", "samples", "views", "features", "any"] }, "stage": { "description": "One stage: either a command (run) or a built-in stage kind (uses).", "type": "object", "additionalProperties": false, "properties": { "run": { "description": "A command, run in a fresh folder of its own. It is split into arguments as written, without a shell; ${{ inputs.NAME }}, ${{ outputs.NAME }}, ${{ params.NAME }} and ${{ matrix.NAME }} stay one argument each.", "type": "string", "examples": ["node ${{ inputs.script }} --seed ${{ params.seed }}"] }, "shell": { "description": "Runs the command through sh, for pipes and redirections. Values of ${{ }} are never read as shell code.", "type": "boolean", "default": false }, "uses": { "description": "A built-in stage kind: `pipeline --help` lists them.", "type": "string", "examples": ["tokenize", "pretrain", "finetune", "evaluate-lm", "evaluate-task", "baseline", "generate"] }, "with": { "description": "The params of the stage kind. A value that is exactly one ${{ }} keeps its type.", "type": "object", "default": {}, "examples": [{ "steps": 750, "seed": "${{ params.seed }}" }] }, "inputs": { "description": "What the stage takes: by port for a stage kind, under names of your own for a command.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "additionalProperties": { "description": "STAGE.OUTPUT; STAGE[*].OUTPUT for a folder with every variant's; or a file or folder as a path that starts with ./, ../ or /, relative to this file.", "type": "string", "examples": ["dataset.corpus", "finetune[*].model", "./corpus.txt"] }, "default": {} }, "outputs": { "description": "What a command writes: each a path inside the stage's own folder, a file or a folder. Stage kinds declare their own.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "description": "A path inside the stage's folder, or a mapping with the path and its type. Without a type it fits any input.", "type": ["string", "object"], "additionalProperties": false, "required": ["path"], "properties": { "path": { "description": "A path inside the stage's own folder.", "type": "string" }, "type": { "$ref": "#/$defs/artifact-type", "default": "any" } }, "examples": ["corpus.txt", { "path": "corpus.txt", "type": "text" }] } }, "matrix": { "description": "Axes by name, each a list of values: the stage has one variant for each combination, which sees its own as ${{ matrix.AXIS }}. exclude takes combinations away, then include adds to them.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "properties": { "exclude": { "description": "Mappings of axes to values, or one ${{ }} that is a list of them: a combination that has all the values of one is left out.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } }, "include": { "description": "Mappings, or one ${{ }} that is a list of them. Each is added to every combination in which it changes no value of an axis; where there is none it is a variant of its own. So keys may be added to some variants, and variants to the rest.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } } }, "additionalProperties": { "description": "The axis's values, or one ${{ }} that is a list.", "type": ["array", "string"] }, "examples": [{ "lambda": [0, 0.5] }, { "seed": "${{ params.seeds }}" }, { "size": ["small", "large"], "seed": [1, 2], "exclude": [{ "size": "large", "seed": 2 }], "include": [{ "size": "huge", "seed": 1 }] }] }, "for-each": { "description": "Another stage that has variants: this stage has one for each of them, takes that variant's outputs and sees its ${{ matrix.AXIS }}.", "type": "string", "examples": ["finetune"] }, "env": { "description": "Environment variables the stage sees, beside a small documented list. They are part of what identifies its result.", "type": "object", "propertyNames": { "$ref": "#/$defs/variable-name" }, "additionalProperties": { "description": "A text, number or boolean, in which ${{ params.NAME }} and ${{ matrix.NAME }} may stand; or { secret: true }: the variable of that name where the runner is started, told to no log, report or key.", "type": ["string", "number", "boolean", "object"], "additionalProperties": false, "required": ["secret"], "properties": { "secret": { "description": "Takes the value from the runner's environment.", "const": true } } }, "default": {}, "examples": [{ "TOKEN": { "secret": true }, "MODE": "fast" }] }, "cpus": { "description": "Threads to compute with, and slots of --jobs it takes: for a stage kind every core unless said, for a command one slot. Different numbers may give different last digits.", "type": "integer", "minimum": 1, "maximum": 1024 }, "memory": { "description": "What the stage needs at most, in bytes or as a text; stages that would need more together than the machine has do not run at once.", "$ref": "#/$defs/bytes", "examples": ["8GiB", "500MB"] }, "gpu": { "description": "How many GPUs the stage has to have for itself, or optional: one where the machine has any. It sees them, and no others, by CUDA_VISIBLE_DEVICES.", "$ref": "#/$defs/gpus", "default": 0, "examples": [1, "optional"] }, "locks": { "description": "Names of things that only one stage may use at a time: a port, a licence, a data base.", "type": "array", "items": { "description": "A lock.", "$ref": "#/$defs/name" }, "uniqueItems": true, "default": [], "examples": [["database"]] }, "timeout": { "description": "How long it may take: a number and s, m, h or d. Then it is ended, and has failed.", "$ref": "#/$defs/duration", "examples": ["30s", "5m", "2h"] }, "retries": { "description": "How often it is run once more after a failure of its own (an exit code, a signal, its timeout, an output that is missing).", "type": "integer", "minimum": 0, "maximum": 100, "default": 0 }, "continue-on-error": { "description": "Its failure is no failure of the run. What takes its outputs is still skipped.", "type": "boolean", "default": false }, "resume": { "description": "Gives it a folder for checkpoints, $PIPELINE_CHECKPOINTS, which a later run finds as it was left by one that failed or was killed, as long as nothing that matters changed. It is dropped once the stage has succeeded.", "type": "boolean", "default": false }, "engine": { "description": "What computes this stage, where its kind trains or evaluates a model.", "$ref": "#/$defs/engine" } }, "oneOf": [{ "required": ["run"], "properties": { "run": true } }, { "required": ["uses"], "properties": { "uses": true } }] } } };
var schema32 = { "description": "a letter or digit, then letters, digits, ., - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" };
var schema33 = { "description": "a letter or _, then letters, digits, - and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$" };
var schema34 = { "description": "cpu traces the model once and runs the graph on onnxruntime, and auto is cpu; webgpu runs the same graph on a GPU of any maker, cuda on one of NVIDIA's; tfjs-node-gpu runs the model op after op on TensorFlow, tfjs-cpu in plain JavaScript, as a reference. `pipeline engines` says what works here.", "enum": ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"] };
var schema35 = { "description": "a letter, then letters, digits, - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" };
var schema49 = { "description": "What is said of one metric.", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "better": { "description": "Which change is an improvement: higher or lower values. Without it a change is neither better nor worse.", "enum": ["higher", "lower"] }, "tolerance": { "description": "How far the metric may move from one run to another without its counting: a number in its own unit, or absolute and relative bounds, of which the wider holds. pipeline diff --fail-on tolerance fails where it gets worse by more.", "type": ["number", "object"], "minimum": 0, "additionalProperties": false, "minProperties": 1, "properties": { "absolute": { "description": "In the metric's own unit.", "type": "number", "minimum": 0 }, "relative": { "description": "A share of the value before: 0.01 is a hundredth of it.", "type": "number", "minimum": 0 } }, "examples": [0.01, { "absolute": 5e-3, "relative": 0.01 }] } } };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]*$", "u");
var pattern6 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
var schema36 = { "description": "One stage: either a command (run) or a built-in stage kind (uses).", "type": "object", "additionalProperties": false, "properties": { "run": { "description": "A command, run in a fresh folder of its own. It is split into arguments as written, without a shell; ${{ inputs.NAME }}, ${{ outputs.NAME }}, ${{ params.NAME }} and ${{ matrix.NAME }} stay one argument each.", "type": "string", "examples": ["node ${{ inputs.script }} --seed ${{ params.seed }}"] }, "shell": { "description": "Runs the command through sh, for pipes and redirections. Values of ${{ }} are never read as shell code.", "type": "boolean", "default": false }, "uses": { "description": "A built-in stage kind: `pipeline --help` lists them.", "type": "string", "examples": ["tokenize", "pretrain", "finetune", "evaluate-lm", "evaluate-task", "baseline", "generate"] }, "with": { "description": "The params of the stage kind. A value that is exactly one ${{ }} keeps its type.", "type": "object", "default": {}, "examples": [{ "steps": 750, "seed": "${{ params.seed }}" }] }, "inputs": { "description": "What the stage takes: by port for a stage kind, under names of your own for a command.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "additionalProperties": { "description": "STAGE.OUTPUT; STAGE[*].OUTPUT for a folder with every variant's; or a file or folder as a path that starts with ./, ../ or /, relative to this file.", "type": "string", "examples": ["dataset.corpus", "finetune[*].model", "./corpus.txt"] }, "default": {} }, "outputs": { "description": "What a command writes: each a path inside the stage's own folder, a file or a folder. Stage kinds declare their own.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "description": "A path inside the stage's folder, or a mapping with the path and its type. Without a type it fits any input.", "type": ["string", "object"], "additionalProperties": false, "required": ["path"], "properties": { "path": { "description": "A path inside the stage's own folder.", "type": "string" }, "type": { "$ref": "#/$defs/artifact-type", "default": "any" } }, "examples": ["corpus.txt", { "path": "corpus.txt", "type": "text" }] } }, "matrix": { "description": "Axes by name, each a list of values: the stage has one variant for each combination, which sees its own as ${{ matrix.AXIS }}. exclude takes combinations away, then include adds to them.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "properties": { "exclude": { "description": "Mappings of axes to values, or one ${{ }} that is a list of them: a combination that has all the values of one is left out.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } }, "include": { "description": "Mappings, or one ${{ }} that is a list of them. Each is added to every combination in which it changes no value of an axis; where there is none it is a variant of its own. So keys may be added to some variants, and variants to the rest.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } } }, "additionalProperties": { "description": "The axis's values, or one ${{ }} that is a list.", "type": ["array", "string"] }, "examples": [{ "lambda": [0, 0.5] }, { "seed": "${{ params.seeds }}" }, { "size": ["small", "large"], "seed": [1, 2], "exclude": [{ "size": "large", "seed": 2 }], "include": [{ "size": "huge", "seed": 1 }] }] }, "for-each": { "description": "Another stage that has variants: this stage has one for each of them, takes that variant's outputs and sees its ${{ matrix.AXIS }}.", "type": "string", "examples": ["finetune"] }, "env": { "description": "Environment variables the stage sees, beside a small documented list. They are part of what identifies its result.", "type": "object", "propertyNames": { "$ref": "#/$defs/variable-name" }, "additionalProperties": { "description": "A text, number or boolean, in which ${{ params.NAME }} and ${{ matrix.NAME }} may stand; or { secret: true }: the variable of that name where the runner is started, told to no log, report or key.", "type": ["string", "number", "boolean", "object"], "additionalProperties": false, "required": ["secret"], "properties": { "secret": { "description": "Takes the value from the runner's environment.", "const": true } } }, "default": {}, "examples": [{ "TOKEN": { "secret": true }, "MODE": "fast" }] }, "cpus": { "description": "Threads to compute with, and slots of --jobs it takes: for a stage kind every core unless said, for a command one slot. Different numbers may give different last digits.", "type": "integer", "minimum": 1, "maximum": 1024 }, "memory": { "description": "What the stage needs at most, in bytes or as a text; stages that would need more together than the machine has do not run at once.", "$ref": "#/$defs/bytes", "examples": ["8GiB", "500MB"] }, "gpu": { "description": "How many GPUs the stage has to have for itself, or optional: one where the machine has any. It sees them, and no others, by CUDA_VISIBLE_DEVICES.", "$ref": "#/$defs/gpus", "default": 0, "examples": [1, "optional"] }, "locks": { "description": "Names of things that only one stage may use at a time: a port, a licence, a data base.", "type": "array", "items": { "description": "A lock.", "$ref": "#/$defs/name" }, "uniqueItems": true, "default": [], "examples": [["database"]] }, "timeout": { "description": "How long it may take: a number and s, m, h or d. Then it is ended, and has failed.", "$ref": "#/$defs/duration", "examples": ["30s", "5m", "2h"] }, "retries": { "description": "How often it is run once more after a failure of its own (an exit code, a signal, its timeout, an output that is missing).", "type": "integer", "minimum": 0, "maximum": 100, "default": 0 }, "continue-on-error": { "description": "Its failure is no failure of the run. What takes its outputs is still skipped.", "type": "boolean", "default": false }, "resume": { "description": "Gives it a folder for checkpoints, $PIPELINE_CHECKPOINTS, which a later run finds as it was left by one that failed or was killed, as long as nothing that matters changed. It is dropped once the stage has succeeded.", "type": "boolean", "default": false }, "engine": { "description": "What computes this stage, where its kind trains or evaluates a model.", "$ref": "#/$defs/engine" } }, "oneOf": [{ "required": ["run"], "properties": { "run": true } }, { "required": ["uses"], "properties": { "uses": true } }] };
var schema39 = { "description": "What the bytes mean: text (UTF-8, one document a line), examples (JSONL with text and label), tokenizer (a Hugging Face tokenizer.json), tokens, model, huggingface (a folder that transformers loads), curve (JSONL), lm-report, task-report, predictions, prompts (JSONL with prompt), samples (JSONL), views (what the report is to show: schemas/views.schema.json), features, or any, which fits every input.", "enum": ["text", "examples", "tokenizer", "tokens", "model", "huggingface", "curve", "lm-report", "task-report", "predictions", "prompts", "samples", "views", "features", "any"] };
var schema43 = { "description": "a letter or _, then letters, digits and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$" };
var schema44 = { "description": "a number of bytes, or a text such as 8GiB or 500MB", "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" };
var schema45 = { "description": "a number of GPUs, or optional", "type": ["integer", "string"], "minimum": 0, "maximum": 64, "pattern": "^optional$" };
var schema47 = { "description": "a number and a unit: 30s, 5m, 2h, 1d", "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[smhd]$" };
var func3 = Object.prototype.hasOwnProperty;
var func0 = require_equal().default;
var pattern12 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var pattern13 = new RegExp("^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$", "u");
var pattern14 = new RegExp("^optional$", "u");
var pattern16 = new RegExp("^[0-9]+([.][0-9]+)?[smhd]$", "u");
function validate21(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.run === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema36.oneOf[0].required, parentSchema: schema36.oneOf[0], data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = {};
    props0.run = true;
  }
  const _errs3 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.uses === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "uses" }, message: "must have required property 'uses'", schema: schema36.oneOf[1].required, parentSchema: schema36.oneOf[1], data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = props0 || {};
        props0.uses = true;
      }
    }
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema36.oneOf, parentSchema: schema36, data: data2 };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    for (const key0 in data2) {
      if (!func3.call(schema36.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data2.run !== void 0) {
      let data0 = data2.run;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.run.type, parentSchema: schema36.properties.run, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data2.shell !== void 0) {
      let data1 = data2.shell;
      if (typeof data1 !== "boolean") {
        const err5 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties.shell.type, parentSchema: schema36.properties.shell, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data2.uses !== void 0) {
      let data22 = data2.uses;
      if (typeof data22 !== "string") {
        const err6 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.uses.type, parentSchema: schema36.properties.uses, data: data22 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data2.with !== void 0) {
      let data3 = data2.with;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        const err7 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.with.type, parentSchema: schema36.properties.with, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data2.inputs !== void 0) {
      let data4 = data2.inputs;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          const _errs15 = errors;
          if (typeof key1 === "string") {
            if (func1(key1) > 80) {
              const err8 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern6.test(key1)) {
              const err9 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid2 = _errs15 === errors;
          if (!valid2) {
            const err11 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema36.properties.inputs.propertyNames, parentSchema: schema36.properties.inputs, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        for (const key2 in data4) {
          let data5 = data4[key2];
          if (typeof data5 !== "string") {
            const err12 = { instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.inputs.additionalProperties.type, parentSchema: schema36.properties.inputs.additionalProperties, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.inputs.type, parentSchema: schema36.properties.inputs, data: data4 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data2.outputs !== void 0) {
      let data6 = data2.outputs;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (Object.keys(data6).length < 1) {
          const err14 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema36.properties.outputs, data: data6 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key3 in data6) {
          const _errs23 = errors;
          if (typeof key3 === "string") {
            if (func1(key3) > 80) {
              const err15 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key3, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (!pattern6.test(key3)) {
              const err16 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key3, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key3, propertyName: key3 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var valid5 = _errs23 === errors;
          if (!valid5) {
            const err18 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, message: "property name must be valid", schema: schema36.properties.outputs.propertyNames, parentSchema: schema36.properties.outputs, data: data6 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        for (const key4 in data6) {
          let data7 = data6[key4];
          if (typeof data7 !== "string" && !(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
            const err19 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/type", keyword: "type", params: { type: schema36.properties.outputs.additionalProperties.type }, message: "must be string,object", schema: schema36.properties.outputs.additionalProperties.type, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.path === void 0) {
              const err20 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema36.properties.outputs.additionalProperties.required, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            for (const key5 in data7) {
              if (!(key5 === "path" || key5 === "type")) {
                const err21 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data7.path !== void 0) {
              let data8 = data7.path;
              if (typeof data8 !== "string") {
                const err22 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/outputs/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.outputs.additionalProperties.properties.path.type, parentSchema: schema36.properties.outputs.additionalProperties.properties.path, data: data8 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data7.type !== void 0) {
              let data9 = data7.type;
              if (!(data9 === "text" || data9 === "examples" || data9 === "tokenizer" || data9 === "tokens" || data9 === "model" || data9 === "huggingface" || data9 === "curve" || data9 === "lm-report" || data9 === "task-report" || data9 === "predictions" || data9 === "prompts" || data9 === "samples" || data9 === "views" || data9 === "features" || data9 === "any")) {
                const err23 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/$defs/artifact-type/enum", keyword: "enum", params: { allowedValues: schema39.enum }, message: "must be equal to one of the allowed values", schema: schema39.enum, parentSchema: schema39, data: data9 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.outputs.type, parentSchema: schema36.properties.outputs, data: data6 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data2.matrix !== void 0) {
      let data10 = data2.matrix;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length < 1) {
          const err25 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema36.properties.matrix, data: data10 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key6 in data10) {
          const _errs36 = errors;
          if (typeof key6 === "string") {
            if (func1(key6) > 80) {
              const err26 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key6, propertyName: key6 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (!pattern6.test(key6)) {
              const err27 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key6, propertyName: key6 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key6, propertyName: key6 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          var valid10 = _errs36 === errors;
          if (!valid10) {
            const err29 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, message: "property name must be valid", schema: schema36.properties.matrix.propertyNames, parentSchema: schema36.properties.matrix, data: data10 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key7 in data10) {
          if (!(key7 === "exclude" || key7 === "include")) {
            let data11 = data10[key7];
            if (!Array.isArray(data11) && typeof data11 !== "string") {
              const err30 = { instancePath: instancePath + "/matrix/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/matrix/additionalProperties/type", keyword: "type", params: { type: schema36.properties.matrix.additionalProperties.type }, message: "must be array,string", schema: schema36.properties.matrix.additionalProperties.type, parentSchema: schema36.properties.matrix.additionalProperties, data: data11 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data10.exclude !== void 0) {
          let data12 = data10.exclude;
          if (!Array.isArray(data12) && typeof data12 !== "string") {
            const err31 = { instancePath: instancePath + "/matrix/exclude", schemaPath: "#/properties/matrix/properties/exclude/type", keyword: "type", params: { type: schema36.properties.matrix.properties.exclude.type }, message: "must be array,string", schema: schema36.properties.matrix.properties.exclude.type, parentSchema: schema36.properties.matrix.properties.exclude, data: data12 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (Array.isArray(data12)) {
            const len0 = data12.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data13 = data12[i0];
              if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && typeof data13 !== "string") {
                const err32 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/properties/matrix/properties/exclude/items/type", keyword: "type", params: { type: schema36.properties.matrix.properties.exclude.items.type }, message: "must be object,string", schema: schema36.properties.matrix.properties.exclude.items.type, parentSchema: schema36.properties.matrix.properties.exclude.items, data: data13 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
              if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                for (const key8 in data13) {
                  const _errs46 = errors;
                  if (typeof key8 === "string") {
                    if (func1(key8) > 80) {
                      const err33 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key8, propertyName: key8 };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                    if (!pattern6.test(key8)) {
                      const err34 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key8, propertyName: key8 };
                      if (vErrors === null) {
                        vErrors = [err34];
                      } else {
                        vErrors.push(err34);
                      }
                      errors++;
                    }
                  } else {
                    const err35 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key8, propertyName: key8 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                  var valid16 = _errs46 === errors;
                  if (!valid16) {
                    const err36 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/properties/matrix/properties/exclude/items/propertyNames", keyword: "propertyNames", params: { propertyName: key8 }, message: "property name must be valid", schema: schema36.properties.matrix.properties.exclude.items.propertyNames, parentSchema: schema36.properties.matrix.properties.exclude.items, data: data13 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data10.include !== void 0) {
          let data14 = data10.include;
          if (!Array.isArray(data14) && typeof data14 !== "string") {
            const err37 = { instancePath: instancePath + "/matrix/include", schemaPath: "#/properties/matrix/properties/include/type", keyword: "type", params: { type: schema36.properties.matrix.properties.include.type }, message: "must be array,string", schema: schema36.properties.matrix.properties.include.type, parentSchema: schema36.properties.matrix.properties.include, data: data14 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (Array.isArray(data14)) {
            const len1 = data14.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data15 = data14[i1];
              if (!(data15 && typeof data15 == "object" && !Array.isArray(data15)) && typeof data15 !== "string") {
                const err38 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/properties/matrix/properties/include/items/type", keyword: "type", params: { type: schema36.properties.matrix.properties.include.items.type }, message: "must be object,string", schema: schema36.properties.matrix.properties.include.items.type, parentSchema: schema36.properties.matrix.properties.include.items, data: data15 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                for (const key9 in data15) {
                  const _errs53 = errors;
                  if (typeof key9 === "string") {
                    if (func1(key9) > 80) {
                      const err39 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key9, propertyName: key9 };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                    if (!pattern6.test(key9)) {
                      const err40 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key9, propertyName: key9 };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  } else {
                    const err41 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key9, propertyName: key9 };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                  var valid20 = _errs53 === errors;
                  if (!valid20) {
                    const err42 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/properties/matrix/properties/include/items/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid", schema: schema36.properties.matrix.properties.include.items.propertyNames, parentSchema: schema36.properties.matrix.properties.include.items, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.matrix.type, parentSchema: schema36.properties.matrix, data: data10 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data2["for-each"] !== void 0) {
      let data16 = data2["for-each"];
      if (typeof data16 !== "string") {
        const err44 = { instancePath: instancePath + "/for-each", schemaPath: "#/properties/for-each/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties["for-each"].type, parentSchema: schema36.properties["for-each"], data: data16 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data2.env !== void 0) {
      let data17 = data2.env;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key10 in data17) {
          const _errs60 = errors;
          if (typeof key10 === "string") {
            if (!pattern12.test(key10)) {
              const err45 = { instancePath: instancePath + "/env", schemaPath: "#/$defs/variable-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema43, data: key10, propertyName: key10 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          } else {
            const err46 = { instancePath: instancePath + "/env", schemaPath: "#/$defs/variable-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.type, parentSchema: schema43, data: key10, propertyName: key10 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          var valid22 = _errs60 === errors;
          if (!valid22) {
            const err47 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames", keyword: "propertyNames", params: { propertyName: key10 }, message: "property name must be valid", schema: schema36.properties.env.propertyNames, parentSchema: schema36.properties.env, data: data17 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        for (const key11 in data17) {
          let data18 = data17[key11];
          if (typeof data18 !== "string" && !(typeof data18 == "number" && isFinite(data18)) && typeof data18 !== "boolean" && !(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
            const err48 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/type", keyword: "type", params: { type: schema36.properties.env.additionalProperties.type }, message: "must be string,number,boolean,object", schema: schema36.properties.env.additionalProperties.type, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.secret === void 0) {
              const err49 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'", schema: schema36.properties.env.additionalProperties.required, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            for (const key12 in data18) {
              if (!(key12 === "secret")) {
                const err50 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data18.secret !== void 0) {
              let data19 = data18.secret;
              if (true !== data19) {
                const err51 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/properties/env/additionalProperties/properties/secret/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema36.properties.env.additionalProperties.properties.secret, data: data19 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.env.type, parentSchema: schema36.properties.env, data: data17 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data2.cpus !== void 0) {
      let data20 = data2.cpus;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err53 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema36.properties.cpus.type, parentSchema: schema36.properties.cpus, data: data20 };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 1024 || isNaN(data20)) {
          const err54 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1024 }, message: "must be <= 1024", schema: 1024, parentSchema: schema36.properties.cpus, data: data20 };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data20 < 1 || isNaN(data20)) {
          const err55 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema36.properties.cpus, data: data20 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      }
    }
    if (data2.memory !== void 0) {
      let data21 = data2.memory;
      if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21)) && typeof data21 !== "string") {
        const err56 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/type", keyword: "type", params: { type: schema44.type }, message: "must be integer,string", schema: schema44.type, parentSchema: schema44, data: data21 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 < 0 || isNaN(data21)) {
          const err57 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema44, data: data21 };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
      }
      if (typeof data21 === "string") {
        if (!pattern13.test(data21)) {
          const err58 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" }, message: 'must match pattern "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$"', schema: "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$", parentSchema: schema44, data: data21 };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
      }
    }
    if (data2.gpu !== void 0) {
      let data22 = data2.gpu;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22)) && typeof data22 !== "string") {
        const err59 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/type", keyword: "type", params: { type: schema45.type }, message: "must be integer,string", schema: schema45.type, parentSchema: schema45, data: data22 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 64 || isNaN(data22)) {
          const err60 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64", schema: 64, parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        if (data22 < 0 || isNaN(data22)) {
          const err61 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      }
      if (typeof data22 === "string") {
        if (!pattern14.test(data22)) {
          const err62 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/pattern", keyword: "pattern", params: { pattern: "^optional$" }, message: 'must match pattern "^optional$"', schema: "^optional$", parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
      }
    }
    if (data2.locks !== void 0) {
      let data23 = data2.locks;
      if (Array.isArray(data23)) {
        const len2 = data23.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data24 = data23[i2];
          if (typeof data24 === "string") {
            if (func1(data24) > 80) {
              const err63 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: data24 };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            if (!pattern6.test(data24)) {
              const err64 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: data24 };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          } else {
            const err65 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data24 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        let i3 = data23.length;
        let j0;
        if (i3 > 1) {
          outer0: for (; i3--; ) {
            for (j0 = i3; j0--; ) {
              if (func0(data23[i3], data23[j0])) {
                const err66 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i3 + " are identical)", schema: true, parentSchema: schema36.properties.locks, data: data23 };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema36.properties.locks.type, parentSchema: schema36.properties.locks, data: data23 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data2.timeout !== void 0) {
      let data25 = data2.timeout;
      if (typeof data25 === "string") {
        if (!pattern16.test(data25)) {
          const err68 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)?[smhd]$" }, message: 'must match pattern "^[0-9]+([.][0-9]+)?[smhd]$"', schema: "^[0-9]+([.][0-9]+)?[smhd]$", parentSchema: schema47, data: data25 };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data25 };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data2.retries !== void 0) {
      let data26 = data2.retries;
      if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
        const err70 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema36.properties.retries.type, parentSchema: schema36.properties.retries, data: data26 };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
      if (typeof data26 == "number" && isFinite(data26)) {
        if (data26 > 100 || isNaN(data26)) {
          const err71 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema36.properties.retries, data: data26 };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
        if (data26 < 0 || isNaN(data26)) {
          const err72 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema36.properties.retries, data: data26 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
      }
    }
    if (data2["continue-on-error"] !== void 0) {
      let data27 = data2["continue-on-error"];
      if (typeof data27 !== "boolean") {
        const err73 = { instancePath: instancePath + "/continue-on-error", schemaPath: "#/properties/continue-on-error/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties["continue-on-error"].type, parentSchema: schema36.properties["continue-on-error"], data: data27 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data2.resume !== void 0) {
      let data28 = data2.resume;
      if (typeof data28 !== "boolean") {
        const err74 = { instancePath: instancePath + "/resume", schemaPath: "#/properties/resume/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties.resume.type, parentSchema: schema36.properties.resume, data: data28 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data2.engine !== void 0) {
      let data29 = data2.engine;
      if (!(data29 === "auto" || data29 === "cpu" || data29 === "webgpu" || data29 === "cuda" || data29 === "tfjs-node-gpu" || data29 === "tfjs-cpu")) {
        const err75 = { instancePath: instancePath + "/engine", schemaPath: "#/$defs/engine/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data29 };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
  } else {
    const err76 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data: data2 };
    if (vErrors === null) {
      vErrors = [err76];
    } else {
      vErrors.push(err76);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema31.required, parentSchema: schema31, data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data2.name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema31.required, parentSchema: schema31, data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data2.stages === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema31.required, parentSchema: schema31, data: data2 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!(key0 === "version" || key0 === "name" || key0 === "params" || key0 === "engine" || key0 === "stages" || key0 === "metrics" || key0 === "summary")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data2.version !== void 0) {
      let data0 = data2.version;
      if (1 !== data0) {
        const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema31.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data2.name !== void 0) {
      let data1 = data2.name;
      if (typeof data1 === "string") {
        if (func1(data1) > 80) {
          const err5 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err6 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data2.params !== void 0) {
      let data22 = data2.params;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        for (const key1 in data22) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern5.test(key1)) {
              const err8 = { instancePath: instancePath + "/params", schemaPath: "#/$defs/param-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_-]*$"', schema: "^[A-Za-z_][A-Za-z0-9_-]*$", parentSchema: schema33, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/params", schemaPath: "#/$defs/param-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          var valid2 = _errs8 === errors;
          if (!valid2) {
            const err10 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema31.properties.params.propertyNames, parentSchema: schema31.properties.params, data: data22 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.params.type, parentSchema: schema31.properties.params, data: data22 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data2.engine !== void 0) {
      let data3 = data2.engine;
      if (!(data3 === "auto" || data3 === "cpu" || data3 === "webgpu" || data3 === "cuda" || data3 === "tfjs-node-gpu" || data3 === "tfjs-cpu")) {
        const err12 = { instancePath: instancePath + "/engine", schemaPath: "#/$defs/engine/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data2.stages !== void 0) {
      let data4 = data2.stages;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (Object.keys(data4).length < 1) {
          const err13 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema31.properties.stages, data: data4 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key2 in data4) {
          const _errs15 = errors;
          if (typeof key2 === "string") {
            if (func1(key2) > 80) {
              const err14 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key2, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (!pattern6.test(key2)) {
              const err15 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key2, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key2, propertyName: key2 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          var valid5 = _errs15 === errors;
          if (!valid5) {
            const err17 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid", schema: schema31.properties.stages.propertyNames, parentSchema: schema31.properties.stages, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        for (const key3 in data4) {
          if (!validate21(data4[key3], { instancePath: instancePath + "/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.stages.type, parentSchema: schema31.properties.stages, data: data4 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data2.metrics !== void 0) {
      let data6 = data2.metrics;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key4 in data6) {
          const _errs22 = errors;
          if (typeof key4 === "string") {
            if (func1(key4) > 300) {
              const err19 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters", schema: 300, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (func1(key4) < 1) {
              const err20 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.metrics.propertyNames.type, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          var valid8 = _errs22 === errors;
          if (!valid8) {
            const err22 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid", schema: schema31.properties.metrics.propertyNames, parentSchema: schema31.properties.metrics, data: data6 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key5 in data6) {
          let data7 = data6[key5];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (Object.keys(data7).length < 1) {
              const err23 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema49, data: data7 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key6 in data7) {
              if (!(key6 === "better" || key6 === "tolerance")) {
                const err24 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49, data: data7 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data7.better !== void 0) {
              let data8 = data7.better;
              if (!(data8 === "higher" || data8 === "lower")) {
                const err25 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/better", schemaPath: "#/$defs/metric/properties/better/enum", keyword: "enum", params: { allowedValues: schema49.properties.better.enum }, message: "must be equal to one of the allowed values", schema: schema49.properties.better.enum, parentSchema: schema49.properties.better, data: data8 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data7.tolerance !== void 0) {
              let data9 = data7.tolerance;
              if (!(typeof data9 == "number" && isFinite(data9)) && !(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
                const err26 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/type", keyword: "type", params: { type: schema49.properties.tolerance.type }, message: "must be number,object", schema: schema49.properties.tolerance.type, parentSchema: schema49.properties.tolerance, data: data9 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 < 0 || isNaN(data9)) {
                  const err27 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (Object.keys(data9).length < 1) {
                  const err28 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema49.properties.tolerance, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                for (const key7 in data9) {
                  if (!(key7 === "absolute" || key7 === "relative")) {
                    const err29 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49.properties.tolerance, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data9.absolute !== void 0) {
                  let data10 = data9.absolute;
                  if (typeof data10 == "number" && isFinite(data10)) {
                    if (data10 < 0 || isNaN(data10)) {
                      const err30 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/$defs/metric/properties/tolerance/properties/absolute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance.properties.absolute, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/$defs/metric/properties/tolerance/properties/absolute/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema49.properties.tolerance.properties.absolute.type, parentSchema: schema49.properties.tolerance.properties.absolute, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data9.relative !== void 0) {
                  let data11 = data9.relative;
                  if (typeof data11 == "number" && isFinite(data11)) {
                    if (data11 < 0 || isNaN(data11)) {
                      const err32 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/$defs/metric/properties/tolerance/properties/relative/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance.properties.relative, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err32];
                      } else {
                        vErrors.push(err32);
                      }
                      errors++;
                    }
                  } else {
                    const err33 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/$defs/metric/properties/tolerance/properties/relative/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema49.properties.tolerance.properties.relative.type, parentSchema: schema49.properties.tolerance.properties.relative, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema49.type, parentSchema: schema49, data: data7 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.metrics.type, parentSchema: schema31.properties.metrics, data: data6 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data2.summary !== void 0) {
      let data12 = data2.summary;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.rows === void 0) {
          const err36 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema31.properties.summary.required, parentSchema: schema31.properties.summary, data: data12 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        if (data12.columns === void 0) {
          const err37 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: "columns" }, message: "must have required property 'columns'", schema: schema31.properties.summary.required, parentSchema: schema31.properties.summary, data: data12 };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        for (const key8 in data12) {
          if (!(key8 === "rows" || key8 === "columns")) {
            const err38 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.summary, data: data12 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data12.rows !== void 0) {
          let data13 = data12.rows;
          if (typeof data13 !== "string" && !Array.isArray(data13)) {
            const err39 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/type", keyword: "type", params: { type: schema31.properties.summary.properties.rows.type }, message: "must be string,array", schema: schema31.properties.summary.properties.rows.type, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (Array.isArray(data13)) {
            if (data13.length < 1) {
              const err40 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            const len0 = data13.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data14 = data13[i0];
              if (typeof data14 !== "string") {
                const err41 = { instancePath: instancePath + "/summary/rows/" + i0, schemaPath: "#/properties/summary/properties/rows/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.rows.items.type, parentSchema: schema31.properties.summary.properties.rows.items, data: data14 };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            let i1 = data13.length;
            let j0;
            if (i1 > 1) {
              const indices0 = {};
              for (; i1--; ) {
                let item0 = data13[i1];
                if (typeof item0 !== "string") {
                  continue;
                }
                if (typeof indices0[item0] == "number") {
                  j0 = indices0[item0];
                  const err42 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                  break;
                }
                indices0[item0] = i1;
              }
            }
          }
        }
        if (data12.columns !== void 0) {
          let data15 = data12.columns;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (Object.keys(data15).length < 1) {
              const err43 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            for (const key9 in data15) {
              const _errs46 = errors;
              if (typeof key9 === "string") {
                if (func1(key9) < 1) {
                  const err44 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.summary.properties.columns.propertyNames, data: key9, propertyName: key9 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.columns.propertyNames.type, parentSchema: schema31.properties.summary.properties.columns.propertyNames, data: key9, propertyName: key9 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
              var valid17 = _errs46 === errors;
              if (!valid17) {
                const err46 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid", schema: schema31.properties.summary.properties.columns.propertyNames, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            for (const key10 in data15) {
              let data16 = data15[key10];
              if (typeof data16 !== "string" && !Array.isArray(data16)) {
                const err47 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema31.properties.summary.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema31.properties.summary.properties.columns.additionalProperties.type, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (Array.isArray(data16)) {
                if (data16.length < 1) {
                  const err48 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                const len1 = data16.length;
                for (let i2 = 0; i2 < len1; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 !== "string") {
                    const err49 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2, schemaPath: "#/properties/summary/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.columns.additionalProperties.items.type, parentSchema: schema31.properties.summary.properties.columns.additionalProperties.items, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                let i3 = data16.length;
                let j1;
                if (i3 > 1) {
                  const indices1 = {};
                  for (; i3--; ) {
                    let item1 = data16[i3];
                    if (typeof item1 !== "string") {
                      continue;
                    }
                    if (typeof indices1[item1] == "number") {
                      j1 = indices1[item1];
                      const err50 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)", schema: true, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                      break;
                    }
                    indices1[item1] = i3;
                  }
                }
              }
            }
          } else {
            const err51 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.summary.properties.columns.type, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.summary.type, parentSchema: schema31.properties.summary, data: data12 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
  } else {
    const err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data: data2 };
    if (vErrors === null) {
      vErrors = [err53];
    } else {
      vErrors.push(err53);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var report = validate23;
var schema50 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/report.schema.json", "title": "Report of a run", "type": "object", "description": "What became of every stage of a run: artifacts/runs/<id>/report.json.", "properties": { "version": { "const": 1, "description": "Version of this format." }, "run": { "type": "string", "description": "Id of the run: UTC date and time, and four random digits.", "pattern": "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$" }, "pipeline": { "type": "string", "description": "Name of the pipeline." }, "file": { "type": "string", "description": "The pipeline file, as the user typed it." }, "outcome": { "enum": ["succeeded", "failed", "interrupted"], "description": "succeeded: every stage did or was restored; failed: one failed; interrupted: the run was ended from outside." }, "params": { "type": "object", "description": "The pipeline's params, with what was set on the command line." }, "summary": { "description": "The table that the pipeline file declares; null where it declares none.", "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/summary" }] }, "metrics": { "type": "object", "description": "What the pipeline file says of its metrics, by name or STAGE.METRIC; absent where it says nothing.", "additionalProperties": { "type": "object", "description": "What is said of one metric.", "properties": { "better": { "enum": ["higher", "lower"], "description": "Which change is an improvement." }, "tolerance": { "description": "How far it may move without its counting: in its own unit, or as a share of the value before; of two bounds the wider.", "oneOf": [{ "type": "number", "minimum": 0 }, { "type": "object", "properties": { "absolute": { "type": "number", "description": "In the metric's own unit." }, "relative": { "type": "number", "description": "A share of the value before." } }, "additionalProperties": false }] } }, "additionalProperties": false } }, "stages": { "type": "object", "description": "Keyed by stage, finetune[lambda=0.25] for a variant; in the order of the plan.", "additionalProperties": { "$ref": "#/$defs/stage" } }, "circumstances": { "type": "object", "description": "Recorded, never compared: times, seconds, host, versions of the machine." } }, "required": ["version", "run", "pipeline", "file", "outcome", "params", "summary", "stages", "circumstances"], "additionalProperties": false, "$defs": { "stage": { "type": "object", "description": "What became of one stage, or of one variant of it.", "properties": { "status": { "enum": ["succeeded", "restored", "failed", "skipped", "interrupted"], "description": "succeeded: it ran well; restored: its outputs came from the store; failed: see failure; skipped: something it needs failed, or the run ended before its turn; interrupted: it was ended while it ran." }, "stage": { "type": "string", "description": "Its name in the pipeline file." }, "variant": { "type": "object", "description": "Its cell of the matrix, by axis; empty where there is no matrix." }, "kind": { "type": "string", "description": "Its stage kind; run for a command." }, "needs": { "type": "array", "description": "Keys of the stages whose outputs it takes.", "items": { "type": "string" } }, "sources": { "type": "object", "description": "Where each input comes from, by its name: tokenize.tokens, finetune[*].model, or a path as the pipeline file has it.", "additionalProperties": { "type": "string" } }, "types": { "type": "object", "description": "What the bytes of each output mean, by its name: predictions, curve, model; absent where the pipeline does not say.", "additionalProperties": { "type": "string" } }, "reasons": { "type": "array", "description": "Why the stage ran, was restored or was skipped.", "items": { "$ref": "#/$defs/reason" } }, "fingerprint": { "type": "string", "description": "Key of its entry: sha256 of the record's canonical JSON.", "pattern": "^[0-9a-f]{64}$" }, "record": { "$ref": "#/$defs/record", "description": "Everything that may change its outputs." }, "outputs": { "type": "object", "description": "Its outputs by name; empty unless it succeeded or was restored.", "additionalProperties": { "$ref": "#/$defs/digest" } }, "metrics": { "type": "object", "description": "What it measured, by flat name: task/accuracy, with an interval as task/accuracy.low and task/accuracy.high.", "additionalProperties": { "type": "number" } }, "notices": { "type": "array", "description": "What the user should know although it is no failure.", "items": { "type": "string" } }, "failure": { "type": "object", "description": "What went wrong; further fields with the code.", "properties": { "code": { "type": "string", "description": "Which failure: exit-code, killed, timeout, not-started, no-gpu, output-missing, output-type, input-moved, input-unreadable, stage, store, internal-error." } }, "required": ["code"], "additionalProperties": true }, "tolerated": { "const": true, "description": "On a failure that is none of the run: the stage has continue-on-error." }, "circumstances": { "type": "object", "description": "How it ran: seconds, rates, engine and device, its log; of a restored one, the run it is from and how that made it." } }, "required": ["status", "stage", "variant", "kind", "needs", "reasons", "outputs", "metrics", "notices", "circumstances"], "additionalProperties": false }, "digest": { "type": "object", "description": "An artifact by its own content.", "properties": { "digest": { "type": "string", "description": "sha256 of a file's bytes; of a folder's sorted listing.", "pattern": "^sha256:[0-9a-f]{64}$" }, "size": { "type": "integer", "minimum": 0, "description": "Bytes; of a folder, of all files in it." }, "form": { "enum": ["file", "folder"], "description": "Whether it is a file or a folder." }, "executable": { "const": true, "description": "Only on a file that may be executed." } }, "required": ["digest", "size", "form"], "additionalProperties": false }, "record": { "type": "object", "description": "Everything that may change a stage's outputs: its digest is the fingerprint.", "properties": { "format": { "type": "integer", "description": "Version of this record." }, "action": { "description": "The stage kind, or the command with its paths left open.", "oneOf": [{ "type": "object", "description": "A stage kind.", "properties": { "uses": { "type": "string", "description": "Its name." } }, "required": ["uses"], "additionalProperties": false }, { "type": "object", "description": "A command.", "properties": { "run": { "type": "array", "description": "Its words; a word is made of texts and of the inputs and outputs whose paths stand there.", "items": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "object", "description": "The path of an input.", "properties": { "input": { "type": "string", "description": "Name of the input." } }, "required": ["input"], "additionalProperties": false }, { "type": "object", "description": "The path of an output.", "properties": { "output": { "type": "string", "description": "Name of the output." } }, "required": ["output"], "additionalProperties": false }] } } }, "shell": { "type": "boolean", "description": "Whether a shell runs it." } }, "required": ["run", "shell"], "additionalProperties": false }] }, "with": { "type": "object", "description": "Params after defaults; empty for a command." }, "inputs": { "type": "object", "description": "Digest of each input, followed by a word where it is a folder or may be executed.", "additionalProperties": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}( folder| executable)?$" } }, "outputs": { "type": "object", "description": "Path of each output below the stage's folder.", "additionalProperties": { "type": "string" } }, "code": { "type": "object", "description": "Digest of each module of the stage kind's code.", "additionalProperties": { "type": "string" } }, "packages": { "type": "object", "description": "Version of each package that the code imports.", "additionalProperties": { "type": "string" } }, "env": { "type": "object", "description": "Declared environment.", "additionalProperties": { "type": "string" } }, "engine": { "type": "string", "description": "The engine, where one is named." } }, "required": ["format", "action", "with", "inputs", "outputs", "code", "packages", "env"], "additionalProperties": false }, "change": { "type": "object", "description": "One field of the fingerprint that differs. A side that is absent did not exist.", "properties": { "field": { "type": "string", "description": "Which: with.steps, inputs.tokens, code.src/model/gpt.ts, command." }, "before": { "description": "Its value in the record compared with." }, "after": { "description": "Its value now." } }, "required": ["field"], "additionalProperties": false }, "reason": { "description": "Why a stage runs, is restored or is skipped.", "oneOf": [{ "type": "object", "description": "The store has an entry with this fingerprint.", "properties": { "reason": { "const": "same", "description": "The store has an entry with this fingerprint." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "Nothing like it was brought about before.", "properties": { "reason": { "const": "first", "description": "Nothing like it was brought about before." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "An entry may have been there, but it was to run (--force).", "properties": { "reason": { "const": "forced", "description": "An entry may have been there, but it was to run (--force)." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "A new variant, compared with its nearest sibling.", "properties": { "reason": { "const": "new", "description": "A new variant, compared with its nearest sibling." }, "nearest": { "type": "string", "description": "Key of the sibling." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "nearest", "changes"], "additionalProperties": false }, { "type": "object", "description": "It differs from what it was last time.", "properties": { "reason": { "const": "changed", "description": "It differs from what it was last time." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "changes"], "additionalProperties": false }, { "type": "object", "description": "It depends on stages that have yet to run.", "properties": { "reason": { "const": "upstream", "description": "It depends on stages that have yet to run." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "What the store has is not whole.", "properties": { "reason": { "const": "entry-damaged", "description": "What the store has is not whole." }, "detail": { "type": "string", "description": "What is wrong with it." } }, "required": ["reason", "detail"], "additionalProperties": false }, { "type": "object", "description": "Stages that it needs failed or were skipped.", "properties": { "reason": { "const": "needs-failed", "description": "Stages that it needs failed or were skipped." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "The run ended before its turn.", "properties": { "reason": { "const": "not-reached", "description": "The run ended before its turn." } }, "required": ["reason"], "additionalProperties": false }] }, "summary": { "type": "object", "description": "Rows and columns of the table at the end.", "properties": { "rows": { "description": "Stages whose variants are the rows.", "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "columns": { "type": "object", "description": "Header of each column, and the metric (or the first found of several) it shows.", "additionalProperties": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } } }, "required": ["rows", "columns"], "additionalProperties": true } } };
var schema51 = { "type": "object", "description": "Rows and columns of the table at the end.", "properties": { "rows": { "description": "Stages whose variants are the rows.", "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "columns": { "type": "object", "description": "Header of each column, and the metric (or the first found of several) it shows.", "additionalProperties": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } } }, "required": ["rows", "columns"], "additionalProperties": true };
var pattern17 = new RegExp("^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$", "u");
var schema52 = { "type": "object", "description": "What became of one stage, or of one variant of it.", "properties": { "status": { "enum": ["succeeded", "restored", "failed", "skipped", "interrupted"], "description": "succeeded: it ran well; restored: its outputs came from the store; failed: see failure; skipped: something it needs failed, or the run ended before its turn; interrupted: it was ended while it ran." }, "stage": { "type": "string", "description": "Its name in the pipeline file." }, "variant": { "type": "object", "description": "Its cell of the matrix, by axis; empty where there is no matrix." }, "kind": { "type": "string", "description": "Its stage kind; run for a command." }, "needs": { "type": "array", "description": "Keys of the stages whose outputs it takes.", "items": { "type": "string" } }, "sources": { "type": "object", "description": "Where each input comes from, by its name: tokenize.tokens, finetune[*].model, or a path as the pipeline file has it.", "additionalProperties": { "type": "string" } }, "types": { "type": "object", "description": "What the bytes of each output mean, by its name: predictions, curve, model; absent where the pipeline does not say.", "additionalProperties": { "type": "string" } }, "reasons": { "type": "array", "description": "Why the stage ran, was restored or was skipped.", "items": { "$ref": "#/$defs/reason" } }, "fingerprint": { "type": "string", "description": "Key of its entry: sha256 of the record's canonical JSON.", "pattern": "^[0-9a-f]{64}$" }, "record": { "$ref": "#/$defs/record", "description": "Everything that may change its outputs." }, "outputs": { "type": "object", "description": "Its outputs by name; empty unless it succeeded or was restored.", "additionalProperties": { "$ref": "#/$defs/digest" } }, "metrics": { "type": "object", "description": "What it measured, by flat name: task/accuracy, with an interval as task/accuracy.low and task/accuracy.high.", "additionalProperties": { "type": "number" } }, "notices": { "type": "array", "description": "What the user should know although it is no failure.", "items": { "type": "string" } }, "failure": { "type": "object", "description": "What went wrong; further fields with the code.", "properties": { "code": { "type": "string", "description": "Which failure: exit-code, killed, timeout, not-started, no-gpu, output-missing, output-type, input-moved, input-unreadable, stage, store, internal-error." } }, "required": ["code"], "additionalProperties": true }, "tolerated": { "const": true, "description": "On a failure that is none of the run: the stage has continue-on-error." }, "circumstances": { "type": "object", "description": "How it ran: seconds, rates, engine and device, its log; of a restored one, the run it is from and how that made it." } }, "required": ["status", "stage", "variant", "kind", "needs", "reasons", "outputs", "metrics", "notices", "circumstances"], "additionalProperties": false };
var schema56 = { "type": "object", "description": "Everything that may change a stage's outputs: its digest is the fingerprint.", "properties": { "format": { "type": "integer", "description": "Version of this record." }, "action": { "description": "The stage kind, or the command with its paths left open.", "oneOf": [{ "type": "object", "description": "A stage kind.", "properties": { "uses": { "type": "string", "description": "Its name." } }, "required": ["uses"], "additionalProperties": false }, { "type": "object", "description": "A command.", "properties": { "run": { "type": "array", "description": "Its words; a word is made of texts and of the inputs and outputs whose paths stand there.", "items": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "object", "description": "The path of an input.", "properties": { "input": { "type": "string", "description": "Name of the input." } }, "required": ["input"], "additionalProperties": false }, { "type": "object", "description": "The path of an output.", "properties": { "output": { "type": "string", "description": "Name of the output." } }, "required": ["output"], "additionalProperties": false }] } } }, "shell": { "type": "boolean", "description": "Whether a shell runs it." } }, "required": ["run", "shell"], "additionalProperties": false }] }, "with": { "type": "object", "description": "Params after defaults; empty for a command." }, "inputs": { "type": "object", "description": "Digest of each input, followed by a word where it is a folder or may be executed.", "additionalProperties": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}( folder| executable)?$" } }, "outputs": { "type": "object", "description": "Path of each output below the stage's folder.", "additionalProperties": { "type": "string" } }, "code": { "type": "object", "description": "Digest of each module of the stage kind's code.", "additionalProperties": { "type": "string" } }, "packages": { "type": "object", "description": "Version of each package that the code imports.", "additionalProperties": { "type": "string" } }, "env": { "type": "object", "description": "Declared environment.", "additionalProperties": { "type": "string" } }, "engine": { "type": "string", "description": "The engine, where one is named." } }, "required": ["format", "action", "with", "inputs", "outputs", "code", "packages", "env"], "additionalProperties": false };
var schema57 = { "type": "object", "description": "An artifact by its own content.", "properties": { "digest": { "type": "string", "description": "sha256 of a file's bytes; of a folder's sorted listing.", "pattern": "^sha256:[0-9a-f]{64}$" }, "size": { "type": "integer", "minimum": 0, "description": "Bytes; of a folder, of all files in it." }, "form": { "enum": ["file", "folder"], "description": "Whether it is a file or a folder." }, "executable": { "const": true, "description": "Only on a file that may be executed." } }, "required": ["digest", "size", "form"], "additionalProperties": false };
var schema53 = { "description": "Why a stage runs, is restored or is skipped.", "oneOf": [{ "type": "object", "description": "The store has an entry with this fingerprint.", "properties": { "reason": { "const": "same", "description": "The store has an entry with this fingerprint." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "Nothing like it was brought about before.", "properties": { "reason": { "const": "first", "description": "Nothing like it was brought about before." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "An entry may have been there, but it was to run (--force).", "properties": { "reason": { "const": "forced", "description": "An entry may have been there, but it was to run (--force)." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "A new variant, compared with its nearest sibling.", "properties": { "reason": { "const": "new", "description": "A new variant, compared with its nearest sibling." }, "nearest": { "type": "string", "description": "Key of the sibling." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "nearest", "changes"], "additionalProperties": false }, { "type": "object", "description": "It differs from what it was last time.", "properties": { "reason": { "const": "changed", "description": "It differs from what it was last time." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "changes"], "additionalProperties": false }, { "type": "object", "description": "It depends on stages that have yet to run.", "properties": { "reason": { "const": "upstream", "description": "It depends on stages that have yet to run." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "What the store has is not whole.", "properties": { "reason": { "const": "entry-damaged", "description": "What the store has is not whole." }, "detail": { "type": "string", "description": "What is wrong with it." } }, "required": ["reason", "detail"], "additionalProperties": false }, { "type": "object", "description": "Stages that it needs failed or were skipped.", "properties": { "reason": { "const": "needs-failed", "description": "Stages that it needs failed or were skipped." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "The run ended before its turn.", "properties": { "reason": { "const": "not-reached", "description": "The run ended before its turn." } }, "required": ["reason"], "additionalProperties": false }] };
var schema54 = { "type": "object", "description": "One field of the fingerprint that differs. A side that is absent did not exist.", "properties": { "field": { "type": "string", "description": "Which: with.steps, inputs.tokens, code.src/model/gpt.ts, command." }, "before": { "description": "Its value in the record compared with." }, "after": { "description": "Its value now." } }, "required": ["field"], "additionalProperties": false };
function validate25(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.reason === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[0].required, parentSchema: schema53.oneOf[0], data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!(key0 === "reason")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data2.reason !== void 0) {
      let data0 = data2.reason;
      if ("same" !== data0) {
        const err2 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/0/properties/reason/const", keyword: "const", params: { allowedValue: "same" }, message: "must be equal to constant", schema: "same", parentSchema: schema53.oneOf[0].properties.reason, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[0].type, parentSchema: schema53.oneOf[0], data: data2 };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = true;
  }
  const _errs5 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.reason === void 0) {
      const err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[1].required, parentSchema: schema53.oneOf[1], data: data2 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key1 in data2) {
      if (!(key1 === "reason")) {
        const err5 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[1], data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data2.reason !== void 0) {
      let data1 = data2.reason;
      if ("first" !== data1) {
        const err6 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/1/properties/reason/const", keyword: "const", params: { allowedValue: "first" }, message: "must be equal to constant", schema: "first", parentSchema: schema53.oneOf[1].properties.reason, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[1].type, parentSchema: schema53.oneOf[1], data: data2 };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = true;
      }
    }
    const _errs9 = errors;
    if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
      if (data2.reason === void 0) {
        const err8 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[2].required, parentSchema: schema53.oneOf[2], data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      for (const key2 in data2) {
        if (!(key2 === "reason")) {
          const err9 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[2], data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (data2.reason !== void 0) {
        let data22 = data2.reason;
        if ("forced" !== data22) {
          const err10 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/2/properties/reason/const", keyword: "const", params: { allowedValue: "forced" }, message: "must be equal to constant", schema: "forced", parentSchema: schema53.oneOf[2].properties.reason, data: data22 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[2].type, parentSchema: schema53.oneOf[2], data: data2 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    var _valid0 = _errs9 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
        if (props0 !== true) {
          props0 = true;
        }
      }
      const _errs13 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.reason === void 0) {
          const err12 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.nearest === void 0) {
          const err13 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "nearest" }, message: "must have required property 'nearest'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data: data2 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2.changes === void 0) {
          const err14 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key3 in data2) {
          if (!(key3 === "reason" || key3 === "nearest" || key3 === "changes")) {
            const err15 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[3], data: data2 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data2.reason !== void 0) {
          let data3 = data2.reason;
          if ("new" !== data3) {
            const err16 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/3/properties/reason/const", keyword: "const", params: { allowedValue: "new" }, message: "must be equal to constant", schema: "new", parentSchema: schema53.oneOf[3].properties.reason, data: data3 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data2.nearest !== void 0) {
          let data4 = data2.nearest;
          if (typeof data4 !== "string") {
            const err17 = { instancePath: instancePath + "/nearest", schemaPath: "#/oneOf/3/properties/nearest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[3].properties.nearest.type, parentSchema: schema53.oneOf[3].properties.nearest, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data2.changes !== void 0) {
          let data5 = data2.changes;
          if (Array.isArray(data5)) {
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.field === void 0) {
                  const err18 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'", schema: schema54.required, parentSchema: schema54, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                for (const key4 in data6) {
                  if (!(key4 === "field" || key4 === "before" || key4 === "after")) {
                    const err19 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data6.field !== void 0) {
                  let data7 = data6.field;
                  if (typeof data7 !== "string") {
                    const err20 = { instancePath: instancePath + "/changes/" + i0 + "/field", schemaPath: "#/$defs/change/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.field.type, parentSchema: schema54.properties.field, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
              } else {
                const err21 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data: data6 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/changes", schemaPath: "#/oneOf/3/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[3].properties.changes.type, parentSchema: schema53.oneOf[3].properties.changes, data: data5 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[3].type, parentSchema: schema53.oneOf[3], data: data2 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      var _valid0 = _errs13 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
          if (props0 !== true) {
            props0 = true;
          }
        }
        const _errs27 = errors;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
          if (data2.reason === void 0) {
            const err24 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data: data2 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (data2.changes === void 0) {
            const err25 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data: data2 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          for (const key5 in data2) {
            if (!(key5 === "reason" || key5 === "changes")) {
              const err26 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[4], data: data2 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
          if (data2.reason !== void 0) {
            let data8 = data2.reason;
            if ("changed" !== data8) {
              const err27 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/4/properties/reason/const", keyword: "const", params: { allowedValue: "changed" }, message: "must be equal to constant", schema: "changed", parentSchema: schema53.oneOf[4].properties.reason, data: data8 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
          if (data2.changes !== void 0) {
            let data9 = data2.changes;
            if (Array.isArray(data9)) {
              const len1 = data9.length;
              for (let i1 = 0; i1 < len1; i1++) {
                let data10 = data9[i1];
                if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                  if (data10.field === void 0) {
                    const err28 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'", schema: schema54.required, parentSchema: schema54, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                  for (const key6 in data10) {
                    if (!(key6 === "field" || key6 === "before" || key6 === "after")) {
                      const err29 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  }
                  if (data10.field !== void 0) {
                    let data11 = data10.field;
                    if (typeof data11 !== "string") {
                      const err30 = { instancePath: instancePath + "/changes/" + i1 + "/field", schemaPath: "#/$defs/change/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.field.type, parentSchema: schema54.properties.field, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err31 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
            } else {
              const err32 = { instancePath: instancePath + "/changes", schemaPath: "#/oneOf/4/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[4].properties.changes.type, parentSchema: schema53.oneOf[4].properties.changes, data: data9 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        } else {
          const err33 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[4].type, parentSchema: schema53.oneOf[4], data: data2 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        var _valid0 = _errs27 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
            if (props0 !== true) {
              props0 = true;
            }
          }
          const _errs39 = errors;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.reason === void 0) {
              const err34 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[5].required, parentSchema: schema53.oneOf[5], data: data2 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data2.stages === void 0) {
              const err35 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema53.oneOf[5].required, parentSchema: schema53.oneOf[5], data: data2 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            for (const key7 in data2) {
              if (!(key7 === "reason" || key7 === "stages")) {
                const err36 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[5], data: data2 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data2.reason !== void 0) {
              let data12 = data2.reason;
              if ("upstream" !== data12) {
                const err37 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/5/properties/reason/const", keyword: "const", params: { allowedValue: "upstream" }, message: "must be equal to constant", schema: "upstream", parentSchema: schema53.oneOf[5].properties.reason, data: data12 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data2.stages !== void 0) {
              let data13 = data2.stages;
              if (Array.isArray(data13)) {
                const len2 = data13.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data14 = data13[i2];
                  if (typeof data14 !== "string") {
                    const err38 = { instancePath: instancePath + "/stages/" + i2, schemaPath: "#/oneOf/5/properties/stages/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[5].properties.stages.items.type, parentSchema: schema53.oneOf[5].properties.stages.items, data: data14 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/stages", schemaPath: "#/oneOf/5/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[5].properties.stages.type, parentSchema: schema53.oneOf[5].properties.stages, data: data13 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[5].type, parentSchema: schema53.oneOf[5], data: data2 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var _valid0 = _errs39 === errors;
          if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 5];
          } else {
            if (_valid0) {
              valid0 = true;
              passing0 = 5;
              if (props0 !== true) {
                props0 = true;
              }
            }
            const _errs47 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.reason === void 0) {
                const err41 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[6].required, parentSchema: schema53.oneOf[6], data: data2 };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
              if (data2.detail === void 0) {
                const err42 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'", schema: schema53.oneOf[6].required, parentSchema: schema53.oneOf[6], data: data2 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              for (const key8 in data2) {
                if (!(key8 === "reason" || key8 === "detail")) {
                  const err43 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[6], data: data2 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
              if (data2.reason !== void 0) {
                let data15 = data2.reason;
                if ("entry-damaged" !== data15) {
                  const err44 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/6/properties/reason/const", keyword: "const", params: { allowedValue: "entry-damaged" }, message: "must be equal to constant", schema: "entry-damaged", parentSchema: schema53.oneOf[6].properties.reason, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              }
              if (data2.detail !== void 0) {
                let data16 = data2.detail;
                if (typeof data16 !== "string") {
                  const err45 = { instancePath: instancePath + "/detail", schemaPath: "#/oneOf/6/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[6].properties.detail.type, parentSchema: schema53.oneOf[6].properties.detail, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              }
            } else {
              const err46 = { instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[6].type, parentSchema: schema53.oneOf[6], data: data2 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            var _valid0 = _errs47 === errors;
            if (_valid0 && valid0) {
              valid0 = false;
              passing0 = [passing0, 6];
            } else {
              if (_valid0) {
                valid0 = true;
                passing0 = 6;
                if (props0 !== true) {
                  props0 = true;
                }
              }
              const _errs53 = errors;
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.reason === void 0) {
                  const err47 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[7].required, parentSchema: schema53.oneOf[7], data: data2 };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (data2.stages === void 0) {
                  const err48 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema53.oneOf[7].required, parentSchema: schema53.oneOf[7], data: data2 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                for (const key9 in data2) {
                  if (!(key9 === "reason" || key9 === "stages")) {
                    const err49 = { instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[7], data: data2 };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                if (data2.reason !== void 0) {
                  let data17 = data2.reason;
                  if ("needs-failed" !== data17) {
                    const err50 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/7/properties/reason/const", keyword: "const", params: { allowedValue: "needs-failed" }, message: "must be equal to constant", schema: "needs-failed", parentSchema: schema53.oneOf[7].properties.reason, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
                if (data2.stages !== void 0) {
                  let data18 = data2.stages;
                  if (Array.isArray(data18)) {
                    const len3 = data18.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data19 = data18[i3];
                      if (typeof data19 !== "string") {
                        const err51 = { instancePath: instancePath + "/stages/" + i3, schemaPath: "#/oneOf/7/properties/stages/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[7].properties.stages.items.type, parentSchema: schema53.oneOf[7].properties.stages.items, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err52 = { instancePath: instancePath + "/stages", schemaPath: "#/oneOf/7/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[7].properties.stages.type, parentSchema: schema53.oneOf[7].properties.stages, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
              } else {
                const err53 = { instancePath, schemaPath: "#/oneOf/7/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[7].type, parentSchema: schema53.oneOf[7], data: data2 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              var _valid0 = _errs53 === errors;
              if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 7];
              } else {
                if (_valid0) {
                  valid0 = true;
                  passing0 = 7;
                  if (props0 !== true) {
                    props0 = true;
                  }
                }
                const _errs61 = errors;
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  if (data2.reason === void 0) {
                    const err54 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[8].required, parentSchema: schema53.oneOf[8], data: data2 };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                  for (const key10 in data2) {
                    if (!(key10 === "reason")) {
                      const err55 = { instancePath, schemaPath: "#/oneOf/8/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[8], data: data2 };
                      if (vErrors === null) {
                        vErrors = [err55];
                      } else {
                        vErrors.push(err55);
                      }
                      errors++;
                    }
                  }
                  if (data2.reason !== void 0) {
                    let data20 = data2.reason;
                    if ("not-reached" !== data20) {
                      const err56 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/8/properties/reason/const", keyword: "const", params: { allowedValue: "not-reached" }, message: "must be equal to constant", schema: "not-reached", parentSchema: schema53.oneOf[8].properties.reason, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err56];
                      } else {
                        vErrors.push(err56);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err57 = { instancePath, schemaPath: "#/oneOf/8/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[8].type, parentSchema: schema53.oneOf[8], data: data2 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                var _valid0 = _errs61 === errors;
                if (_valid0 && valid0) {
                  valid0 = false;
                  passing0 = [passing0, 8];
                } else {
                  if (_valid0) {
                    valid0 = true;
                    passing0 = 8;
                    if (props0 !== true) {
                      props0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err58 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema53.oneOf, parentSchema: schema53, data: data2 };
    if (vErrors === null) {
      vErrors = [err58];
    } else {
      vErrors.push(err58);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate25.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate25.evaluated = { "dynamicProps": true, "dynamicItems": false };
var pattern18 = new RegExp("^[0-9a-f]{64}$", "u");
var pattern19 = new RegExp("^sha256:[0-9a-f]{64}( folder| executable)?$", "u");
var pattern20 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate24(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.status === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data2.stage === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stage" }, message: "must have required property 'stage'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data2.variant === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "variant" }, message: "must have required property 'variant'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data2.kind === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data2.needs === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "needs" }, message: "must have required property 'needs'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data2.reasons === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasons" }, message: "must have required property 'reasons'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data2.outputs === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputs" }, message: "must have required property 'outputs'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data2.metrics === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics" }, message: "must have required property 'metrics'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data2.notices === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notices" }, message: "must have required property 'notices'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data2.circumstances === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "circumstances" }, message: "must have required property 'circumstances'", schema: schema52.required, parentSchema: schema52, data: data2 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!func3.call(schema52.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema52, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data2.status !== void 0) {
      let data0 = data2.status;
      if (!(data0 === "succeeded" || data0 === "restored" || data0 === "failed" || data0 === "skipped" || data0 === "interrupted")) {
        const err11 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema52.properties.status.enum }, message: "must be equal to one of the allowed values", schema: schema52.properties.status.enum, parentSchema: schema52.properties.status, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data2.stage !== void 0) {
      let data1 = data2.stage;
      if (typeof data1 !== "string") {
        const err12 = { instancePath: instancePath + "/stage", schemaPath: "#/properties/stage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.stage.type, parentSchema: schema52.properties.stage, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data2.variant !== void 0) {
      let data22 = data2.variant;
      if (!(data22 && typeof data22 == "object" && !Array.isArray(data22))) {
        const err13 = { instancePath: instancePath + "/variant", schemaPath: "#/properties/variant/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.variant.type, parentSchema: schema52.properties.variant, data: data22 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data2.kind !== void 0) {
      let data3 = data2.kind;
      if (typeof data3 !== "string") {
        const err14 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.kind.type, parentSchema: schema52.properties.kind, data: data3 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data2.needs !== void 0) {
      let data4 = data2.needs;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            const err15 = { instancePath: instancePath + "/needs/" + i0, schemaPath: "#/properties/needs/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.needs.items.type, parentSchema: schema52.properties.needs.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.needs.type, parentSchema: schema52.properties.needs, data: data4 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data2.sources !== void 0) {
      let data6 = data2.sources;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (typeof data7 !== "string") {
            const err17 = { instancePath: instancePath + "/sources/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/sources/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.sources.additionalProperties.type, parentSchema: schema52.properties.sources.additionalProperties, data: data7 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.sources.type, parentSchema: schema52.properties.sources, data: data6 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data2.types !== void 0) {
      let data8 = data2.types;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key2 in data8) {
          let data9 = data8[key2];
          if (typeof data9 !== "string") {
            const err19 = { instancePath: instancePath + "/types/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/types/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.types.additionalProperties.type, parentSchema: schema52.properties.types.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/types", schemaPath: "#/properties/types/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.types.type, parentSchema: schema52.properties.types, data: data8 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data2.reasons !== void 0) {
      let data10 = data2.reasons;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate25(data10[i1], { instancePath: instancePath + "/reasons/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.reasons.type, parentSchema: schema52.properties.reasons, data: data10 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data2.fingerprint !== void 0) {
      let data12 = data2.fingerprint;
      if (typeof data12 === "string") {
        if (!pattern18.test(data12)) {
          const err22 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema52.properties.fingerprint, data: data12 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.fingerprint.type, parentSchema: schema52.properties.fingerprint, data: data12 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data2.record !== void 0) {
      let data13 = data2.record;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.format === void 0) {
          const err24 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data13.action === void 0) {
          const err25 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data13.with === void 0) {
          const err26 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "with" }, message: "must have required property 'with'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data13.inputs === void 0) {
          const err27 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data13.outputs === void 0) {
          const err28 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "outputs" }, message: "must have required property 'outputs'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data13.code === void 0) {
          const err29 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data13.packages === void 0) {
          const err30 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "packages" }, message: "must have required property 'packages'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data13.env === void 0) {
          const err31 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "env" }, message: "must have required property 'env'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        for (const key3 in data13) {
          if (!func3.call(schema56.properties, key3)) {
            const err32 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56, data: data13 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data13.format !== void 0) {
          let data14 = data13.format;
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err33 = { instancePath: instancePath + "/record/format", schemaPath: "#/$defs/record/properties/format/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema56.properties.format.type, parentSchema: schema56.properties.format, data: data14 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data13.action !== void 0) {
          let data15 = data13.action;
          const _errs35 = errors;
          let valid9 = false;
          let passing0 = null;
          const _errs36 = errors;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.uses === void 0) {
              const err34 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/required", keyword: "required", params: { missingProperty: "uses" }, message: "must have required property 'uses'", schema: schema56.properties.action.oneOf[0].required, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            for (const key4 in data15) {
              if (!(key4 === "uses")) {
                const err35 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data15.uses !== void 0) {
              let data16 = data15.uses;
              if (typeof data16 !== "string") {
                const err36 = { instancePath: instancePath + "/record/action/uses", schemaPath: "#/$defs/record/properties/action/oneOf/0/properties/uses/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[0].properties.uses.type, parentSchema: schema56.properties.action.oneOf[0].properties.uses, data: data16 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[0].type, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          var _valid0 = _errs36 === errors;
          if (_valid0) {
            valid9 = true;
            passing0 = 0;
            var props1 = true;
          }
          const _errs41 = errors;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.run === void 0) {
              const err38 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema56.properties.action.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data15.shell === void 0) {
              const err39 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/required", keyword: "required", params: { missingProperty: "shell" }, message: "must have required property 'shell'", schema: schema56.properties.action.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            for (const key5 in data15) {
              if (!(key5 === "run" || key5 === "shell")) {
                const err40 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data15.run !== void 0) {
              let data17 = data15.run;
              if (Array.isArray(data17)) {
                const len2 = data17.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data18 = data17[i2];
                  if (Array.isArray(data18)) {
                    const len3 = data18.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data19 = data18[i3];
                      const _errs49 = errors;
                      let valid16 = false;
                      let passing1 = null;
                      const _errs50 = errors;
                      if (typeof data19 !== "string") {
                        const err41 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[0].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[0], data: data19 };
                        if (vErrors === null) {
                          vErrors = [err41];
                        } else {
                          vErrors.push(err41);
                        }
                        errors++;
                      }
                      var _valid1 = _errs50 === errors;
                      if (_valid1) {
                        valid16 = true;
                        passing1 = 0;
                      }
                      const _errs52 = errors;
                      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.input === void 0) {
                          const err42 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                          if (vErrors === null) {
                            vErrors = [err42];
                          } else {
                            vErrors.push(err42);
                          }
                          errors++;
                        }
                        for (const key6 in data19) {
                          if (!(key6 === "input")) {
                            const err43 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                            if (vErrors === null) {
                              vErrors = [err43];
                            } else {
                              vErrors.push(err43);
                            }
                            errors++;
                          }
                        }
                        if (data19.input !== void 0) {
                          let data20 = data19.input;
                          if (typeof data20 !== "string") {
                            const err44 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3 + "/input", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].properties.input.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].properties.input, data: data20 };
                            if (vErrors === null) {
                              vErrors = [err44];
                            } else {
                              vErrors.push(err44);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err45 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                        if (vErrors === null) {
                          vErrors = [err45];
                        } else {
                          vErrors.push(err45);
                        }
                        errors++;
                      }
                      var _valid1 = _errs52 === errors;
                      if (_valid1 && valid16) {
                        valid16 = false;
                        passing1 = [passing1, 1];
                      } else {
                        if (_valid1) {
                          valid16 = true;
                          passing1 = 1;
                          var props2 = true;
                        }
                        const _errs57 = errors;
                        if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                          if (data19.output === void 0) {
                            const err46 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].required, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                            if (vErrors === null) {
                              vErrors = [err46];
                            } else {
                              vErrors.push(err46);
                            }
                            errors++;
                          }
                          for (const key7 in data19) {
                            if (!(key7 === "output")) {
                              const err47 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                              if (vErrors === null) {
                                vErrors = [err47];
                              } else {
                                vErrors.push(err47);
                              }
                              errors++;
                            }
                          }
                          if (data19.output !== void 0) {
                            let data21 = data19.output;
                            if (typeof data21 !== "string") {
                              const err48 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3 + "/output", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/properties/output/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].properties.output.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].properties.output, data: data21 };
                              if (vErrors === null) {
                                vErrors = [err48];
                              } else {
                                vErrors.push(err48);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err49 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                          if (vErrors === null) {
                            vErrors = [err49];
                          } else {
                            vErrors.push(err49);
                          }
                          errors++;
                        }
                        var _valid1 = _errs57 === errors;
                        if (_valid1 && valid16) {
                          valid16 = false;
                          passing1 = [passing1, 2];
                        } else {
                          if (_valid1) {
                            valid16 = true;
                            passing1 = 2;
                            if (props2 !== true) {
                              props2 = true;
                            }
                          }
                        }
                      }
                      if (!valid16) {
                        const err50 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err50];
                        } else {
                          vErrors.push(err50);
                        }
                        errors++;
                      } else {
                        errors = _errs49;
                        if (vErrors !== null) {
                          if (_errs49) {
                            vErrors.length = _errs49;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                    }
                  } else {
                    const err51 = { instancePath: instancePath + "/record/action/run/" + i2, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.action.oneOf[1].properties.run.items.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = { instancePath: instancePath + "/record/action/run", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.action.oneOf[1].properties.run.type, parentSchema: schema56.properties.action.oneOf[1].properties.run, data: data17 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data15.shell !== void 0) {
              let data22 = data15.shell;
              if (typeof data22 !== "boolean") {
                const err53 = { instancePath: instancePath + "/record/action/shell", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/shell/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema56.properties.action.oneOf[1].properties.shell.type, parentSchema: schema56.properties.action.oneOf[1].properties.shell, data: data22 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
          } else {
            const err54 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].type, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
          var _valid0 = _errs41 === errors;
          if (_valid0 && valid9) {
            valid9 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid9 = true;
              passing0 = 1;
              if (props1 !== true) {
                props1 = true;
              }
            }
          }
          if (!valid9) {
            const err55 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema56.properties.action.oneOf, parentSchema: schema56.properties.action, data: data15 };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          } else {
            errors = _errs35;
            if (vErrors !== null) {
              if (_errs35) {
                vErrors.length = _errs35;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data13.with !== void 0) {
          let data23 = data13.with;
          if (!(data23 && typeof data23 == "object" && !Array.isArray(data23))) {
            const err56 = { instancePath: instancePath + "/record/with", schemaPath: "#/$defs/record/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.with.type, parentSchema: schema56.properties.with, data: data23 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data13.inputs !== void 0) {
          let data24 = data13.inputs;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            for (const key8 in data24) {
              let data25 = data24[key8];
              if (typeof data25 === "string") {
                if (!pattern19.test(data25)) {
                  const err57 = { instancePath: instancePath + "/record/inputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/inputs/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}( folder| executable)?$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}( folder| executable)?$"', schema: "^sha256:[0-9a-f]{64}( folder| executable)?$", parentSchema: schema56.properties.inputs.additionalProperties, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              } else {
                const err58 = { instancePath: instancePath + "/record/inputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.inputs.additionalProperties.type, parentSchema: schema56.properties.inputs.additionalProperties, data: data25 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = { instancePath: instancePath + "/record/inputs", schemaPath: "#/$defs/record/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.inputs.type, parentSchema: schema56.properties.inputs, data: data24 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data13.outputs !== void 0) {
          let data26 = data13.outputs;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            for (const key9 in data26) {
              let data27 = data26[key9];
              if (typeof data27 !== "string") {
                const err60 = { instancePath: instancePath + "/record/outputs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/outputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.outputs.additionalProperties.type, parentSchema: schema56.properties.outputs.additionalProperties, data: data27 };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/record/outputs", schemaPath: "#/$defs/record/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.outputs.type, parentSchema: schema56.properties.outputs, data: data26 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data13.code !== void 0) {
          let data28 = data13.code;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (const key10 in data28) {
              let data29 = data28[key10];
              if (typeof data29 !== "string") {
                const err62 = { instancePath: instancePath + "/record/code/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/code/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.code.additionalProperties.type, parentSchema: schema56.properties.code.additionalProperties, data: data29 };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
          } else {
            const err63 = { instancePath: instancePath + "/record/code", schemaPath: "#/$defs/record/properties/code/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.code.type, parentSchema: schema56.properties.code, data: data28 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data13.packages !== void 0) {
          let data30 = data13.packages;
          if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
            for (const key11 in data30) {
              let data31 = data30[key11];
              if (typeof data31 !== "string") {
                const err64 = { instancePath: instancePath + "/record/packages/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/packages/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.packages.additionalProperties.type, parentSchema: schema56.properties.packages.additionalProperties, data: data31 };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/record/packages", schemaPath: "#/$defs/record/properties/packages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.packages.type, parentSchema: schema56.properties.packages, data: data30 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data13.env !== void 0) {
          let data32 = data13.env;
          if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
            for (const key12 in data32) {
              let data33 = data32[key12];
              if (typeof data33 !== "string") {
                const err66 = { instancePath: instancePath + "/record/env/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.env.additionalProperties.type, parentSchema: schema56.properties.env.additionalProperties, data: data33 };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
          } else {
            const err67 = { instancePath: instancePath + "/record/env", schemaPath: "#/$defs/record/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.env.type, parentSchema: schema56.properties.env, data: data32 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data13.engine !== void 0) {
          let data34 = data13.engine;
          if (typeof data34 !== "string") {
            const err68 = { instancePath: instancePath + "/record/engine", schemaPath: "#/$defs/record/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.engine.type, parentSchema: schema56.properties.engine, data: data34 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.type, parentSchema: schema56, data: data13 };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data2.outputs !== void 0) {
      let data35 = data2.outputs;
      if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
        for (const key13 in data35) {
          let data36 = data35[key13];
          if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
            if (data36.digest === void 0) {
              const err70 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data36.size === void 0) {
              const err71 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "size" }, message: "must have required property 'size'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data36.form === void 0) {
              const err72 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "form" }, message: "must have required property 'form'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            for (const key14 in data36) {
              if (!(key14 === "digest" || key14 === "size" || key14 === "form" || key14 === "executable")) {
                const err73 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema57, data: data36 };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data36.digest !== void 0) {
              let data37 = data36.digest;
              if (typeof data37 === "string") {
                if (!pattern20.test(data37)) {
                  const err74 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest", schemaPath: "#/$defs/digest/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema57.properties.digest, data: data37 };
                  if (vErrors === null) {
                    vErrors = [err74];
                  } else {
                    vErrors.push(err74);
                  }
                  errors++;
                }
              } else {
                const err75 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest", schemaPath: "#/$defs/digest/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema57.properties.digest.type, parentSchema: schema57.properties.digest, data: data37 };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data36.size !== void 0) {
              let data38 = data36.size;
              if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
                const err76 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/size", schemaPath: "#/$defs/digest/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema57.properties.size.type, parentSchema: schema57.properties.size, data: data38 };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
              if (typeof data38 == "number" && isFinite(data38)) {
                if (data38 < 0 || isNaN(data38)) {
                  const err77 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/size", schemaPath: "#/$defs/digest/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema57.properties.size, data: data38 };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
              }
            }
            if (data36.form !== void 0) {
              let data39 = data36.form;
              if (!(data39 === "file" || data39 === "folder")) {
                const err78 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/form", schemaPath: "#/$defs/digest/properties/form/enum", keyword: "enum", params: { allowedValues: schema57.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema57.properties.form.enum, parentSchema: schema57.properties.form, data: data39 };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data36.executable !== void 0) {
              let data40 = data36.executable;
              if (true !== data40) {
                const err79 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/executable", schemaPath: "#/$defs/digest/properties/executable/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema57.properties.executable, data: data40 };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
            }
          } else {
            const err80 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema57.type, parentSchema: schema57, data: data36 };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.outputs.type, parentSchema: schema52.properties.outputs, data: data35 };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data2.metrics !== void 0) {
      let data41 = data2.metrics;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
        for (const key15 in data41) {
          let data42 = data41[key15];
          if (!(typeof data42 == "number" && isFinite(data42))) {
            const err82 = { instancePath: instancePath + "/metrics/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema52.properties.metrics.additionalProperties.type, parentSchema: schema52.properties.metrics.additionalProperties, data: data42 };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
      } else {
        const err83 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.metrics.type, parentSchema: schema52.properties.metrics, data: data41 };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data2.notices !== void 0) {
      let data43 = data2.notices;
      if (Array.isArray(data43)) {
        const len4 = data43.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data44 = data43[i4];
          if (typeof data44 !== "string") {
            const err84 = { instancePath: instancePath + "/notices/" + i4, schemaPath: "#/properties/notices/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.notices.items.type, parentSchema: schema52.properties.notices.items, data: data44 };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/notices", schemaPath: "#/properties/notices/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.notices.type, parentSchema: schema52.properties.notices, data: data43 };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
    if (data2.failure !== void 0) {
      let data45 = data2.failure;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (data45.code === void 0) {
          const err86 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema52.properties.failure.required, parentSchema: schema52.properties.failure, data: data45 };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        if (data45.code !== void 0) {
          let data46 = data45.code;
          if (typeof data46 !== "string") {
            const err87 = { instancePath: instancePath + "/failure/code", schemaPath: "#/properties/failure/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.failure.properties.code.type, parentSchema: schema52.properties.failure.properties.code, data: data46 };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
      } else {
        const err88 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.failure.type, parentSchema: schema52.properties.failure, data: data45 };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
    if (data2.tolerated !== void 0) {
      let data47 = data2.tolerated;
      if (true !== data47) {
        const err89 = { instancePath: instancePath + "/tolerated", schemaPath: "#/properties/tolerated/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema52.properties.tolerated, data: data47 };
        if (vErrors === null) {
          vErrors = [err89];
        } else {
          vErrors.push(err89);
        }
        errors++;
      }
    }
    if (data2.circumstances !== void 0) {
      let data48 = data2.circumstances;
      if (!(data48 && typeof data48 == "object" && !Array.isArray(data48))) {
        const err90 = { instancePath: instancePath + "/circumstances", schemaPath: "#/properties/circumstances/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.circumstances.type, parentSchema: schema52.properties.circumstances, data: data48 };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
  } else {
    const err91 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.type, parentSchema: schema52, data: data2 };
    if (vErrors === null) {
      vErrors = [err91];
    } else {
      vErrors.push(err91);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate23(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data2.run === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data2.pipeline === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pipeline" }, message: "must have required property 'pipeline'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data2.file === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data2.outcome === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data2.params === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "params" }, message: "must have required property 'params'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data2.summary === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data2.stages === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data2.circumstances === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "circumstances" }, message: "must have required property 'circumstances'", schema: schema50.required, parentSchema: schema50, data: data2 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!func3.call(schema50.properties, key0)) {
        const err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data2.version !== void 0) {
      let data0 = data2.version;
      if (1 !== data0) {
        const err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema50.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data2.run !== void 0) {
      let data1 = data2.run;
      if (typeof data1 === "string") {
        if (!pattern17.test(data1)) {
          const err11 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/pattern", keyword: "pattern", params: { pattern: "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$" }, message: 'must match pattern "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$"', schema: "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$", parentSchema: schema50.properties.run, data: data1 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.run.type, parentSchema: schema50.properties.run, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data2.pipeline !== void 0) {
      let data22 = data2.pipeline;
      if (typeof data22 !== "string") {
        const err13 = { instancePath: instancePath + "/pipeline", schemaPath: "#/properties/pipeline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.pipeline.type, parentSchema: schema50.properties.pipeline, data: data22 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data2.file !== void 0) {
      let data3 = data2.file;
      if (typeof data3 !== "string") {
        const err14 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.file.type, parentSchema: schema50.properties.file, data: data3 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data2.outcome !== void 0) {
      let data4 = data2.outcome;
      if (!(data4 === "succeeded" || data4 === "failed" || data4 === "interrupted")) {
        const err15 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema50.properties.outcome.enum }, message: "must be equal to one of the allowed values", schema: schema50.properties.outcome.enum, parentSchema: schema50.properties.outcome, data: data4 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data2.params !== void 0) {
      let data5 = data2.params;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err16 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.params.type, parentSchema: schema50.properties.params, data: data5 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data2.summary !== void 0) {
      let data6 = data2.summary;
      const _errs13 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs14 = errors;
      if (data6 !== null) {
        const err17 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema50.properties.summary.oneOf[0].type, parentSchema: schema50.properties.summary.oneOf[0], data: data6 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs16 = errors;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.rows === void 0) {
          const err18 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema51.required, parentSchema: schema51, data: data6 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data6.columns === void 0) {
          const err19 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: "columns" }, message: "must have required property 'columns'", schema: schema51.required, parentSchema: schema51, data: data6 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.rows !== void 0) {
          let data7 = data6.rows;
          const _errs21 = errors;
          let valid4 = false;
          let passing1 = null;
          const _errs22 = errors;
          if (typeof data7 !== "string") {
            const err20 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.rows.oneOf[0].type, parentSchema: schema51.properties.rows.oneOf[0], data: data7 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          var _valid1 = _errs22 === errors;
          if (_valid1) {
            valid4 = true;
            passing1 = 0;
          }
          const _errs24 = errors;
          if (Array.isArray(data7)) {
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data8 = data7[i0];
              if (typeof data8 !== "string") {
                const err21 = { instancePath: instancePath + "/summary/rows/" + i0, schemaPath: "#/$defs/summary/properties/rows/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.rows.oneOf[1].items.type, parentSchema: schema51.properties.rows.oneOf[1].items, data: data8 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.rows.oneOf[1].type, parentSchema: schema51.properties.rows.oneOf[1], data: data7 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          var _valid1 = _errs24 === errors;
          if (_valid1 && valid4) {
            valid4 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid4 = true;
              passing1 = 1;
            }
          }
          if (!valid4) {
            const err23 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf", schema: schema51.properties.rows.oneOf, parentSchema: schema51.properties.rows, data: data7 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          } else {
            errors = _errs21;
            if (vErrors !== null) {
              if (_errs21) {
                vErrors.length = _errs21;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data6.columns !== void 0) {
          let data9 = data6.columns;
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            for (const key1 in data9) {
              let data10 = data9[key1];
              const _errs32 = errors;
              let valid8 = false;
              let passing2 = null;
              const _errs33 = errors;
              if (typeof data10 !== "string") {
                const err24 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.columns.additionalProperties.oneOf[0].type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[0], data: data10 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              var _valid2 = _errs33 === errors;
              if (_valid2) {
                valid8 = true;
                passing2 = 0;
              }
              const _errs35 = errors;
              if (Array.isArray(data10)) {
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (typeof data11 !== "string") {
                    const err25 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.columns.additionalProperties.oneOf[1].items.type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[1].items, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.columns.additionalProperties.oneOf[1].type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[1], data: data10 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              var _valid2 = _errs35 === errors;
              if (_valid2 && valid8) {
                valid8 = false;
                passing2 = [passing2, 1];
              } else {
                if (_valid2) {
                  valid8 = true;
                  passing2 = 1;
                }
              }
              if (!valid8) {
                const err27 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf", schema: schema51.properties.columns.additionalProperties.oneOf, parentSchema: schema51.properties.columns.additionalProperties, data: data10 };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              } else {
                errors = _errs32;
                if (vErrors !== null) {
                  if (_errs32) {
                    vErrors.length = _errs32;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err28 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/$defs/summary/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema51.properties.columns.type, parentSchema: schema51.properties.columns, data: data9 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema51.type, parentSchema: schema51, data: data6 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      var _valid0 = _errs16 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err30 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema50.properties.summary.oneOf, parentSchema: schema50.properties.summary, data: data6 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      } else {
        errors = _errs13;
        if (vErrors !== null) {
          if (_errs13) {
            vErrors.length = _errs13;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data2.metrics !== void 0) {
      let data12 = data2.metrics;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key2 in data12) {
          let data13 = data12[key2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            for (const key3 in data13) {
              if (!(key3 === "better" || key3 === "tolerance")) {
                const err31 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50.properties.metrics.additionalProperties, data: data13 };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data13.better !== void 0) {
              let data14 = data13.better;
              if (!(data14 === "higher" || data14 === "lower")) {
                const err32 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/better", schemaPath: "#/properties/metrics/additionalProperties/properties/better/enum", keyword: "enum", params: { allowedValues: schema50.properties.metrics.additionalProperties.properties.better.enum }, message: "must be equal to one of the allowed values", schema: schema50.properties.metrics.additionalProperties.properties.better.enum, parentSchema: schema50.properties.metrics.additionalProperties.properties.better, data: data14 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data13.tolerance !== void 0) {
              let data15 = data13.tolerance;
              const _errs47 = errors;
              let valid13 = false;
              let passing3 = null;
              const _errs48 = errors;
              if (typeof data15 == "number" && isFinite(data15)) {
                if (data15 < 0 || isNaN(data15)) {
                  const err33 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0], data: data15 };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0].type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0], data: data15 };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              var _valid3 = _errs48 === errors;
              if (_valid3) {
                valid13 = true;
                passing3 = 0;
              }
              const _errs50 = errors;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                for (const key4 in data15) {
                  if (!(key4 === "absolute" || key4 === "relative")) {
                    const err35 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1], data: data15 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
                if (data15.absolute !== void 0) {
                  let data16 = data15.absolute;
                  if (!(typeof data16 == "number" && isFinite(data16))) {
                    const err36 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/properties/absolute/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.absolute.type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.absolute, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
                if (data15.relative !== void 0) {
                  let data17 = data15.relative;
                  if (!(typeof data17 == "number" && isFinite(data17))) {
                    const err37 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/properties/relative/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.relative.type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.relative, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
              } else {
                const err38 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1], data: data15 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              var _valid3 = _errs50 === errors;
              if (_valid3 && valid13) {
                valid13 = false;
                passing3 = [passing3, 1];
              } else {
                if (_valid3) {
                  valid13 = true;
                  passing3 = 1;
                }
              }
              if (!valid13) {
                const err39 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf", keyword: "oneOf", params: { passingSchemas: passing3 }, message: "must match exactly one schema in oneOf", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance, data: data15 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              } else {
                errors = _errs47;
                if (vErrors !== null) {
                  if (_errs47) {
                    vErrors.length = _errs47;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.additionalProperties.type, parentSchema: schema50.properties.metrics.additionalProperties, data: data13 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.type, parentSchema: schema50.properties.metrics, data: data12 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data2.stages !== void 0) {
      let data18 = data2.stages;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key5 in data18) {
          if (!validate24(data18[key5], { instancePath: instancePath + "/stages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data18, parentDataProperty: key5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.stages.type, parentSchema: schema50.properties.stages, data: data18 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data2.circumstances !== void 0) {
      let data20 = data2.circumstances;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        const err43 = { instancePath: instancePath + "/circumstances", schemaPath: "#/properties/circumstances/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.circumstances.type, parentSchema: schema50.properties.circumstances, data: data20 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.type, parentSchema: schema50, data: data2 };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var views = validate28;
var schema58 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/views.schema.json", "title": "What the report shows of a stage", "description": "An output of type views: charts and tables in the order in which pipeline report shows them.", "type": "object", "additionalProperties": false, "required": ["views"], "properties": { "views": { "description": "Charts and tables.", "type": "array", "maxItems": 100, "items": { "description": "A chart or a table; view says which.", "type": "object", "required": ["view"], "properties": { "view": { "description": "Which.", "enum": ["curve", "points", "matrix", "table"] } }, "discriminator": { "propertyName": "view" }, "oneOf": [{ "$ref": "#/$defs/curve" }, { "$ref": "#/$defs/points" }, { "$ref": "#/$defs/matrix" }, { "$ref": "#/$defs/table" }] } } }, "$defs": { "curve": { "description": "Values along an axis. Of the variants of a stage, curves with the same title are drawn over each other.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "series"], "properties": { "view": { "description": "Which.", "const": "curve" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is counted from left to right: step.", "type": "string", "maxLength": 2e3 }, "unit": { "description": "Of the values.", "type": "string", "maxLength": 2e3 }, "scale": { "description": "Linear unless said; log where all values are above 0.", "enum": ["linear", "log"] }, "series": { "description": "Its curves.", "type": "array", "maxItems": 50, "items": { "description": "One curve.", "type": "object", "additionalProperties": false, "required": ["name", "points"], "properties": { "name": { "description": "In the legend.", "type": "string", "maxLength": 2e3 }, "points": { "description": "Pairs of x and value, in the order of x.", "type": "array", "items": { "description": "x and value.", "type": "array", "minItems": 2, "maxItems": 2, "items": { "description": "A number.", "type": "number" } } }, "marks": { "description": "Points that mean something.", "type": "array", "items": { "description": "A point of the curve.", "type": "object", "additionalProperties": false, "required": ["x", "text"], "properties": { "x": { "description": "An x that the curve has.", "type": "number" }, "text": { "description": "A word: spike, chosen.", "type": "string", "maxLength": 2e3 } } } } } } } } }, "points": { "description": "Points in two dimensions.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "y", "points"], "properties": { "view": { "description": "Which.", "const": "points" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is measured from left to right.", "type": "string", "maxLength": 2e3 }, "y": { "description": "What is measured from below to above.", "type": "string", "maxLength": 2e3 }, "diagonal": { "description": "Both axes go from 0 to 1, and a line shows where they are equal.", "type": "boolean" }, "points": { "description": "The points.", "type": "array", "maxItems": 2e3, "items": { "description": "A point.", "type": "object", "additionalProperties": false, "required": ["name", "x", "y"], "properties": { "name": { "description": "What it is.", "type": "string", "maxLength": 2e3 }, "x": { "description": "From left to right.", "type": "number" }, "y": { "description": "From below to above.", "type": "number" }, "low": { "description": "Lower end of the interval of y.", "type": "number" }, "high": { "description": "Upper end of the interval of y.", "type": "number" }, "weight": { "description": "How much stands behind it: its area, beside the others'.", "type": "number", "minimum": 0 } } } } } }, "matrix": { "description": "How often what was so was called what.", "type": "object", "additionalProperties": false, "required": ["view", "title", "row", "column", "labels", "counts"], "properties": { "view": { "description": "Which.", "const": "matrix" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "row": { "description": "What a row stands for: true label.", "type": "string", "maxLength": 2e3 }, "column": { "description": "What a column stands for: predicted.", "type": "string", "maxLength": 2e3 }, "labels": { "description": "Of rows and columns.", "type": "array", "maxItems": 200, "items": { "description": "A label.", "type": "string", "maxLength": 2e3 } }, "counts": { "description": "Rows of counts, as many and as long as there are labels.", "type": "array", "items": { "description": "A row.", "type": "array", "items": { "description": "A count.", "type": "number", "minimum": 0 } } } } }, "table": { "description": "A table.", "type": "object", "additionalProperties": false, "required": ["view", "title", "head", "rows"], "properties": { "view": { "description": "Which.", "const": "table" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "head": { "description": "Names of the columns.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "description": "A name.", "type": "string", "maxLength": 2e3 } }, "rows": { "description": "Rows of as many cells as the head has.", "type": "array", "maxItems": 2e3, "items": { "description": "A row.", "type": "array", "items": { "description": "A cell.", "type": ["string", "number", "null"] } } } } } } };
var schema59 = { "description": "Values along an axis. Of the variants of a stage, curves with the same title are drawn over each other.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "series"], "properties": { "view": { "description": "Which.", "const": "curve" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is counted from left to right: step.", "type": "string", "maxLength": 2e3 }, "unit": { "description": "Of the values.", "type": "string", "maxLength": 2e3 }, "scale": { "description": "Linear unless said; log where all values are above 0.", "enum": ["linear", "log"] }, "series": { "description": "Its curves.", "type": "array", "maxItems": 50, "items": { "description": "One curve.", "type": "object", "additionalProperties": false, "required": ["name", "points"], "properties": { "name": { "description": "In the legend.", "type": "string", "maxLength": 2e3 }, "points": { "description": "Pairs of x and value, in the order of x.", "type": "array", "items": { "description": "x and value.", "type": "array", "minItems": 2, "maxItems": 2, "items": { "description": "A number.", "type": "number" } } }, "marks": { "description": "Points that mean something.", "type": "array", "items": { "description": "A point of the curve.", "type": "object", "additionalProperties": false, "required": ["x", "text"], "properties": { "x": { "description": "An x that the curve has.", "type": "number" }, "text": { "description": "A word: spike, chosen.", "type": "string", "maxLength": 2e3 } } } } } } } } };
var schema60 = { "description": "Points in two dimensions.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "y", "points"], "properties": { "view": { "description": "Which.", "const": "points" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is measured from left to right.", "type": "string", "maxLength": 2e3 }, "y": { "description": "What is measured from below to above.", "type": "string", "maxLength": 2e3 }, "diagonal": { "description": "Both axes go from 0 to 1, and a line shows where they are equal.", "type": "boolean" }, "points": { "description": "The points.", "type": "array", "maxItems": 2e3, "items": { "description": "A point.", "type": "object", "additionalProperties": false, "required": ["name", "x", "y"], "properties": { "name": { "description": "What it is.", "type": "string", "maxLength": 2e3 }, "x": { "description": "From left to right.", "type": "number" }, "y": { "description": "From below to above.", "type": "number" }, "low": { "description": "Lower end of the interval of y.", "type": "number" }, "high": { "description": "Upper end of the interval of y.", "type": "number" }, "weight": { "description": "How much stands behind it: its area, beside the others'.", "type": "number", "minimum": 0 } } } } } };
var schema61 = { "description": "How often what was so was called what.", "type": "object", "additionalProperties": false, "required": ["view", "title", "row", "column", "labels", "counts"], "properties": { "view": { "description": "Which.", "const": "matrix" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "row": { "description": "What a row stands for: true label.", "type": "string", "maxLength": 2e3 }, "column": { "description": "What a column stands for: predicted.", "type": "string", "maxLength": 2e3 }, "labels": { "description": "Of rows and columns.", "type": "array", "maxItems": 200, "items": { "description": "A label.", "type": "string", "maxLength": 2e3 } }, "counts": { "description": "Rows of counts, as many and as long as there are labels.", "type": "array", "items": { "description": "A row.", "type": "array", "items": { "description": "A count.", "type": "number", "minimum": 0 } } } } };
var schema62 = { "description": "A table.", "type": "object", "additionalProperties": false, "required": ["view", "title", "head", "rows"], "properties": { "view": { "description": "Which.", "const": "table" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "head": { "description": "Names of the columns.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "description": "A name.", "type": "string", "maxLength": 2e3 } }, "rows": { "description": "Rows of as many cells as the head has.", "type": "array", "maxItems": 2e3, "items": { "description": "A row.", "type": "array", "items": { "description": "A cell.", "type": ["string", "number", "null"] } } } } };
function validate28(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.views === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "views" }, message: "must have required property 'views'", schema: schema58.required, parentSchema: schema58, data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!(key0 === "views")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58, data: data2 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data2.views !== void 0) {
      let data0 = data2.views;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          const err2 = { instancePath: instancePath + "/views", schemaPath: "#/properties/views/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema58.properties.views, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.view === void 0) {
              const err3 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema58.properties.views.items.required, parentSchema: schema58.properties.views.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.view !== void 0) {
              let data22 = data1.view;
              if (!(data22 === "curve" || data22 === "points" || data22 === "matrix" || data22 === "table")) {
                const err4 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/properties/views/items/properties/view/enum", keyword: "enum", params: { allowedValues: schema58.properties.views.items.properties.view.enum }, message: "must be equal to one of the allowed values", schema: schema58.properties.views.items.properties.view.enum, parentSchema: schema58.properties.views.items.properties.view, data: data22 };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            const tag0 = data1.view;
            if (typeof tag0 == "string") {
              if (tag0 === "curve") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err5 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err6 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err6];
                    } else {
                      vErrors.push(err6);
                    }
                    errors++;
                  }
                  if (data1.x === void 0) {
                    const err7 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                  if (data1.series === void 0) {
                    const err8 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "series" }, message: "must have required property 'series'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                  for (const key1 in data1) {
                    if (!(key1 === "view" || key1 === "title" || key1 === "x" || key1 === "unit" || key1 === "scale" || key1 === "series")) {
                      const err9 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err9];
                      } else {
                        vErrors.push(err9);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data3 = data1.view;
                    if ("curve" !== data3) {
                      const err10 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/curve/properties/view/const", keyword: "const", params: { allowedValue: "curve" }, message: "must be equal to constant", schema: "curve", parentSchema: schema59.properties.view, data: data3 };
                      if (vErrors === null) {
                        vErrors = [err10];
                      } else {
                        vErrors.push(err10);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data4 = data1.title;
                    if (typeof data4 === "string") {
                      if (func1(data4) > 2e3) {
                        const err11 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/curve/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.title, data: data4 };
                        if (vErrors === null) {
                          vErrors = [err11];
                        } else {
                          vErrors.push(err11);
                        }
                        errors++;
                      }
                    } else {
                      const err12 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/curve/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.title.type, parentSchema: schema59.properties.title, data: data4 };
                      if (vErrors === null) {
                        vErrors = [err12];
                      } else {
                        vErrors.push(err12);
                      }
                      errors++;
                    }
                  }
                  if (data1.x !== void 0) {
                    let data5 = data1.x;
                    if (typeof data5 === "string") {
                      if (func1(data5) > 2e3) {
                        const err13 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/curve/properties/x/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.x, data: data5 };
                        if (vErrors === null) {
                          vErrors = [err13];
                        } else {
                          vErrors.push(err13);
                        }
                        errors++;
                      }
                    } else {
                      const err14 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/curve/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.x.type, parentSchema: schema59.properties.x, data: data5 };
                      if (vErrors === null) {
                        vErrors = [err14];
                      } else {
                        vErrors.push(err14);
                      }
                      errors++;
                    }
                  }
                  if (data1.unit !== void 0) {
                    let data6 = data1.unit;
                    if (typeof data6 === "string") {
                      if (func1(data6) > 2e3) {
                        const err15 = { instancePath: instancePath + "/views/" + i0 + "/unit", schemaPath: "#/$defs/curve/properties/unit/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.unit, data: data6 };
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                      }
                    } else {
                      const err16 = { instancePath: instancePath + "/views/" + i0 + "/unit", schemaPath: "#/$defs/curve/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.unit.type, parentSchema: schema59.properties.unit, data: data6 };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  }
                  if (data1.scale !== void 0) {
                    let data7 = data1.scale;
                    if (!(data7 === "linear" || data7 === "log")) {
                      const err17 = { instancePath: instancePath + "/views/" + i0 + "/scale", schemaPath: "#/$defs/curve/properties/scale/enum", keyword: "enum", params: { allowedValues: schema59.properties.scale.enum }, message: "must be equal to one of the allowed values", schema: schema59.properties.scale.enum, parentSchema: schema59.properties.scale, data: data7 };
                      if (vErrors === null) {
                        vErrors = [err17];
                      } else {
                        vErrors.push(err17);
                      }
                      errors++;
                    }
                  }
                  if (data1.series !== void 0) {
                    let data8 = data1.series;
                    if (Array.isArray(data8)) {
                      if (data8.length > 50) {
                        const err18 = { instancePath: instancePath + "/views/" + i0 + "/series", schemaPath: "#/$defs/curve/properties/series/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items", schema: 50, parentSchema: schema59.properties.series, data: data8 };
                        if (vErrors === null) {
                          vErrors = [err18];
                        } else {
                          vErrors.push(err18);
                        }
                        errors++;
                      }
                      const len1 = data8.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data9 = data8[i1];
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          if (data9.name === void 0) {
                            const err19 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema59.properties.series.items.required, parentSchema: schema59.properties.series.items, data: data9 };
                            if (vErrors === null) {
                              vErrors = [err19];
                            } else {
                              vErrors.push(err19);
                            }
                            errors++;
                          }
                          if (data9.points === void 0) {
                            const err20 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'", schema: schema59.properties.series.items.required, parentSchema: schema59.properties.series.items, data: data9 };
                            if (vErrors === null) {
                              vErrors = [err20];
                            } else {
                              vErrors.push(err20);
                            }
                            errors++;
                          }
                          for (const key2 in data9) {
                            if (!(key2 === "name" || key2 === "points" || key2 === "marks")) {
                              const err21 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59.properties.series.items, data: data9 };
                              if (vErrors === null) {
                                vErrors = [err21];
                              } else {
                                vErrors.push(err21);
                              }
                              errors++;
                            }
                          }
                          if (data9.name !== void 0) {
                            let data10 = data9.name;
                            if (typeof data10 === "string") {
                              if (func1(data10) > 2e3) {
                                const err22 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/name", schemaPath: "#/$defs/curve/properties/series/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.series.items.properties.name, data: data10 };
                                if (vErrors === null) {
                                  vErrors = [err22];
                                } else {
                                  vErrors.push(err22);
                                }
                                errors++;
                              }
                            } else {
                              const err23 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/name", schemaPath: "#/$defs/curve/properties/series/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.series.items.properties.name.type, parentSchema: schema59.properties.series.items.properties.name, data: data10 };
                              if (vErrors === null) {
                                vErrors = [err23];
                              } else {
                                vErrors.push(err23);
                              }
                              errors++;
                            }
                          }
                          if (data9.points !== void 0) {
                            let data11 = data9.points;
                            if (Array.isArray(data11)) {
                              const len2 = data11.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                let data12 = data11[i2];
                                if (Array.isArray(data12)) {
                                  if (data12.length > 2) {
                                    const err24 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                    if (vErrors === null) {
                                      vErrors = [err24];
                                    } else {
                                      vErrors.push(err24);
                                    }
                                    errors++;
                                  }
                                  if (data12.length < 2) {
                                    const err25 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                    if (vErrors === null) {
                                      vErrors = [err25];
                                    } else {
                                      vErrors.push(err25);
                                    }
                                    errors++;
                                  }
                                  const len3 = data12.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    let data13 = data12[i3];
                                    if (!(typeof data13 == "number" && isFinite(data13))) {
                                      const err26 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2 + "/" + i3, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema59.properties.series.items.properties.points.items.items.type, parentSchema: schema59.properties.series.items.properties.points.items.items, data: data13 };
                                      if (vErrors === null) {
                                        vErrors = [err26];
                                      } else {
                                        vErrors.push(err26);
                                      }
                                      errors++;
                                    }
                                  }
                                } else {
                                  const err27 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.points.items.type, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                  if (vErrors === null) {
                                    vErrors = [err27];
                                  } else {
                                    vErrors.push(err27);
                                  }
                                  errors++;
                                }
                              }
                            } else {
                              const err28 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points", schemaPath: "#/$defs/curve/properties/series/items/properties/points/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.points.type, parentSchema: schema59.properties.series.items.properties.points, data: data11 };
                              if (vErrors === null) {
                                vErrors = [err28];
                              } else {
                                vErrors.push(err28);
                              }
                              errors++;
                            }
                          }
                          if (data9.marks !== void 0) {
                            let data14 = data9.marks;
                            if (Array.isArray(data14)) {
                              const len4 = data14.length;
                              for (let i4 = 0; i4 < len4; i4++) {
                                let data15 = data14[i4];
                                if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                  if (data15.x === void 0) {
                                    const err29 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema59.properties.series.items.properties.marks.items.required, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                    if (vErrors === null) {
                                      vErrors = [err29];
                                    } else {
                                      vErrors.push(err29);
                                    }
                                    errors++;
                                  }
                                  if (data15.text === void 0) {
                                    const err30 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema59.properties.series.items.properties.marks.items.required, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                    if (vErrors === null) {
                                      vErrors = [err30];
                                    } else {
                                      vErrors.push(err30);
                                    }
                                    errors++;
                                  }
                                  for (const key3 in data15) {
                                    if (!(key3 === "x" || key3 === "text")) {
                                      const err31 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                      if (vErrors === null) {
                                        vErrors = [err31];
                                      } else {
                                        vErrors.push(err31);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data15.x !== void 0) {
                                    let data16 = data15.x;
                                    if (!(typeof data16 == "number" && isFinite(data16))) {
                                      const err32 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/x", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema59.properties.series.items.properties.marks.items.properties.x.type, parentSchema: schema59.properties.series.items.properties.marks.items.properties.x, data: data16 };
                                      if (vErrors === null) {
                                        vErrors = [err32];
                                      } else {
                                        vErrors.push(err32);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data15.text !== void 0) {
                                    let data17 = data15.text;
                                    if (typeof data17 === "string") {
                                      if (func1(data17) > 2e3) {
                                        const err33 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/text", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/text/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.series.items.properties.marks.items.properties.text, data: data17 };
                                        if (vErrors === null) {
                                          vErrors = [err33];
                                        } else {
                                          vErrors.push(err33);
                                        }
                                        errors++;
                                      }
                                    } else {
                                      const err34 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/text", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.series.items.properties.marks.items.properties.text.type, parentSchema: schema59.properties.series.items.properties.marks.items.properties.text, data: data17 };
                                      if (vErrors === null) {
                                        vErrors = [err34];
                                      } else {
                                        vErrors.push(err34);
                                      }
                                      errors++;
                                    }
                                  }
                                } else {
                                  const err35 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.properties.series.items.properties.marks.items.type, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                  if (vErrors === null) {
                                    vErrors = [err35];
                                  } else {
                                    vErrors.push(err35);
                                  }
                                  errors++;
                                }
                              }
                            } else {
                              const err36 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.marks.type, parentSchema: schema59.properties.series.items.properties.marks, data: data14 };
                              if (vErrors === null) {
                                vErrors = [err36];
                              } else {
                                vErrors.push(err36);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err37 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.properties.series.items.type, parentSchema: schema59.properties.series.items, data: data9 };
                          if (vErrors === null) {
                            vErrors = [err37];
                          } else {
                            vErrors.push(err37);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err38 = { instancePath: instancePath + "/views/" + i0 + "/series", schemaPath: "#/$defs/curve/properties/series/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.type, parentSchema: schema59.properties.series, data: data8 };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err39 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.type, parentSchema: schema59, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                var props0 = true;
              } else if (tag0 === "points") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err40 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err41 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                  if (data1.x === void 0) {
                    const err42 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                  if (data1.y === void 0) {
                    const err43 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                  if (data1.points === void 0) {
                    const err44 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                  for (const key4 in data1) {
                    if (!(key4 === "view" || key4 === "title" || key4 === "about" || key4 === "x" || key4 === "y" || key4 === "diagonal" || key4 === "points")) {
                      const err45 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data18 = data1.view;
                    if ("points" !== data18) {
                      const err46 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/points/properties/view/const", keyword: "const", params: { allowedValue: "points" }, message: "must be equal to constant", schema: "points", parentSchema: schema60.properties.view, data: data18 };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data19 = data1.title;
                    if (typeof data19 === "string") {
                      if (func1(data19) > 2e3) {
                        const err47 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/points/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.title, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err47];
                        } else {
                          vErrors.push(err47);
                        }
                        errors++;
                      }
                    } else {
                      const err48 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/points/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.title.type, parentSchema: schema60.properties.title, data: data19 };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data20 = data1.about;
                    if (typeof data20 === "string") {
                      if (func1(data20) > 2e3) {
                        const err49 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/points/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.about, data: data20 };
                        if (vErrors === null) {
                          vErrors = [err49];
                        } else {
                          vErrors.push(err49);
                        }
                        errors++;
                      }
                    } else {
                      const err50 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/points/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.about.type, parentSchema: schema60.properties.about, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                    }
                  }
                  if (data1.x !== void 0) {
                    let data21 = data1.x;
                    if (typeof data21 === "string") {
                      if (func1(data21) > 2e3) {
                        const err51 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/points/properties/x/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.x, data: data21 };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    } else {
                      const err52 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/points/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.x.type, parentSchema: schema60.properties.x, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err52];
                      } else {
                        vErrors.push(err52);
                      }
                      errors++;
                    }
                  }
                  if (data1.y !== void 0) {
                    let data22 = data1.y;
                    if (typeof data22 === "string") {
                      if (func1(data22) > 2e3) {
                        const err53 = { instancePath: instancePath + "/views/" + i0 + "/y", schemaPath: "#/$defs/points/properties/y/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.y, data: data22 };
                        if (vErrors === null) {
                          vErrors = [err53];
                        } else {
                          vErrors.push(err53);
                        }
                        errors++;
                      }
                    } else {
                      const err54 = { instancePath: instancePath + "/views/" + i0 + "/y", schemaPath: "#/$defs/points/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.y.type, parentSchema: schema60.properties.y, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                  }
                  if (data1.diagonal !== void 0) {
                    let data23 = data1.diagonal;
                    if (typeof data23 !== "boolean") {
                      const err55 = { instancePath: instancePath + "/views/" + i0 + "/diagonal", schemaPath: "#/$defs/points/properties/diagonal/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema60.properties.diagonal.type, parentSchema: schema60.properties.diagonal, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err55];
                      } else {
                        vErrors.push(err55);
                      }
                      errors++;
                    }
                  }
                  if (data1.points !== void 0) {
                    let data24 = data1.points;
                    if (Array.isArray(data24)) {
                      if (data24.length > 2e3) {
                        const err56 = { instancePath: instancePath + "/views/" + i0 + "/points", schemaPath: "#/$defs/points/properties/points/maxItems", keyword: "maxItems", params: { limit: 2e3 }, message: "must NOT have more than 2000 items", schema: 2e3, parentSchema: schema60.properties.points, data: data24 };
                        if (vErrors === null) {
                          vErrors = [err56];
                        } else {
                          vErrors.push(err56);
                        }
                        errors++;
                      }
                      const len5 = data24.length;
                      for (let i5 = 0; i5 < len5; i5++) {
                        let data25 = data24[i5];
                        if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                          if (data25.name === void 0) {
                            const err57 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err57];
                            } else {
                              vErrors.push(err57);
                            }
                            errors++;
                          }
                          if (data25.x === void 0) {
                            const err58 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err58];
                            } else {
                              vErrors.push(err58);
                            }
                            errors++;
                          }
                          if (data25.y === void 0) {
                            const err59 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err59];
                            } else {
                              vErrors.push(err59);
                            }
                            errors++;
                          }
                          for (const key5 in data25) {
                            if (!(key5 === "name" || key5 === "x" || key5 === "y" || key5 === "low" || key5 === "high" || key5 === "weight")) {
                              const err60 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60.properties.points.items, data: data25 };
                              if (vErrors === null) {
                                vErrors = [err60];
                              } else {
                                vErrors.push(err60);
                              }
                              errors++;
                            }
                          }
                          if (data25.name !== void 0) {
                            let data26 = data25.name;
                            if (typeof data26 === "string") {
                              if (func1(data26) > 2e3) {
                                const err61 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/name", schemaPath: "#/$defs/points/properties/points/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.points.items.properties.name, data: data26 };
                                if (vErrors === null) {
                                  vErrors = [err61];
                                } else {
                                  vErrors.push(err61);
                                }
                                errors++;
                              }
                            } else {
                              const err62 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/name", schemaPath: "#/$defs/points/properties/points/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.points.items.properties.name.type, parentSchema: schema60.properties.points.items.properties.name, data: data26 };
                              if (vErrors === null) {
                                vErrors = [err62];
                              } else {
                                vErrors.push(err62);
                              }
                              errors++;
                            }
                          }
                          if (data25.x !== void 0) {
                            let data27 = data25.x;
                            if (!(typeof data27 == "number" && isFinite(data27))) {
                              const err63 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/x", schemaPath: "#/$defs/points/properties/points/items/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.x.type, parentSchema: schema60.properties.points.items.properties.x, data: data27 };
                              if (vErrors === null) {
                                vErrors = [err63];
                              } else {
                                vErrors.push(err63);
                              }
                              errors++;
                            }
                          }
                          if (data25.y !== void 0) {
                            let data28 = data25.y;
                            if (!(typeof data28 == "number" && isFinite(data28))) {
                              const err64 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/y", schemaPath: "#/$defs/points/properties/points/items/properties/y/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.y.type, parentSchema: schema60.properties.points.items.properties.y, data: data28 };
                              if (vErrors === null) {
                                vErrors = [err64];
                              } else {
                                vErrors.push(err64);
                              }
                              errors++;
                            }
                          }
                          if (data25.low !== void 0) {
                            let data29 = data25.low;
                            if (!(typeof data29 == "number" && isFinite(data29))) {
                              const err65 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/low", schemaPath: "#/$defs/points/properties/points/items/properties/low/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.low.type, parentSchema: schema60.properties.points.items.properties.low, data: data29 };
                              if (vErrors === null) {
                                vErrors = [err65];
                              } else {
                                vErrors.push(err65);
                              }
                              errors++;
                            }
                          }
                          if (data25.high !== void 0) {
                            let data30 = data25.high;
                            if (!(typeof data30 == "number" && isFinite(data30))) {
                              const err66 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/high", schemaPath: "#/$defs/points/properties/points/items/properties/high/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.high.type, parentSchema: schema60.properties.points.items.properties.high, data: data30 };
                              if (vErrors === null) {
                                vErrors = [err66];
                              } else {
                                vErrors.push(err66);
                              }
                              errors++;
                            }
                          }
                          if (data25.weight !== void 0) {
                            let data31 = data25.weight;
                            if (typeof data31 == "number" && isFinite(data31)) {
                              if (data31 < 0 || isNaN(data31)) {
                                const err67 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/weight", schemaPath: "#/$defs/points/properties/points/items/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.properties.points.items.properties.weight, data: data31 };
                                if (vErrors === null) {
                                  vErrors = [err67];
                                } else {
                                  vErrors.push(err67);
                                }
                                errors++;
                              }
                            } else {
                              const err68 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/weight", schemaPath: "#/$defs/points/properties/points/items/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.weight.type, parentSchema: schema60.properties.points.items.properties.weight, data: data31 };
                              if (vErrors === null) {
                                vErrors = [err68];
                              } else {
                                vErrors.push(err68);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err69 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.properties.points.items.type, parentSchema: schema60.properties.points.items, data: data25 };
                          if (vErrors === null) {
                            vErrors = [err69];
                          } else {
                            vErrors.push(err69);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err70 = { instancePath: instancePath + "/views/" + i0 + "/points", schemaPath: "#/$defs/points/properties/points/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema60.properties.points.type, parentSchema: schema60.properties.points, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err70];
                      } else {
                        vErrors.push(err70);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err71 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.type, parentSchema: schema60, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else if (tag0 === "matrix") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err72 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err73 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err73];
                    } else {
                      vErrors.push(err73);
                    }
                    errors++;
                  }
                  if (data1.row === void 0) {
                    const err74 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "row" }, message: "must have required property 'row'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err74];
                    } else {
                      vErrors.push(err74);
                    }
                    errors++;
                  }
                  if (data1.column === void 0) {
                    const err75 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err75];
                    } else {
                      vErrors.push(err75);
                    }
                    errors++;
                  }
                  if (data1.labels === void 0) {
                    const err76 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "labels" }, message: "must have required property 'labels'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                  if (data1.counts === void 0) {
                    const err77 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err77];
                    } else {
                      vErrors.push(err77);
                    }
                    errors++;
                  }
                  for (const key6 in data1) {
                    if (!(key6 === "view" || key6 === "title" || key6 === "about" || key6 === "row" || key6 === "column" || key6 === "labels" || key6 === "counts")) {
                      const err78 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err78];
                      } else {
                        vErrors.push(err78);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data32 = data1.view;
                    if ("matrix" !== data32) {
                      const err79 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/matrix/properties/view/const", keyword: "const", params: { allowedValue: "matrix" }, message: "must be equal to constant", schema: "matrix", parentSchema: schema61.properties.view, data: data32 };
                      if (vErrors === null) {
                        vErrors = [err79];
                      } else {
                        vErrors.push(err79);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data33 = data1.title;
                    if (typeof data33 === "string") {
                      if (func1(data33) > 2e3) {
                        const err80 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/matrix/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.title, data: data33 };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                    } else {
                      const err81 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/matrix/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.title.type, parentSchema: schema61.properties.title, data: data33 };
                      if (vErrors === null) {
                        vErrors = [err81];
                      } else {
                        vErrors.push(err81);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data34 = data1.about;
                    if (typeof data34 === "string") {
                      if (func1(data34) > 2e3) {
                        const err82 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/matrix/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.about, data: data34 };
                        if (vErrors === null) {
                          vErrors = [err82];
                        } else {
                          vErrors.push(err82);
                        }
                        errors++;
                      }
                    } else {
                      const err83 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/matrix/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.about.type, parentSchema: schema61.properties.about, data: data34 };
                      if (vErrors === null) {
                        vErrors = [err83];
                      } else {
                        vErrors.push(err83);
                      }
                      errors++;
                    }
                  }
                  if (data1.row !== void 0) {
                    let data35 = data1.row;
                    if (typeof data35 === "string") {
                      if (func1(data35) > 2e3) {
                        const err84 = { instancePath: instancePath + "/views/" + i0 + "/row", schemaPath: "#/$defs/matrix/properties/row/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.row, data: data35 };
                        if (vErrors === null) {
                          vErrors = [err84];
                        } else {
                          vErrors.push(err84);
                        }
                        errors++;
                      }
                    } else {
                      const err85 = { instancePath: instancePath + "/views/" + i0 + "/row", schemaPath: "#/$defs/matrix/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.row.type, parentSchema: schema61.properties.row, data: data35 };
                      if (vErrors === null) {
                        vErrors = [err85];
                      } else {
                        vErrors.push(err85);
                      }
                      errors++;
                    }
                  }
                  if (data1.column !== void 0) {
                    let data36 = data1.column;
                    if (typeof data36 === "string") {
                      if (func1(data36) > 2e3) {
                        const err86 = { instancePath: instancePath + "/views/" + i0 + "/column", schemaPath: "#/$defs/matrix/properties/column/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.column, data: data36 };
                        if (vErrors === null) {
                          vErrors = [err86];
                        } else {
                          vErrors.push(err86);
                        }
                        errors++;
                      }
                    } else {
                      const err87 = { instancePath: instancePath + "/views/" + i0 + "/column", schemaPath: "#/$defs/matrix/properties/column/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.column.type, parentSchema: schema61.properties.column, data: data36 };
                      if (vErrors === null) {
                        vErrors = [err87];
                      } else {
                        vErrors.push(err87);
                      }
                      errors++;
                    }
                  }
                  if (data1.labels !== void 0) {
                    let data37 = data1.labels;
                    if (Array.isArray(data37)) {
                      if (data37.length > 200) {
                        const err88 = { instancePath: instancePath + "/views/" + i0 + "/labels", schemaPath: "#/$defs/matrix/properties/labels/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items", schema: 200, parentSchema: schema61.properties.labels, data: data37 };
                        if (vErrors === null) {
                          vErrors = [err88];
                        } else {
                          vErrors.push(err88);
                        }
                        errors++;
                      }
                      const len6 = data37.length;
                      for (let i6 = 0; i6 < len6; i6++) {
                        let data38 = data37[i6];
                        if (typeof data38 === "string") {
                          if (func1(data38) > 2e3) {
                            const err89 = { instancePath: instancePath + "/views/" + i0 + "/labels/" + i6, schemaPath: "#/$defs/matrix/properties/labels/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.labels.items, data: data38 };
                            if (vErrors === null) {
                              vErrors = [err89];
                            } else {
                              vErrors.push(err89);
                            }
                            errors++;
                          }
                        } else {
                          const err90 = { instancePath: instancePath + "/views/" + i0 + "/labels/" + i6, schemaPath: "#/$defs/matrix/properties/labels/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.labels.items.type, parentSchema: schema61.properties.labels.items, data: data38 };
                          if (vErrors === null) {
                            vErrors = [err90];
                          } else {
                            vErrors.push(err90);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err91 = { instancePath: instancePath + "/views/" + i0 + "/labels", schemaPath: "#/$defs/matrix/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.labels.type, parentSchema: schema61.properties.labels, data: data37 };
                      if (vErrors === null) {
                        vErrors = [err91];
                      } else {
                        vErrors.push(err91);
                      }
                      errors++;
                    }
                  }
                  if (data1.counts !== void 0) {
                    let data39 = data1.counts;
                    if (Array.isArray(data39)) {
                      const len7 = data39.length;
                      for (let i7 = 0; i7 < len7; i7++) {
                        let data40 = data39[i7];
                        if (Array.isArray(data40)) {
                          const len8 = data40.length;
                          for (let i8 = 0; i8 < len8; i8++) {
                            let data41 = data40[i8];
                            if (typeof data41 == "number" && isFinite(data41)) {
                              if (data41 < 0 || isNaN(data41)) {
                                const err92 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7 + "/" + i8, schemaPath: "#/$defs/matrix/properties/counts/items/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema61.properties.counts.items.items, data: data41 };
                                if (vErrors === null) {
                                  vErrors = [err92];
                                } else {
                                  vErrors.push(err92);
                                }
                                errors++;
                              }
                            } else {
                              const err93 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7 + "/" + i8, schemaPath: "#/$defs/matrix/properties/counts/items/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema61.properties.counts.items.items.type, parentSchema: schema61.properties.counts.items.items, data: data41 };
                              if (vErrors === null) {
                                vErrors = [err93];
                              } else {
                                vErrors.push(err93);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err94 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7, schemaPath: "#/$defs/matrix/properties/counts/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.counts.items.type, parentSchema: schema61.properties.counts.items, data: data40 };
                          if (vErrors === null) {
                            vErrors = [err94];
                          } else {
                            vErrors.push(err94);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err95 = { instancePath: instancePath + "/views/" + i0 + "/counts", schemaPath: "#/$defs/matrix/properties/counts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.counts.type, parentSchema: schema61.properties.counts, data: data39 };
                      if (vErrors === null) {
                        vErrors = [err95];
                      } else {
                        vErrors.push(err95);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err96 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else if (tag0 === "table") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err97 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err97];
                    } else {
                      vErrors.push(err97);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err98 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                  if (data1.head === void 0) {
                    const err99 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err99];
                    } else {
                      vErrors.push(err99);
                    }
                    errors++;
                  }
                  if (data1.rows === void 0) {
                    const err100 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err100];
                    } else {
                      vErrors.push(err100);
                    }
                    errors++;
                  }
                  for (const key7 in data1) {
                    if (!(key7 === "view" || key7 === "title" || key7 === "about" || key7 === "head" || key7 === "rows")) {
                      const err101 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema62, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err101];
                      } else {
                        vErrors.push(err101);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data42 = data1.view;
                    if ("table" !== data42) {
                      const err102 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/table/properties/view/const", keyword: "const", params: { allowedValue: "table" }, message: "must be equal to constant", schema: "table", parentSchema: schema62.properties.view, data: data42 };
                      if (vErrors === null) {
                        vErrors = [err102];
                      } else {
                        vErrors.push(err102);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data43 = data1.title;
                    if (typeof data43 === "string") {
                      if (func1(data43) > 2e3) {
                        const err103 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/table/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.title, data: data43 };
                        if (vErrors === null) {
                          vErrors = [err103];
                        } else {
                          vErrors.push(err103);
                        }
                        errors++;
                      }
                    } else {
                      const err104 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/table/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.title.type, parentSchema: schema62.properties.title, data: data43 };
                      if (vErrors === null) {
                        vErrors = [err104];
                      } else {
                        vErrors.push(err104);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data44 = data1.about;
                    if (typeof data44 === "string") {
                      if (func1(data44) > 2e3) {
                        const err105 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/table/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.about, data: data44 };
                        if (vErrors === null) {
                          vErrors = [err105];
                        } else {
                          vErrors.push(err105);
                        }
                        errors++;
                      }
                    } else {
                      const err106 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/table/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.about.type, parentSchema: schema62.properties.about, data: data44 };
                      if (vErrors === null) {
                        vErrors = [err106];
                      } else {
                        vErrors.push(err106);
                      }
                      errors++;
                    }
                  }
                  if (data1.head !== void 0) {
                    let data45 = data1.head;
                    if (Array.isArray(data45)) {
                      if (data45.length > 50) {
                        const err107 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items", schema: 50, parentSchema: schema62.properties.head, data: data45 };
                        if (vErrors === null) {
                          vErrors = [err107];
                        } else {
                          vErrors.push(err107);
                        }
                        errors++;
                      }
                      if (data45.length < 1) {
                        const err108 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema62.properties.head, data: data45 };
                        if (vErrors === null) {
                          vErrors = [err108];
                        } else {
                          vErrors.push(err108);
                        }
                        errors++;
                      }
                      const len9 = data45.length;
                      for (let i9 = 0; i9 < len9; i9++) {
                        let data46 = data45[i9];
                        if (typeof data46 === "string") {
                          if (func1(data46) > 2e3) {
                            const err109 = { instancePath: instancePath + "/views/" + i0 + "/head/" + i9, schemaPath: "#/$defs/table/properties/head/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.head.items, data: data46 };
                            if (vErrors === null) {
                              vErrors = [err109];
                            } else {
                              vErrors.push(err109);
                            }
                            errors++;
                          }
                        } else {
                          const err110 = { instancePath: instancePath + "/views/" + i0 + "/head/" + i9, schemaPath: "#/$defs/table/properties/head/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.head.items.type, parentSchema: schema62.properties.head.items, data: data46 };
                          if (vErrors === null) {
                            vErrors = [err110];
                          } else {
                            vErrors.push(err110);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err111 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.head.type, parentSchema: schema62.properties.head, data: data45 };
                      if (vErrors === null) {
                        vErrors = [err111];
                      } else {
                        vErrors.push(err111);
                      }
                      errors++;
                    }
                  }
                  if (data1.rows !== void 0) {
                    let data47 = data1.rows;
                    if (Array.isArray(data47)) {
                      if (data47.length > 2e3) {
                        const err112 = { instancePath: instancePath + "/views/" + i0 + "/rows", schemaPath: "#/$defs/table/properties/rows/maxItems", keyword: "maxItems", params: { limit: 2e3 }, message: "must NOT have more than 2000 items", schema: 2e3, parentSchema: schema62.properties.rows, data: data47 };
                        if (vErrors === null) {
                          vErrors = [err112];
                        } else {
                          vErrors.push(err112);
                        }
                        errors++;
                      }
                      const len10 = data47.length;
                      for (let i10 = 0; i10 < len10; i10++) {
                        let data48 = data47[i10];
                        if (Array.isArray(data48)) {
                          const len11 = data48.length;
                          for (let i11 = 0; i11 < len11; i11++) {
                            let data49 = data48[i11];
                            if (typeof data49 !== "string" && !(typeof data49 == "number" && isFinite(data49)) && data49 !== null) {
                              const err113 = { instancePath: instancePath + "/views/" + i0 + "/rows/" + i10 + "/" + i11, schemaPath: "#/$defs/table/properties/rows/items/items/type", keyword: "type", params: { type: schema62.properties.rows.items.items.type }, message: "must be string,number,null", schema: schema62.properties.rows.items.items.type, parentSchema: schema62.properties.rows.items.items, data: data49 };
                              if (vErrors === null) {
                                vErrors = [err113];
                              } else {
                                vErrors.push(err113);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err114 = { instancePath: instancePath + "/views/" + i0 + "/rows/" + i10, schemaPath: "#/$defs/table/properties/rows/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.rows.items.type, parentSchema: schema62.properties.rows.items, data: data48 };
                          if (vErrors === null) {
                            vErrors = [err114];
                          } else {
                            vErrors.push(err114);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err115 = { instancePath: instancePath + "/views/" + i0 + "/rows", schemaPath: "#/$defs/table/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.rows.type, parentSchema: schema62.properties.rows, data: data47 };
                      if (vErrors === null) {
                        vErrors = [err115];
                      } else {
                        vErrors.push(err115);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err116 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema62.type, parentSchema: schema62, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err116];
                  } else {
                    vErrors.push(err116);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else {
                const err117 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "view", tagValue: tag0 }, message: 'value of tag "view" must be in oneOf', schema: schema58.properties.views.items.discriminator, parentSchema: schema58.properties.views.items, data: data1 };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            } else {
              const err118 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/discriminator", keyword: "discriminator", params: { error: "tag", tag: "view", tagValue: tag0 }, message: 'tag "view" must be string', schema: schema58.properties.views.items.discriminator, parentSchema: schema58.properties.views.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err118];
              } else {
                vErrors.push(err118);
              }
              errors++;
            }
          } else {
            const err119 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.properties.views.items.type, parentSchema: schema58.properties.views.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
        }
      } else {
        const err120 = { instancePath: instancePath + "/views", schemaPath: "#/properties/views/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema58.properties.views.type, parentSchema: schema58.properties.views, data: data0 };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
    }
  } else {
    const err121 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.type, parentSchema: schema58, data: data2 };
    if (vErrors === null) {
      vErrors = [err121];
    } else {
      vErrors.push(err121);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_baseline = validate202;
var schema312 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of baseline", "type": "object", "additionalProperties": false, "properties": { "form": { "description": "How an example reads, as in finetune: classification, entailment, similarity or multiple-choice.", "enum": ["classification", "entailment", "similarity", "multiple-choice"], "default": "classification" }, "objective": { "description": "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.", "enum": ["classification", "regression"], "default": "classification" }, "format": { "description": "How train and examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "smoothing": { "description": "What is added to every count of a word in a class. 1 is Laplace's rule.", "type": "number", "exclusiveMinimum": 0, "maximum": 100, "default": 1 }, "bootstrap": { "description": "Resamples of the examples for the intervals.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/baseline/schema.json" };
function validate202(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.form === void 0) {
      data2.form = "classification";
    }
    if (data2.objective === void 0) {
      data2.objective = "classification";
    }
    if (data2.format === void 0) {
      data2.format = "jsonl";
    }
    if (data2.columns === void 0) {
      data2.columns = {};
    }
    if (data2.smoothing === void 0) {
      data2.smoothing = 1;
    }
    if (data2.bootstrap === void 0) {
      data2.bootstrap = 1e3;
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    for (const key0 in data2) {
      if (!(key0 === "form" || key0 === "objective" || key0 === "format" || key0 === "columns" || key0 === "smoothing" || key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema312, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.form;
    if (!(data0 === "classification" || data0 === "entailment" || data0 === "similarity" || data0 === "multiple-choice")) {
      const err1 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema312.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.form.enum, parentSchema: schema312.properties.form, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.objective;
    if (!(data1 === "classification" || data1 === "regression")) {
      const err2 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema312.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.objective.enum, parentSchema: schema312.properties.objective, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data22 = data2.format;
    if (!(data22 === "jsonl" || data22 === "csv" || data22 === "tsv")) {
      const err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema312.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.format.enum, parentSchema: schema312.properties.format, data: data22 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data3 = data2.columns;
    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
      for (const key1 in data3) {
        let data4 = data3[key1];
        if (typeof data4 !== "string" && !Array.isArray(data4)) {
          const err4 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema312.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema312.properties.columns.additionalProperties.type, parentSchema: schema312.properties.columns.additionalProperties, data: data4 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data5 = data4[i0];
            if (typeof data5 !== "string") {
              const err5 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema312.properties.columns.additionalProperties.items.type, parentSchema: schema312.properties.columns.additionalProperties.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err6 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema312.properties.columns.type, parentSchema: schema312.properties.columns, data: data3 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data6 = data2.smoothing;
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 > 100 || isNaN(data6)) {
        const err7 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema312.properties.smoothing, data: data6 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (data6 <= 0 || isNaN(data6)) {
        const err8 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema312.properties.smoothing, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    } else {
      const err9 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema312.properties.smoothing.type, parentSchema: schema312.properties.smoothing, data: data6 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data7 = data2.bootstrap;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err10 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema312.properties.bootstrap.type, parentSchema: schema312.properties.bootstrap, data: data7 };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 > 1e5 || isNaN(data7)) {
        const err11 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema312.properties.bootstrap, data: data7 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data7 < 1 || isNaN(data7)) {
        const err12 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema312.properties.bootstrap, data: data7 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    let data8 = data2.seed;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err13 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema312.properties.seed.type, parentSchema: schema312.properties.seed, data: data8 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 2147483647 || isNaN(data8)) {
        const err14 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema312.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err15 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema312.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema312.type, parentSchema: schema312, data: data2 };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate202.errors = vErrors;
  return errors === 0;
}
validate202.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_compare_tasks = validate212;
var schema322 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of compare-tasks", "type": "object", "additionalProperties": false, "properties": { "bootstrap": { "description": "Resamples of the items for the intervals; both models see the same.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/compare-tasks/schema.json" };
function validate212(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate212.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.bootstrap === void 0) {
      data2.bootstrap = 1e3;
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    for (const key0 in data2) {
      if (!(key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema322, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.bootstrap;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema322.properties.bootstrap.type, parentSchema: schema322.properties.bootstrap, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 > 1e5 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema322.properties.bootstrap, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 < 1 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema322.properties.bootstrap, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    let data1 = data2.seed;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err4 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema322.properties.seed.type, parentSchema: schema322.properties.seed, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 > 2147483647 || isNaN(data1)) {
        const err5 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema322.properties.seed, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (data1 < 0 || isNaN(data1)) {
        const err6 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema322.properties.seed, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema322.type, parentSchema: schema322, data: data2 };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate212.errors = vErrors;
  return errors === 0;
}
validate212.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_evaluate_lm = validate22;
var schema332 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of evaluate-lm", "type": "object", "additionalProperties": false, "properties": { "stride": { "description": "Tokens from one window's start to the next's: a token is predicted from at least n_positions - stride tokens before it, where the text has them. 0, or n_positions: disjoint windows, the fastest and the most pessimistic. half: half of n_positions.", "anyOf": [{ "const": "half" }, { "type": "integer", "minimum": 0 }], "default": "half" }, "batch_size": { "description": "Windows computed at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 32 }, "bootstrap": { "description": "Resamples of the documents for the interval of bits per byte; 0 gives none.", "type": "integer", "minimum": 0, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/evaluate-lm/schema.json" };
function validate22(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.stride === void 0) {
      data2.stride = "half";
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 32;
    }
    if (data2.bootstrap === void 0) {
      data2.bootstrap = 1e3;
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    for (const key0 in data2) {
      if (!(key0 === "stride" || key0 === "batch_size" || key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema332, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.stride;
    const _errs3 = errors;
    let valid1 = false;
    const _errs4 = errors;
    if ("half" !== data0) {
      const err1 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/0/const", keyword: "const", params: { allowedValue: "half" }, message: "must be equal to constant", schema: "half", parentSchema: schema332.properties.stride.anyOf[0], data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    valid1 = valid1 || _valid0;
    const _errs5 = errors;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err2 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.stride.anyOf[1].type, parentSchema: schema332.properties.stride.anyOf[1], data: data0 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 < 0 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.stride.anyOf[1], data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs5 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err4 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema332.properties.stride.anyOf, parentSchema: schema332.properties.stride, data: data0 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    } else {
      errors = _errs3;
      if (vErrors !== null) {
        if (_errs3) {
          vErrors.length = _errs3;
        } else {
          vErrors = null;
        }
      }
    }
    let data1 = data2.batch_size;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err5 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.batch_size.type, parentSchema: schema332.properties.batch_size, data: data1 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 < 1 || isNaN(data1)) {
        const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema332.properties.batch_size, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    let data22 = data2.bootstrap;
    if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
      const err7 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.bootstrap.type, parentSchema: schema332.properties.bootstrap, data: data22 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data22 == "number" && isFinite(data22)) {
      if (data22 > 1e5 || isNaN(data22)) {
        const err8 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema332.properties.bootstrap, data: data22 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (data22 < 0 || isNaN(data22)) {
        const err9 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.bootstrap, data: data22 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    let data3 = data2.seed;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err10 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.seed.type, parentSchema: schema332.properties.seed, data: data3 };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 > 2147483647 || isNaN(data3)) {
        const err11 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema332.properties.seed, data: data3 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data3 < 0 || isNaN(data3)) {
        const err12 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.seed, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema332.type, parentSchema: schema332, data: data2 };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_evaluate_task = validate232;
var schema342 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of evaluate-task", "type": "object", "additionalProperties": false, "properties": { "format": { "description": "How the examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "batch_size": { "description": "Examples that are read at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 64 }, "form": { "description": "model: the form that the model was fine-tuned for; another names that of a prompt.", "enum": ["model", "classification", "entailment", "similarity", "multiple-choice"], "default": "model" }, "prompt": { "description": "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.", "type": "string", "default": "" }, "label_words": { "description": "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.", "type": "object", "additionalProperties": { "type": "string", "minLength": 1 }, "default": {} }, "label_score": { "description": "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.", "enum": ["mean", "sum"], "default": "mean" }, "bootstrap": { "description": "Resamples of the examples for the intervals.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/evaluate-task/schema.json" };
var func12 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
function validate232(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate232.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.format === void 0) {
      data2.format = "jsonl";
    }
    if (data2.columns === void 0) {
      data2.columns = {};
    }
    if (data2.truncate === void 0) {
      data2.truncate = "tail";
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 64;
    }
    if (data2.form === void 0) {
      data2.form = "model";
    }
    if (data2.prompt === void 0) {
      data2.prompt = "";
    }
    if (data2.label_words === void 0) {
      data2.label_words = {};
    }
    if (data2.label_score === void 0) {
      data2.label_score = "mean";
    }
    if (data2.bootstrap === void 0) {
      data2.bootstrap = 1e3;
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    for (const key0 in data2) {
      if (!func12.call(schema342.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema342, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.format;
    if (!(data0 === "jsonl" || data0 === "csv" || data0 === "tsv")) {
      const err1 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema342.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.format.enum, parentSchema: schema342.properties.format, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.columns;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      for (const key1 in data1) {
        let data22 = data1[key1];
        if (typeof data22 !== "string" && !Array.isArray(data22)) {
          const err2 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema342.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema342.properties.columns.additionalProperties.type, parentSchema: schema342.properties.columns.additionalProperties, data: data22 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (Array.isArray(data22)) {
          const len0 = data22.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data3 = data22[i0];
            if (typeof data3 !== "string") {
              const err3 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.columns.additionalProperties.items.type, parentSchema: schema342.properties.columns.additionalProperties.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err4 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.properties.columns.type, parentSchema: schema342.properties.columns, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    let data4 = data2.truncate;
    if (!(data4 === "tail" || data4 === "head" || data4 === "refuse")) {
      const err5 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema342.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.truncate.enum, parentSchema: schema342.properties.truncate, data: data4 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    let data5 = data2.batch_size;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.batch_size.type, parentSchema: schema342.properties.batch_size, data: data5 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 1 || isNaN(data5)) {
        const err7 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema342.properties.batch_size, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    let data6 = data2.form;
    if (!(data6 === "model" || data6 === "classification" || data6 === "entailment" || data6 === "similarity" || data6 === "multiple-choice")) {
      const err8 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema342.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.form.enum, parentSchema: schema342.properties.form, data: data6 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data7 = data2.prompt;
    if (typeof data7 !== "string") {
      const err9 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.prompt.type, parentSchema: schema342.properties.prompt, data: data7 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data8 = data2.label_words;
    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
      for (const key2 in data8) {
        let data9 = data8[key2];
        if (typeof data9 === "string") {
          if (func2(data9) < 1) {
            const err10 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema342.properties.label_words.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.label_words.additionalProperties.type, parentSchema: schema342.properties.label_words.additionalProperties, data: data9 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    } else {
      const err12 = { instancePath: instancePath + "/label_words", schemaPath: "#/properties/label_words/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.properties.label_words.type, parentSchema: schema342.properties.label_words, data: data8 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data2.label_score;
    if (!(data10 === "mean" || data10 === "sum")) {
      const err13 = { instancePath: instancePath + "/label_score", schemaPath: "#/properties/label_score/enum", keyword: "enum", params: { allowedValues: schema342.properties.label_score.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.label_score.enum, parentSchema: schema342.properties.label_score, data: data10 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    let data11 = data2.bootstrap;
    if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
      const err14 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.bootstrap.type, parentSchema: schema342.properties.bootstrap, data: data11 };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (typeof data11 == "number" && isFinite(data11)) {
      if (data11 > 1e5 || isNaN(data11)) {
        const err15 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema342.properties.bootstrap, data: data11 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (data11 < 1 || isNaN(data11)) {
        const err16 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema342.properties.bootstrap, data: data11 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    let data12 = data2.seed;
    if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
      const err17 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.seed.type, parentSchema: schema342.properties.seed, data: data12 };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    if (typeof data12 == "number" && isFinite(data12)) {
      if (data12 > 2147483647 || isNaN(data12)) {
        const err18 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema342.properties.seed, data: data12 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (data12 < 0 || isNaN(data12)) {
        const err19 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema342.properties.seed, data: data12 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.type, parentSchema: schema342, data: data2 };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate232.errors = vErrors;
  return errors === 0;
}
validate232.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_export_model = validate242;
var schema352 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of export-model", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "The model's name: the title of its card.", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._ -]*$", "default": "transferline-gpt" }, "description": { "description": "What the card says of the model before anything else, in Markdown: what it was trained on and for, say.", "type": "string", "default": "" }, "right_to_left": { "description": "What becomes of a model that reads from right to left, which transformers cannot know: refuse, or reversed, where whoever loads it gives it every sequence's ids in reverse.", "enum": ["refuse", "reversed"], "default": "refuse" } }, "$id": "stages/export-model/schema.json" };
var pattern42 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._ -]*$", "u");
function validate242(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate242.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.name === void 0) {
      data2.name = "transferline-gpt";
    }
    if (data2.description === void 0) {
      data2.description = "";
    }
    if (data2.right_to_left === void 0) {
      data2.right_to_left = "refuse";
    }
    for (const key0 in data2) {
      if (!(key0 === "name" || key0 === "description" || key0 === "right_to_left")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema352, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.name;
    if (typeof data0 === "string") {
      if (!pattern42.test(data0)) {
        const err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._ -]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._ -]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._ -]*$", parentSchema: schema352.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    } else {
      const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema352.properties.name.type, parentSchema: schema352.properties.name, data: data0 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data1 = data2.description;
    if (typeof data1 !== "string") {
      const err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema352.properties.description.type, parentSchema: schema352.properties.description, data: data1 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data22 = data2.right_to_left;
    if (!(data22 === "refuse" || data22 === "reversed")) {
      const err4 = { instancePath: instancePath + "/right_to_left", schemaPath: "#/properties/right_to_left/enum", keyword: "enum", params: { allowedValues: schema352.properties.right_to_left.enum }, message: "must be equal to one of the allowed values", schema: schema352.properties.right_to_left.enum, parentSchema: schema352.properties.right_to_left, data: data22 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema352.type, parentSchema: schema352, data: data2 };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate242.errors = vErrors;
  return errors === 0;
}
validate242.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_extract_features = validate252;
var schema362 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of extract-features", "type": "object", "additionalProperties": false, "properties": { "unit": { "description": "What has a vector: each token, or each word, which is made of tokens.", "enum": ["token", "word"], "default": "token" }, "pooling": { "description": "What becomes of the vectors of a word's tokens: first or last takes that token's, in the order of the text, mean their mean. With unit: token it has no part.", "enum": ["first", "last", "mean"], "default": "mean" }, "layers": { "description": "Which layers' outputs: last, all, or a list; 0 is the embedding, n_layer the last block.", "anyOf": [{ "enum": ["last", "all"] }, { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "uniqueItems": true }], "default": "last" }, "weights": { "description": "One number a layer, in the order of layers: instead of each layer by itself, their sum weighted so. An empty list mixes nothing.", "type": "array", "items": { "type": "number" }, "default": [] }, "stride": { "description": "Of a document longer than the context: tokens from one window's start to the next's, so that a vector knows at least n_positions - stride tokens before it. half: half of n_positions; 0, or n_positions: disjoint windows.", "anyOf": [{ "const": "half" }, { "type": "integer", "minimum": 0 }], "default": "half" }, "batch_size": { "description": "Windows computed at once; changes speed and memory, and the rounding of the numbers.", "type": "integer", "minimum": 1, "default": 16 } }, "$id": "stages/extract-features/schema.json" };
function validate252(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate252.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.unit === void 0) {
      data2.unit = "token";
    }
    if (data2.pooling === void 0) {
      data2.pooling = "mean";
    }
    if (data2.layers === void 0) {
      data2.layers = "last";
    }
    if (data2.weights === void 0) {
      data2.weights = [];
    }
    if (data2.stride === void 0) {
      data2.stride = "half";
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 16;
    }
    for (const key0 in data2) {
      if (!(key0 === "unit" || key0 === "pooling" || key0 === "layers" || key0 === "weights" || key0 === "stride" || key0 === "batch_size")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema362, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.unit;
    if (!(data0 === "token" || data0 === "word")) {
      const err1 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/enum", keyword: "enum", params: { allowedValues: schema362.properties.unit.enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.unit.enum, parentSchema: schema362.properties.unit, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.pooling;
    if (!(data1 === "first" || data1 === "last" || data1 === "mean")) {
      const err2 = { instancePath: instancePath + "/pooling", schemaPath: "#/properties/pooling/enum", keyword: "enum", params: { allowedValues: schema362.properties.pooling.enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.pooling.enum, parentSchema: schema362.properties.pooling, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data22 = data2.layers;
    const _errs5 = errors;
    let valid1 = false;
    const _errs6 = errors;
    if (!(data22 === "last" || data22 === "all")) {
      const err3 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema362.properties.layers.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.layers.anyOf[0].enum, parentSchema: schema362.properties.layers.anyOf[0], data: data22 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs6 === errors;
    valid1 = valid1 || _valid0;
    const _errs7 = errors;
    if (Array.isArray(data22)) {
      if (data22.length < 1) {
        const err4 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema362.properties.layers.anyOf[1], data: data22 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      const len0 = data22.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data3 = data22[i0];
        if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
          const err5 = { instancePath: instancePath + "/layers/" + i0, schemaPath: "#/properties/layers/anyOf/1/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.layers.anyOf[1].items.type, parentSchema: schema362.properties.layers.anyOf[1].items, data: data3 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (typeof data3 == "number" && isFinite(data3)) {
          if (data3 < 0 || isNaN(data3)) {
            const err6 = { instancePath: instancePath + "/layers/" + i0, schemaPath: "#/properties/layers/anyOf/1/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema362.properties.layers.anyOf[1].items, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
      let i1 = data22.length;
      let j0;
      if (i1 > 1) {
        const indices0 = {};
        for (; i1--; ) {
          let item0 = data22[i1];
          if (!(typeof item0 == "number" && (!(item0 % 1) && !isNaN(item0)) && isFinite(item0))) {
            continue;
          }
          if (typeof indices0[item0] == "number") {
            j0 = indices0[item0];
            const err7 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema362.properties.layers.anyOf[1], data: data22 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
            break;
          }
          indices0[item0] = i1;
        }
      }
    } else {
      const err8 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema362.properties.layers.anyOf[1].type, parentSchema: schema362.properties.layers.anyOf[1], data: data22 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    var _valid0 = _errs7 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err9 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema362.properties.layers.anyOf, parentSchema: schema362.properties.layers, data: data22 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    } else {
      errors = _errs5;
      if (vErrors !== null) {
        if (_errs5) {
          vErrors.length = _errs5;
        } else {
          vErrors = null;
        }
      }
    }
    let data4 = data2.weights;
    if (Array.isArray(data4)) {
      const len1 = data4.length;
      for (let i2 = 0; i2 < len1; i2++) {
        let data5 = data4[i2];
        if (!(typeof data5 == "number" && isFinite(data5))) {
          const err10 = { instancePath: instancePath + "/weights/" + i2, schemaPath: "#/properties/weights/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema362.properties.weights.items.type, parentSchema: schema362.properties.weights.items, data: data5 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    } else {
      const err11 = { instancePath: instancePath + "/weights", schemaPath: "#/properties/weights/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema362.properties.weights.type, parentSchema: schema362.properties.weights, data: data4 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data6 = data2.stride;
    const _errs16 = errors;
    let valid7 = false;
    const _errs17 = errors;
    if ("half" !== data6) {
      const err12 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/0/const", keyword: "const", params: { allowedValue: "half" }, message: "must be equal to constant", schema: "half", parentSchema: schema362.properties.stride.anyOf[0], data: data6 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    var _valid1 = _errs17 === errors;
    valid7 = valid7 || _valid1;
    const _errs18 = errors;
    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
      const err13 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.stride.anyOf[1].type, parentSchema: schema362.properties.stride.anyOf[1], data: data6 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 < 0 || isNaN(data6)) {
        const err14 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema362.properties.stride.anyOf[1], data: data6 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    var _valid1 = _errs18 === errors;
    valid7 = valid7 || _valid1;
    if (!valid7) {
      const err15 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema362.properties.stride.anyOf, parentSchema: schema362.properties.stride, data: data6 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    } else {
      errors = _errs16;
      if (vErrors !== null) {
        if (_errs16) {
          vErrors.length = _errs16;
        } else {
          vErrors = null;
        }
      }
    }
    let data7 = data2.batch_size;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err16 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.batch_size.type, parentSchema: schema362.properties.batch_size, data: data7 };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 < 1 || isNaN(data7)) {
        const err17 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema362.properties.batch_size, data: data7 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema362.type, parentSchema: schema362, data: data2 };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate252.errors = vErrors;
  return errors === 0;
}
validate252.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_finetune = validate26;
var schema37 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of finetune", "type": "object", "additionalProperties": false, "properties": { "form": { "description": "How an example reads: classification (text); entailment (premise, hypothesis); similarity (sentence1, sentence2, read in both orders); multiple-choice (context, question, choices: each choice is scored).", "enum": ["classification", "entailment", "similarity", "multiple-choice"], "default": "classification" }, "objective": { "description": "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.", "enum": ["classification", "regression"], "default": "classification" }, "format": { "description": "How train and validation are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "preset": { "description": "gpt-1: the published model's sizes and fine-tuning in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.", "enum": ["none", "gpt-1"], "default": "none" }, "recipe": { "description": "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.", "enum": ["standard", "openai"], "default": "standard" }, "lambda": { "description": "\u03BB: how much the auxiliary language-model loss counts beside the task loss. 0 leaves it out; GPT-1 has 0.5.", "type": "number", "minimum": 0, "maximum": 1, "default": 0.5 }, "lambda_schedule": { "description": "constant: \u03BB throughout; linear: from lambda at the first update to lambda_end at the last.", "enum": ["constant", "linear"], "default": "constant" }, "lambda_end": { "description": "\u03BB at the last update, of a linear schedule.", "type": "number", "minimum": 0, "maximum": 1, "default": 0 }, "auxiliary": { "description": "Whose text the auxiliary loss is on: { on: task }, as GPT-1 has it; { on: pretraining }, replayed from the input tokens, a window beside each example; { on: both }, the mean of the two.", "type": "object", "additionalProperties": false, "properties": { "on": { "enum": ["task", "pretraining", "both"], "default": "task" } }, "default": { "on": "task" } }, "lm_normalization": { "description": "sequence: the auxiliary loss is a mean over each text's tokens, then over texts (OpenAI's released code); token: one mean over the batch's tokens (Hugging Face's port).", "enum": ["sequence", "token"], "default": "sequence" }, "transfer": { "description": "{ layers: k }: only the embeddings and the first k blocks come from the model, the others start anew; all: every block.", "type": "object", "additionalProperties": false, "properties": { "layers": { "type": ["integer", "string"], "minimum": 0, "pattern": "^all$", "description": "a number of blocks, or all", "default": "all" } }, "default": { "layers": "all" } }, "freeze": { "description": "What is not trained: none; a number k, the embeddings and the first k blocks; or all, which trains the classifier alone.", "type": ["integer", "string"], "minimum": 0, "pattern": "^(none|all)$", "default": "none" }, "epochs": { "description": "How often every example is learned from. The model is validated after each epoch.", "type": "integer", "minimum": 1, "default": 3 }, "batch_size": { "description": "Examples an update; the last batch of an epoch holds what is left.", "type": "integer", "minimum": 1, "default": 32 }, "gradient_accumulation_steps": { "description": "Batches of batch_size examples whose gradients are added up to one update: as one batch of them all, in the memory of one.", "type": "integer", "minimum": 1, "default": 1 }, "optimizer": { "description": "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.", "enum": ["adamw", "adam", "sgd"], "default": "adamw" }, "learning_rate": { "description": "The highest rate, reached at the end of the warm-up. The default suits a model of about a million parameters; GPT-1, with a hundred times as many, has 6.25e-5.", "type": "number", "exclusiveMinimum": 0, "default": 175e-5 }, "schedule": { "description": "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.", "enum": ["cosine", "linear", "constant"], "default": "linear" }, "warmup": { "description": "Share of all updates during which the rate rises in a line. GPT-1 has 0.002, of far more updates.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.1 }, "beta1": { "description": "Decay of the mean of the gradients (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "beta2": { "description": "Decay of the mean of their squares (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.999 }, "epsilon": { "description": "Added to the root of the mean square (adamw, adam).", "type": "number", "exclusiveMinimum": 0, "default": 1e-8 }, "momentum": { "description": "Share of the last update that is kept (sgd).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "weight_decay": { "description": "Weight decay of matrices, embeddings included; biases and gains have none.", "type": "number", "minimum": 0, "default": 0.01 }, "clip": { "description": "Largest global norm of the gradient; 0 does not clip.", "type": "number", "minimum": 0, "default": 1 }, "dropout": { "description": "Probability of dropping an entry of the embedding, the attention, each block's branches and the extract token's output.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.1 }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "seed": { "description": "Decides the new weights, the order of the examples and the dropout masks.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "log_every": { "description": "Updates between points of the curve.", "type": "integer", "minimum": 1, "default": 10 }, "n_layer": { "description": "Number of transformer blocks. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 4 }, "n_head": { "description": "Attention heads of a block; n_embd must be a multiple of it. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 4 }, "n_embd": { "description": "Width: numbers that stand for a token inside the model. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 128 }, "n_positions": { "description": "Context: the most tokens it reads at once, two of which stand around the text. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 3, "default": 64 }, "checkpoint_every": { "description": "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.", "anyOf": [{ "type": "integer", "minimum": 1 }, { "description": "a number of updates, or a number and a unit: 30s, 5m, 1.5h", "type": "string", "pattern": "^\\d+(\\.\\d+)?[smh]$" }], "default": "5m" } }, "$id": "stages/finetune/schema.json" };
var pattern52 = new RegExp("^all$", "u");
var pattern62 = new RegExp("^(none|all)$", "u");
var pattern7 = new RegExp("^\\d+(\\.\\d+)?[smh]$", "u");
function validate26(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.form === void 0) {
      data2.form = "classification";
    }
    if (data2.objective === void 0) {
      data2.objective = "classification";
    }
    if (data2.format === void 0) {
      data2.format = "jsonl";
    }
    if (data2.columns === void 0) {
      data2.columns = {};
    }
    if (data2.preset === void 0) {
      data2.preset = "none";
    }
    if (data2.recipe === void 0) {
      data2.recipe = "standard";
    }
    if (data2.lambda === void 0) {
      data2.lambda = 0.5;
    }
    if (data2.lambda_schedule === void 0) {
      data2.lambda_schedule = "constant";
    }
    if (data2.lambda_end === void 0) {
      data2.lambda_end = 0;
    }
    if (data2.auxiliary === void 0) {
      data2.auxiliary = { "on": "task" };
    }
    if (data2.lm_normalization === void 0) {
      data2.lm_normalization = "sequence";
    }
    if (data2.transfer === void 0) {
      data2.transfer = { "layers": "all" };
    }
    if (data2.freeze === void 0) {
      data2.freeze = "none";
    }
    if (data2.epochs === void 0) {
      data2.epochs = 3;
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 32;
    }
    if (data2.gradient_accumulation_steps === void 0) {
      data2.gradient_accumulation_steps = 1;
    }
    if (data2.optimizer === void 0) {
      data2.optimizer = "adamw";
    }
    if (data2.learning_rate === void 0) {
      data2.learning_rate = 175e-5;
    }
    if (data2.schedule === void 0) {
      data2.schedule = "linear";
    }
    if (data2.warmup === void 0) {
      data2.warmup = 0.1;
    }
    if (data2.beta1 === void 0) {
      data2.beta1 = 0.9;
    }
    if (data2.beta2 === void 0) {
      data2.beta2 = 0.999;
    }
    if (data2.epsilon === void 0) {
      data2.epsilon = 1e-8;
    }
    if (data2.momentum === void 0) {
      data2.momentum = 0.9;
    }
    if (data2.weight_decay === void 0) {
      data2.weight_decay = 0.01;
    }
    if (data2.clip === void 0) {
      data2.clip = 1;
    }
    if (data2.dropout === void 0) {
      data2.dropout = 0.1;
    }
    if (data2.truncate === void 0) {
      data2.truncate = "tail";
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    if (data2.log_every === void 0) {
      data2.log_every = 10;
    }
    if (data2.n_layer === void 0) {
      data2.n_layer = 4;
    }
    if (data2.n_head === void 0) {
      data2.n_head = 4;
    }
    if (data2.n_embd === void 0) {
      data2.n_embd = 128;
    }
    if (data2.n_positions === void 0) {
      data2.n_positions = 64;
    }
    if (data2.checkpoint_every === void 0) {
      data2.checkpoint_every = "5m";
    }
    for (const key0 in data2) {
      if (!func12.call(schema37.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.form;
    if (!(data0 === "classification" || data0 === "entailment" || data0 === "similarity" || data0 === "multiple-choice")) {
      const err1 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema37.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.form.enum, parentSchema: schema37.properties.form, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.objective;
    if (!(data1 === "classification" || data1 === "regression")) {
      const err2 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema37.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.objective.enum, parentSchema: schema37.properties.objective, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data22 = data2.format;
    if (!(data22 === "jsonl" || data22 === "csv" || data22 === "tsv")) {
      const err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema37.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.format.enum, parentSchema: schema37.properties.format, data: data22 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data3 = data2.columns;
    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
      for (const key1 in data3) {
        let data4 = data3[key1];
        if (typeof data4 !== "string" && !Array.isArray(data4)) {
          const err4 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema37.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema37.properties.columns.additionalProperties.type, parentSchema: schema37.properties.columns.additionalProperties, data: data4 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data5 = data4[i0];
            if (typeof data5 !== "string") {
              const err5 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.properties.columns.additionalProperties.items.type, parentSchema: schema37.properties.columns.additionalProperties.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err6 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.columns.type, parentSchema: schema37.properties.columns, data: data3 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data6 = data2.preset;
    if (!(data6 === "none" || data6 === "gpt-1")) {
      const err7 = { instancePath: instancePath + "/preset", schemaPath: "#/properties/preset/enum", keyword: "enum", params: { allowedValues: schema37.properties.preset.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.preset.enum, parentSchema: schema37.properties.preset, data: data6 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    let data7 = data2.recipe;
    if (!(data7 === "standard" || data7 === "openai")) {
      const err8 = { instancePath: instancePath + "/recipe", schemaPath: "#/properties/recipe/enum", keyword: "enum", params: { allowedValues: schema37.properties.recipe.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.recipe.enum, parentSchema: schema37.properties.recipe, data: data7 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data8 = data2.lambda;
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 1 || isNaN(data8)) {
        const err9 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema37.properties.lambda, data: data8 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err10 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.lambda, data: data8 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    } else {
      const err11 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.lambda.type, parentSchema: schema37.properties.lambda, data: data8 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data9 = data2.lambda_schedule;
    if (!(data9 === "constant" || data9 === "linear")) {
      const err12 = { instancePath: instancePath + "/lambda_schedule", schemaPath: "#/properties/lambda_schedule/enum", keyword: "enum", params: { allowedValues: schema37.properties.lambda_schedule.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.lambda_schedule.enum, parentSchema: schema37.properties.lambda_schedule, data: data9 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data2.lambda_end;
    if (typeof data10 == "number" && isFinite(data10)) {
      if (data10 > 1 || isNaN(data10)) {
        const err13 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema37.properties.lambda_end, data: data10 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (data10 < 0 || isNaN(data10)) {
        const err14 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.lambda_end, data: data10 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    } else {
      const err15 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.lambda_end.type, parentSchema: schema37.properties.lambda_end, data: data10 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    let data11 = data2.auxiliary;
    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
      if (data11.on === void 0) {
        data11.on = "task";
      }
      for (const key2 in data11) {
        if (!(key2 === "on")) {
          const err16 = { instancePath: instancePath + "/auxiliary", schemaPath: "#/properties/auxiliary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37.properties.auxiliary, data: data11 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
      let data12 = data11.on;
      if (!(data12 === "task" || data12 === "pretraining" || data12 === "both")) {
        const err17 = { instancePath: instancePath + "/auxiliary/on", schemaPath: "#/properties/auxiliary/properties/on/enum", keyword: "enum", params: { allowedValues: schema37.properties.auxiliary.properties.on.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.auxiliary.properties.on.enum, parentSchema: schema37.properties.auxiliary.properties.on, data: data12 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    } else {
      const err18 = { instancePath: instancePath + "/auxiliary", schemaPath: "#/properties/auxiliary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.auxiliary.type, parentSchema: schema37.properties.auxiliary, data: data11 };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    let data13 = data2.lm_normalization;
    if (!(data13 === "sequence" || data13 === "token")) {
      const err19 = { instancePath: instancePath + "/lm_normalization", schemaPath: "#/properties/lm_normalization/enum", keyword: "enum", params: { allowedValues: schema37.properties.lm_normalization.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.lm_normalization.enum, parentSchema: schema37.properties.lm_normalization, data: data13 };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    let data14 = data2.transfer;
    if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
      if (data14.layers === void 0) {
        data14.layers = "all";
      }
      for (const key3 in data14) {
        if (!(key3 === "layers")) {
          const err20 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37.properties.transfer, data: data14 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
      let data15 = data14.layers;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15)) && typeof data15 !== "string") {
        const err21 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/type", keyword: "type", params: { type: schema37.properties.transfer.properties.layers.type }, message: "must be integer,string", schema: schema37.properties.transfer.properties.layers.type, parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err22 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
      if (typeof data15 === "string") {
        if (!pattern52.test(data15)) {
          const err23 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/pattern", keyword: "pattern", params: { pattern: "^all$" }, message: 'must match pattern "^all$"', schema: "^all$", parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    } else {
      const err24 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.transfer.type, parentSchema: schema37.properties.transfer, data: data14 };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    let data16 = data2.freeze;
    if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16)) && typeof data16 !== "string") {
      const err25 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/type", keyword: "type", params: { type: schema37.properties.freeze.type }, message: "must be integer,string", schema: schema37.properties.freeze.type, parentSchema: schema37.properties.freeze, data: data16 };
      if (vErrors === null) {
        vErrors = [err25];
      } else {
        vErrors.push(err25);
      }
      errors++;
    }
    if (typeof data16 == "number" && isFinite(data16)) {
      if (data16 < 0 || isNaN(data16)) {
        const err26 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.freeze, data: data16 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (typeof data16 === "string") {
      if (!pattern62.test(data16)) {
        const err27 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/pattern", keyword: "pattern", params: { pattern: "^(none|all)$" }, message: 'must match pattern "^(none|all)$"', schema: "^(none|all)$", parentSchema: schema37.properties.freeze, data: data16 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    let data17 = data2.epochs;
    if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
      const err28 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.epochs.type, parentSchema: schema37.properties.epochs, data: data17 };
      if (vErrors === null) {
        vErrors = [err28];
      } else {
        vErrors.push(err28);
      }
      errors++;
    }
    if (typeof data17 == "number" && isFinite(data17)) {
      if (data17 < 1 || isNaN(data17)) {
        const err29 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.epochs, data: data17 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    let data18 = data2.batch_size;
    if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
      const err30 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.batch_size.type, parentSchema: schema37.properties.batch_size, data: data18 };
      if (vErrors === null) {
        vErrors = [err30];
      } else {
        vErrors.push(err30);
      }
      errors++;
    }
    if (typeof data18 == "number" && isFinite(data18)) {
      if (data18 < 1 || isNaN(data18)) {
        const err31 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.batch_size, data: data18 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    let data19 = data2.gradient_accumulation_steps;
    if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
      const err32 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.gradient_accumulation_steps.type, parentSchema: schema37.properties.gradient_accumulation_steps, data: data19 };
      if (vErrors === null) {
        vErrors = [err32];
      } else {
        vErrors.push(err32);
      }
      errors++;
    }
    if (typeof data19 == "number" && isFinite(data19)) {
      if (data19 < 1 || isNaN(data19)) {
        const err33 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.gradient_accumulation_steps, data: data19 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    let data20 = data2.optimizer;
    if (!(data20 === "adamw" || data20 === "adam" || data20 === "sgd")) {
      const err34 = { instancePath: instancePath + "/optimizer", schemaPath: "#/properties/optimizer/enum", keyword: "enum", params: { allowedValues: schema37.properties.optimizer.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.optimizer.enum, parentSchema: schema37.properties.optimizer, data: data20 };
      if (vErrors === null) {
        vErrors = [err34];
      } else {
        vErrors.push(err34);
      }
      errors++;
    }
    let data21 = data2.learning_rate;
    if (typeof data21 == "number" && isFinite(data21)) {
      if (data21 <= 0 || isNaN(data21)) {
        const err35 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema37.properties.learning_rate, data: data21 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    } else {
      const err36 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.learning_rate.type, parentSchema: schema37.properties.learning_rate, data: data21 };
      if (vErrors === null) {
        vErrors = [err36];
      } else {
        vErrors.push(err36);
      }
      errors++;
    }
    let data222 = data2.schedule;
    if (!(data222 === "cosine" || data222 === "linear" || data222 === "constant")) {
      const err37 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/enum", keyword: "enum", params: { allowedValues: schema37.properties.schedule.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.schedule.enum, parentSchema: schema37.properties.schedule, data: data222 };
      if (vErrors === null) {
        vErrors = [err37];
      } else {
        vErrors.push(err37);
      }
      errors++;
    }
    let data23 = data2.warmup;
    if (typeof data23 == "number" && isFinite(data23)) {
      if (data23 < 0 || isNaN(data23)) {
        const err38 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.warmup, data: data23 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (data23 >= 1 || isNaN(data23)) {
        const err39 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.warmup, data: data23 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    } else {
      const err40 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.warmup.type, parentSchema: schema37.properties.warmup, data: data23 };
      if (vErrors === null) {
        vErrors = [err40];
      } else {
        vErrors.push(err40);
      }
      errors++;
    }
    let data24 = data2.beta1;
    if (typeof data24 == "number" && isFinite(data24)) {
      if (data24 < 0 || isNaN(data24)) {
        const err41 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.beta1, data: data24 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      if (data24 >= 1 || isNaN(data24)) {
        const err42 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.beta1, data: data24 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    } else {
      const err43 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.beta1.type, parentSchema: schema37.properties.beta1, data: data24 };
      if (vErrors === null) {
        vErrors = [err43];
      } else {
        vErrors.push(err43);
      }
      errors++;
    }
    let data25 = data2.beta2;
    if (typeof data25 == "number" && isFinite(data25)) {
      if (data25 < 0 || isNaN(data25)) {
        const err44 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.beta2, data: data25 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      if (data25 >= 1 || isNaN(data25)) {
        const err45 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.beta2, data: data25 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    } else {
      const err46 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.beta2.type, parentSchema: schema37.properties.beta2, data: data25 };
      if (vErrors === null) {
        vErrors = [err46];
      } else {
        vErrors.push(err46);
      }
      errors++;
    }
    let data26 = data2.epsilon;
    if (typeof data26 == "number" && isFinite(data26)) {
      if (data26 <= 0 || isNaN(data26)) {
        const err47 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema37.properties.epsilon, data: data26 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    } else {
      const err48 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.epsilon.type, parentSchema: schema37.properties.epsilon, data: data26 };
      if (vErrors === null) {
        vErrors = [err48];
      } else {
        vErrors.push(err48);
      }
      errors++;
    }
    let data27 = data2.momentum;
    if (typeof data27 == "number" && isFinite(data27)) {
      if (data27 < 0 || isNaN(data27)) {
        const err49 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.momentum, data: data27 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
      if (data27 >= 1 || isNaN(data27)) {
        const err50 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.momentum, data: data27 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    } else {
      const err51 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.momentum.type, parentSchema: schema37.properties.momentum, data: data27 };
      if (vErrors === null) {
        vErrors = [err51];
      } else {
        vErrors.push(err51);
      }
      errors++;
    }
    let data28 = data2.weight_decay;
    if (typeof data28 == "number" && isFinite(data28)) {
      if (data28 < 0 || isNaN(data28)) {
        const err52 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.weight_decay, data: data28 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    } else {
      const err53 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.weight_decay.type, parentSchema: schema37.properties.weight_decay, data: data28 };
      if (vErrors === null) {
        vErrors = [err53];
      } else {
        vErrors.push(err53);
      }
      errors++;
    }
    let data29 = data2.clip;
    if (typeof data29 == "number" && isFinite(data29)) {
      if (data29 < 0 || isNaN(data29)) {
        const err54 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.clip, data: data29 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    } else {
      const err55 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.clip.type, parentSchema: schema37.properties.clip, data: data29 };
      if (vErrors === null) {
        vErrors = [err55];
      } else {
        vErrors.push(err55);
      }
      errors++;
    }
    let data30 = data2.dropout;
    if (typeof data30 == "number" && isFinite(data30)) {
      if (data30 < 0 || isNaN(data30)) {
        const err56 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.dropout, data: data30 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      if (data30 >= 1 || isNaN(data30)) {
        const err57 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.dropout, data: data30 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    } else {
      const err58 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.dropout.type, parentSchema: schema37.properties.dropout, data: data30 };
      if (vErrors === null) {
        vErrors = [err58];
      } else {
        vErrors.push(err58);
      }
      errors++;
    }
    let data31 = data2.truncate;
    if (!(data31 === "tail" || data31 === "head" || data31 === "refuse")) {
      const err59 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema37.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.truncate.enum, parentSchema: schema37.properties.truncate, data: data31 };
      if (vErrors === null) {
        vErrors = [err59];
      } else {
        vErrors.push(err59);
      }
      errors++;
    }
    let data32 = data2.seed;
    if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
      const err60 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.seed.type, parentSchema: schema37.properties.seed, data: data32 };
      if (vErrors === null) {
        vErrors = [err60];
      } else {
        vErrors.push(err60);
      }
      errors++;
    }
    if (typeof data32 == "number" && isFinite(data32)) {
      if (data32 > 2147483647 || isNaN(data32)) {
        const err61 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema37.properties.seed, data: data32 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
      if (data32 < 0 || isNaN(data32)) {
        const err62 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.seed, data: data32 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    let data33 = data2.log_every;
    if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
      const err63 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.log_every.type, parentSchema: schema37.properties.log_every, data: data33 };
      if (vErrors === null) {
        vErrors = [err63];
      } else {
        vErrors.push(err63);
      }
      errors++;
    }
    if (typeof data33 == "number" && isFinite(data33)) {
      if (data33 < 1 || isNaN(data33)) {
        const err64 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.log_every, data: data33 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    let data34 = data2.n_layer;
    if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
      const err65 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_layer.type, parentSchema: schema37.properties.n_layer, data: data34 };
      if (vErrors === null) {
        vErrors = [err65];
      } else {
        vErrors.push(err65);
      }
      errors++;
    }
    if (typeof data34 == "number" && isFinite(data34)) {
      if (data34 < 1 || isNaN(data34)) {
        const err66 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_layer, data: data34 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    let data35 = data2.n_head;
    if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
      const err67 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_head.type, parentSchema: schema37.properties.n_head, data: data35 };
      if (vErrors === null) {
        vErrors = [err67];
      } else {
        vErrors.push(err67);
      }
      errors++;
    }
    if (typeof data35 == "number" && isFinite(data35)) {
      if (data35 < 1 || isNaN(data35)) {
        const err68 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_head, data: data35 };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    let data36 = data2.n_embd;
    if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
      const err69 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_embd.type, parentSchema: schema37.properties.n_embd, data: data36 };
      if (vErrors === null) {
        vErrors = [err69];
      } else {
        vErrors.push(err69);
      }
      errors++;
    }
    if (typeof data36 == "number" && isFinite(data36)) {
      if (data36 < 1 || isNaN(data36)) {
        const err70 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_embd, data: data36 };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    let data37 = data2.n_positions;
    if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)) && isFinite(data37))) {
      const err71 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_positions.type, parentSchema: schema37.properties.n_positions, data: data37 };
      if (vErrors === null) {
        vErrors = [err71];
      } else {
        vErrors.push(err71);
      }
      errors++;
    }
    if (typeof data37 == "number" && isFinite(data37)) {
      if (data37 < 3 || isNaN(data37)) {
        const err72 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 3 }, message: "must be >= 3", schema: 3, parentSchema: schema37.properties.n_positions, data: data37 };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    let data38 = data2.checkpoint_every;
    const _errs71 = errors;
    let valid6 = false;
    const _errs72 = errors;
    if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
      const err73 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.checkpoint_every.anyOf[0].type, parentSchema: schema37.properties.checkpoint_every.anyOf[0], data: data38 };
      if (vErrors === null) {
        vErrors = [err73];
      } else {
        vErrors.push(err73);
      }
      errors++;
    }
    if (typeof data38 == "number" && isFinite(data38)) {
      if (data38 < 1 || isNaN(data38)) {
        const err74 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.checkpoint_every.anyOf[0], data: data38 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    var _valid0 = _errs72 === errors;
    valid6 = valid6 || _valid0;
    const _errs74 = errors;
    if (typeof data38 === "string") {
      if (!pattern7.test(data38)) {
        const err75 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?[smh]$" }, message: 'must match pattern "^\\d+(\\.\\d+)?[smh]$"', schema: "^\\d+(\\.\\d+)?[smh]$", parentSchema: schema37.properties.checkpoint_every.anyOf[1], data: data38 };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    } else {
      const err76 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.properties.checkpoint_every.anyOf[1].type, parentSchema: schema37.properties.checkpoint_every.anyOf[1], data: data38 };
      if (vErrors === null) {
        vErrors = [err76];
      } else {
        vErrors.push(err76);
      }
      errors++;
    }
    var _valid0 = _errs74 === errors;
    valid6 = valid6 || _valid0;
    if (!valid6) {
      const err77 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema37.properties.checkpoint_every.anyOf, parentSchema: schema37.properties.checkpoint_every, data: data38 };
      if (vErrors === null) {
        vErrors = [err77];
      } else {
        vErrors.push(err77);
      }
      errors++;
    } else {
      errors = _errs71;
      if (vErrors !== null) {
        if (_errs71) {
          vErrors.length = _errs71;
        } else {
          vErrors = null;
        }
      }
    }
  } else {
    const err78 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.type, parentSchema: schema37, data: data2 };
    if (vErrors === null) {
      vErrors = [err78];
    } else {
      vErrors.push(err78);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_generate = validate27;
var schema38 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of generate", "type": "object", "additionalProperties": false, "properties": { "max_tokens": { "description": "Most tokens that are written for a sample.", "type": "integer", "minimum": 1, "default": 64 }, "samples": { "description": "Texts that are written for each prompt.", "type": "integer", "minimum": 1, "default": 1 }, "temperature": { "description": "What logits are divided by before one is drawn. 0 takes the most probable token each time.", "type": "number", "minimum": 0, "default": 1 }, "top_k": { "description": "Draws from this many most probable tokens; 0: from all.", "type": "integer", "minimum": 0, "default": 0 }, "top_p": { "description": "Draws from the fewest most probable tokens, of those that top_k leaves, whose probabilities reach this sum; 1: from all.", "type": "number", "exclusiveMinimum": 0, "maximum": 1, "default": 1 }, "stop": { "description": "A text ends where one of these comes up; it is not part of the text.", "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "default": [] }, "context": { "description": "What becomes of a text that outgrows the model's context. slide: it goes on from its last half, read anew as if it began there. stop: it ends, and a prompt that does not fit is an error.", "enum": ["slide", "stop"], "default": "slide" }, "seed": { "description": "Decides what is drawn, with the place of the prompt and of the sample.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "batch_size": { "description": "Texts that are written at once; changes speed, memory and the rounding of the numbers.", "type": "integer", "minimum": 1, "default": 8 } }, "$id": "stages/generate/schema.json" };
function validate27(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.max_tokens === void 0) {
      data2.max_tokens = 64;
    }
    if (data2.samples === void 0) {
      data2.samples = 1;
    }
    if (data2.temperature === void 0) {
      data2.temperature = 1;
    }
    if (data2.top_k === void 0) {
      data2.top_k = 0;
    }
    if (data2.top_p === void 0) {
      data2.top_p = 1;
    }
    if (data2.stop === void 0) {
      data2.stop = [];
    }
    if (data2.context === void 0) {
      data2.context = "slide";
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 8;
    }
    for (const key0 in data2) {
      if (!func12.call(schema38.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.max_tokens;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.max_tokens.type, parentSchema: schema38.properties.max_tokens, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 < 1 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.max_tokens, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    let data1 = data2.samples;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err3 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.samples.type, parentSchema: schema38.properties.samples, data: data1 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 < 1 || isNaN(data1)) {
        const err4 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.samples, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    let data22 = data2.temperature;
    if (typeof data22 == "number" && isFinite(data22)) {
      if (data22 < 0 || isNaN(data22)) {
        const err5 = { instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.temperature, data: data22 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    } else {
      const err6 = { instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.temperature.type, parentSchema: schema38.properties.temperature, data: data22 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data3 = data2.top_k;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err7 = { instancePath: instancePath + "/top_k", schemaPath: "#/properties/top_k/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.top_k.type, parentSchema: schema38.properties.top_k, data: data3 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 < 0 || isNaN(data3)) {
        const err8 = { instancePath: instancePath + "/top_k", schemaPath: "#/properties/top_k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.top_k, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    let data4 = data2.top_p;
    if (typeof data4 == "number" && isFinite(data4)) {
      if (data4 > 1 || isNaN(data4)) {
        const err9 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema38.properties.top_p, data: data4 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (data4 <= 0 || isNaN(data4)) {
        const err10 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema38.properties.top_p, data: data4 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    } else {
      const err11 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.top_p.type, parentSchema: schema38.properties.top_p, data: data4 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data5 = data2.stop;
    if (Array.isArray(data5)) {
      const len0 = data5.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data6 = data5[i0];
        if (typeof data6 === "string") {
          if (func2(data6) < 1) {
            const err12 = { instancePath: instancePath + "/stop/" + i0, schemaPath: "#/properties/stop/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema38.properties.stop.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/stop/" + i0, schemaPath: "#/properties/stop/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.stop.items.type, parentSchema: schema38.properties.stop.items, data: data6 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
      let i1 = data5.length;
      let j0;
      if (i1 > 1) {
        const indices0 = {};
        for (; i1--; ) {
          let item0 = data5[i1];
          if (typeof item0 !== "string") {
            continue;
          }
          if (typeof indices0[item0] == "number") {
            j0 = indices0[item0];
            const err14 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema38.properties.stop, data: data5 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
            break;
          }
          indices0[item0] = i1;
        }
      }
    } else {
      const err15 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.properties.stop.type, parentSchema: schema38.properties.stop, data: data5 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    let data7 = data2.context;
    if (!(data7 === "slide" || data7 === "stop")) {
      const err16 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/enum", keyword: "enum", params: { allowedValues: schema38.properties.context.enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.context.enum, parentSchema: schema38.properties.context, data: data7 };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    let data8 = data2.seed;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err17 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.seed.type, parentSchema: schema38.properties.seed, data: data8 };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 2147483647 || isNaN(data8)) {
        const err18 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema38.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err19 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    let data9 = data2.batch_size;
    if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
      const err20 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.batch_size.type, parentSchema: schema38.properties.batch_size, data: data9 };
      if (vErrors === null) {
        vErrors = [err20];
      } else {
        vErrors.push(err20);
      }
      errors++;
    }
    if (typeof data9 == "number" && isFinite(data9)) {
      if (data9 < 1 || isNaN(data9)) {
        const err21 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.batch_size, data: data9 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data: data2 };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_import_model = validate282;
var schema392 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of import-model", "type": "object", "additionalProperties": false, "properties": { "seed": { "description": "Decides the embedding of <|endoftext|>, drawn from N(0, 0.02), where the checkpoint's tokenizer has nothing that separates documents.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/import-model/schema.json" };
function validate282(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate282.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    for (const key0 in data2) {
      if (!(key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema392, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.seed;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema392.properties.seed.type, parentSchema: schema392.properties.seed, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 > 2147483647 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema392.properties.seed, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 < 0 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema392.properties.seed, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema392.type, parentSchema: schema392, data: data2 };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate282.errors = vErrors;
  return errors === 0;
}
validate282.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_predict = validate29;
var schema40 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of predict", "type": "object", "additionalProperties": false, "properties": { "format": { "description": "How the texts are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns; text, a text to classify a line.", "enum": ["jsonl", "csv", "tsv", "text"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "batch_size": { "description": "Examples that are read at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 64 }, "form": { "description": "model: the form that the model was fine-tuned for; another names that of a prompt.", "enum": ["model", "classification", "entailment", "similarity", "multiple-choice"], "default": "model" }, "prompt": { "description": "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.", "type": "string", "default": "" }, "label_words": { "description": "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.", "type": "object", "additionalProperties": { "type": "string", "minLength": 1 }, "default": {} }, "label_score": { "description": "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.", "enum": ["mean", "sum"], "default": "mean" } }, "$id": "stages/predict/schema.json" };
function validate29(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.format === void 0) {
      data2.format = "jsonl";
    }
    if (data2.columns === void 0) {
      data2.columns = {};
    }
    if (data2.truncate === void 0) {
      data2.truncate = "tail";
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 64;
    }
    if (data2.form === void 0) {
      data2.form = "model";
    }
    if (data2.prompt === void 0) {
      data2.prompt = "";
    }
    if (data2.label_words === void 0) {
      data2.label_words = {};
    }
    if (data2.label_score === void 0) {
      data2.label_score = "mean";
    }
    for (const key0 in data2) {
      if (!(key0 === "format" || key0 === "columns" || key0 === "truncate" || key0 === "batch_size" || key0 === "form" || key0 === "prompt" || key0 === "label_words" || key0 === "label_score")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.format;
    if (!(data0 === "jsonl" || data0 === "csv" || data0 === "tsv" || data0 === "text")) {
      const err1 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema40.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.format.enum, parentSchema: schema40.properties.format, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.columns;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      for (const key1 in data1) {
        let data22 = data1[key1];
        if (typeof data22 !== "string" && !Array.isArray(data22)) {
          const err2 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema40.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema40.properties.columns.additionalProperties.type, parentSchema: schema40.properties.columns.additionalProperties, data: data22 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (Array.isArray(data22)) {
          const len0 = data22.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data3 = data22[i0];
            if (typeof data3 !== "string") {
              const err3 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.columns.additionalProperties.items.type, parentSchema: schema40.properties.columns.additionalProperties.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err4 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.columns.type, parentSchema: schema40.properties.columns, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    let data4 = data2.truncate;
    if (!(data4 === "tail" || data4 === "head" || data4 === "refuse")) {
      const err5 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema40.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.truncate.enum, parentSchema: schema40.properties.truncate, data: data4 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    let data5 = data2.batch_size;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema40.properties.batch_size.type, parentSchema: schema40.properties.batch_size, data: data5 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 1 || isNaN(data5)) {
        const err7 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema40.properties.batch_size, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    let data6 = data2.form;
    if (!(data6 === "model" || data6 === "classification" || data6 === "entailment" || data6 === "similarity" || data6 === "multiple-choice")) {
      const err8 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema40.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.form.enum, parentSchema: schema40.properties.form, data: data6 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data7 = data2.prompt;
    if (typeof data7 !== "string") {
      const err9 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.prompt.type, parentSchema: schema40.properties.prompt, data: data7 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data8 = data2.label_words;
    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
      for (const key2 in data8) {
        let data9 = data8[key2];
        if (typeof data9 === "string") {
          if (func2(data9) < 1) {
            const err10 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.label_words.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.label_words.additionalProperties.type, parentSchema: schema40.properties.label_words.additionalProperties, data: data9 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    } else {
      const err12 = { instancePath: instancePath + "/label_words", schemaPath: "#/properties/label_words/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.label_words.type, parentSchema: schema40.properties.label_words, data: data8 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data2.label_score;
    if (!(data10 === "mean" || data10 === "sum")) {
      const err13 = { instancePath: instancePath + "/label_score", schemaPath: "#/properties/label_score/enum", keyword: "enum", params: { allowedValues: schema40.properties.label_score.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.label_score.enum, parentSchema: schema40.properties.label_score, data: data10 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data: data2 };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_pretrain = validate30;
var schema41 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of pretrain", "type": "object", "additionalProperties": false, "properties": { "preset": { "description": "gpt-1: the published model's sizes and pretraining (100 epochs) in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.", "enum": ["none", "gpt-1"], "default": "none" }, "recipe": { "description": "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.", "enum": ["standard", "openai"], "default": "standard" }, "n_layer": { "description": "Number of transformer blocks.", "type": "integer", "minimum": 1, "default": 4 }, "n_head": { "description": "Attention heads of a block; n_embd must be a multiple of it.", "type": "integer", "minimum": 1, "default": 4 }, "n_embd": { "description": "Width: numbers that stand for a token inside the model.", "type": "integer", "minimum": 1, "default": 128 }, "n_positions": { "description": "Context: the most tokens it reads at once, in training and ever after.", "type": "integer", "minimum": 2, "default": 64 }, "batch_size": { "description": "Windows of n_positions tokens an update.", "type": "integer", "minimum": 1, "default": 32 }, "gradient_accumulation_steps": { "description": "Batches of batch_size windows whose gradients are added up to one update: as one batch of them all, in the memory of one.", "type": "integer", "minimum": 1, "default": 1 }, "steps": { "description": "Updates in all.", "type": "integer", "minimum": 1, "default": 1e3 }, "epochs": { "description": "How often every token is predicted, instead of steps; 0 leaves it to steps.", "type": "number", "minimum": 0, "default": 0 }, "optimizer": { "description": "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.", "enum": ["adamw", "adam", "sgd"], "default": "adamw" }, "learning_rate": { "description": "The highest rate, reached at the end of the warm-up.", "type": "number", "exclusiveMinimum": 0, "default": 3e-3 }, "schedule": { "description": "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.", "enum": ["cosine", "linear", "constant"], "default": "cosine" }, "warmup_steps": { "description": "Updates during which the rate rises in a line; update s of W has s/W of it. Fewer than steps. scaled: a tenth of the steps, at most GPT-1's 2,000.", "anyOf": [{ "const": "scaled" }, { "type": "integer", "minimum": 0 }], "default": "scaled" }, "beta1": { "description": "Decay of the mean of the gradients (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "beta2": { "description": "Decay of the mean of their squares (adamw, adam). GPT-1 has 0.999, for a hundred times as many updates.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.98 }, "epsilon": { "description": "Added to the root of the mean square (adamw, adam).", "type": "number", "exclusiveMinimum": 0, "default": 1e-8 }, "momentum": { "description": "Share of the last update that is kept (sgd).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "weight_decay": { "description": "Weight decay of matrices, embeddings included; biases and gains have none.", "type": "number", "minimum": 0, "default": 0.01 }, "clip": { "description": "Largest global norm of the gradient; 0 does not clip.", "type": "number", "minimum": 0, "default": 1 }, "dropout": { "description": "Probability of dropping an entry of the embedding, the attention and each block's branches. GPT-1 has 0.1, for 100 epochs; text that is read about once needs none.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0 }, "initializer_range": { "description": "Standard deviation of the first weights. scaled: GPT-1's 0.02 at its width of 768, and 0.02 * sqrt(768 / n_embd) at others.", "anyOf": [{ "const": "scaled" }, { "type": "number", "exclusiveMinimum": 0 }], "default": "scaled" }, "seed": { "description": "Decides the first weights, the order of the text and the dropout masks.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "direction": { "description": "right-to-left reads every text from its end and predicts the token before.", "enum": ["left-to-right", "right-to-left"], "default": "left-to-right" }, "objective": { "description": "causal: each token from those before it (GPT-1). masked: 15 % of the tokens, hidden, replaced or left as they are, from all around them (BERT).", "enum": ["causal", "masked"], "default": "causal" }, "window": { "description": "k of GPT-1's Eq. 1: a prediction depends on the last k tokens alone. 0: on all that it reads.", "type": "integer", "minimum": 0, "default": 0 }, "documents": { "description": "packed: all documents as one stream, cut into full windows anywhere; separate: each document alone, padded, and cut only where it is longer than the context.", "enum": ["packed", "separate"], "default": "packed" }, "validation": { "description": "Share of the documents that is set aside, by content, to choose the best model on; 0 sets none aside, and the last model is the best.", "type": "number", "minimum": 0, "maximum": 0.5, "default": 0.02 }, "validate_every": { "description": "Updates between validations; there is one after the last update, too.", "type": "integer", "minimum": 1, "default": 250 }, "log_every": { "description": "Updates between points of the curve.", "type": "integer", "minimum": 1, "default": 10 }, "checkpoint_every": { "description": "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.", "anyOf": [{ "type": "integer", "minimum": 1 }, { "description": "a number of updates, or a number and a unit: 30s, 5m, 1.5h", "type": "string", "pattern": "^\\d+(\\.\\d+)?[smh]$" }], "default": "5m" } }, "$id": "stages/pretrain/schema.json" };
function validate30(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.preset === void 0) {
      data2.preset = "none";
    }
    if (data2.recipe === void 0) {
      data2.recipe = "standard";
    }
    if (data2.n_layer === void 0) {
      data2.n_layer = 4;
    }
    if (data2.n_head === void 0) {
      data2.n_head = 4;
    }
    if (data2.n_embd === void 0) {
      data2.n_embd = 128;
    }
    if (data2.n_positions === void 0) {
      data2.n_positions = 64;
    }
    if (data2.batch_size === void 0) {
      data2.batch_size = 32;
    }
    if (data2.gradient_accumulation_steps === void 0) {
      data2.gradient_accumulation_steps = 1;
    }
    if (data2.steps === void 0) {
      data2.steps = 1e3;
    }
    if (data2.epochs === void 0) {
      data2.epochs = 0;
    }
    if (data2.optimizer === void 0) {
      data2.optimizer = "adamw";
    }
    if (data2.learning_rate === void 0) {
      data2.learning_rate = 3e-3;
    }
    if (data2.schedule === void 0) {
      data2.schedule = "cosine";
    }
    if (data2.warmup_steps === void 0) {
      data2.warmup_steps = "scaled";
    }
    if (data2.beta1 === void 0) {
      data2.beta1 = 0.9;
    }
    if (data2.beta2 === void 0) {
      data2.beta2 = 0.98;
    }
    if (data2.epsilon === void 0) {
      data2.epsilon = 1e-8;
    }
    if (data2.momentum === void 0) {
      data2.momentum = 0.9;
    }
    if (data2.weight_decay === void 0) {
      data2.weight_decay = 0.01;
    }
    if (data2.clip === void 0) {
      data2.clip = 1;
    }
    if (data2.dropout === void 0) {
      data2.dropout = 0;
    }
    if (data2.initializer_range === void 0) {
      data2.initializer_range = "scaled";
    }
    if (data2.seed === void 0) {
      data2.seed = 1;
    }
    if (data2.direction === void 0) {
      data2.direction = "left-to-right";
    }
    if (data2.objective === void 0) {
      data2.objective = "causal";
    }
    if (data2.window === void 0) {
      data2.window = 0;
    }
    if (data2.documents === void 0) {
      data2.documents = "packed";
    }
    if (data2.validation === void 0) {
      data2.validation = 0.02;
    }
    if (data2.validate_every === void 0) {
      data2.validate_every = 250;
    }
    if (data2.log_every === void 0) {
      data2.log_every = 10;
    }
    if (data2.checkpoint_every === void 0) {
      data2.checkpoint_every = "5m";
    }
    for (const key0 in data2) {
      if (!func12.call(schema41.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.preset;
    if (!(data0 === "none" || data0 === "gpt-1")) {
      const err1 = { instancePath: instancePath + "/preset", schemaPath: "#/properties/preset/enum", keyword: "enum", params: { allowedValues: schema41.properties.preset.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.preset.enum, parentSchema: schema41.properties.preset, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data2.recipe;
    if (!(data1 === "standard" || data1 === "openai")) {
      const err2 = { instancePath: instancePath + "/recipe", schemaPath: "#/properties/recipe/enum", keyword: "enum", params: { allowedValues: schema41.properties.recipe.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.recipe.enum, parentSchema: schema41.properties.recipe, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data22 = data2.n_layer;
    if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
      const err3 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_layer.type, parentSchema: schema41.properties.n_layer, data: data22 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (typeof data22 == "number" && isFinite(data22)) {
      if (data22 < 1 || isNaN(data22)) {
        const err4 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_layer, data: data22 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    let data3 = data2.n_head;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err5 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_head.type, parentSchema: schema41.properties.n_head, data: data3 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 < 1 || isNaN(data3)) {
        const err6 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_head, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    let data4 = data2.n_embd;
    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
      const err7 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_embd.type, parentSchema: schema41.properties.n_embd, data: data4 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data4 == "number" && isFinite(data4)) {
      if (data4 < 1 || isNaN(data4)) {
        const err8 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_embd, data: data4 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    let data5 = data2.n_positions;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err9 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_positions.type, parentSchema: schema41.properties.n_positions, data: data5 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 2 || isNaN(data5)) {
        const err10 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2", schema: 2, parentSchema: schema41.properties.n_positions, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    let data6 = data2.batch_size;
    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
      const err11 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.batch_size.type, parentSchema: schema41.properties.batch_size, data: data6 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 < 1 || isNaN(data6)) {
        const err12 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.batch_size, data: data6 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    let data7 = data2.gradient_accumulation_steps;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err13 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.gradient_accumulation_steps.type, parentSchema: schema41.properties.gradient_accumulation_steps, data: data7 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 < 1 || isNaN(data7)) {
        const err14 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.gradient_accumulation_steps, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    let data8 = data2.steps;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err15 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.steps.type, parentSchema: schema41.properties.steps, data: data8 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 < 1 || isNaN(data8)) {
        const err16 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.steps, data: data8 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    let data9 = data2.epochs;
    if (typeof data9 == "number" && isFinite(data9)) {
      if (data9 < 0 || isNaN(data9)) {
        const err17 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.epochs, data: data9 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    } else {
      const err18 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.epochs.type, parentSchema: schema41.properties.epochs, data: data9 };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    let data10 = data2.optimizer;
    if (!(data10 === "adamw" || data10 === "adam" || data10 === "sgd")) {
      const err19 = { instancePath: instancePath + "/optimizer", schemaPath: "#/properties/optimizer/enum", keyword: "enum", params: { allowedValues: schema41.properties.optimizer.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.optimizer.enum, parentSchema: schema41.properties.optimizer, data: data10 };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    let data11 = data2.learning_rate;
    if (typeof data11 == "number" && isFinite(data11)) {
      if (data11 <= 0 || isNaN(data11)) {
        const err20 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.learning_rate, data: data11 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    } else {
      const err21 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.learning_rate.type, parentSchema: schema41.properties.learning_rate, data: data11 };
      if (vErrors === null) {
        vErrors = [err21];
      } else {
        vErrors.push(err21);
      }
      errors++;
    }
    let data12 = data2.schedule;
    if (!(data12 === "cosine" || data12 === "linear" || data12 === "constant")) {
      const err22 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/enum", keyword: "enum", params: { allowedValues: schema41.properties.schedule.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.schedule.enum, parentSchema: schema41.properties.schedule, data: data12 };
      if (vErrors === null) {
        vErrors = [err22];
      } else {
        vErrors.push(err22);
      }
      errors++;
    }
    let data13 = data2.warmup_steps;
    const _errs25 = errors;
    let valid1 = false;
    const _errs26 = errors;
    if ("scaled" !== data13) {
      const err23 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/0/const", keyword: "const", params: { allowedValue: "scaled" }, message: "must be equal to constant", schema: "scaled", parentSchema: schema41.properties.warmup_steps.anyOf[0], data: data13 };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    }
    var _valid0 = _errs26 === errors;
    valid1 = valid1 || _valid0;
    const _errs27 = errors;
    if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
      const err24 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.warmup_steps.anyOf[1].type, parentSchema: schema41.properties.warmup_steps.anyOf[1], data: data13 };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    if (typeof data13 == "number" && isFinite(data13)) {
      if (data13 < 0 || isNaN(data13)) {
        const err25 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.warmup_steps.anyOf[1], data: data13 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    var _valid0 = _errs27 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err26 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.warmup_steps.anyOf, parentSchema: schema41.properties.warmup_steps, data: data13 };
      if (vErrors === null) {
        vErrors = [err26];
      } else {
        vErrors.push(err26);
      }
      errors++;
    } else {
      errors = _errs25;
      if (vErrors !== null) {
        if (_errs25) {
          vErrors.length = _errs25;
        } else {
          vErrors = null;
        }
      }
    }
    let data14 = data2.beta1;
    if (typeof data14 == "number" && isFinite(data14)) {
      if (data14 < 0 || isNaN(data14)) {
        const err27 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.beta1, data: data14 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (data14 >= 1 || isNaN(data14)) {
        const err28 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.beta1, data: data14 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    } else {
      const err29 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.beta1.type, parentSchema: schema41.properties.beta1, data: data14 };
      if (vErrors === null) {
        vErrors = [err29];
      } else {
        vErrors.push(err29);
      }
      errors++;
    }
    let data15 = data2.beta2;
    if (typeof data15 == "number" && isFinite(data15)) {
      if (data15 < 0 || isNaN(data15)) {
        const err30 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.beta2, data: data15 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (data15 >= 1 || isNaN(data15)) {
        const err31 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.beta2, data: data15 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    } else {
      const err32 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.beta2.type, parentSchema: schema41.properties.beta2, data: data15 };
      if (vErrors === null) {
        vErrors = [err32];
      } else {
        vErrors.push(err32);
      }
      errors++;
    }
    let data16 = data2.epsilon;
    if (typeof data16 == "number" && isFinite(data16)) {
      if (data16 <= 0 || isNaN(data16)) {
        const err33 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.epsilon, data: data16 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    } else {
      const err34 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.epsilon.type, parentSchema: schema41.properties.epsilon, data: data16 };
      if (vErrors === null) {
        vErrors = [err34];
      } else {
        vErrors.push(err34);
      }
      errors++;
    }
    let data17 = data2.momentum;
    if (typeof data17 == "number" && isFinite(data17)) {
      if (data17 < 0 || isNaN(data17)) {
        const err35 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.momentum, data: data17 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (data17 >= 1 || isNaN(data17)) {
        const err36 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.momentum, data: data17 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    } else {
      const err37 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.momentum.type, parentSchema: schema41.properties.momentum, data: data17 };
      if (vErrors === null) {
        vErrors = [err37];
      } else {
        vErrors.push(err37);
      }
      errors++;
    }
    let data18 = data2.weight_decay;
    if (typeof data18 == "number" && isFinite(data18)) {
      if (data18 < 0 || isNaN(data18)) {
        const err38 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.weight_decay, data: data18 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    } else {
      const err39 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.weight_decay.type, parentSchema: schema41.properties.weight_decay, data: data18 };
      if (vErrors === null) {
        vErrors = [err39];
      } else {
        vErrors.push(err39);
      }
      errors++;
    }
    let data19 = data2.clip;
    if (typeof data19 == "number" && isFinite(data19)) {
      if (data19 < 0 || isNaN(data19)) {
        const err40 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.clip, data: data19 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    } else {
      const err41 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.clip.type, parentSchema: schema41.properties.clip, data: data19 };
      if (vErrors === null) {
        vErrors = [err41];
      } else {
        vErrors.push(err41);
      }
      errors++;
    }
    let data20 = data2.dropout;
    if (typeof data20 == "number" && isFinite(data20)) {
      if (data20 < 0 || isNaN(data20)) {
        const err42 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.dropout, data: data20 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      if (data20 >= 1 || isNaN(data20)) {
        const err43 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.dropout, data: data20 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    } else {
      const err44 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.dropout.type, parentSchema: schema41.properties.dropout, data: data20 };
      if (vErrors === null) {
        vErrors = [err44];
      } else {
        vErrors.push(err44);
      }
      errors++;
    }
    let data21 = data2.initializer_range;
    const _errs44 = errors;
    let valid2 = false;
    const _errs45 = errors;
    if ("scaled" !== data21) {
      const err45 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/0/const", keyword: "const", params: { allowedValue: "scaled" }, message: "must be equal to constant", schema: "scaled", parentSchema: schema41.properties.initializer_range.anyOf[0], data: data21 };
      if (vErrors === null) {
        vErrors = [err45];
      } else {
        vErrors.push(err45);
      }
      errors++;
    }
    var _valid1 = _errs45 === errors;
    valid2 = valid2 || _valid1;
    const _errs46 = errors;
    if (typeof data21 == "number" && isFinite(data21)) {
      if (data21 <= 0 || isNaN(data21)) {
        const err46 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/1/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.initializer_range.anyOf[1], data: data21 };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    } else {
      const err47 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.initializer_range.anyOf[1].type, parentSchema: schema41.properties.initializer_range.anyOf[1], data: data21 };
      if (vErrors === null) {
        vErrors = [err47];
      } else {
        vErrors.push(err47);
      }
      errors++;
    }
    var _valid1 = _errs46 === errors;
    valid2 = valid2 || _valid1;
    if (!valid2) {
      const err48 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.initializer_range.anyOf, parentSchema: schema41.properties.initializer_range, data: data21 };
      if (vErrors === null) {
        vErrors = [err48];
      } else {
        vErrors.push(err48);
      }
      errors++;
    } else {
      errors = _errs44;
      if (vErrors !== null) {
        if (_errs44) {
          vErrors.length = _errs44;
        } else {
          vErrors = null;
        }
      }
    }
    let data222 = data2.seed;
    if (!(typeof data222 == "number" && (!(data222 % 1) && !isNaN(data222)) && isFinite(data222))) {
      const err49 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.seed.type, parentSchema: schema41.properties.seed, data: data222 };
      if (vErrors === null) {
        vErrors = [err49];
      } else {
        vErrors.push(err49);
      }
      errors++;
    }
    if (typeof data222 == "number" && isFinite(data222)) {
      if (data222 > 2147483647 || isNaN(data222)) {
        const err50 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema41.properties.seed, data: data222 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      if (data222 < 0 || isNaN(data222)) {
        const err51 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.seed, data: data222 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    let data23 = data2.direction;
    if (!(data23 === "left-to-right" || data23 === "right-to-left")) {
      const err52 = { instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema41.properties.direction.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.direction.enum, parentSchema: schema41.properties.direction, data: data23 };
      if (vErrors === null) {
        vErrors = [err52];
      } else {
        vErrors.push(err52);
      }
      errors++;
    }
    let data24 = data2.objective;
    if (!(data24 === "causal" || data24 === "masked")) {
      const err53 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema41.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.objective.enum, parentSchema: schema41.properties.objective, data: data24 };
      if (vErrors === null) {
        vErrors = [err53];
      } else {
        vErrors.push(err53);
      }
      errors++;
    }
    let data25 = data2.window;
    if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
      const err54 = { instancePath: instancePath + "/window", schemaPath: "#/properties/window/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.window.type, parentSchema: schema41.properties.window, data: data25 };
      if (vErrors === null) {
        vErrors = [err54];
      } else {
        vErrors.push(err54);
      }
      errors++;
    }
    if (typeof data25 == "number" && isFinite(data25)) {
      if (data25 < 0 || isNaN(data25)) {
        const err55 = { instancePath: instancePath + "/window", schemaPath: "#/properties/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.window, data: data25 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    let data26 = data2.documents;
    if (!(data26 === "packed" || data26 === "separate")) {
      const err56 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/enum", keyword: "enum", params: { allowedValues: schema41.properties.documents.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.documents.enum, parentSchema: schema41.properties.documents, data: data26 };
      if (vErrors === null) {
        vErrors = [err56];
      } else {
        vErrors.push(err56);
      }
      errors++;
    }
    let data27 = data2.validation;
    if (typeof data27 == "number" && isFinite(data27)) {
      if (data27 > 0.5 || isNaN(data27)) {
        const err57 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, message: "must be <= 0.5", schema: 0.5, parentSchema: schema41.properties.validation, data: data27 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
      if (data27 < 0 || isNaN(data27)) {
        const err58 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.validation, data: data27 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    } else {
      const err59 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.validation.type, parentSchema: schema41.properties.validation, data: data27 };
      if (vErrors === null) {
        vErrors = [err59];
      } else {
        vErrors.push(err59);
      }
      errors++;
    }
    let data28 = data2.validate_every;
    if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
      const err60 = { instancePath: instancePath + "/validate_every", schemaPath: "#/properties/validate_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.validate_every.type, parentSchema: schema41.properties.validate_every, data: data28 };
      if (vErrors === null) {
        vErrors = [err60];
      } else {
        vErrors.push(err60);
      }
      errors++;
    }
    if (typeof data28 == "number" && isFinite(data28)) {
      if (data28 < 1 || isNaN(data28)) {
        const err61 = { instancePath: instancePath + "/validate_every", schemaPath: "#/properties/validate_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.validate_every, data: data28 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    let data29 = data2.log_every;
    if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
      const err62 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.log_every.type, parentSchema: schema41.properties.log_every, data: data29 };
      if (vErrors === null) {
        vErrors = [err62];
      } else {
        vErrors.push(err62);
      }
      errors++;
    }
    if (typeof data29 == "number" && isFinite(data29)) {
      if (data29 < 1 || isNaN(data29)) {
        const err63 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.log_every, data: data29 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    let data30 = data2.checkpoint_every;
    const _errs62 = errors;
    let valid3 = false;
    const _errs63 = errors;
    if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
      const err64 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.checkpoint_every.anyOf[0].type, parentSchema: schema41.properties.checkpoint_every.anyOf[0], data: data30 };
      if (vErrors === null) {
        vErrors = [err64];
      } else {
        vErrors.push(err64);
      }
      errors++;
    }
    if (typeof data30 == "number" && isFinite(data30)) {
      if (data30 < 1 || isNaN(data30)) {
        const err65 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.checkpoint_every.anyOf[0], data: data30 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    var _valid2 = _errs63 === errors;
    valid3 = valid3 || _valid2;
    const _errs65 = errors;
    if (typeof data30 === "string") {
      if (!pattern7.test(data30)) {
        const err66 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?[smh]$" }, message: 'must match pattern "^\\d+(\\.\\d+)?[smh]$"', schema: "^\\d+(\\.\\d+)?[smh]$", parentSchema: schema41.properties.checkpoint_every.anyOf[1], data: data30 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    } else {
      const err67 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.checkpoint_every.anyOf[1].type, parentSchema: schema41.properties.checkpoint_every.anyOf[1], data: data30 };
      if (vErrors === null) {
        vErrors = [err67];
      } else {
        vErrors.push(err67);
      }
      errors++;
    }
    var _valid2 = _errs65 === errors;
    valid3 = valid3 || _valid2;
    if (!valid3) {
      const err68 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.checkpoint_every.anyOf, parentSchema: schema41.properties.checkpoint_every, data: data30 };
      if (vErrors === null) {
        vErrors = [err68];
      } else {
        vErrors.push(err68);
      }
      errors++;
    } else {
      errors = _errs62;
      if (vErrors !== null) {
        if (_errs62) {
          vErrors.length = _errs62;
        } else {
          vErrors = null;
        }
      }
    }
  } else {
    const err69 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data2 };
    if (vErrors === null) {
      vErrors = [err69];
    } else {
      vErrors.push(err69);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_tokenize = validate31;
var schema42 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of tokenize", "type": "object", "additionalProperties": false, "properties": { "tokenizer": { "description": "What is learned. byte-level: GPT-2's BPE over bytes, which writes any text and loses nothing. gpt-1: GPT-1's BPE over cleaned, lower-cased words, with </w> at their ends, which is lossy.", "enum": ["byte-level", "gpt-1"], "default": "byte-level" }, "vocabulary": { "description": "How many tokens there are in all. byte-level: the 256 bytes, the merges learned from the corpus, and <|endoftext|>, which takes the last id. gpt-1: <unk>, each character alone and at a word's end, the merges, and <|endoftext|>. Required unless a tokenizer is given.", "type": "integer", "minimum": 4, "maximum": 30001 } }, "$id": "stages/tokenize/schema.json" };
function validate31(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.tokenizer === void 0) {
      data2.tokenizer = "byte-level";
    }
    for (const key0 in data2) {
      if (!(key0 === "tokenizer" || key0 === "vocabulary")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema42, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data2.tokenizer;
    if (!(data0 === "byte-level" || data0 === "gpt-1")) {
      const err1 = { instancePath: instancePath + "/tokenizer", schemaPath: "#/properties/tokenizer/enum", keyword: "enum", params: { allowedValues: schema42.properties.tokenizer.enum }, message: "must be equal to one of the allowed values", schema: schema42.properties.tokenizer.enum, parentSchema: schema42.properties.tokenizer, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data2.vocabulary !== void 0) {
      let data1 = data2.vocabulary;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema42.properties.vocabulary.type, parentSchema: schema42.properties.vocabulary, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 30001 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/maximum", keyword: "maximum", params: { comparison: "<=", limit: 30001 }, message: "must be <= 30001", schema: 30001, parentSchema: schema42.properties.vocabulary, data: data1 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1 < 4 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/minimum", keyword: "minimum", params: { comparison: ">=", limit: 4 }, message: "must be >= 4", schema: 4, parentSchema: schema42.properties.vocabulary, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema42.type, parentSchema: schema42, data: data2 };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// src/cli/kinds.ts
var validators = new Map(Object.entries(validators_exports));
var knownKinds = () => new Map(
  builtInKinds.map((kind) => [
    kind.kind,
    { kind, validate: validatorOf(`kind_${kind.kind.replaceAll("-", "_")}`) }
  ])
);
var pipelineSchema = () => validatorOf("pipeline");
function validatorOf(name2) {
  const validate = validators.get(name2);
  if (validate === void 0) throw new Error(`the build made no validator ${name2}`);
  return validate;
}

// src/cli/pipeline-text.ts
var import_node_buffer = require("node:buffer");
var import_node_fs2 = require("node:fs");
var import_node_path4 = require("node:path");

// src/cli/find-file.ts
var import_node_fs = require("node:fs");
var import_node_path2 = require("node:path");
var endings = ["", ".yaml", ".yml"];
var shelf = "pipelines";
function findFile(name2, folder) {
  const bare = !/[\\/]/.test(name2);
  const places = bare ? [name2, (0, import_node_path2.join)(shelf, name2)] : [name2];
  const tried = places.flatMap((place) => endings.map((ending) => `${place}${ending}`));
  const looked = /\.ya?ml$/.test(name2) ? places : tried;
  const found2 = looked.find((path) => isFile((0, import_node_path2.resolve)(folder, path)));
  if (found2 !== void 0) return ok(found2);
  const known = bare ? [...filesIn(folder, ""), ...filesIn(folder, shelf)] : [];
  return fail({ name: name2, looked, meant: nearestFile(name2, known) });
}
var describeFileNotFound = ({ name: name2, looked, meant: meant2 }) => `there is no pipeline file ${name2}${meant2 === void 0 ? "" : `; did you mean ${meant2}?`}
Looked for: ${looked.join(", ")}`;
function nearestFile(name2, known) {
  const stem = (path) => path.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  const meant2 = nearest(stem(name2), known.map(stem));
  return known.find((path) => stem(path) === meant2);
}
var isFile = (path) => (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
function filesIn(folder, below2) {
  try {
    return (0, import_node_fs.readdirSync)((0, import_node_path2.join)(folder, below2)).filter((file) => /\.ya?ml$/.test(file)).map((file) => (0, import_node_path2.join)(below2, file));
  } catch {
    return [];
  }
}

// src/cli/places.ts
var import_node_path3 = require("node:path");
function shown(path, world) {
  const below2 = (0, import_node_path3.relative)(world.folder, path);
  return below2.startsWith("..") || (0, import_node_path3.isAbsolute)(below2) ? path : (0, import_node_path3.join)(".", below2);
}

// src/cli/pipeline-text.ts
function pipelineText(name2, world) {
  const found2 = findFile(name2, world.folder);
  if (!found2.ok) {
    for (const failure of found2.failures) world.err(`${describeFileNotFound(failure)}
`);
    return void 0;
  }
  const path = (0, import_node_path4.resolve)(world.folder, found2.value);
  const bytes = readPipeline(path);
  if (bytes instanceof Error) world.err(`${shown(path, world)} cannot be read: ${bytes.message}
`);
  else if ((0, import_node_buffer.isUtf8)(bytes)) return { path, text: bytes.toString("utf8") };
  else world.err(`${shown(path, world)}:${placeOfNoText(bytes)} the file is not UTF-8 from here on
`);
  return void 0;
}
function readPipeline(path) {
  try {
    return (0, import_node_fs2.readFileSync)(path);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return error;
    throw error;
  }
}
function placeOfNoText(bytes) {
  const lines = bytes.toString("latin1").split("\n");
  const number = lines.findIndex((line2) => !(0, import_node_buffer.isUtf8)(Buffer.from(line2, "latin1")));
  const line = Buffer.from(lines[number], "latin1");
  return `${number + 1}:${line.toString("utf8").indexOf("\uFFFD") + 1}`;
}

// src/cli/load.ts
function loadFile(call, world, name2 = call.arguments["FILE"]) {
  const source = pipelineText(name2, world);
  return source && planOf(call, world, source.path, source.text);
}
function planOf(call, world, path, text) {
  const { settings, failures } = settingsOf(call);
  const loaded = load(path, text, settings, lastValue(call, "engine"), world);
  if (loaded.ok && failures.length === 0) return loaded.plan;
  const all = [...failures, ...loaded.ok ? [] : loaded.failures];
  world.err(describeLoadFailures(all, loaded.locate));
  const placed = all.flatMap(
    (failure) => "at" in failure ? [{ at: loaded.locate(failure.at), message: loadFailureWords(failure) }] : []
  );
  annotateProblems(
    placed.filter(({ at }) => at.source.name === shown(path, world)),
    world
  );
  return void 0;
}
var load = (path, text, settings, engine, world) => loadPipeline({ name: shown(path, world), text }, settings, {
  schema: pipelineSchema(),
  kinds: knownKinds(),
  files: { resolve: (written) => (0, import_node_path5.resolve)((0, import_node_path5.dirname)(path), written), exists: import_node_fs3.existsSync },
  ...engine === void 0 ? {} : { engine }
});
function settingsOf(call) {
  const parsed = (call.options["set"] ?? []).map(parseSetting);
  return {
    settings: parsed.flatMap((setting) => setting.ok ? [setting.value] : []),
    failures: parsed.flatMap((setting) => setting.ok ? [] : setting.failures)
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  loadFile,
  planOf
});
})
