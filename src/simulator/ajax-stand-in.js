/* global window, Type */
/*
 * What office.js asks of MicrosoftAjax.js, which it would otherwise fetch from a second CDN. Served before office.js,
 * so that the library itself stays as it came. Every member here is one the library tests for or calls.
 */
(function () {
  'use strict';

  window.Type = window.Type || window.Function;

  Type.registerNamespace = function (name) {
    name.split('.').reduce(function (parent, part) {
      return (parent[part] = parent[part] || {});
    }, window);
  };
  Function.prototype.registerClass = function () {
    return this;
  };
  Type.registerClass = function () {};

  function StringBuilder(first) {
    this.parts = first === undefined ? [] : [String(first)];
  }
  StringBuilder.prototype.append = function (text) {
    this.parts.push(text);
    return this;
  };
  StringBuilder.prototype.toString = function (separator) {
    return this.parts.join(separator || '');
  };

  window.Sys = {
    StringBuilder: StringBuilder,
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Debug: { trace: function () {} },
  };

  // The library checks its own arguments before it calls; here every one of them passes.
  Function._validateParams = function () {
    return null;
  };
  Function._validateParameter = function () {
    return null;
  };

  function failure(name) {
    return function (parameter, detail) {
      var error = new Error([detail, parameter].filter(Boolean).join(' ') || name);
      error.name = name;
      return error;
    };
  }
  Error.create = function (message, info) {
    return Object.assign(new Error(message), info);
  };
  Error.argument = failure('Sys.ArgumentException');
  Error.argumentNull = failure('Sys.ArgumentNullException');
  Error.argumentOutOfRange = failure('Sys.ArgumentOutOfRangeException');
  Error.argumentType = failure('Sys.ArgumentTypeException');
  Error.invalidOperation = failure('Sys.InvalidOperationException');
  Error.notImplemented = failure('Sys.NotImplementedException');
  Error.parameterCount = failure('Sys.ParameterCountException');
})();
