'use strict';

// Draws /openapi.json as a page and tries its operations out. All text is set as text, never as HTML.

const METHODS = ['get', 'post', 'put', 'delete'];
const TOKEN = 'portolan.token';
let api;

/** An element with attributes (`on…` are listeners) and children. */
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Follows `$ref`s inside the document. */
function resolve(node) {
  let found = node;
  while (found && found.$ref) {
    found = found.$ref.slice(2).split('/').reduce((at, key) => at[key], api);
  }
  return found;
}

/** Markdown, as far as this document uses it: `code`, **bold**, *italic*. */
function prose(text) {
  return (text || '').trim().split(/\n\s*\n/).map(paragraph => el('p', {},
    ...paragraph.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/).map(part => {
      if (/^`.+`$/.test(part)) return el('code', {}, part.slice(1, -1));
      if (/^\*\*.+\*\*$/.test(part)) return el('strong', {}, part.slice(2, -2));
      if (/^\*.+\*$/.test(part)) return el('em', {}, part.slice(1, -1));
      return part;
    })));
}

function typeOf(schema) {
  const type = [].concat(schema.type || 'any').join(' or ');
  return schema.type === 'array' ? `list of ${typeOf(resolve(schema.items))}` : type;
}

function rules(schema) {
  const said = [typeOf(schema)];
  if (schema.format) said.push(schema.format);
  if (schema.enum) said.push(schema.enum.join(' | '));
  if (schema.minLength) said.push(`at least ${schema.minLength} characters`);
  if (schema.maxLength) said.push(`at most ${schema.maxLength} characters`);
  if (schema.maxItems) said.push(`at most ${schema.maxItems} entries`);
  if (schema.minimum !== undefined) said.push(`from ${schema.minimum}`);
  if (schema.default !== undefined) said.push(`${schema.default} unless given`);
  return said.join(', ');
}

/** The fields of a schema as a nested list. */
function fields(given) {
  const schema = resolve(given);
  const inner = schema.type === 'array' ? resolve(schema.items) : schema;
  if (!inner.properties) return null;
  return el('ul', { class: 'schema' }, ...Object.entries(inner.properties).map(([name, property]) => {
    const said = resolve(property);
    const must = (inner.required || []).includes(name);
    return el('li', {},
      el('code', {}, name), ' ', el('span', { class: 'quiet' }, rules(said) + (must ? '' : ', may be absent')),
      said.description ? ' ' : null, said.description || null,
      fields(property));
  }));
}

/** A body to begin with. */
function example(given) {
  const schema = resolve(given);
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, example(inner)]));
  }
  if (schema.type === 'array') return [];
  if ([].concat(schema.type).includes('null')) return null;
  return schema.type === 'string' ? '' : 0;
}

function parameters(path, operation) {
  return [...(path.parameters || []), ...(operation.parameters || [])].map(resolve);
}

function bodySchema(operation) {
  const body = resolve(operation.requestBody);
  return body ? body.content['application/json'].schema : null;
}

function answers(operation) {
  return el('table', {}, el('tbody', {}, ...Object.entries(operation.responses).map(([status, given]) => {
    const answer = resolve(given);
    const media = Object.entries(answer.content || {});
    const headers = Object.keys(answer.headers || {});
    return el('tr', {},
      el('th', {}, status === 'default' ? 'else' : status),
      el('td', {}, answer.description,
        media.length ? el('span', { class: 'quiet' }, ' ' + media.map(([type]) => type).join(', ')) : null,
        headers.length ? el('div', { class: 'quiet' }, 'Headers: ' + headers.join(', ')) : null,
        status.startsWith('2') && media.length ? fields(media[0][1].schema) : null));
  })));
}

