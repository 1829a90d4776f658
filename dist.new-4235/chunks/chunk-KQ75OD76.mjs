import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  addGradients,
  differentiate,
  mapValues,
  onBackend,
  trainingStep
} from "./chunk-WM2DYPHW.mjs";
import {
  GELU_CUBIC,
  GELU_LINEAR,
  MEASURED_RUNS,
  maskThreshold,
  maskWords
} from "./chunk-S3TFKS2X.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-UNZ4GC65.mjs";

// node_modules/protobufjs/src/util/aspromise.js
var require_aspromise = __commonJS({
  "node_modules/protobufjs/src/util/aspromise.js"(exports, module2) {
    "use strict";
    module2.exports = asPromise;
    function asPromise(fn, ctx) {
      var params = new Array(arguments.length - 1), offset = 0, index = 2, pending = true;
      while (index < arguments.length)
        params[offset++] = arguments[index++];
      return new Promise(function executor(resolve, reject) {
        params[offset] = function callback(err) {
          if (pending) {
            pending = false;
            if (err)
              reject(err);
            else {
              var params2 = new Array(arguments.length - 1), offset2 = 0;
              while (offset2 < params2.length)
                params2[offset2++] = arguments[offset2];
              resolve.apply(null, params2);
            }
          }
        };
        try {
          fn.apply(ctx || null, params);
        } catch (err) {
          if (pending) {
            pending = false;
            reject(err);
          }
        }
      });
    }
  }
});

// node_modules/protobufjs/src/util/base64.js
var require_base64 = __commonJS({
  "node_modules/protobufjs/src/util/base64.js"(exports) {
    "use strict";
    var base64 = exports;
    base64.length = function length(string) {
      var p = string.length;
      if (!p)
        return 0;
      while (p > 0 && string.charAt(p - 1) === "=")
        --p;
      return Math.floor(p * 3 / 4);
    };
    var b64 = new Array(64);
    var s64 = new Array(123);
    for (i = 0; i < 64; )
      s64[b64[i] = i < 26 ? i + 65 : i < 52 ? i + 71 : i < 62 ? i - 4 : i - 59 | 43] = i++;
    var i;
    s64[45] = 62;
    s64[95] = 63;
    base64.encode = function encode2(buffer, start, end) {
      var parts = null, chunk = [];
      var i2 = 0, j = 0, t;
      while (start < end) {
        var b = buffer[start++];
        switch (j) {
          case 0:
            chunk[i2++] = b64[b >> 2];
            t = (b & 3) << 4;
            j = 1;
            break;
          case 1:
            chunk[i2++] = b64[t | b >> 4];
            t = (b & 15) << 2;
            j = 2;
            break;
          case 2:
            chunk[i2++] = b64[t | b >> 6];
            chunk[i2++] = b64[b & 63];
            j = 0;
            break;
        }
        if (i2 > 8191) {
          (parts || (parts = [])).push(String.fromCharCode.apply(String, chunk));
          i2 = 0;
        }
      }
      if (j) {
        chunk[i2++] = b64[t];
        chunk[i2++] = 61;
        if (j === 1)
          chunk[i2++] = 61;
      }
      if (parts) {
        if (i2)
          parts.push(String.fromCharCode.apply(String, chunk.slice(0, i2)));
        return parts.join("");
      }
      return String.fromCharCode.apply(String, chunk.slice(0, i2));
    };
    var invalidEncoding = "invalid encoding";
    base64.decode = function decode(string, buffer, offset) {
      var start = offset;
      var j = 0, t;
      for (var i2 = 0; i2 < string.length; ) {
        var c = string.charCodeAt(i2++);
        if (c === 61 && j > 1)
          break;
        if ((c = s64[c]) === void 0)
          throw Error(invalidEncoding);
        switch (j) {
          case 0:
            t = c;
            j = 1;
            break;
          case 1:
            buffer[offset++] = t << 2 | (c & 48) >> 4;
            t = c;
            j = 2;
            break;
          case 2:
            buffer[offset++] = (t & 15) << 4 | (c & 60) >> 2;
            t = c;
            j = 3;
            break;
          case 3:
            buffer[offset++] = (t & 3) << 6 | c;
            j = 0;
            break;
        }
      }
      if (j === 1)
        throw Error(invalidEncoding);
      return offset - start;
    };
    var base64Re = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
    var base64UrlRe = /[-_]/;
    var base64UrlNoPaddingRe = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$/;
    base64.test = function test(string) {
      return base64Re.test(string) || base64UrlRe.test(string) && base64UrlNoPaddingRe.test(string);
    };
  }
});

// node_modules/protobufjs/src/util/eventemitter.js
var require_eventemitter = __commonJS({
  "node_modules/protobufjs/src/util/eventemitter.js"(exports, module2) {
    "use strict";
    module2.exports = EventEmitter;
    function EventEmitter() {
      this._listeners = /* @__PURE__ */ Object.create(null);
    }
    EventEmitter.prototype.on = function on(evt, fn, ctx) {
      (this._listeners[evt] || (this._listeners[evt] = [])).push({
        fn,
        ctx: ctx || this
      });
      return this;
    };
    EventEmitter.prototype.off = function off(evt, fn) {
      if (evt === void 0)
        this._listeners = /* @__PURE__ */ Object.create(null);
      else {
        if (fn === void 0)
          this._listeners[evt] = [];
        else {
          var listeners = this._listeners[evt];
          if (!listeners)
            return this;
          for (var i = 0; i < listeners.length; )
            if (listeners[i].fn === fn)
              listeners.splice(i, 1);
            else
              ++i;
        }
      }
      return this;
    };
    EventEmitter.prototype.emit = function emit(evt) {
      var listeners = this._listeners[evt];
      if (listeners) {
        var args = [], i = 1;
        for (; i < arguments.length; )
          args.push(arguments[i++]);
        for (i = 0; i < listeners.length; )
          listeners[i].fn.apply(listeners[i++].ctx, args);
      }
      return this;
    };
  }
});

// node_modules/protobufjs/src/util/float.js
var require_float = __commonJS({
  "node_modules/protobufjs/src/util/float.js"(exports, module2) {
    "use strict";
    module2.exports = factory(factory);
    function factory(exports2) {
      if (typeof Float32Array !== "undefined") (function() {
        var f32 = new Float32Array([-0]), f8b = new Uint8Array(f32.buffer), le = f8b[3] === 128;
        function writeFloat_f32_cpy(val, buf, pos) {
          f32[0] = val;
          buf[pos] = f8b[0];
          buf[pos + 1] = f8b[1];
          buf[pos + 2] = f8b[2];
          buf[pos + 3] = f8b[3];
        }
        function writeFloat_f32_rev(val, buf, pos) {
          f32[0] = val;
          buf[pos] = f8b[3];
          buf[pos + 1] = f8b[2];
          buf[pos + 2] = f8b[1];
          buf[pos + 3] = f8b[0];
        }
        exports2.writeFloatLE = le ? writeFloat_f32_cpy : writeFloat_f32_rev;
        exports2.writeFloatBE = le ? writeFloat_f32_rev : writeFloat_f32_cpy;
        function readFloat_f32_cpy(buf, pos) {
          f8b[0] = buf[pos];
          f8b[1] = buf[pos + 1];
          f8b[2] = buf[pos + 2];
          f8b[3] = buf[pos + 3];
          return f32[0];
        }
        function readFloat_f32_rev(buf, pos) {
          f8b[3] = buf[pos];
          f8b[2] = buf[pos + 1];
          f8b[1] = buf[pos + 2];
          f8b[0] = buf[pos + 3];
          return f32[0];
        }
        exports2.readFloatLE = le ? readFloat_f32_cpy : readFloat_f32_rev;
        exports2.readFloatBE = le ? readFloat_f32_rev : readFloat_f32_cpy;
      })();
      else (function() {
        function writeFloat_ieee754(writeUint, val, buf, pos) {
          var sign = val < 0 ? 1 : 0;
          if (sign)
            val = -val;
          if (val === 0)
            writeUint(1 / val > 0 ? (
              /* positive */
              0
            ) : (
              /* negative 0 */
              2147483648
            ), buf, pos);
          else if (isNaN(val))
            writeUint(2143289344, buf, pos);
          else if (val > 34028234663852886e22)
            writeUint((sign << 31 | 2139095040) >>> 0, buf, pos);
          else if (val < 11754943508222875e-54)
            writeUint((sign << 31 | Math.round(val / 1401298464324817e-60)) >>> 0, buf, pos);
          else {
            var exponent = Math.floor(Math.log(val) / Math.LN2), mantissa = Math.round(val * Math.pow(2, -exponent) * 8388608) & 8388607;
            writeUint((sign << 31 | exponent + 127 << 23 | mantissa) >>> 0, buf, pos);
          }
        }
        exports2.writeFloatLE = writeFloat_ieee754.bind(null, writeUintLE);
        exports2.writeFloatBE = writeFloat_ieee754.bind(null, writeUintBE);
        function readFloat_ieee754(readUint, buf, pos) {
          var uint = readUint(buf, pos), sign = (uint >> 31) * 2 + 1, exponent = uint >>> 23 & 255, mantissa = uint & 8388607;
          return exponent === 255 ? mantissa ? NaN : sign * Infinity : exponent === 0 ? sign * 1401298464324817e-60 * mantissa : sign * Math.pow(2, exponent - 150) * (mantissa + 8388608);
        }
        exports2.readFloatLE = readFloat_ieee754.bind(null, readUintLE);
        exports2.readFloatBE = readFloat_ieee754.bind(null, readUintBE);
      })();
      if (typeof Float64Array !== "undefined") (function() {
        var f64 = new Float64Array([-0]), f8b = new Uint8Array(f64.buffer), le = f8b[7] === 128;
        function writeDouble_f64_cpy(val, buf, pos) {
          f64[0] = val;
          buf[pos] = f8b[0];
          buf[pos + 1] = f8b[1];
          buf[pos + 2] = f8b[2];
          buf[pos + 3] = f8b[3];
          buf[pos + 4] = f8b[4];
          buf[pos + 5] = f8b[5];
          buf[pos + 6] = f8b[6];
          buf[pos + 7] = f8b[7];
        }
        function writeDouble_f64_rev(val, buf, pos) {
          f64[0] = val;
          buf[pos] = f8b[7];
          buf[pos + 1] = f8b[6];
          buf[pos + 2] = f8b[5];
          buf[pos + 3] = f8b[4];
          buf[pos + 4] = f8b[3];
          buf[pos + 5] = f8b[2];
          buf[pos + 6] = f8b[1];
          buf[pos + 7] = f8b[0];
        }
        exports2.writeDoubleLE = le ? writeDouble_f64_cpy : writeDouble_f64_rev;
        exports2.writeDoubleBE = le ? writeDouble_f64_rev : writeDouble_f64_cpy;
        function readDouble_f64_cpy(buf, pos) {
          f8b[0] = buf[pos];
          f8b[1] = buf[pos + 1];
          f8b[2] = buf[pos + 2];
          f8b[3] = buf[pos + 3];
          f8b[4] = buf[pos + 4];
          f8b[5] = buf[pos + 5];
          f8b[6] = buf[pos + 6];
          f8b[7] = buf[pos + 7];
          return f64[0];
        }
        function readDouble_f64_rev(buf, pos) {
          f8b[7] = buf[pos];
          f8b[6] = buf[pos + 1];
          f8b[5] = buf[pos + 2];
          f8b[4] = buf[pos + 3];
          f8b[3] = buf[pos + 4];
          f8b[2] = buf[pos + 5];
          f8b[1] = buf[pos + 6];
          f8b[0] = buf[pos + 7];
          return f64[0];
        }
        exports2.readDoubleLE = le ? readDouble_f64_cpy : readDouble_f64_rev;
        exports2.readDoubleBE = le ? readDouble_f64_rev : readDouble_f64_cpy;
      })();
      else (function() {
        function writeDouble_ieee754(writeUint, off0, off1, val, buf, pos) {
          var sign = val < 0 ? 1 : 0;
          if (sign)
            val = -val;
          if (val === 0) {
            writeUint(0, buf, pos + off0);
            writeUint(1 / val > 0 ? (
              /* positive */
              0
            ) : (
              /* negative 0 */
              2147483648
            ), buf, pos + off1);
          } else if (isNaN(val)) {
            writeUint(0, buf, pos + off0);
            writeUint(2146959360, buf, pos + off1);
          } else if (val > 17976931348623157e292) {
            writeUint(0, buf, pos + off0);
            writeUint((sign << 31 | 2146435072) >>> 0, buf, pos + off1);
          } else {
            var mantissa;
            if (val < 22250738585072014e-324) {
              mantissa = val / 5e-324;
              writeUint(mantissa >>> 0, buf, pos + off0);
              writeUint((sign << 31 | mantissa / 4294967296) >>> 0, buf, pos + off1);
            } else {
              var exponent = Math.floor(Math.log(val) / Math.LN2);
              if (exponent === 1024)
                exponent = 1023;
              mantissa = val * Math.pow(2, -exponent);
              writeUint(mantissa * 4503599627370496 >>> 0, buf, pos + off0);
              writeUint((sign << 31 | exponent + 1023 << 20 | mantissa * 1048576 & 1048575) >>> 0, buf, pos + off1);
            }
          }
        }
        exports2.writeDoubleLE = writeDouble_ieee754.bind(null, writeUintLE, 0, 4);
        exports2.writeDoubleBE = writeDouble_ieee754.bind(null, writeUintBE, 4, 0);
        function readDouble_ieee754(readUint, off0, off1, buf, pos) {
          var lo = readUint(buf, pos + off0), hi = readUint(buf, pos + off1);
          var sign = (hi >> 31) * 2 + 1, exponent = hi >>> 20 & 2047, mantissa = 4294967296 * (hi & 1048575) + lo;
          return exponent === 2047 ? mantissa ? NaN : sign * Infinity : exponent === 0 ? sign * 5e-324 * mantissa : sign * Math.pow(2, exponent - 1075) * (mantissa + 4503599627370496);
        }
        exports2.readDoubleLE = readDouble_ieee754.bind(null, readUintLE, 0, 4);
        exports2.readDoubleBE = readDouble_ieee754.bind(null, readUintBE, 4, 0);
      })();
      return exports2;
    }
    function writeUintLE(val, buf, pos) {
      buf[pos] = val & 255;
      buf[pos + 1] = val >>> 8 & 255;
      buf[pos + 2] = val >>> 16 & 255;
      buf[pos + 3] = val >>> 24;
    }
    function writeUintBE(val, buf, pos) {
      buf[pos] = val >>> 24;
      buf[pos + 1] = val >>> 16 & 255;
      buf[pos + 2] = val >>> 8 & 255;
      buf[pos + 3] = val & 255;
    }
    function readUintLE(buf, pos) {
      return (buf[pos] | buf[pos + 1] << 8 | buf[pos + 2] << 16 | buf[pos + 3] << 24) >>> 0;
    }
    function readUintBE(buf, pos) {
      return (buf[pos] << 24 | buf[pos + 1] << 16 | buf[pos + 2] << 8 | buf[pos + 3]) >>> 0;
    }
  }
});

// node_modules/protobufjs/src/util/utf8.js
var require_utf8 = __commonJS({
  "node_modules/protobufjs/src/util/utf8.js"(exports) {
    "use strict";
    var utf8 = exports;
    var looseDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
    var strictDecoder;
    var TEXT_DECODER_MIN_LENGTH = 64;
    try {
      strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    } catch (err) {
      strictDecoder = looseDecoder;
    }
    utf8.length = function utf8_length(string) {
      var len = 0, c = 0;
      for (var i = 0; i < string.length; ++i) {
        c = string.charCodeAt(i);
        if (c < 128)
          len += 1;
        else if (c < 2048)
          len += 2;
        else if ((c & 64512) === 55296 && (string.charCodeAt(i + 1) & 64512) === 56320) {
          ++i;
          len += 4;
        } else
          len += 3;
      }
      return len;
    };
    function utf8_read_decoder(decoder, buffer, start, end) {
      var source = start === 0 && end === buffer.length ? buffer : buffer.subarray(start, end);
      return decoder.decode(source);
    }
    utf8.read = function utf8_read_loose(buffer, start, end) {
      if (end - start < 1)
        return "";
      if (end - start >= TEXT_DECODER_MIN_LENGTH)
        return utf8_read_decoder(looseDecoder, buffer, start, end);
      var str = "", i = start, c1, c2, c3, c4, c5, c6, c7, c8;
      for (; i + 7 < end; i += 8) {
        c1 = buffer[i];
        c2 = buffer[i + 1];
        c3 = buffer[i + 2];
        c4 = buffer[i + 3];
        c5 = buffer[i + 4];
        c6 = buffer[i + 5];
        c7 = buffer[i + 6];
        c8 = buffer[i + 7];
        if ((c1 | c2 | c3 | c4 | c5 | c6 | c7 | c8) & 128)
          return str + utf8_read_decoder(looseDecoder, buffer, i, end);
        str += String.fromCharCode(c1, c2, c3, c4, c5, c6, c7, c8);
      }
      for (; i < end; ++i) {
        c1 = buffer[i];
        if (c1 & 128)
          return str + utf8_read_decoder(looseDecoder, buffer, i, end);
        str += String.fromCharCode(c1);
      }
      return str;
    };
    utf8.readStrict = function utf8_read_strict(buffer, start, end) {
      if (end - start < 1)
        return "";
      if (end - start >= TEXT_DECODER_MIN_LENGTH)
        return utf8_read_decoder(strictDecoder, buffer, start, end);
      var str = "", i = start, c1, c2, c3, c4, c5, c6, c7, c8;
      for (; i + 7 < end; i += 8) {
        c1 = buffer[i];
        c2 = buffer[i + 1];
        c3 = buffer[i + 2];
        c4 = buffer[i + 3];
        c5 = buffer[i + 4];
        c6 = buffer[i + 5];
        c7 = buffer[i + 6];
        c8 = buffer[i + 7];
        if ((c1 | c2 | c3 | c4 | c5 | c6 | c7 | c8) & 128)
          return str + utf8_read_decoder(strictDecoder, buffer, i, end);
        str += String.fromCharCode(c1, c2, c3, c4, c5, c6, c7, c8);
      }
      for (; i < end; ++i) {
        c1 = buffer[i];
        if (c1 & 128)
          return str + utf8_read_decoder(strictDecoder, buffer, i, end);
        str += String.fromCharCode(c1);
      }
      return str;
    };
    utf8.write = function utf8_write(string, buffer, offset) {
      var start = offset, c1, c2;
      for (var i = 0; i < string.length; ++i) {
        c1 = string.charCodeAt(i);
        if (c1 < 128) {
          buffer[offset++] = c1;
        } else if (c1 < 2048) {
          buffer[offset++] = c1 >> 6 | 192;
          buffer[offset++] = c1 & 63 | 128;
        } else if ((c1 & 64512) === 55296 && ((c2 = string.charCodeAt(i + 1)) & 64512) === 56320) {
          c1 = 65536 + ((c1 & 1023) << 10) + (c2 & 1023);
          ++i;
          buffer[offset++] = c1 >> 18 | 240;
          buffer[offset++] = c1 >> 12 & 63 | 128;
          buffer[offset++] = c1 >> 6 & 63 | 128;
          buffer[offset++] = c1 & 63 | 128;
        } else {
          buffer[offset++] = c1 >> 12 | 224;
          buffer[offset++] = c1 >> 6 & 63 | 128;
          buffer[offset++] = c1 & 63 | 128;
        }
      }
      return offset - start;
    };
  }
});

