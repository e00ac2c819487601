// What runs before the WebAssembly module: the theme for the first paint, and a plain sentence when the
// application cannot start or takes long. Written for browsers older than those that are supported, so that they
// can say so.
(function () {
  'use strict';
  var RETRY_AFTER_MS = 10000;
  var root = document.documentElement;

  try {
    var theme = localStorage.getItem('restitution.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (error) {
    // Storage is blocked: the system's theme it is.
  }

  // The floor: Chrome and Edge 111, Firefox 113, Safari 16.4. The last to get what the build uses decides: see
  // docs/decisions/0006-browser-floor.md.
  function isSupported() {
    return typeof WebAssembly === 'object' && 'noModule' in HTMLScriptElement.prototype && !!window.CSS &&
      CSS.supports('color', 'color-mix(in oklch, red, blue)') && typeof CompressionStream === 'function';
  }

  function element(id) {
    return document.getElementById(id);
  }

  function say(french, english) {
    var place = element('boot');
    if (!place) return; // The application is there.
    place.textContent = french + ' ';
    var translation = document.createElement('span');
    translation.lang = 'en';
    translation.textContent = english;
    place.appendChild(translation);
  }

  function offerRetry() {
    var retry = element('boot-retry');
    if (retry) retry.hidden = false;
  }

  function tooOld() {
    say('Ce navigateur ne permet pas d’ouvrir l’application : il est trop ancien, ou WebAssembly y est désactivé. ' +
      'Mettez-le à jour ou prenez-en un autre : Chrome ou Edge 111, Firefox 113, Safari 16.4, ou plus récent.',
      'This browser cannot open the application: it is too old, or WebAssembly is turned off in it. ' +
      'Update it or take another one: Chrome or Edge 111, Firefox 113, Safari 16.4, or later.');
  }

  function failed() {
    say('L’application n’a pas pu démarrer. Rien n’a été modifié sur cet appareil. Vérifiez la connexion, puis réessayez.',
      'The application could not start. Nothing was changed on this device. Check the connection, then try again.');
    offerRetry();
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (!isSupported()) return tooOld();
    // The smallest module there is: where WebAssembly is forbidden, instantiating it fails. WebKit tells nobody of the
    // failure of the real one, and lets it be compiled.
    WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(tooOld);
  });

  // A module that cannot be fetched, parsed or compiled ends in one of these two.
  function onFailure(event) {
    var reason = String((event.reason && event.reason.name) || (event.error && event.error.name) || '');
    if (!isSupported() || reason === 'CompileError' || reason === 'LinkError') tooOld();
    else failed();
  }
  addEventListener('error', onFailure, true);
  addEventListener('unhandledrejection', onFailure);

  setTimeout(function () {
    if (!element('boot') || !isSupported()) return;
    say('L’ouverture prend plus de temps que prévu. Vous pouvez attendre encore, ou réessayer.',
      'Opening takes longer than expected. You may wait a little more, or try again.');
    offerRetry();
  }, RETRY_AFTER_MS);
})();