async function send(method, template, inputs, body, out) {
  let path = template;
  const query = new URLSearchParams();
  const headers = {};
  for (const { parameter, input } of inputs) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    else if (input.value && parameter.in === 'query') query.set(parameter.name, input.value);
    else if (input.value) headers[parameter.name] = input.value;
  }
  const token = document.getElementById('token').value.trim();
  if (token) headers.Authorization = `Token ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const asked = query.size ? `${path}?${query}` : path;
  out.textContent = `${method.toUpperCase()} ${asked} …`;
  try {
    const answer = await fetch(asked, { method: method.toUpperCase(), headers, body: body ? body.value : undefined });
    const text = await answer.text();
    let shown = text;
    try {
      const parsed = JSON.parse(text);
      shown = JSON.stringify(parsed, null, 2);
      if (answer.ok && parsed.user && parsed.user.token) remember(parsed.user.token);
    } catch { /* not JSON: shown as it came */ }
    const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
    out.textContent = `${answer.status} ${answer.statusText}\n${lines.join('\n')}\n\n${shown}`;
  } catch (error) {
    out.textContent = `No answer: ${error.message}`;
  }
}

function remember(token) {
  document.getElementById('token').value = token;
  sessionStorage.setItem(TOKEN, token);
}

function tryOut(method, template, path, operation) {
  const inputs = parameters(path, operation).map(parameter => ({
    parameter,
    input: el('input', { 'aria-label': parameter.name, spellcheck: 'false', required: parameter.required }),
  }));
  const schema = bodySchema(operation);
  const body = schema ? el('textarea', { 'aria-label': 'body', spellcheck: 'false' }) : null;
  if (body) body.value = JSON.stringify(example(schema), null, 2);
  const out = el('pre', { 'aria-live': 'polite' });
  const form = el('form', {
    onsubmit: event => {
      event.preventDefault();
      send(method, template, inputs, body, out);
    },
  },
  ...inputs.map(({ parameter, input }) => el('label', {},
    el('code', {}, parameter.name), ' ',
    el('span', { class: 'quiet' }, `in ${parameter.in}, ${rules(resolve(parameter.schema))}`), ' ',
    parameter.description || null, input)),
  body ? el('label', {}, 'Body', body) : null,
  el('button', { type: 'submit' }, 'Try'));
  return el('div', {}, el('h3', {}, 'Try it'), form, out);
}

/** Drawn when it is opened: a page of thirty closed forms costs nothing. */
function operationBlock(method, template, path, operation) {
  const needsUser = (operation.security || []).length > 0
    && !operation.security.some(one => Object.keys(one).length === 0);
  const block = el('details', { id: operation.operationId },
    el('summary', {},
      el('span', { class: `method ${method}` }, method.toUpperCase()),
      el('code', {}, template),
      el('span', {}, operation.summary),
      needsUser ? el('span', { class: 'lock quiet' }, 'needs a token') : null));
  block.addEventListener('toggle', () => {
    if (!block.open || block.children.length > 1) return;
    const schema = bodySchema(operation);
    block.append(el('div', {},
      ...prose(operation.description),
      schema ? el('h3', {}, 'Body') : null, schema ? fields(schema) : null,
      el('h3', {}, 'Answers'), answers(operation),
      tryOut(method, template, path, operation)));
  });
  return block;
}

function draw() {
  const main = document.getElementById('operations');
  const sections = api.tags.map(tag => {
    const section = el('section', {}, el('h2', {}, tag.name), ...prose(tag.description));
    for (const [template, path] of Object.entries(api.paths)) {
      for (const method of METHODS.filter(one => path[one] && path[one].tags.includes(tag.name))) {
        section.append(operationBlock(method, template, path, path[method]));
      }
    }
    return section;
  });
  main.replaceChildren(...prose(api.info.description), ...sections);
  main.setAttribute('aria-busy', 'false');
  const asked = location.hash && document.getElementById(location.hash.slice(1));
  if (asked) {
    asked.open = true;
    asked.scrollIntoView();
  }
}

async function start() {
  const token = document.getElementById('token');
  token.value = sessionStorage.getItem(TOKEN) || '';
  token.addEventListener('change', () => sessionStorage.setItem(TOKEN, token.value));
  try {
    api = await (await fetch('/openapi.json')).json();
    draw();
  } catch (error) {
    document.getElementById('operations').textContent = `The document cannot be shown: ${error.message}`;
  }
}

start();