// node_modules/protobufjs/src/util/pool.js
var require_pool = __commonJS({
  "node_modules/protobufjs/src/util/pool.js"(exports, module2) {
    "use strict";
    module2.exports = pool;
    function pool(alloc, slice, size) {
      var SIZE = size || 8192;
      var MAX = SIZE >>> 1;
      var slab = null;
      var offset = SIZE;
      return function pool_alloc(size2) {
        if (size2 < 1 || size2 > MAX)
          return alloc(size2);
        if (offset + size2 > SIZE) {
          slab = alloc(SIZE);
          offset = 0;
        }
        var buf = slice.call(slab, offset, offset += size2);
        if (offset & 7)
          offset = (offset | 7) + 1;
        return buf;
      };
    }
  }
});

// node_modules/protobufjs/src/util/longbits.js
var require_longbits = __commonJS({
  "node_modules/protobufjs/src/util/longbits.js"(exports, module2) {
    "use strict";
    module2.exports = LongBits;
    var Long;
    function LongBits(lo, hi) {
      this.lo = lo >>> 0;
      this.hi = hi >>> 0;
    }
    var zero = LongBits.zero = new LongBits(0, 0);
    zero.toNumber = function() {
      return 0;
    };
    zero.zzEncode = zero.zzDecode = function() {
      return this;
    };
    zero.length = function() {
      return 1;
    };
    var zeroHash = LongBits.zeroHash = "\0\0\0\0\0\0\0\0";
    LongBits.fromNumber = function fromNumber(value) {
      if (value === 0)
        return zero;
      var sign = value < 0;
      if (sign)
        value = -value;
      var lo = value >>> 0, hi = (value - lo) / 4294967296 >>> 0;
      if (sign) {
        hi = ~hi >>> 0;
        lo = ~lo >>> 0;
        if (++lo > 4294967295) {
          lo = 0;
          if (++hi > 4294967295)
            hi = 0;
        }
      }
      return new LongBits(lo, hi);
    };
    LongBits.from = function from(value) {
      if (typeof value === "number")
        return LongBits.fromNumber(value);
      if (typeof value === "string" || value instanceof String) {
        if (Long)
          value = Long.fromString(value);
        else
          return LongBits.fromNumber(parseInt(value, 10));
      }
      return value.low || value.high ? new LongBits(value.low >>> 0, value.high >>> 0) : zero;
    };
    LongBits.prototype.toNumber = function toNumber(unsigned) {
      if (!unsigned && this.hi >>> 31) {
        var lo = ~this.lo + 1 >>> 0, hi = ~this.hi >>> 0;
        if (!lo)
          hi = hi + 1 >>> 0;
        return -(lo + hi * 4294967296);
      }
      return this.lo + this.hi * 4294967296;
    };
    LongBits.prototype.toLong = function toLong(unsigned) {
      return Long ? new Long(this.lo | 0, this.hi | 0, Boolean(unsigned)) : { low: this.lo | 0, high: this.hi | 0, unsigned: Boolean(unsigned) };
    };
    var charCodeAt = String.prototype.charCodeAt;
    LongBits.fromHash = function fromHash(hash) {
      if (hash === zeroHash)
        return zero;
      return new LongBits(
        (charCodeAt.call(hash, 0) | charCodeAt.call(hash, 1) << 8 | charCodeAt.call(hash, 2) << 16 | charCodeAt.call(hash, 3) << 24) >>> 0,
        (charCodeAt.call(hash, 4) | charCodeAt.call(hash, 5) << 8 | charCodeAt.call(hash, 6) << 16 | charCodeAt.call(hash, 7) << 24) >>> 0
      );
    };
    LongBits.prototype.toHash = function toHash() {
      return String.fromCharCode(
        this.lo & 255,
        this.lo >>> 8 & 255,
        this.lo >>> 16 & 255,
        this.lo >>> 24,
        this.hi & 255,
        this.hi >>> 8 & 255,
        this.hi >>> 16 & 255,
        this.hi >>> 24
      );
    };
    LongBits.prototype.zzEncode = function zzEncode() {
      var mask = this.hi >> 31;
      this.hi = ((this.hi << 1 | this.lo >>> 31) ^ mask) >>> 0;
      this.lo = (this.lo << 1 ^ mask) >>> 0;
      return this;
    };
    LongBits.prototype.zzDecode = function zzDecode() {
      var mask = -(this.lo & 1);
      this.lo = ((this.lo >>> 1 | this.hi << 31) ^ mask) >>> 0;
      this.hi = (this.hi >>> 1 ^ mask) >>> 0;
      return this;
    };
    LongBits.prototype.length = function length() {
      var part0 = this.lo, part1 = (this.lo >>> 28 | this.hi << 4) >>> 0, part2 = this.hi >>> 24;
      return part2 === 0 ? part1 === 0 ? part0 < 16384 ? part0 < 128 ? 1 : 2 : part0 < 2097152 ? 3 : 4 : part1 < 16384 ? part1 < 128 ? 5 : 6 : part1 < 2097152 ? 7 : 8 : part2 < 128 ? 9 : 10;
    };
    LongBits._configure = function(Long_) {
      Long = Long_;
    };
  }
});

