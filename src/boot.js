// What runs before the WebAssembly module: the theme for the first paint, and a plain sentence when the
// application cannot start, takes long, or stops. Written for browsers older than those that are supported, so
// that they can say so.
(function () {
  'use strict';
  var RETRY_AFTER_MS = 10000;
  // What was said, the gravest last: a sentence never gives way to a lesser one.
  var SILENT = 0, SLOW = 1, FAILED = 2, TOO_OLD = 3;
  var said = SILENT;

  try {
    var theme = localStorage.getItem('restitution.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch (error) {
    // Storage is blocked: the system's theme it is.
  }

  // The floor: Chrome and Edge 111, Firefox 113, Safari 16.4. It is asked for by the youngest features of each, which
  // are used or reserved: see docs/decisions/0006-browser-floor.md.
  function isSupported() {
    return typeof WebAssembly === 'object' && 'noModule' in HTMLScriptElement.prototype && !!window.CSS &&
      CSS.supports('color', 'color-mix(in oklch, red, blue)') && typeof CompressionStream === 'function';
  }

  function element(id) {
    return document.getElementById(id);
  }

  // What waits for the application is still there, or nothing has come in its place.
  function isWaiting() {
    var app = element('app');
    return !!element('boot') || !app || !app.firstElementChild;
  }

  function speak(place, french, english) {
    place.textContent = french + ' ';
    var translation = document.createElement('span');
    translation.lang = 'en';
    translation.textContent = english;
    place.appendChild(translation);
  }

  function reloadButton() {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Réessayer';
    // Not a link: the address, with its hash, is the one to come back to.
    button.addEventListener('click', function () { location.reload(); });
    return button;
  }

  function say(gravity, french, english) {
    if (gravity <= said || !document.body || !isWaiting()) return;
    said = gravity;
    var place = element('boot');
    if (!place) {
      place = document.createElement('p');
      place.id = 'boot';
      place.setAttribute('role', 'status');
      document.body.insertBefore(place, document.body.firstChild);
    }
    speak(place, french, english);
    var retry = element('boot-retry');
    if (retry) retry.parentNode.removeChild(retry);
    if (gravity !== TOO_OLD) {
      retry = document.createElement('p');
      retry.id = 'boot-retry';
      retry.appendChild(reloadButton());
      place.parentNode.insertBefore(retry, place.nextSibling);
    }
  }

  function slow() {
    say(SLOW, 'L’ouverture prend plus de temps que prévu. Vous pouvez attendre encore, ou réessayer.',
      'Opening takes longer than expected. You may wait a little more, or try again.');
  }

  function failed() {
    say(FAILED, 'L’application n’a pas pu démarrer. Rien n’a été modifié sur cet appareil. Vérifiez la connexion, puis réessayez.',
      'The application could not start. Nothing was changed on this device. Check the connection, then try again.');
  }

  function tooOld() {
    say(TOO_OLD, 'Ce navigateur ne permet pas d’ouvrir l’application : il est trop ancien, ou WebAssembly y est désactivé. ' +
      'Mettez-le à jour ou prenez-en un autre : Chrome ou Edge 111, Firefox 113, Safari 16.4, ou plus récent.',
      'This browser cannot open the application: it is too old, or WebAssembly is turned off in it. ' +
      'Update it or take another one: Chrome or Edge 111, Firefox 113, Safari 16.4, or later.');
    // The application looks for its place and, not finding it, does not start.
    var app = element('app');
    if (app) app.removeAttribute('id');
  }

  // The application was there and its program ended: what is on screen answers to nothing any more.
  function stopped() {
    if (element('stopped')) return;
    var notice = document.createElement('div');
    notice.id = 'stopped';
    notice.className = 'stopped';
    notice.setAttribute('role', 'alert');
    var sentence = document.createElement('p');
    speak(sentence, 'L’application s’est arrêtée sur une erreur. Ce qui était enregistré sur cet appareil l’est toujours. Rechargez la page pour reprendre.',
      'The application stopped on an error. What was saved on this device still is. Reload the page to go on.');
    notice.appendChild(sentence);
    notice.appendChild(reloadButton());
    document.body.insertBefore(notice, document.body.firstChild);
  }

  // A module that cannot be fetched, parsed or compiled ends here, and so does a program that stops.
  function onFailure(event) {
    var error = event.reason || event.error || {};
    if (!isWaiting()) {
      if (error.name === 'RuntimeError') stopped();
    } else if (!isSupported() || error.name === 'CompileError' || error.name === 'LinkError') {
      tooOld();
    } else {
      failed();
    }
  }
  addEventListener('error', onFailure, true);
  addEventListener('unhandledrejection', onFailure);

  document.addEventListener('DOMContentLoaded', function () {
    if (!isSupported()) return tooOld();
    // The smallest module there is: where WebAssembly is forbidden, instantiating it fails. WebKit tells nobody of the
    // failure of the real one, and lets it be compiled.
    WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(tooOld);
  });

  setTimeout(slow, RETRY_AFTER_MS);
})();
