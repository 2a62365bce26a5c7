// triggers: check two-lines, check first-line, hint line-gone
console.log("How are you?");