// node_modules/protobufjs/node_modules/long/umd/index.js
var require_umd = __commonJS({
  "node_modules/protobufjs/node_modules/long/umd/index.js"(exports, module2) {
    (function(global2, factory) {
      function preferDefault(exports2) {
        return exports2.default || exports2;
      }
      if (typeof define === "function" && define.amd) {
        define([], function() {
          var exports2 = {};
          factory(exports2);
          return preferDefault(exports2);
        });
      } else if (typeof exports === "object") {
        factory(exports);
        if (typeof module2 === "object") module2.exports = preferDefault(exports);
      } else {
        (function() {
          var exports2 = {};
          factory(exports2);
          global2.Long = preferDefault(exports2);
        })();
      }
    })(
      typeof globalThis !== "undefined" ? globalThis : typeof self !== "undefined" ? self : exports,
      function(_exports) {
        "use strict";
        Object.defineProperty(_exports, "__esModule", {
          value: true
        });
        _exports.default = void 0;
        var wasm = null;
        try {
          wasm = new WebAssembly.Instance(
            new WebAssembly.Module(
              new Uint8Array([
                // \0asm
                0,
                97,
                115,
                109,
                // version 1
                1,
                0,
                0,
                0,
                // section "type"
                1,
                13,
                2,
                // 0, () => i32
                96,
                0,
                1,
                127,
                // 1, (i32, i32, i32, i32) => i32
                96,
                4,
                127,
                127,
                127,
                127,
                1,
                127,
                // section "function"
                3,
                7,
                6,
                // 0, type 0
                0,
                // 1, type 1
                1,
                // 2, type 1
                1,
                // 3, type 1
                1,
                // 4, type 1
                1,
                // 5, type 1
                1,
                // section "global"
                6,
                6,
                1,
                // 0, "high", mutable i32
                127,
                1,
                65,
                0,
                11,
                // section "export"
                7,
                50,
                6,
                // 0, "mul"
                3,
                109,
                117,
                108,
                0,
                1,
                // 1, "div_s"
                5,
                100,
                105,
                118,
                95,
                115,
                0,
                2,
                // 2, "div_u"
                5,
                100,
                105,
                118,
                95,
                117,
                0,
                3,
                // 3, "rem_s"
                5,
                114,
                101,
                109,
                95,
                115,
                0,
                4,
                // 4, "rem_u"
                5,
                114,
                101,
                109,
                95,
                117,
                0,
                5,
                // 5, "get_high"
                8,
                103,
                101,
                116,
                95,
                104,
                105,
                103,
                104,
                0,
                0,
                // section "code"
                10,
                191,
                1,
                6,
                // 0, "get_high"
                4,
                0,
                35,
                0,
                11,
                // 1, "mul"
                36,
                1,
                1,
                126,
                32,
                0,
                173,
                32,
                1,
                173,
                66,
                32,
                134,
                132,
                32,
                2,
                173,
                32,
                3,
                173,
                66,
                32,
                134,
                132,
                126,
                34,
                4,
                66,
                32,
                135,
                167,
                36,
                0,
                32,
                4,
                167,
                11,
                // 2, "div_s"
                36,
                1,
                1,
                126,
                32,
                0,
                173,
                32,
                1,
                173,
                66,
                32,
                134,
                132,
                32,
                2,
                173,
                32,
                3,
                173,
                66,
                32,
                134,
                132,
                127,
                34,
                4,
                66,
                32,
                135,
                167,
                36,
                0,
                32,
                4,
                167,
                11,
                // 3, "div_u"
                36,
                1,
                1,
                126,
                32,
                0,
                173,
                32,
                1,
                173,
                66,
                32,
                134,
                132,
                32,
                2,
                173,
                32,
                3,
                173,
                66,
                32,
                134,
                132,
                128,
                34,
                4,
                66,
                32,
                135,
                167,
                36,
                0,
                32,
                4,
                167,
                11,
                // 4, "rem_s"
                36,
                1,
                1,
                126,
                32,
                0,
                173,
                32,
                1,
                173,
                66,
                32,
                134,
                132,
                32,
                2,
                173,
                32,
                3,
                173,
                66,
                32,
                134,
                132,
                129,
                34,
                4,
                66,
                32,
                135,
                167,
                36,
                0,
                32,
                4,
                167,
                11,
                // 5, "rem_u"
                36,
                1,
                1,
                126,
                32,
                0,
                173,
                32,
                1,
                173,
                66,
                32,
                134,
                132,
                32,
                2,
                173,
                32,
                3,
                173,
                66,
                32,
                134,
                132,
                130,
                34,
                4,
                66,
                32,
                135,
                167,
                36,
                0,
                32,
                4,
                167,
                11
              ])
            ),
            {}
          ).exports;
        } catch {
        }
        function Long(low, high, unsigned) {
          this.low = low | 0;
          this.high = high | 0;
          this.unsigned = !!unsigned;
        }
        Long.prototype.__isLong__;
        Object.defineProperty(Long.prototype, "__isLong__", {
          value: true
        });
        function isLong(obj) {
          return (obj && obj["__isLong__"]) === true;
        }
        function ctz32(value) {
          var c = Math.clz32(value & -value);
          return value ? 31 - c : c;
        }
        Long.isLong = isLong;
        var INT_CACHE = {};
        var UINT_CACHE = {};
        function fromInt(value, unsigned) {
          var obj, cachedObj, cache;
          if (unsigned) {
            value >>>= 0;
            if (cache = 0 <= value && value < 256) {
              cachedObj = UINT_CACHE[value];
              if (cachedObj) return cachedObj;
            }
            obj = fromBits(value, 0, true);
            if (cache) UINT_CACHE[value] = obj;
            return obj;
          } else {
            value |= 0;
            if (cache = -128 <= value && value < 128) {
              cachedObj = INT_CACHE[value];
              if (cachedObj) return cachedObj;
            }
            obj = fromBits(value, value < 0 ? -1 : 0, false);
            if (cache) INT_CACHE[value] = obj;
            return obj;
          }
        }
        Long.fromInt = fromInt;
        function fromNumber(value, unsigned) {
          if (isNaN(value)) return unsigned ? UZERO : ZERO;
          if (unsigned) {
            if (value < 0) return UZERO;
            if (value >= TWO_PWR_64_DBL) return MAX_UNSIGNED_VALUE;
          } else {
            if (value <= -TWO_PWR_63_DBL) return MIN_VALUE;
            if (value + 1 >= TWO_PWR_63_DBL) return MAX_VALUE;
          }
          if (value < 0) return fromNumber(-value, unsigned).neg();
          return fromBits(
            value % TWO_PWR_32_DBL | 0,
            value / TWO_PWR_32_DBL | 0,
            unsigned
          );
        }
        Long.fromNumber = fromNumber;
        function fromBits(lowBits, highBits, unsigned) {
          return new Long(lowBits, highBits, unsigned);
        }
        Long.fromBits = fromBits;
        var pow_dbl = Math.pow;
        function fromString(str, unsigned, radix) {
          if (str.length === 0) throw Error("empty string");
          if (typeof unsigned === "number") {
            radix = unsigned;
            unsigned = false;
          } else {
            unsigned = !!unsigned;
          }
          if (str === "NaN" || str === "Infinity" || str === "+Infinity" || str === "-Infinity")
            return unsigned ? UZERO : ZERO;
          radix = radix || 10;
          if (radix < 2 || 36 < radix) throw RangeError("radix");
          var p;
          if ((p = str.indexOf("-")) > 0) throw Error("interior hyphen");
          else if (p === 0) {
            return fromString(str.substring(1), unsigned, radix).neg();
          }
          var radixToPower = fromNumber(pow_dbl(radix, 8));
          var result = ZERO;
          for (var i = 0; i < str.length; i += 8) {
            var size = Math.min(8, str.length - i), value = parseInt(str.substring(i, i + size), radix);
            if (size < 8) {
              var power = fromNumber(pow_dbl(radix, size));
              result = result.mul(power).add(fromNumber(value));
            } else {
              result = result.mul(radixToPower);
              result = result.add(fromNumber(value));
            }
          }
          result.unsigned = unsigned;
          return result;
        }
        Long.fromString = fromString;
        function fromValue(val, unsigned) {
          if (typeof val === "number") return fromNumber(val, unsigned);
          if (typeof val === "string") return fromString(val, unsigned);
          return fromBits(
            val.low,
            val.high,
            typeof unsigned === "boolean" ? unsigned : val.unsigned
          );
        }
        Long.fromValue = fromValue;
        var TWO_PWR_16_DBL = 1 << 16;
        var TWO_PWR_24_DBL = 1 << 24;
        var TWO_PWR_32_DBL = TWO_PWR_16_DBL * TWO_PWR_16_DBL;
        var TWO_PWR_64_DBL = TWO_PWR_32_DBL * TWO_PWR_32_DBL;
        var TWO_PWR_63_DBL = TWO_PWR_64_DBL / 2;
        var TWO_PWR_24 = fromInt(TWO_PWR_24_DBL);
        var ZERO = fromInt(0);
        Long.ZERO = ZERO;
        var UZERO = fromInt(0, true);
        Long.UZERO = UZERO;
        var ONE = fromInt(1);
        Long.ONE = ONE;
        var UONE = fromInt(1, true);
        Long.UONE = UONE;
        var NEG_ONE = fromInt(-1);
        Long.NEG_ONE = NEG_ONE;
        var MAX_VALUE = fromBits(4294967295 | 0, 2147483647 | 0, false);
        Long.MAX_VALUE = MAX_VALUE;
        var MAX_UNSIGNED_VALUE = fromBits(4294967295 | 0, 4294967295 | 0, true);
        Long.MAX_UNSIGNED_VALUE = MAX_UNSIGNED_VALUE;
        var MIN_VALUE = fromBits(0, 2147483648 | 0, false);
        Long.MIN_VALUE = MIN_VALUE;
        var LongPrototype = Long.prototype;
        LongPrototype.toInt = function toInt() {
          return this.unsigned ? this.low >>> 0 : this.low;
        };
        LongPrototype.toNumber = function toNumber() {
          if (this.unsigned)
            return (this.high >>> 0) * TWO_PWR_32_DBL + (this.low >>> 0);
          return this.high * TWO_PWR_32_DBL + (this.low >>> 0);
        };
        LongPrototype.toString = function toString(radix) {
          radix = radix || 10;
          if (radix < 2 || 36 < radix) throw RangeError("radix");
          if (this.isZero()) return "0";
          if (this.isNegative()) {
            if (this.eq(MIN_VALUE)) {
              var radixLong = fromNumber(radix), div = this.div(radixLong), rem1 = div.mul(radixLong).sub(this);
              return div.toString(radix) + rem1.toInt().toString(radix);
            } else return "-" + this.neg().toString(radix);
          }
          var radixToPower = fromNumber(pow_dbl(radix, 6), this.unsigned), rem = this;
          var result = "";
          while (true) {
            var remDiv = rem.div(radixToPower), intval = rem.sub(remDiv.mul(radixToPower)).toInt() >>> 0, digits = intval.toString(radix);
            rem = remDiv;
            if (rem.isZero()) return digits + result;
            else {
              while (digits.length < 6) digits = "0" + digits;
              result = "" + digits + result;
            }
          }
        };
        LongPrototype.getHighBits = function getHighBits() {
          return this.high;
        };
        LongPrototype.getHighBitsUnsigned = function getHighBitsUnsigned() {
          return this.high >>> 0;
        };
        LongPrototype.getLowBits = function getLowBits() {
          return this.low;
        };
        LongPrototype.getLowBitsUnsigned = function getLowBitsUnsigned() {
          return this.low >>> 0;
        };
        LongPrototype.getNumBitsAbs = function getNumBitsAbs() {
          if (this.isNegative())
            return this.eq(MIN_VALUE) ? 64 : this.neg().getNumBitsAbs();
          var val = this.high != 0 ? this.high : this.low;
          for (var bit = 31; bit > 0; bit--) if ((val & 1 << bit) != 0) break;
          return this.high != 0 ? bit + 33 : bit + 1;
        };
        LongPrototype.isSafeInteger = function isSafeInteger() {
          var top11Bits = this.high >> 21;
          if (!top11Bits) return true;
          if (this.unsigned) return false;
          return top11Bits === -1 && !(this.low === 0 && this.high === -2097152);
        };
        LongPrototype.isZero = function isZero() {
          return this.high === 0 && this.low === 0;
        };
        LongPrototype.eqz = LongPrototype.isZero;
        LongPrototype.isNegative = function isNegative() {
          return !this.unsigned && this.high < 0;
        };
        LongPrototype.isPositive = function isPositive() {
          return this.unsigned || this.high >= 0;
        };
        LongPrototype.isOdd = function isOdd() {
          return (this.low & 1) === 1;
        };
        LongPrototype.isEven = function isEven() {
          return (this.low & 1) === 0;
        };
        LongPrototype.equals = function equals(other) {
          if (!isLong(other)) other = fromValue(other);
          if (this.unsigned !== other.unsigned && this.high >>> 31 === 1 && other.high >>> 31 === 1)
            return false;
          return this.high === other.high && this.low === other.low;
        };
        LongPrototype.eq = LongPrototype.equals;
        LongPrototype.notEquals = function notEquals(other) {
          return !this.eq(
            /* validates */
            other
          );
        };
        LongPrototype.neq = LongPrototype.notEquals;
        LongPrototype.ne = LongPrototype.notEquals;
        LongPrototype.lessThan = function lessThan(other) {
          return this.comp(
            /* validates */
            other
          ) < 0;
        };
        LongPrototype.lt = LongPrototype.lessThan;
        LongPrototype.lessThanOrEqual = function lessThanOrEqual(other) {
          return this.comp(
            /* validates */
            other
          ) <= 0;
        };
        LongPrototype.lte = LongPrototype.lessThanOrEqual;
        LongPrototype.le = LongPrototype.lessThanOrEqual;
        LongPrototype.greaterThan = function greaterThan(other) {
          return this.comp(
            /* validates */
            other
          ) > 0;
        };
        LongPrototype.gt = LongPrototype.greaterThan;
        LongPrototype.greaterThanOrEqual = function greaterThanOrEqual(other) {
          return this.comp(
            /* validates */
            other
          ) >= 0;
        };
        LongPrototype.gte = LongPrototype.greaterThanOrEqual;
        LongPrototype.ge = LongPrototype.greaterThanOrEqual;
        LongPrototype.compare = function compare(other) {
          if (!isLong(other)) other = fromValue(other);
          if (this.eq(other)) return 0;
          var thisNeg = this.isNegative(), otherNeg = other.isNegative();
          if (thisNeg && !otherNeg) return -1;
          if (!thisNeg && otherNeg) return 1;
          if (!this.unsigned) return this.sub(other).isNegative() ? -1 : 1;
          return other.high >>> 0 > this.high >>> 0 || other.high === this.high && other.low >>> 0 > this.low >>> 0 ? -1 : 1;
        };
        LongPrototype.comp = LongPrototype.compare;
        LongPrototype.negate = function negate() {
          if (!this.unsigned && this.eq(MIN_VALUE)) return MIN_VALUE;
          return this.not().add(ONE);
        };
        LongPrototype.neg = LongPrototype.negate;
        LongPrototype.add = function add(addend) {
          if (!isLong(addend)) addend = fromValue(addend);
          var a48 = this.high >>> 16;
          var a32 = this.high & 65535;
          var a16 = this.low >>> 16;
          var a00 = this.low & 65535;
          var b48 = addend.high >>> 16;
          var b32 = addend.high & 65535;
          var b16 = addend.low >>> 16;
          var b00 = addend.low & 65535;
          var c48 = 0, c32 = 0, c16 = 0, c00 = 0;
          c00 += a00 + b00;
          c16 += c00 >>> 16;
          c00 &= 65535;
          c16 += a16 + b16;
          c32 += c16 >>> 16;
          c16 &= 65535;
          c32 += a32 + b32;
          c48 += c32 >>> 16;
          c32 &= 65535;
          c48 += a48 + b48;
          c48 &= 65535;
          return fromBits(c16 << 16 | c00, c48 << 16 | c32, this.unsigned);
        };
        LongPrototype.subtract = function subtract(subtrahend) {
          if (!isLong(subtrahend)) subtrahend = fromValue(subtrahend);
          return this.add(subtrahend.neg());
        };
        LongPrototype.sub = LongPrototype.subtract;
        LongPrototype.multiply = function multiply(multiplier) {
          if (this.isZero()) return this;
          if (!isLong(multiplier)) multiplier = fromValue(multiplier);
          if (wasm) {
            var low = wasm["mul"](
              this.low,
              this.high,
              multiplier.low,
              multiplier.high
            );
            return fromBits(low, wasm["get_high"](), this.unsigned);
          }
          if (multiplier.isZero()) return this.unsigned ? UZERO : ZERO;
          if (this.eq(MIN_VALUE)) return multiplier.isOdd() ? MIN_VALUE : ZERO;
          if (multiplier.eq(MIN_VALUE)) return this.isOdd() ? MIN_VALUE : ZERO;
          if (this.isNegative()) {
            if (multiplier.isNegative()) return this.neg().mul(multiplier.neg());
            else return this.neg().mul(multiplier).neg();
          } else if (multiplier.isNegative())
            return this.mul(multiplier.neg()).neg();
          if (this.lt(TWO_PWR_24) && multiplier.lt(TWO_PWR_24))
            return fromNumber(
              this.toNumber() * multiplier.toNumber(),
              this.unsigned
            );
          var a48 = this.high >>> 16;
          var a32 = this.high & 65535;
          var a16 = this.low >>> 16;
          var a00 = this.low & 65535;
          var b48 = multiplier.high >>> 16;
          var b32 = multiplier.high & 65535;
          var b16 = multiplier.low >>> 16;
          var b00 = multiplier.low & 65535;
          var c48 = 0, c32 = 0, c16 = 0, c00 = 0;
          c00 += a00 * b00;
          c16 += c00 >>> 16;
          c00 &= 65535;
          c16 += a16 * b00;
          c32 += c16 >>> 16;
          c16 &= 65535;
          c16 += a00 * b16;
          c32 += c16 >>> 16;
          c16 &= 65535;
          c32 += a32 * b00;
          c48 += c32 >>> 16;
          c32 &= 65535;
          c32 += a16 * b16;
          c48 += c32 >>> 16;
          c32 &= 65535;
          c32 += a00 * b32;
          c48 += c32 >>> 16;
          c32 &= 65535;
          c48 += a48 * b00 + a32 * b16 + a16 * b32 + a00 * b48;
          c48 &= 65535;
          return fromBits(c16 << 16 | c00, c48 << 16 | c32, this.unsigned);
        };
        LongPrototype.mul = LongPrototype.multiply;
        LongPrototype.divide = function divide(divisor) {
          if (!isLong(divisor)) divisor = fromValue(divisor);
          if (divisor.isZero()) throw Error("division by zero");
          if (wasm) {
            if (!this.unsigned && this.high === -2147483648 && divisor.low === -1 && divisor.high === -1) {
              return this;
            }
            var low = (this.unsigned ? wasm["div_u"] : wasm["div_s"])(
              this.low,
              this.high,
              divisor.low,
              divisor.high
            );
            return fromBits(low, wasm["get_high"](), this.unsigned);
          }
          if (this.isZero()) return this.unsigned ? UZERO : ZERO;
          var approx, rem, res;
          if (!this.unsigned) {
            if (this.eq(MIN_VALUE)) {
              if (divisor.eq(ONE) || divisor.eq(NEG_ONE))
                return MIN_VALUE;
              else if (divisor.eq(MIN_VALUE)) return ONE;
              else {
                var halfThis = this.shr(1);
                approx = halfThis.div(divisor).shl(1);
                if (approx.eq(ZERO)) {
                  return divisor.isNegative() ? ONE : NEG_ONE;
                } else {
                  rem = this.sub(divisor.mul(approx));
                  res = approx.add(rem.div(divisor));
                  return res;
                }
              }
            } else if (divisor.eq(MIN_VALUE)) return this.unsigned ? UZERO : ZERO;
            if (this.isNegative()) {
              if (divisor.isNegative()) return this.neg().div(divisor.neg());
              return this.neg().div(divisor).neg();
            } else if (divisor.isNegative()) return this.div(divisor.neg()).neg();
            res = ZERO;
          } else {
            if (!divisor.unsigned) divisor = divisor.toUnsigned();
            if (divisor.gt(this)) return UZERO;
            if (divisor.gt(this.shru(1)))
              return UONE;
            res = UZERO;
          }
          rem = this;
          while (rem.gte(divisor)) {
            approx = Math.max(1, Math.floor(rem.toNumber() / divisor.toNumber()));
            var log2 = Math.ceil(Math.log(approx) / Math.LN2), delta = log2 <= 48 ? 1 : pow_dbl(2, log2 - 48), approxRes = fromNumber(approx), approxRem = approxRes.mul(divisor);
            while (approxRem.isNegative() || approxRem.gt(rem)) {
              approx -= delta;
              approxRes = fromNumber(approx, this.unsigned);
              approxRem = approxRes.mul(divisor);
            }
            if (approxRes.isZero()) approxRes = ONE;
            res = res.add(approxRes);
            rem = rem.sub(approxRem);
          }
          return res;
        };
        LongPrototype.div = LongPrototype.divide;
        LongPrototype.modulo = function modulo(divisor) {
          if (!isLong(divisor)) divisor = fromValue(divisor);
          if (wasm) {
            var low = (this.unsigned ? wasm["rem_u"] : wasm["rem_s"])(
              this.low,
              this.high,
              divisor.low,
              divisor.high
            );
            return fromBits(low, wasm["get_high"](), this.unsigned);
          }
          return this.sub(this.div(divisor).mul(divisor));
        };
        LongPrototype.mod = LongPrototype.modulo;
        LongPrototype.rem = LongPrototype.modulo;
        LongPrototype.not = function not() {
          return fromBits(~this.low, ~this.high, this.unsigned);
        };
        LongPrototype.countLeadingZeros = function countLeadingZeros() {
          return this.high ? Math.clz32(this.high) : Math.clz32(this.low) + 32;
        };
        LongPrototype.clz = LongPrototype.countLeadingZeros;
        LongPrototype.countTrailingZeros = function countTrailingZeros() {
          return this.low ? ctz32(this.low) : ctz32(this.high) + 32;
        };
        LongPrototype.ctz = LongPrototype.countTrailingZeros;
        LongPrototype.and = function and(other) {
          if (!isLong(other)) other = fromValue(other);
          return fromBits(
            this.low & other.low,
            this.high & other.high,
            this.unsigned
          );
        };
        LongPrototype.or = function or(other) {
          if (!isLong(other)) other = fromValue(other);
          return fromBits(
            this.low | other.low,
            this.high | other.high,
            this.unsigned
          );
        };
        LongPrototype.xor = function xor(other) {
          if (!isLong(other)) other = fromValue(other);
          return fromBits(
            this.low ^ other.low,
            this.high ^ other.high,
            this.unsigned
          );
        };
        LongPrototype.shiftLeft = function shiftLeft(numBits) {
          if (isLong(numBits)) numBits = numBits.toInt();
          if ((numBits &= 63) === 0) return this;
          else if (numBits < 32)
            return fromBits(
              this.low << numBits,
              this.high << numBits | this.low >>> 32 - numBits,
              this.unsigned
            );
          else return fromBits(0, this.low << numBits - 32, this.unsigned);
        };
        LongPrototype.shl = LongPrototype.shiftLeft;
        LongPrototype.shiftRight = function shiftRight(numBits) {
          if (isLong(numBits)) numBits = numBits.toInt();
          if ((numBits &= 63) === 0) return this;
          else if (numBits < 32)
            return fromBits(
              this.low >>> numBits | this.high << 32 - numBits,
              this.high >> numBits,
              this.unsigned
            );
          else
            return fromBits(
              this.high >> numBits - 32,
              this.high >= 0 ? 0 : -1,
              this.unsigned
            );
        };
        LongPrototype.shr = LongPrototype.shiftRight;
        LongPrototype.shiftRightUnsigned = function shiftRightUnsigned(numBits) {
          if (isLong(numBits)) numBits = numBits.toInt();
          if ((numBits &= 63) === 0) return this;
          if (numBits < 32)
            return fromBits(
              this.low >>> numBits | this.high << 32 - numBits,
              this.high >>> numBits,
              this.unsigned
            );
          if (numBits === 32) return fromBits(this.high, 0, this.unsigned);
          return fromBits(this.high >>> numBits - 32, 0, this.unsigned);
        };
        LongPrototype.shru = LongPrototype.shiftRightUnsigned;
        LongPrototype.shr_u = LongPrototype.shiftRightUnsigned;
        LongPrototype.rotateLeft = function rotateLeft(numBits) {
          var b;
          if (isLong(numBits)) numBits = numBits.toInt();
          if ((numBits &= 63) === 0) return this;
          if (numBits === 32) return fromBits(this.high, this.low, this.unsigned);
          if (numBits < 32) {
            b = 32 - numBits;
            return fromBits(
              this.low << numBits | this.high >>> b,
              this.high << numBits | this.low >>> b,
              this.unsigned
            );
          }
          numBits -= 32;
          b = 32 - numBits;
          return fromBits(
            this.high << numBits | this.low >>> b,
            this.low << numBits | this.high >>> b,
            this.unsigned
          );
        };
        LongPrototype.rotl = LongPrototype.rotateLeft;
        LongPrototype.rotateRight = function rotateRight(numBits) {
          var b;
          if (isLong(numBits)) numBits = numBits.toInt();
          if ((numBits &= 63) === 0) return this;
          if (numBits === 32) return fromBits(this.high, this.low, this.unsigned);
          if (numBits < 32) {
            b = 32 - numBits;
            return fromBits(
              this.high << b | this.low >>> numBits,
              this.low << b | this.high >>> numBits,
              this.unsigned
            );
          }
          numBits -= 32;
          b = 32 - numBits;
          return fromBits(
            this.low << b | this.high >>> numBits,
            this.high << b | this.low >>> numBits,
            this.unsigned
          );
        };
        LongPrototype.rotr = LongPrototype.rotateRight;
        LongPrototype.toSigned = function toSigned() {
          if (!this.unsigned) return this;
          return fromBits(this.low, this.high, false);
        };
        LongPrototype.toUnsigned = function toUnsigned() {
          if (this.unsigned) return this;
          return fromBits(this.low, this.high, true);
        };
        LongPrototype.toBytes = function toBytes(le) {
          return le ? this.toBytesLE() : this.toBytesBE();
        };
        LongPrototype.toBytesLE = function toBytesLE() {
          var hi = this.high, lo = this.low;
          return [
            lo & 255,
            lo >>> 8 & 255,
            lo >>> 16 & 255,
            lo >>> 24,
            hi & 255,
            hi >>> 8 & 255,
            hi >>> 16 & 255,
            hi >>> 24
          ];
        };
        LongPrototype.toBytesBE = function toBytesBE() {
          var hi = this.high, lo = this.low;
          return [
            hi >>> 24,
            hi >>> 16 & 255,
            hi >>> 8 & 255,
            hi & 255,
            lo >>> 24,
            lo >>> 16 & 255,
            lo >>> 8 & 255,
            lo & 255
          ];
        };
        Long.fromBytes = function fromBytes(bytes, unsigned, le) {
          return le ? Long.fromBytesLE(bytes, unsigned) : Long.fromBytesBE(bytes, unsigned);
        };
        Long.fromBytesLE = function fromBytesLE(bytes, unsigned) {
          return new Long(
            bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24,
            bytes[4] | bytes[5] << 8 | bytes[6] << 16 | bytes[7] << 24,
            unsigned
          );
        };
        Long.fromBytesBE = function fromBytesBE(bytes, unsigned) {
          return new Long(
            bytes[4] << 24 | bytes[5] << 16 | bytes[6] << 8 | bytes[7],
            bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3],
            unsigned
          );
        };
        if (typeof BigInt === "function") {
          Long.fromBigInt = function fromBigInt(value, unsigned) {
            var lowBits = Number(BigInt.asIntN(32, value));
            var highBits = Number(BigInt.asIntN(32, value >> BigInt(32)));
            return fromBits(lowBits, highBits, unsigned);
          };
          Long.fromValue = function fromValueWithBigInt(value, unsigned) {
            if (typeof value === "bigint") return Long.fromBigInt(value, unsigned);
            return fromValue(value, unsigned);
          };
          LongPrototype.toBigInt = function toBigInt() {
            var lowBigInt = BigInt(this.low >>> 0);
            var highBigInt = BigInt(this.unsigned ? this.high >>> 0 : this.high);
            return highBigInt << BigInt(32) | lowBigInt;
          };
        }
        var _default = _exports.default = Long;
      }
    );
  }
});

