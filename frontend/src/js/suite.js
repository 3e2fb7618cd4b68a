// Each of these improves HTML that already works without it.
import "./errors.js";
import "./language-menu.js";
import "./poster.js";
import "./print.js";
import "./quick-exit.js";
import "./read-aloud.js";
import "./refresh.js";
import "./session.js";
