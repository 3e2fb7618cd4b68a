// Reads the page with a voice that is on the device itself (other voices send the text to their maker), sentence by
// sentence, and marks the sentence. Without such a voice for the language of the page there is no button.
const SKIP = "[data-not-aloud], [hidden], script, style, noscript, input, textarea, select, svg, .wijkteam-visually-hidden";
const HIGHLIGHT = "wijkteam-aloud";
const language = document.documentElement.lang || "nl";

const localVoice = () =>
  speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.replace("_", "-").toLowerCase().startsWith(language.toLowerCase()));

function shownText(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    const hidden = !node.data.trim() || parent.closest(SKIP) || !parent.getClientRects().length;
    return hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const blockOf = (node) => {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
  return element;
};

/** Text nodes that stand in one block make one run of text, cut into sentences. */
function sentencesOf(root) {
  const runs = new Map();
  for (const node of shownText(root)) {
    const block = blockOf(node);
    runs.set(block, [...(runs.get(block) ?? []), node]);
  }
  return [...runs.values()].flatMap(sentencesInRun);
}

function sentencesInRun(nodes) {
  const text = nodes.map((node) => node.data).join("");
  return cut(text)
    .filter(({ segment }) => segment.trim())
    .map(({ segment, index }) => ({ text: segment.trim(), range: rangeOf(nodes, index, index + segment.length) }));
}

function cut(text) {
  if (globalThis.Intl?.Segmenter) return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return [...text.matchAll(/[^.!?]+[.!?]*\s*/g)].map((found) => ({ segment: found[0], index: found.index }));
}

function rangeOf(nodes, from, to) {
  const range = document.createRange();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
    start = end;
  }
  return range;
}

function mark(range) {
  if (!globalThis.Highlight) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

function bringIntoView(range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 80 && bottom <= innerHeight) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - innerHeight / 3, behavior: calm ? "auto" : "smooth" });
}

class ReadAloud extends HTMLElement {
  connectedCallback() {
    if (!globalThis.speechSynthesis) return;
    this.button = this.querySelector("button");
    this.label = this.button.querySelector("span");
    this.words = { start: this.label.textContent, stop: this.button.dataset.stop };
    this.button.addEventListener("click", () => (this.reading ? this.stop() : this.start()));
    speechSynthesis.addEventListener?.("voiceschanged", () => this.show());
    window.addEventListener("pagehide", () => this.stop());
    this.show();
  }

  show() {
    this.hidden = !localVoice();
  }

  start() {
    this.queue = sentencesOf(document.querySelector("main"));
    this.set(true);
    this.next();
  }

  next() {
    const sentence = this.reading && this.queue.shift();
    if (!sentence) return this.stop();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = localVoice();
    utterance.lang = language;
    utterance.rate = 0.95;
    utterance.onend = () => this.next();
    utterance.onerror = () => this.stop();
    mark(sentence.range);
    bringIntoView(sentence.range);
    speechSynthesis.speak(utterance);
  }

  stop() {
    if (!this.reading) return;
    this.set(false);
    speechSynthesis.cancel();
    mark(null);
  }

  set(reading) {
    this.reading = reading;
    this.button.toggleAttribute("data-reading", reading);
    this.label.textContent = reading ? this.words.stop : this.words.start;
  }
}

customElements.define("wijkteam-read-aloud", ReadAloud);