// node_modules/protobufjs/src/util/minimal.js
var require_minimal = __commonJS({
  "node_modules/protobufjs/src/util/minimal.js"(exports) {
    "use strict";
    var util = exports;
    util.asPromise = require_aspromise();
    util.base64 = require_base64();
    util.EventEmitter = require_eventemitter();
    util.float = require_float();
    util.utf8 = require_utf8();
    util.pool = require_pool();
    util.LongBits = require_longbits();
    function isUnsafeProperty(key) {
      return key === "__proto__" || key === "prototype" || key === "constructor";
    }
    util.isUnsafeProperty = isUnsafeProperty;
    util.isNode = Boolean(typeof global !== "undefined" && global && global.process && global.process.versions && global.process.versions.node);
    util.global = util.isNode && global || typeof window !== "undefined" && window || typeof self !== "undefined" && self || typeof globalThis !== "undefined" && globalThis || exports;
    util.emptyArray = Object.freeze ? Object.freeze([]) : (
      /* istanbul ignore next */
      []
    );
    util.emptyObject = Object.freeze ? Object.freeze({}) : (
      /* istanbul ignore next */
      {}
    );
    util.isInteger = Number.isInteger || /* istanbul ignore next */
    function isInteger(value) {
      return typeof value === "number" && isFinite(value) && Math.floor(value) === value;
    };
    util.isString = function isString(value) {
      return typeof value === "string" || value instanceof String;
    };
    util.isObject = function isObject(value) {
      return value && typeof value === "object";
    };
    util.isset = /**
     * Checks if a property on a message is considered to be present.
     * @param {Object} obj Plain object or message instance
     * @param {string} prop Property name
     * @returns {boolean} `true` if considered to be present, otherwise `false`
     */
    util.isSet = function isSet(obj, prop) {
      var value = obj[prop];
      if (value != null && Object.hasOwnProperty.call(obj, prop))
        return typeof value !== "object" || (Array.isArray(value) ? value.length : Object.keys(value).length) > 0;
      return false;
    };
    util.Buffer = (function() {
      try {
        var Buffer2 = util.global.Buffer;
        return Buffer2.prototype.utf8Write || util.isNode ? Buffer2 : (
          /* istanbul ignore next */
          null
        );
      } catch (e) {
        return null;
      }
    })();
    util.newBuffer = function newBuffer(sizeOrArray) {
      var Buffer2 = util.Buffer;
      return typeof sizeOrArray === "number" ? Buffer2 ? Buffer2.allocUnsafe(sizeOrArray) : new Uint8Array(sizeOrArray) : Buffer2 ? Buffer2.from(sizeOrArray) : new Uint8Array(sizeOrArray);
    };
    util.rawField = function rawField(id, wireType, data) {
      var out = [], tag = id << 3 | wireType;
      tag >>>= 0;
      while (tag > 127) {
        out.push(tag & 127 | 128);
        tag >>>= 7;
      }
      out.push(tag);
      for (var i = 0; i < data.length; ++i)
        out.push(data[i]);
      return util.newBuffer(out);
    };
    util.Array = Uint8Array;
    util.Long = /* istanbul ignore next */
    util.global.dcodeIO && /* istanbul ignore next */
    util.global.dcodeIO.Long || /* istanbul ignore next */
    util.global.Long || (function() {
      try {
        var Long = require_umd();
        return Long && Long.isLong ? Long : null;
      } catch (e) {
        return null;
      }
    })();
    util.key2Re = /^(?:true|false|0|1)$/;
    util.key32Re = /^-?(?:0|[1-9][0-9]*)$/;
    util.key64Re = /^(?:[\x00-\xff]{8}|-?(?:0|[1-9][0-9]*))$/;
    util.longToHash = function longToHash(value) {
      return value ? util.LongBits.from(value).toHash() : util.LongBits.zeroHash;
    };
    util.longFromHash = function longFromHash(hash, unsigned) {
      var bits = util.LongBits.fromHash(hash);
      if (util.Long)
        return util.Long.fromBits(bits.lo, bits.hi, unsigned);
      return bits.toNumber(Boolean(unsigned));
    };
    util.longFromKey = function longFromKey(key, unsigned) {
      return util.key64Re.test(key) && !util.key32Re.test(key) ? util.longFromHash(key, unsigned) : key;
    };
    util.boolFromKey = function boolFromKey(key) {
      return key === "true" || key === "1";
    };
    function merge(dst) {
      var ifNotSet = typeof arguments[arguments.length - 1] === "boolean", limit = ifNotSet ? arguments.length - 1 : arguments.length;
      ifNotSet = ifNotSet && arguments[arguments.length - 1];
      for (var a = 1; a < limit; ++a) {
        var src = arguments[a];
        if (!src)
          continue;
        for (var keys = Object.keys(src), i = 0; i < keys.length; ++i)
          if (!isUnsafeProperty(keys[i]) && (!ifNotSet || !Object.prototype.hasOwnProperty.call(dst, keys[i]) || dst[keys[i]] === void 0))
            dst[keys[i]] = src[keys[i]];
      }
      return dst;
    }
    util.merge = merge;
    util.nestingLimit = 32;
    util.recursionLimit = 100;
    util.makeProp = function makeProp(obj, key, enumerable) {
      if (Object.prototype.hasOwnProperty.call(obj, key))
        return;
      Object.defineProperty(obj, key, {
        enumerable: enumerable === void 0 ? true : enumerable,
        configurable: true,
        writable: true
      });
    };
    util.lcFirst = function lcFirst(str) {
      return str.charAt(0).toLowerCase() + str.substring(1);
    };
    function newError(name) {
      function CustomError(message, properties) {
        if (!(this instanceof CustomError))
          return new CustomError(message, properties);
        Object.defineProperty(this, "message", { get: function() {
          return message;
        } });
        if (Error.captureStackTrace)
          Error.captureStackTrace(this, CustomError);
        else
          Object.defineProperty(this, "stack", { value: new Error().stack || "" });
        if (properties)
          merge(this, properties);
      }
      CustomError.prototype = Object.create(Error.prototype, {
        constructor: {
          value: CustomError,
          writable: true,
          enumerable: false,
          configurable: true
        },
        name: {
          get: function get() {
            return name;
          },
          set: void 0,
          enumerable: false,
          // configurable: false would accurately preserve the behavior of
          // the original, but I'm guessing that was not intentional.
          // For an actual error subclass, this property would
          // be configurable.
          configurable: true
        },
        toString: {
          value: function value() {
            return this.name + ": " + this.message;
          },
          writable: true,
          enumerable: false,
          configurable: true
        }
      });
      return CustomError;
    }
    util.newError = newError;
    util.ProtocolError = newError("ProtocolError");
    util.oneOfGetter = function getOneOf(fieldNames) {
      var fieldMap = {};
      for (var i = 0; i < fieldNames.length; ++i)
        fieldMap[fieldNames[i]] = 1;
      return function() {
        for (var keys = Object.keys(this), i2 = keys.length - 1; i2 > -1; --i2)
          if (fieldMap[keys[i2]] === 1 && this[keys[i2]] !== void 0 && this[keys[i2]] !== null)
            return keys[i2];
      };
    };
    util.oneOfSetter = function setOneOf(fieldNames) {
      return function(name) {
        for (var i = 0; i < fieldNames.length; ++i)
          if (fieldNames[i] !== name)
            delete this[fieldNames[i]];
      };
    };
    util.toJSONOptions = {
      longs: String,
      enums: String,
      bytes: String,
      json: true
    };
  }
});

// node_modules/protobufjs/src/writer.js
var require_writer = __commonJS({
  "node_modules/protobufjs/src/writer.js"(exports, module2) {
    "use strict";
    module2.exports = Writer;
    var util = require_minimal();
    var BufferWriter;
    var LongBits = util.LongBits;
    var base64 = util.base64;
    var utf8 = util.utf8;
    function Writer() {
      this.pos = 0;
      this.buf = this.constructor.alloc(Writer.initialBufferSize);
      this.view = null;
      this.states = null;
    }
    Writer.initialBufferSize = 128;
    Object.defineProperty(Writer.prototype, "len", {
      configurable: true,
      enumerable: true,
      get: function get_len() {
        return this.pos;
      }
    });
    var create = function create2() {
      return util.Buffer ? function create_buffer_setup() {
        return (Writer.create = function create_buffer() {
          return new BufferWriter();
        })();
      } : function create_array() {
        return new Writer();
      };
    };
    Writer.create = create();
    Writer.alloc = function alloc(size) {
      return new Uint8Array(size);
    };
    Writer.alloc = util.pool(Writer.alloc, Uint8Array.prototype.subarray);
    function sizeVarint32(value) {
      return value < 128 ? 1 : value < 16384 ? 2 : value < 2097152 ? 3 : value < 268435456 ? 4 : 5;
    }
    Writer.prototype._reserve = function _reserve(n) {
      var need = this.pos + n;
      if (need > this.buf.length) {
        var size = this.buf.length << 1;
        if (size < need)
          size = need;
        var buf = this.constructor.alloc(size);
        buf.set(this.buf.subarray(0, this.pos), 0);
        this.buf = buf;
        this.view = null;
      }
    };
    function writeStringAscii(val, buf, pos) {
      for (var i = 0; i < val.length; )
        buf[pos++] = val.charCodeAt(i++);
    }
    function writeVarint32(val, buf, pos) {
      while (val > 127) {
        buf[pos++] = val & 127 | 128;
        val >>>= 7;
      }
      buf[pos] = val;
      return pos + 1;
    }
    Writer.prototype.uint32 = function write_uint32(value) {
      value = value >>> 0;
      this._reserve(5);
      var pos = this.pos;
      this.pos = writeVarint32(value, this.buf, pos);
      return this;
    };
    Writer.prototype.int32 = function write_int32(value) {
      if ((value |= 0) < 0) {
        this._reserve(10);
        writeVarint64(LongBits.fromNumber(value), this.buf, this.pos);
        this.pos += 10;
        return this;
      }
      return this.uint32(value);
    };
    Writer.prototype.sint32 = function write_sint32(value) {
      return this.uint32((value << 1 ^ value >> 31) >>> 0);
    };
    function writeVarint64(val, buf, pos) {
      var lo = val.lo, hi = val.hi;
      while (hi) {
        buf[pos++] = lo & 127 | 128;
        lo = (lo >>> 7 | hi << 25) >>> 0;
        hi >>>= 7;
      }
      while (lo > 127) {
        buf[pos++] = lo & 127 | 128;
        lo = lo >>> 7;
      }
      buf[pos] = lo;
      return pos + 1;
    }
    Writer.prototype.uint64 = function write_uint64(value) {
      var bits = LongBits.from(value);
      this._reserve(10);
      var pos = this.pos;
      this.pos = writeVarint64(bits, this.buf, pos);
      return this;
    };
    Writer.prototype.int64 = Writer.prototype.uint64;
    Writer.prototype.sint64 = function write_sint64(value) {
      var bits = LongBits.from(value).zzEncode();
      this._reserve(10);
      var pos = this.pos;
      this.pos = writeVarint64(bits, this.buf, pos);
      return this;
    };
    Writer.prototype.bool = function write_bool(value) {
      this._reserve(1);
      this.buf[this.pos++] = value ? 1 : 0;
      return this;
    };
    function writeFixed32(val, buf, pos) {
      buf[pos] = val & 255;
      buf[pos + 1] = val >>> 8 & 255;
      buf[pos + 2] = val >>> 16 & 255;
      buf[pos + 3] = val >>> 24;
    }
    Writer.prototype.fixed32 = function write_fixed32(value) {
      this._reserve(4);
      writeFixed32(value >>> 0, this.buf, this.pos);
      this.pos += 4;
      return this;
    };
    Writer.prototype.sfixed32 = Writer.prototype.fixed32;
    Writer.prototype.fixed64 = function write_fixed64(value) {
      var bits = LongBits.from(value);
      this._reserve(8);
      writeFixed32(bits.lo, this.buf, this.pos);
      writeFixed32(bits.hi, this.buf, this.pos + 4);
      this.pos += 8;
      return this;
    };
    Writer.prototype.sfixed64 = Writer.prototype.fixed64;
    Writer.prototype.float = function write_float(value) {
      this._reserve(4);
      util.float.writeFloatLE(value, this.buf, this.pos);
      this.pos += 4;
      return this;
    };
    Writer.prototype.double = function write_double(value) {
      this._reserve(8);
      util.float.writeDoubleLE(value, this.buf, this.pos);
      this.pos += 8;
      return this;
    };
    Writer.prototype.bytes = function write_bytes(value) {
      var len = value.length >>> 0;
      if (!len) {
        this._reserve(1);
        this.buf[this.pos++] = 0;
        return this;
      }
      if (util.isString(value)) {
        var buf = Writer.alloc(len = base64.length(value));
        base64.decode(value, buf, 0);
        value = buf;
      }
      this.uint32(len);
      this._reserve(len);
      this.buf.set(value, this.pos);
      this.pos += len;
      return this;
    };
    Writer.prototype.raw = function write_raw(value) {
      var len = value.length >>> 0;
      if (!len)
        return this;
      this._reserve(len);
      this.buf.set(value, this.pos);
      this.pos += len;
      return this;
    };
    Writer.prototype._delim = function _delim(pos, len) {
      var n = sizeVarint32(len);
      if (n > 1)
        this.buf.copyWithin(pos + n, pos + 1, pos + 1 + len);
      writeVarint32(len, this.buf, pos);
      this.pos = pos + n + len;
      return this;
    };
    Writer.prototype.string = function write_string(value) {
      var n = value.length;
      if (!n) {
        this._reserve(1);
        this.buf[this.pos++] = 0;
        return this;
      }
      if (n < 128) {
        this._reserve(n * 3 + 5);
        var lenPos = this.pos;
        return this._delim(lenPos, utf8.write(value, this.buf, lenPos + 1));
      }
      var len = utf8.length(value);
      this.uint32(len);
      this._reserve(len);
      if (len === value.length)
        writeStringAscii(value, this.buf, this.pos);
      else
        utf8.write(value, this.buf, this.pos);
      this.pos += len;
      return this;
    };
    Writer.prototype.uint32s = function write_uint32s(value) {
      var n = value.length;
      this._reserve(n * 5 + 5);
      var buf = this.buf, lenPos = this.pos, p = lenPos + 1;
      for (var i = 0; i < n; ++i)
        p = writeVarint32(value[i] >>> 0, buf, p);
      return this._delim(lenPos, p - lenPos - 1);
    };
    Writer.prototype.int32s = function write_int32s(value) {
      var n = value.length;
      this._reserve(n * 10 + 5);
      var buf = this.buf, lenPos = this.pos, pos = lenPos + 1, val;
      for (var i = 0; i < n; ++i) {
        if ((val = value[i] | 0) < 0) {
          pos = writeVarint64(LongBits.fromNumber(val), buf, pos);
        } else {
          pos = writeVarint32(val, buf, pos);
        }
      }
      return this._delim(lenPos, pos - lenPos - 1);
    };
    Writer.prototype.sint32s = function write_sint32s(value) {
      var n = value.length;
      this._reserve(n * 5 + 5);
      var buf = this.buf, lenPos = this.pos, pos = lenPos + 1;
      for (var i = 0; i < n; ++i)
        pos = writeVarint32((value[i] << 1 ^ value[i] >> 31) >>> 0, buf, pos);
      return this._delim(lenPos, pos - lenPos - 1);
    };
    Writer.prototype.uint64s = function write_uint64s(value) {
      var n = value.length;
      this._reserve(n * 10 + 5);
      var buf = this.buf, lenPos = this.pos, pos = lenPos + 1;
      for (var i = 0; i < n; ++i) {
        pos = writeVarint64(LongBits.from(value[i]), buf, pos);
      }
      return this._delim(lenPos, pos - lenPos - 1);
    };
    Writer.prototype.int64s = Writer.prototype.uint64s;
    Writer.prototype.sint64s = function write_sint64s(value) {
      var n = value.length;
      this._reserve(n * 10 + 5);
      var buf = this.buf, lenPos = this.pos, pos = lenPos + 1;
      for (var i = 0; i < n; ++i) {
        pos = writeVarint64(LongBits.from(value[i]).zzEncode(), buf, pos);
      }
      return this._delim(lenPos, pos - lenPos - 1);
    };
    Writer.prototype.bools = function write_bools(value) {
      var n = value.length;
      this.uint32(n);
      this._reserve(n);
      var buf = this.buf, p = this.pos;
      for (var i = 0; i < n; ++i)
        buf[p++] = value[i] ? 1 : 0;
      this.pos += n;
      return this;
    };
    var VIEW_THRESHOLD_FLOAT = 16;
    var VIEW_THRESHOLD_INT = 128;
    function getLazyView(writer, count, threshold) {
      var view = writer.view;
      if (view || count < threshold)
        return view;
      var buf = writer.buf;
      return writer.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    Writer.prototype.fixed32s = function write_fixed32s(value) {
      var n = value.length, bytes = n * 4;
      this.uint32(bytes);
      this._reserve(bytes);
      var p = this.pos, i, dv = getLazyView(this, n, VIEW_THRESHOLD_INT);
      if (dv)
        for (i = 0; i < n; ++i) {
          dv.setUint32(p, value[i] >>> 0, true);
          p += 4;
        }
      else {
        var buf = this.buf;
        for (i = 0; i < n; ++i) {
          writeFixed32(value[i] >>> 0, buf, p);
          p += 4;
        }
      }
      this.pos += bytes;
      return this;
    };
    Writer.prototype.sfixed32s = Writer.prototype.fixed32s;
    Writer.prototype.fixed64s = function write_fixed64s(value) {
      var n = value.length, bytes = n * 8;
      this.uint32(bytes);
      this._reserve(bytes);
      var p = this.pos, i, bits, dv = getLazyView(this, n, VIEW_THRESHOLD_INT);
      if (dv)
        for (i = 0; i < n; ++i) {
          bits = LongBits.from(value[i]);
          dv.setUint32(p, bits.lo, true);
          dv.setUint32(p + 4, bits.hi, true);
          p += 8;
        }
      else {
        var buf = this.buf;
        for (i = 0; i < n; ++i) {
          bits = LongBits.from(value[i]);
          writeFixed32(bits.lo, buf, p);
          writeFixed32(bits.hi, buf, p + 4);
          p += 8;
        }
      }
      this.pos += bytes;
      return this;
    };
    Writer.prototype.sfixed64s = Writer.prototype.fixed64s;
    Writer.prototype.floats = function write_floats(value) {
      var n = value.length, bytes = n * 4;
      this.uint32(bytes);
      this._reserve(bytes);
      var p = this.pos, i, dv = getLazyView(this, n, VIEW_THRESHOLD_FLOAT);
      if (dv)
        for (i = 0; i < n; ++i) {
          dv.setFloat32(p, value[i], true);
          p += 4;
        }
      else {
        var buf = this.buf;
        for (i = 0; i < n; ++i) {
          util.float.writeFloatLE(value[i], buf, p);
          p += 4;
        }
      }
      this.pos += bytes;
      return this;
    };
    Writer.prototype.doubles = function write_doubles(value) {
      var n = value.length, bytes = n * 8;
      this.uint32(bytes);
      this._reserve(bytes);
      var p = this.pos, i, dv = getLazyView(this, n, VIEW_THRESHOLD_FLOAT);
      if (dv)
        for (i = 0; i < n; ++i) {
          dv.setFloat64(p, value[i], true);
          p += 8;
        }
      else {
        var buf = this.buf;
        for (i = 0; i < n; ++i) {
          util.float.writeDoubleLE(value[i], buf, p);
          p += 8;
        }
      }
      this.pos += bytes;
      return this;
    };
    Writer.prototype.fork = function fork() {
      this._reserve(1);
      (this.states || (this.states = [])).push(this.pos);
      this.pos += 1;
      return this;
    };
    Writer.prototype.reset = function reset() {
      var states = this.states;
      if (states && states.length) {
        this.pos = states.pop();
      } else {
        this.pos = 0;
      }
      return this;
    };
    Writer.prototype.ldelim = function ldelim() {
      var states = this.states, len, vlen;
      if (states && states.length) {
        var lenPos = states.pop();
        len = this.pos - lenPos - 1;
        vlen = sizeVarint32(len);
        if (vlen > 1) {
          this._reserve(vlen - 1);
          this.buf.copyWithin(lenPos + vlen, lenPos + 1, lenPos + 1 + len);
          this.pos += vlen - 1;
          writeVarint32(len, this.buf, lenPos);
        } else {
          this.buf[lenPos] = len;
        }
      } else {
        len = this.pos;
        vlen = sizeVarint32(len);
        this._reserve(vlen);
        this.buf.copyWithin(vlen, 0, len);
        writeVarint32(len, this.buf, 0);
        this.pos += vlen;
      }
      return this;
    };
    Writer.prototype.finish = function finish(shared) {
      if (shared)
        return this.buf.subarray(0, this.pos);
      var buf = this.constructor.alloc(this.pos);
      buf.set(this.buf.subarray(0, this.pos), 0);
      return buf;
    };
    Writer.prototype.finishInto = function finishInto(buf, offset) {
      if (offset === void 0)
        offset = 0;
      buf.set(this.buf.subarray(0, this.pos), offset);
      return buf;
    };
    Writer._configure = function(BufferWriter_) {
      BufferWriter = BufferWriter_;
      Writer.create = create();
      BufferWriter._configure();
    };
  }
});

// node_modules/protobufjs/src/writer_buffer.js
var require_writer_buffer = __commonJS({
  "node_modules/protobufjs/src/writer_buffer.js"(exports, module2) {
    "use strict";
    module2.exports = BufferWriter;
    var Writer = require_writer();
    BufferWriter.prototype = Object.create(Writer.prototype, {
      constructor: {
        value: BufferWriter,
        writable: true,
        enumerable: false,
        configurable: true
      }
    });
    var util = require_minimal();
    function BufferWriter() {
      Writer.call(this);
    }
    var writeStringBuffer;
    BufferWriter._configure = function() {
      BufferWriter.alloc = util.Buffer && util.Buffer.allocUnsafe;
      writeStringBuffer = util.Buffer && util.Buffer.prototype.utf8Write ? function writeStringBuffer_utf8Write(val, buf, pos) {
        return buf.utf8Write(val, pos);
      } : function writeStringBuffer_write(val, buf, pos) {
        return buf.write(val, pos);
      };
    };
    BufferWriter.prototype.bytes = function write_bytes_buffer(value) {
      if (util.isString(value))
        value = util.Buffer.from(value, "base64");
      var len = value.length >>> 0;
      this.uint32(len);
      if (len) {
        this._reserve(len);
        this.buf.set(value, this.pos);
        this.pos += len;
      }
      return this;
    };
    BufferWriter.prototype.string = function write_string_buffer(value) {
      var n = value.length;
      if (!n) {
        this._reserve(1);
        this.buf[this.pos++] = 0;
        return this;
      }
      if (n < 128) {
        this._reserve(n * 3 + 5);
        var pos = this.pos, buf = this.buf;
        return this._delim(
          pos,
          n < 40 ? util.utf8.write(value, buf, pos + 1) : writeStringBuffer(value, buf, pos + 1)
        );
      }
      var len = util.Buffer.byteLength(value);
      this.uint32(len);
      this._reserve(len);
      writeStringBuffer(value, this.buf, this.pos);
      this.pos += len;
      return this;
    };
    BufferWriter._configure();
  }
});

// node_modules/protobufjs/src/reader.js
var require_reader = __commonJS({
  "node_modules/protobufjs/src/reader.js"(exports, module2) {
    "use strict";
    module2.exports = Reader;
    var util = require_minimal();
    var BufferReader;
    var LongBits = util.LongBits;
    var utf8 = util.utf8;
    function indexOutOfRange(reader, writeLength) {
      return RangeError("index out of range: " + reader.pos + " + " + (writeLength || 1) + " > " + reader.len);
    }
    function Reader(buffer) {
      this.buf = buffer;
      this.pos = 0;
      this.len = buffer.length;
      this.view = null;
      this.discardUnknown = Reader.discardUnknown;
    }
    function create_array(buffer) {
      if (Array.isArray(buffer))
        buffer = new Uint8Array(buffer);
      if (buffer instanceof Uint8Array)
        return new Reader(buffer);
      throw Error("illegal buffer");
    }
    var create = function create2() {
      return util.Buffer ? function create_buffer_setup(buffer) {
        return (Reader.create = function create_buffer(buffer2) {
          return util.Buffer.isBuffer(buffer2) ? new BufferReader(buffer2) : create_array(buffer2);
        })(buffer);
      } : create_array;
    };
    Reader.create = create();
    Reader.prototype.raw = function read_raw(start, end) {
      return this.buf.subarray(start, end);
    };
    function readVarint32NearEnd(reader) {
      var value = 0;
      for (var i = 0; i < 4; ++i) {
        if (reader.pos >= reader.len)
          throw indexOutOfRange(reader);
        var b = reader.buf[reader.pos++];
        value = (value | (b & 127) << i * 7) >>> 0;
        if (b < 128)
          return value;
      }
      throw indexOutOfRange(reader);
    }
    Reader.prototype.uint32 = function read_uint32() {
      if (this.len - this.pos < 5) {
        if (this.pos >= this.len)
          throw indexOutOfRange(this);
        if (this.buf[this.pos] >= 128)
          return readVarint32NearEnd(this);
      }
      var buf = this.buf, pos = this.pos, value = (buf[pos] & 127) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 7) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 14) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 21) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 15) << 28) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      for (var i = 0; i < 5; ++i) {
        if (pos >= this.len) {
          this.pos = pos;
          throw indexOutOfRange(this);
        }
        if (buf[pos++] < 128) {
          this.pos = pos;
          return value;
        }
      }
      this.pos = pos;
      throw Error("invalid varint encoding");
    };
    Reader.prototype.tag = function read_tag() {
      if (this.len - this.pos < 5) {
        if (this.pos >= this.len)
          throw indexOutOfRange(this);
        if (this.buf[this.pos] >= 128)
          return readVarint32NearEnd(this);
      }
      var buf = this.buf, pos = this.pos, value = (buf[pos] & 127) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 7) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 14) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 21) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 15) << 28) >>> 0;
      if (buf[pos] < 128 && (buf[pos] & 112) === 0) {
        this.pos = pos + 1;
        return value;
      }
      this.pos = pos + 1;
      throw Error("invalid tag encoding");
    };
    Reader.prototype.size = function read_size() {
      if (this.len - this.pos < 5) {
        if (this.pos >= this.len)
          throw indexOutOfRange(this);
        if (this.buf[this.pos] >= 128)
          return readVarint32NearEnd(this);
      }
      var buf = this.buf, pos = this.pos, value = (buf[pos] & 127) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 7) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 14) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      value = (value | (buf[pos] & 127) << 21) >>> 0;
      if (buf[pos++] < 128) {
        this.pos = pos;
        return value;
      }
      this.pos = pos + 1;
      if (buf[pos] > 7)
        throw Error("invalid length encoding");
      return (value | buf[pos] << 28) >>> 0;
    };
    Reader.prototype.int32 = function read_int32() {
      return this.uint32() | 0;
    };
    Reader.prototype.sint32 = function read_sint32() {
      var value = this.uint32();
      return value >>> 1 ^ -(value & 1) | 0;
    };
    function readLongVarint() {
      var bits = new LongBits(0, 0);
      var i = 0;
      if (this.len - this.pos > 4) {
        for (; i < 4; ++i) {
          bits.lo = (bits.lo | (this.buf[this.pos] & 127) << i * 7) >>> 0;
          if (this.buf[this.pos++] < 128)
            return bits;
        }
        bits.lo = (bits.lo | (this.buf[this.pos] & 127) << 28) >>> 0;
        bits.hi = (bits.hi | (this.buf[this.pos] & 127) >> 4) >>> 0;
        if (this.buf[this.pos++] < 128)
          return bits;
        i = 0;
      } else {
        for (; i < 4; ++i) {
          if (this.pos >= this.len)
            throw indexOutOfRange(this);
          bits.lo = (bits.lo | (this.buf[this.pos] & 127) << i * 7) >>> 0;
          if (this.buf[this.pos++] < 128)
            return bits;
        }
        throw indexOutOfRange(this);
      }
      if (this.len - this.pos > 4) {
        for (; i < 5; ++i) {
          bits.hi = (bits.hi | (this.buf[this.pos] & 127) << i * 7 + 3) >>> 0;
          if (this.buf[this.pos++] < 128)
            return bits;
        }
      } else {
        for (; i < 5; ++i) {
          if (this.pos >= this.len)
            throw indexOutOfRange(this);
          bits.hi = (bits.hi | (this.buf[this.pos] & 127) << i * 7 + 3) >>> 0;
          if (this.buf[this.pos++] < 128)
            return bits;
        }
      }
      throw Error("invalid varint encoding");
    }
    Reader.prototype.bool = function read_bool() {
      var value = false, b;
      for (var i = 0; i < 10; ++i) {
        if (this.pos >= this.len)
          throw indexOutOfRange(this);
        b = this.buf[this.pos++];
        if (b & 127)
          value = true;
        if (b < 128)
          return value;
      }
      throw Error("invalid varint encoding");
    };
    function readFixed32_end(buf, end) {
      return (buf[end - 4] | buf[end - 3] << 8 | buf[end - 2] << 16 | buf[end - 1] << 24) >>> 0;
    }
    Reader.prototype.fixed32 = function read_fixed32() {
      if (this.pos + 4 > this.len)
        throw indexOutOfRange(this, 4);
      return readFixed32_end(this.buf, this.pos += 4);
    };
    Reader.prototype.sfixed32 = function read_sfixed32() {
      if (this.pos + 4 > this.len)
        throw indexOutOfRange(this, 4);
      return readFixed32_end(this.buf, this.pos += 4) | 0;
    };
    function readFixed64() {
      if (this.pos + 8 > this.len)
        throw indexOutOfRange(this, 8);
      return new LongBits(readFixed32_end(this.buf, this.pos += 4), readFixed32_end(this.buf, this.pos += 4));
    }
    Reader.prototype.float = function read_float() {
      if (this.pos + 4 > this.len)
        throw indexOutOfRange(this, 4);
      var value = util.float.readFloatLE(this.buf, this.pos);
      this.pos += 4;
      return value;
    };
    Reader.prototype.double = function read_double() {
      if (this.pos + 8 > this.len)
        throw indexOutOfRange(this, 4);
      var value = util.float.readDoubleLE(this.buf, this.pos);
      this.pos += 8;
      return value;
    };
    Reader.prototype.uint32s = function read_uint32s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len, buf = this.buf, pos = this.pos, value;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (pos < end) {
        value = buf[pos++];
        if (value < 128)
          array.push(value);
        else {
          this.pos = pos - 1;
          array.push(this.uint32());
          pos = this.pos;
        }
      }
      this.pos = pos;
      if (pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.int32s = function read_int32s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len, buf = this.buf, pos = this.pos, value;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (pos < end) {
        value = buf[pos++];
        if (value < 128)
          array.push(value);
        else {
          this.pos = pos - 1;
          array.push(this.int32());
          pos = this.pos;
        }
      }
      this.pos = pos;
      if (pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.sint32s = function read_sint32s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (this.pos < end)
        array.push(this.sint32());
      if (this.pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.bools = function read_bools(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len, buf = this.buf, pos = this.pos, value;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (pos < end) {
        value = buf[pos++];
        if (value < 128)
          array.push(value !== 0);
        else {
          this.pos = pos - 1;
          array.push(this.bool());
          pos = this.pos;
        }
      }
      this.pos = pos;
      if (pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    var VIEW_THRESHOLD_FLOAT = 8;
    var VIEW_THRESHOLD_INT = 128;
    function getLazyView(reader, count, threshold) {
      var view = reader.view;
      if (view || count < threshold)
        return view;
      var buf = reader.buf;
      return reader.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    Reader.prototype.fixed32s = function read_fixed32s(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 2, i = array.length, pos = this.pos;
      array.length = i + count;
      var dv = getLazyView(this, count, VIEW_THRESHOLD_INT);
      if (dv)
        for (var k = 0; k < count; ++k, pos += 4) array[i++] = dv.getUint32(pos, true);
      else {
        var buf = this.buf;
        for (var j = 0; j < count; ++j, pos += 4) array[i++] = readFixed32_end(buf, pos + 4);
      }
      this.pos = pos;
      if (pos !== end) throw indexOutOfRange(this, 4);
      return array;
    };
    Reader.prototype.sfixed32s = function read_sfixed32s(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 2, i = array.length, pos = this.pos;
      array.length = i + count;
      var dv = getLazyView(this, count, VIEW_THRESHOLD_INT);
      if (dv)
        for (var k = 0; k < count; ++k, pos += 4) array[i++] = dv.getInt32(pos, true);
      else {
        var buf = this.buf;
        for (var j = 0; j < count; ++j, pos += 4) array[i++] = readFixed32_end(buf, pos + 4) | 0;
      }
      this.pos = pos;
      if (pos !== end) throw indexOutOfRange(this, 4);
      return array;
    };
    Reader.prototype.floats = function read_floats(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 2, i = array.length, pos = this.pos;
      array.length = i + count;
      var dv = getLazyView(this, count, VIEW_THRESHOLD_FLOAT);
      if (dv)
        for (var k = 0; k < count; ++k, pos += 4) array[i++] = dv.getFloat32(pos, true);
      else {
        var buf = this.buf;
        for (var j = 0; j < count; ++j, pos += 4) array[i++] = util.float.readFloatLE(buf, pos);
      }
      this.pos = pos;
      if (pos !== end) throw indexOutOfRange(this, 4);
      return array;
    };
    Reader.prototype.doubles = function read_doubles(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 3, i = array.length, pos = this.pos;
      array.length = i + count;
      var dv = getLazyView(this, count, VIEW_THRESHOLD_FLOAT);
      if (dv)
        for (var k = 0; k < count; ++k, pos += 8) array[i++] = dv.getFloat64(pos, true);
      else {
        var buf = this.buf;
        for (var j = 0; j < count; ++j, pos += 8) array[i++] = util.float.readDoubleLE(buf, pos);
      }
      this.pos = pos;
      if (pos !== end) throw indexOutOfRange(this, 8);
      return array;
    };
    Reader.prototype.uint64s = function read_uint64s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (this.pos < end)
        array.push(this.uint64());
      if (this.pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.int64s = function read_int64s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (this.pos < end)
        array.push(this.int64());
      if (this.pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.sint64s = function read_sint64s(array) {
      if (array === void 0) array = [];
      var end = this.size() + this.pos, len = this.len;
      if (end > len) throw indexOutOfRange(this, end - this.pos);
      this.len = end;
      while (this.pos < end)
        array.push(this.sint64());
      if (this.pos !== end) throw RangeError("index out of range");
      this.len = len;
      return array;
    };
    Reader.prototype.fixed64s = function read_fixed64s(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len, i = array.length;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 3;
      array.length = i + count;
      for (var j = 0; j < count; ++j)
        array[i++] = this.fixed64();
      if (this.pos !== end) throw indexOutOfRange(this, 8);
      return array;
    };
    Reader.prototype.sfixed64s = function read_sfixed64s(array) {
      if (array === void 0) array = [];
      var len = this.size(), end = this.pos + len, i = array.length;
      if (end > this.len) throw indexOutOfRange(this, len);
      var count = len >>> 3;
      array.length = i + count;
      for (var j = 0; j < count; ++j)
        array[i++] = this.sfixed64();
      if (this.pos !== end) throw indexOutOfRange(this, 8);
      return array;
    };
    Reader.prototype.bytes = function read_bytes() {
      var length = this.size(), start = this.pos, end = this.pos + length;
      if (end > this.len)
        throw indexOutOfRange(this, length);
      this.pos = end;
      return this.raw(start, end);
    };
    Reader.prototype.string = function read_string() {
      var length = this.size(), start = this.pos, end = this.pos + length;
      if (end > this.len)
        throw indexOutOfRange(this, length);
      this.pos = end;
      return utf8.read(this.buf, start, end);
    };
    Reader.prototype.stringVerify = function read_string_verify() {
      var length = this.size(), start = this.pos, end = this.pos + length;
      if (end > this.len)
        throw indexOutOfRange(this, length);
      this.pos = end;
      return utf8.readStrict(this.buf, start, end);
    };
    Reader.prototype.skip = function skip(length) {
      if (typeof length === "number") {
        if (this.pos + length > this.len)
          throw indexOutOfRange(this, length);
        this.pos += length;
      } else {
        do {
          if (this.pos >= this.len)
            throw indexOutOfRange(this);
        } while (this.buf[this.pos++] & 128);
      }
      return this;
    };
    Reader.recursionLimit = util.recursionLimit;
    Reader.discardUnknown = true;
    Reader.prototype.skipType = function(wireType, depth, fieldNumber) {
      if (depth === void 0) depth = 0;
      if (depth > Reader.recursionLimit)
        throw Error("max depth exceeded");
      if (fieldNumber === 0)
        throw Error("illegal tag: field number 0");
      switch (wireType) {
        case 0:
          this.skip();
          break;
        case 1:
          this.skip(8);
          break;
        case 2:
          this.skip(this.size());
          break;
        case 3:
          while (true) {
            var tag = this.tag();
            var nestedField = tag >>> 3;
            wireType = tag & 7;
            if (!nestedField)
              throw Error("illegal tag: field number 0");
            if (wireType === 4) {
              if (fieldNumber !== void 0 && nestedField !== fieldNumber)
                throw Error("invalid end group tag");
              break;
            }
            this.skipType(wireType, depth + 1, nestedField);
          }
          break;
        case 5:
          this.skip(4);
          break;
        /* istanbul ignore next */
        default:
          throw Error("invalid wire type " + wireType + " at offset " + this.pos);
      }
      return this;
    };
    Reader._configure = function(BufferReader_) {
      BufferReader = BufferReader_;
      Reader.create = create();
      BufferReader._configure();
      var fn = util.Long ? "toLong" : (
        /* istanbul ignore next */
        "toNumber"
      );
      util.merge(Reader.prototype, {
        int64: function read_int64() {
          return readLongVarint.call(this)[fn](false);
        },
        uint64: function read_uint64() {
          return readLongVarint.call(this)[fn](true);
        },
        sint64: function read_sint64() {
          return readLongVarint.call(this).zzDecode()[fn](false);
        },
        fixed64: function read_fixed64() {
          return readFixed64.call(this)[fn](true);
        },
        sfixed64: function read_sfixed64() {
          return readFixed64.call(this)[fn](false);
        }
      });
    };
  }
});

// node_modules/protobufjs/src/reader_buffer.js
var require_reader_buffer = __commonJS({
  "node_modules/protobufjs/src/reader_buffer.js"(exports, module2) {
    "use strict";
    module2.exports = BufferReader;
    var Reader = require_reader();
    BufferReader.prototype = Object.create(Reader.prototype, {
      constructor: {
        value: BufferReader,
        writable: true,
        enumerable: false,
        configurable: true
      }
    });
    var util = require_minimal();
    function BufferReader(buffer) {
      Reader.call(this, buffer);
    }
    BufferReader._configure = function() {
      if (util.Buffer)
        BufferReader.prototype._slice = util.Buffer.prototype.slice;
    };
    BufferReader.prototype.raw = function read_raw_buffer(start, end) {
      return this._slice.call(this.buf, start, end);
    };
    BufferReader.prototype.string = function read_string_buffer() {
      var len = this.size(), start = this.pos, end = this.pos + len;
      if (end > this.len)
        throw RangeError("index out of range: " + this.pos + " + " + len + " > " + this.len);
      this.pos = end;
      return this.buf.utf8Slice ? this.buf.utf8Slice(start, end) : this.buf.toString("utf-8", start, end);
    };
    BufferReader._configure();
  }
});

// node_modules/protobufjs/src/rpc/service.js
var require_service = __commonJS({
  "node_modules/protobufjs/src/rpc/service.js"(exports, module2) {
    "use strict";
    module2.exports = Service;
    var util = require_minimal();
    Service.prototype = Object.create(util.EventEmitter.prototype, {
      constructor: {
        value: Service,
        writable: true,
        enumerable: false,
        configurable: true
      }
    });
    function Service(rpcImpl, requestDelimited, responseDelimited) {
      if (typeof rpcImpl !== "function")
        throw TypeError("rpcImpl must be a function");
      util.EventEmitter.call(this);
      this.rpcImpl = rpcImpl;
      this.requestDelimited = Boolean(requestDelimited);
      this.responseDelimited = Boolean(responseDelimited);
    }
    Service.prototype.rpcCall = function rpcCall(method, requestCtor, responseCtor, request, callback) {
      if (!request)
        throw TypeError("request must be specified");
      var self2 = this;
      if (!callback)
        return util.asPromise(rpcCall, self2, method, requestCtor, responseCtor, request);
      if (!self2.rpcImpl) {
        setTimeout(function() {
          callback(Error("already ended"));
        }, 0);
        return void 0;
      }
      try {
        return self2.rpcImpl(
          method,
          requestCtor[self2.requestDelimited ? "encodeDelimited" : "encode"](request).finish(),
          function rpcCallback(err, response) {
            if (err) {
              self2.emit("error", err, method);
              return callback(err);
            }
            if (response === null) {
              self2.end(
                /* endedByRPC */
                true
              );
              return void 0;
            }
            if (!(response instanceof responseCtor)) {
              try {
                response = responseCtor[self2.responseDelimited ? "decodeDelimited" : "decode"](response);
              } catch (err2) {
                self2.emit("error", err2, method);
                return callback(err2);
              }
            }
            self2.emit("data", response, method);
            return callback(null, response);
          }
        );
      } catch (err) {
        self2.emit("error", err, method);
        setTimeout(function() {
          callback(err);
        }, 0);
        return void 0;
      }
    };
    Service.prototype.end = function end(endedByRPC) {
      if (this.rpcImpl) {
        if (!endedByRPC)
          this.rpcImpl(null, null, null);
        this.rpcImpl = null;
        this.emit("end").off();
      }
      return this;
    };
  }
});

// node_modules/protobufjs/src/rpc.js
var require_rpc = __commonJS({
  "node_modules/protobufjs/src/rpc.js"(exports) {
    "use strict";
    var rpc = exports;
    rpc.Service = require_service();
  }
});

// node_modules/protobufjs/src/roots.js
var require_roots = __commonJS({
  "node_modules/protobufjs/src/roots.js"(exports, module2) {
    "use strict";
    module2.exports = /* @__PURE__ */ Object.create(null);
  }
});

// node_modules/protobufjs/src/index-minimal.js
var require_index_minimal = __commonJS({
  "node_modules/protobufjs/src/index-minimal.js"(exports) {
    "use strict";
    exports.build = "minimal";
    exports.Writer = require_writer();
    exports.BufferWriter = require_writer_buffer();
    exports.Reader = require_reader();
    exports.BufferReader = require_reader_buffer();
    exports.util = require_minimal();
    exports.rpc = require_rpc();
    exports.roots = require_roots();
    exports.configure = configure;
    function configure() {
      exports.util.LongBits._configure(exports.util.Long);
      exports.Writer._configure(exports.BufferWriter);
      exports.Reader._configure(exports.BufferReader);
    }
    configure();
  }
});

// node_modules/protobufjs/minimal.js
var require_minimal2 = __commonJS({
  "node_modules/protobufjs/minimal.js"(exports, module2) {
    "use strict";
    module2.exports = require_index_minimal();
  }
});

// src/engine/graph/proto.ts
var import_minimal = __toESM(require_minimal2(), 1);
var SCHEMA = {
  Model: { irVersion: [1, "int64"], producer: [2, "string"], graph: [7, "Graph"], opsets: [8, ["Opset"]] },
  Opset: { domain: [1, "string"], version: [2, "int64"] },
  Graph: {
    nodes: [1, ["Node"]],
    name: [2, "string"],
    initializers: [5, ["Tensor"]],
    inputs: [11, ["ValueInfo"]],
    outputs: [12, ["ValueInfo"]]
  },
  Node: {
    inputs: [1, ["string"]],
    outputs: [2, ["string"]],
    name: [3, "string"],
    op: [4, "string"],
    attributes: [5, ["Attribute"]],
    domain: [7, "string"]
  },
  Attribute: {
    name: [1, "string"],
    float: [2, "float"],
    int: [3, "int64"],
    string: [4, "bytes"],
    ints: [8, ["int64"]],
    type: [20, "int64"]
  },
  Tensor: { dims: [1, ["int64"]], dataType: [2, "int64"], name: [8, "string"], raw: [9, "bytes"] },
  ValueInfo: { name: [1, "string"], type: [2, "Type"] },
  Type: { tensor: [1, "TensorType"] },
  TensorType: { elementType: [1, "int64"], shape: [2, "Shape"] },
  Shape: { dims: [1, ["Dimension"]] },
  Dimension: { value: [1, "int64"] }
};
var encode = (name, message) => write(import_minimal.default.Writer.create(), name, message).finish();
function write(writer, name, message) {
  const schema = SCHEMA[name];
  for (const [field, value] of Object.entries(message)) {
    if (value === void 0) continue;
    const [number, type] = schema[field] ?? unknownField(name, field);
    if (typeof type === "string") writeField(writer, number, type, value);
    else for (const item of value) writeField(writer, number, type[0], item);
  }
  return writer;
}
var unknownField = (name, field) => {
  throw new Error(`ONNX message ${name} has no field ${field}`);
};
function writeField(writer, number, type, value) {
  switch (type) {
    case "int64":
      writer.uint32(number << 3).int64(value);
      break;
    case "float":
      writer.uint32(number << 3 | 5).float(value);
      break;
    case "string":
      writer.uint32(number << 3 | 2).string(value);
      break;
    case "bytes":
      writer.uint32(number << 3 | 2).bytes(value);
      break;
    default:
      write(writer.uint32(number << 3 | 2).fork(), type, value).ldelim();
  }
}

// src/engine/graph/graph.ts
var DATA_TYPE = { float32: 1, int32: 6, int64: 7, bool: 9 };
var MICROSOFT = /* @__PURE__ */ new Set(["FastGelu", "FusedMatMul"]);
var OPSET = 20;
var Graph = class {
  constructor(target = "processor") {
    this.target = target;
  }
  target;
  nodes = [];
  inputs = [];
  outputs = [];
  constants = /* @__PURE__ */ new Map();
  constantNames = /* @__PURE__ */ new Map();
  values = 0;
  input(name, shape, dtype) {
    const input = { name, shape, dtype };
    this.inputs.push(input);
    return input;
  }
  /** Appends a node with one output. */
  op(op, inputs, output, attributes = {}) {
    return this.ops(op, inputs, [output], attributes)[0];
  }
  /** Appends a node with several outputs. */
  ops(op, inputs, outputs, attributes = {}) {
    const results = outputs.map(({ shape, dtype }) => ({ name: `v${this.values++}`, shape, dtype }));
    this.nodes.push({
      op,
      inputs: inputs.map((input) => input?.name ?? ""),
      outputs: results,
      attributes
    });
    return results;
  }
  /** Says how else `value`, the last that was computed, may be: see `Node.alone`. */
  alone(value, spared, shortcut) {
    const made = this.nodes.pop();
    if (made?.outputs[0]?.name !== value.name) throw new Error(`${value.name} is not the last value`);
    this.nodes.push({ ...made, alone: { ...shortcut, spared: spared.name } });
  }
  constant(dtype, shape, data) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const key = `${dtype} ${shape.join()} ${Buffer.from(bytes).toString("latin1")}`;
    let name = this.constantNames.get(key);
    if (name === void 0) {
      name = `c${this.constants.size}`;
      this.constants.set(name, { dtype, shape, bytes: bytes.slice() });
      this.constantNames.set(key, name);
    }
    return { name, shape, dtype };
  }
  float(value) {
    return this.constant("float32", [], Float32Array.of(value));
  }
  /** A vector of int64: the shapes, axes and bounds that ONNX takes as inputs. */
  ints(values) {
    return this.constant("int64", [values.length], BigInt64Array.from(values, BigInt));
  }
  /** A value that is an output in its own right: a node's, and no other output's. */
  output(value) {
    const computed = this.nodes.some((node) => node.outputs.some(({ name }) => name === value.name));
    const taken = this.outputs.some(({ name }) => name === value.name);
    const output = computed && !taken ? value : this.op("Identity", [value], value);
    this.outputs.push(output);
    return output;
  }
  /** The bytes of an ONNX model. Inputs and constants that no node reads are left out. */
  serialize() {
    const read = this.reads();
    const constants = [...this.constants].filter(([name]) => read.has(name));
    return encode("Model", {
      irVersion: 9,
      producer: "transferline",
      graph: {
        nodes: this.nodes.map(nodeMessage),
        name: "traced",
        initializers: constants.map(([name, { dtype, shape, bytes }]) => ({
          dims: shape,
          dataType: DATA_TYPE[dtype],
          name,
          raw: bytes
        })),
        inputs: this.inputs.filter(({ name }) => read.has(name)).map(valueMessage),
        outputs: this.outputs.map(valueMessage)
      },
      opsets: [
        { domain: "", version: OPSET },
        { domain: "com.microsoft", version: 1 }
      ]
    });
  }
  /** Names that some node reads. */
  reads() {
    return new Set(this.nodes.flatMap((node) => node.inputs));
  }
};
var valueMessage = ({ name, shape, dtype }) => ({
  name,
  type: {
    tensor: { elementType: DATA_TYPE[dtype], shape: { dims: shape.map((value) => ({ value })) } }
  }
});
var nodeMessage = ({ op, inputs, outputs, attributes }) => ({
  inputs,
  outputs: outputs.map(({ name }) => name),
  name: outputs[0]?.name,
  op,
  attributes: Object.entries(attributes).map(([name, value]) => attributeMessage(name, value)),
  ...MICROSOFT.has(op) ? { domain: "com.microsoft" } : {}
});
function attributeMessage(name, value) {
  if (typeof value === "number") return { name, int: value, type: 2 };
  if (typeof value === "string") return { name, string: Buffer.from(value), type: 3 };
  if ("float" in value) return { name, float: value.float, type: 1 };
  return { name, ints: value, type: 7 };
}

// src/engine/graph/tracer.ts
var TRACER = "onnx-tracer";
var Tracer = class extends dist_exports.KernelBackend {
  /** What kernels append to; set for the time of one trace. */
  graph = new Graph();
  masks = [];
  values = new dist_exports.DataStorage(this, dist_exports.engine());
  tensor(value) {
    return dist_exports.engine().makeTensorFromTensorInfo(this.info(value));
  }
  info(value) {
    if (value.dtype === "int64") throw new Error(`${value.name} is int64, which tfjs does not have`);
    const dataId = {};
    this.values.set(dataId, { value, references: 1 });
    return { dataId, shape: [...value.shape], dtype: value.dtype };
  }
  symbol({ dataId }) {
    return this.values.get(dataId).value;
  }
  write(values, shape, dtype) {
    const [type, array] = typed(values, dtype);
    return this.info(this.graph.constant(type, shape, array)).dataId;
  }
  readSync() {
    throw new Error("a traced function read the data of a tensor, which has none until the graph runs");
  }
  async read() {
    return this.readSync();
  }
  move(dataId, values, shape, dtype, references) {
    const [type, array] = typed(values, dtype);
    this.values.set(dataId, { value: this.graph.constant(type, shape, array), references });
  }
  disposeData(dataId) {
    const entry = this.values.get(dataId);
    entry.references--;
    return entry.references > 0 ? false : this.values.delete(dataId);
  }
  incRef(dataId) {
    this.values.get(dataId).references++;
  }
  refCount(dataId) {
    return this.values.has(dataId) ? this.values.get(dataId).references : 0;
  }
  numDataIds() {
    return this.values.numDataIds();
  }
  memory() {
    return { unreliable: true };
  }
  floatPrecision() {
    return 32;
  }
  epsilon() {
    return 1e-7;
  }
};
function typed(values, dtype) {
  if (typeof values[0] === "string") throw new Error("strings cannot be traced");
  const numbers = values;
  if (dtype === "float32") return ["float32", Float32Array.from(numbers)];
  if (dtype === "int32") return ["int32", Int32Array.from(numbers)];
  if (dtype === "bool") return ["bool", Uint8Array.from(numbers)];
  throw new Error(`${dtype} cannot be traced`);
}
var tracer = new Tracer();
dist_exports.registerBackend(TRACER, () => tracer);

// src/engine/graph/emitter.ts
var Attrs = class {
  constructor(values) {
    this.values = values;
  }
  values;
  number(name) {
    return this.values[name];
  }
  numbers(name) {
    return this.values[name];
  }
  flag(name) {
    return this.values[name] === true;
  }
  dtype(name) {
    return this.values[name] ?? "float32";
  }
  /** Axes as tfjs takes them (one, several or all; negative from the end), sorted and not negative. */
  axes(name, shape) {
    return dist_exports.util.parseAxisParam(this.values[name], [...shape]).sort((a, b) => a - b);
  }
  value(name) {
    return this.values[name];
  }
};
function register(emitters) {
  for (const [kernelName, emit] of Object.entries(emitters)) {
    dist_exports.registerKernel({
      kernelName,
      backendName: TRACER,
      kernelFunc: ({ inputs, attrs }) => {
        const outputs = emit({
          graph: tracer.graph,
          inputs: symbols(inputs),
          attrs: new Attrs(attrs ?? {})
        });
        return Array.isArray(outputs) ? outputs.map((value) => tracer.info(value)) : tracer.info(outputs);
      }
    });
  }
}
var symbols = (inputs) => Object.fromEntries(
  Object.entries(inputs).flatMap(
    ([name, info]) => info === void 0 || info === null ? [] : [[name, tracer.symbol(info)]]
  )
);

// src/engine/graph/kernels/elementwise.ts
var unary = (op, dtype) => ({ graph, inputs: { x } }) => graph.op(op, [x], { shape: x.shape, dtype: dtype ?? x.dtype });
var binary = (op, dtype) => ({ graph, inputs: { a, b } }) => graph.op(op, [a, b], { shape: broadcast(a.shape, b.shape), dtype: dtype ?? a.dtype });
var broadcast = (a, b) => dist_exports.backend_util.assertAndGetBroadcastShape([...a], [...b]);
var elementwise = {
  Add: binary("Add"),
  Sub: binary("Sub"),
  Multiply: binary("Mul"),
  RealDiv: binary("Div"),
  Maximum: binary("Max"),
  Minimum: binary("Min"),
  Pow: binary("Pow"),
  Equal: binary("Equal", "bool"),
  Greater: binary("Greater", "bool"),
  GreaterEqual: binary("GreaterOrEqual", "bool"),
  Less: binary("Less", "bool"),
  LessEqual: binary("LessOrEqual", "bool"),
  LogicalAnd: binary("And", "bool"),
  LogicalOr: binary("Or", "bool"),
  LogicalNot: unary("Not"),
  Neg: unary("Neg"),
  Abs: unary("Abs"),
  Exp: unary("Exp"),
  Log: unary("Log"),
  Sqrt: unary("Sqrt"),
  Reciprocal: unary("Reciprocal"),
  Tanh: unary("Tanh"),
  Sigmoid: unary("Sigmoid"),
  Relu: unary("Relu"),
  Floor: unary("Floor"),
  Square: ({ graph, inputs: { x } }) => graph.op("Mul", [x, x], x),
  Rsqrt: ({ graph, inputs: { x } }) => graph.op("Reciprocal", [graph.op("Sqrt", [x], x)], x),
  NotEqual: ({ graph, inputs: { a, b } }) => {
    const as = { shape: broadcast(a.shape, b.shape), dtype: "bool" };
    return graph.op("Not", [graph.op("Equal", [a, b], as)], as);
  },
  SquaredDifference: ({ graph, inputs: { a, b } }) => {
    const as = { shape: broadcast(a.shape, b.shape), dtype: a.dtype };
    const difference = graph.op("Sub", [a, b], as);
    return graph.op("Mul", [difference, difference], as);
  },
  AddN: ({ graph, inputs }) => {
    const terms = Object.values(inputs);
    if (graph.target === "processor") return graph.op("Sum", terms, terms[0]);
    return terms.reduce((sum, term) => graph.op("Add", [sum, term], sum));
  },
  ClipByValue: ({ graph, inputs: { x }, attrs }) => graph.op(
    "Clip",
    [x, graph.float(attrs.number("clipValueMin")), graph.float(attrs.number("clipValueMax"))],
    x
  ),
  Select: ({ graph, inputs: { condition, t, e } }) => graph.op("Where", [condition, t, e], t),
  Cast: ({ graph, inputs: { x }, attrs }) => {
    const dtype = attrs.dtype("dtype");
    if (dtype === x.dtype) return x;
    return graph.op(
      "Cast",
      [x],
      { shape: x.shape, dtype },
      { to: { float32: 1, int32: 6, int64: 7, bool: 9 }[dtype] }
    );
  }
};

// src/engine/graph/kernels/layout.ts
var reshape = (graph, x, shape) => x.shape.join() === shape.join() ? x : graph.op("Reshape", [x, graph.ints(shape)], { shape, dtype: x.dtype });
function filled(graph, shape, value, dtype) {
  const one = dtype === "float32" ? graph.float(value) : graph.constant("int32", [], Int32Array.of(value));
  return shape.length === 0 ? one : graph.op("Expand", [one, graph.ints(shape)], { shape, dtype });
}
var numeric = (dtype) => dtype === "float32" ? "float32" : "int32";
var list = (inputs) => Object.values(inputs);
var layout = {
  Identity: ({ inputs: { x } }) => x,
  Reshape: ({ graph, inputs: { x }, attrs }) => reshape(
    graph,
    x,
    dist_exports.util.inferFromImplicitShape(attrs.numbers("shape"), dist_exports.util.sizeFromShape([...x.shape]))
  ),
  ExpandDims: ({ graph, inputs: { input }, attrs }) => {
    const shape = [...input.shape];
    const dim = attrs.number("dim");
    shape.splice(dim < 0 ? shape.length + dim + 1 : dim, 0, 1);
    return reshape(graph, input, shape);
  },
  Transpose: ({ graph, inputs: { x }, attrs }) => {
    const perm = attrs.numbers("perm");
    return graph.op(
      "Transpose",
      [x],
      { shape: perm.map((axis) => x.shape[axis]), dtype: x.dtype },
      { perm }
    );
  },
  Slice: ({ graph, inputs: { x }, attrs }) => {
    const begin = attrs.numbers("begin");
    const size = attrs.numbers("size").map((n, axis) => n === -1 ? x.shape[axis] - begin[axis] : n);
    if (size.join() === x.shape.join()) return x;
    const end = size.map((n, axis) => begin[axis] + n);
    return graph.op("Slice", [x, graph.ints(begin), graph.ints(end)], { shape: size, dtype: x.dtype });
  },
  Concat: ({ graph, inputs, attrs }) => {
    const parts = list(inputs);
    const [axis] = attrs.axes("axis", parts[0].shape);
    const shape = dist_exports.backend_util.computeOutShape(
      parts.map((part) => [...part.shape]),
      axis
    );
    return graph.op("Concat", parts, { shape, dtype: parts[0].dtype }, { axis });
  },
  Pack: ({ graph, inputs, attrs }) => {
    const axis = attrs.number("axis");
    const parts = list(inputs).map((part) => reshape(graph, part, part.shape.toSpliced(axis, 0, 1)));
    const shape = parts[0].shape.with(axis, parts.length);
    return graph.op("Concat", parts, { shape, dtype: parts[0].dtype }, { axis });
  },
  Unpack: ({ graph, inputs: { value }, attrs }) => {
    const [axis] = attrs.axes("axis", value.shape);
    const count = value.shape[axis];
    const one = { shape: value.shape.with(axis, 1), dtype: value.dtype };
    const parts = graph.ops("Split", [value], Array(count).fill(one), { axis, num_outputs: count });
    return parts.map((part) => reshape(graph, part, value.shape.toSpliced(axis, 1)));
  },
  SplitV: ({ graph, inputs: { x }, attrs }) => {
    const [axis] = attrs.axes("axis", x.shape);
    const wanted = attrs.value("numOrSizeSplits");
    const count = x.shape[axis];
    const sizes = typeof wanted === "number" ? Array(wanted).fill(count / wanted) : attrs.numbers("numOrSizeSplits");
    const outputs = sizes.map((size) => ({ shape: x.shape.with(axis, size), dtype: x.dtype }));
    return graph.ops("Split", [x, graph.ints(sizes)], outputs, { axis });
  },
  Tile: ({ graph, inputs: { x }, attrs }) => {
    const reps = attrs.numbers("reps");
    const shape = x.shape.map((size, axis) => size * reps[axis]);
    return graph.op("Tile", [x, graph.ints(reps)], { shape, dtype: x.dtype });
  },
  PadV2: ({ graph, inputs: { x }, attrs }) => {
    const pads = attrs.value("paddings");
    const shape = x.shape.map((size, axis) => size + pads[axis][0] + pads[axis][1]);
    const bounds = graph.ints([...pads.map(([before]) => before), ...pads.map(([, after]) => after)]);
    const value = filled(graph, [], attrs.number("constantValue"), numeric(x.dtype));
    return graph.op("Pad", [x, bounds, value], { shape, dtype: x.dtype });
  },
  Fill: ({ graph, attrs }) => filled(graph, attrs.numbers("shape"), attrs.number("value"), numeric(attrs.dtype("dtype"))),
  ZerosLike: ({ graph, inputs: { x } }) => filled(graph, x.shape, 0, numeric(x.dtype)),
  OnesLike: ({ graph, inputs: { x } }) => filled(graph, x.shape, 1, numeric(x.dtype)),
  Range: ({ graph, attrs }) => {
    const { start, stop, step } = {
      start: attrs.number("start"),
      stop: attrs.number("stop"),
      step: attrs.number("step")
    };
    const values = Array.from(
      { length: Math.max(0, Math.ceil((stop - start) / step)) },
      (_, i) => start + i * step
    );
    return attrs.dtype("dtype") === "int32" ? graph.constant("int32", [values.length], Int32Array.from(values)) : graph.constant("float32", [values.length], Float32Array.from(values));
  }
};

// src/engine/graph/kernels/indexing.ts
var int64 = (graph, x) => graph.op("Cast", [x], { shape: x.shape, dtype: "int64" }, { to: 7 });
var few = 256;
function rowsByProduct(graph, indices, updates, rows) {
  const range = graph.constant(
    "int32",
    [1, rows],
    Int32Array.from({ length: rows }, (_, row) => row)
  );
  const matrix = [indices.shape[0], rows];
  const chosen = graph.op("Equal", [indices, range], { shape: matrix, dtype: "bool" });
  const ones = graph.op("Cast", [chosen], { shape: matrix, dtype: "float32" }, { to: 1 });
  const output = { shape: [rows, updates.shape[1]], dtype: "float32" };
  return graph.op("Gemm", [ones, updates], output, { transA: 1, transB: 0 });
}
var indexing = {
  GatherV2: ({ graph, inputs: { x, indices }, attrs }) => {
    if (attrs.number("batchDims") > 0) throw new Error("gather over batch dimensions is not traced");
    const [axis] = attrs.axes("axis", x.shape);
    const shape = x.shape.toSpliced(axis, 1, ...indices.shape);
    return graph.op("Gather", [x, indices], { shape, dtype: x.dtype }, { axis });
  },
  GatherNd: ({ graph, inputs: { params, indices } }) => {
    const depth = indices.shape.at(-1);
    const shape = [...indices.shape.slice(0, -1), ...params.shape.slice(depth)];
    return graph.op("GatherND", [params, int64(graph, indices)], { shape, dtype: params.dtype });
  },
  // ScatterElements rather than ScatterND: onnxruntime runs the latter's additions in parallel and loses some where rows recur.
  ScatterNd: ({ graph, inputs: { indices, updates }, attrs }) => {
    const shape = attrs.numbers("shape");
    const count = indices.shape[0];
    if (indices.shape.length !== 2 || indices.shape[1] !== 1 || updates.shape.length !== 2) {
      throw new Error(
        `scatterND of ${updates.shape} at ${indices.shape}: only rows of a matrix are traced`
      );
    }
    if (graph.target === "device" || shape[0] <= few)
      return rowsByProduct(graph, indices, updates, shape[0]);
    const ids = int64(graph, reshape(graph, indices, [count, 1]));
    const wide = graph.op("Expand", [ids, graph.ints(updates.shape)], {
      shape: updates.shape,
      dtype: "int64"
    });
    const zeros = filled(graph, shape, 0, "float32");
    return graph.op(
      "ScatterElements",
      [zeros, wide, updates],
      { shape, dtype: "float32" },
      { axis: 0, reduction: "add" }
    );
  },
  OneHot: ({ graph, inputs: { indices }, attrs }) => {
    const depth = attrs.number("depth");
    const values = graph.constant(
      "float32",
      [2],
      Float32Array.of(attrs.number("offValue"), attrs.number("onValue"))
    );
    return graph.op("OneHot", [int64(graph, indices), graph.ints([depth]), values], {
      shape: [...indices.shape, depth],
      dtype: "float32"
    });
  }
};

// src/engine/graph/kernels/fused.ts
var fused = {
  LayerNorm: ({ graph, inputs: { x, gain, bias }, attrs }) => {
    const row = { shape: x.shape.with(-1, 1), dtype: "float32" };
    return graph.ops("LayerNormalization", [x, gain, bias], [x, row, row], {
      axis: -1,
      epsilon: { float: attrs.number("epsilon") }
    });
  },
  Gelu: ({ graph, inputs: { x } }) => {
    const cubic = graph.op("Mul", [graph.op("Mul", [x, x], x), graph.float(GELU_CUBIC)], x);
    const curve = graph.op("Add", [cubic, graph.float(GELU_LINEAR)], x);
    const gate = graph.op("Sigmoid", [graph.op("Mul", [curve, x], x)], x);
    const y = graph.op("Mul", [x, gate], x);
    if (graph.target === "processor") graph.alone(y, gate, { op: "FastGelu", inputs: [x.name] });
    return [y, gate, curve];
  },
  DropoutMask: ({ graph, inputs: { seed }, attrs }) => {
    if (!graph.inputs.some(({ name: name2 }) => name2 === seed.name)) {
      throw new Error("the seed of a dropout must be a tensor of the batch itself");
    }
    const [shape, rate, site] = [attrs.numbers("shape"), attrs.number("rate"), attrs.number("site")];
    const name = `mask:${site}:${rate}:${shape.join("x")}:${seed.name}`;
    const known = graph.inputs.find((input) => input.name === name);
    if (known !== void 0) return known;
    tracer.masks.push({ name, shape, rate, site, seed: seed.name });
    return graph.input(name, shape, "float32");
  },
  // log Σ exp(z) = z_j − log P_j for any j; the greatest has P_j ≥ 1/V, so neither term loses precision.
  LossHead: ({ graph, inputs: { h, table, targets } }) => {
    const [rows, vocabulary] = [h.shape[0], table.shape[0]];
    const matrix = { shape: [rows, vocabulary], dtype: "float32" };
    const column = { shape: [rows, 1], dtype: "float32" };
    const logits = graph.op("Gemm", [h, table], matrix, { transA: 0, transB: 1 });
    const ids = int64(graph, reshape(graph, targets, [rows, 1]));
    const chosen = graph.op("GatherElements", [logits, ids], column, { axis: 1 });
    const greatest = graph.op("ReduceMax", [logits, graph.ints([1])], column, { keepdims: 1 });
    const probabilities = graph.op("Softmax", [logits], matrix, { axis: -1 });
    const likeliest = graph.op("ReduceMax", [probabilities, graph.ints([1])], column, { keepdims: 1 });
    const above = graph.op("Sub", [greatest, chosen], column);
    const losses = graph.op("Sub", [above, graph.op("Log", [likeliest], column)], column);
    return [reshape(graph, losses, [rows]), probabilities];
  },
  // The new elements come from the losses, so that whatever reads the probabilities for those has run, and this works in place.
  LessOne: ({ graph, inputs: { probabilities, targets, losses } }) => {
    const column = { shape: [losses.shape[0], 1], dtype: "float32" };
    const ids = int64(graph, reshape(graph, targets, column.shape));
    const negative = graph.op("Neg", [reshape(graph, losses, column.shape)], column);
    const wrong = graph.op("Sub", [graph.op("Exp", [negative], column), graph.float(1)], column);
    return graph.op("ScatterElements", [probabilities, ids, wrong], probabilities, { axis: 1 });
  }
};

// src/engine/graph/kernels/products.ts
function product(graph, a, b, { scale = 1, transposeA, transposeB }) {
  const rows = a.shape.at(transposeA ? -1 : -2);
  const columns = b.shape.at(transposeB ? -2 : -1);
  const leading = (a.shape.length >= b.shape.length ? a : b).shape.slice(0, -2);
  const output = { shape: [...leading, rows, columns], dtype: a.dtype };
  const [transA, transB] = [Number(transposeA), Number(transposeB)];
  const alpha = { float: scale };
  if (output.shape.length === 2) return graph.op("Gemm", [a, b], output, { transA, transB, alpha });
  if (graph.target === "processor") return graph.op("FusedMatMul", [a, b], output, { transA, transB, alpha });
  const factors = [transposeA ? turned(graph, a) : a, transposeB ? turned(graph, b) : b];
  const plain = graph.op("MatMul", factors, output);
  return scale === 1 ? plain : graph.op("Mul", [plain, graph.float(scale)], output);
}
function turned(graph, x) {
  const axes = x.shape.map((_, axis) => axis);
  const perm = [...axes.slice(0, -2), axes.at(-1), axes.at(-2)];
  return graph.op("Transpose", [x], { shape: perm.map((axis) => x.shape[axis]), dtype: x.dtype }, { perm });
}
var products = {
  BatchMatMul: ({ graph, inputs: { a, b }, attrs }) => product(graph, a, b, { transposeA: attrs.flag("transposeA"), transposeB: attrs.flag("transposeB") }),
  ScaledMatMul: ({ graph, inputs: { a, b }, attrs }) => product(graph, a, b, {
    scale: attrs.number("scale"),
    transposeA: attrs.flag("transposeA"),
    transposeB: attrs.flag("transposeB")
  }),
  Linear: ({ graph, inputs: { x, weight, bias } }) => graph.op("Gemm", [x, weight, bias], { shape: [x.shape[0], weight.shape[1]], dtype: "float32" })
};

// src/engine/graph/kernels/reduce.ts
var reduce = (op, axes) => ({ graph, inputs: { x }, attrs }) => {
  const over = attrs.axes(axes, x.shape);
  if (over.length === 0) return x;
  const keep = attrs.flag("keepDims");
  const [kept] = dist_exports.backend_util.computeOutAndReduceShapes([...x.shape], over);
  const shape = keep ? dist_exports.backend_util.expandShapeToKeepDim(kept, over) : kept;
  if (op === "ReduceSum" && isSumOfRows(graph, x, over)) return sumOfRows(graph, x, shape);
  return graph.op(op, [x, graph.ints(over)], { shape, dtype: x.dtype }, { keepdims: Number(keep) });
};
var isSumOfRows = (graph, x, over) => graph.target === "processor" && x.dtype === "float32" && over.length === x.shape.length - 1 && !over.includes(x.shape.length - 1);
function sumOfRows(graph, x, shape) {
  const width = x.shape.at(-1);
  const rows = x.shape.reduce((product2, length) => product2 * length, 1) / width;
  const ones = graph.constant("float32", [1, rows], new Float32Array(rows).fill(1));
  const sum = graph.op("Gemm", [ones, reshape(graph, x, [rows, width])], {
    shape: [1, width],
    dtype: "float32"
  });
  return reshape(graph, sum, shape);
}
var alongLast = (op, axis) => ({ graph, inputs, attrs }) => {
  const x = only(inputs);
  return graph.op(op, [x], x, { axis: attrs.axes(axis, x.shape)[0] });
};
var only = (inputs) => Object.values(inputs)[0];
var reductions = {
  Sum: reduce("ReduceSum", "axis"),
  Mean: reduce("ReduceMean", "axis"),
  Prod: reduce("ReduceProd", "axis"),
  Max: reduce("ReduceMax", "reductionIndices"),
  Min: reduce("ReduceMin", "axis"),
  Softmax: alongLast("Softmax", "dim"),
  LogSoftmax: alongLast("LogSoftmax", "axis"),
  ArgMax: ({ graph, inputs: { x }, attrs }) => {
    const [axis] = attrs.axes("axis", x.shape);
    const shape = x.shape.filter((_, index) => index !== axis);
    const found = graph.op("ArgMax", [x], { shape, dtype: "int64" }, { axis, keepdims: 0 });
    return graph.op("Cast", [found], { shape, dtype: "int32" }, { to: 6 });
  }
};

// src/engine/graph/kernels/all.ts
for (const table of [elementwise, reductions, layout, indexing, products, fused]) register(table);

// src/engine/graph/simplify.ts
function simplify(graph, wanted) {
  graph.nodes = reaching(graph.nodes, wanted);
  graph.nodes = takeShortcuts(graph.nodes, wanted);
  graph.nodes = foldAdditions(graph, wanted);
}
function takeShortcuts(nodes, wanted) {
  const uses = usesOf(nodes, wanted);
  const shorter = nodes.map(
    (node) => node.alone !== void 0 && uses.get(node.alone.spared) === 1 ? { op: node.alone.op, inputs: node.alone.inputs, outputs: node.outputs, attributes: {} } : node
  );
  return reaching(shorter, wanted);
}
function usesOf(nodes, wanted) {
  const uses = /* @__PURE__ */ new Map();
  for (const name of [...nodes.flatMap((node) => node.inputs), ...wanted])
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}
function reaching(nodes, wanted) {
  const needed = new Set(wanted);
  const kept = nodes.toReversed().filter((node) => {
    if (!node.outputs.some(({ name }) => needed.has(name))) return false;
    for (const name of node.inputs) needed.add(name);
    return true;
  });
  return kept.reverse();
}
function foldAdditions(graph, wanted) {
  const uses = usesOf(graph.nodes, wanted);
  const makers = /* @__PURE__ */ new Map();
  const soleMaker = (name) => uses.get(name) === 1 ? makers.get(name) : void 0;
  const zero = graph.float(0).name;
  const rules = [
    (made) => {
      const base = made.op === "ScatterElements" ? soleMaker(made.inputs[0]) : void 0;
      const intoZeros = base?.op === "Expand" && base.inputs[0] === zero;
      return intoZeros ? (rest) => [rest, ...made.inputs.slice(1)] : void 0;
    },
    (made) => made.op === "Gemm" && made.inputs.length === 2 ? (rest) => [...made.inputs, rest] : void 0
  ];
  const nodes = graph.nodes.map((node) => {
    const result = node.op === "Add" ? fold(node, makers, soleMaker, rules) : node;
    for (const { name } of result.outputs) makers.set(name, result);
    return result;
  });
  return reaching(nodes, wanted);
}
function fold(add, makers, soleMaker, rules) {
  const shape = (name) => makers.get(name)?.outputs.find((output) => output.name === name)?.shape.join();
  const [first, second] = add.inputs;
  if (shape(first) === void 0 || shape(first) !== shape(second)) return add;
  for (const rule of rules) {
    for (const [addend, rest] of [
      [first, second],
      [second, first]
    ]) {
      const made = soleMaker(addend);
      const inputs = made && rule(made);
      if (inputs) return { ...made, inputs: inputs(rest), outputs: add.outputs };
    }
  }
  return add;
}

// src/engine/graph/trace.ts
var signatureOf = (values) => Object.fromEntries(
  Object.entries(values).map(([name, { shape, data }]) => [
    name,
    { shape, dtype: data instanceof Int32Array ? "int32" : "float32" }
  ])
);
var traceForward = (forward, parameters, batch, target) => trace(target, parameters, batch, (inputs, feeds) => ({ results: forward(inputs, feeds), updates: {} }));
var traceTraining = (loss, parameters, batch, target) => trace(target, parameters, batch, (inputs, feeds) => {
  const { results, gradients } = differentiate(loss, inputs, feeds);
  return { results, updates: gradients };
});
var STEP_AT = { learning_rate: "at:learning_rate", step: "at:step" };
var SUM = "sum";
function sorted(inputs, prefixes) {
  const of = (prefix) => Object.entries(inputs).filter(([name]) => name.startsWith(`${prefix}/`));
  const apart = new Set(prefixes.flatMap((prefix) => of(prefix).map(([name]) => name)));
  const sums = of(SUM).map(([name, sum]) => [name.slice(SUM.length + 1), sum]);
  return {
    parameters: Object.fromEntries(Object.entries(inputs).filter(([name]) => !apart.has(name))),
    moments: Object.fromEntries(prefixes.filter((prefix) => prefix !== SUM).flatMap(of)),
    before: sums.length === 0 ? void 0 : Object.fromEntries(sums)
  };
}
var tracePart = (loss, state, part) => trace("device", state, part, (inputs, feeds) => {
  const { parameters, before } = sorted(inputs, [SUM]);
  const { results, gradients } = addGradients(loss, parameters, feeds, before);
  const named = Object.entries(gradients).map(([name, gradient]) => [`${SUM}/${name}`, gradient]);
  return { results, updates: Object.fromEntries(named) };
});
var traceStep = (rule, state, part) => trace("device", state, part, (inputs, feeds) => {
  const { parameters, moments, before } = sorted(inputs, [...rule.optimizer.moments, SUM]);
  const { [STEP_AT.learning_rate]: learning_rate, [STEP_AT.step]: step, ...own } = feeds;
  const at = { learning_rate, step };
  const stepped = trainingStep(rule, { parameters, moments }, own, at, before);
  return {
    results: stepped.recorded,
    updates: { ...stepped.state.parameters, ...stepped.state.moments }
  };
});
var trace = (target, parameters, batch, run) => onBackend(TRACER, () => traceNow(new Graph(target), parameters, batch, run));
function traceNow(graph, parameters, batch, run) {
  tracer.graph = graph;
  tracer.masks = [];
  const inputsOf = (prefix, signature) => Object.fromEntries(
    Object.entries(signature).map(([name, { shape, dtype }]) => [
      name,
      graph.input(`${prefix}:${name}`, shape, dtype)
    ])
  );
  const inputs = { parameters: inputsOf("parameter", parameters), batch: inputsOf("batch", batch) };
  const made = dist_exports.tidy(() => run(mapValues(inputs.parameters, tensorOf), mapValues(inputs.batch, tensorOf)));
  const traced = {
    results: mapValues(made.results, (tensor) => tracer.symbol(tensor)),
    updates: mapValues(made.updates, (tensor) => tracer.symbol(tensor))
  };
  dist_exports.dispose(made);
  const wanted = [...Object.values(traced.results), ...Object.values(traced.updates)];
  simplify(
    graph,
    wanted.map(({ name }) => name)
  );
  const output = (value) => graph.output(value);
  return {
    graph,
    ...inputs,
    masks: tracer.masks,
    results: mapValues(traced.results, output),
    updates: mapValues(traced.updates, output)
  };
}
var tensorOf = (value) => tracer.tensor(value);

// src/engine/graph/prepared.ts
var KEPT = 16;
function prepared(open, { kept = KEPT } = {}) {
  const known = /* @__PURE__ */ new Map();
  return {
    async of(batch) {
      const signature = signatureOf(batch);
      const key = JSON.stringify(signature);
      const found = known.get(key);
      known.delete(key);
      const [oldest] = known;
      if (found === void 0 && oldest !== void 0 && known.size >= kept) {
        known.delete(oldest[0]);
        await oldest[1].session.dispose();
      }
      const graph = found ?? await open(signature);
      known.set(key, graph);
      return graph;
    },
    async dispose() {
      for (const { session } of known.values()) await session.dispose();
      known.clear();
    }
  };
}

// src/engine/graph/session.ts
import * as ort from "onnxruntime-node";

// src/engine/wasm/binary.ts
var BINARY = "AGFzbQEAAAABNAVgAn9/AXxgCH9/f399fX19AGAGf39/f399AGADf39/AGAQf39/f399fX19fX19fX19fQACDwEDZW52Bm1lbW9yeQIAAAMGBQABAgMEBzcGDHN1bU9mU3F1YXJlcwAAA2FkZAADBGFkYW0ABANzZ2QAAQhmaWxsTWFzawACBm1lbW9yeQIACtYGBXIBA3sgACABQQJ0aiEBA0AgACABSQRAIAIgAP0ABAAiBP1fIgIgAv3yAf3wASECIAMgBCAE/Q0ICQoLDA0ODwABAgMEBQYH/V8iAyAD/fIB/fABIQMgAEEQaiEADAELCyACIAP98AEiAv0hACAC/SEBoAuLAQIDfwZ7IAT9EyEMIAX9EyENIAb9EyEOIAf9EyEPIANBAnQhCgNAIAggCkkEQCACIAhqIgn9AAQAIA/95gEgASAIav0ABAAgDP3mASAAIAhqIgP9AAQAIhAgDf3mAf3kAf3kASELIAkgC/0LBAAgAyAQIAsgDv3mAf3lAf0LBAAgCEEQaiEIDAELCwubAgEGeyAC/REhByAD/REhCCAE/REhCSAF/RMhCv0MAAAAAAEAAAACAAAAAwAAACEGIAAgAUECdGohAQNAIAAgAUkEQCAAIAYgB/1RIgsgC0EQ/a0B/VH9DC01638tNet/LTXrfy0163/9tQEiCyALQQ/9rQH9Uf0Mi6ZshIumbISLpmyEi6ZshP21ASILIAtBEP2tAf1RIAj9rgEiCyALQRD9rQH9Uf0MLTXrfy01638tNet/LTXrf/21ASILIAtBD/2tAf1R/QyLpmyEi6ZshIumbISLpmyE/bUBIgsgC0EQ/a0B/VFBCP2tASAJ/T8gCv1O/QsEACAG/QwEAAAABAAAAAQAAAAEAAAA/a4BIQYgAEEQaiEADAELCws8AQJ/IAJBAnQhBANAIAMgBEkEQCAAIANqIgIgAv0ABAAgASADav0ABAD95AH9CwQAIANBEGohAwwBCwsL+QECBH8NeyAF/RMhFSAG/RMhFiAH/RMhFyAIIA6U/RMhGCAJ/RMhGSAK/RMhGiAM/RMhGyAN/RMhHCAL/RMhHSAP/RMhHiAEQQJ0IRMDQCAQIBNJBEAgAiAQaiIS/QAEACAZ/eYBIAEgEGr9AAQAIBX95gEgACAQaiIE/QAEACIfIBb95gH95AEiICAb/eYB/eQBIRQgAyAQaiIR/QAEACAa/eYBICAgIP3mASAc/eYB/eQBISAgEiAU/QsEACARICD9CwQAIAQgHyAX/eYBIBQgIP3jASAe/eYBIB395AH95wEgGP3mAf3lAf0LBAAgEEEQaiEQDAELCws=";

// src/engine/wasm/arena.ts
var GRAIN = 16;
var PAGE = 65536;
var START = 1024;
var roundUp = (length) => Math.ceil(length / GRAIN) * GRAIN;
var Arena = class {
  kernels;
  memory;
  next = START;
  /** @param elements room for this many, each array rounded up by `roundUp`; at most 2³⁰ − 2¹⁰ */
  constructor(elements) {
    const pages = Math.ceil((START + 4 * elements) / PAGE);
    if (pages > 65536) throw new RangeError(`${elements} numbers do not fit in 4 GiB`);
    this.memory = new WebAssembly.Memory({ initial: pages });
    const instance = new WebAssembly.Instance(compiled(), { env: { memory: this.memory } });
    this.kernels = instance.exports;
  }
  /** The address of a fresh array. */
  allocate(length) {
    const at = this.next;
    this.next += 4 * roundUp(length);
    return at;
  }
  view(address, length) {
    return new Float32Array(this.memory.buffer, address, length);
  }
};
var module;
function compiled() {
  module ??= new WebAssembly.Module(Buffer.from(BINARY, "base64"));
  return module;
}

// src/engine/graph/memory.ts
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { totalmem } from "node:os";
function memoryNeed({ graph, parameters, updates }) {
  const outside = [...Object.values(parameters), ...Object.values(updates)];
  const fixed = outside.reduce((sum, value) => sum + bytesOf(value), 0);
  const apart = new Set(outside.map(({ name }) => name));
  const lastRead = /* @__PURE__ */ new Map();
  graph.nodes.forEach(({ inputs }, at) => {
    for (const name of inputs) lastRead.set(name, at);
  });
  const ends = /* @__PURE__ */ new Map();
  let live = 0;
  let most = 0;
  graph.nodes.forEach(({ outputs }, at) => {
    for (const output of outputs.filter(({ name }) => !apart.has(name))) {
      const bytes = bytesOf(output);
      live += bytes;
      const end = lastRead.get(output.name) ?? at;
      ends.set(end, (ends.get(end) ?? 0) + bytes);
    }
    most = Math.max(most, live);
    live -= ends.get(at) ?? 0;
  });
  return { fixed, perBatch: most };
}
var bytesOf = ({ shape, dtype }) => shape.reduce((product2, size) => product2 * size, { float32: 4, int32: 4, int64: 8, bool: 1 }[dtype]);
var OutOfMemory = class extends Error {
  constructor(problem) {
    super(`${problem.message}; ${problem.hint}`);
    this.problem = problem;
  }
  problem;
  name = "OutOfMemory";
};
var signs = /failed to allocate|out[ _]of[ _](device[ _])?memory|bad_alloc|\[Invalid Buffer|Too many storage buffers|CUDA failure 2\b/i;
function memoryFailure(error, trace2, where, capacity) {
  if (!(error instanceof Error && signs.test(error.message))) return error;
  const need = memoryNeed(trace2);
  const batch = Object.values(trace2.batch).find(({ shape: shape2 }) => shape2.length > 1);
  const count = batch?.shape[0] ?? 1;
  const shape = batch === void 0 ? "this shape" : `a batch of shape [${batch.shape.join(", ")}]`;
  const size = capacity === void 0 ? "" : `, and ${where} has ${gigabytes(capacity)}`;
  return new OutOfMemory({
    message: `${where} has not the memory for ${shape}: it needs ${gigabytes(need.fixed + need.perBatch)} or more${size}`,
    hint: hintFor(need, count, capacity)
  });
}
var regained = " (gradient_accumulation_steps makes up for it)";
function hintFor({ fixed, perBatch }, count, capacity) {
  const each = perBatch / count;
  const room = capacity === void 0 ? void 0 : Math.floor((0.9 * capacity - fixed) / each);
  if (room !== void 0 && room < 1)
    return "not one sequence fits: take a smaller model or a shorter context";
  if (room !== void 0 && room < count) return `set batch_size to ${room}: it would fit${regained}`;
  const half = Math.floor(count / 2);
  if (half < 1) return "take a smaller model or a shorter context";
  return `set batch_size to ${half}: it needs about ${gigabytes(fixed + half * each)}${regained}`;
}
var gigabytes = (bytes) => bytes < 1e8 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
function capacityOf(provider) {
  if (provider === void 0) return totalmem();
  return nvidiaMemory() ?? drmMemory();
}
function nvidiaMemory() {
  try {
    const words = ["--query-gpu=memory.total", "--format=csv,noheader,nounits"];
    const text = execFileSync("nvidia-smi", words, {
      encoding: "utf8",
      timeout: 5e3,
      stdio: ["ignore", "pipe", "ignore"]
    });
    const megabytes = Number(text.split("\n")[0]);
    return megabytes > 0 ? megabytes * 2 ** 20 : void 0;
  } catch {
    return void 0;
  }
}
function drmMemory() {
  try {
    const cards = readdirSync("/sys/class/drm").filter((name) => /^card\d+$/.test(name));
    const sizes = cards.map(
      (card) => readFileSync(`/sys/class/drm/${card}/device/mem_info_vram_total`, "utf8")
    );
    return sizes.length === 0 ? void 0 : Math.max(...sizes.map(Number));
  } catch {
    return void 0;
  }
}

// src/engine/graph/session.ts
var targetOf = ({ provider }) => provider === void 0 ? "processor" : "device";
async function openSession(trace2, placement, stay = []) {
  const options = sessionOptions(placement, stay);
  const measured = placement.profile && measurement(placement.profile, trace2);
  const session = await ort.InferenceSession.create(trace2.graph.serialize(), {
    ...options,
    ...measured?.options
  });
  const masks = new Masks(trace2.masks);
  const wanted = new Set(session.inputNames);
  const outputs = trace2.graph.outputs.map(({ name }) => name);
  return {
    async run(batch, parameters, into) {
      const feeds = {};
      for (const [name, value] of Object.entries(trace2.batch)) {
        if (wanted.has(value.name)) feeds[value.name] = tensorOf2(batch[name]);
      }
      for (const [name, value] of Object.entries(trace2.parameters)) {
        if (wanted.has(value.name)) feeds[value.name] = parameters[name];
      }
      Object.assign(feeds, masks.fill(seedsOf(trace2, batch)));
      const fetches = Object.fromEntries(outputs.map((name) => [name, into[name] ?? null]));
      try {
        const made = await session.run(feeds, fetches);
        measured?.ran(session);
        return made;
      } catch (error) {
        const { provider } = placement;
        throw memoryFailure(error, trace2, provider ?? "the machine", capacityOf(provider));
      }
    },
    async dispose() {
      measured?.end(session);
      await session.release();
    }
  };
}
function measurement(profile, trace2) {
  const record = profile.record();
  const kind = Object.keys(trace2.updates).length > 0 ? "training" : "evaluation";
  const shapes = Object.entries(trace2.batch).flatMap(
    ([name, { shape }]) => shape.length > 1 ? [`${name} [${shape.join(", ")}]`] : []
  );
  const part = profile.part([kind, ...shapes].join(", "));
  let ended = false;
  const end = (session) => {
    if (ended) return;
    ended = true;
    session.endProfiling();
    profile.close(part, record);
  };
  return {
    options: { enableProfiling: true, profileFilePrefix: record },
    ran(session) {
      if (ended) return;
      part.runs++;
      if (part.runs === MEASURED_RUNS) end(session);
    },
    end
  };
}
var sessionOptions = ({ threads, provider }, stay = []) => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: "sequential",
  enableMemPattern: false,
  // A device's provider warns of every node it leaves to the processor, which shapes and their like are meant to be.
  ...provider === void 0 ? {} : { executionProviders: [provider, "cpu"], logSeverityLevel: 3 },
  ...stay.length === 0 ? {} : { preferredOutputLocation: Object.fromEntries(stay.map((name) => [name, "gpu-buffer"])) }
});
var tensorOf2 = ({ shape, data }) => data instanceof Int32Array ? new ort.Tensor("int32", data, shape) : new ort.Tensor("float32", data, shape);
var feedsOf = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tensorOf2(value)]));
var valuesOf = (results, outputs) => Object.fromEntries(
  Object.entries(results).map(([name, value]) => [name, copyOf(value, outputs[value.name])])
);
function copyOf({ shape }, { data }) {
  if (data instanceof Float32Array) return { shape, data: Float32Array.from(data) };
  return { shape, data: Int32Array.from(data) };
}
var seedsOf = (trace2, batch) => new Map(Object.entries(trace2.batch).map(([name, value]) => [value.name, batch[name]]));
var Masks = class {
  arena;
  masks;
  constructor(inputs) {
    const lengths = inputs.map(({ shape }) => shape.reduce((product2, size) => product2 * size, 1));
    this.arena = new Arena(lengths.reduce((sum, length) => sum + roundUp(length), 0));
    this.masks = inputs.map((input, index) => {
      const length = lengths[index];
      const at = this.arena.allocate(length);
      const tensor = new ort.Tensor("float32", this.arena.view(at, length), input.shape);
      return { ...input, at, length, tensor };
    });
  }
  fill(seeds) {
    const feeds = {};
    for (const { name, seed, rate, site, at, length, tensor } of this.masks) {
      const [first, step] = seeds.get(seed).data;
      const words = maskWords({ seed: first, step, site });
      this.arena.kernels.fillMask(at, roundUp(length), ...words, maskThreshold(rate), 1 / (1 - rate));
      feeds[name] = tensor;
    }
    return feeds;
  }
};

export {
  Graph,
  signatureOf,
  traceForward,
  traceTraining,
  STEP_AT,
  SUM,
  tracePart,
  traceStep,
  prepared,
  roundUp,
  Arena,
  targetOf,
  openSession,
  sessionOptions,
  feedsOf,
  valuesOf
};
